// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_FORM_LOCATED_HPP
#define GOUJI_FORM_LOCATED_HPP
/// \file
/// Layer form. Which cell is which figure: the end of the alignment.

#include <gouji/base/limits.hpp>
#include <gouji/base/result.hpp>
#include <gouji/form/column_layout.hpp>
#include <gouji/form/form_index.hpp>
#include <gouji/form/row_alignment.hpp>
#include <gouji/source/document.hpp>
#include <gouji/table/row_view.hpp>

#include <cstdint>   // uint16_t, uint32_t
#include <optional>  // optional
#include <vector>    // vector

namespace gouji {

/// How a figure got its place in the form.
enum class basis : std::uint8_t {
  read,      ///< the geometry of the source says so
  aligned,   ///< labels and order say so, and in one way only
  inferred,  ///< the relations of the form allow no other place
};

/// One cell and the figure that it is.
struct located_figure {
  std::uint32_t row;            ///< of `row_alignment::rows`
  std::uint32_t cell;
  std::uint16_t item = label_place::no_item;    ///< row of the form; none for an unknown row
  std::uint16_t column = label_place::no_item;  ///< of the form; none under an unknown head
  std::uint32_t head = no_cell; ///< cell of its head, where one is printed and read; of an unknown one always
  basis how = basis::read;

  static constexpr std::uint32_t no_cell = 0xFFFFFFFF;
};

/// A row whose cells cannot be told apart into columns: more places are possible than one.
struct undecided_row {
  std::uint32_t row;
  std::vector<std::uint32_t> cells;   ///< those that say something
  std::vector<std::pair<std::uint16_t, std::uint16_t>> places;  ///< (row, column) of the form where they may belong
  bool too_short = false;             ///< fewer cells than columns: something is lost
  bool in_order = false;              ///< … and those that are left stand in the order of heads that were read
};

/// The figures of one table that lacks nothing but what `missing_columns` names.
struct instance_columns {
  std::vector<std::uint16_t> missing;  ///< required columns that no head row of the instance prints
  std::vector<std::uint32_t> unknown;  ///< cells of heads that the form does not have
  bool has_heads = false;              ///< a caption or heads stand above its rows
};

struct located {
  row_views views;
  row_alignment alignment;
  std::vector<located_figure> figures;      ///< in reading order
  std::vector<undecided_row> undecided;     ///< in reading order
  std::vector<instance_columns> columns;    ///< by instance
};

/// Finds every statutory table of the document and every figure of it. Errors: `limit` (max_rows).
result<located> locate_figures(document const&, form_index const&, limits const&);

}  // namespace gouji

#endif
