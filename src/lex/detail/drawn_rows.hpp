// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_LEX_DETAIL_DRAWN_ROWS_HPP
#define GOUJI_LEX_DETAIL_DRAWN_ROWS_HPP
/// \file
/// Layer lex, private. A drawn grid as rows of tokens.

#include "drawn_grid.hpp"

#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji {

/// Writes one table. Where only some rules are drawn (mysql and psql draw one under the head, org where its author likes), the
/// lines between two of them are rows: so they are taken where, in the table as a whole, numbers stand under numbers.
/// A table without merged cells is written as geometry::rows: exporters that flatten merged cells draw what they covered as
/// empty cells, and nothing tells these from cells that are empty.
void write_drawn_table(std::string_view text, drawn_grid const& grid, std::vector<token>& out);

}  // namespace gouji

#endif
