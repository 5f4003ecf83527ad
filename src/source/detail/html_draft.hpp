// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_SOURCE_DETAIL_HTML_DRAFT_HPP
#define GOUJI_SOURCE_DETAIL_HTML_DRAFT_HPP
/// \file
/// Layer source, private. A page between parsing and layout: paragraphs and tables nested as in the
/// markup. Only when a table ends is it known whether it holds data or lays out the page.

#include <gouji/base/span.hpp>
#include <gouji/text/source_map.hpp>

#include <cstddef>   // size_t
#include <cstdint>   // uint8_t, uint32_t
#include <deque>     // deque
#include <optional>  // optional
#include <string>    // string
#include <vector>    // vector

namespace gouji::detail {

/// A paragraph or a table, by its index in the draft.
struct html_item {
  enum class type : std::uint8_t {
    paragraph,
    table,
    rows,  ///< of a table, without what stands in front of it: for layout only
  } kind;
  std::uint32_t index;
};

/// One line of text: `<br>` divides as `</p>` does. Of preformatted text also a blank line, whose `text` is empty.
struct html_paragraph {
  span text;                           ///< of `html_draft::text`
  std::uint32_t tail;                  ///< bytes of white space behind it, which preformatted lines keep
  std::uint32_t first_run, run_count;  ///< of `html_draft::runs`
  std::uint8_t outline = 0;
  bool is_furniture = false;
};

struct html_cell {
  std::vector<html_item> content;
  std::uint32_t columns = 1;  ///< at least 1
  std::uint32_t rows = 1;     ///< 0: to the end of the row group
  std::uint32_t source = 0;   ///< where in the page its content begins
  bool shows_unread = false;  ///< something in it is seen and is no text: a picture, a choice, what a script writes
};

struct html_row {
  std::vector<html_cell> cells;
  std::uint32_t group = 0;  ///< rows of equal number are one thead, tbody or tfoot
};

struct html_table {
  std::vector<html_item>
      before;  ///< caption, and what stands outside of cells: browsers show it in front
  std::vector<html_row> rows;
  bool is_made = false;   ///< of elements that look like one: `role=table`, `display:table`
  bool is_frame = false;  ///< lays out the page, and is looked through; known when it ends
  std::size_t figures = 0;  ///< cells that hold one; known when it ends
};

/// The smallest statutory table has more figures, an index table fewer.
inline constexpr std::size_t least_figures = 6;

/// What a page tells of itself beside its text; asked where it has no figures.
struct html_signs {
  std::size_t images = 0;  ///< of some size, in the content
  std::size_t dated_links = 0;
  std::size_t attachments = 0;              ///< links to files that are named like reports
  std::optional<std::uint32_t> attachment;  ///< paragraph of the first
  std::size_t hidden_tables = 0;
  std::size_t unread_passages = 0;  ///< of text that is struck out or cannot be seen, and of what is hidden in tables
  bool has_sheet = false;           ///< of its own, that says something of what is seen
};

struct html_draft {
  std::string text;                   ///< of all paragraphs, in the order of the page
  std::vector<source_map::run> runs;  ///< from `text` into the page
  std::vector<html_paragraph> paragraphs;
  std::deque<html_table> tables;  ///< stays in place while it grows
  std::vector<html_item> body;
  std::size_t rows = 0, cells = 0;
  html_signs signs;
};

}  // namespace gouji::detail

#endif
