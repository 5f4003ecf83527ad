// SPDX-License-Identifier: Apache-2.0
#include <gouji/lex/dialect.hpp>

#include "detail/dialect_list.hpp"

namespace gouji {

std::span<dialect const> dialects() {
  static dialect const all[] = {dialect_list::asciidoc, dialect_list::overwritten, dialect_list::drawn,     dialect_list::ruled,
                                dialect_list::antiword, dialect_list::tab_ladder,  dialect_list::tab_lines, dialect_list::wiki,
                                dialect_list::csv,      dialect_list::bars,        dialect_list::tabs};
  return all;
}

std::vector<stretch> find_stretches(std::string_view text, std::span<line const> lines) {
  std::vector<stretch> found, next;
  if (!lines.empty()) found.push_back({nullptr, {0, lines.size()}});
  std::vector<line_range> taken;
  for (auto const& d : dialects()) {
    next.clear();
    for (auto const& s : found) {
      if (s.family) {
        next.push_back(s);
        continue;
      }
      taken.clear();
      d.find(text, lines.subspan(s.lines.begin, s.lines.end - s.lines.begin), taken);
      auto at = s.lines.begin;
      for (auto const& t : taken) {
        if (s.lines.begin + t.begin > at) next.push_back({nullptr, {at, s.lines.begin + t.begin}});
        next.push_back({&d, {s.lines.begin + t.begin, s.lines.begin + t.end}});
        at = s.lines.begin + t.end;
      }
      if (at < s.lines.end) next.push_back({nullptr, {at, s.lines.end}});
    }
    found.swap(next);
  }
  return found;
}

}  // namespace gouji
