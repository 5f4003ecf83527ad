// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_SOURCE_DETAIL_NUMBER_FORMAT_HPP
#define GOUJI_SOURCE_DETAIL_NUMBER_FORMAT_HPP
/// \file
/// Layer source, private. Numbers as Word's automatic numbering prints them (ECMA-376 part 1,
/// 17.18.59 ST_NumberFormat).

#include <cstdint>      // uint8_t, uint32_t
#include <string>       // string
#include <string_view>  // string_view

namespace gouji::detail {

enum class number_format : std::uint8_t {
  decimal,  ///< also every value that is not in this list
  decimal_zero,
  decimal_full_width,
  decimal_enclosed_circle,
  lower_letter,
  upper_letter,
  lower_roman,
  upper_roman,
  chinese_counting,
  chinese_counting_thousand,
  chinese_legal_simplified,
  japanese_counting,
  taiwanese_counting_thousand,
  ideograph_digital,
  ideograph_traditional,
  ideograph_zodiac,
  bullet,  ///< prints nothing: no counter
  none,    ///< prints nothing: no counter
};

/// By the value of `w:numFmt`.
number_format find_number_format(std::string_view value);

/// Appends `value` as printed. Past the end of a format's set: decimal, or nothing, as Word does.
void append_number(std::string& out, number_format, std::uint32_t value);

}  // namespace gouji::detail

#endif
