// SPDX-License-Identifier: Apache-2.0
// Tables whose exporter counted bytes for columns (html2text on Debian): it cut characters in two, and printed figures over
// labels and over each other. No figure of theirs is to be believed: they are taken as paragraphs, lest others read their bars.
#include "detail/dialect_list.hpp"
#include "detail/paragraphs.hpp"

namespace gouji::dialect_list {
namespace {

using lines_view = std::span<line const>;

constexpr std::string_view damaged = "\xEF\xBF\xBD";  // half a character, as the decoder left it

bool has_bar(std::string_view s) { return s.find('|') != s.npos; }

/// Half a character beside a bar, a digit or the `_` that fills cells: there it was cut, and not in the original.
bool was_cut(std::string_view s) {
  auto const is_mark = [](char c) { return c == '|' || c == '_' || (c >= '0' && c <= '9'); };
  for (auto at = s.find(damaged); at != s.npos; at = s.find(damaged, at + damaged.size())) {
    auto const behind = at + damaged.size();
    if ((at > 0 && is_mark(s[at - 1])) || (behind < s.size() && is_mark(s[behind]))) return true;
  }
  return false;
}

/// Lines with bars under each other, of which a fifth, and more than one, were cut.
void find(std::string_view text, lines_view lines, std::vector<line_range>& out) {
  for (std::size_t i = 0; i < lines.size();) {
    auto end = i;
    std::size_t cut = 0;
    for (; end < lines.size() && has_bar(lines[end].text.in(text)); ++end) cut += was_cut(lines[end].text.in(text));
    if (cut > 1 && 5 * cut >= end - i) out.push_back({i, end});
    i = end + 1;
  }
}

void tokenize(std::string_view, lines_view lines, std::vector<token>& out) { write_paragraphs(lines, out); }

}  // namespace

dialect const overwritten = {"overwritten", find, tokenize};

}  // namespace gouji::dialect_list
