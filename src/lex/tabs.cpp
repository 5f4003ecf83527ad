// SPDX-License-Identifier: Apache-2.0
// One row a line with TABs between the cells, or behind each: python-docx, word-extractor, Chromium, spreadsheets. Mail
// programs and editors make four blanks of each TAB.
#include "detail/dialect_list.hpp"
#include "detail/separated_rows.hpp"

#include <algorithm>  // any_of, min

namespace gouji::dialect_list {
namespace {

bool holds_tabs(std::string_view text, std::span<line const> lines) {
  return std::any_of(lines.begin(), lines.end(),
                     [&](line const& l) { return l.text.in(text).find('\t') != std::string_view::npos; });
}

/// Columns of a layout are set apart by any number of blanks; cells that TABs divided by a multiple of four, and nearly always
/// by four.
bool are_tabs_replaced(std::string_view text, std::span<line const> lines) {
  constexpr std::size_t few = 10;
  std::size_t gaps = 0, of_four = 0;
  for (auto const& l : lines) {
    auto const s = trimmed(text, l.text).in(text);
    for (auto at = s.find("  "); at != s.npos; at = s.find("  ", at)) {
      auto const end = s.find_first_not_of(' ', at);
      auto const blanks = end - at;
      if (blanks % blanks_mark.size() != 0) return false;
      ++gaps;
      of_four += blanks == blanks_mark.size();
      at = end;
    }
  }
  return gaps > few && 10 * of_four >= 8 * gaps;
}

void find(std::string_view text, std::span<line const> lines, std::vector<line_range>& out) {
  if (holds_tabs(text, lines)) find_separated_rows(text, lines, tab_mark, out);
  else if (are_tabs_replaced(text, lines)) find_separated_rows(text, lines, blanks_mark, out);
}

void tokenize(std::string_view text, std::span<line const> lines, std::vector<token>& out) {
  write_separated_rows(text, lines, holds_tabs(text, lines) ? tab_mark : blanks_mark, out);
}

}  // namespace

dialect const tabs = {"tabs", find, tokenize};

}  // namespace gouji::dialect_list
