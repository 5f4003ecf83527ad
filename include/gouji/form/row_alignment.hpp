// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_FORM_ROW_ALIGNMENT_HPP
#define GOUJI_FORM_ROW_ALIGNMENT_HPP
/// \file
/// Layer form. Which observed row is which row of which statutory table.

#include <gouji/form/form_index.hpp>
#include <gouji/table/row_view.hpp>

#include <cstdint>  // uint16_t, uint32_t
#include <span>     // span
#include <vector>   // vector

namespace gouji {

/// What an observed row is.
enum class row_role : std::uint8_t {
  outside,  ///< of no statutory table
  head,     ///< caption or column heads
  group,    ///< a label above several rows, or nothing at all: no figures
  figures,  ///< the row `item` of the form; of a table_layout::one_row table the one row of figures
  sub_row,  ///< the agency's own row under the row `item`
  unknown,  ///< within the table, and not of the form
};

struct aligned_row {
  row_role role = row_role::outside;
  std::uint32_t instance = 0;  ///< index into `row_alignment::instances`, unless outside
  std::uint16_t item = label_place::no_item;
  std::uint32_t label = 0;  ///< position in the row of the cell that is its label; the figures stand after it
  bool has_label = false;
};

/// One occurrence of a statutory table; it may lie in several tables of the document, and several in one.
struct table_instance {
  std::uint16_t table;        ///< index into `form_index::tables()`
  std::uint32_t first, last;  ///< its first and last row, of `row_alignment::rows`
};

struct row_alignment {
  std::vector<aligned_row> rows;  ///< one for each row of the views
  std::vector<table_instance> instances;
};

/// The places where each cell's label may belong; empty for cells that are no words. Indexed by cell.
using cell_places = std::vector<std::span<label_place const>>;

/// The alignment of all rows of a document with all tables of all forms at once, by dynamic programming over
/// (row, place in a form). A matching label gains, a row of the form passed over costs, an unknown row costs, leaving one
/// table for another costs, and most of all for one of another form: so that tables which look the same in two generations
/// follow their neighbours, and a foreign table is found by its own column heads. The weights stand in the source.
/// Time and memory: rows × rows of all forms.
row_alignment align_rows(row_views const&, form_index const&, cell_places const&);

}  // namespace gouji

#endif
