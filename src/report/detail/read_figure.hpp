// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_REPORT_DETAIL_READ_FIGURE_HPP
#define GOUJI_REPORT_DETAIL_READ_FIGURE_HPP
/// \file
/// Layer report, private. What a cell says, as a figure in the unit of its column.

#include <gouji/form/form.hpp>
#include <gouji/grammar/figure.hpp>
#include <gouji/grammar/money_unit.hpp>
#include <gouji/report/figure.hpp>

#include <string_view>  // string_view

namespace gouji::detail {

/// What a figure of some row and column is measured in: a row's own unit goes before the column's.
struct measure {
  std::string_view unit;
  figure_kind kind = figure_kind::count;
};
measure measure_of(row_data const*, column_data const&);

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
