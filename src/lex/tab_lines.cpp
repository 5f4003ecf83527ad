// SPDX-License-Identifier: Apache-2.0
// One cell a line with a TAB before it, a blank line after each row and two after each table: the family of Apache Tika.
// A cell goes on over lines without TAB, even past one blank line; merged cells are printed once, and what they cover
// further down is an empty cell, which looks like an empty value.
// TABs may have been expanded to blanks.
#include "detail/dialect_list.hpp"
#include "detail/row_writer.hpp"

#include <algorithm>  // max, min
#include <optional>   // optional

namespace gouji::dialect_list {
namespace {

/// What stands before each cell: a TAB, or the blanks to which TABs were expanded.
struct cell_sign {
  std::uint32_t blanks = 0;  ///< 0: a TAB
};

/// Where the cell begins behind its sign; 0 if the line does not begin with one. Other white space may stand before a TAB.
std::uint32_t begin_of_cell(std::string_view text, span line, cell_sign sign) {
  auto const s = line.in(text);
  if (sign.blanks > 0) {
    auto const blanks = std::min(s.find_first_not_of(' '), s.size());
    return blanks == sign.blanks ? line.begin + sign.blanks : 0;
  }
  auto const tab = s.find('\t');
  if (tab == s.npos) return 0;
  auto const at = line.begin + static_cast<std::uint32_t>(tab);
  return trimmed(text, {line.begin, at}).empty() ? at + 1 : 0;
}

constexpr std::size_t few = 5;             // a paragraph that is indented is no table
constexpr std::size_t longest_row = 16;    // cells, on the average: the forms have at most 15 columns

/// The cells with one sign, and whether blank lines divide them into rows.
struct cell_lines {
  std::size_t first = 0, last = 0, cells = 0, runs = 0, long_runs = 0;
  std::size_t single_gaps = 0;  ///< places with one blank line between two cells

  bool have_rows() const { return cells < longest_row / 2 || (runs > 1 && cells <= longest_row * runs); }
};

cell_lines count_cells(std::string_view text, std::span<line const> lines, cell_sign sign) {
  cell_lines found;
  std::size_t run = 0, gap = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    auto const begin = begin_of_cell(text, lines[i].text, sign);
    if (begin == 0) {
      if (lines[i].blank) run = 0, ++gap;
      else gap = 0;
      continue;
    }
    found.single_gaps += gap == 1;
    gap = 0;
    if (found.cells++ == 0) found.first = i;
    found.last = i;
    found.runs += run == 0;
    found.long_runs += ++run == 2;
  }
  return found;
}

std::size_t count_figures(std::string_view text, std::span<line const> lines, cell_sign sign) {
  std::size_t n = 0;
  for (auto const& l : lines) {
    auto const begin = begin_of_cell(text, l.text, sign);
    if (begin == 0) continue;
    auto const cell = trimmed(text, {begin, l.text.end});
    n += !cell.empty() && is_complete_cell(cell.in(text));
  }
  return n;
}

/// TABs lead most lines that have any, one each. A TAB alone is an empty cell or, elsewhere, what stands between two cells: it
/// says nothing.
bool are_led_by_tabs(std::string_view text, std::span<line const> lines) {
  std::size_t single = 0, with_tab = 0;
  for (auto const& l : lines) {
    auto const begin = begin_of_cell(text, l.text, {});
    auto const s = l.text.in(text);
    if (l.blank || s.find('\t') == s.npos) continue;
    ++with_tab;
    single += begin > 0 && text.substr(0, l.text.end).find('\t', begin) == text.npos;
  }
  return single >= few && 100 * single >= 60 * with_tab;
}

/// How wide TABs were expanded, if so many blanks lead nearly all lines that any lead.
std::optional<cell_sign> find_blanks(std::string_view text, std::span<line const> lines) {
  constexpr std::size_t most = 8;
  std::size_t led_by[most + 2] = {}, led = 0;
  for (auto const& l : lines) {
    if (l.blank) continue;
    auto const blanks = std::min(l.text.in(text).find_first_not_of(' '), most + 1);
    if (blanks < 2) continue;
    ++led_by[blanks];
    ++led;
  }
  for (std::uint32_t const blanks : {8U, 4U, 2U, 3U, 6U})
    if (led_by[blanks] >= few && 10 * led_by[blanks] >= 9 * led) return cell_sign{blanks};
  return std::nullopt;
}

/// Of the lines; none where they are no table of this family. Indented prose has a line here and there, tables have lines one
/// below the other, and figures among them.
std::optional<cell_sign> find_sign(std::string_view text, std::span<line const> lines) {
  if (are_led_by_tabs(text, lines)) return cell_sign{};
  auto const sign = find_blanks(text, lines);
  if (!sign) return std::nullopt;
  auto const found = count_cells(text, lines, *sign);
  return found.long_runs > 1 && 4 * count_figures(text, lines, *sign) > found.cells ? sign : std::nullopt;
}

/// From the first cell to the last, and what goes on with it. Without blank lines between the rows only a reader that knows the
/// form can tell them: such lines are left to it.
void find(std::string_view text, std::span<line const> lines, std::vector<line_range>& out) {
  auto const sign = find_sign(text, lines);
  if (!sign) return;
  auto const found = count_cells(text, lines, *sign);
  if (!found.have_rows()) return;
  auto end = found.last + 1;
  while (end < lines.size() && !lines[end].blank) ++end;
  out.push_back({found.first, end});
}

class tokenizer {
 public:
  tokenizer(std::string_view text, std::span<line const> lines, std::vector<token>& out)
      : text_(text), sign_(find_sign(text, lines).value_or(cell_sign{})), out_(out) {
    auto const found = count_cells(text, lines, sign_);
    if (found.single_gaps == 0 && found.runs > few) blank_lines_of_row_ = 2;  // somebody printed all lines with double spacing
  }

  void take(line const& l) {
    auto const cell = begin_of_cell(text_, l.text, sign_);
    if (cell > 0) return cell_line(l, cell);
    if (l.furniture) return furniture(l);
    if (l.blank) return void(++blank_lines_);
    if (in_table_ && continues_cell(l)) return extend(l);
    finish_table();
    blank_lines_ = 0;
    out_.push_back({token_kind::paragraph, l.text});
  }

  void finish_table() {
    finish_row();
    if (in_table_) out_.push_back({token_kind::table_end, {last_end_, last_end_}});
    in_table_ = false;
    flush_furniture();
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

  void cell_line(line const& l, std::uint32_t from) {
    int const blanks = settle_blank_lines();
    if (blanks >= blank_lines_of_row_) finish_row();
    if (blanks >= 2 * blank_lines_of_row_) finish_table();
    flush_furniture();
    if (!in_table_) out_.push_back({token_kind::table_begin, {l.text.begin, l.text.begin}});
    in_table_ = in_row_ = true;
    // A cell in a content control has no line end of its own: several cells stand on one line.
    for (auto const line = text_.substr(0, l.text.end); from <= l.text.end;) {
      auto const next = sign_.blanks > 0 ? line.npos : line.find('\t', from);
      auto const end = next == line.npos ? l.text.end : static_cast<std::uint32_t>(next);
      out_.push_back({token_kind::cell, trimmed(text_, {from, end})});
      from = end + 1;
    }
    last_end_ = l.text.end;
  }

  /// Directly below its cell a line belongs to it; past one blank line only words go on, or a note in brackets: a number,
  /// a mark or nothing is complete.
  bool continues_cell(line const& l) const {
    int const blanks = std::max(blank_lines_, blanks_before_furniture_);
    if (!in_row_ || blanks >= 2 * blank_lines_of_row_) return false;
    if (blanks == 0) return true;
    auto const s = trimmed(text_, l.text).in(text_);
    if (s.starts_with("（") || s.starts_with("(")) return true;
    auto const cell = out_.back().text;
    return !is_complete_cell(cell.in(text_));
  }

  void extend(line const& l) {
    settle_blank_lines();
    auto& cell = out_.back();
    auto const more = trimmed(text_, l.text);
    if (cell.text.empty()) cell.text = more;
    else if (pending_furniture_.empty()) cell.text = cover(cell.text, more);
    else out_.push_back({token_kind::more, more});
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
  cell_sign sign_;
  std::vector<token>& out_;
  std::vector<span> pending_furniture_;  // held back so that the last token stays the cell that may go on
  int blank_lines_of_row_ = 1;  // between two rows; twice as many between two tables
  int blank_lines_ = 0, blanks_before_furniture_ = 0;
  std::uint32_t last_end_ = 0;
  bool in_table_ = false, in_row_ = false;
};

void tokenize(std::string_view text, std::span<line const> lines, std::vector<token>& out) {
  tokenizer t(text, lines, out);
  for (auto const& l : lines) t.take(l);
  t.finish_table();
}

}  // namespace

dialect const tab_lines = {"tab-lines", find, tokenize};

}  // namespace gouji::dialect_list
