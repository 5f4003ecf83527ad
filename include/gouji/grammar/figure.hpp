// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_GRAMMAR_FIGURE_HPP
#define GOUJI_GRAMMAR_FIGURE_HPP
/// \file
/// Layer grammar. The text of one cell → what it says: a number, nothing, a mark for nothing, or
/// words.

#include <gouji/base/decimal.hpp>

#include <cstdint>      // uint8_t
#include <optional>     // optional
#include <string_view>  // string_view

namespace gouji {

enum class cell_kind : std::uint8_t {
  blank,        ///< nothing but white space of any kind
  placeholder,  ///< a mark or word for "nothing": / - — 无 不涉及 N/A …
  number,
  text,  ///< anything else: labels, sentences, two numbers, a number beyond exact representation
};

/// What one cell's text says.
struct cell_value {
  cell_kind kind = cell_kind::text;

  /// When kind is number: as printed, 万 and 亿 multiplied in, not yet converted to a column's
  /// unit.
  decimal number;
  /// As printed (`元` `件` `宗`), without 万 and 亿; empty if none; owned by the program.
  std::string_view unit;
  /// A 万 (or 亿) was printed between number and unit.
  bool ten_thousands = false;
  /// The words between number and unit: `千` `万` `百万`; a view into the input, empty if none.
  std::string_view magnitude;
  /// What stands in brackets after the number or the placeholder; a view into the input, without
  /// the brackets and the blanks inside them; empty if none.
  std::string_view note;
  /// The sign is 增 or 减 or brackets: only right in a column that counts change. `（7）` is -7
  /// there and an ordinal everywhere else.
  bool by_word_sign = false;
};

/// Reads `text` (UTF-8 as printed, any width, any blanks; line breaks inside). Total: never fails,
/// never allocates, linear in the text.
///
/// Digits that stand apart are never joined: `2 0` and `1,23` are text, `1 234` and `1,234` are one
/// number. A numeral that 64 bits and nine decimals do not hold exactly is text.
cell_value parse_cell(std::string_view text);

/// Whether `below`, a line under a figure, is its note in brackets: `（其中修订16件）` under `22`, but no `（一）` and no `（8）`.
bool is_note_below(std::string_view figure, std::string_view below);

}  // namespace gouji

#endif
