// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TESTS_SUPPORT_WRITE_TAB_LINES_HPP
#define GOUJI_TESTS_SUPPORT_WRITE_TAB_LINES_HPP
/// \file
/// Tests. Printed tables as Apache Tika flattens them: a cell a line behind a TAB, a blank line
/// behind a row, one more behind a table; a cell that reaches down leaves a lone TAB in each row
/// below, one that reaches right nothing.

#include "support/printed_table.hpp"

#include <cstddef>  // size_t
#include <cstdint>  // uint64_t
#include <map>      // map
#include <string>   // string
#include <vector>   // vector

namespace gouji::test {

struct tab_lines_options {
  bool blank_lines_in_labels = false;  ///< between the lines of a label, as paragraphs of a .doc
  bool page_marks = false;             ///< `— 4 —` between rows, every now and then
  bool blank_lines_in_prose = false;   ///< between some paragraphs
  std::string_view line_end = "\n";
  std::uint64_t seed = 0;  ///< decides where
};

struct written_text {
  std::string text;
  /// Of each figure by its key, the bytes of its print.
  std::map<std::string, std::pair<std::size_t, std::size_t>> figures;
};

written_text write_tab_lines(std::vector<printed_block> const&, tab_lines_options const& = {});

}  // namespace gouji::test

#endif
