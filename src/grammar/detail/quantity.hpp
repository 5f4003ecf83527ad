// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_GRAMMAR_DETAIL_QUANTITY_HPP
#define GOUJI_GRAMMAR_DETAIL_QUANTITY_HPP
/// \file
/// Layer grammar, private. One number with its unit at the begin of a text.

#include <gouji/base/decimal.hpp>

#include <cstddef>      // size_t
#include <cstdint>      // uint8_t
#include <optional>     // optional
#include <string_view>  // string_view

namespace gouji::detail {

struct quantity {
  decimal number;
  std::string_view unit;
  bool percent = false;
  bool approximate = false;
  std::uint8_t decimals = 0;
  std::size_t bytes = 0;  ///< number and unit, without what makes it approximate behind them
};

/// What a numeral at the begin of `text` is.
struct quantity_reading {
  std::size_t numeral_bytes =
      0;  ///< to be skipped where there is no quantity; 0: no numeral begins here
  std::optional<quantity> value;
};

quantity_reading read_quantity(std::string_view text);

}  // namespace gouji::detail

#endif
