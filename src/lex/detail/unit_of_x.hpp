// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_LEX_DETAIL_UNIT_OF_X_HPP
#define GOUJI_LEX_DETAIL_UNIT_OF_X_HPP
/// \file
/// Layer lex, private. What exporters count when they set text in columns; which of them one counted is found by measurement.

#include <gouji/text/width.hpp>

#include <cstdint>  // uint8_t, uint32_t

namespace gouji {

enum class unit_of_x : std::uint8_t {
  columns,       ///< of a terminal; what is ambiguous takes one
  characters,    ///< code points: links, and programs that know nothing of wide characters
  wide_columns,  ///< what is ambiguous (quotation marks, drawing characters) takes two: Chinese fonts and terminals
};
inline constexpr unit_of_x every_unit[] = {unit_of_x::columns, unit_of_x::characters, unit_of_x::wide_columns};

/// Where x stands after `c`. A TAB goes on to the next multiple of eight.
inline std::uint32_t x_after(std::uint32_t x, char32_t c, unit_of_x unit) {
  if (c == '\t') return x / 8 * 8 + 8;
  if (c < 0x7F || unit == unit_of_x::characters) return x + 1;
  auto const ambiguous = unit == unit_of_x::wide_columns ? ambiguous_width::two : ambiguous_width::one;
  return x + static_cast<std::uint32_t>(display_width(c, ambiguous));
}

}  // namespace gouji

#endif
