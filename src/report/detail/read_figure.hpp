// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_REPORT_DETAIL_READ_FIGURE_HPP
#define GOUJI_REPORT_DETAIL_READ_FIGURE_HPP
/// \file
/// Layer report, private. What a cell says, as a figure in the unit of its column.

#include <gouji/form/form.hpp>
#include <gouji/grammar/figure.hpp>
#include <gouji/grammar/money_unit.hpp>
#include <gouji/report/figure.hpp>

namespace gouji::detail {

struct figure_reading {
  figure_state state = figure_state::text;
  decimal value;
  bool converted = false;  ///< another unit of money is printed than that of the form
};

/// A sign by word or bracket counts only where change is counted; a unit of money only where money is, and anything else not
/// there. What contradicts its column is words, not a number.
/// \param stated the unit of money beside or above the cell, which counts where the cell prints none itself. Of several the
/// number is ambiguous; nothing is nothing in any unit.
figure_reading read_figure(cell_value const&, measure, money_statement stated = {});

}  // namespace gouji::detail

#endif
