// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_LEX_DETAIL_ROW_LINES_HPP
#define GOUJI_LEX_DETAIL_ROW_LINES_HPP
/// \file
/// Layer lex, private. Rows without rules between them: which lines begin one, and which go on with the one above.

#include <gouji/lex/token.hpp>

#include <cstdint>      // uint32_t
#include <span>         // span
#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji {

/// What one line prints in one cell.
struct line_cell {
  span text;  ///< trimmed; empty, but where the cell is, if the line prints nothing there
  std::uint32_t before = 0, behind = 0;  ///< columns of the terminal that are free on either side of the text
};
line_cell line_cell_in(std::string_view text, span between_bars);

bool is_number(std::string_view text, line_cell const& c);

/// Whether a line goes on with the cells of the line above: an exporter that breaks long cells prints what is left under them
/// and leaves the other cells blank, and a row with merged cells looks the same. So every cell must stand under one that is
/// filled to its end, as far as one wide character. A number goes on with a number that fills its cell from the begin, where
/// nothing else goes on: then both are one text, and no number. What begins with an ordinal is a row of its own.
bool goes_on(std::string_view text, std::span<line_cell const> above, std::span<line_cell const> below);

/// Where a cell stands on a grid.
struct cell_place {
  std::uint32_t column, column_span;
};

/// Whether the second line goes on with the rows of the first.
using line_rule = bool (*)(std::string_view text, std::span<line_cell const> above, std::span<line_cell const> below);

/// Writes lines that have `columns` cells each as rows; what goes on becomes `more`. Lines without text are left out.
/// `places`: one a column, or none. Returns the number of rows.
std::uint32_t write_rows(std::string_view text, std::span<line_cell const> cells, std::size_t columns,
                         std::span<cell_place const> places, line_rule goes_on, std::vector<token>& out);

}  // namespace gouji

#endif
