// SPDX-License-Identifier: Apache-2.0
// Rows whose figures may be those of a row above or below, in a text that has no columns.
#include "detail/row_draft.hpp"

#include <algorithm>  // all_of, any_of, find_if, max_element
#include <cstddef>    // ptrdiff_t, size_t
#include <map>        // map
#include <utility>    // move

namespace gouji::detail {
namespace {

bool has_role(page_item const& i, label_role role) {
  return std::any_of(i.places.begin(), i.places.end(), [&](auto const& p) { return p.role == role; });
}

/// The last label that is no unit; null if there is none.
page_item const* own_label(row_draft const& r) {
  auto const own = std::find_if(r.labels.rbegin(), r.labels.rend(), [](auto const* l) { return !has_role(*l, label_role::unit); });
  return own == r.labels.rend() ? nullptr : *own;
}

bool has_label_of(row_draft const& r, label_role role) {
  auto const* label = r.is_head ? nullptr : own_label(r);
  return label && has_role(*label, role);
}

/// A label of a row of the form without any figure.
bool lacks_figures(row_draft const& r) { return r.values() == 0 && has_label_of(r, label_role::row); }

/// Figures without label, or beside that of a group, which has none of its own.
bool has_no_row(row_draft const& r) {
  return !own_label(r) || (has_label_of(r, label_role::group) && !has_label_of(r, label_role::row));
}

/// How many figures most rows have.
std::uint32_t usual_count(std::span<row_draft const> rows) {
  std::map<std::uint32_t, int> counts;
  for (auto const& r : rows)
    if (!r.is_head && r.values() > 0) ++counts[r.values()];
  auto const most = std::max_element(counts.begin(), counts.end(), [](auto const& a, auto const& b) { return a.second < b.second; });
  return most == counts.end() ? 0 : most->first;
}

/// Beside words that may be what is left of another row's label.
bool has_words_only(row_draft const& r) { return r.labels.size() == 1 && r.labels[0]->kind == page_item::type::words; }

/// Whether the form has row `a` behind row `b`.
bool is_behind(row_draft const& a, row_draft const& b) {
  auto const *label = own_label(a), *other = own_label(b);
  if (!label || !other) return false;
  auto const& others = other->places;
  return std::any_of(label->places.begin(), label->places.end(), [&](auto const& p) {
    return p.role == label_role::row && std::any_of(others.begin(), others.end(), [&](auto const& q) {
             return q.role == p.role && q.table == p.table && q.item < p.item;
           });
  });
}

/// Whether the last label of a row is one below which agencies name rows of their own.
bool takes_rows(row_draft const& r, form_index const& index) {
  if (r.is_head || r.labels.empty()) return false;
  auto const& places = r.labels.back()->places;
  return std::any_of(places.begin(), places.end(), [&](auto const& p) {
    return p.role == label_role::row && index.tables()[p.table].table->rows[p.item].below == sub_rows::free;
  });
}

/// Figures beside such a label are its own only where no name of an own row stands before it.
void tear_rows_of_own_names(std::span<row_draft> rows, form_index const& index) {
  for (auto& r : rows) r.torn = r.torn || (takes_rows(r, index) && r.labels.front()->kind == page_item::type::words);
}

/// Rows under one head.
void tear_under_head(std::span<row_draft> rows) {
  auto const usual = usual_count(rows);
  auto const has_foreign = [&](row_draft const& r) {
    return !r.is_head && r.values() > 0 && (r.values() >= 2 * usual || has_no_row(r) || (r.values() == usual && has_words_only(r)));
  };
  auto const is_usual = [&](row_draft const& r) { return r.values() == usual; };
  constexpr std::size_t none = static_cast<std::size_t>(-1);
  constexpr std::size_t farthest = 4;  // rows: unless all between are complete, as they are where each shows those of the next
  auto const at = [](std::size_t i) { return static_cast<std::ptrdiff_t>(i); };
  std::size_t lacking = none, foreign = none;  // the last one above
  for (std::size_t i = 0; i < rows.size(); ++i) {
    // Below a label without figures words are the label of an agency's own row.
    auto from = lacks_figures(rows[i]) ? foreign : has_foreign(rows[i]) && !has_words_only(rows[i]) ? lacking : none;
    bool const is_shift = from != none && std::all_of(rows.begin() + at(from) + 1, rows.begin() + at(i), is_usual) &&
                          rows[from].values() <= usual && rows[i].values() <= usual;
    if (from != none && !is_shift && i - from > farthest) from = none;
    // What the form has before the rows between is displaced itself, and its figures stand where the form has them.
    bool const displaced = from != none && from == foreign && from + 1 < i && is_behind(rows[from + 1], rows[i]);
    for (auto r = from; r != none && r < (displaced ? from + 1 : i); ++r) rows[r].torn = true;
    if (from != none) rows[i].torn = true;
    if (lacks_figures(rows[i])) lacking = i, foreign = none;
    if (has_foreign(rows[i])) foreign = i, lacking = none;
  }
}

}  // namespace

void drop_displaced_rows(std::vector<row_draft>& rows) {
  std::size_t kept = 0, last = 0;  // rows; the one behind the last that has figures
  for (std::size_t i = 0; i < rows.size(); ++i) {
    bool const displaced = last > 0 && lacks_figures(rows[i]) && rows[last - 1].head == rows[i].head && is_behind(rows[last - 1], rows[i]);
    if (displaced) continue;
    if (kept != i) rows[kept] = std::move(rows[i]);
    if (rows[kept++].values() > 0) last = kept;
  }
  rows.resize(kept);
}

void tear_shifted_rows(std::span<row_draft> rows, form_index const& index) {
  tear_rows_of_own_names(rows, index);
  for (std::size_t first = 0; first < rows.size();) {
    auto end = first;
    while (end < rows.size() && rows[end].head == rows[first].head) ++end;
    tear_under_head(rows.subspan(first, end - first));
    first = end;
  }
  constexpr std::uint32_t several = 3;
  std::uint32_t lacking = 0;  // rows without figures, one below the other
  for (auto& r : rows) {
    if (r.is_head) continue;
    if (lacking >= several && r.values() > 0) r.torn = true;
    lacking = lacks_figures(r) ? lacking + 1 : 0;
  }
}

}  // namespace gouji::detail
