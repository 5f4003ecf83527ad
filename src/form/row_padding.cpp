// SPDX-License-Identifier: Apache-2.0
#include "detail/row_padding.hpp"

#include <gouji/form/relation.hpp>

#include <algorithm>    // all_of, any_of
#include <optional>     // optional
#include <string_view>  // string_view

namespace gouji::detail {
namespace {

/// The sum of some cells, none where one of them is no number.
std::optional<decimal> sum_of(row_views const& views, std::span<std::uint32_t const> cells) {
  std::optional<decimal> sum = decimal{};
  for (auto const c : cells) {
    if (views.values[c].kind != cell_kind::number) return std::nullopt;
    sum = decimal::add(*sum, views.values[c].number);
    if (!sum) return std::nullopt;
  }
  return sum;
}

}  // namespace

padding find_padding(row_views const& views, std::span<row_tail const> rows, std::size_t width) {
  auto const is_blank = [&](auto c) { return views.values[c].kind == cell_kind::blank; };
  bool left = true, right = true;
  for (auto const& tail : rows) {
    if (tail.size() <= width) continue;
    auto const extra = static_cast<std::ptrdiff_t>(tail.size() - width);
    left = left && std::all_of(tail.begin(), tail.begin() + extra, is_blank);
    right = right && std::all_of(tail.end() - extra, tail.end(), is_blank);
  }
  if (left == right) return padding::none;  // no row is too long, or both sides could be padding, or neither
  return left ? padding::left : padding::right;
}

void trim_padding(row_views const& views, row_tail& tail, std::size_t width, padding side) {
  auto const extra = static_cast<std::ptrdiff_t>(tail.size() - width);
  auto const first = side == padding::left ? tail.begin() : tail.end() - extra;
  bool const blank = std::all_of(first, first + extra, [&](auto c) { return views.values[c].kind == cell_kind::blank; });
  if (side != padding::none && blank) tail.erase(first, first + extra);
}

bool may_have_dropped_blanks(row_views const& views, std::span<row_tail const> rows, bool has_total, bool empty_bars) {
  bool sums = empty_bars, refuted = false;
  row_tail printed;  // cells of a row that are not blank
  for (auto const& tail : rows) {
    printed.clear();
    bool blank = false;  // whether the cell before is
    for (auto const c : tail) {
      bool const after_blank = blank;
      blank = views.values[c].kind == cell_kind::blank;
      if (blank) continue;
      if (after_blank) return false;
      printed.push_back(c);
    }
    if (!blank || printed.size() < 2) continue;
    auto const& total = views.values[printed.back()];
    auto const sum = sum_of(views, std::span(printed).first(printed.size() - 1));
    bool const adds_up = sum && total.kind == cell_kind::number && *sum == total.number;
    refuted = refuted || !adds_up;
    sums = sums || (has_total && adds_up && *sum != decimal{});
  }
  return sums && (empty_bars || !refuted);
}

bool has_empty_bars(document const& d, table const& t) {
  auto const line_end = d.text.find('\n', t.text.end);  // an empty cell at the end of the table has no text
  auto const print = std::string_view(d.text).substr(t.text.begin, line_end - t.text.begin);
  return print.find(" ||") != print.npos && print.find("|  |") == print.npos;
}

bool ends_with_total(table_data const& data) {
  auto const last = static_cast<std::uint16_t>(data.columns.size() - 1);
  return std::any_of(data.relations.begin(), data.relations.end(), [&](auto const& of_form) {
    if (of_form.scope != relation_scope::each_row || of_form.law != relation_law::binding) return false;
    auto const r = resolve(data, of_form);
    return r && r->compare == relation::comparison::equal &&
           ((r->right.size() == 1 && r->right[0].item == last) || (r->left.size() == 1 && r->left[0].item == last));
  });
}

}  // namespace gouji::detail
