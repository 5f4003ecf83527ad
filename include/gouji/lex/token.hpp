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

enum class token_kind : std::uint8_t {
  paragraph,    ///< a line of prose, without its line end
  furniture,    ///< a page mark or running head: part of no paragraph and no table
  table_begin,  ///< empty span where the table begins
  cell,         ///< all lines of one cell, without the marks around them; empty for an empty cell
  row_end,
  table_end,
};

/// `row_end` follows each row's cells; between `table_begin` and `table_end` there are cells, row ends and furniture only.
struct token {
  token_kind kind;
  span text;
};

/// One line: its text without line end, and what a tokenizer asks of every line.
struct line {
  span text;
  bool blank;      ///< nothing but white space
  bool furniture;  ///< a page mark: `- 4 -` `— 4 —` `第4页 共8页` `Page 9`
};

/// Lines end with LF, CR LF, CR or a form feed.
std::vector<line> split_lines(std::string_view text);

/// `text` without white space of any width at both ends.
span trimmed(std::string_view text, span s);

}  // namespace gouji

#endif
