// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_CHECK_CHECK_HPP
#define GOUJI_CHECK_CHECK_HPP
/// \file
/// Layer check. Do the figures of a report agree with each other and with the form?

#include <gouji/diag/sink.hpp>
#include <gouji/report/report.hpp>

namespace gouji {

enum class blanks : std::uint8_t {
  are_no_numbers,  ///< a relation with a blank or a placeholder cannot be assessed
  are_zero,        ///< the caller knows that this agency leaves zeros out
};

struct check_options {
  blanks blank_cells = blanks::are_no_numbers;
};

/// Tells the structure against the form (`table.*` `row.*` `column.*` `section.*` `form.*` `report.*`), then every relation of
/// the form that is broken, then, one finding a relation, those that could not be assessed, then what the prose says otherwise
/// than the tables (`prose.*`). Of several reports in one document each by itself.
void check(report const&, finding_sink&, check_options const& = {});

}  // namespace gouji

#endif
