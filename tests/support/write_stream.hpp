// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TESTS_SUPPORT_WRITE_STREAM_HPP
#define GOUJI_TESTS_SUPPORT_WRITE_STREAM_HPP
/// \file
/// Tests. Printed tables as bare texts one after the other, without a mark of cells or rows.

#include "support/page_style.hpp"
#include "support/printed_table.hpp"

#include <cstddef>      // size_t
#include <string>       // string
#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji::test {

struct stream_style {
  std::string_view behind_cell = "\n", behind_row = {}, behind_table = {};
  std::string_view paragraph_end = "\n";
  covered policy = covered::nothing;
  std::string_view empty_cell = {};    ///< what stands for an empty cell, before `behind_cell`
  bool empty_dropped = false;          ///< nothing stands for it, not even `behind_cell`
  std::string_view line_break = "\n";  ///< between the lines of a cell
  std::size_t label_width = 0;         ///< a wider label is wrapped, and its row goes on in a new line; 0: none is
  bool by_columns = false;             ///< the columns of a table one behind the other, not its rows
  page_style pages = {};
  bool lines_once = false;  ///< of equal lines only the first is left
};

std::string write_stream(std::vector<printed_block> const&, stream_style const&);

}  // namespace gouji::test

#endif
