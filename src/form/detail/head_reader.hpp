// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_FORM_DETAIL_HEAD_READER_HPP
#define GOUJI_FORM_DETAIL_HEAD_READER_HPP
/// \file
/// Layer form, private. The two ways to read the columns of a table off its head rows.

#include <gouji/form/column_layout.hpp>

#include <optional>  // optional
#include <span>      // span
#include <vector>    // vector

namespace gouji::detail {

/// What a head cell is in one table.
struct head_meaning {
  label_role role = label_role::head_word;
  std::uint16_t item = label_place::no_item;
  bool known = false;

  bool is_group() const { return known && (role == label_role::column_group || role == label_role::row_head); }
};

head_meaning meaning_of(std::span<label_place const>, std::uint16_t table);

/// \param row of the form, for heads that stand beside each other for several rows
column_slot slot_of(head_meaning, std::uint16_t row, std::uint32_t cell);

/// Both of the same column of the form.
bool same_column(column_slot const&, column_slot const&);

/// A head cell and the grid columns over which it stands.
struct head_area {
  std::uint32_t cell;
  std::uint32_t begin, end;
};

struct head_source {
  document const& source;
  row_views const& views;
  form_index const& index;
  cell_places const& places;
  std::uint16_t table;
  std::span<row_view const* const> heads;
};

/// The areas of all head cells that print something, row by row, as the cells' spans say.
std::vector<head_area> areas_of_spans(head_source const&);

/// The same where all rows have as many fields, and a merged cell is one field followed by empty ones or is repeated: how far
/// it reaches follows from what stands beside it and above it. None where the fields are those of no such table: exporters also
/// pad rows whose covered cells are gone.
/// \param repeated whether the table repeats merged cells
std::optional<std::vector<head_area>> areas_of_fields(head_source const&, bool repeated);

/// Whether merged cells are printed once for each column that they cover: a label of the form stands twice beside itself.
bool repeats_merged_cells(head_source const&);

/// Each grid column has the heads above it. None where the grid contradicts the form: one column under the heads of two, or, of
/// fields, a group over no head.
/// \param filled of fields: whether a grid column holds anything below the heads; one that does not may be no column at all.
///               Empty where spans are known.
std::optional<std::vector<column_slot>> read_by_grid(head_source const&, std::span<head_area const>, std::vector<bool> const& filled);

/// The heads of each row in order; a group takes its members from the row below, where heads of several rows may be printed
/// again. Empty where they do not fit together.
std::vector<column_slot> read_by_order(head_source const&);

}  // namespace gouji::detail

#endif
