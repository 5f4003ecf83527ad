// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_LEX_DETAIL_SEPARATED_ROWS_HPP
#define GOUJI_LEX_DETAIL_SEPARATED_ROWS_HPP
/// \file
/// Layer lex, private. Tables that print a row a line with a mark between the cells: what bars and TABs have in common.

#include "row_look.hpp"

#include <gouji/lex/dialect.hpp>

#include <cstddef>      // size_t
#include <span>         // span
#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji {

/// As `dialect::find` and `dialect::tokenize`, for one mark.
void find_separated_rows(std::string_view text, std::span<line const> lines, std::string_view mark,
                         std::vector<line_range>& out);
void write_separated_rows(std::string_view text, std::span<line const> lines, std::string_view mark,
                          std::vector<token>& out);

/// The part for one row a line, which a cell of several lines may break.
void write_plain_rows(std::string_view text, std::span<line const> lines, std::span<row_look const> looks,
                      row_style const& style, std::vector<token>& out);

/// The part for marks on lines of their own, with blank lines around: exporters that print `<td><p>` as a paragraph.
void write_exploded_rows(std::string_view text, std::span<line const> lines, std::span<row_look const> looks,
                         row_style const& style, std::vector<token>& out);

/// Whether a line without marks is a note in brackets to the figure that ends the row above it.
bool is_note_of_row(std::string_view text, line const& row, line const& below, std::string_view mark);

/// A line that looks like a heading (`二、主动公开政府信息情况`, `## …`, `h2. …`) or holds a sentence: no cell and no caption,
/// where those would be possible.
bool looks_like_prose(std::string_view line);

}  // namespace gouji

#endif
