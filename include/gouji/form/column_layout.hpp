// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_FORM_COLUMN_LAYOUT_HPP
#define GOUJI_FORM_COLUMN_LAYOUT_HPP
/// \file
/// Layer form. Which figures stand under which heads, read off the head rows of one table.

#include <gouji/form/form_index.hpp>
#include <gouji/form/row_alignment.hpp>
#include <gouji/source/document.hpp>
#include <gouji/table/row_view.hpp>

#include <cstdint>  // uint16_t, uint32_t
#include <span>     // span
#include <vector>   // vector

namespace gouji {

enum class slot_kind : std::uint8_t {
  figure,
  unit,     ///< prints the unit of the row
  unknown,  ///< a head that the form does not have: its figures are kept and told
};

/// One printed column of figures.
struct column_slot {
  slot_kind kind = slot_kind::figure;
  std::uint16_t column = label_place::no_item;  ///< of the form; none if kind is not figure
  std::uint16_t row = label_place::no_item;     ///< only of table_layout::one_row: of the form
  std::uint32_t head = 0;                       ///< cell of its head, where `has_head`
  bool has_head = false;
  bool by_order = false;                        ///< the head says something else; the order of the form gave the column
  std::uint32_t begin = 0, end = 0;             ///< grid columns; only where read off the grid
};

struct column_layout {
  std::vector<column_slot> slots;  ///< left to right
  bool on_grid = false;            ///< `begin` and `end` are known
  bool repeats = false;            ///< merged cells are printed once for each column that they cover
  std::uint32_t right_edge = 0;    ///< of the grid, where every head row ends; only if `on_grid`
  bool not_understood = false;     ///< there are heads, and they do not fit together: the order of the form stands in
  bool uncertain = false;          ///< heads were lost: how many figures a row shows says nothing about which they are
  bool from_heads = false;         ///< false: taken from the form, since no head rows were there to read
};

/// Reads the layout off the head rows `heads` (views of one table, in order). Where heads are unknown, doubled or lost, what
/// the others and the order of the form leave only one way for is filled in; everything else stays unknown.
/// \param labels_end grid column behind the labels of the rows below, 0 where they have none: no figures stand before it
column_layout read_columns(document const&, row_views const&, form_index const&, cell_places const&, std::uint16_t table,
                           std::span<row_view const* const> heads, std::uint32_t labels_end);

/// One past the last grid column that the cells of a row cover.
std::uint32_t right_edge(document const&, std::span<row_cell const>);

/// The required columns in the order of the form.
column_layout columns_of_form(table_data const&);

}  // namespace gouji

#endif
