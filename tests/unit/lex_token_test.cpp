// SPDX-License-Identifier: Apache-2.0
#include <gouji/lex/token.hpp>

#include <doctest/doctest.h>

#include <string>       // string
#include <string_view>  // string_view
#include <vector>       // vector

using namespace gouji;

namespace {

std::vector<std::string> texts_of(std::string_view text) {
  std::vector<std::string> out;
  for (auto const& l : split_lines(text)) out.emplace_back(l.text.in(text));
  return out;
}

bool is_furniture(std::string_view text) {
  auto const lines = split_lines(text);
  REQUIRE(lines.size() == 1);
  return lines[0].furniture;
}

std::string trimmed_text(std::string_view text) {
  return std::string(trimmed(text, {0, static_cast<std::uint32_t>(text.size())}).in(text));
}

using texts = std::vector<std::string>;

}  // namespace

TEST_CASE("lines end with LF, CR LF, CR or a form feed") {
  CHECK(texts_of("a\nb\r\nc\rd\fe") == texts{"a", "b", "c", "d", "e"});
  CHECK(texts_of("a\n\rb") == texts{"a", "", "b"});
}

TEST_CASE("CR CR LF is one line end") {
  CHECK(texts_of("a\r\r\nb\r\r\n\r\r\nc\r\r\r\nd") == texts{"a", "b", "", "c", "", "d"});
}

TEST_CASE("the end of a page beside the end of a line adds no line") {
  CHECK(texts_of("a\n\fb\f\nc\f\r\n\nd\n\f\fe") == texts{"a", "b", "c", "", "d", "e"});
  CHECK(texts_of("\fa\n\f") == texts{"a"});
  CHECK(texts_of("a\n\f\nb") == texts{"a", "", "b"});
  CHECK(split_lines("a\n\f0")[1].text == span{3, 4});
}

TEST_CASE("a line end at the end of the text begins no further line") {
  CHECK(texts_of("") == texts{});
  CHECK(texts_of("a\n") == texts{"a"});
  CHECK(texts_of("a\r\n") == texts{"a"});
  CHECK(texts_of("\n\n") == texts{"", ""});
}

TEST_CASE("a line knows where it stands") {
  auto const lines = split_lines("规章\r\n\t0");
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].text == span{0, 6});
  CHECK(lines[1].text == span{8, 10});
}

TEST_CASE("white space of any width makes a blank line, anything else none") {
  auto const lines = split_lines(" \t\n\u3000\u00A0\u200B\uFEFF\n\n/\n0");
  REQUIRE(lines.size() == 5);
  CHECK(lines[0].blank);
  CHECK(lines[1].blank);
  CHECK(lines[2].blank);
  CHECK_FALSE(lines[3].blank);
  CHECK_FALSE(lines[4].blank);
}

TEST_CASE("page marks of word processors and PDF converters are furniture") {
  for (auto const* mark :
       {"- 4 -", "— 4 —", "－ ４ －", "—12—", "第4页 共8页", "第４页", "第4页，共8页",
        "第4页/共8页", "Page 9", "page 9 of 12", "Page 9 - ", "P. 8", "- 4 of 8 -"})
    CHECK_MESSAGE(is_furniture(mark), mark);
}

TEST_CASE("what may be a figure or a sentence is no page mark") {
  for (auto const* text : {"4", "12", "-4", "4 / 8", "-", "—", "——", "第20条", "- 4", "共8页的报告",
                           "第4页起", "1,234", "(8)", "- 4 - 见附件", "", "   "})
    CHECK_FALSE_MESSAGE(is_furniture(text + std::string("\n")), text);
}

TEST_CASE("what a TAB leads is a cell, even if it looks like a page mark") {
  CHECK(is_furniture("- 4 -"));
  CHECK_FALSE(is_furniture("\t- 4 -"));
}

TEST_CASE("trimming takes white space of any width from both ends and leaves it inside") {
  CHECK(trimmed_text(" \t\u3000总 计\u00A0\u200B ") == "总 计");
  CHECK(trimmed_text("x") == "x");
}

TEST_CASE("trimming nothing but blanks leaves an empty span at the begin") {
  std::string_view const text = "ab\u3000 ";
  CHECK(trimmed(text, {2, 6}) == span{2, 2});
  CHECK(trimmed(text, {3, 3}) == span{3, 3});
}

TEST_CASE("trimming looks at nothing outside its span") {
  CHECK(trimmed("a b c", {1, 4}) == span{2, 3});
}
