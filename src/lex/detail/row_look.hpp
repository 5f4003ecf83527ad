// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_LEX_DETAIL_ROW_LOOK_HPP
#define GOUJI_LEX_DETAIL_ROW_LOOK_HPP
/// \file
/// Layer lex, private. One line of a table that prints a row a line, with bars or TABs between the cells.

#include <gouji/lex/token.hpp>

#include <cstdint>      // uint8_t, uint32_t
#include <span>         // span
#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji {

inline constexpr std::string_view tab_mark = "\t";
inline constexpr std::string_view blanks_mark = "    ";  ///< what a TAB may have been replaced by

/// Blanks around a bar are no part of it; beside TABs, and what stands for them, each is a cell's own.
inline bool is_bar(std::string_view mark) { return mark != tab_mark && mark != blanks_mark; }

enum class row_kind : std::uint8_t {
  blank,
  furniture,
  words,  ///< no mark: prose, a caption, or a part of a cell
  ruler,  ///< `|---|:--|`, `---|---`, `|---+---|`, `---`
  row,
};

/// How a line looks before it is known how the table's rows begin and end.
struct row_look {
  row_kind kind;
  bool begins = false, ends = false;  ///< with a mark
  bool is_alone = false;              ///< nothing but one mark
  bool is_padding = false;            ///< nothing but bars, without blanks between them
  bool is_firm = false;               ///< of a ruler: no row of dashes that stand for "nothing"
  bool is_drawn = false;              ///< of a ruler: one of a drawing, `+---+` `├──┤`
  std::uint32_t fields = 0;           ///< between the marks, before the first and behind the last
};

std::vector<row_look> look_at_rows(std::string_view text, std::span<line const> lines, std::string_view mark);

/// How the rows of a stretch are printed.
struct row_style {
  std::string_view mark;
  bool closed_left = false, closed_right = false;  ///< rows begin and end with a mark: before and behind it there is no cell
  bool set_off = false;   ///< blanks stand beside the marks, so that marks without anything between them are padding
  bool wide_blanks = false;  ///< and an empty cell is two blanks between marks, so that one blank is padding
  bool double_heads = false;  ///< two bars stand around each head, so that one head in a row has them too
  bool spaced = false;    ///< blank lines between rows: they end no table
  bool exploded = false;  ///< marks stand on lines of their own
};

row_style style_of(std::string_view text, std::span<line const> lines, std::span<row_look const> looks, std::string_view mark);

/// Fills `out` with the cells of a line, trimmed, without the outer marks that the style has, and without emphasis.
void split_row(std::string_view text, span line, row_style const&, std::vector<span>& out);

}  // namespace gouji

#endif
