// SPDX-License-Identifier: Apache-2.0
// Which figures of a row are lacking: told by the columns of a page, or by blank lines.
#include "detail/row_draft.hpp"

#include <algorithm>    // any_of, equal, max, min, sort
#include <cstddef>      // size_t
#include <map>          // map
#include <optional>     // optional
#include <string_view>  // string_view
#include <utility>      // move, pair

namespace gouji::detail {
namespace {

using interval = std::pair<std::uint32_t, std::uint32_t>;

/// Overlapping ones become one; ascending.
std::vector<interval> merged(std::vector<interval> all) {
  std::sort(all.begin(), all.end());
  std::vector<interval> out;
  for (auto const& i : all) {
    if (!out.empty() && i.first < out.back().second) out.back().second = std::max(out.back().second, i.second);
    else out.push_back(i);
  }
  return out;
}

/// Rows under one head have the same columns; those on one page (`by_page`) show them in the same places.
template <class F>
void for_each_group(std::span<row_draft> rows, bool by_page, F f) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<row_draft*>> groups;
  for (auto& r : rows)
    if (!r.is_head && !r.torn) groups[{r.head, by_page ? r.page : 0}].push_back(&r);
  for (auto& [key, group] : groups) f(key.first, group);
}

/// How many columns the rows have: by their heads, else by the longest row.
std::uint32_t width_of(std::vector<row_draft*> const& rows, std::vector<page_item const*> const& heads) {
  auto width = static_cast<std::uint32_t>(heads.size());
  if (width == 0)
    for (auto const* r : rows) width = std::max(width, r->values());
  return width;
}

/// By row, a value for each column.
using filled_rows = std::vector<std::vector<draft_value>>;

bool same_figures(filled_rows const& a, filled_rows const& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](auto const& x, auto const& y) {
    return std::equal(x.begin(), x.end(), y.begin(), y.end(), [](auto const& p, auto const& q) { return p.value == q.value; });
  });
}

/// Where each row's figures stand, in one unit.
class column_finder {
 public:
  column_finder(page const& p, bool display) : page_(p), display_(display) {}

  /// The figures of each row by column. None unless they stand in `width` columns, each row with one at most in each. Heads
  /// show where a column is that holds no figure.
  std::optional<filled_rows> fill(std::vector<row_draft*> const& rows, std::vector<page_item const*> const& heads,
                                  std::uint32_t width) const {
    std::vector<interval> all;
    for (auto const* r : rows)
      for (auto const& t : r->tail)
        if (t.value) all.push_back(place(*t.value));
    auto columns = merged(std::move(all));
    // Figures make the columns where some row has one in each; else the heads must.
    bool const has_full_row = std::any_of(rows.begin(), rows.end(), [&](auto const* r) { return r->values() == width; });
    if (columns.size() != width || !has_full_row) columns = under_heads(columns, heads);
    return columns.size() == width ? put(rows, columns) : std::nullopt;
  }

 private:
  interval place(page_item const& i) const {
    interval at{0xFFFFFFFF, 0};
    for (auto p : i.pieces) {
      auto const& place = display_ ? page_.atoms[p].display : page_.atoms[p].counted;
      at = {std::min(at.first, place[0]), std::max(at.second, place[1])};
    }
    return at;
  }

  /// The heads, each widened over the figures nearest to it. None where figures stand far from all heads.
  std::vector<interval> under_heads(std::vector<interval> const& figures, std::vector<page_item const*> const& heads) const {
    constexpr std::uint32_t farthest = 2;  // figures are centred under their heads, or end with them
    std::vector<interval> columns;
    for (auto const* h : heads) columns.push_back(place(*h));
    std::sort(columns.begin(), columns.end());
    for (std::size_t i = 1; i < columns.size(); ++i)
      if (columns[i].first < columns[i - 1].second) return {};
    auto const distance = [](interval a, interval b) {
      return a.second <= b.first ? b.first - a.second : b.second <= a.first ? a.first - b.second : 0;
    };
    std::vector<std::size_t> nearest;
    for (auto const& f : figures) {
      std::size_t best = 0;
      for (std::size_t c = 1; c < columns.size(); ++c)
        if (distance(f, columns[c]) < distance(f, columns[best])) best = c;
      if (columns.empty() || distance(f, columns[best]) > farthest) return {};
      // About as near to the next head: of neither.
      for (std::size_t c = 0; c < columns.size(); ++c)
        if (c != best && distance(f, columns[c]) < distance(f, columns[best]) + farthest) return {};
      nearest.push_back(best);
    }
    for (std::size_t f = 0; f < figures.size(); ++f) {
      auto& c = columns[nearest[f]];
      c = {std::min(c.first, figures[f].first), std::max(c.second, figures[f].second)};
    }
    return columns;
  }

  /// None where two figures of a row stand in one column.
  std::optional<filled_rows> put(std::vector<row_draft*> const& rows, std::vector<interval> const& columns) const {
    filled_rows filled;
    for (auto const* r : rows) {
      std::vector<draft_value> tail(columns.size());
      for (auto const& t : r->tail) {
        if (!t.value) continue;
        std::size_t c = 0;
        while (columns[c].second <= place(*t.value).first) ++c;
        if (tail[c].value) return std::nullopt;
        tail[c] = t;
      }
      filled.push_back(std::move(tail));
    }
    return filled;
  }

  page const& page_;
  bool display_;
};

/// Whether the name of a row that lacks figures begins below a head of figures, as wide as Han characters may be: a program that
/// cut off columns moved it there, and each figure below the head of another.
bool is_name_below_head(page const& p, row_draft const& r, std::vector<page_item const*> const& heads) {
  if (r.is_head || r.labels.empty() || r.values() >= heads.size()) return false;
  auto const first_piece = r.labels.back()->pieces.front();
  auto const& name = p.atoms[first_piece];
  auto const begin = p.print_of(first_piece).front();
  if (begin >= '0' && begin <= '9' && r.labels.back()->kind == page_item::type::words) return false;  // 2�: a damaged figure
  return std::any_of(heads.begin(), heads.end(), [&](auto const* h) {
    auto const& first = p.atoms[h->pieces.front()];
    auto const is_below = [](auto const& at, auto const& head) { return head[0] <= at[0] && at[0] < head[1]; };
    return is_below(name.display, first.display) || is_below(name.counted, first.counted);
  });
}

/// Of rows with one figure each: whether most print it on the line of their label, and some on a line of its own.
bool stands_in_one_column(std::span<page_item const> items) {
  auto const is_row = [](label_place const& p) { return p.role == label_role::row; };
  std::size_t alone = 0, beside = 0;
  for (std::size_t i = 1; i < items.size(); ++i) {
    if (items[i].kind != page_item::type::value) continue;
    auto first = i;
    while (first > 0 && items[first - 1].last_line == items[i].line) --first;
    auto const& places = items[first].places;
    alone += first == i;
    beside += std::any_of(places.begin(), places.end(), is_row);
  }
  return alone > 0 && beside > alone;
}

}  // namespace

bool stands_in_columns(page const& p, std::span<page_item const> items) {
  std::size_t near = 0, far = 0;
  auto const has_digit = [&](page_item const& i) {
    return p.print_of(i.pieces.front()).find_first_of("0123456789") != std::string_view::npos;
  };
  for (std::size_t i = 1; i < items.size(); ++i) {
    auto const &a = items[i - 1], &b = items[i];
    if (a.kind != page_item::type::value || b.kind != page_item::type::value || a.line != b.line) continue;
    // —— in a centred cell may be printed as two dashes.
    bool const first = i < 2 || items[i - 2].line != a.line || items[i - 2].kind != page_item::type::value;
    if (first && !has_digit(a) && !has_digit(b)) continue;
    ++(p.atoms[b.pieces.front()].gap > 1 ? far : near);
  }
  return far + near == 0 ? stands_in_one_column(items) : far > near;
}

void fill_columns(page const& p, std::span<row_draft> rows, column_heads const& heads) {
  for (auto& r : rows) r.torn = r.torn || is_name_below_head(p, r, heads[r.head]);
  for_each_group(rows, true, [&](std::uint32_t head, auto const& group) {
    auto const width = width_of(group, heads[head]);
    // Han characters are two columns wide, or one: where both make columns, and not the same, neither is proved.
    auto by_display = column_finder(p, true).fill(group, heads[head], width);
    auto by_count = column_finder(p, false).fill(group, heads[head], width);
    if (by_display && by_count && !same_figures(*by_display, *by_count)) return;
    auto& found = by_display ? by_display : by_count;
    for (std::size_t i = 0; found && i < group.size(); ++i) group[i]->tail = std::move((*found)[i]);
  });
}

void settle_blank_lines(std::span<row_draft> rows, column_heads const& heads) {
  constexpr std::uint32_t most_covered = 2;  // label columns of a form, less the row's own
  for_each_group(rows, false, [&](std::uint32_t head, auto const& group) {
    auto const width = width_of(group, heads[head]);
    // As many blank lines as stand behind rows that lack nothing part the rows of a table: they are no cells.
    std::uint32_t between = 0;
    for (auto const* r : group)
      if (r != group.back() && r->values() >= width) between = std::max(between, r->trailing);
    for (auto* r : group)
      if (r != group.back()) r->trailing -= std::min(r->trailing, between);
    bool any = false, kept = width > 0;
    std::uint32_t complete = 0;  // rows that blank lines make so
    for (auto const* r : group) {
      auto const printed = static_cast<std::uint32_t>(r->tail.size()) + r->trailing;
      if (r->values() >= width || printed == 0) continue;
      any = true;
      // The blank lines behind the last row may be those behind the table: where two rows prove the rule, it needs none.
      bool const last = r == group.back();
      bool const fits = printed >= width && (last || printed <= width + most_covered);
      complete += fits && !last;
      kept = kept && r->tail.size() <= width && (fits || (last && complete >= 2));
    }
    for (auto* r : group) {
      auto const printed = static_cast<std::uint32_t>(r->tail.size()) + r->trailing;
      if (any && kept && r->values() < width && printed >= width) r->tail.resize(width);
      else std::erase_if(r->tail, [](auto const& t) { return !t.value; });
    }
  });
}

}  // namespace gouji::detail
