// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TESTS_SUPPORT_SLIP_EXPERIMENT_HPP
#define GOUJI_TESTS_SUPPORT_SLIP_EXPERIMENT_HPP
/// \file
/// Tests. Slips of the pen in consistent reports: is there a finding, and does it name the cell?

#include "support/report_model.hpp"

#include <gouji/base/decimal.hpp>
#include <gouji/diag/slip.hpp>

#include <cstddef>   // size_t
#include <cstdint>   // uint64_t
#include <map>       // map
#include <optional>  // optional
#include <set>       // set
#include <string>    // string

namespace gouji::test {

/// A consistent report in which the figures of some cells were changed.
struct slipped_report {
  model_report report;
  std::map<std::string, decimal> meant;  ///< by key (figure_key), the cells that are no longer what they were
  bool seen = false;            ///< some equation of the form is broken, or has a blank
  bool unique = false;          ///< no other cell, and no other pair of neighbours, mends everything: by trying all of them
};

/// None where the site that the seed chose has no slip of this kind: a zero has no digits to exchange.
std::optional<slipped_report> with_slip(form_data const&, slip, std::uint64_t seed);
/// Two of single cells, in different rows and columns of one table.
std::optional<slipped_report> with_two_slips(form_data const&, std::uint64_t seed);

/// What the library says of it.
struct slip_verdict {
  bool told = false;     ///< any finding that the report without slips has not
  bool named = false;    ///< each wrong cell is among the culprits, with the right value
  bool alone = false;    ///< and nothing else is
};
slip_verdict judge(slipped_report const&);

/// Counts over many reports.
struct slip_counts {
  std::size_t made = 0, seen = 0, told = 0, named = 0;
  std::size_t unique = 0, unique_named = 0, alone = 0;  ///< of those that are unique

  void add(slipped_report const&, slip_verdict const&);
};

}  // namespace gouji::test

#endif
