// SPDX-License-Identifier: Apache-2.0
#include "detail/row_writer.hpp"

#include <gouji/grammar/figure.hpp>

#include <algorithm>  // max, min
#include <cstddef>    // ptrdiff_t

namespace gouji {

bool is_complete_cell(std::string_view cell) {
  constexpr std::size_t longest_figure = 1'000;  // bytes, with its note: what is longer is words, and not parsed again
  return cell.size() <= longest_figure && parse_cell(cell).kind != cell_kind::text;
}

void row_writer::paragraph(span s) {
  end_table();
  out_.push_back({token_kind::paragraph, s});
}

void row_writer::furniture(span s) {
  if (row_.empty()) out_.push_back({token_kind::furniture, s});
  else furniture_.push_back(s);
}

void row_writer::add_cell(span s) { row_.push_back({token_kind::cell, s}); }

void row_writer::extend_cell(span s) {
  if (row_.empty()) return add_cell(s);
  auto& cell = row_.back();
  if (cell.text.empty()) {
    cell.text = s;
    return;
  }
  auto const between = span{cell.text.end, s.begin};
  if (trimmed(text_, between).empty()) cell.text = cover(cell.text, s);
  else row_.push_back({token_kind::more, s});
}

void row_writer::end_row(span lines) {
  if (row_.empty()) return;
  if (rows_.empty()) {
    table_begin_ = out_.size();
    auto const begin = std::min(lines.begin, row_.front().text.begin);
    out_.push_back({token_kind::table_begin, {begin, begin}});
  }
  rows_.push_back(lines);
  out_.insert(out_.end(), row_.begin(), row_.end());
  row_.clear();
  out_.push_back({token_kind::row_end, {lines.end, lines.end}});
  for (auto s : furniture_) out_.push_back({token_kind::furniture, s});
  furniture_.clear();
}

bool row_writer::is_table() const {
  std::size_t cells = 0, long_rows = 0;
  bool has_wide_row = false, has_figure = false;
  for (auto i = table_begin_; i < out_.size(); ++i) {
    auto const& t = out_[i];
    if (t.kind == token_kind::row_end) long_rows += cells > 1, cells = 0;
    if (t.kind != token_kind::cell) continue;
    ++cells;
    has_wide_row |= cells > 2;
    has_figure |= cells > 1 && is_complete_cell(t.text.in(text_));
  }
  return long_rows > 0 && (trust_ == row_trust::always || (long_rows > 1 && (has_wide_row || has_figure)));
}

void row_writer::end_table() {
  if (rows_.empty()) return;
  auto const end = rows_.back().end;
  if (is_table()) out_.push_back({token_kind::table_end, {end, end}});
  else take_back();
  rows_.clear();
}

void row_writer::take_back() {
  std::vector<token> marks;  // of pages
  for (auto i = table_begin_; i < out_.size(); ++i)
    if (out_[i].kind == token_kind::furniture) marks.push_back(out_[i]);
  out_.resize(table_begin_);
  auto const paragraph = [&](span s) {
    if (auto const prose = trimmed(text_, s); !prose.empty()) out_.push_back({token_kind::paragraph, prose});
  };
  std::size_t next = 0;
  for (auto lines : rows_) {
    for (; next < marks.size() && marks[next].text.begin < lines.end; ++next) {
      auto const mark = marks[next].text;
      if (lines.begin < mark.begin) paragraph({lines.begin, mark.begin});
      out_.push_back(marks[next]);
      lines.begin = std::max(lines.begin, mark.end);
    }
    paragraph(lines);
  }
  out_.insert(out_.end(), marks.begin() + static_cast<std::ptrdiff_t>(next), marks.end());
}

}  // namespace gouji
