// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TESTS_SUPPORT_WRITE_LAYOUT_HPP
#define GOUJI_TESTS_SUPPORT_WRITE_LAYOUT_HPP
/// \file
/// Tests. Printed tables as pictures of characters: columns by blanks, with rules or without.

#include "support/page_style.hpp"
#include "support/printed_table.hpp"
#include "support/wrapped.hpp"

#include <cstddef>  // size_t
#include <cstdint>  // uint8_t
#include <optional>  // optional
#include <string>   // string
#include <vector>   // vector

namespace gouji::test {

struct layout_style {
  bool lines_joined = false;             ///< the lines of a cell, by a blank
  std::optional<covered> unmerged = {};  ///< merged cells are given up, in this way; otherwise they are drawn as they are
  width_unit unit = width_unit::columns;

  enum class rules : std::uint8_t {
    none,
    bars,    ///< `|` between cells, nothing between rows
    ascii,   ///< `+---+` around each cell
    box,     ///< `┌─┬─┐` around each cell
    dashes,  ///< a line of dashes over each column, above and below the table
  } rule = rules::none;
  bool blank_lines = false;  ///< between rows

  /// Where a text stands beside a taller one, so where figures stand beside a label in lines.
  enum class place : std::uint8_t { top, middle, bottom } vertical = place::top;
  bool centred = false;  ///< in the width of its column

  std::size_t label_width = unlimited_width;  ///< wider labels of rows are wrapped
  std::size_t group_width = unlimited_width;  ///< … those merged over several rows
  std::size_t head_width = unlimited_width;   ///< … and heads
  std::size_t gap = 3;                        ///< between columns
  std::size_t indent = 0;

  page_style pages = {};
  std::size_t page_shift = 0;  ///< every other page stands so far to the right
};

std::string write_layout(std::vector<printed_block> const&, layout_style const&);

}  // namespace gouji::test

#endif
