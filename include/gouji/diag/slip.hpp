// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_DIAG_SLIP_HPP
#define GOUJI_DIAG_SLIP_HPP
/// \file
/// Layer diag. The kinds of slips by which a wrong figure comes into a table.

#include <cstdint>      // int64_t, uint8_t
#include <span>         // span
#include <string_view>  // string_view

namespace gouji {

enum class slip : std::uint8_t {
  other,        ///< nothing explains it
  blank,        ///< nothing is printed where a number must be
  transposed,   ///< two neighbouring digits exchanged: 21 for 12
  doubled,      ///< a digit twice: 122 for 12
  dropped,      ///< a digit left out: 1 for 12
  misprinted,   ///< one digit for another: 13 for 12
  sign,         ///< lost or added
  unit,         ///< 元 where the form asks for 万元, or the reverse
  stale_total,  ///< a sum that does not follow its parts
  exchanged,    ///< two neighbouring cells changed places
  split,        ///< the digits of one number in two cells
  shifted,      ///< the figures of a row one column too far left or right
};

/// A row of the table of slips.
struct slip_data {
  slip kind;
  std::string_view code;  ///< as in JSON: `stale_total`
  std::string_view zh, en;
  /// What an explanation by it costs: of two that mend everything by as many slips the cheaper is the likelier one. A change
  /// that nothing explains costs 100. docs/design/culprit.md says how the costs were chosen.
  unsigned cost;
};

std::span<slip_data const> slips();
slip_data const& data_of(slip);

/// By what slip of the pen `printed` stands for `meant`: one of transposed … unit, or other.
/// \param money  the figures are amounts, where 10^4 is a unit
slip slip_between(std::int64_t printed, std::int64_t meant, bool money = false);

}  // namespace gouji

#endif
