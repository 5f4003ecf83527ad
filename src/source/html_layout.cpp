// SPDX-License-Identifier: Apache-2.0
#include "detail/html_layout.hpp"

#include "detail/html_grid.hpp"

#include <gouji/diag/catalogue.hpp>

#include <algorithm>  // min
#include <cstdint>    // int64_t, uint32_t
#include <limits>     // numeric_limits
#include <string_view>  // string_view
#include <utility>    // move

namespace gouji::detail {
namespace {

/// Items still to come, the next one last: nothing recurses, however deep tables nest.
using item_stack = std::vector<html_item>;

void push(item_stack& stack, std::vector<html_item> const& items) {
  stack.insert(stack.end(), items.rbegin(), items.rend());
}

/// What a table holds, as if it stood outside.
void push_content(item_stack& stack, html_table const& t) {
  for (auto row = t.rows.rbegin(); row != t.rows.rend(); ++row)
    for (auto cell = row->cells.rbegin(); cell != row->cells.rend(); ++cell)
      push(stack, cell->content);
  push(stack, t.before);
}

class html_layouter {
 public:
  html_layouter(html_draft const& draft, limits const& limit, document& into, finding_sink& sink)
      : draft_(draft),
        into_(into),
        sink_(sink),
        max_columns_(static_cast<std::uint32_t>(std::min<std::size_t>(
            limit.max_columns, std::numeric_limits<std::uint32_t>::max() / 2))) {}

  html_laid_out run() {
    into_.text.reserve(draft_.text.size() + draft_.paragraphs.size() + draft_.cells);
    out_.runs.push_back({0, 0});
    item_stack stack;
    push(stack, draft_.body);
    while (!stack.empty()) {
      auto const item = stack.back();
      stack.pop_back();
      if (item.kind == html_item::type::paragraph) {
        add_block(item.index);
        continue;
      }
      auto const& t = draft_.tables[item.index];
      if (item.kind == html_item::type::rows) {
        add_table(t, item.index + 1);
      } else if (t.is_frame) {
        push_content(stack, t);
      } else {
        stack.push_back({html_item::type::rows, item.index});
        push(stack, t.before);
      }
    }
    return std::move(out_);
  }

 private:
  std::uint32_t at() const { return static_cast<std::uint32_t>(into_.text.size()); }

  void add_block(std::uint32_t index) {
    auto const& p = draft_.paragraphs[index];
    span const text{at(), at() + p.text.size()};
    add_text(index, p.text.size() + p.tail);
    into_.text += '\n';
    if (text.empty()) return;
    into_.blocks.push_back(
        {p.is_furniture ? block_kind::furniture : block_kind::paragraph, p.outline, 0, text});
  }

  /// So many bytes of the paragraph, with their runs.
  void add_text(std::uint32_t index, std::uint32_t size) {
    auto const& p = draft_.paragraphs[index];
    span const from{p.text.begin, p.text.begin + size};
    auto const begin = at();
    for (auto i = p.first_run; i < p.first_run + p.run_count; ++i) {
      auto run = draft_.runs[i];
      if (run.text_offset >= from.end) break;  // of white space at the end
      run.text_offset += begin - from.begin;
      add_run(run);
    }
    into_.text += from.in(draft_.text);
    if (draft_.signs.attachment == index) out_.attachment = span{begin, begin + p.text.size()};
  }

  /// Of two at one place the last one counts.
  void add_run(source_map::run const& r) {
    if (out_.runs.back().text_offset == r.text_offset)
      out_.runs.back() = r;
    else
      out_.runs.push_back(r);
  }

  void add_table(html_table const& source, std::uint32_t number) {
    auto const grid = place_cells(source, max_columns_);
    table t;
    t.kind = grid.kind;
    t.first_cell = static_cast<std::uint32_t>(into_.cells.size());
    t.cell_count = static_cast<std::uint32_t>(grid.cells.size());
    t.row_count = grid.rows;
    t.column_count = grid.columns;
    for (auto const& c : grid.cells) {
      into_.cells.push_back({add_cell(*c.source), c.row, c.column, c.row_span, c.column_span});
      into_.text += '\n';
    }
    t.text = {into_.cells[t.first_cell].text.begin, into_.cells.back().text.end};
    into_.blocks.push_back(
        {block_kind::table, 0, static_cast<std::uint32_t>(into_.tables.size()), t.text});
    into_.tables.push_back(t);
    if (grid.is_irregular)
      sink_.add(make_finding("table.grid", t.text, {{"table", static_cast<std::int64_t>(number)}}));
  }

  /// Its lines, divided by '\n'. Tables in it are text in a box. A cell of a picture is not blank: its text is U+FFFC.
  span add_cell(html_cell const& cell) {
    auto const begin = at();
    add_run({begin, cell.source});
    item_stack stack;
    push(stack, cell.content);
    while (!stack.empty()) {
      auto const item = stack.back();
      stack.pop_back();
      if (item.kind == html_item::type::table) {
        push_content(stack, draft_.tables[item.index]);
        continue;
      }
      auto const size = draft_.paragraphs[item.index].text.size();
      if (size == 0) continue;
      if (at() != begin) into_.text += '\n';
      add_text(item.index, size);
    }
    if (at() == begin && cell.shows_unread) {
      constexpr std::string_view object = "\uFFFC";
      add_run({begin, cell.source, object.size(), 1});
      into_.text += object;
    }
    return {begin, at()};
  }

  html_draft const& draft_;
  document& into_;
  finding_sink& sink_;
  std::uint32_t max_columns_;
  html_laid_out out_;
};

}  // namespace

html_laid_out lay_out(html_draft const& draft, limits const& limit, document& into,
                      finding_sink& sink) {
  return html_layouter(draft, limit, into, sink).run();
}

}  // namespace gouji::detail
