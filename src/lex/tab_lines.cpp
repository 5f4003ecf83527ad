// SPDX-License-Identifier: Apache-2.0
// One cell a line with a TAB before it, a blank line after each row and two after each table: the family of Apache Tika.
// A cell goes on over lines without TAB, even past one blank line; merged cells are printed once, and what they cover
// further down is an empty cell, which looks like an empty value.
#include "detail/dialect_list.hpp"

#include <gouji/grammar/figure.hpp>

#include <algorithm>  // max, min

namespace gouji::dialect_list {
namespace {

bool is_cell_line(std::string_view line) { return line.starts_with('\t'); }

constexpr int few = 5;  // a paragraph indented by a TAB is no table

/// From the first cell to the last, and what goes on with it. A TAB alone is an empty cell or, elsewhere, what stands between
/// two cells: it says nothing.
void find(std::string_view text, std::span<line const> lines, std::vector<line_range>& out) {
  std::size_t single = 0, with_tab = 0, first = lines.size(), last = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    auto const s = lines[i].text.in(text);
    auto const tab = s.find('\t');
    if (tab == s.npos) continue;
    bool const is_alone = lines[i].blank && s.find('\t', tab + 1) == s.npos;
    if (!is_alone) ++with_tab;
    if (tab != 0) continue;
    if (!is_alone && s.find('\t', 1) == s.npos) ++single;
    first = std::min(first, i);
    last = i;
  }
  if (single < few || 100 * single < 60 * with_tab) return;
  auto end = last + 1;
  while (end < lines.size() && !lines[end].blank) ++end;
  out.push_back({first, end});
}

constexpr std::uint32_t longest_figure = 1'000;  // bytes, with its note: what is longer is words, and not parsed again

class tokenizer {
 public:
  tokenizer(std::string_view text, std::vector<token>& out) : text_(text), out_(out) {}

  void take(line const& l) {
    if (l.furniture) return furniture(l);
    if (l.blank && !is_cell_line(l.text.in(text_))) return void(++blank_lines_);
    if (is_cell_line(l.text.in(text_))) return cell_line(l);
    if (in_table_ && continues_cell(l)) return extend(l);
    finish_table();
    blank_lines_ = 0;
    out_.push_back({token_kind::paragraph, l.text});
  }

  void finish_table() {
    finish_row();
    if (in_table_) out_.push_back({token_kind::table_end, {last_end_, last_end_}});
    in_table_ = false;
  }

 private:
  /// A page mark stands between blank lines of its own: they are not added to those before it.
  void furniture(line const& l) {
    blanks_before_furniture_ = std::max(blanks_before_furniture_, blank_lines_);
    blank_lines_ = 0;
    pending_furniture_.push_back(l.text);
  }

  int settle_blank_lines() {
    int const n = std::max(blank_lines_, blanks_before_furniture_);
    blank_lines_ = blanks_before_furniture_ = 0;
    return n;
  }

  void cell_line(line const& l) {
    int const blanks = settle_blank_lines();
    if (blanks >= 1) finish_row();
    if (blanks >= 2) finish_table();
    flush_furniture();
    if (!in_table_) out_.push_back({token_kind::table_begin, {l.text.begin, l.text.begin}});
    in_table_ = in_row_ = true;
    // A cell in a content control has no line end of its own: several cells stand on one line.
    for (std::uint32_t begin = l.text.begin; begin < l.text.end;) {
      auto const from = begin + 1;
      auto const next = text_.substr(0, l.text.end).find('\t', from);
      auto const end = next == text_.npos ? l.text.end : static_cast<std::uint32_t>(next);
      out_.push_back({token_kind::cell, trimmed(text_, {from, end})});
      begin = end;
    }
    last_end_ = l.text.end;
  }

  /// Directly below its cell a line belongs to it; past one blank line only words go on, or a note in brackets: a number,
  /// a mark or nothing is complete.
  bool continues_cell(line const& l) const {
    int const blanks = std::max(blank_lines_, blanks_before_furniture_);
    if (!in_row_ || blanks >= 2) return false;
    if (blanks == 0) return true;
    auto const s = trimmed(text_, l.text).in(text_);
    if (s.starts_with("（") || s.starts_with("(")) return true;
    auto const cell = out_.back().text;
    return cell.size() > longest_figure || parse_cell(cell.in(text_)).kind == cell_kind::text;
  }

  void extend(line const& l) {
    settle_blank_lines();
    auto& cell = out_.back();
    auto const more = trimmed(text_, l.text);
    cell.text = cell.text.empty() ? more : cover(cell.text, more);
    last_end_ = l.text.end;
  }

  void finish_row() {
    if (in_row_) out_.push_back({token_kind::row_end, {last_end_, last_end_}});
    in_row_ = false;
  }

  void flush_furniture() {
    for (auto s : pending_furniture_) out_.push_back({token_kind::furniture, s});
    pending_furniture_.clear();
  }

  std::string_view text_;
  std::vector<token>& out_;
  std::vector<span> pending_furniture_;  // held back so that the last token stays the cell that may go on
  int blank_lines_ = 0, blanks_before_furniture_ = 0;
  std::uint32_t last_end_ = 0;
  bool in_table_ = false, in_row_ = false;
};

void tokenize(std::string_view text, std::span<line const> lines, std::vector<token>& out) {
  tokenizer t(text, out);
  for (auto const& l : lines) t.take(l);
  t.finish_table();
}

}  // namespace

dialect const tab_lines = {"tab-lines", find, tokenize};

}  // namespace gouji::dialect_list
