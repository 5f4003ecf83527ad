// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_SOURCE_DETAIL_DOCX_TABLES_HPP
#define GOUJI_SOURCE_DETAIL_DOCX_TABLES_HPP
/// \file
/// Layer source, private. The tables of a Word document that are open while it is read.

#include "docx_draft.hpp"
#include "over_limit.hpp"
#include "xml.hpp"

#include <gouji/base/limits.hpp>
#include <gouji/base/result.hpp>

#include <cstddef>      // size_t
#include <cstdint>      // uint32_t, uint64_t
#include <optional>     // optional
#include <vector>       // vector

namespace gouji::detail {

/// Takes tables, rows, cells and what they say of the grid. The document need not be sane: rows in
/// cells, cells in no row and paragraphs between rows find some place, and nothing is lost.
class table_stack {
 public:
  /// `root` takes what stands in no table.
  table_stack(docx_draft& draft, std::vector<draft_item>& root, limits const& limit)
      : draft_(draft), root_(root), limits_(limit) {}

  /// Any element; those that are not about tables are let pass. Errors: `limit`.
  std::optional<error> start(element e, element parent, xml_attributes const& a);
  /// \pre e is tbl, tr or tc
  void end(element e);
  /// A tracked change has taken the row away.
  void delete_row();

  /// The innermost open cell; null outside of tables.
  draft_cell* cell();
  /// Where the next paragraph or table belongs.
  std::vector<draft_item>& content();
  /// Numbers the next paragraph of the innermost open cell; false outside of tables.
  bool number(draft_paragraph& p);

  bool is_row_hidden() const { return hidden_rows_ > 0; }
  bool is_row_deleted() const { return deleted_rows_ > 0; }

 private:
  struct open_table {
    std::uint32_t index;                             ///< in docx_draft::tables
    std::uint32_t row = 0, cell = 0, paragraph = 0;  ///< physical numbers, from 1
    std::uint64_t row_columns = 0;
    bool is_in_row = false, is_in_cell = false;
    bool is_row_hidden = false, is_row_deleted = false;
  };

  draft_row& row_of(open_table const& t) { return draft_.tables[t.index].rows.back(); }
  std::optional<error> begin_table();
  std::optional<error> begin_row(open_table& t);
  void leave_row(open_table& t);
  std::optional<error> begin_cell(open_table& t);
  std::optional<error> set_columns(open_table& t, std::uint32_t& to, std::uint32_t columns);

  docx_draft& draft_;
  std::vector<draft_item>& root_;
  limits const& limits_;
  std::vector<open_table> open_;
  std::uint32_t tables_ = 0;
  int hidden_rows_ = 0, deleted_rows_ = 0;
};

}  // namespace gouji::detail

#endif
