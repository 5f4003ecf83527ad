// SPDX-License-Identifier: Apache-2.0
#include "detail/row_writer.hpp"
#include "detail/separated_rows.hpp"

#include <algorithm>  // max
#include <cstdint>    // uint8_t

namespace gouji {
namespace {

/// What tells a row's end from the end of a cell's paragraph; both stand between two texts without a mark between.
enum class row_gap : std::uint8_t {
  none,         ///< nothing: every text behind a text begins a row
  blank_lines,  ///< three or more blank lines, where one divides paragraphs
  line_break,   ///< two blanks at a line's end, a line break of Markdown, and a blank line; behind a bar, too
};

struct item {
  enum class kind : std::uint8_t { text, mark, ruler, furniture } what;
  span where;       ///< of a text without the blanks around it
  bool begins_row;  ///< a row ends before it; before a mark, the first cell of the next one is empty
};

constexpr std::size_t least_gap = 3;  // blank lines

std::size_t trailing_blanks(std::string_view line) { return line.size() - 1 - line.find_last_not_of(' '); }

/// What stands in many places where a text follows a text; in few: blank lines around tables, or lines padded to one width.
row_gap find_gap(std::string_view text, std::span<line const> lines, std::span<row_look const> looks) {
  std::size_t places = 0, gaps = 0, breaks = 0, blanks = 0, last = 0;
  for (std::size_t i = 0; i < looks.size(); ++i) {
    if (looks[i].kind == row_kind::blank) {
      ++blanks;
      continue;
    }
    if (looks[i].kind == row_kind::words && looks[last].kind == row_kind::words && blanks > 0) {
      ++places;
      gaps += blanks >= least_gap;
      breaks += trailing_blanks(lines[last].text.in(text)) == 2;
    }
    blanks = 0;
    last = i;
  }
  constexpr std::size_t one_in = 4;
  if (std::max(gaps, breaks) == 0 || one_in * std::max(gaps, breaks) < places) return row_gap::none;
  return gaps > breaks ? row_gap::blank_lines : row_gap::line_break;
}

class item_reader {
 public:
  item_reader(std::string_view text, row_gap gap, std::string_view mark) : text_(text), gap_(gap), style_{mark} {}

  void take(line const& l, row_kind kind) {
    switch (kind) {
      case row_kind::blank:
        ++blanks_;
        after_break_ |= trailing_blanks(l.text.in(text_)) == 2;
        return;
      case row_kind::furniture: return add(item::kind::furniture, l.text);
      case row_kind::ruler: return add(item::kind::ruler, l.text);
      case row_kind::words: add_text(trimmed(text_, l.text)); break;
      case row_kind::row:
        split_row(text_, l.text, style_, fields_);
        if (is_outer_pair()) break;
        for (std::size_t i = 0; i < fields_.size(); ++i) {
          if (i > 0) add_mark({fields_[i].begin, fields_[i].begin});
          if (!fields_[i].empty()) add_text(fields_[i]);
        }
    }
    blanks_ = 0;
    after_break_ = trailing_blanks(l.text.in(text_)) == 2;
  }

  std::vector<item> items;

 private:
  void add(item::kind what, span where) { items.push_back({what, where, false}); }

  void add_mark(span where) {
    bool const is_after_row = gap_ == row_gap::line_break && after_break_ && blanks_ > 0 && !items.empty();
    items.push_back({item::kind::mark, where, is_after_row});
    after_break_ = false;
    is_after_mark_ = true;
  }

  /// The bar that closes a row and the one that opens the next, each alone on its line, with no line between.
  bool is_outer_pair() {
    bool const alone = fields_.size() == 2 && fields_[0].empty() && fields_[1].empty();
    bool const pair = alone && blanks_ == 0 && was_alone_ && !items.empty() && items.back().what == item::kind::mark;
    was_alone_ = alone && !pair;
    if (!pair) return false;
    items.pop_back();
    is_after_mark_ = false;
    return opens_row_ = true;
  }

  void add_text(span where) {
    bool begins_row = blanks_ > 0;
    was_alone_ = false;
    // A heading is no cell; the bar before it closed the last row.
    if (where.in(text_).starts_with("# ") || where.in(text_).starts_with("##")) {
      if (!items.empty() && items.back().what == item::kind::mark) items.pop_back();
      opens_row_ = true;
    }
    switch (gap_) {
      case row_gap::none: begins_row = begins_row && !is_after_mark_; break;
      case row_gap::blank_lines: begins_row = blanks_ >= least_gap; break;
      case row_gap::line_break: begins_row = begins_row && after_break_; break;
    }
    items.push_back({item::kind::text, where, begins_row || opens_row_});
    is_after_mark_ = opens_row_ = false;
  }

  std::string_view text_;
  row_gap gap_;
  row_style style_;
  std::vector<span> fields_;
  std::size_t blanks_ = 0;
  bool after_break_ = false, is_after_mark_ = false;
  bool was_alone_ = false, opens_row_ = false;
};

class exploded_rows {
 public:
  exploded_rows(std::string_view text, std::span<item const> items, std::vector<token>& out)
      : text_(text), items_(items), writer_(text, out, row_trust::always) {}

  void write() {
    for (std::size_t at = 0; at < items_.size();) {
      auto const& i = items_[at];
      if (i.what == item::kind::text) {
        at = texts(at);
        continue;
      }
      if (i.what == item::kind::mark) mark(i);
      if (i.what == item::kind::furniture) writer_.furniture(i.where);
      ++at;
    }
    end_row();
    writer_.end_table();
  }

 private:
  bool is_text(std::size_t at) const { return items_[at].what == item::kind::text; }
  std::string_view print(std::size_t at) const { return items_[at].where.in(text_); }

  void mark(item const& m) {
    if (m.begins_row) end_row();
    if (!is_in_row_) begin_row(m.where);
    writer_.add_cell(m.where);
    row_.end = m.where.end;
  }

  void begin_row(span first_cell) {
    writer_.add_cell(first_cell);
    row_ = first_cell;
    is_in_row_ = true;
  }

  void extend(std::size_t at) {
    writer_.extend_cell(items_[at].where);
    row_.end = items_[at].where.end;
  }

  void end_row() {
    if (is_in_row_) writer_.end_row(row_);
    is_in_row_ = false;
  }

  /// All texts up to the next mark: the rest of a row, captions, prose, and the first cell of the next row.
  std::size_t texts(std::size_t begin) {
    run_.clear();
    auto end = begin;
    for (; end < items_.size() && items_[end].what != item::kind::mark; ++end) {
      if (is_text(end)) run_.push_back(end);
      if (items_[end].what == item::kind::furniture) writer_.furniture(items_[end].where);
    }
    auto const first = is_in_row_ ? last_cell(end < items_.size()) : 0;
    if (first == run_.size()) return end;
    end_row();
    if (end < items_.size()) rows(first, end);
    else prose(first, run_.size());
    return end;
  }

  /// Of the run, the first text that does not belong to the row at hand: only the texts before the next gap do, and of them a
  /// figure takes no further ones. Without a gap they are paragraphs of one cell in the midst of a row.
  std::size_t last_cell(bool row_may_go_on) {
    if (items_[run_[0]].begins_row || (run_.size() > 1 && looks_like_prose(print(run_[0])))) return 0;
    extend(run_[0]);
    std::size_t end = 1;
    if (is_complete_cell(print(run_[0]))) return end;
    while (end < run_.size() && !items_[run_[end]].begins_row) ++end;
    if (end == run_.size() && !row_may_go_on) return 1;
    for (std::size_t i = 1; i < end; ++i) extend(run_[i]);
    return end;
  }

  /// What stands between two rows, and the first cell of the next.
  void rows(std::size_t first, std::size_t end) {
    auto last = first;
    for (auto i = first; i < run_.size(); ++i)
      if (items_[run_[i]].begins_row) last = i;
    for (auto i = first; i < last; ++i) {
      if (items_[run_[i + 1]].begins_row && !looks_like_prose(print(run_[i]))) caption(run_[i]);
      else prose(i, i + 1);
    }
    auto cell = last;
    if (!items_[run_[last]].begins_row || is_ruled_below(end)) cell = run_.size() - 1;
    for (auto i = cell; i + 1 < run_.size(); ++i)
      if (looks_like_prose(print(run_[i]))) cell = i + 1;
    prose(last, cell);
    begin_row(items_[run_[cell]].where);
    for (auto i = cell + 1; i < run_.size(); ++i) extend(run_[i]);
  }

  /// A ruler below a row says that a table begins with it: what stands above is no part of its first cell.
  bool is_ruled_below(std::size_t mark) const {
    for (auto i = mark; i < items_.size(); ++i) {
      if (items_[i].what == item::kind::ruler) return true;
      if (is_text(i) && items_[i].begins_row) return false;
    }
    return false;
  }

  void caption(std::size_t at) {
    writer_.add_cell(items_[at].where);
    writer_.end_row(items_[at].where);
  }

  void prose(std::size_t first, std::size_t end) {
    for (auto i = first; i < end; ++i) writer_.paragraph(items_[run_[i]].where);
  }

  std::string_view text_;
  std::span<item const> items_;
  row_writer writer_;
  std::vector<std::size_t> run_;  // texts without a mark between them
  span row_;
  bool is_in_row_ = false;
};

}  // namespace

void write_exploded_rows(std::string_view text, std::span<line const> lines, std::span<row_look const> looks,
                         row_style const& style, std::vector<token>& out) {
  item_reader reader(text, find_gap(text, lines, looks), style.mark);
  for (std::size_t i = 0; i < lines.size(); ++i) reader.take(lines[i], looks[i].kind);
  exploded_rows(text, reader.items, out).write();
}

}  // namespace gouji
