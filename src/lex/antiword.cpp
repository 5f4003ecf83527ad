// SPDX-License-Identifier: Apache-2.0
// `|cell    |cell    |`: bars under each other, no rule anywhere: the family of antiword. The cell begins at its bar. Merged
// cells across are one cell, what a merged cell covers further down is a blank one. Where a row has more cells than the
// exporter can hold, it prints ` |cell |cell` as running text, broken anywhere: such lines are no rows.
#include "detail/dialect_list.hpp"
#include "detail/paragraphs.hpp"
#include "detail/row_lines.hpp"
#include "detail/unit_of_x.hpp"

#include <gouji/text/utf8.hpp>

#include <algorithm>  // max
#include <utility>    // swap

namespace gouji::dialect_list {
namespace {

using lines_view = std::span<line const>;

/// Exporters differ in the width of quotation marks and dashes: as much as four may shift a bar.
constexpr std::uint32_t tolerance = 4;
constexpr bool is_near(std::uint32_t a, std::uint32_t b) { return a < b ? b - a <= tolerance : a - b <= tolerance; }

/// A line that begins and ends with a bar.
struct bar_line {
  std::vector<std::uint32_t> bars;  // their x
  std::vector<line_cell> cells;
  std::size_t texts = 0, at_bar = 0;  // cells that are not blank, and how many of them begin at their bar
  bool padded = false;                // some cell is wider than its text
};

bool is_bar_line(std::string_view s) {
  auto const last = s.find_last_not_of(' ');
  return s.size() > 2 && s.front() == '|' && last != s.npos && last > 0 && s[last] == '|';
}

/// Rulers of Markdown tables, and text that was overwritten (html2text fills with `_` and cuts characters in two).
bool is_foreign(std::string_view s) {
  return s.find_first_not_of("|-:=+ ") == s.npos ? s.find_first_of("-=+") != s.npos
                                                 : s.find("|_") != s.npos || s.find("\xEF\xBF\xBD") != s.npos;
}

void divide(std::string_view text, span whole, bar_line& out) {
  out.bars.clear();
  out.cells.clear();
  out.texts = out.at_bar = 0;
  out.padded = false;
  std::uint32_t x = 0, begin = whole.begin;
  for (std::size_t at = whole.begin; at < whole.end;) {
    auto const before = static_cast<std::uint32_t>(at);
    auto const c = next_code_point(text, at);
    if (c == '|') {
      if (!out.bars.empty()) {
        auto const cell = line_cell_in(text, {begin, before});
        out.cells.push_back(cell);
        if (!cell.text.empty()) ++out.texts, out.at_bar += text[begin] != ' ', out.padded |= cell.behind > 1;
      }
      out.bars.push_back(x);
      begin = static_cast<std::uint32_t>(at);
    }
    x = x_after(x, c, unit_of_x::columns);
  }
}

/// Lines with bars at both ends that look like a table of this family.
class block {
 public:
  explicit block(std::string_view text) : text_(text) {}

  /// The end of the lines from `begin` that may be one; `begin` if they are none.
  std::size_t end_of(lines_view lines, std::size_t begin) {
    std::size_t texts = 0, at_bar = 0, end = begin;
    std::uint32_t width = 0;
    bool same_width = true, padded = false, foreign = false;
    for (; end < lines.size() && is_bar_line(lines[end].text.in(text_)); ++end) {
      divide(text_, lines[end].text, line_);
      if (end == begin) width = line_.bars.back();
      same_width = same_width && is_near(line_.bars.back(), width);
      texts += line_.texts;
      at_bar += line_.at_bar;
      padded = padded || line_.padded;
      foreign = foreign || is_foreign(lines[end].text.in(text_));
    }
    is_table_ = end > begin + 1 && same_width && padded && !foreign && 100 * at_bar > 80 * texts;
    return end;
  }

  bool is_table() const { return is_table_; }

  void write(lines_view lines, std::vector<token>& out) {
    auto const begin = lines.front().text.begin, end = lines.back().text.end;
    out.push_back({token_kind::table_begin, {begin, begin}});
    bar_line above;
    std::vector<line_cell> cells;  // of lines whose bars stand under each other
    for (auto const& l : lines) {
      divide(text_, l.text, line_);
      if (!stands_under(above)) flush(cells, above.cells.size(), out);
      cells.insert(cells.end(), line_.cells.begin(), line_.cells.end());
      std::swap(above, line_);
    }
    flush(cells, above.cells.size(), out);
    out.push_back({token_kind::table_end, {end, end}});
  }

 private:
  bool stands_under(bar_line const& above) const {
    if (above.bars.size() != line_.bars.size()) return false;
    for (std::size_t i = 0; i < above.bars.size(); ++i)
      if (!is_near(above.bars[i], line_.bars[i])) return false;
    return true;
  }

  void flush(std::vector<line_cell>& cells, std::size_t columns, std::vector<token>& out) {
    if (!cells.empty()) write_rows(text_, cells, columns, {}, goes_on, out);
    cells.clear();
  }

  std::string_view text_;
  bar_line line_;
  bool is_table_ = false;
};

bool has_bar(std::string_view text, line const& l) { return l.text.in(text).find('|') != std::string_view::npos; }

/// Tables, and once there is one, the running text.
void find(std::string_view text, lines_view lines, std::vector<line_range>& out) {
  block b(text);
  bool found = false, in_running_text = false;
  for (std::size_t i = 0; i < lines.size();) {
    auto const end = b.end_of(lines, i);
    if (b.is_table()) {
      out.push_back({i, end});
      found = true;
      in_running_text = false;
    } else if (found && has_bar(text, lines[i]) && (end == i || in_running_text)) {
      if (in_running_text)
        out.back().end = i + 1;
      else
        out.push_back({i, i + 1});
      in_running_text = true;
      ++i;
      continue;
    } else {
      in_running_text = false;
    }
    i = std::max(end, i + 1);
  }
}

void tokenize(std::string_view text, lines_view lines, std::vector<token>& out) {
  block b(text);
  for (std::size_t i = 0; i < lines.size();) {
    auto const end = std::max(b.end_of(lines, i), i + 1);
    auto const part = lines.subspan(i, end - i);
    if (b.is_table())
      b.write(part, out);
    else
      write_paragraphs(part, out);
    i = end;
  }
  // The paragraph behind the table stands on the last line of its running text, behind the last bar.
  if (out.empty() || out.back().kind != token_kind::paragraph) return;
  auto& last = out.back().text;
  auto const bar = last.in(text).rfind('|');
  if (bar == std::string_view::npos) return;
  span const behind{last.begin + static_cast<std::uint32_t>(bar) + 1, last.end};
  if (trimmed(text, behind).empty()) return;
  last.end = behind.begin;
  out.push_back({token_kind::paragraph, trimmed(text, behind)});
}

}  // namespace

dialect const antiword = {"antiword", find, tokenize};

}  // namespace gouji::dialect_list
