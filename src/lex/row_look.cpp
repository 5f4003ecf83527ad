// SPDX-License-Identifier: Apache-2.0
#include "detail/row_look.hpp"

#include "detail/row_writer.hpp"

#include <gouji/text/utf8.hpp>

#include <algorithm>  // any_of, count, min
#include <string>     // string

namespace gouji {
namespace {

/// Of the first mark at or behind `at` that is no text; npos if there is none. Behind a backslash a bar is text.
std::size_t find_mark(std::string_view line, std::string_view mark, std::size_t at) {
  for (at = line.find(mark, at); at != line.npos; at = line.find(mark, at + mark.size())) {
    if (!is_bar(mark)) return at;
    auto const before = line.substr(0, at);
    auto const escapes = at - (before.find_last_not_of('\\') + 1);
    if (escapes % 2 == 0) return at;
  }
  return at;
}

bool is_blank(std::string_view s) { return trimmed(s, {0, static_cast<std::uint32_t>(s.size())}).empty(); }

/// Of a field of a ruler: dashes, and colons that tell the alignment. Where no joint is drawn, one or two dashes may stand for
/// "nothing".
bool is_rule(std::string_view field, bool has_joints) {
  auto const s = trimmed(field, {0, static_cast<std::uint32_t>(field.size())}).in(field);
  auto const dashes = std::count(s.begin(), s.end(), '-') + std::count(s.begin(), s.end(), '=');
  auto const colons = s.starts_with(':') + (s.size() > 1 && s.ends_with(':'));
  return dashes >= (colons > 0 || has_joints ? 1 : 3) && static_cast<std::size_t>(dashes + colons) == s.size();
}

void look_for_ruler(std::string_view line, row_look& look) {
  if (line.find_first_not_of("-=:|+ \t") != line.npos || line.find('-') == line.npos) return;
  bool const has_joints = line.find('+') != line.npos;
  bool is_ruler = true;
  std::size_t rules = 0;
  for (std::size_t begin = 0; begin <= line.size();) {
    auto const end = std::min(line.find_first_of("|+", begin), line.size());
    auto const field = line.substr(begin, end - begin);
    bool const is_outer = begin == 0 || end == line.size();
    if (is_rule(field, has_joints)) ++rules;
    else if (!is_outer || !is_blank(field)) is_ruler = false;
    begin = end + 1;
  }
  if (!is_ruler || rules == 0) return;
  look.kind = row_kind::ruler;
  look.is_firm = has_joints || line.find(':') != line.npos;
  look.is_drawn = line.starts_with('+');
}

/// Of a table drawn with rules; its bars belong to the drawing.
bool holds_rule_character(std::string_view line) {
  for (std::size_t at = 0; at < line.size();) {
    auto const c = next_code_point(line, at);
    if (c >= 0x2500 && c <= 0x257F && c != U'│') return true;
  }
  return false;
}

row_look look_at(std::string_view text, line const& l, std::string_view mark) {
  auto const s = is_bar(mark) ? trimmed(text, l.text).in(text) : l.text.in(text);
  row_look look{l.furniture ? row_kind::furniture : l.blank ? row_kind::blank : row_kind::words};
  auto const first = l.blank && mark == blanks_mark ? s.npos : find_mark(s, mark, 0);
  if (mark == "|" && !l.blank) look_for_ruler(s, look);
  if (mark == "│" && !l.blank && holds_rule_character(s)) look.kind = row_kind::ruler, look.is_drawn = true;
  if (first == s.npos) return look;
  if (look.kind != row_kind::ruler) look.kind = row_kind::row;
  look.fields = 1;
  std::size_t last = first;
  for (auto at = first; at != s.npos; at = find_mark(s, mark, at + mark.size())) ++look.fields, last = at;
  look.begins = is_blank(s.substr(0, first));
  look.ends = is_blank(s.substr(last + mark.size()));
  look.is_alone = look.fields == 2 && look.begins && look.ends;
  look.is_padding = is_bar(mark) && look.fields > 2 && (look.fields - 1) * mark.size() == s.size();
  return look;
}

/// A row without a mark at its end, in a table whose rows have one, is unfinished: the next line with marks ends it, and
/// together they have as many cells as the row above or below.
bool is_finished_below(std::span<row_look const> looks, std::size_t at) {
  constexpr std::size_t most_lines = 20;
  auto const next_row = [&](std::size_t from, std::size_t to) {
    while (from < to && looks[from].kind != row_kind::row) ++from;
    return from;
  };
  auto const i = next_row(at + 1, std::min(looks.size(), at + most_lines));
  if (i >= looks.size() || !looks[i].ends || looks[i].begins) return false;
  auto const together = looks[at].fields + looks[i].fields - 1;
  return (at > 0 && looks[at - 1].fields == together) || (i + 1 < looks.size() && looks[i + 1].fields == together);
}

constexpr std::size_t one_in = 16;  // so many rows of a kind bear one that is not

/// Blanks beside most marks.
bool is_set_off(std::string_view text, std::span<line const> lines, std::string_view mark) {
  std::size_t with = 0, without = 0;
  for (auto const& l : lines) {
    auto const s = trimmed(text, l.text).in(text);
    for (auto at = find_mark(s, mark, 0); at != s.npos; at = find_mark(s, mark, at + mark.size())) {
      auto const behind = at + mark.size();
      if (at == 0 || behind == s.size() || s.substr(0, at).ends_with(mark) || s.substr(behind).starts_with(mark)) continue;
      ++(s[at - 1] == ' ' || s[behind] == ' ' ? with : without);
    }
  }
  return with > without;
}

/// Two blanks between two marks: an empty cell, set off like any other.
bool holds_wide_blank(std::string_view text, std::span<line const> lines, std::string_view mark) {
  auto const empty = std::string(mark) + "  " + std::string(mark);
  return std::any_of(lines.begin(), lines.end(), [&](line const& l) { return l.text.in(text).find(empty) != empty.npos; });
}

/// Jira marks the cells of a head with two bars: `||a||b||||`. They hold no figures. How many do not stand empty, 0 if the line
/// is none.
std::size_t jira_heads(std::string_view line) {
  if (!line.starts_with("||")) return 0;
  std::size_t heads = 0;
  for (std::size_t at = 0; at < line.size();) {
    auto const end = std::min(line.find_first_not_of('|', at), line.size());
    if ((end - at) % 2 != 0) return 0;
    at = std::min(line.find('|', end), line.size());
    auto const text = line.substr(end, at - end);
    if (text.empty()) break;
    if (is_complete_cell(text)) return 0;
    ++heads;
  }
  return heads;
}

/// `**a**`, `__a__` and the like: the text.
span without_emphasis(std::string_view text, span s) {
  auto const whole = s.in(text);
  for (char const sign : {'*', '_'}) {
    auto const begin = whole.find_first_not_of(sign);
    if (begin == whole.npos || begin == 0 || begin > 3) continue;
    auto const behind = whole.size() - 1 - whole.find_last_not_of(sign);
    if (behind != begin) continue;
    auto const n = static_cast<std::uint32_t>(begin);
    return trimmed(text, {s.begin + n, s.end - n});
  }
  return s;
}

}  // namespace

std::vector<row_look> look_at_rows(std::string_view text, std::span<line const> lines, std::string_view mark) {
  std::vector<row_look> looks;
  looks.reserve(lines.size());
  for (auto const& l : lines) looks.push_back(look_at(text, l, mark));
  return looks;
}

row_style style_of(std::string_view text, std::span<line const> lines, std::span<row_look const> looks,
                   std::string_view mark) {
  std::size_t rows = 0, alone = 0, open_right = 0, unfinished = 0, open_left = 0, apart = 0, together = 0;
  bool blank_between = false, after_row = false;
  for (std::size_t i = 0; i < looks.size(); ++i) {
    auto const& l = looks[i];
    if (l.kind == row_kind::blank) blank_between = true;
    if (l.kind == row_kind::words) after_row = false;
    if (l.kind != row_kind::row || l.is_padding) continue;
    if (l.is_alone) {
      ++alone;
      continue;
    }
    ++rows;
    if (after_row) ++(blank_between ? apart : together);
    blank_between = false;
    after_row = true;
    if (!l.begins) ++open_left;
    if (!l.ends) ++(is_finished_below(looks, i) ? unfinished : open_right);
  }
  row_style style{mark};
  auto const tolerated = is_bar(mark) ? rows / one_in : 0;
  style.exploded = alone > 2 && 2 * alone > rows;
  style.closed_right = rows > 0 && open_right <= tolerated && 3 * unfinished <= rows;
  style.closed_left = rows > 0 && open_left <= tolerated + (style.closed_right ? unfinished : 0);
  style.set_off = is_bar(mark) && is_set_off(text, lines, mark);
  style.wide_blanks = style.set_off && holds_wide_blank(text, lines, mark);
  style.double_heads = mark == "|" && std::any_of(lines.begin(), lines.end(), [&](line const& l) {
    return jira_heads(trimmed(text, l.text).in(text)) > 1;
  });
  style.spaced = apart > together;
  return style;
}

void split_row(std::string_view text, span line, row_style const& style, std::vector<span>& out) {
  out.clear();
  if (is_bar(style.mark)) line = trimmed(text, line);
  auto const s = line.in(text);
  std::string_view const mark = style.mark == "|" && jira_heads(s) > (style.double_heads ? 0 : 1) ? "||" : style.mark;
  auto end = s.size();
  if (style.set_off && mark == style.mark && s.ends_with(mark)) {
    // Where cells are set off by blanks, bars without anything between them are no cells: converters pad short rows with
    // them, or add one for each blank cell that they dropped.
    auto run = end;
    while (run >= mark.size() && s.substr(0, run).ends_with(mark)) run -= mark.size();
    auto const before = s.substr(0, run).find_last_not_of(' ');
    bool const is_ended_before = before != s.npos && s.substr(0, before + 1).ends_with(mark);
    bool const is_bare = end - run > mark.size() || (style.wide_blanks && is_ended_before && run - before == 2);
    if (is_bare) end = is_ended_before ? before + 1 : run + mark.size();
  }
  auto const at = [&](std::size_t offset) { return line.begin + static_cast<std::uint32_t>(offset); };
  for (std::size_t begin = 0;;) {
    auto const next = find_mark(s.substr(0, end), mark, begin);
    bool const is_last = next == s.npos;
    span const field{at(begin), at(is_last ? end : next)};
    auto const cell = trimmed(text, field);
    bool const is_outer = cell.empty() && ((begin == 0 && !is_last && style.closed_left) ||
                                           (is_last && style.closed_right && begin > 0));
    if (!is_outer) out.push_back(is_bar(mark) ? without_emphasis(text, cell) : cell);
    if (is_last) break;
    begin = next + mark.size();
  }
  if (out.empty()) out.push_back({at(end), at(end)});
}

}  // namespace gouji
