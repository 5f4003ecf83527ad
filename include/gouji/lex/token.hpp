// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_LEX_TOKEN_HPP
#define GOUJI_LEX_TOKEN_HPP
/// \file
/// Layer lex. The one stream that every tokenizer of text exports writes, whatever dialect it reads.

#include <gouji/base/span.hpp>

#include <cstdint>      // uint8_t
#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji {

/// How much of a table's geometry the export kept.
enum class geometry : std::uint8_t {
  exact,   ///< every cell says which grid columns and rows it covers (DOCX, HTML, drawn tables)
  fields,  ///< all rows have as many cells: what a merged cell covers is printed as an empty cell, or the merged one repeated
  rows,    ///< cells and row ends are known; what a merged cell covered is not
};

enum class token_kind : std::uint8_t {
  paragraph,    ///< a line of prose, without its line end
  furniture,    ///< a page mark or running head: part of no paragraph and no table
  table_begin,  ///< empty span where the table begins
  cell,         ///< all lines of one cell, without the marks around them; empty for an empty cell
  more,         ///< a further line of the cell before, where other cells' lines stand between
  row_end,
  table_end,
};

/// `row_end` follows each row's cells; between `table_begin` and `table_end` there are cells, row ends and furniture only.
struct token {
  token_kind kind;
  span text;
  geometry layout = geometry::rows;  ///< of table_begin
  std::uint32_t column = 0, row_span = 1, column_span = 1;  ///< of a cell under geometry::exact: its place on the grid
};

/// One line: its text without line end, and what a tokenizer asks of every line.
struct line {
  span text;
  bool blank;      ///< nothing but white space
  bool furniture;  ///< a page mark: `- 4 -` `— 4 —` `第4页 共8页` `Page 9`
};

/// Lines end as `line_end_size` says, and where a page does (form feed); the two beside each other are one end.
std::vector<line> split_lines(std::string_view text);

/// `text` without white space of any width at both ends.
span trimmed(std::string_view text, span s);

}  // namespace gouji

#endif
