// SPDX-License-Identifier: Apache-2.0
// Cells led by three TABs and a blank; before the first of a row stand two, before the first of a table one: the family of
// calibre. Each level of a table in a cell is three TABs deeper. Blank lines stand everywhere and end nothing; further
// paragraphs of a cell have no mark. Merged cells are printed once, what they cover is not.
#include "detail/dialect_list.hpp"
#include "detail/row_writer.hpp"
#include "detail/separated_rows.hpp"

namespace gouji::dialect_list {
namespace {

constexpr std::size_t marks_of_table = 3;  // of the table, of a row, of a cell: so many TABs, one more each

/// Takes a mark, TABs and a blank, from the begin of `s`: how many TABs; 0 if there is none.
std::size_t take_mark(std::string_view& s) {
  auto const tabs = s.find_first_not_of('\t');
  if (tabs == 0 || tabs == s.npos || s[tabs] != ' ') return 0;
  s.remove_prefix(tabs + 1);
  return tabs;
}

/// What a line begins, from the outermost on.
struct rungs {
  bool table = false, row = false, cell = false;
  std::size_t depth = 0;  ///< of the cell, in tables
  span rest;              ///< of the line
};

rungs rungs_of(std::string_view text, span line) {
  rungs r;
  auto s = line.in(text);
  for (auto tabs = take_mark(s); tabs > 0; tabs = take_mark(s)) {
    if (tabs % marks_of_table == 1) r.table = true;
    if (tabs % marks_of_table == 2) r.row = true;
    if (tabs % marks_of_table == 0) r.cell = true, r.depth = tabs / marks_of_table;
  }
  r.rest = {line.end - static_cast<std::uint32_t>(s.size()), line.end};
  return r;
}

constexpr std::size_t few = 3;  // cells

/// From the first table to the last cell, if rows begin as only this family begins them.
void find(std::string_view text, std::span<line const> lines, std::vector<line_range>& out) {
  std::size_t first = lines.size(), last = 0, rows = 0, cells = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    auto const r = rungs_of(text, lines[i].text);
    if (!r.cell) continue;
    if (first == lines.size() && !r.table) continue;
    if (first == lines.size()) first = i;
    last = i;
    rows += r.row;
    ++cells;
  }
  if (rows > 0 && cells >= few) out.push_back({first, last + 1});
}

class tokenizer {
 public:
  tokenizer(std::string_view text, std::vector<token>& out) : text_(text), writer_(text, out, row_trust::always) {}

  void take(line const& l) {
    auto const r = rungs_of(text_, l.text);
    if (r.cell) return cell(r);
    if (l.blank) return void(++blanks_);
    if (l.furniture) return writer_.furniture(l.text);
    auto const s = trimmed(text_, l.text);
    if (goes_on(s.in(text_))) return extend(s);
    end_row();
    writer_.paragraph(s);
  }

  void finish() {
    end_row();
    writer_.end_table();
  }

 private:
  void cell(rungs const& r) {
    // A table in a cell, and what follows it in the row around it, are tables of their own.
    if (r.row || r.depth != depth_) end_row();
    if (r.table || r.depth != depth_) writer_.end_table();
    depth_ = r.depth;
    auto const s = trimmed(text_, r.rest);
    writer_.add_cell(s);
    row_ = is_in_row_ ? cover(row_, s) : s;
    is_in_row_ = true;
    last_ = s;
    blanks_ = 0;
  }

  /// A figure is complete; blank lines in number stand behind a table.
  bool goes_on(std::string_view s) const {
    constexpr std::size_t behind_table = 4;
    return is_in_row_ && blanks_ < behind_table && !last_.empty() && !is_complete_cell(last_.in(text_)) && !looks_like_prose(s);
  }

  void extend(span s) {
    writer_.extend_cell(s);
    row_ = cover(row_, s);
    blanks_ = 0;
  }

  void end_row() {
    if (is_in_row_) writer_.end_row(row_);
    is_in_row_ = false;
  }

  std::string_view text_;
  row_writer writer_;
  span row_, last_;  // the row at hand, and its last cell
  std::size_t depth_ = 0, blanks_ = 0;
  bool is_in_row_ = false;
};

void tokenize(std::string_view text, std::span<line const> lines, std::vector<token>& out) {
  tokenizer t(text, out);
  for (auto const& l : lines) t.take(l);
  t.finish();
}

}  // namespace

dialect const tab_ladder = {"tab-ladder", find, tokenize};

}  // namespace gouji::dialect_list
