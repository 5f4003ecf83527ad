// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TESTS_SUPPORT_TOKEN_STREAM_HPP
#define GOUJI_TESTS_SUPPORT_TOKEN_STREAM_HPP
/// \file
/// A token stream in short, for tests of the dialects.

#include <gouji/lex/dialect.hpp>

#include <doctest/doctest.h>

#include <string>       // string
#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji::test {

/// `{` `}` tables, `#` before `{` where its cells stand on a grid, `[…]` cells, `+…+` a further line of the cell before, `;` row
/// ends, `¶…` paragraphs, `~…` furniture. A cell on a grid shows its place: `[2:text]` column 2, `[2x3,2:text]` 3 columns, 2 rows.
inline std::string stream_of(std::string_view text, std::vector<token> const& tokens) {
  std::string out;
  bool exact = false;
  for (auto const& t : tokens) {
    auto const s = std::string(t.text.in(text));
    switch (t.kind) {
      case token_kind::paragraph: out += "¶" + s; break;
      case token_kind::furniture: out += "~" + s; break;
      case token_kind::table_begin:
        exact = t.layout == geometry::exact;
        out += exact ? "#{" : "{";
        break;
      case token_kind::cell: {
        std::string place;
        if (exact) {
          place = std::to_string(t.column);
          if (t.column_span > 1 || t.row_span > 1) place += "x" + std::to_string(t.column_span);
          if (t.row_span > 1) place += "," + std::to_string(t.row_span);
          place += ":";
        }
        out += "[" + place + s + "]";
        break;
      }
      case token_kind::more: out += "+" + s + "+"; break;
      case token_kind::row_end: out += ";"; break;
      case token_kind::table_end: out += "}"; break;
    }
  }
  return out;
}

inline dialect const& dialect_named(std::string_view name) {
  for (auto const& d : dialects())
    if (d.name == name) return d;
  FAIL("no such dialect: " << name);
  return dialects().front();
}

/// The whole text as one stretch of the dialect.
inline std::string stream_of(std::string_view name, std::string_view text) {
  std::vector<token> tokens;
  auto const lines = split_lines(text);
  dialect_named(name).tokenize(text, lines, tokens);
  return stream_of(text, tokens);
}

/// The families found in the text, each with its lines: `tab-lines 3-9` (from 0, the last one included); `-` for none.
inline std::string stretches_of(std::string_view text) {
  std::string out;
  auto const lines = split_lines(text);
  for (auto const& s : find_stretches(text, lines)) {
    if (!out.empty()) out += ' ';
    out += (s.family ? std::string(s.family->name) : "-") + " " + std::to_string(s.lines.begin) + "-" + std::to_string(s.lines.end - 1);
  }
  return out;
}

}  // namespace gouji::test

#endif
