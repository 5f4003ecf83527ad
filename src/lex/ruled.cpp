// SPDX-License-Identifier: Apache-2.0
// Columns under a ruler line: the family of Pandoc's simple and multiline tables, of reStructuredText's simple tables, and of
// the clients of data bases that underline heads. What merged cells covered is blank.
#include "detail/dialect_list.hpp"
#include "detail/paragraphs.hpp"
#include "detail/ruler.hpp"
#include "detail/span_attributes.hpp"

#include <algorithm>  // any_of, count_if
#include <utility>    // move

namespace gouji::dialect_list {
namespace {

using lines_view = std::span<line const>;

constexpr std::size_t most_head_lines = 20;

/// Lines of a table, rulers among them.
struct ruled_table {
  line_range lines;
  ruler columns;
};

class finder {
 public:
  finder(std::string_view text, lines_view lines) : text_(text), lines_(lines) {}

  template <class Take>
  void find(Take take) {
    std::size_t taken = 0;
    for (std::size_t i = 0; i < lines_.size();) {
      auto const r = ruler_at(i);
      std::optional<ruled_table> t;
      if (r) t = r->columns.size() == 1 ? below_head_between_rulers(i, *r) : with_columns(i, taken, *r);
      if (!t || !is_small(*t)) {
        ++i;
        continue;
      }
      i = taken = t->lines.end;
      take(*t);
    }
  }

 private:
  std::optional<ruler> ruler_at(std::size_t i) const {
    return i < lines_.size() ? parse_ruler(text_, lines_[i].text) : std::nullopt;
  }

  /// The next ruler after line `i`; it is kept, because several tables in vain may look for it.
  std::size_t next_ruler(std::size_t i) {
    if (next_ > i && i >= searched_from_) return next_;
    searched_from_ = i;
    for (next_ = i + 1; next_ < lines_.size() && !ruler_at(next_);) ++next_;
    return next_;
  }

  /// Pandoc's multiline table with a head: one rule over it, the columns' ruler under it, one rule at the end.
  std::optional<ruled_table> below_head_between_rulers(std::size_t i, ruler const& over) {
    auto const j = next_ruler(i);
    if (j == i + 1 || j - i > most_head_lines) return std::nullopt;
    auto columns = ruler_at(j);
    if (!columns || columns->columns.size() < 2 || columns->extent() != over.extent()) return std::nullopt;
    auto const end = next_ruler(j);
    auto const last = ruler_at(end);
    if (!last || *last != over) return std::nullopt;
    return ruled_table{{i, end + 1}, std::move(*columns)};
  }

  std::optional<ruled_table> with_columns(std::size_t i, std::size_t taken, ruler const& r) {
    auto const head = head_above(i, taken, r);
    if (head == i || r.sign == '=')
      if (auto const end = end_of_ruled(i, r); end > i) return ruled_table{{i, end}, r};
    if (head == i) return std::nullopt;
    auto end = i + 1;
    while (end < lines_.size() && !lines_[end].blank && !ruler_at(end)) ++end;
    if (end == i + 1) return std::nullopt;
    if (ruler_at(end) == r) ++end;
    return ruled_table{{head, end}, r};
  }

  /// The lines directly above the ruler, if they are heads of its columns: some line has texts in two of them.
  std::size_t head_above(std::size_t i, std::size_t taken, ruler const& r) const {
    auto head = i;
    std::vector<line_cell> fields;
    bool divided = false;
    while (head > taken && i - head < most_head_lines && !lines_[head - 1].blank && !ruler_at(head - 1)) {
      --head;
      fields.clear();
      append_fields(text_, lines_[head].text, r, unit_of_x::columns, fields);
      divided = divided || std::count_if(fields.begin(), fields.end(), [](auto const& f) { return !f.text.empty(); }) > 1;
    }
    return divided ? head : i;
  }

  /// Behind the last of the rulers that are alike. A further one closes the table too if its rows follow the ruler at once.
  std::size_t end_of_ruled(std::size_t i, ruler const& r) {
    std::size_t end = i;
    while (end == i || (end < lines_.size() && !lines_[end].blank)) {
      auto const from = end == i ? i : end - 1;
      auto j = next_ruler(from);
      while (r.sign == '=' && j < lines_.size() && ruler_at(j)->sign == '-') j = next_ruler(j);  // under merged heads
      if (j == from + 1 || ruler_at(j) != r) break;
      end = j + 1;
    }
    return end;
  }

  /// Every row is written with all its columns: where there are many of them and little text, it is no table.
  bool is_small(ruled_table const& t) const {
    auto const bytes = lines_[t.lines.end - 1].text.end - lines_[t.lines.begin].text.begin;
    return (t.lines.end - t.lines.begin) * t.columns.columns.size() <= 2 * bytes;
  }

  std::string_view text_;
  lines_view lines_;
  std::size_t searched_from_ = 0, next_ = 0;
};

bool one_row(std::string_view, std::span<line_cell const>, std::span<line_cell const>) { return true; }
bool own_row(std::string_view, std::span<line_cell const>, std::span<line_cell const>) { return false; }

/// reStructuredText: a line whose first column is blank goes on, if it has words only and these stand under texts.
bool goes_on_without_first(std::string_view text, std::span<line_cell const> above, std::span<line_cell const> below) {
  if (!below.front().text.empty()) return false;
  for (std::size_t i = 1; i < below.size(); ++i)
    if (!below[i].text.empty() && (above[i].text.empty() || is_number(text, below[i]))) return false;
  return true;
}

class writer {
 public:
  writer(std::string_view text, lines_view lines, ruler const& r, std::vector<token>& out)
      : text_(text), lines_(lines), ruler_(r), unit_(best_unit(text, lines, r)), out_(out) {}

  void write() {
    auto const begin = lines_.front().text.begin, end = lines_.back().text.end;
    out_.push_back({token_kind::table_begin, {begin, begin}});
    for (std::size_t i = 0; i < lines_.size();) {
      auto part_end = i;
      while (part_end < lines_.size() && !parse_ruler(text_, lines_[part_end].text)) ++part_end;
      part(lines_.subspan(i, part_end - i), i > 0 && is_whole_rule(lines_[i - 1]));
      i = part_end + 1;
    }
    out_.push_back({token_kind::table_end, {end, end}});
  }

 private:
  bool is_whole_rule(line const& l) const {
    auto const r = parse_ruler(text_, l.text);
    return r && r->columns.size() == 1;
  }

  /// What stands between two rulers. Blank lines stand between rows whose cells have several lines; else each line is a row.
  void part(lines_view lines, bool is_head_of_multiline) {
    bool const has_blank = std::any_of(lines.begin(), lines.end(), [](line const& l) { return l.blank; });
    bool const multiline = is_head_of_multiline || has_blank;
    auto const rule = multiline ? one_row : ruler_.sign == '=' ? goes_on_without_first : own_row;
    for (auto const& l : lines) {
      if (l.blank) {
        flush(rule);
      } else if (l.furniture) {
        flush(rule);
        out_.push_back({token_kind::furniture, l.text});
      } else {
        append_fields(text_, l.text, ruler_, unit_, cells_);
      }
    }
    flush(rule);
  }

  void flush(line_rule rule) {
    write_rows(text_, cells_, ruler_.columns.size(), {}, rule, out_);
    cells_.clear();
  }

  std::string_view text_;
  lines_view lines_;
  ruler const& ruler_;
  unit_of_x unit_;
  std::vector<token>& out_;
  std::vector<line_cell> cells_;  // of the lines that are not yet written
};

void find(std::string_view text, lines_view lines, std::vector<line_range>& out) {
  finder(text, lines).find([&](ruled_table const& t) { out.push_back(t.lines); });
}

void tokenize(std::string_view text, lines_view lines, std::vector<token>& out) {
  std::size_t at = 0;
  finder(text, lines).find([&](ruled_table const& t) {
    write_paragraphs(lines.subspan(at, t.lines.begin - at), out);
    auto const from = out.size();
    writer(text, lines.subspan(t.lines.begin, t.lines.end - t.lines.begin), t.columns, out).write();
    strip_span_attributes(text, from, out);
    at = t.lines.end;
  });
  write_paragraphs(lines.subspan(at), out);
}

}  // namespace

dialect const ruled = {"ruled", find, tokenize};

}  // namespace gouji::dialect_list
