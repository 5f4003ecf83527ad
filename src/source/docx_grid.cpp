// SPDX-License-Identifier: Apache-2.0
#include "detail/docx_grid.hpp"

#include <algorithm>  // max
#include <cstddef>    // size_t
#include <utility>    // move

namespace gouji::detail {
namespace {

/// What a row offers to vertical merges of the row below.
struct slot {
  std::uint32_t column, columns;
  std::size_t owner;  ///< index into table_grid::cells
  bool is_merged;     ///< part of a vertical merge
};

class grid_builder {
 public:
  table_grid build(draft_table const& table) {
    for (auto const& row : table.rows)
      if (!row.is_dropped) add_row(row);
    for (auto const width : widths_) grid_.columns = std::max(grid_.columns, width);
    for (auto const width : widths_) grid_.is_irregular |= width != grid_.columns;
    grid_.is_irregular |= table.grid_columns != grid_.columns;
    return std::move(grid_);
  }

 private:
  void add_row(draft_row const& row) {
    below_.clear();
    next_above_ = 0;
    std::uint32_t column = row.before;
    for (std::size_t i = 0; i < row.cells.size();) {
      auto const& cell = row.cells[i++];
      auto columns = cell.columns;
      for (; i < row.cells.size() && row.cells[i].horizontal == draft_cell::merge::continued; ++i) {
        columns += row.cells[i].columns;
        grid_.covered.push_back(&row.cells[i]);
      }
      add_cell(cell, column, columns);
      column += columns;
    }
    widths_.push_back(column + row.after);
    above_.swap(below_);
    ++grid_.rows;
  }

  void add_cell(draft_cell const& cell, std::uint32_t column, std::uint32_t columns) {
    if (cell.vertical == draft_cell::merge::continued) {
      if (auto const* const up = find_above(column); up && up->columns == columns) {
        auto& owner = grid_.cells[up->owner];
        owner.row_span = grid_.rows - owner.row + 1;
        grid_.covered.push_back(&cell);
        below_.push_back({column, columns, up->owner, true});
        return;
      }
      grid_.is_irregular = true;
    }
    bool const is_merged = cell.vertical != draft_cell::merge::none;
    below_.push_back({column, columns, grid_.cells.size(), is_merged});
    grid_.cells.push_back({&cell, grid_.rows, column, 1, columns});
  }

  /// The part of a vertical merge that begins at `column` in the row above. Columns only grow.
  slot const* find_above(std::uint32_t column) {
    while (next_above_ < above_.size() && above_[next_above_].column < column) ++next_above_;
    if (next_above_ == above_.size()) return nullptr;
    auto const& found = above_[next_above_];
    return found.column == column && found.is_merged ? &found : nullptr;
  }

  table_grid grid_;
  std::vector<std::uint32_t> widths_;
  std::vector<slot> above_, below_;
  std::size_t next_above_ = 0;
};

}  // namespace

bool draft_table::is_frame() const {
  std::size_t cells = 0, holding = 0;
  draft_cell const* holder = nullptr;
  for (auto const& row : rows) {
    if (row.is_dropped) continue;
    for (auto const& cell : row.cells) {
      if (cell.vertical != draft_cell::merge::continued) ++cells;
      if (!cell.has_text && !cell.has_table) continue;
      ++holding;
      holder = &cell;
    }
  }
  return holding <= 1 && (cells == 1 || (holder && holder->has_table));
}

table_grid place_cells(draft_table const& table) { return grid_builder().build(table); }

}  // namespace gouji::detail
