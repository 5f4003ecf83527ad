// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_GRAMMAR_MONEY_UNIT_HPP
#define GOUJI_GRAMMAR_MONEY_UNIT_HPP
/// \file
/// Layer grammar. The unit of money that a head, a label or a line above a table states for its figures.

#include <optional>     // optional
#include <span>         // span
#include <string_view>  // string_view

namespace gouji {

/// The power of ten of a unit of money in yuan: 元 0, 万元 4. None for any other word.
std::optional<int> power_of_money(std::string_view unit);

/// All of them.
std::span<std::string_view const> money_units();

struct money_statement {
  std::string_view unit;  ///< as `power_of_money` knows it; owned by the program; empty: none is stated
  bool several = false;   ///< different ones are: of which figure which one is cannot be said
};

/// Reads `本年收费金额（单位：元）`, `采购总金额（万元，保留四位小数）`, `收费金额/元`, `单位：件、万元`; other units beside that of
/// money say nothing about amounts. A word that only begins like a unit (填报单位：元谋县) is none. Linear in the text.
money_statement find_money_unit(std::string_view text);

/// The same for a text that is nothing but the unit, as a column of units has it: `万元`.
std::string_view money_unit_alone(std::string_view text);

}  // namespace gouji

#endif
