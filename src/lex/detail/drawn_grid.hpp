// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_LEX_DETAIL_DRAWN_GRID_HPP
#define GOUJI_LEX_DETAIL_DRAWN_GRID_HPP
/// \file
/// Layer lex, private. A drawn table as a plane divided by bars and rules: its cells are the rectangles between them.

#include "drawing_line.hpp"
#include "row_lines.hpp"

#include <gouji/lex/token.hpp>

#include <optional>     // optional
#include <span>         // span
#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji {

/// A rectangle between two bars and two rules. The rules are counted from 0, the one above the first line of text.
struct drawn_cell {
  std::uint32_t left, right, above, below;
};

struct drawn_grid {
  std::vector<drawn_cell> cells;  ///< ordered by `above`, then `left`
  /// What each line of text prints in each cell, line by line from left to right, blank or not; beside it the cell's index.
  std::vector<line_cell> pieces;
  std::vector<std::uint32_t> cell_of_piece;
  std::uint32_t rows = 0;  ///< between one rule and the next, be they only partial
};

/// The table that the lines draw, if in one of the units all bars stand under each other and every cell is a rectangle. A
/// drawing that contradicts itself (the staircases of wvText), or in which cells were pushed aside, is none: its figures stand
/// in wrong columns. Linear; memory in proportion to the lines.
std::optional<drawn_grid> find_grid(std::string_view text, std::span<line const> lines, pen with, frame edges);

}  // namespace gouji

#endif
