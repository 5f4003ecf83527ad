// SPDX-License-Identifier: Apache-2.0
// One row a line with bars between the cells, or behind or around them: Markdown, org, Jira, edbrowse, html2text, and what
// programs print that join cells with ` | `. A Markdown ruler is no row.
#include "detail/dialect_list.hpp"
#include "detail/separated_rows.hpp"
#include "detail/span_attributes.hpp"

#include <algorithm>  // min

namespace gouji::dialect_list {
namespace {

/// The plain one first: where that divides cells, the others are text.
constexpr std::string_view bars_of_any_width[] = {"|", "｜", "│"};

/// MoinMoin, Creole's heads and programs that join cells with ` || ` double each bar: then no single one parts cells. Jira doubles
/// those of heads only.
bool are_doubled(std::string_view text, std::span<line const> lines) {
  std::size_t doubled = 0;
  for (auto const& l : lines) {
    auto const s = l.text.in(text);
    for (auto at = s.find('|'); at != s.npos; at = s.find('|', at)) {
      auto const end = std::min(s.find_first_not_of('|', at), s.size());
      if ((end - at) % 2 != 0) return false;
      ++doubled;
      at = end;
    }
  }
  return doubled > 0;
}

void find(std::string_view text, std::span<line const> lines, std::vector<line_range>& out) {
  if (are_doubled(text, lines)) return find_separated_rows(text, lines, "||", out);
  for (auto const bar : bars_of_any_width) {
    find_separated_rows(text, lines, bar, out);
    if (!out.empty()) return;
  }
}

/// The bar that stands on most lines.
void tokenize(std::string_view text, std::span<line const> lines, std::vector<token>& out) {
  std::size_t most = 0;
  auto best = bars_of_any_width[0];
  for (auto const bar : bars_of_any_width) {
    std::size_t with = 0;
    for (auto const& l : lines) with += l.text.in(text).find(bar) != std::string_view::npos;
    if (with > most) most = with, best = bar;
  }
  if (are_doubled(text, lines)) best = "||";
  auto const from = out.size();
  write_separated_rows(text, lines, best, out);
  strip_span_attributes(text, from, out);
}

}  // namespace

dialect const bars = {"bars", find, tokenize};

}  // namespace gouji::dialect_list
