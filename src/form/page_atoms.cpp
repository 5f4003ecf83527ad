// SPDX-License-Identifier: Apache-2.0
#include "detail/page_atoms.hpp"

#include <gouji/text/utf8.hpp>
#include <gouji/text/width.hpp>

#include <algorithm>  // any_of, count_if
#include <utility>    // move

namespace gouji::detail {
namespace {

constexpr std::uint32_t tab_blanks = 8;
constexpr std::uint32_t most_on_a_line = 120;   // atoms; beyond, what is printed has no lines, and each atom counts as one
constexpr std::uint32_t longest_bracket = 120;  // bytes: a note beside a figure, a gloss behind a label

bool is_open(char32_t c) { return c == '(' || c == U'（'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_close(char32_t c) { return c == ')' || c == U'）'; }

class line_cutter {
 public:
  line_cutter(std::string_view text, page& out) : text_(text), out_(out) {}

  /// Adds the atoms of the next line to the page.
  void cut(page_line& l) {
    l.first = static_cast<std::uint32_t>(out_.atoms.size());
    std::uint32_t display = 0, counted = 0, gap = 0, depth = 0, bracket = 0;
    bool in_atom = false;
    for (std::size_t at = l.text.begin; at < l.text.end;) {
      auto const begin = static_cast<std::uint32_t>(at);
      char32_t const c = next_code_point(text_, at);
      auto const width = c == '\t' ? tab_blanks : static_cast<std::uint32_t>(display_width(c));
      bool const blank = is_page_blank(c);
      // A single blank in brackets parts nothing; two are the gap before another column.
      bool const inside = depth > 0 && begin < bracket && blank && c != '\t' && at < l.text.end && !is_page_blank(peek(at));
      if (blank && !inside) {
        gap += c == '\t' ? tab_blanks : 1;
        in_atom = false;
        depth = 0;
      } else {
        if (!in_atom) out_.atoms.push_back({{begin, begin}, line_, {display, display}, {counted, counted}, gap, false, false});
        in_atom = true;
        gap = 0;
        if (is_open(c) && depth++ == 0) bracket = end_of_bracket(at, l.text.end, begin > l.text.begin && is_digit(text_[begin - 1]));
        if (is_close(c) && depth > 0) --depth;
        auto& a = out_.atoms.back();
        a.text.end = static_cast<std::uint32_t>(at);
        a.display[1] = display + width;
        a.counted[1] = counted + 1;
      }
      display += width;
      ++counted;
    }
    l.count = static_cast<std::uint32_t>(out_.atoms.size()) - l.first;
    ++line_;
    if (l.count > 0) out_.atoms[l.first].gap = 0;
  }

 private:
  char32_t peek(std::size_t at) const { return next_code_point(text_, at); }

  /// Where the bracket that opens before `at` closes; `at` if not soon, not on this line or only behind a gap. A figure's note
  /// may end on the next line.
  std::uint32_t end_of_bracket(std::size_t at, std::uint32_t end, bool behind_figure) const {
    auto const from = static_cast<std::uint32_t>(at);
    bool blank = false, wrapped = false;
    for (int depth = 1; at < text_.size() && at < from + longest_bracket;) {
      if (at >= end && !behind_figure) break;
      char32_t const c = next_code_point(text_, at);
      bool const line_end = c == '\n';
      if ((blank && is_page_blank(c)) || (line_end && wrapped)) break;
      wrapped = wrapped || line_end;
      blank = is_page_blank(c);
      depth += is_open(c) - is_close(c);
      if (depth == 0) return static_cast<std::uint32_t>(at);
    }
    return from;
  }

  std::string_view text_;
  page& out_;
  std::uint32_t line_ = 0;
};

bool is_value(std::string_view text) {
  auto const kind = parse_cell(text).kind;
  return kind == cell_kind::number || kind == cell_kind::placeholder;
}

/// Nothing but Han characters, and a number.
bool is_numeral(std::string_view text) {
  for (std::size_t at = 0; at < text.size();)
    if (char32_t const c = next_code_point(text, at); c < 0x3007 || c > 0x9FFF) return false;
  return parse_cell(text).kind == cell_kind::number;
}

/// Several atoms of one line as one figure with blanks inside: 1 234, 22 （其中修订 16 件）.
bool is_one_value(page const& p, page_line const& l) {
  auto const atoms = p.of(l);
  return atoms.size() > 1 && atoms.front().value && is_value(cover(atoms.front().text, atoms.back().text).in(p.text));
}

/// Where each line prints one figure at most, that may have blanks inside.
void join_values(page& p) {
  bool const rows_on_lines = std::any_of(p.lines.begin(), p.lines.end(), [&](auto const& l) {
    auto const atoms = p.of(l);
    return std::count_if(atoms.begin(), atoms.end(), [](auto const& a) { return a.value; }) > 1 && !is_one_value(p, l);
  });
  if (rows_on_lines) return;
  for (auto& l : p.lines) {
    if (!is_one_value(p, l)) continue;
    auto& first = p.atoms[l.first];
    auto const& last = p.atoms[l.first + l.count - 1];
    first.text.end = last.text.end;
    first.display[1] = last.display[1];
    first.counted[1] = last.counted[1];
    l.count = 1;
  }
}

/// Everything on one line, prose, headings and tables: each atom becomes a line.
void divide_long_lines(page& p) {
  std::vector<page_line> lines;
  for (auto const& l : p.lines) {
    if (l.count <= most_on_a_line) {
      lines.push_back(l);
      continue;
    }
    for (auto a = l.first; a < l.first + l.count; ++a) {
      lines.push_back({p.atoms[a].text, a, 1});
      p.atoms[a].gap = 0;
    }
    auto& first = lines[lines.size() - l.count];
    first.empty_before = l.empty_before;
    first.after_page_break = l.after_page_break;
  }
  for (std::uint32_t l = 0; l < lines.size(); ++l)
    for (auto a = lines[l].first; a < lines[l].first + lines[l].count; ++a) p.atoms[a].line = l;
  p.lines = std::move(lines);
}

}  // namespace

bool is_page_blank(char32_t c) {
  return c == ' ' || c == '\t' || c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F;
}

std::string page::print_of(std::vector<std::uint32_t> const& pieces) const {
  std::string all;
  for (auto p : pieces) all += print_of(p);
  return all;
}

page read_page(std::string_view text, span range) {
  page p;
  p.text = text;
  line_cutter cutter(text, p);
  std::uint32_t empty = 0, blank = 0, last_end = range.begin;
  for (auto const& l : split_lines(range.in(text))) {
    span const at{l.text.begin + range.begin, l.text.end + range.begin};
    if (l.blank) {
      // Plain blanks at the end of nothing are noise; a TAB or a blank of Han width was put there.
      ++(at.in(text).find_first_not_of(' ') == std::string_view::npos ? empty : blank);
      continue;
    }
    page_line line{at, 0, 0, empty, blank, l.furniture, false};
    line.after_page_break = text.substr(last_end, at.begin - last_end).find('\f') != text.npos;
    cutter.cut(line);
    p.lines.push_back(line);
    empty = blank = 0;
    last_end = at.end;
  }
  for (auto& a : p.atoms) {
    auto const s = a.text.in(text);
    a.value = is_value(s);
    a.numeral = a.value && is_numeral(s);
  }
  join_values(p);
  divide_long_lines(p);
  return p;
}

}  // namespace gouji::detail
