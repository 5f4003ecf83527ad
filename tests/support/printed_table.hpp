// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TESTS_SUPPORT_PRINTED_TABLE_HPP
#define GOUJI_TESTS_SUPPORT_PRINTED_TABLE_HPP
/// \file
/// Tests. A report as its agency lays it out on paper: paragraphs and tables with merged cells.
/// What every writer flattens, each in its own way.

#include "support/report_model.hpp"

#include <cstddef>  // size_t
#include <cstdint>  // uint32_t
#include <string>   // string
#include <vector>   // vector

namespace gouji::test {

/// A cell with the area it covers; it stands in the row and at the column of its upper left.
struct printed_cell {
  std::string text;  ///< paragraphs divided by '\n'
  std::uint32_t column = 0, width = 1, height = 1;
  std::string key;  ///< of the figure (figure_key), empty for a label or head
};

struct printed_row {
  std::vector<printed_cell> cells;  ///< from left to right, only those that begin in this row
  bool head = false;                ///< one of the head rows that a page break repeats
};

/// Rows of one width; the areas of its cells cover it without gap or overlap.
struct printed_table {
  std::uint32_t columns = 0;
  std::vector<printed_row> rows;
};

struct printed_block {
  enum class kind_type : std::uint8_t {
    title,
    heading,
    paragraph,
    table
  } kind = kind_type::paragraph;
  std::string text;
  printed_table table;
};

enum class part_two : std::uint8_t {
  one_table,  ///< all tables of a section that have captions stand in one, as the form prints it
  single_tables,
};

std::vector<printed_block> print_blocks(model_report const&, part_two = part_two::one_table);

/// What stands at one place of the grid.
struct grid_slot {
  printed_cell const* cell = nullptr;
  bool covered_from_left = false, covered_from_above = false;
};

/// Row by row, column by column.
std::vector<std::vector<grid_slot>> slots_of(printed_table const&);

/// How many rows a page break repeats: the head rows, if they all stand above the others, else none.
std::size_t repeatable_heads(printed_table const&);

/// What an export that knows no merged cells prints where one covers more than its first place.
enum class covered : std::uint8_t {
  empty,       ///< an empty cell for each place of the grid
  repeated,    ///< the same text again
  below_only,  ///< an empty cell in each row below, nothing to the right: the cells of a Word file
  right_only,  ///< empty cells to the right, nothing in the rows below
  nothing,     ///< each cell once, where it begins
};

/// The table without merged cells: each is as wide and high as one place, and rows may be of unequal length.
printed_table unmerged(printed_table const&, covered);

}  // namespace gouji::test

#endif
