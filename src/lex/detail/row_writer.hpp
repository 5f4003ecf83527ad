// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_LEX_DETAIL_ROW_WRITER_HPP
#define GOUJI_LEX_DETAIL_ROW_WRITER_HPP
/// \file
/// Layer lex, private. Writes the tokens of tables that come row by row, and takes back what turns out to be prose.

#include <gouji/lex/token.hpp>

#include <cstddef>      // size_t
#include <cstdint>      // uint8_t
#include <span>         // span
#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji {

/// Prose holds bars and TABs too (`首页 | 公开 | 服务`): by shape, a table has two rows with two cells, and in one of its rows
/// three cells or a figure. Where nobody would print prose so, one row with two cells is enough.
enum class row_trust : std::uint8_t { by_shape, always };

class row_writer {
 public:
  row_writer(std::string_view text, std::vector<token>& out, row_trust trust) : text_(text), out_(out), trust_(trust) {}

  /// Ends the table, if there is one.
  void paragraph(span);
  void furniture(span);  ///< behind the row at hand

  /// The row at hand: its cells, and the lines from which they come.
  void add_cell(span);
  void extend_cell(span);  ///< a further line of the last cell
  void end_row(span lines);

  void end_table();

  bool is_in_table() const { return rows_.size() > 0; }
  std::size_t rows() const { return rows_.size(); }

 private:
  bool is_table() const;
  void take_back();  ///< what was written of the table, as paragraphs

  std::string_view text_;
  std::vector<token>& out_;
  row_trust trust_;
  std::vector<token> row_;         // cells of the row at hand
  std::vector<span> rows_;         // of the table at hand: the lines of each
  std::vector<span> furniture_;    // since the row at hand began
  std::size_t table_begin_ = 0;    // index into out_
};

/// Whether the text of a cell is complete, so that no further line belongs to it: a figure, a mark for "nothing", or nothing.
bool is_complete_cell(std::string_view);

}  // namespace gouji

#endif
