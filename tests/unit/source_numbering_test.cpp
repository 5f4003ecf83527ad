// SPDX-License-Identifier: Apache-2.0
/// \file
/// Tests. Automatic numbering of Word documents.

#include <gouji/source/docx.hpp>

#include <doctest/doctest.h>  // TEST_CASE

#include "support/docx_reading.hpp"

using namespace gouji;
using namespace gouji::test;

namespace {

std::string level(int index, std::string_view format, std::string_view text,
                  std::string_view more = {}) {
  return "<w:lvl w:ilvl=\"" + std::to_string(index) +
         "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + std::string(format) +
         "\"/><w:lvlText w:val=\"" + std::string(text) + "\"/>" + std::string(more) + "</w:lvl>";
}
std::string list(int id, std::string_view levels) {
  return "<w:abstractNum w:abstractNumId=\"" + std::to_string(id) + "\">" + std::string(levels) +
         "</w:abstractNum>";
}
std::string instance(int id, int list_id, std::string_view more = {}) {
  return "<w:num w:numId=\"" + std::to_string(id) + "\"><w:abstractNumId w:val=\"" +
         std::to_string(list_id) + "\"/>" + std::string(more) + "</w:num>";
}
std::string item(std::string_view text, int instance_id, int at_level = 0) {
  return w_paragraph(text, "<w:numPr><w:ilvl w:val=\"" + std::to_string(at_level) +
                               "\"/><w:numId w:val=\"" + std::to_string(instance_id) +
                               "\"/></w:numPr>");
}
std::string start_override(int at_level, int value) {
  return "<w:lvlOverride w:ilvl=\"" + std::to_string(at_level) + "\"><w:startOverride w:val=\"" +
         std::to_string(value) + "\"/></w:lvlOverride>";
}

/// The label of a list's paragraph whose counter is at `value`.
std::string label(std::string_view format, int value, std::string_view text = "%1、") {
  docx_writer w;
  w.numbering = list(0, level(0, format, text)) + instance(1, 0, start_override(0, value));
  w.body = item("x", 1);
  auto blocks = read(w).blocks();
  blocks.pop_back();
  return blocks;
}

std::string numbered(std::string numbering, std::string body, std::string styles = {}) {
  docx_writer w;
  w.numbering = std::move(numbering);
  w.body = std::move(body);
  w.styles = std::move(styles);
  return read(w).blocks();
}

}  // namespace

TEST_CASE("every number format of Chinese documents prints as Word prints it") {
  struct {
    std::string_view format, one, ten, eleven, hundred_one;
  } const rows[] = {
      {"decimal", "1", "10", "11", "101"},
      {"chineseCounting", "一", "十", "十一", "一○一"},
      {"chineseCountingThousand", "一", "十", "十一", "一百〇一"},
      {"chineseLegalSimplified", "壹", "壹拾", "壹拾壹", "壹佰零壹"},
      {"japaneseCounting", "一", "十", "十一", "百一"},
      {"ideographDigital", "一", "一〇", "一一", "一〇一"},
      {"taiwaneseCounting", "一", "十", "十一", "一○一"},
      {"taiwaneseCountingThousand", "一", "十", "十一", "一百零一"},
      {"decimalFullWidth", "１", "１０", "１１", "１０１"},
      {"ideographTraditional", "甲", "癸", "11", "101"},
      {"ideographZodiac", "子", "酉", "戌", "101"},
      {"decimalEnclosedCircle", "①", "⑩", "⑪", "101"},
      {"decimalEnclosedCircleChinese", "①", "⑩", "⑪", "101"},
      {"decimalZero", "01", "10", "11", "101"},
      {"lowerLetter", "a", "j", "k", "wwww"},
      {"upperLetter", "A", "J", "K", "WWWW"},
      {"lowerRoman", "i", "x", "xi", "ci"},
      {"upperRoman", "I", "X", "XI", "CI"},
      {"aFormatOfTheFuture", "1", "10", "11", "101"},
  };
  for (auto const& r : rows) {
    INFO(r.format);
    CHECK(label(r.format, 1) == std::string(r.one) + "、");
    CHECK(label(r.format, 10) == std::string(r.ten) + "、");
    CHECK(label(r.format, 11) == std::string(r.eleven) + "、");
    CHECK(label(r.format, 101) == std::string(r.hundred_one) + "、");
  }
}

TEST_CASE("past the end of their sets formats print nothing or decimals") {
  for (auto const* const format :
       {"chineseCountingThousand", "chineseLegalSimplified", "japaneseCounting"}) {
    CHECK(label(format, 1'000'000) == "、");
    CHECK(label(format, 999'999) != "、");
  }
  CHECK(label("ideographZodiac", 12) == "亥、");
  CHECK(label("ideographZodiac", 13) == "13、");
  CHECK(label("decimalEnclosedCircle", 20) == "⑳、");
  CHECK(label("decimalEnclosedCircle", 21) == "21、");
  CHECK(label("lowerLetter", 780) == std::string(30, 'z') + "、");
  CHECK(label("lowerLetter", 781) == "781、");
  CHECK(label("upperRoman", 2'000'000'000) == "2000000000、");
}

TEST_CASE("Chinese counting puts ones and zeros where Word puts them") {
  CHECK(label("chineseCountingThousand", 110) == "一百一十、");
  CHECK(label("chineseCountingThousand", 111) == "一百一十一、");
  CHECK(label("chineseCountingThousand", 1'001) == "一千〇一、");
  CHECK(label("chineseCountingThousand", 1'010) == "一千〇一十、");
  CHECK(label("chineseCountingThousand", 10'100) == "一万〇一百、");
  CHECK(label("chineseCountingThousand", 120'000) == "十二万、");
  CHECK(label("chineseCounting", 20) == "二十、");
  CHECK(label("chineseCounting", 99) == "九十九、");
  CHECK(label("chineseCounting", 100) == "一○○、");
  CHECK(label("japaneseCounting", 1'111) == "千百十一、");
  CHECK(label("japaneseCounting", 10'000) == "一万、");
  CHECK(label("chineseCountingThousand", 0) == "〇、");
}

TEST_CASE("bullets and levels without format have no counter") {
  CHECK(label("bullet", 3, "") == "");
  CHECK(label("none", 3, "%1") == "");
  CHECK(label("none", 3, "附") == "附");
}

TEST_CASE("a blank parts a label from the text only where they would grow together") {
  CHECK(label("decimal", 3, "%1") == "3 ");
  CHECK(label("decimal", 3, "%1.") == "3.");
  CHECK(label("chineseCounting", 4, "第%1条") == "第四条");
  CHECK(label("chineseCounting", 4, "（%1）") == "（四）");
  CHECK(numbered(list(0, level(0, "decimal", "%1", "<w:suff w:val=\"nothing\"/>")) + instance(1, 0),
                 item("x", 1)) == "1x");
}

TEST_CASE("levels count for themselves, restart below a higher one and show its counter") {
  auto const levels = level(0, "chineseCounting", "%1、") + level(1, "decimal", "%1.%2.") +
                      level(2, "decimal", "%1.%2.%3.", "<w:isLgl/>");
  CHECK(numbered(list(0, levels) + instance(1, 0),
                 item("a", 1) + item("b", 1, 1) + item("c", 1, 1) + item("d", 1, 2) + item("e", 1) +
                     item("f", 1, 1) + item("g", 1, 2)) ==
        "一、a|一.1.b|一.2.c|1.2.1.d|二、e|二.1.f|2.1.1.g");
  CHECK(numbered(list(0, levels) + instance(1, 0), item("b", 1, 1)) == "一.1.b");
}

TEST_CASE("lvlRestart says after which level a counter starts again, or never") {
  auto const body = [](int deepest) {
    return item("a", 1) + item("b", 1, 1) + item("c", 1, deepest) + item("d", 1, 1) +
           item("e", 1, deepest) + item("f", 1) + item("g", 1, deepest);
  };
  auto const levels = [](std::string_view restart) {
    return list(0, level(0, "decimal", "%1.") + level(1, "decimal", "%2)") +
                       level(2, "decimal", "%3-", restart)) +
           instance(1, 0);
  };
  CHECK(numbered(levels(""), body(2)) == "1.a|1)b|1-c|2)d|1-e|2.f|1-g");
  CHECK(numbered(levels("<w:lvlRestart w:val=\"1\"/>"), body(2)) == "1.a|1)b|1-c|2)d|2-e|2.f|1-g");
  CHECK(numbered(levels("<w:lvlRestart w:val=\"0\"/>"), body(2)) == "1.a|1)b|1-c|2)d|2-e|2.f|3-g");
}

TEST_CASE("instances of one list count on; one that overrides the start begins anew once") {
  auto const numbering = list(0, level(0, "decimal", "%1.")) + instance(1, 0) + instance(2, 0) +
                         instance(3, 0, start_override(0, 5));
  CHECK(numbered(numbering, item("a", 1) + item("b", 2) + item("c", 3) + item("d", 3) +
                                item("e", 1)) == "1.a|2.b|5.c|6.d|7.e");
}

TEST_CASE("an instance may replace a level") {
  CHECK(numbered(list(0, level(0, "decimal", "%1.")) +
                     instance(1, 0,
                              "<w:lvlOverride w:ilvl=\"0\">" +
                                  level(0, "chineseCounting", "（%1）") + "</w:lvlOverride>"),
                 item("a", 1) + item("b", 1)) == "（一）a|（二）b");
}

TEST_CASE("a level starts where it says, zero if it says nothing") {
  CHECK(numbered(
            "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/>"
            "<w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>" +
                instance(1, 0),
            item("a", 1)) == "0.a");
}

TEST_CASE("styles number their paragraphs, on the level that names the style") {
  std::string const styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:pPr><w:numPr><w:numId "
      "w:val=\"1\"/></w:numPr></w:pPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"H2\"><w:basedOn w:val=\"H1\"/></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"H3\"><w:basedOn w:val=\"H2\"/></w:style>";
  auto const numbering =
      list(0, level(0, "chineseCounting", "%1、", "<w:pStyle w:val=\"H1\"/>") +
                  level(1, "chineseCounting", "（%2）", "<w:pStyle w:val=\"H2\"/>")) +
      instance(1, 0);
  auto const styled = [](std::string_view text, std::string_view style,
                         std::string_view more = {}) {
    return w_paragraph(text,
                       "<w:pStyle w:val=\"" + std::string(style) + "\"/>" + std::string(more));
  };
  CHECK(numbered(numbering,
                 styled("a", "H1") + styled("b", "H2") + styled("c", "H3") + styled("d", "H1"),
                 styles) == "一、a|（一）b|（二）c|二、d");
  // A paragraph that says zero is not numbered and does not count.
  CHECK(numbered(numbering,
                 styled("a", "H1") +
                     styled("b", "H1", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>") +
                     styled("c", "H1"),
                 styles) == "一、a|b|二、c");
}

TEST_CASE("a list may be defined through a numbering style") {
  auto const numbering =
      "<w:abstractNum w:abstractNumId=\"0\"><w:styleLink w:val=\"S\"/>" +
      level(0, "decimal", "%1)") +
      "</w:abstractNum><w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"S\"/>"
      "</w:abstractNum>" +
      instance(1, 0) + instance(2, 1);
  CHECK(numbered(numbering, item("a", 2) + item("b", 1)) == "1)a|2)b");
}

TEST_CASE("a number format in alternate content is read once") {
  CHECK(
      numbered(
          "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"7\"/>"
          "<mc:AlternateContent><mc:Choice Requires=\"v\"><w:numFmt w:val=\"custom\"/></mc:Choice>"
          "<mc:Fallback><w:numFmt w:val=\"chineseCounting\"/></mc:Fallback></mc:AlternateContent>"
          "<w:lvlText w:val=\"%1、\"/></w:lvl></w:abstractNum>" +
              instance(1, 0),
          item("a", 1)) == "七、a");
}

TEST_CASE("numbering works inside cells, and its characters are no characters of the source") {
  docx_writer w;
  w.numbering = list(0, level(0, "decimal", "%1.")) + instance(1, 0);
  w.body = w_table(
      2, w_row("<w:tc>" + item("属于国家秘密", 1) + "</w:tc><w:tc>" + item("", 1) + "</w:tc>"));
  auto const r = read(w);
  CHECK(r.cells() == "0,0 1.属于国家秘密|0,1 2.");
  auto const at = static_cast<std::uint32_t>(r.doc.text.find("国家"));
  auto const place = r.doc.map.find(r.doc.text, {at, at + 6});
  CHECK(place.character_begin == 2);
  CHECK(place.character_end == 4);
}

TEST_CASE("numbering that is not defined leaves the labels out and is told once") {
  for (auto const* const numbering :
       {"", "<w:num w:numId=\"7\"><w:abstractNumId w:val=\"9\"/></w:num>"}) {
    docx_writer w;
    w.numbering = numbering;
    w.body = w_paragraph("a") + item("b", 7) + item("c", 8);
    auto const r = read(w);
    CHECK(r.blocks() == "a|b|c");
    REQUIRE(r.codes() == "source.numbering");
    CHECK(r.doc[r.findings[0].where.value()] == "b");
    CHECK(std::get<std::string>(r.findings[0].arguments.at(0).value) == "7");
  }
}

TEST_CASE("levels out of range and negative starts do no harm") {
  CHECK(numbered(list(0, level(0, "decimal", "%1.") + level(12, "decimal", "%1.") +
                             level(8, "decimal", "%9.")) +
                     instance(1, 0, start_override(0, -5)),
                 item("a", 1, -3) + item("b", 1, 99)) == "0.a|1.b");
}
