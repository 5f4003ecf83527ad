// SPDX-License-Identifier: Apache-2.0
#include "detail/gap_reader.hpp"

#include <algorithm>  // max_element, none_of
#include <cstddef>    // size_t
#include <map>        // map

namespace gouji::detail {

gap_reader::gap_reader(page const& p, std::span<page_item const> items)
    : page_(p), spacing_(usual_spacing(items)), lines_of_blank_(lines_of_blank_cell(items)) {
  auto const first = p.lines.begin() + (items.empty() ? 0 : items.front().line);
  auto const end = p.lines.begin() + (items.empty() ? 0 : items.back().line + 1);
  one_figure_a_line_ = std::none_of(first, end, [&](auto const& l) { return figures_on(l) > 1; });
}

std::uint32_t gap_reader::blanks_before(page_item const& i) {
  bool const is_first = !next_line_;
  auto const from = next_line_.value_or(i.line);
  next_line_ = i.last_line + 1;
  for (auto l = from; l <= i.line; ++l) pages_ += page_.lines[l].after_page_break || page_.lines[l].furniture;
  if (!one_figure_a_line_ || is_first) return 0;
  auto const g = gap_between(from, i.line);
  return g.blank + g.extra / lines_of_blank_;
}

gap_reader::gap gap_reader::gap_between(std::uint32_t from, std::uint32_t to) const {
  std::uint32_t empty = 0, blank = 0;
  for (auto l = from; l <= to; ++l) {
    if (page_.lines[l].furniture) return {};
    empty += page_.lines[l].empty_before;
    blank += page_.lines[l].blank_before;
  }
  auto const usual = spacing_ * (1 + blank);
  return {empty > usual ? empty - usual : 0, blank};
}

std::uint32_t gap_reader::usual_spacing(std::span<page_item const> items) const {
  std::map<std::uint32_t, int> counts;
  for (auto const& i : items)
    if (auto const& l = page_.lines[i.line]; l.blank_before == 0) ++counts[l.empty_before];
  auto const by_count = [](auto const& a, auto const& b) { return a.second < b.second; };
  auto const most = std::max_element(counts.begin(), counts.end(), by_count);
  return most == counts.end() ? 0 : most->first;
}

std::uint32_t gap_reader::lines_of_blank_cell(std::span<page_item const> items) const {
  for (std::size_t i = 1; i < items.size(); ++i)
    if (gap_between(items[i - 1].last_line + 1, items[i].line).extra % (spacing_ + 1) != 0) return 1;
  return spacing_ + 1;
}

std::uint32_t gap_reader::figures_on(page_line const& l) const {
  std::uint32_t n = 0;
  for (auto const& a : page_.of(l)) n += a.value && !a.numeral;
  return n;
}

}  // namespace gouji::detail
