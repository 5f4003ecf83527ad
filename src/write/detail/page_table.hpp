// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_WRITE_DETAIL_PAGE_TABLE_HPP
#define GOUJI_WRITE_DETAIL_PAGE_TABLE_HPP
/// \file
/// Layer write, private. A table of a form as markup, each figure in its cell.

#include "write/detail/markup.hpp"
#include "write/detail/page_grid.hpp"
#include "write/detail/page_marks.hpp"
#include "write/detail/page_source.hpp"

#include <cstdint>   // uint32_t
#include <optional>  // optional
#include <span>      // span
#include <vector>    // vector

namespace gouji::detail {

/// Borrows everything.
class page_tables {
 public:
  page_tables(markup& out, report const&, page_marks const&, page_source const&);

  /// Heads and labels merged as the form prints them. A run of cells of which the source cannot be told apart is one cell.
  void write(page_grid const&);

  /// The place of something that stands nowhere else: a link with a text, or the text alone where its place is not shown.
  void write_link(span place, std::string_view text);

  /// ` data-p="first-last" data-at="line:column"`: where something stands; nothing if it stands nowhere.
  void write_place(std::optional<span> where);

  /// The cell that holds a figure: its element id is `f` and this number. None: it has not been written.
  std::optional<std::uint32_t> cell_of(std::uint32_t record) const;

 private:
  void write_heads(page_grid const&, std::size_t levels);
  void write_lines(page_grid const&, std::size_t levels);
  void write_cells(grid_line const&);
  void write_rest(page_grid const&);
  void write_figure(std::span<std::uint32_t const> records);
  void write_value(figure_record const&, std::uint32_t record);
  /// Of a run of figures the first and the last one.
  void write_names(figure_record const&, figure_record const& last);
  std::string_view head_of(figure_record const&) const;

  markup& out_;
  report const& report_;
  page_marks const& marks_;
  page_source const& places_;
  std::vector<std::uint32_t> cell_of_;  // by record
};

/// `words{}` for what needs none: numbers.
words words_of(figure_state);

}  // namespace gouji::detail

#endif
