// SPDX-License-Identifier: Apache-2.0
// Tables of MediaWiki: `{|` begins one, `|-` a row, `|` or `!` at the begin of a line a cell, `||` and `!!` a further one in
// the same line, `|}` ends it. A cell may begin with attributes and a bar (`colspan="2" | …`) and goes on over the lines below.
// Where spans are printed, the cells stand on a grid; exporters that know none print empty cells for what is covered.
#include "detail/dialect_list.hpp"

#include <algorithm>  // max, min
#include <charconv>   // from_chars

namespace gouji::dialect_list {
namespace {

std::string_view content(std::string_view text, line const& l) { return trimmed(text, l.text).in(text); }

bool begins_cell(std::string_view line) { return line.starts_with('|') || line.starts_with('!'); }

/// From `{|` to its `|}`, or to the last cell where that is missing.
void find(std::string_view text, std::span<line const> lines, std::vector<line_range>& out) {
  std::size_t depth = 0, begin = 0, last_cell = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    auto const s = content(text, lines[i]);
    if (s.starts_with("{|")) {
      if (depth++ == 0) begin = last_cell = i;
    } else if (depth > 0 && begins_cell(s)) {
      last_cell = i;
      if (s.starts_with("|}") && --depth == 0) out.push_back({begin, i + 1});
    }
  }
  if (depth > 0 && last_cell > begin) out.push_back({begin, last_cell + 1});
}

constexpr std::uint32_t most_columns = 256, most_rows = 1'000;  // of a grid; wider spans are cut

/// The number of `name="3"` or `name=3` in the attributes of a cell, cut to `most`; 1 if it is not there.
std::uint32_t number_in(std::string_view attributes, std::string_view name, std::uint32_t most) {
  auto at = attributes.find(name);
  if (at == attributes.npos) return 1;
  at = attributes.find_first_not_of(" =\"'", at + name.size());
  if (at == attributes.npos) return 1;
  std::uint32_t n = 0;
  auto const failed = std::from_chars(attributes.data() + at, attributes.data() + attributes.size(), n).ec;
  if (failed == std::errc::invalid_argument) return 1;
  return failed == std::errc() ? std::clamp(n, 1U, most) : most;
}

class tokenizer {
 public:
  tokenizer(std::string_view text, std::vector<token>& out) : text_(text), out_(out) {}

  void take(line const& l) {
    auto const where = trimmed(text_, l.text);
    auto const s = where.in(text_);
    if (l.furniture) return void(furniture_.push_back(where));
    if (s.empty()) return;
    if (s.starts_with("{|")) return begin_table(l);
    if (s.starts_with("|}")) return end_table();
    if (s.starts_with("|-")) return end_row();
    if (s.starts_with("|+")) return caption({where.begin + 2, where.end});
    if (begins_cell(s)) return cells(where);
    if (is_in_row_) return go_on(where);
    if (is_in_table_) return cell(where, {});
    out_.push_back({token_kind::paragraph, l.text});
  }

  void finish() { end_table(); }

 private:
  /// A table in a cell stands for itself; of the one around it, what came before it is a table too, if it is anything.
  void begin_table(line const& l) {
    end_table();
    if (is_empty_frame_ && table_end_ == out_.size()) out_.resize(table_begin_);
    is_empty_frame_ = false;
    begin_ = l.text.begin;
  }

  void caption(span text) {
    if (is_in_table_) return cell(text, {});
    out_.push_back({token_kind::paragraph, trimmed(text_, text)});
  }

  /// `| a || b`, `! a !! b`
  void cells(span line) {
    bool const is_head = text_[line.begin] == '!';
    for (auto at = line.begin + 1;;) {
      auto const rest = span{at, line.end}.in(text_);
      auto end = rest.find("||");
      if (is_head) end = std::min(end, rest.find("!!"));
      bool const is_last = end == rest.npos;
      auto const until = is_last ? line.end : at + static_cast<std::uint32_t>(end);
      with_attributes({at, until});
      if (is_last) return;
      at = until + 2;
    }
  }

  /// A bar divides attributes from the text; without `=` before it, or behind a link's begin, it is text.
  void with_attributes(span s) {
    auto const whole = s.in(text_);
    auto const bar = whole.find('|');
    auto const before = whole.substr(0, bar == whole.npos ? 0 : bar);
    if (before.find('=') == before.npos || before.find("[[") != before.npos || before.find("{{") != before.npos)
      return cell(s, {});
    cell({s.begin + static_cast<std::uint32_t>(bar) + 1, s.end}, before);
  }

  void cell(span text, std::string_view attributes) {
    if (!is_in_table_) {
      flush_furniture();
      table_begin_ = out_.size();
      begin_ = begin_ < last_end_ ? text.begin : begin_;
      out_.push_back({token_kind::table_begin, {begin_, begin_}});
      is_in_table_ = true;
    }
    is_in_row_ = true;
    token t{token_kind::cell, without_emphasis(trimmed(text_, text))};
    t.column_span = number_in(attributes, "colspan", most_columns);
    t.row_span = number_in(attributes, "rowspan", most_rows);
    place(t);
    out_.push_back(t);
    last_end_ = text.end;
  }

  /// Right of the cells before it and of those that reach down from above.
  void place(token& t) {
    has_spans_ |= t.column_span > 1 || t.row_span > 1;
    while (column_ < taken_until_.size() && taken_until_[column_] > row_) ++column_;
    t.column = column_;
    auto const end = std::min(column_ + t.column_span, std::max(column_ + 1, most_columns));
    t.column_span = end - column_;
    if (end <= most_columns && taken_until_.size() < end) taken_until_.resize(end, 0);
    for (; column_ < end; ++column_)
      if (column_ < taken_until_.size()) taken_until_[column_] = row_ + t.row_span;
  }

  /// Of `'''bold'''` and `''italic''` the text.
  span without_emphasis(span s) const {
    auto const whole = s.in(text_);
    auto const begin = whole.find_first_not_of('\''), end = whole.find_last_not_of('\'') + 1;
    if (begin == whole.npos) return {s.begin, s.begin};
    if (begin < 2 && whole.size() - end < 2) return s;
    return trimmed(text_, {s.begin + static_cast<std::uint32_t>(begin), s.begin + static_cast<std::uint32_t>(end)});
  }

  void go_on(span line) {
    auto& cell = out_.back();
    auto const more = without_emphasis(line);
    cell.text = cell.text.empty() ? more : cover(cell.text, more);
    last_end_ = line.end;
  }

  void end_row() {
    if (!is_in_row_) return;
    out_.push_back({token_kind::row_end, {last_end_, last_end_}});
    is_in_row_ = false;
    column_ = 0;
    ++row_;
    flush_furniture();
  }

  void end_table() {
    end_row();
    flush_furniture();
    if (!is_in_table_) return;
    is_in_table_ = false;
    is_empty_frame_ = out_.size() == table_begin_ + 3 && out_[table_begin_ + 1].text.empty();
    out_.push_back({token_kind::table_end, {last_end_, last_end_}});
    table_end_ = out_.size();
    if (has_spans_) {
      out_[table_begin_].layout = geometry::exact;
      std::uint32_t row = 0;
      for (auto i = table_begin_; i < out_.size(); ++i) {
        row += out_[i].kind == token_kind::row_end;
        if (out_[i].kind == token_kind::cell) out_[i].row_span = std::min(out_[i].row_span, row_ - row);
      }
    }
    row_ = 0;
    has_spans_ = false;
    taken_until_.clear();
  }

  /// Held back so that the last token stays the cell that may go on.
  void flush_furniture() {
    for (auto s : furniture_) out_.push_back({token_kind::furniture, s});
    furniture_.clear();
  }

  std::string_view text_;
  std::vector<token>& out_;
  std::vector<span> furniture_;
  std::vector<std::uint32_t> taken_until_;  // of each column: the first row that is free again
  std::size_t table_begin_ = 0, table_end_ = 0;  // tokens of the table that is, or was last, read
  std::uint32_t row_ = 0, column_ = 0, begin_ = 0, last_end_ = 0;
  bool is_in_table_ = false, is_in_row_ = false, has_spans_ = false, is_empty_frame_ = false;
};

void tokenize(std::string_view text, std::span<line const> lines, std::vector<token>& out) {
  tokenizer t(text, out);
  for (auto const& l : lines) t.take(l);
  t.finish();
}

}  // namespace

dialect const wiki = {"wiki", find, tokenize};

}  // namespace gouji::dialect_list
