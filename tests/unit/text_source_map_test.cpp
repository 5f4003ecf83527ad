// SPDX-License-Identifier: Apache-2.0
#include <gouji/text/source_map.hpp>

#include <doctest/doctest.h>

#include <utility>  // move

using namespace gouji;
using namespace std::string_view_literals;

namespace {

std::pair<std::uint32_t, std::uint32_t> bytes_of(place const& p) {
  return {static_cast<std::uint32_t>(p.byte_begin), static_cast<std::uint32_t>(p.byte_end)};
}

std::pair<std::uint32_t, std::uint32_t> line_and_column(source_map const& map,
                                                        std::string_view text, std::uint32_t at) {
  auto const p = map.find(text, {at, at});
  return {p.line, p.column};
}

using pair = std::pair<std::uint32_t, std::uint32_t>;

}  // namespace

TEST_CASE("lines end with LF, CR LF or CR, and columns count characters") {
  auto const text = "一二\n三\r\n四\r\r五六\n"sv;
  auto const map = source_map::of_file(text, {{0, 0}}, text.size());
  CHECK(line_and_column(map, text, 0) == pair{1, 1});
  CHECK(line_and_column(map, text, 3) == pair{1, 2});
  CHECK(line_and_column(map, text, 6) == pair{1, 3});   // the LF itself
  CHECK(line_and_column(map, text, 7) == pair{2, 1});   // 三
  CHECK(line_and_column(map, text, 11) == pair{2, 3});  // the LF of CR LF
  CHECK(line_and_column(map, text, 12) == pair{3, 1});  // 四
  CHECK(line_and_column(map, text, 16) == pair{4, 1});  // an empty line between two CR
  CHECK(line_and_column(map, text, 20) == pair{5, 2});  // 六
  CHECK(line_and_column(map, text, 24) == pair{6, 1});  // behind the last LF

  CHECK(map.line_of(text, 4).in(text) == "一二");
  CHECK(map.line_of(text, 6).in(text) == "一二");
  CHECK(map.line_of(text, 11).in(text) == "三");
  CHECK(map.line_of(text, 12).in(text) == "四");
  CHECK(map.line_of(text, 16).in(text).empty());
  CHECK(map.line_of(text, 23).in(text) == "五六");
  CHECK(map.line_of(text, 24).in(text).empty());
}

TEST_CASE("CR CR LF is one line end, and a form feed is none") {
  auto const text = "一\r\r\n\r\r\n二\n\f三\r\r\r\n四"sv;
  auto const map = source_map::of_file(text, {{0, 0}}, text.size());
  CHECK(line_and_column(map, text, 5) == pair{1, 4});   // the LF
  CHECK(line_and_column(map, text, 6) == pair{2, 1});   // an empty line
  CHECK(line_and_column(map, text, 9) == pair{3, 1});   // 二
  CHECK(line_and_column(map, text, 14) == pair{4, 2});  // 三
  CHECK(line_and_column(map, text, 21) == pair{6, 1});  // 四
  CHECK(map.line_of(text, 0).in(text) == "一");
  CHECK(map.line_of(text, 6).in(text).empty());
  CHECK(map.line_of(text, 14).in(text) == "\f三");
}

TEST_CASE("steps lead from the text to the bytes of the file") {
  // 一二 of two bytes each, `1`, damage of one byte, four bytes that stand for nothing, `&nbsp;`,
  // `2`
  auto const text = "一二1\uFFFD\u00A02"sv;
  auto const map =
      source_map::of_file(text, {{0, 3, 3, 2}, {6, 7}, {7, 8, 3, 1}, {10, 13, 2, 6}, {12, 19}}, 20);
  CHECK(bytes_of(map.find(text, {0, 3})) == pair{3, 5});
  CHECK(bytes_of(map.find(text, {3, 7})) == pair{5, 8});
  CHECK(bytes_of(map.find(text, {7, 10})) == pair{8, 9});
  CHECK(bytes_of(map.find(text, {10, 12})) == pair{13, 19});
  CHECK(bytes_of(map.find(text, {0, 13})) == pair{3, 20});
  CHECK(bytes_of(map.find(text, {10, 10})) == pair{13, 13});
  CHECK(bytes_of(map.find(text, {13, 13})) == pair{20, 20});
  CHECK(map.find(text, {12, 13}).column == 6);
}

TEST_CASE("an empty file has one line and one place") {
  auto const map = source_map::of_file("", {}, 2);
  auto const p = map.find("", {0, 0});
  CHECK(p.line == 1);
  CHECK(p.column == 1);
  CHECK(bytes_of(p) == pair{2, 2});
  CHECK(map.line_of("", 0).empty());
}

TEST_CASE("columns far into a long line are exact on either side of each block of the index") {
  std::string text = "头\n";
  for (int i = 0; i < 20'000; ++i) text += i % 3 == 0 ? "年" : "1";
  auto const map = source_map::of_file(text, {{0, 0}}, text.size());
  std::uint32_t column = 1;
  for (std::uint32_t at = 4; at < text.size(); at += text[at] == '1' ? 1 : 3)
    REQUIRE(line_and_column(map, text, at) == pair{2, column++});
  CHECK(column == 20'001);
}

TEST_CASE(
    "a place in a package is part, cell, paragraph and characters without automatic numbers") {
  auto const text = "标题\n1.规章\n12\n脚注\n"sv;
  source_map map;
  auto const body = map.add_part("/word/document.xml");
  auto const notes = map.add_part("/word/footnotes.xml");
  map.add_anchor({0, body, 0, 0, 0, 1, 0});
  map.add_anchor({7, body, 1, 2, 1, 1, 2});
  map.add_anchor({16, body, 1, 2, 2, 1, 0});
  map.add_anchor({19, notes, 0, 0, 0, 1, 0});
  auto check = [&] {
    auto const label = map.find(text, {9, 15});
    CHECK(label.part == "/word/document.xml");
    CHECK(label.table == 1);
    CHECK(label.row == 2);
    CHECK(label.cell == 1);
    CHECK(label.paragraph == 1);
    CHECK(label.character_begin == 0);
    CHECK(label.character_end == 2);
    CHECK(label.line == 0);
    CHECK(label.byte_end == 0);
    CHECK(map.find(text, {7, 9}).character_end == 0);  // the number itself is nowhere
    CHECK(map.find(text, {12, 25}).character_begin == 1);
    CHECK(map.find(text, {12, 25}).character_end == 3);  // cut at the paragraph's end
    CHECK(map.find(text, {16, 18}).cell == 2);
    CHECK(map.find(text, {19, 22}).part == "/word/footnotes.xml");
    CHECK(map.find(text, {19, 22}).table == 0);
    CHECK(map.line_of(text, 12).in(text) == "1.规章");
    CHECK(map.line_of(text, 25).in(text) == "脚注");
  };
  check();
  map.index_characters(text);
  check();
}

TEST_CASE("the names of parts stay where they are when the map moves") {
  source_map map;
  map.add_anchor({0, map.add_part("/a"), 0, 0, 0, 1, 0});
  auto const part = map.find("x", {0, 1}).part;
  auto const moved = std::move(map);
  CHECK(part == "/a");
  CHECK(moved.find("x", {0, 1}).part.data() == part.data());
}

TEST_CASE("what stands before the first anchor has no place, and a line all the same") {
  source_map map;
  map.add_anchor({3, map.add_part("/a"), 0, 0, 0, 1, 0});
  CHECK(map.find("xy\nz", {0, 2}).part.empty());
  CHECK(map.line_of("xy\nz", 1) == span{0, 2});
}

TEST_CASE(
    "an excerpt leads through the text it was taken from to lines, columns and bytes of the file") {
  // The file: GB18030 in two bytes a character, markup between them, `&nbsp;` of six.
  auto const whole = "<p>一二\n<b>三</b>&nbsp;4<i>五"sv;
  auto const outer = source_map::of_file(
      whole, {{0, 0}, {3, 3, 3, 2}, {9, 7}, {13, 11, 3, 2}, {16, 13}, {27, 24, 3, 2}}, 26);
  auto const text = "一二三\u00A04五\n"sv;
  auto const map = source_map::of_excerpt(
      text, {{0, 3}, {6, 13}, {9, 20, 2, 6}, {11, 26}, {12, 27}}, whole, outer);
  auto const found = [&](std::uint32_t begin, std::uint32_t end) {
    return map.find(text, {begin, end});
  };
  CHECK(bytes_of(found(0, 3)) == pair{3, 5});
  CHECK(bytes_of(found(3, 9)) == pair{5, 13});
  CHECK(line_and_column(map, text, 3) == pair{1, 5});
  CHECK(line_and_column(map, text, 6) == pair{2, 4});
  CHECK(line_and_column(map, text, 9) == pair{2, 9});
  CHECK(line_and_column(map, text, 11) == pair{2, 15});
  CHECK(map.line_of(text, 6).in(text) == "一二三\u00A04五");
}

TEST_CASE("an excerpt may take its pieces in another order, and mark a place without text") {
  auto const whole = "first\nsecond\n\nlast"sv;
  auto const outer = source_map::of_file(whole, {{0, 0}}, whole.size());
  auto const text = "last\nfirst\n"sv;
  auto const map = source_map::of_excerpt(text, {{0, 14}, {4, 12}, {5, 0}}, whole, outer);
  CHECK(bytes_of(map.find(text, {0, 4})) == pair{14, 18});
  CHECK(line_and_column(map, text, 0) == pair{4, 1});
  CHECK(bytes_of(map.find(text, {4, 4})) == pair{12, 12});
  CHECK(line_and_column(map, text, 4) == pair{2, 7});
  CHECK(bytes_of(map.find(text, {5, 10})) == pair{0, 5});
  CHECK(line_and_column(map, text, 8) == pair{1, 4});
}
