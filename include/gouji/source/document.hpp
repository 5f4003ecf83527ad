// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_SOURCE_DOCUMENT_HPP
#define GOUJI_SOURCE_DOCUMENT_HPP
/// \file
/// Layer source. What every reader makes of its file: one text, and over it blocks in reading order, tables and cells.

#include <gouji/base/span.hpp>
#include <gouji/lex/token.hpp>  // geometry
#include <gouji/text/source_map.hpp>

#include <cstdint>      // uint8_t, uint32_t
#include <string>       // string
#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji {

enum class source_kind : std::uint8_t { text, docx, html };

/// One cell as it stands in the source. Under `exact`, merged areas are `row_span` × `column_span`, the text stands in the
/// cell at their upper left and the covered slots have no cell. Otherwise `column` counts the cells of the row and an
/// empty cell may be a blank value or a slot that a merged cell covered: only the form can tell.
struct cell {
  span text;                      ///< paragraphs of the cell are divided by '\n'; empty for an empty cell
  std::uint32_t row = 0;          ///< from 0
  std::uint32_t column = 0;       ///< from 0; of the grid under `exact`, of the row otherwise
  std::uint32_t row_span = 1;
  std::uint32_t column_span = 1;
};

/// Cells lie in `document::cells` in reading order: by row, then by column.
struct table {
  geometry kind = geometry::exact;
  std::uint32_t first_cell = 0;
  std::uint32_t cell_count = 0;
  std::uint32_t row_count = 0;
  std::uint32_t column_count = 0;
  span text;  ///< from its first cell's begin to its last cell's end
  std::string_view dialect = "";  ///< by which it was read; empty where the kind of the source says it
};

enum class block_kind : std::uint8_t { paragraph, table, furniture, note };

/// A paragraph, a table, page furniture (page marks, running heads: never a figure) or a note (footnote, endnote).
/// A nested table follows the block of the table which holds it.
struct block {
  block_kind kind = block_kind::paragraph;
  std::uint8_t outline = 0;  ///< heading level where the source says so, 1 the highest; 0 none
  std::uint32_t table = 0;   ///< index into `document::tables` when kind is table
  span text;
};

/// Owns all text; spans of everything later point into `text`. Movable; places stay valid while it lives.
struct document {
  source_kind kind = source_kind::text;
  std::string text;             ///< UTF-8; for DOCX with generated numbering written out
  std::vector<block> blocks;    ///< in reading order
  std::vector<table> tables;
  std::vector<cell> cells;
  source_map map;               ///< spans of `text` → places in the source
  std::string_view encoding = "";           ///< of the file, by name; empty for a package, whose parts say theirs
  std::string_view encoding_evidence = "";  ///< what showed it, by name

  std::string_view operator[](span s) const { return s.in(text); }
};

}  // namespace gouji

#endif
