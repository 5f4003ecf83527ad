// SPDX-License-Identifier: Apache-2.0
#include <gouji/diag/printable.hpp>

#include <doctest/doctest.h>

#include <string>  // string

using namespace gouji;

namespace {

std::string printed(std::string_view text, std::size_t max_columns = 80) {
  std::string out;
  append_printable(out, text, max_columns);
  return out;
}

}  // namespace

TEST_CASE("a character is shown as it is, with its columns and its bytes") {
  glyph const ascii = glyph_at("a数", 0);
  CHECK((ascii.shown == "a" && ascii.columns == 1 && ascii.bytes == 1));
  glyph const wide = glyph_at("a数", 1);
  CHECK((wide.shown == "数" && wide.columns == 2 && wide.bytes == 3));
  glyph const combining = glyph_at("\u0301", 0);
  CHECK((combining.shown == "\u0301" && combining.columns == 0 && combining.bytes == 2));
}

TEST_CASE("whatever ends a line or moves to a column is a blank") {
  for (std::string_view c : {"\t", "\n", "\v", "\f", "\r", "\u0085", "\u2028", "\u2029"}) {
    glyph const g = glyph_at(c, 0);
    CHECK((g.shown == " " && g.columns == 1 && g.bytes == c.size()));
  }
}

TEST_CASE("controls, marks of direction and damaged bytes are U+FFFD") {
  for (std::string_view c : {"\x01", "\x1B", "\x7F", "\u009B", "\u061C", "\u200E", "\u200F",
                             "\u202A", "\u202E", "\u2066", "\u2069", "\xFF", "\xE6\x95"}) {
    glyph const g = glyph_at(c, 0);
    CHECK((g.shown == "\uFFFD" && g.columns == 1 && g.bytes == c.size()));
  }
  CHECK(glyph_at(std::string_view("\0", 1), 0).shown == "\uFFFD");
}

TEST_CASE("going back finds the same characters as going on") {
  std::string_view const text = "a数\u0301\U00020000\tz";
  std::size_t at = 0;
  while (at < text.size()) {
    glyph const g = glyph_at(text, at);
    at += g.bytes;
    glyph const back = glyph_before(text, at, ambiguous_width::one);
    CHECK((back.shown == g.shown && back.columns == g.columns && back.bytes == g.bytes));
  }
}

TEST_CASE("going back through damaged bytes always moves and stays inside") {
  std::string_view const text = "\x80\x80\x80\x80\x80\x80\x80\xE6\x95\xFFz\x95";
  std::size_t end = text.size();
  while (end > 0) {
    glyph const g = glyph_before(text, end, ambiguous_width::one);
    REQUIRE(g.bytes >= 1);
    REQUIRE(g.bytes <= end);
    end -= g.bytes;
  }
}

TEST_CASE("white space is printed as single blanks and not in front") {
  CHECK(printed(" \n\t本年新\r\n  制作\n") == "本年新 制作 ");
  CHECK(printed("") == "");
  CHECK(printed(" \n ") == "");
}

TEST_CASE("what does not fit is cut between characters") {
  CHECK(printed("本年新收", 8) == "本年新收");
  CHECK(printed("本年新收", 7) == "本年新…");
  CHECK(printed("本年新收", 6) == "本年新…");
  CHECK(printed("abc", 0) == "…");
}

TEST_CASE("a flood of characters without columns is cut as well") {
  std::string flood = "x";
  for (int i = 0; i < 100'000; ++i) flood += "\u0301";
  CHECK(printed(flood).size() < 2'000);
}
