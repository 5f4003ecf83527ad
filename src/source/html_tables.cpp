// SPDX-License-Identifier: Apache-2.0
#include "detail/html_tables.hpp"

#include "detail/over_limit.hpp"

#include <gouji/grammar/figure.hpp>

#include <algorithm>  // all_of
#include <cstddef>    // size_t
#include <utility>    // move

namespace gouji::detail {
namespace {

std::size_t count_blanks(html_table const& t) {
  std::size_t blanks = 0;
  for (auto const& row : t.rows)
    for (auto const& cell : row.cells) blanks += cell.content.empty();
  return blanks;
}

/// No cell of a statutory table holds a page of text (a thousand ideographs); the cell of a layout
/// does.
constexpr std::size_t page_of_text = 3'000;

}  // namespace

std::optional<error> html_table_stack::begin_table(bool is_made) {
  if (draft_.tables.size() >= limits_.max_rows)
    return over_limit("tables", "max_rows", limits_.max_rows);
  auto const index = static_cast<std::uint32_t>(draft_.tables.size());
  content().push_back({html_item::type::table, index});
  draft_.tables.emplace_back().is_made = is_made;
  open_.push_back({index});
  return std::nullopt;
}

void html_table_stack::end_table() {
  auto& t = table();
  for (auto const& row : t.rows)
    for (auto const& cell : row.cells) t.figures += is_figure(cell);
  t.is_frame = is_frame(t);
  if (!t.is_frame) draft_.signs.unread_passages += open_.back().hidden;
  bool const is_made_in_vain = t.is_made && t.is_frame;
  open_.pop_back();
  if (is_made_in_vain) dissolve(t);
}

std::optional<error> html_table_stack::begin_row() {
  if (++draft_.rows > limits_.max_rows) return over_limit("rows", "max_rows", limits_.max_rows);
  table().rows.push_back({{}, open_.back().group});
  return std::nullopt;
}

std::optional<error> html_table_stack::begin_cell(html_cell c) {
  auto& cells = table().rows.back().cells;
  if (cells.size() == limits_.max_columns)
    return over_limit("columns in one table", "max_columns", limits_.max_columns);
  if (++draft_.cells > limits_.max_cells)
    return over_limit("cells", "max_cells", limits_.max_cells);
  cells.push_back(std::move(c));
  open_.back().is_in_cell = true;
  return std::nullopt;
}

/// What stood in a table that was none stands where it stood.
void html_table_stack::dissolve(html_table& t) {
  auto& around = content();
  around.pop_back();
  auto const add = [&](auto const& items) { around.insert(around.end(), items.begin(), items.end()); };
  add(t.before);
  for (auto const& row : t.rows)
    for (auto const& cell : row.cells) add(cell.content);
  t = {};
}

void html_table_stack::note_unread() {
  if (is_in_cell()) table().rows.back().cells.back().shows_unread = true;
}

std::vector<html_item>& html_table_stack::content() {
  if (open_.empty()) return draft_.body;
  return open_.back().is_in_cell ? table().rows.back().cells.back().content : table().before;
}

bool html_table_stack::is_figure(html_cell const& c) const {
  if (c.content.size() != 1 || c.content[0].kind != html_item::type::paragraph) return false;
  auto const kind = parse_cell(draft_.paragraphs[c.content[0].index].text.in(draft_.text)).kind;
  return kind == cell_kind::number || kind == cell_kind::placeholder;
}

/// Columns are what makes a table: without a second one it lays out the page, and so it does where
/// a cell holds a table or a page of text. What only looks like a table must
/// have the figures of one, or the blanks for them.
bool html_table_stack::is_frame(html_table const& t) const {
  if (t.is_made && (t.figures == 0 || t.figures + count_blanks(t) < least_figures)) return true;
  if (std::all_of(t.rows.begin(), t.rows.end(), [](auto const& r) { return r.cells.size() <= 1; }))
    return true;
  for (auto const& row : t.rows)
    for (auto const& cell : row.cells) {
      std::size_t bytes = 0;
      for (auto const item : cell.content) {
        if (item.kind == html_item::type::paragraph)
          bytes += draft_.paragraphs[item.index].text.size();
        else if (!is_text_in_a_box(draft_.tables[item.index]))
          return true;
      }
      if (bytes > page_of_text) return true;
    }
  return false;
}

/// One cell of one line, which has its table for the border's sake.
bool html_table_stack::is_text_in_a_box(html_table const& t) const {
  std::size_t cells = 0, lines = 0;
  for (auto const& row : t.rows)
    for (auto const& cell : row.cells) {
      ++cells;
      for (auto const item : cell.content) {
        bool const is_line = item.kind == html_item::type::paragraph;
        if (!is_line || !draft_.paragraphs[item.index].text.empty()) lines += is_line ? 1 : 2;
      }
    }
  return cells <= 1 && lines <= 1 && t.before.empty();
}

}  // namespace gouji::detail
