// SPDX-License-Identifier: Apache-2.0
/// \file
/// The dialects that print a row a line or a cell a line, on texts of marks, figures and words thrown together: whatever comes,
/// nothing that is printed is lost or told twice.

#include <gouji/lex/dialect.hpp>

#include "../support/dice.hpp"
#include "../support/token_stream.hpp"

#include <doctest/doctest.h>

#include <algorithm>    // find, min
#include <chrono>       // steady_clock
#include <iterator>     // begin, end
#include <span>         // span
#include <string>       // string
#include <string_view>  // string_view
#include <vector>       // vector

namespace {

using namespace gouji;
using namespace gouji::test;

constexpr std::string_view pieces[] = {
    "|", "| ", " | ", "||", "\t", "\t", "\n\t", "\n    ", "｜", "│", "\n\n|\n\n", "\n\n\t\n\n",
    "\n\t \t\t \t\t\t ", "\"", "\"\"", ",", ",,", ";",
    "\n", "\n", "\n", "\n\n", "  \n  \n", "\n\n\n\n\n", "\r\n", "\f", " ", "    ", "\xE3\x80\x80",
    "0", "12", "/", "82.2684", "——", "规章", "公开", "（三）不予", "第二十条第（五）项", "。", "###", "**", "\\", "\xE4\xB8",
    "- 4 -", "\n— 5 —\n", "---", "\n---|---\n", "\n|---|---|\n"};

std::string random_text(dice& d) {
  std::string text;
  std::span<std::string_view const> const all(pieces);
  std::string_view const few[] = {d.pick(all), d.pick(all), d.pick(all)};
  std::span<std::string_view const> const favourites(few);
  for (auto n = d.below(120); n > 0; --n) text += d.pick(d.chance(40) ? favourites : all);
  return text;
}

/// What a dialect may leave out: its marks, and what is drawn or emphasised with.
bool may_be_mark(std::string_view text, std::size_t at) {
  if (std::string_view(" \t\r\n\f|,;\"-=:+*_").find(text[at]) != std::string_view::npos) return true;
  for (std::string_view const wide : {"｜", "│", "\xE3\x80\x80"})
    for (std::size_t i = 0; i < wide.size(); ++i)
      if (at >= i && text.substr(at - i).starts_with(wide)) return true;
  return false;
}

/// What is wrong with the tokens; nothing if all is well.
std::string fault_of(std::string_view text, std::vector<token> const& tokens) {
  std::vector<char> told(text.size(), 0);
  std::uint32_t end = 0;
  bool in_table = false, in_row = false;
  auto const fault = [&](std::string_view what, std::size_t at) {
    auto const where = text.substr(std::min(at, text.size()), 30);
    return std::string(what) + ": " + std::string(where) + "\n in " + stream_of(text, tokens);
  };
  for (auto const& t : tokens) {
    auto const at = t.text.begin;
    if (at > t.text.end || t.text.end > text.size()) return "outside of the text";
    bool const is_text = t.kind == token_kind::cell || t.kind == token_kind::more || t.kind == token_kind::paragraph;
    if (is_text && !t.text.empty()) {
      if (at < end) return fault("not ascending", at);
      end = t.text.end;
    }
    if (is_text || t.kind == token_kind::furniture)
      for (auto i = at; i < t.text.end; ++i) ++told[i];
    switch (t.kind) {
      case token_kind::furniture: break;
      case token_kind::paragraph:
        if (in_table) return fault("paragraph in a table", at);
        break;
      case token_kind::table_begin:
        if (in_table) return fault("table in a table", at);
        in_table = true;
        break;
      case token_kind::cell:
        if (!in_table) return fault("cell outside of a table", at);
        in_row = true;
        break;
      case token_kind::more:
        if (!in_row) return fault("line of no cell", at);
        break;
      case token_kind::row_end:
        if (!in_row) return fault("end of no row", at);
        in_row = false;
        break;
      case token_kind::table_end:
        if (!in_table || in_row) return fault("end of no table, or in a row", at);
        in_table = false;
        break;
    }
  }
  if (in_table) return fault("table without end", text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (told[i] > 1) return fault("told twice", i);
    if (told[i] == 0 && !may_be_mark(text, i)) return fault("not told", i);
  }
  return {};
}

constexpr std::string_view names[] = {"bars", "tabs", "csv", "tab-lines", "tab-ladder"};

}  // namespace

TEST_CASE("of a text thrown together every character but the marks is told once, in order") {
  std::vector<token> tokens;
  for (std::uint64_t seed = 0; seed < 4'000; ++seed) {
    dice d(seed);
    auto const text = random_text(d);
    CAPTURE(seed);
    CAPTURE(text);
    auto const lines = split_lines(text);
    for (auto const name : names) {
      CAPTURE(name);
      tokens.clear();
      dialect_named(name).tokenize(text, lines, tokens);
      REQUIRE(fault_of(text, tokens) == "");
    }
  }
}

TEST_CASE("stretches are ascending and without gaps, and each is read by its family without loss") {
  std::vector<token> tokens;
  for (std::uint64_t seed = 0; seed < 4'000; ++seed) {
    dice d(seed, 1);
    auto const text = random_text(d);
    CAPTURE(seed);
    CAPTURE(text);
    auto const lines = split_lines(text);
    std::size_t next = 0;
    for (auto const& s : find_stretches(text, lines)) {
      REQUIRE(s.lines.begin == next);
      REQUIRE(s.lines.end > s.lines.begin);
      next = s.lines.end;
      if (!s.family || std::find(std::begin(names), std::end(names), s.family->name) == std::end(names)) continue;
      tokens.clear();
      auto const part = std::span(lines).subspan(s.lines.begin, s.lines.end - s.lines.begin);
      s.family->tokenize(text, part, tokens);
      auto const begin = part.front().text.begin, end = part.back().text.end;
      for (auto& t : tokens) t.text = {t.text.begin - begin, t.text.end - begin};
      REQUIRE(fault_of(std::string_view(text).substr(begin, end - begin), tokens) == "");
    }
    REQUIRE(next == lines.size());
  }
}

TEST_CASE("hostile repetitions take no more than linear time") {
  auto const begin = std::chrono::steady_clock::now();
  std::vector<token> tokens;
  for (auto const piece : pieces) {
    std::string text, lines_of_it;
    while (text.size() < 100'000) text += piece;
    while (lines_of_it.size() < 100'000) lines_of_it += std::string("规章|0\t") + std::string(piece) + "\n";
    for (auto const& hostile : {text, "a" + text + "|b", lines_of_it}) {
      auto const lines = split_lines(hostile);
      find_stretches(hostile, lines);
      for (auto const name : names) {
        tokens.clear();
        dialect_named(name).tokenize(hostile, lines, tokens);
      }
    }
  }
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(120));
}
