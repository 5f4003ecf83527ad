// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TESTS_SUPPORT_WRAPPED_HPP
#define GOUJI_TESTS_SUPPORT_WRAPPED_HPP
/// \file
/// Tests. How wide a text is, and how a narrow column breaks it.

#include <gouji/text/utf8.hpp>
#include <gouji/text/width.hpp>

#include <algorithm>    // max
#include <cstddef>      // size_t
#include <cstdint>      // uint8_t
#include <limits>       // numeric_limits
#include <string>       // string
#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji::test {

inline constexpr auto unlimited_width = std::numeric_limits<std::size_t>::max();

/// What exporters that align by blanks count: a Chinese character as two columns, or every character as one.
enum class width_unit : std::uint8_t { columns, characters };

inline std::size_t width_of(char32_t c, width_unit unit) { return unit == width_unit::columns ? display_width(c) : 1; }

/// The lines of a text, broken again where they would be wider than `width`.
inline std::vector<std::string> wrapped(std::string_view text, std::size_t width, width_unit unit) {
  std::vector<std::string> lines(1);
  std::size_t used = 0;
  for (std::size_t at = 0; at < text.size();) {
    auto const begin = at;
    auto const c = next_code_point(text, at);
    auto const wide = width_of(c, unit);
    if (c == U'\n' || (used > 0 && used + wide > width)) {
      lines.emplace_back();
      used = 0;
    }
    if (c == U'\n') continue;
    lines.back() += text.substr(begin, at - begin);
    used += wide;
  }
  return lines;
}

/// Of the widest line.
inline std::size_t width_of(std::string_view text, width_unit unit) {
  std::size_t widest = 0, used = 0;
  for (std::size_t at = 0; at < text.size();) {
    auto const c = next_code_point(text, at);
    used = c == U'\n' ? 0 : used + width_of(c, unit);
    widest = std::max(widest, used);
  }
  return widest;
}

}  // namespace gouji::test

#endif
