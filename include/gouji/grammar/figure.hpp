// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_GRAMMAR_FIGURE_HPP
#define GOUJI_GRAMMAR_FIGURE_HPP
/// \file
/// Layer grammar. The text of one cell → what it says: a number, nothing, a mark for nothing, or words.

#include <gouji/base/decimal.hpp>

#include <cstdint>      // uint8_t
#include <optional>     // optional
#include <string_view>  // string_view

namespace gouji {

enum class cell_kind : std::uint8_t {
  blank,        ///< nothing but white space of any kind
  placeholder,  ///< a mark or word for "nothing": / - — 无 不涉及 N/A …
  number,
  text,         ///< anything else: labels, sentences, two numbers, a number beyond exact representation
};

/// What one cell's text says.
struct cell_value {
  cell_kind kind = cell_kind::text;
  decimal number;              ///< when kind is number: as printed, not yet converted to a column's unit, 万 and 亿 multiplied in
  std::string_view unit;       ///< as printed, folded (`元` `件` `宗`), without 万/亿; empty if none; owned by the program
  bool ten_thousands = false;  ///< a 万 (or 亿) was printed between number and unit
  std::string_view note;       ///< what stands in brackets after the number, a view into the input; empty if none
  bool by_word_sign = false;   ///< the sign is 增 or 减 or brackets: only right in a column that counts change
};

/// Reads `text` (UTF-8 as printed, any width, any blanks; line breaks inside). Total: never fails, never allocates
/// beyond a small buffer, linear in the text.
cell_value parse_cell(std::string_view text);

}  // namespace gouji

#endif
