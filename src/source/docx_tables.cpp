// SPDX-License-Identifier: Apache-2.0
#include "detail/docx_tables.hpp"

#include <algorithm>  // max

namespace gouji::detail {
namespace {

/// `w:vMerge` without a value continues.
draft_cell::merge merge_of(xml_attributes const& a) {
  return a.val() == "restart" ? draft_cell::merge::restart : draft_cell::merge::continued;
}

/// A number of columns; `least` where it is missing or makes no sense.
std::uint32_t columns_of(xml_attributes const& a, int least) {
  return static_cast<std::uint32_t>(std::max(a.number().value_or(least), least));
}

}  // namespace

std::optional<error> table_stack::start(element e, element parent, xml_attributes const& a) {
  if (e == element::tbl) return begin_table();
  if (open_.empty()) return std::nullopt;
  auto& t = open_.back();
  auto* const row = t.is_in_row ? &row_of(t) : nullptr;
  auto* const own_cell = t.is_in_cell ? &row->cells.back() : nullptr;
  switch (e) {
    case element::grid_col:
      ++draft_.tables[t.index].grid_columns;
      break;
    case element::tr:
      return begin_row(t);
    case element::grid_before:
      if (row) return set_columns(t, row->before, columns_of(a, 0));
      break;
    case element::grid_after:
      if (row) return set_columns(t, row->after, columns_of(a, 0));
      break;
    case element::hidden:
      if (parent != element::tr_pr || !row || t.is_row_hidden || !a.is_on()) break;
      t.is_row_hidden = row->is_dropped = true;
      ++hidden_rows_;
      break;
    case element::tc:
      return begin_cell(t);
    case element::grid_span:
      if (own_cell) return set_columns(t, own_cell->columns, columns_of(a, 1));
      break;
    case element::v_merge:
      if (own_cell) own_cell->vertical = merge_of(a);
      break;
    case element::h_merge:
      if (own_cell) own_cell->horizontal = merge_of(a);
      break;
    default:
      break;
  }
  return std::nullopt;
}

void table_stack::end(element e) {
  if (open_.empty()) return;
  if (e == element::tc) {
    open_.back().is_in_cell = false;
  } else {
    leave_row(open_.back());
    if (e == element::tbl) open_.pop_back();
  }
}

void table_stack::delete_row() {
  if (open_.empty() || !open_.back().is_in_row || open_.back().is_row_deleted) return;
  open_.back().is_row_deleted = row_of(open_.back()).is_dropped = true;
  ++deleted_rows_;
}

draft_cell* table_stack::cell() {
  for (auto t = open_.rbegin(); t != open_.rend(); ++t)
    if (t->is_in_cell) return &row_of(*t).cells.back();
  return nullptr;
}

std::vector<draft_item>& table_stack::content() {
  auto* const holder = cell();
  return holder ? holder->content : root_;
}

bool table_stack::number(draft_paragraph& p) {
  for (auto t = open_.rbegin(); t != open_.rend(); ++t) {
    if (!t->is_in_cell) continue;
    p.table = draft_.tables[t->index].number;
    p.row = t->row;
    p.cell = t->cell;
    p.number = ++t->paragraph;
    return true;
  }
  return false;
}

std::optional<error> table_stack::begin_table() {
  if (++tables_ > limits_.max_rows) return over_limit("tables", "max_rows", limits_.max_rows);
  auto const index = static_cast<std::uint32_t>(draft_.tables.size());
  if (auto* const holder = cell()) holder->has_table = true;
  content().push_back({draft_item::type::table, index});
  draft_.tables.emplace_back().number = tables_;
  open_.push_back({index});
  return std::nullopt;
}

std::optional<error> table_stack::begin_row(open_table& t) {
  if (++draft_.rows > limits_.max_rows) return over_limit("rows", "max_rows", limits_.max_rows);
  leave_row(t);
  draft_.tables[t.index].rows.emplace_back();
  t.is_in_row = true;
  ++t.row;
  t.cell = 0;
  t.row_columns = 0;
  return std::nullopt;
}

void table_stack::leave_row(open_table& t) {
  if (t.is_row_hidden) --hidden_rows_;
  if (t.is_row_deleted) --deleted_rows_;
  t.is_row_hidden = t.is_row_deleted = t.is_in_row = t.is_in_cell = false;
}

std::optional<error> table_stack::begin_cell(open_table& t) {
  if (!t.is_in_row) return std::nullopt;
  if (++draft_.cells > limits_.max_cells)
    return over_limit("cells", "max_cells", limits_.max_cells);
  auto& cell = row_of(t).cells.emplace_back();
  t.is_in_cell = true;
  ++t.cell;
  t.paragraph = 0;
  cell.columns = 0;
  return set_columns(t, cell.columns, 1);
}

/// One row has a limited number of grid columns, whatever its cells say.
std::optional<error> table_stack::set_columns(open_table& t, std::uint32_t& to,
                                              std::uint32_t columns) {
  t.row_columns = t.row_columns - to + columns;
  to = columns;
  if (t.row_columns > limits_.max_columns)
    return over_limit("columns in one table", "max_columns", limits_.max_columns);
  return std::nullopt;
}

}  // namespace gouji::detail
