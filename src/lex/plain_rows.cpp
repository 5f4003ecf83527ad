// SPDX-License-Identifier: Apache-2.0
#include "detail/row_writer.hpp"
#include "detail/separated_rows.hpp"

#include <gouji/text/utf8.hpp>

#include <algorithm>  // min

namespace gouji {
namespace {

constexpr std::size_t most_lines_of_row = 40;    // of cells with line ends in them
constexpr std::size_t most_lines_of_label = 12;  // in front of a row
constexpr std::size_t longest_piece = 8;         // characters, of a label that is wrapped or runs down the page

/// Nobody sets prose between two bars.
bool is_framed(row_style const& style) { return style.closed_left && style.closed_right && is_bar(style.mark); }

class plain_rows {
 public:
  plain_rows(std::string_view text, std::span<line const> lines, std::span<row_look const> looks, row_style const& style,
             std::vector<token>& out)
      : text_(text), lines_(lines), looks_(looks), style_(style),
        writer_(text, out, is_framed(style) ? row_trust::always : row_trust::by_shape) {}

  void write() {
    for (std::size_t at = 0; at < lines_.size();) {
      auto const& look = looks_[at];
      switch (look.kind) {
        case row_kind::blank: after_blank_ = true, ++at; break;
        case row_kind::furniture: writer_.furniture(lines_[at++].text); break;
        case row_kind::ruler: at = ruler(at); break;
        case row_kind::words: at = words(at); break;
        case row_kind::row: at = row(at); break;
      }
    }
    writer_.end_table();
  }

 private:
  span content(std::size_t at) const { return trimmed(text_, lines_[at].text); }

  /// A ruler stands below the first row; further down only what is no row of dashes for "nothing".
  std::size_t ruler(std::size_t at) {
    if (looks_[at].is_firm || writer_.rows() <= 1) return at + 1;
    if (looks_[at].fields > 0) return row(at);
    writer_.paragraph(lines_[at].text);
    return at + 1;
  }

  std::size_t row(std::size_t at) {
    bool const has_label = label_begin_ < label_end_;
    if (looks_[at].is_padding && style_.set_off && !has_label) return at + 1;  // the rest of the row above, without cells
    auto const end = end_of_row(at);
    end_table_at_gap();
    write_row(at, end);
    row_above_ = end - 1;
    return end;
  }

  /// A blank line ends a table, unless all its rows have one between them.
  void end_table_at_gap() {
    if (after_blank_ && !style_.spaced && label_begin_ == label_end_) end_table();
    after_blank_ = false;
  }

  void write_row(std::size_t at, std::size_t end) {
    auto const begin = label_begin_ < label_end_ ? label_begin_ : at;
    split_row(text_, lines_[at].text, style_, fields_);
    if (label_begin_ < label_end_) {
      for (auto i = label_begin_; i < label_end_; ++i) extend(i, content(i));
      label_begin_ = label_end_ = 0;
      if (!fields_.front().empty()) writer_.extend_cell(fields_.front());
      fields_.erase(fields_.begin());
    }
    cells_above_ = static_cast<std::uint32_t>(fields_.size()) + (begin < at ? 1 : 0);
    for (auto f : fields_) writer_.add_cell(f);
    for (auto i = at + 1; i < end; ++i) {
      if (looks_[i].kind != row_kind::row) {
        extend(i, content(i));
        continue;
      }
      split_row(text_, lines_[i].text, style_, fields_);
      cells_above_ += static_cast<std::uint32_t>(fields_.size()) - 1;
      if (!fields_.front().empty()) writer_.extend_cell(fields_.front());
      for (std::size_t f = 1; f < fields_.size(); ++f) writer_.add_cell(fields_[f]);
    }
    writer_.end_row({content(begin).begin, content(end - 1).end});
  }

  void extend(std::size_t at, span s) {
    if (looks_[at].kind == row_kind::furniture) writer_.furniture(s);
    else if (looks_[at].kind != row_kind::blank) writer_.extend_cell(s);
  }

  /// Behind the last line of the row that begins at `at`: a cell of several paragraphs breaks it.
  std::size_t end_of_row(std::size_t at) const {
    if (!style_.closed_right) return end_with_note(end_by_count(at));
    if (looks_[at].ends) return at + 1;
    auto const limit = std::min(lines_.size(), at + most_lines_of_row);
    for (auto i = at + 1; i < limit; ++i) {
      auto const& l = looks_[i];
      if (l.kind == row_kind::ruler || (l.kind == row_kind::blank && !style_.closed_left && !style_.spaced)) break;
      if (l.kind == row_kind::words && looks_like_prose(content(i).in(text_))) break;
      if (l.kind != row_kind::row) continue;
      if (l.begins && style_.closed_left) break;
      if (l.ends) return i + 1;
    }
    return at + 1;
  }

  /// A note in brackets below a row that ends with a figure is that figure's.
  std::size_t end_with_note(std::size_t end) const {
    if (end >= lines_.size() || looks_[end].kind != row_kind::words || looks_[end - 1].kind != row_kind::row) return end;
    return is_note_of_row(text_, lines_[end - 1], lines_[end], style_.mark) ? end + 1 : end;
  }

  /// Where no mark tells a row's end, two lines with marks are one row if together, and only together, they have as many cells
  /// as the row above or below; lines of the broken cell may stand between.
  std::size_t end_by_count(std::size_t at) const {
    auto const here = looks_[at].fields;
    if (here < 2 || here == cells_above_ || looks_[at].ends) return at + 1;
    auto i = at + 1;
    while (i < lines_.size() && i - at < most_lines_of_row && may_stand_between(i)) ++i;
    if (i >= lines_.size() || looks_[i].kind != row_kind::row || looks_[i].begins) return at + 1;
    auto below_at = i + 1;
    while (below_at < looks_.size() && looks_[below_at].kind == row_kind::blank && style_.spaced) ++below_at;
    auto const together = here + looks_[i].fields - 1, below = below_at < looks_.size() ? looks_[below_at].fields : 0;
    return (together == cells_above_ || together == below) && may_go_on(at, i) ? i + 1 : at + 1;
  }

  bool may_stand_between(std::size_t at) const {
    switch (looks_[at].kind) {
      case row_kind::blank: return style_.spaced;
      case row_kind::furniture: return true;
      case row_kind::words: return is_piece(at) && !looks_like_prose(content(at).in(text_));
      default: return false;
    }
  }

  bool is_piece(std::size_t at) const {
    auto const s = content(at).in(text_);
    return s.starts_with("（") || s.starts_with('(') || count_code_points(s) <= longest_piece;
  }

  /// A figure is complete at its line's end, except for a note in brackets.
  bool may_go_on(std::size_t at, std::size_t next) const {
    auto first = at + 1;
    while (first < next && looks_[first].kind != row_kind::words) ++first;
    auto const more = content(first).in(text_);
    if (more.starts_with("（") || more.starts_with('(')) return true;
    auto const below = content(next).in(text_);
    return ends_with_words(at) && !is_complete_cell(below.substr(0, below.find(style_.mark)));
  }

  /// Lines without marks: the first cell of the row below, a caption, or prose.
  std::size_t words(std::size_t at) {
    auto end = at, last = at;
    bool is_tight = !after_blank_ || style_.spaced, is_short = true;
    std::size_t count = 0;
    for (; end < lines_.size(); ++end) {
      if (looks_[end].kind == row_kind::blank) is_tight = style_.spaced;
      if (looks_[end].kind != row_kind::words) {
        if (looks_[end].kind == row_kind::blank || looks_[end].kind == row_kind::furniture) continue;
        break;
      }
      ++count;
      last = end;
      is_short = is_short && is_piece(end);
    }
    bool const has_row = end < lines_.size() && looks_[end].kind == row_kind::row;
    bool const is_ruled = end == last + 1 && end < lines_.size() && looks_[end].kind == row_kind::ruler;
    bool const is_open = has_row && looks_[end].begins && !style_.closed_left && !style_.spaced && end > last + 1;
    if (is_open) return first_cell(at, last, end, count);
    if (has_row && is_tight && writer_.is_in_table()) {
      bool const is_prose = looks_like_prose(content(at).in(text_));
      bool const goes_on = count > 1 && is_short && !style_.closed_right && ends_with_words(row_above_);
      if (goes_on) return caption(at);  // of the row above or below: whoever knows the labels can tell
      if ((count > 1 && is_short) || (count == 1 && !is_prose && (style_.closed_left || style_.closed_right)))
        return label(at, end);
      if (count == 1 && goes_on_in_bracket(at, end)) return label(at, end);
      if (count == 1 && !is_prose) return caption(at);
    }
    if (is_ruled) {
      paragraphs(at, last);
      return caption(last);
    }
    paragraphs(at, end);
    return end;
  }

  bool ends_with_words(std::size_t at) const {
    auto const row = content(at).in(text_);
    auto const mark = row.rfind(style_.mark);
    return !is_complete_cell(mark == row.npos ? row : row.substr(mark + style_.mark.size()));
  }

  /// A bracket that begins in line `at` ends in line `next`.
  bool goes_on_in_bracket(std::size_t at, std::size_t next) const {
    auto const above = content(at).in(text_), below = content(next).in(text_);
    auto const last_open = above.rfind("（"), last_close = above.rfind("）");
    bool const is_open = last_open != above.npos && (last_close == above.npos || last_close < last_open);
    return is_open && below.find("）") < std::min(below.find("（"), below.find(style_.mark));
  }

  /// A row that begins with a mark where the others do not: the paragraphs before it are its first cell.
  std::size_t first_cell(std::size_t at, std::size_t last, std::size_t end, std::size_t count) {
    auto begin = last;
    if (writer_.is_in_table() && count <= most_lines_of_label)
      while (begin > at && !looks_like_prose(content(begin - 1).in(text_))) --begin;
    while (looks_[begin].kind != row_kind::words) ++begin;
    if (begin > at) paragraphs(at, begin);
    return label(begin, end);
  }

  std::size_t label(std::size_t begin, std::size_t end) {
    label_begin_ = begin;
    label_end_ = end;
    return end;
  }

  std::size_t caption(std::size_t at) {
    end_table_at_gap();
    writer_.add_cell(content(at));
    writer_.end_row(content(at));
    return at + 1;
  }

  void paragraphs(std::size_t begin, std::size_t end) {
    for (auto i = begin; i < end; ++i) {
      if (looks_[i].kind == row_kind::words) end_table(), writer_.paragraph(lines_[i].text);
      if (looks_[i].kind == row_kind::furniture) writer_.furniture(lines_[i].text);
      if (looks_[i].kind == row_kind::blank) after_blank_ = true;
    }
  }

  void end_table() {
    writer_.end_table();
    cells_above_ = 0;
  }

  std::string_view text_;
  std::span<line const> lines_;
  std::span<row_look const> looks_;
  row_style const& style_;
  row_writer writer_;
  std::vector<span> fields_;
  std::uint32_t cells_above_ = 0;  // of the table's row written last
  std::size_t row_above_ = 0;     // the line where the row written last ends
  std::size_t label_begin_ = 0, label_end_ = 0;  // lines that belong to the first cell of the row below
  bool after_blank_ = false;
};

}  // namespace

void write_plain_rows(std::string_view text, std::span<line const> lines, std::span<row_look const> looks,
                      row_style const& style, std::vector<token>& out) {
  plain_rows(text, lines, looks, style, out).write();
}

}  // namespace gouji
