// SPDX-License-Identifier: Apache-2.0
#include "detail/html_grid.hpp"

#include <algorithm>  // max, min, upper_bound
#include <cstddef>    // size_t
#include <utility>    // move

namespace gouji::detail {
namespace {

class html_grid_builder {
 public:
  html_grid_builder(html_table const& table, std::uint32_t max_columns)
      : table_(table), max_columns_(max_columns) {}

  html_grid build() {
    for (auto const& row : table_.rows) add_row(row);
    bool has_spans = false;
    for (auto& c : grid_.cells) {
      has_spans |= c.source->columns != 1 || c.source->rows != 1;
      c.column_span = std::min(c.column_span, grid_.columns - c.column);
      c.row_span = std::min(c.row_span, end_of_group(c.row) - c.row);
    }
    if (!has_spans && is_ragged_) grid_.kind = geometry::rows;
    else if (!has_spans && grid_.rows > 1 && grid_.columns > 1) grid_.kind = geometry::fields;
    return std::move(grid_);
  }

 private:
  void add_row(html_row const& row) {
    if (grid_.rows > 0 && row.group != table_.rows[grid_.rows - 1].group) {
      group_ends_.push_back(grid_.rows);
      taken_until_.assign(taken_until_.size(), grid_.rows);
    }
    is_ragged_ |= row.cells.size() != table_.rows.front().cells.size();
    std::uint32_t column = 0;
    for (auto const& cell : row.cells) {
      while (column < taken_until_.size() && taken_until_[column] > grid_.rows) ++column;
      if (column >= max_columns_) {
        grid_.is_irregular = true;
        break;
      }
      column += add_cell(cell, column);
    }
    ++grid_.rows;
  }

  /// How many columns it took.
  std::uint32_t add_cell(html_cell const& cell, std::uint32_t column) {
    auto const end = std::min(column + cell.columns, max_columns_);
    if (taken_until_.size() < end) taken_until_.resize(end, 0);
    auto const rows = cell.rows == 0 ? to_the_end_ : cell.rows;
    auto at = column;
    for (; at < end && taken_until_[at] <= grid_.rows; ++at) taken_until_[at] = grid_.rows + rows;
    grid_.is_irregular |= at < end;
    grid_.cells.push_back({&cell, grid_.rows, column, rows, at - column});
    grid_.columns = std::max(grid_.columns, column + 1);
    return at - column;
  }

  std::uint32_t end_of_group(std::uint32_t row) const {
    auto const next = std::upper_bound(group_ends_.begin(), group_ends_.end(), row);
    return next == group_ends_.end() ? grid_.rows : *next;
  }

  static constexpr std::uint32_t to_the_end_ = 1U << 30;

  html_table const& table_;
  std::uint32_t max_columns_;
  html_grid grid_;
  std::vector<std::uint32_t> taken_until_;  ///< of each column: the first row that is free again
  std::vector<std::uint32_t> group_ends_;
  bool is_ragged_ = false;
};

}  // namespace

html_grid place_cells(html_table const& table, std::uint32_t max_columns) {
  return html_grid_builder(table, max_columns).build();
}

}  // namespace gouji::detail
