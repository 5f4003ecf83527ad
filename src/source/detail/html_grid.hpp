// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_SOURCE_DETAIL_HTML_GRID_HPP
#define GOUJI_SOURCE_DETAIL_HTML_GRID_HPP
/// \file
/// Layer source, private. Where the cells of a page's table stand in its grid.

#include "html_draft.hpp"

#include <gouji/lex/token.hpp>  // geometry

#include <cstdint>  // uint32_t
#include <vector>   // vector

namespace gouji::detail {

struct placed_html_cell {
  html_cell const* source;
  std::uint32_t row, column;
  std::uint32_t row_span = 1, column_span = 1;
};

struct html_grid {
  std::vector<placed_html_cell> cells;  ///< by row, then by column
  std::uint32_t rows = 0, columns = 0;
  /// Where no cell spans anything, the statutory tables were flattened before: some exporters and
  /// filters keep a table's tags and drop their attributes, others print what is covered as cells.
  geometry kind = geometry::exact;
  bool is_irregular = false;  ///< spans overlap, or the table is wider than allowed; they were cut
};

/// The algorithm of the HTML standard (4.9.12). Row spans end with their row group; where a span
/// would cover a cell twice it is cut; columns at the right in which no cell begins are none
/// (`colspan="100"` means "all"). Time: rows × columns.
html_grid place_cells(html_table const&, std::uint32_t max_columns);

}  // namespace gouji::detail

#endif
