// SPDX-License-Identifier: Apache-2.0
// Tables of AsciiDoc between two lines `|===`: each cell begins with a bar, and so many of them are a row as the table has
// columns, wherever the lines end. `3+|` and `.2+|` begin cells that cover three columns or two rows; what a cell covers is
// written as empty cells, as exporters print it that know no merged cells.
#include "detail/dialect_list.hpp"
#include "detail/row_writer.hpp"

#include <algorithm>     // clamp, count, max, min
#include <charconv>      // from_chars
#include <system_error>  // errc

namespace gouji::dialect_list {
namespace {

constexpr std::string_view fence = "|===";

bool is_fence(std::string_view text, line const& l) { return trimmed(text, l.text).in(text) == fence; }

/// `[width="100%",cols="24%,12%,16%"]`
bool is_attributes(std::string_view text, line const& l) {
  auto const s = trimmed(text, l.text).in(text);
  return s.starts_with('[') && s.ends_with(']');
}

/// From a fence, and the attributes above it, to the next fence.
void find(std::string_view text, std::span<line const> lines, std::vector<line_range>& out) {
  std::size_t begin = lines.size();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!is_fence(text, lines[i])) continue;
    if (begin == lines.size()) {
      bool const is_free = out.empty() || out.back().end < i;
      begin = is_free && i > 0 && is_attributes(text, lines[i - 1]) ? i - 1 : i;
    } else {
      out.push_back({begin, i + 1});
      begin = lines.size();
    }
  }
}

/// As `cols="1,2,3"`, `cols=",,"` or `cols="3*"` says; 0 if it does not.
std::size_t columns_in(std::string_view attributes) {
  constexpr std::string_view name = "cols=\"";
  auto const at = attributes.find(name);
  if (at == attributes.npos) return 0;
  auto const value = attributes.substr(at + name.size(), attributes.find('"', at + name.size()) - at - name.size());
  std::size_t n = 0;
  auto const end = std::from_chars(value.data(), value.data() + value.size(), n).ptr;
  bool const is_multiple = end != value.data() && end != value.data() + value.size() && *end == '*';
  if (is_multiple || value.empty()) return n;
  return static_cast<std::size_t>(std::count(value.begin(), value.end(), ',')) + 1;
}

/// What stands directly before the bar of a cell says how it is printed: `a|`, `^.>s|`, `2+|`. It is no text.
std::size_t begin_of_format(std::string_view line, std::size_t bar) {
  if (bar == 0) return bar;
  auto const begin = line.find_last_not_of("0123456789.+*<^>adehlmsv", bar - 1);
  auto const at = begin == line.npos ? 0 : begin + 1;
  bool const is_apart = at == 0 || line[at - 1] == ' ';
  bool const is_figure = line.substr(at, bar - at).find_first_not_of("0123456789.") == line.npos;
  return is_apart && !is_figure ? at : bar;
}

struct cell_spans {
  std::uint32_t columns = 1, rows = 1;
};

constexpr std::uint32_t most_columns = 32, most_rows = 100;  // that a cell covers

/// As `3+`, `.2+` or `3.2+` in what stands before the bar says.
cell_spans spans_in(std::string_view format) {
  cell_spans s;
  auto const plus = format.find('+');
  if (plus == format.npos) return s;
  auto const numbers = format.substr(0, plus);
  auto const dot = std::min(numbers.find('.'), numbers.size());
  auto const read = [&](std::string_view digits, std::uint32_t most, std::uint32_t& n) {
    if (digits.empty()) return;
    if (std::from_chars(digits.data(), digits.data() + digits.size(), n).ec != std::errc()) n = most;
    n = std::clamp(n, 1U, most);
  };
  read(numbers.substr(0, dot), most_columns, s.columns);
  read(numbers.substr(std::min(dot + 1, numbers.size())), most_rows, s.rows);
  return s;
}

class tokenizer {
 public:
  tokenizer(std::string_view text, std::vector<token>& out) : text_(text), writer_(text, out, row_trust::always) {}

  void take(line const& l) {
    if (is_fence(text_, l)) return finish();
    if (l.furniture) return writer_.furniture(l.text);
    if (!is_in_table_ && is_attributes(text_, l)) return void(columns_ = columns_in(l.text.in(text_)));
    auto const line = trimmed(text_, l.text);
    cells(line);
    if (columns_ == 0 && !line.in(text_).ends_with(" +")) cover_right(), columns_ = cells_;  // the first row; it goes on behind a plus
  }

  void finish() {
    end_row();
    writer_.end_table();
    if (is_in_table_) columns_ = 0, covered_.clear();
    is_in_table_ = !is_in_table_;
  }

 private:
  void cells(span where) {
    auto const line = where.in(text_);
    for (std::size_t begin = 0; begin < line.size();) {
      auto bar = line.find('|', begin);
      while (bar != line.npos && bar > 0 && line[bar - 1] == '\\') bar = line.find('|', bar + 1);
      auto const end = bar == line.npos ? line.size() : std::max(begin, begin_of_format(line, bar));
      text({where.begin + static_cast<std::uint32_t>(begin), where.begin + static_cast<std::uint32_t>(end)});
      if (bar == line.npos) return;
      auto const at = where.begin + static_cast<std::uint32_t>(bar) + 1;
      begin_cell({at, at}, spans_in(line.substr(end, bar - end)));
      begin = bar + 1;
    }
  }

  /// Of the cell at hand; a plus at the end of a line ends it.
  void text(span s) {
    s = trimmed(text_, s);
    if (s.in(text_).ends_with(" +")) s = trimmed(text_, {s.begin, s.end - 1});
    if (s.empty() || s.in(text_) == "+") return;
    if (cells_ == 0) begin_cell({s.begin, s.begin}, {});
    writer_.extend_cell(s);
    row_.end = s.end;
  }

  void begin_cell(span where, cell_spans spans) {
    cover_right();
    if (cells_ > 0 && cells_ == columns_) end_row();
    while (cover_from_above(where)) {}
    if (cells_ == 0) row_ = where;
    row_.end = where.end;
    writer_.add_cell(where);
    to_the_right_ = spans.columns - 1;
    covered_.resize(std::max<std::size_t>(covered_.size(), cells_ + spans.columns));
    for (auto c = cells_; c < cells_ + spans.columns; ++c) covered_[c] = spans.rows - 1;
    ++cells_;
  }

  /// An empty cell in the row at hand, if the next place of it is covered; at the end of a row the next one begins.
  bool cover_from_above(span where) {
    if (cells_ >= covered_.size() || covered_[cells_] == 0) return false;
    --covered_[cells_];
    if (cells_ == 0) row_ = where;
    add_empty(where);
    if (cells_ == columns_) end_row();
    return true;
  }

  /// Empty cells for what the last cell covers beside it.
  void cover_right() {
    for (; to_the_right_ > 0 && (columns_ == 0 || cells_ < columns_); --to_the_right_) add_empty({row_.end, row_.end});
    to_the_right_ = 0;
  }

  void add_empty(span where) {
    writer_.add_cell({where.begin, where.begin});
    ++cells_;
  }

  void end_row() {
    cover_right();
    while (cells_ > 0 && cells_ < columns_ && cells_ < covered_.size() && covered_[cells_] > 0) {
      --covered_[cells_];
      add_empty({row_.end, row_.end});
    }
    if (cells_ > 0) writer_.end_row(row_);
    cells_ = 0;
  }

  std::string_view text_;
  row_writer writer_;
  std::size_t columns_ = 0, cells_ = 0;  // of the table, and so far of the row at hand
  std::uint32_t to_the_right_ = 0;       // that the last cell covers
  std::vector<std::uint32_t> covered_;   // by column: how many of the rows below
  span row_;
  bool is_in_table_ = false;
};

void tokenize(std::string_view text, std::span<line const> lines, std::vector<token>& out) {
  tokenizer t(text, out);
  for (auto const& l : lines) t.take(l);
  t.finish();
}

}  // namespace

dialect const asciidoc = {"asciidoc", find, tokenize};

}  // namespace gouji::dialect_list
