// SPDX-License-Identifier: Apache-2.0
#include "detail/page_rows.hpp"

#include "detail/row_draft.hpp"

namespace gouji::detail {
namespace {

/// Pieces with nothing but blanks between them are one.
void add_pieces(page const& p, page_item const* item, page_cell& cell) {
  if (!item) return;
  for (auto a : item->pieces) {
    auto const s = p.atoms[a].text;
    bool const behind = !cell.empty() && s.begin >= cell.back().end;
    if (behind && span{cell.back().end, s.begin}.in(p.text).find_first_not_of(' ') == p.text.npos) cell.back().end = s.end;
    else cell.push_back(s);
  }
}

page_row write_row(page const& p, row_draft const& d) {
  page_row row;
  for (auto const* l : d.labels) add_pieces(p, l, row.emplace_back());
  for (auto const& t : d.tail) {
    // What may be another row's stands in one cell, which is no figure: a single one is set beside the label.
    if (!d.torn || row.size() == d.labels.size()) row.emplace_back();
    if (d.torn && d.values() == 1 && !d.labels.empty()) add_pieces(p, d.labels.back(), row.back());
    add_pieces(p, t.value, row.back());
    add_pieces(p, t.note, row.back());
  }
  return row;
}

}  // namespace

std::vector<page_row> build_rows(page const& p, form_index const& index, std::span<page_item const> items) {
  bool const in_columns = stands_in_columns(p, items);
  column_heads heads;
  auto drafts = draft_rows(p, index, items, in_columns, heads);
  if (in_columns) {
    attach_groups(p, index, drafts);
    fill_columns(p, drafts, heads);
  } else {
    tear_shifted_rows(drafts, index);
    drop_displaced_rows(drafts);
    settle_blank_lines(drafts, heads);
  }
  std::vector<page_row> rows;
  for (auto const& d : drafts) rows.push_back(write_row(p, d));
  return rows;
}

}  // namespace gouji::detail
