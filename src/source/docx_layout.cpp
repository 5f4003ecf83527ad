// SPDX-License-Identifier: Apache-2.0
#include "detail/docx_layout.hpp"
#include "detail/docx_grid.hpp"

#include <gouji/diag/catalogue.hpp>
#include <gouji/text/utf8.hpp>

#include <cstdint>   // int64_t, uint32_t
#include <optional>  // optional
#include <string>    // string, to_string
#include <utility>   // move
#include <vector>    // vector

namespace gouji::detail {
namespace {

/// Items still to come, the next one last: nothing recurses, however deep tables nest.
using item_stack = std::vector<draft_item>;

void push(item_stack& stack, std::vector<draft_item> const& items) {
  stack.insert(stack.end(), items.rbegin(), items.rend());
}

/// What a frame holds, as if it stood outside.
void push_content(item_stack& stack, draft_table const& frame) {
  for (auto row = frame.rows.rbegin(); row != frame.rows.rend(); ++row)
    if (!row->is_dropped)
      for (auto cell = row->cells.rbegin(); cell != row->cells.rend(); ++cell)
        push(stack, cell->content);
}

class layouter {
 public:
  layouter(docx_draft const& draft, document& into, finding_sink& sink)
      : draft_(draft), into_(into), sink_(sink), hidden_(draft.hidden_runs) {}

  void run() {
    into_.text.reserve(draft_.text.size() + draft_.paragraphs.size() + draft_.cells);
    into_.cells.reserve(draft_.cells);
    add_items(draft_.body, block_kind::paragraph);
    add_items(draft_.notes, block_kind::note);
    if (draft_.first_undefined)
      sink_.add(make_finding("source.numbering", undefined_at_,
                             {{"id", std::to_string(draft_.first_undefined->id)}}));
    if (hidden_ > 0)
      sink_.add(make_finding("source.hidden", std::nullopt,
                             {{"count", static_cast<std::int64_t>(hidden_)}}));
  }

 private:
  std::uint32_t at() const { return static_cast<std::uint32_t>(into_.text.size()); }

  void add_items(std::vector<draft_item> const& items, block_kind kind) {
    item_stack stack;
    push(stack, items);
    last_joins_ = false;
    while (!stack.empty()) {
      auto const item = stack.back();
      stack.pop_back();
      if (item.kind == draft_item::type::paragraph) {
        add_block(draft_.paragraphs[item.index], kind);
      } else if (auto const& t = draft_.tables[item.index]; t.is_frame()) {
        push_content(stack, t);
      } else {
        add_table(t);
        push(stack, nested_);
      }
    }
  }

  void add_block(draft_paragraph const& p, block_kind kind) {
    if (last_joins_) into_.text.pop_back();
    bool const extends = last_joins_ && last_is_block_;
    auto const text = add_text(p);
    into_.text += '\n';
    if (extends)
      into_.blocks.back().text.end = text.end;
    else if (!text.empty())
      into_.blocks.push_back({kind, p.outline, 0, text});
    last_is_block_ = extends || !text.empty();
    last_joins_ = p.joins_next;
  }

  /// The paragraph's text with its anchor, and what is to be told about it.
  span add_text(draft_paragraph const& p) {
    auto const source = p.text.in(draft_.text);
    auto const label = source.substr(0, p.label_bytes);
    into_.map.add_anchor({at(), p.part, p.table, p.row, p.cell, p.number,
                          static_cast<std::uint32_t>(count_code_points(label))});
    span const text{at(), at() + p.text.size()};
    into_.text += source;
    tell_revision(p, text);
    if (draft_.first_undefined && &p == &draft_.paragraphs[draft_.first_undefined->paragraph])
      undefined_at_ = text;
    return text;
  }

  void tell_revision(draft_paragraph const& p, span where) {
    if (!p.before) return;
    auto const now = p.text.in(draft_.text).substr(p.label_bytes);
    sink_.add(make_finding("source.revision", where,
                           {{"now", std::string(now)}, {"before", draft_.befores[*p.before]}}));
  }

  /// Leaves the tables that its cells hold in `nested_`.
  void add_table(draft_table const& source) {
    nested_.clear();
    last_joins_ = false;
    auto const grid = place_cells(source);
    for (auto const* const cell : grid.covered)
      if (cell->has_text || cell->has_table) ++hidden_;
    if (grid.cells.empty()) return;

    table t;
    t.kind = geometry::exact;
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
      sink_.add(make_finding("table.grid", t.text,
                             {{"table", static_cast<std::int64_t>(source.number)}}));
    for (auto const& row : source.rows)
      if (row.is_dropped) tell_dropped(row, t.text);
  }

  /// Its paragraphs, divided by '\n'; frames are looked through, other tables put aside.
  span add_cell(draft_cell const& cell) {
    auto const begin = at();
    item_stack stack;
    push(stack, cell.content);
    std::optional<std::uint32_t> first_empty;
    bool joins = true;
    while (!stack.empty()) {
      auto const item = stack.back();
      stack.pop_back();
      if (item.kind == draft_item::type::table) {
        if (auto const& t = draft_.tables[item.index]; t.is_frame())
          push_content(stack, t);
        else
          nested_.push_back(item);
        continue;
      }
      auto const& p = draft_.paragraphs[item.index];
      if (p.text.empty()) {
        tell_revision(p, {at(), at()});
        if (!first_empty) first_empty = item.index;
        joins = joins && (p.joins_next || at() == begin);
        continue;
      }
      if (!joins) into_.text += '\n';
      add_text(p);
      joins = p.joins_next;
    }
    if (at() == begin && first_empty) {
      auto const& p = draft_.paragraphs[*first_empty];
      into_.map.add_anchor({begin, p.part, p.table, p.row, p.cell, p.number, 0});
    }
    return {begin, at()};
  }

  /// A row that was deleted by a tracked change has its figures told all the same.
  void tell_dropped(draft_row const& row, span where) {
    for (auto const& cell : row.cells)
      for (auto const& item : cell.content)
        if (item.kind == draft_item::type::paragraph)
          tell_revision(draft_.paragraphs[item.index], where);
  }

  docx_draft const& draft_;
  document& into_;
  finding_sink& sink_;
  std::size_t hidden_;
  std::vector<draft_item> nested_;
  bool last_joins_ = false;     ///< the paragraph before lost its mark
  bool last_is_block_ = false;  ///< and is a block, not empty
  std::optional<span> undefined_at_;
};

}  // namespace

void lay_out(docx_draft const& draft, document& into, finding_sink& sink) {
  layouter(draft, into, sink).run();
}

}  // namespace gouji::detail
