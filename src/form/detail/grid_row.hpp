// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_FORM_DETAIL_GRID_ROW_HPP
#define GOUJI_FORM_DETAIL_GRID_ROW_HPP
/// \file
/// Layer form, private. Which cell of a row stands under which head, where the grid says so.

#include <gouji/form/column_layout.hpp>

#include <cstdint>   // uint32_t
#include <optional>  // optional
#include <span>      // span
#include <vector>    // vector

namespace gouji::detail {

inline constexpr std::uint32_t no_cell_under = 0xFFFFFFFF;

/// The cell under each slot of a layout that was read off the grid; `no_cell_under` only for slots of no figure of the form.
/// None unless every cell that says something stands under one head, and every head over one cell.
/// \param kind of the row's table: of fields, a merged cell is several
std::optional<std::vector<std::uint32_t>> cells_under_heads(document const&, row_views const&, column_layout const&,
                                                            std::span<std::uint32_t const> tail, geometry kind);

/// A digit that fell out of its cell, or a row that is shifted: either way the row is not what its heads say.
bool is_number_under_units(row_views const&, column_slot const&, std::uint32_t cell);

}  // namespace gouji::detail

#endif
