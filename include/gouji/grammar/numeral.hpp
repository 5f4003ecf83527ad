// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_GRAMMAR_NUMERAL_HPP
#define GOUJI_GRAMMAR_NUMERAL_HPP
/// \file
/// Layer grammar. The arithmetic of numerals, apart from the grammars that find them.
///
/// Each function takes exactly the characters of one numeral; none is returned where they are no
/// numeral, where two readings are possible, or where the number is not exactly representable.

#include <gouji/base/decimal.hpp>

#include <cstdint>      // int64_t
#include <optional>     // optional
#include <string_view>  // string_view

namespace gouji {

/// `1,234` `１２` `82.2684`: digits of any width; commas and blanks are taken for thousands marks
/// wherever they stand, the grammar has seen to that. At most 64 digits, so that nobody's junk is
/// summed up.
std::optional<decimal> arabic_numeral(std::string_view printed);

/// `十二` `一千零五` `三十万` `壹拾` `零`. A place that is printed may be left unannounced by 零
/// (`一千五十` is 1050), but a last digit may not: `一百五` is 150 to some and 105 to others.
/// Digits in a row (`二〇二〇`, `五六`) are no number here.
std::optional<std::int64_t> chinese_numeral(std::string_view printed);

/// Either of the two, as its first character says.
std::optional<decimal> any_numeral(std::string_view printed);

/// The power of ten which a word after a number multiplies by: nothing 0, 百 2, 千 3, 万 4, 百万 6,
/// 亿 8, 万亿 12.
std::optional<int> magnitude(std::string_view printed);

/// `2020` `２０２０` `二〇二〇` `二O二0`: the year, if it is one of 2003–2099. Earlier there were
/// no such reports.
std::optional<int> year_numeral(std::string_view printed);

}  // namespace gouji

#endif
