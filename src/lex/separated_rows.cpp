// SPDX-License-Identifier: Apache-2.0
#include "detail/separated_rows.hpp"

#include "detail/row_writer.hpp"

#include <gouji/grammar/figure.hpp>
#include <gouji/text/normal.hpp>
#include <gouji/text/utf8.hpp>

#include <algorithm>  // min
#include <string>     // string

namespace gouji {
namespace {

/// Headings, captions and the lines of a cell may stand between two lines with marks; more than this is prose between tables,
/// or a table of another family.
constexpr std::size_t most_words_between = 6;

/// How far the first cell's lines and the captions above the first mark reach up, where marks stand on lines of their own.
constexpr std::size_t most_words_above = 8;

/// Of rows, before they are read: two with two cells, and a third cell or a figure somewhere. Prose has bars and TABs too.
class evidence {
 public:
  evidence(std::string_view text, std::string_view mark) : text_(text), mark_(mark) {}

  /// A mark alone between other marks may be an empty cell of the family that puts a TAB before each cell.
  void add(line const& l, row_look const& look, bool is_between_rows) {
    is_drawn_ |= look.is_drawn;
    words_ += look.kind == row_kind::words;
    if (look.kind != row_kind::row) return;
    alone_ += look.is_alone && !is_between_rows;
    split_row(text_, l.text, {mark_}, fields_);
    std::size_t filled = 0;
    for (auto f : fields_) filled += !f.empty();
    divided_ += filled > 1;
    indented_ += filled == 1 && fields_.size() > 1 && !fields_.back().empty();
    rows_ += filled > 1 || fields_.size() > 2;
    is_wide_ |= fields_.size() > 2;
    is_closed_ |= look.begins && look.ends && filled > 0;
    for (auto f : fields_) packed_ += holds_figures(f.in(text_));
    for (std::size_t i = 1; i < fields_.size() && !has_figure_; ++i)
      has_figure_ = !fields_[i].empty() && is_complete_cell(fields_[i].in(text_));
  }

  /// In a drawing a cell goes on in the next line: whatever its own family did not take is no row a line either.
  /// TABs that only ever stand before the text of a line are its indentation, and those before several figures in one field
  /// no marks between cells. Where every other line is a piece of a cell, rows are no lines: a page was cut into lines.
  bool is_enough() const {
    if (is_drawn_ || indented_ > divided_ || 2 * packed_ > rows_) return false;
    if (alone_ == 0 && 2 * words_ > rows_ && rows_ >= few_rows) return false;
    return alone_ > 2 || is_closed_ || (rows_ > 1 && (is_wide_ || has_figure_));
  }

 private:
  /// `128 23 4 6`
  static bool holds_figures(std::string_view field) {
    if (field.find_first_not_of("0123456789 /-") != field.npos) return false;
    std::size_t figures = !field.empty();
    for (char const c : field) figures += c == ' ';
    return figures > 2;
  }

  std::string_view text_, mark_;
  std::vector<span> fields_;
  static constexpr std::size_t few_rows = 6;
  std::size_t words_ = 0, packed_ = 0, rows_ = 0, alone_ = 0, divided_ = 0, indented_ = 0;
  bool is_wide_ = false, has_figure_ = false, is_closed_ = false, is_drawn_ = false;
};

/// From the first row to the last of those that stand close together; where marks stand alone, with the words around them.
struct cluster {
  std::size_t first, last;
  bool has_lone_marks;
};

line_range range_of(cluster const& c, std::span<row_look const> looks, std::size_t free_from) {
  line_range r{c.first, c.last + 1};
  std::size_t words = 0;
  auto const is_ruled = c.first > free_from && looks[c.first - 1].kind == row_kind::words &&
                        looks[c.first].kind == row_kind::ruler;  // a caption as the head of a Markdown table
  if (is_ruled) --r.begin;
  if (!c.has_lone_marks) return r;
  while (r.begin > free_from && words < most_words_above) words += looks[--r.begin].kind == row_kind::words;
  while (r.end < looks.size() && looks[r.end].kind != row_kind::words) ++r.end;
  if (r.end < looks.size()) ++r.end;
  return r;
}

}  // namespace

bool is_note_of_row(std::string_view text, line const& row, line const& below, std::string_view mark) {
  auto const above = trimmed(text, row.text).in(text);
  auto const last = above.rfind(mark);
  return last != above.npos && is_note_below(above.substr(last + mark.size()), below.text.in(text));
}

bool looks_like_prose(std::string_view line) {
  auto const s = trimmed(line, {0, static_cast<std::uint32_t>(line.size())}).in(line);
  bool const is_marked = s.starts_with('#') || (s.size() > 3 && s[0] == 'h' && s[1] >= '1' && s[1] <= '6' && s[2] == '.');
  if (is_marked || s.find("。") != s.npos || s.ends_with("：") || s.ends_with(':')) return true;
  constexpr std::size_t longest_caption = 48, shortest_heading = 8;  // characters; 申请人情况 is the head of a column
  auto const length = count_code_points(s);
  if (length > longest_caption) return true;
  // The parts of these reports are called …情况 and …事项; rows too are called …事项, but then no Chinese numeral leads them.
  if (s.ends_with("情况")) return length >= shortest_heading;
  return s.ends_with("事项") && leading_ordinal(folded(s)).style == ordinal::kind::chinese;
}

void find_separated_rows(std::string_view text, std::span<line const> lines, std::string_view mark,
                         std::vector<line_range>& out) {
  auto const looks = look_at_rows(text, lines, mark);
  std::size_t free_from = 0;
  for (std::size_t i = 0; i < looks.size();) {
    auto const is_part = [&](std::size_t at) { return looks[at].kind == row_kind::row || looks[at].kind == row_kind::ruler; };
    if (!is_part(i)) {
      ++i;
      continue;
    }
    cluster c{i, i, false};
    evidence found(text, mark);
    for (std::size_t words = 0; i < looks.size() && words <= most_words_between; ++i) {
      bool const is_between_rows = (i > 0 && is_part(i - 1)) || (i + 1 < looks.size() && is_part(i + 1));
      found.add(lines[i], looks[i], is_between_rows);
      if (looks[i].kind == row_kind::words) ++words;
      if (looks[i].kind != row_kind::row && !(is_part(i) && words == 0)) continue;
      words = 0;
      c.last = i;
      c.has_lone_marks |= looks[i].is_alone;
    }
    i = c.last + 1;
    if (!found.is_enough()) continue;
    auto r = range_of(c, looks, free_from);
    bool const has_note = r.end < looks.size() && looks[r.end].kind == row_kind::words && looks[r.end - 1].kind == row_kind::row;
    if (has_note && is_note_of_row(text, lines[r.end - 1], lines[r.end], mark)) ++r.end;
    out.push_back(r);
    free_from = i = r.end;
  }
}

void write_separated_rows(std::string_view text, std::span<line const> lines, std::string_view mark,
                          std::vector<token>& out) {
  auto const looks = look_at_rows(text, lines, mark);
  auto const style = style_of(text, lines, looks, mark);
  (style.exploded ? write_exploded_rows : write_plain_rows)(text, lines, looks, style, out);
}

}  // namespace gouji
