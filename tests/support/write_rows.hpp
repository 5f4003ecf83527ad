// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TESTS_SUPPORT_WRITE_ROWS_HPP
#define GOUJI_TESTS_SUPPORT_WRITE_ROWS_HPP
/// \file
/// Tests. Printed tables as rows of separated fields: one row a line, by TABs, bars or commas.

#include "support/printed_table.hpp"

#include <cstdint>      // uint8_t
#include <string>       // string
#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji::test {

struct row_style {
  std::string_view before = {}, between = {}, after = {};  ///< each row's fields
  std::string_view head_mark = {};  ///< in place of all of them in head rows
  covered policy = covered::nothing;
  std::string_view line_break = " ";  ///< between the lines of a cell
  enum class quotes : std::uint8_t { none, as_csv } quoting = quotes::none;
  enum class short_row : std::uint8_t {
    as_is,
    empty_fields,  ///< filled up on the right to the widest row of its table
    bare_bars,     ///< only counted there: `| |||`
  } filling = short_row::as_is;
  bool blanks_dropped = false;  ///< fields without text are left out, those of figures too
  enum class ruler : std::uint8_t { none, below_first_row, below_empty_head } rule = ruler::none;
  std::string_view heading = {};  ///< before a heading: `## `
  std::string_view paragraph_end = "\n";
  std::string_view table_begin = {}, table_end = "\n";  ///< around the rows and their line ends
  std::uint32_t columns = 0;  ///< tables and prose stand on one grid of so many columns; 0: each on its own
};

std::string write_rows(std::vector<printed_block> const&, row_style const&);

}  // namespace gouji::test

#endif
