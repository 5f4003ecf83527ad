// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TABLE_ROW_VIEW_HPP
#define GOUJI_TABLE_ROW_VIEW_HPP
/// \file
/// Layer table. All rows of a document's tables, each with the cells that stand in it or reach into it from above.

#include <gouji/grammar/figure.hpp>
#include <gouji/source/document.hpp>

#include <cstdint>  // uint32_t
#include <span>     // span
#include <vector>   // vector

namespace gouji {

/// A cell as one row sees it.
struct row_cell {
  std::uint32_t cell;  ///< index into `document::cells`
  bool from_above;     ///< begins in an earlier row; only geometry `exact` knows
};

/// Left to right. A merged cell stands in every row that it covers, so that the cells left of a figure are its label path.
struct row_view {
  std::uint32_t table;  ///< index into `document::tables`
  std::uint32_t row;    ///< of that table, from 0
  std::uint32_t first, count;  ///< of `row_views::cells`
};

/// What one cell says, parsed once.
struct row_views {
  std::vector<row_view> rows;  ///< in reading order, over all tables
  std::vector<row_cell> cells;
  std::vector<cell_value> values;  ///< one for each of `document::cells`

  std::span<row_cell const> of(row_view const& r) const { return {cells.data() + r.first, r.count}; }
  cell_value const& value(row_cell c) const { return values[c.cell]; }
};

/// Linear in the cells: where merged cells reach over very many rows, only a bounded number of those reaches is kept.
row_views make_row_views(document const&);

}  // namespace gouji

#endif
