// SPDX-License-Identifier: Apache-2.0
#include "detail/heading_marks.hpp"

#include <gouji/lex/token.hpp>

#include <algorithm>  // min
#include <cstddef>    // size_t

namespace gouji::detail {
namespace {

constexpr std::size_t deepest = 6;  // in all of these languages

/// How often `mark` stands at the begin; at the end.
std::size_t count_before(std::string_view s, char mark) { return std::min(s.find_first_not_of(mark), s.size()); }
std::size_t count_behind(std::string_view s, char mark) { return s.size() - (s.find_last_not_of(mark) + 1); }

struct heading {
  std::size_t level = 0;               ///< 0: none
  std::size_t before = 0, behind = 0;  ///< bytes of marks
};

heading heading_of(std::string_view s) {
  auto const is_level = [](std::size_t n) { return n > 0 && n <= deepest; };
  if (auto const n = count_before(s, '#'); is_level(n) && s.substr(n).starts_with(' ')) return {n, n, count_behind(s, '#')};
  if (auto const n = count_before(s, '='); is_level(n) && s.size() > 2 * n && count_behind(s, '=') == n) return {n, n, n};
  bool const is_numbered = s.size() > 4 && s[0] == 'h' && s[1] >= '1' && s[1] <= '6' && s.substr(2, 2) == ". ";
  return is_numbered ? heading{static_cast<std::size_t>(s[1] - '0'), 4, 0} : heading{};
}

}  // namespace

void read_heading_marks(document& d) {
  for (auto& b : d.blocks) {
    if (b.kind != block_kind::paragraph) continue;
    auto const line = trimmed(d.text, b.text);
    auto const h = heading_of(line.in(d.text));
    if (h.level == 0) continue;
    auto const begin = line.begin + static_cast<std::uint32_t>(h.before);
    auto const end = line.end - static_cast<std::uint32_t>(h.behind);
    auto const text = trimmed(d.text, {std::min(begin, end), end});
    if (text.empty()) continue;
    b.text = text;
    b.outline = static_cast<std::uint8_t>(h.level);
  }
}

}  // namespace gouji::detail
