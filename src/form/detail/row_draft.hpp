// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_FORM_DETAIL_ROW_DRAFT_HPP
#define GOUJI_FORM_DETAIL_ROW_DRAFT_HPP
/// \file
/// Layer form, private. A row of a page while it is being put together.

#include "page_rows.hpp"

#include <cstdint>  // uint32_t
#include <span>     // span
#include <vector>   // vector

namespace gouji::detail {

/// A figure with the note under it; no item: a blank cell.
struct draft_value {
  page_item const* value = nullptr;
  page_item const* note = nullptr;
};

struct row_draft {
  std::vector<page_item const*> labels;  ///< groups first, the row's own label last; of a head row all its heads
  std::vector<draft_value> tail;         ///< up to the last figure
  std::uint32_t trailing = 0;            ///< blank cells printed behind that
  std::uint32_t head = 0;                ///< number of the head above it, from 1; rows before any head: 0
  std::uint32_t page = 0;
  bool is_head = false;
  bool torn = false;                     ///< some of its figures may be another row's

  std::uint32_t values() const {
    std::uint32_t n = 0;
    for (auto const& t : tail) n += t.value != nullptr;
    return n;
  }
};

/// The heads that stand right above figures, by number of the head; number 0 has none.
using column_heads = std::vector<std::vector<page_item const*>>;

/// Splits the items into rows, heads level by level.
/// \param in_columns columns stand under each other, so that heads are in order from left to right
/// \param[out] heads
std::vector<row_draft> draft_rows(page const&, form_index const&, std::span<page_item const> items, bool in_columns,
                                  column_heads& heads);

/// Where a page was cut into blocks, figures stand before their labels or far behind: between a row that has figures of another
/// one too, or figures without any label, and a row without figures, and behind several labels without figures, no row's are sure.
/// Nor are those beside a label that takes rows of the agency's own, behind the name of one.
void tear_shifted_rows(std::span<row_draft> rows, form_index const&);

/// Leaves out rows without figures that the form has before the row of figures above them: a page's label apart from its figures,
/// which in its place would stand for a row that has some.
void drop_displaced_rows(std::vector<row_draft>& rows);

/// Whether figures of a row stand on one line, far apart.
bool stands_in_columns(page const&, std::span<page_item const> items);

/// Gives the rows of a page the labels of their groups, as far as they need them: a label beside several rows is printed in
/// their middle.
void attach_groups(page const&, form_index const&, std::span<row_draft> rows);

/// Puts blank cells where they are proved to be: where every column of a page holds figures under each other.
void fill_columns(page const&, std::span<row_draft> rows, column_heads const&);

/// Keeps the blank lines as blank cells where all rows of a table come out complete by that; drops them everywhere else.
void settle_blank_lines(std::span<row_draft> rows, column_heads const&);

}  // namespace gouji::detail

#endif
