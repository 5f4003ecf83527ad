// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TESTS_SUPPORT_RANDOM_FIGURES_HPP
#define GOUJI_TESTS_SUPPORT_RANDOM_FIGURES_HPP
/// \file
/// Tests. Figures of one table for which all its relations hold, and the ways of printing one.

#include "support/dice.hpp"

#include <gouji/base/decimal.hpp>
#include <gouji/form/form.hpp>

#include <cstdint>  // int64_t
#include <string>   // string
#include <vector>   // vector

namespace gouji::test {

/// By row, then by column of the form, optional ones too.
using figure_values = std::vector<std::vector<decimal>>;
figure_values random_values(table_data const&, std::int64_t largest, dice&);

std::string with_thousands(std::string const& plain);  ///< 1234.5 → 1,234.5
std::string in_full_width(std::string const& plain);   ///< 12 → １２, other characters too
std::string with_word_sign(decimal value, dice&);      ///< 减76, 减少76, （76）; 增286, +286
std::string with_unit(decimal value, std::string_view unit, dice&);  ///< 12件; 25.1万元 or 251000元

}  // namespace gouji::test

#endif
