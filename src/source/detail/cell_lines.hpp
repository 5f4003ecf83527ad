// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_SOURCE_DETAIL_CELL_LINES_HPP
#define GOUJI_SOURCE_DETAIL_CELL_LINES_HPP
/// \file
/// Layer source, private. The lines of a cell that a text export prints on one line.

#include <gouji/base/span.hpp>

#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji::detail {

/// Appends the pieces of the cell between tags that begin or end lines: `结<br>果` of Markdown and wikis, where a line end would
/// end the row; `35.36<sup>1</sup>`, whose mark is no digit. At least one piece, which is empty if the cell is. Linear.
void append_cell_lines(std::string_view text, span cell, std::vector<span>& out);

}  // namespace gouji::detail

#endif
