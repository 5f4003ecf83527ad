// SPDX-License-Identifier: Apache-2.0
#include "detail/row_lines.hpp"

#include <gouji/grammar/figure.hpp>
#include <gouji/text/normal.hpp>
#include <gouji/text/width.hpp>

#include <algorithm>  // all_of

namespace gouji {
namespace {

constexpr std::uint32_t margin = 1;  // columns between the bars and the text
constexpr std::uint32_t filled = margin + 1;  // columns that may be free behind a text that fills its cell: no Han fits in
constexpr std::uint32_t longest_figure = 1'000;  // bytes, with its note: what is longer is words

bool begins_with_ordinal(std::string_view text, span s) { return leading_ordinal(folded(s.in(text))).bytes > 0; }

bool is_blank(std::span<line_cell const> cells) {
  return std::all_of(cells.begin(), cells.end(), [](line_cell const& c) { return c.text.empty(); });
}

}  // namespace

line_cell line_cell_in(std::string_view text, span between_bars) {
  auto const s = trimmed(text, between_bars);
  if (s.empty()) return {s};
  auto const width = [&](std::uint32_t begin, std::uint32_t end) {
    return static_cast<std::uint32_t>(display_width(text.substr(begin, end - begin)));
  };
  return {s, width(between_bars.begin, s.begin), width(s.end, between_bars.end)};
}

bool is_number(std::string_view text, line_cell const& c) {
  return !c.text.empty() && c.text.size() <= longest_figure && parse_cell(c.text.in(text)).kind == cell_kind::number;
}

bool goes_on(std::string_view text, std::span<line_cell const> above, std::span<line_cell const> below) {
  line_cell const* first = nullptr;
  bool some_end = false, numbers = false, words = false;
  for (std::size_t i = 0; i < below.size(); ++i) {
    auto const &a = above[i], &b = below[i];
    if (b.text.empty()) {
      some_end = some_end || !a.text.empty();
      continue;
    }
    if (a.text.empty() || a.behind > filled) return false;
    if (!first) first = &b;
    if (!is_number(text, b)) {
      words = true;
    } else {
      if (!is_number(text, a) || a.before > margin) return false;
      numbers = true;
    }
  }
  if (!first || (numbers && (words || !some_end))) return false;
  return !begins_with_ordinal(text, first->text);
}

std::uint32_t write_rows(std::string_view text, std::span<line_cell const> cells, std::size_t columns,
                         std::span<cell_place const> places, line_rule rule, std::vector<token>& out) {
  std::uint32_t rows = 0;
  auto const line_at = [&](std::size_t i) { return cells.subspan(i, columns); };
  for (std::size_t at = 0; at < cells.size();) {
    if (is_blank(line_at(at))) {
      at += columns;
      continue;
    }
    auto end = at + columns;
    while (end < cells.size() && (is_blank(line_at(end)) || rule(text, line_at(end - columns), line_at(end)))) end += columns;
    for (std::size_t c = 0; c < columns; ++c) {
      bool more = false;
      auto const cell = out.size();
      out.push_back({token_kind::cell, cells[at + c].text});
      if (!places.empty()) out[cell].column = places[c].column, out[cell].column_span = places[c].column_span;
      for (auto i = at + c; i < end; i += columns) {
        if (cells[i].text.empty()) continue;
        if (more)
          out.push_back({token_kind::more, cells[i].text});
        else
          out[cell].text = cells[i].text;
        more = true;
      }
    }
    auto const row_end = cells[end - 1].text.end;
    out.push_back({token_kind::row_end, {row_end, row_end}});
    ++rows;
    at = end;
  }
  return rows;
}

}  // namespace gouji
