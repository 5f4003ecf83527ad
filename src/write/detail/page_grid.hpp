// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_WRITE_DETAIL_PAGE_GRID_HPP
#define GOUJI_WRITE_DETAIL_PAGE_GRID_HPP
/// \file
/// Layer write, private. The figures of one table of a report, put where the form prints them.

#include <gouji/report/report.hpp>

#include "write/detail/page_labels.hpp"

#include <cstddef>      // size_t
#include <cstdint>      // uint16_t, uint32_t
#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji::detail {

/// Consecutive records of `report::figures`: those of one table of the document, or of one that is missing from it.
struct table_records {
  std::uint32_t first = 0, end = 0;
};

/// Of every report its tables in the order of the document, then those that it lacks.
std::vector<table_records> tables_of(report const&);

struct grid_head {
  label_levels levels;
  bool unknown = false;  ///< the form has no such column
};

struct grid_line {
  label_levels levels;          ///< of its label
  std::uint32_t depth = 0;      ///< of an outline: how far the label is moved in
  std::string_view unit;        ///< printed where the form has a column of units
  bool own = false;             ///< a row that the form does not name
  bool is_group = false;        ///< of an outline: a label without figures
  std::vector<std::uint32_t> cells;  ///< by head: index of `report::figures`, or `no_record`
};

struct page_grid {
  static constexpr std::uint32_t no_record = 0xFFFFFFFF;

  table_data const* table = nullptr;
  std::uint32_t report = 0;
  bool is_missing = false;          ///< the document has no such table
  bool is_outline = false;          ///< labels stand below each other, moved in
  std::vector<grid_head> heads;
  std::vector<grid_line> lines;
  std::vector<std::uint32_t> rest;  ///< records for which the form has no cell, or of which it has one already
  std::size_t left_out = 0;         ///< records beyond the budget
};

/// Rows and columns that the form requires, others where there are figures for them; the agency's own rows behind the row under
/// which they stand, unknown rows behind the row of the form that they follow. Each cell, and each of `rest`, takes one off the
/// budget.
page_grid make_grid(report const&, table_records, std::size_t& budget);

}  // namespace gouji::detail

#endif
