// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_SOURCE_DETAIL_DOCX_DRAFT_HPP
#define GOUJI_SOURCE_DETAIL_DOCX_DRAFT_HPP
/// \file
/// Layer source, private. A Word document between parsing and layout: paragraphs and tables nested
/// as in the file. Only here is it known what a table turns out to be when it ends.

#include <gouji/base/span.hpp>

#include <cstddef>   // size_t
#include <cstdint>   // uint8_t, uint32_t
#include <deque>     // deque
#include <optional>  // optional
#include <string>    // string
#include <vector>    // vector

namespace gouji::detail {

/// A paragraph or a table, by its index in the draft.
struct draft_item {
  enum class type : std::uint8_t { paragraph, table } kind;
  std::uint32_t index;
};

struct draft_paragraph {
  span text;  ///< of `docx_draft::text`
  std::uint32_t part = 0;
  std::uint32_t table = 0, row = 0, cell = 0;  ///< as in source_map::anchor
  std::uint32_t number = 0;                    ///< of its cell or part, from 1
  std::uint32_t label_bytes = 0;               ///< of automatic numbering, before the text proper
  std::uint8_t outline = 0;
  bool joins_next = false;              ///< its mark was deleted by a tracked change
  std::optional<std::uint32_t> before;  ///< text before tracked changes: index into `befores`
};

struct draft_cell {
  enum class merge : std::uint8_t { none, restart, continued };
  std::vector<draft_item> content;
  std::uint32_t columns = 1;       ///< `w:gridSpan`
  merge vertical = merge::none;    ///< `w:vMerge`
  merge horizontal = merge::none;  ///< `w:hMerge`
  bool has_text = false;
  bool has_table = false;
};

struct draft_row {
  std::vector<draft_cell> cells;
  std::uint32_t before = 0, after = 0;  ///< grid columns without a cell
  bool is_dropped = false;              ///< hidden, or deleted by a tracked change
};

struct draft_table {
  std::vector<draft_row> rows;
  std::uint32_t number = 0;        ///< in the order in which tables begin, from 1
  std::uint32_t grid_columns = 0;  ///< as `w:tblGrid` says

  /// A table that is one cell, or where one cell holds tables and the others nothing: it is there
  /// for its border or its position, and what it holds counts as if it stood outside.
  bool is_frame() const;
};

struct docx_draft {
  std::string text;  ///< of all paragraphs, in the order in which they end
  std::vector<draft_paragraph> paragraphs;
  std::deque<draft_table> tables;  ///< stays in place while it grows
  std::vector<draft_item> body, notes;
  std::vector<std::string> befores;
  std::size_t hidden_runs = 0;
  std::size_t rows = 0, cells = 0;
  struct undefined_numbering {
    std::uint32_t paragraph;
    int id;
  };
  std::optional<undefined_numbering> first_undefined;
  bool has_body = false;
  bool has_embedded_file = false;  ///< `w:altChunk`: text in a file of another kind
};

}  // namespace gouji::detail

#endif
