// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_SOURCE_DETAIL_HTML_TABLES_HPP
#define GOUJI_SOURCE_DETAIL_HTML_TABLES_HPP
/// \file
/// Layer source, private. The tables of a page that are open while it is read.

#include "html_draft.hpp"

#include <gouji/base/limits.hpp>
#include <gouji/base/result.hpp>

#include <cstdint>   // uint32_t
#include <optional>  // optional
#include <vector>    // vector

namespace gouji::detail {

class html_table_stack {
 public:
  html_table_stack(html_draft& draft, limits const& limit) : draft_(draft), limits_(limit) {}

  /// Errors, of all that begin something: `limit`.
  std::optional<error> begin_table(bool is_made);
  void end_table();
  /// \pre is_open(), no cell is
  std::optional<error> begin_row();
  /// The rows before are one group, the rows behind another. \pre is_open(), no cell is
  void divide_rows() { ++open_.back().group; }
  /// \pre a row is open, no cell is
  std::optional<error> begin_cell(html_cell c);
  void end_cell() { open_.back().is_in_cell = false; }

  bool is_open() const { return !open_.empty(); }
  bool is_in_cell() const { return is_open() && open_.back().is_in_cell; }
  /// The open cell, if there is one, shows something that is no text.
  void note_unread();
  /// Of the open table something was passed over that nobody sees. \pre is_open()
  void count_hidden() { ++open_.back().hidden; }
  /// Where the next paragraph or table belongs.
  std::vector<html_item>& content();

 private:
  struct open_table {
    std::uint32_t index;  ///< in html_draft::tables
    std::uint32_t group = 0;
    bool is_in_cell = false;
    std::size_t hidden = 0;  ///< passages
  };

  html_table& table() { return draft_.tables[open_.back().index]; }
  void dissolve(html_table& t);
  bool is_frame(html_table const& t) const;
  bool is_figure(html_cell const& c) const;
  bool is_text_in_a_box(html_table const& t) const;

  html_draft& draft_;
  limits const& limits_;
  std::vector<open_table> open_;
};

}  // namespace gouji::detail

#endif
