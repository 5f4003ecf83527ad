// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_SOURCE_DETAIL_DOCX_GRID_HPP
#define GOUJI_SOURCE_DETAIL_DOCX_GRID_HPP
/// \file
/// Layer source, private. Where the cells of a Word table stand in its grid.

#include "docx_draft.hpp"

#include <cstdint>  // uint32_t
#include <vector>   // vector

namespace gouji::detail {

struct placed_cell {
  draft_cell const* source;
  std::uint32_t row, column;
  std::uint32_t row_span = 1, column_span = 1;
};

struct table_grid {
  std::vector<placed_cell> cells;  ///< by row, then by column; covered ones are not among them
  std::vector<draft_cell const*> covered;
  std::uint32_t rows = 0, columns = 0;
  /// No `w:tblGrid` or another number of columns in it, rows of unequal width, or a vertical merge
  /// that continues nothing or something of another width.
  bool is_irregular = false;
};

/// By the cells' own spans; `w:tblGrid` is only compared. Dropped rows are not there.
/// Linear in the number of cells, whatever their spans.
table_grid place_cells(draft_table const&);

}  // namespace gouji::detail

#endif
