// SPDX-License-Identifier: Apache-2.0
#include <gouji/source/join_text.hpp>

#include <gouji/source/text.hpp>

#include <doctest/doctest.h>

#include <string>       // string
#include <string_view>  // string_view
#include <vector>       // vector

using namespace gouji;

namespace {

document text_of(std::string_view bytes) {
  finding_sink sink;
  return read_text(bytes, {}, {}, sink).value();
}

span piece(document const& d, std::string_view print) {
  auto const at = static_cast<std::uint32_t>(d.text.find(print));
  return {at, at + static_cast<std::uint32_t>(print.size())};
}

std::vector<span> pieces(document const& d, std::initializer_list<std::string_view> prints) {
  std::vector<span> out;
  for (auto p : prints) out.push_back(piece(d, p));
  return out;
}

std::string place_of(document const& d, span s) {
  auto const p = d.map.find(d.text, s);
  return std::to_string(p.line) + ':' + std::to_string(p.column);
}

}  // namespace

TEST_CASE("pieces with nothing but white space between them are one span, and nothing is written") {
  auto d = text_of("行政规范\n  \t\n　性文件 4\n");
  auto const before = d.text;
  text_joiner joiner(d);
  auto const s = joiner.join(pieces(d, {"行政规范", "性文件"}), "\n");
  joiner.finish();
  CHECK(d[s] == "行政规范\n  \t\n　性文件");
  CHECK(d.text == before);
  CHECK(place_of(d, s) == "1:1");
}

TEST_CASE("a single piece is its own span") {
  auto d = text_of("规章 1\n");
  text_joiner joiner(d);
  CHECK(joiner.join(pieces(d, {"规章"}), "\n") == piece(d, "规章"));
}

TEST_CASE("no piece is no text") {
  auto d = text_of("规章 1\n");
  text_joiner joiner(d);
  CHECK(joiner.join({}, "\n").empty());
  joiner.finish();
  CHECK(d.text.find("规章") == 0);
}

TEST_CASE("what stands between the pieces is left out, and the joined text stands behind the text") {
  auto d = text_of("行政规范 4\n性文件 5\n");
  auto const before = d.text;
  text_joiner joiner(d);
  auto const s = joiner.join(pieces(d, {"行政规范", "性文件"}), "\n");
  joiner.finish();
  CHECK(d[s] == "行政规范\n性文件");
  CHECK(s.begin >= before.size());
  CHECK(d.text.starts_with(before));
}

TEST_CASE("the places of a joined text are those of its pieces") {
  auto d = text_of("一\n行政规范 4\n  性文件 5\n");
  text_joiner joiner(d);
  auto const s = joiner.join(pieces(d, {"行政规范", "性文件"}), "\n");
  joiner.finish();
  CHECK(place_of(d, s) == "2:1");
  auto const second = static_cast<std::uint32_t>(s.begin + std::string_view("行政规范\n").size());
  CHECK(place_of(d, {second, s.end}) == "3:3");
  auto const last = d.map.find(d.text, {s.end - 3, s.end});
  CHECK(last.line == 3);
  CHECK(last.column == 5);
  CHECK(last.byte_end == std::string_view("一\n行政规范 4\n  性文件").size());
}

TEST_CASE("spans of before stay valid, with their places") {
  auto d = text_of("行政规范 4\n性文件 56\n");
  auto const figure = piece(d, "56");
  auto const place = place_of(d, figure);
  text_joiner joiner(d);
  joiner.join(pieces(d, {"行政规范", "性文件"}), "\n");
  joiner.finish();
  CHECK(d[figure] == "56");
  CHECK(place_of(d, figure) == place);
  CHECK(place == "2:5");
}

TEST_CASE("several joined texts keep apart, each with the separator that was asked for") {
  auto d = text_of("甲 1\n乙 2\n丙 3\n丁 4\n");
  text_joiner joiner(d);
  auto const a = joiner.join(pieces(d, {"甲", "乙"}), "\n");
  auto const b = joiner.join(pieces(d, {"丙", "丁"}), "／");
  joiner.finish();
  CHECK(d[a] == "甲\n乙");
  CHECK(d[b] == "丙／丁");
  CHECK(place_of(d, a) == "1:1");
  CHECK(place_of(d, b) == "3:1");
  CHECK(a.end < b.begin);
}

TEST_CASE("pieces in any order are joined in the order given") {
  auto d = text_of("性文件 4\n行政规范 5\n");
  text_joiner joiner(d);
  auto const s = joiner.join(pieces(d, {"行政规范", "性文件"}), "\n");
  joiner.finish();
  CHECK(d[s] == "行政规范\n性文件");
  CHECK(place_of(d, s) == "2:1");
}

TEST_CASE("pieces that are joined apart are always written") {
  auto d = text_of("行政规范\n性文件\n");
  auto const size = d.text.size();
  text_joiner joiner(d);
  auto const s = joiner.join_apart(pieces(d, {"行政规范", "性文件"}), "\n");
  joiner.finish();
  CHECK(s.begin >= size);
  CHECK(d[s] == "行政规范\n性文件");
  CHECK(place_of(d, s) == "1:1");
}

TEST_CASE("places of a file in another encoding are those of the file") {
  auto d = text_of("\xD0\xD0\xD5\xFE 4\r\n\xB9\xE6\xB7\xB6 5\r\n\xB9\xE6\xD5\xC2 1 2 3\r\n");  // 行政 / 规范 / 规章, GB18030
  REQUIRE(d.text.starts_with("行政 4"));
  text_joiner joiner(d);
  auto const s = joiner.join(pieces(d, {"行政", "规范"}), "\n");
  joiner.finish();
  CHECK(d[s] == "行政\n规范");
  auto const second = d.map.find(d.text, {s.end - 6, s.end});
  CHECK(second.line == 2);
  CHECK(second.column == 1);
  CHECK(second.byte_begin == 8);
  CHECK(second.byte_end == 12);
}

TEST_CASE("very many pieces take linear time") {
  std::string text;
  for (int i = 0; i < 200'000; ++i) text += "甲 1\n";
  auto d = text_of(text);
  std::vector<span> all;
  for (std::size_t at = d.text.find("甲"); at != d.text.npos; at = d.text.find("甲", at + 3))
    all.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 3)});
  REQUIRE(all.size() == 200'000);
  text_joiner joiner(d);
  auto const s = joiner.join(all, "\n");
  joiner.finish();
  CHECK(s.end - s.begin == 4 * 200'000 - 1);
  CHECK(place_of(d, {s.end - 3, s.end}) == "200000:1");
}
