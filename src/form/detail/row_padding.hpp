// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_FORM_DETAIL_ROW_PADDING_HPP
#define GOUJI_FORM_DETAIL_ROW_PADDING_HPP
/// \file
/// Layer form, private. Blank cells that an exporter added to the rows below one set of heads, or took from them.

#include <gouji/form/form.hpp>
#include <gouji/source/document.hpp>
#include <gouji/table/row_view.hpp>

#include <cstddef>  // size_t
#include <cstdint>  // uint32_t, uint8_t
#include <span>     // span
#include <vector>   // vector

namespace gouji::detail {

/// The cells of a row behind its label.
using row_tail = std::vector<std::uint32_t>;

/// The side at which rows are padded with empty cells.
enum class padding : std::uint8_t { none, left, right };

/// The side shows in the rows whose figures reach the other one.
/// \param width how many columns the heads have; all heads must be there, else a cell too many is a figure
padding find_padding(row_views const&, std::span<row_tail const>, std::size_t width);

/// Takes the padding off a row that has more cells than `width`, if it has that padding.
void trim_padding(row_views const&, row_tail&, std::size_t width, padding);

/// Some exports drop blank cells and add as many at the end of the row. Where no row has a blank cell before a figure, a blank
/// total behind what is the sum of the others is such a one, and so is any where bars stand at each other (`||`); else a row
/// whose last figure is not that sum has a total that is truly blank.
/// \param rows of which spans are not known: where they are, no cell is lost unseen
/// \param has_total whether the last column is the sum of others
/// \param empty_bars whether such bars stand in the table
bool may_have_dropped_blanks(row_views const&, std::span<row_tail const> rows, bool has_total,
                             bool empty_bars);

/// Whether only the bars of empty cells are left: they stand at each other behind a blank (`3 | ||`), and no cell with nothing
/// but the blanks that set cells off (`|  |`) tells that empty ones are printed.
bool has_empty_bars(document const&, table const&);

/// Whether the last column of a form's table is the sum of others.
bool ends_with_total(table_data const&);

}  // namespace gouji::detail

#endif
