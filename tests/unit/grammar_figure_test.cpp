// SPDX-License-Identifier: Apache-2.0
/// \file
/// What the text of one cell says, class by class.

#include <gouji/grammar/figure.hpp>

#include <doctest/doctest.h>

#include <string>  // string

using namespace gouji;

namespace {

/// All of a cell's answer in one line, so that a test shows every member: `-76 w`, `251000 元`, `22
/// [其中修订 16 件]`.
std::string says(std::string_view text) {
  auto const cell = parse_cell(text);
  std::string out = cell.kind == cell_kind::blank         ? "blank"
                    : cell.kind == cell_kind::placeholder ? "placeholder"
                    : cell.kind == cell_kind::text        ? "text"
                                                          : cell.number.to_string();
  if (cell.ten_thousands) out += " 万";
  if (!cell.unit.empty()) out += " " + std::string(cell.unit);
  if (!cell.note.empty()) out += " [" + std::string(cell.note) + "]";
  if (cell.by_word_sign) out += " w";
  return out;
}

}  // namespace

TEST_CASE("plain numbers") {
  CHECK(says("0") == "0");
  CHECK(says("42") == "42");
  CHECK(says("3100") == "3100");
  CHECK(says("007") == "7");
  CHECK(says("１２") == "12");
}

TEST_CASE("a thousands mark stands between groups of three") {
  CHECK(says("1,234") == "1234");
  CHECK(says("1，234") == "1234");
  CHECK(says("１，２３４") == "1234");
  CHECK(says("1 234") == "1234");
  CHECK(says("1\u3000234") == "1234");
  CHECK(says("12,345,678.5") == "12345678.5");
  CHECK(says("1,23") == "text");
  CHECK(says("1234,567") == "text");
  CHECK(says("0,123") == "text");
  CHECK(says("1,234 567") == "text");
  CHECK(says("1,,234") == "text");
  CHECK(says("1、234") == "text");
}

TEST_CASE("digits that stand apart are never joined") {
  CHECK(says("2 0") == "text");
  CHECK(says("1  234") == "text");
  CHECK(says("1\n234") == "text");
  CHECK(says("1\t234") == "text");
  CHECK(says("2\u200B0") == "text");
}

TEST_CASE("decimals are exact") {
  CHECK(says("82.2684") == "82.2684");
  CHECK(says("0.00") == "0");
  CHECK(says("９６１７１．６") == "96171.6");
  CHECK(says("1.") == "text");
  CHECK(says(".5") == "text");
  CHECK(says("1.2.3") == "text");
}

TEST_CASE("a number beyond exact representation is text") {
  CHECK(says("9223372036854775807") == "9223372036854775807");
  CHECK(says("9223372036854775808") == "text");
  CHECK(says("922337203685477581万") == "text");
  CHECK(says("0.1234567891") == "text");
  CHECK(says(std::string(100'000, '1')) == "text");
}

TEST_CASE("a sign by word is flagged") {
  CHECK(says("减76") == "-76 w");
  CHECK(says("增286") == "286 w");
  CHECK(says("增加3") == "3 w");
  CHECK(says("减少2项") == "-2 项 w");
  CHECK(says("净增 5") == "5 w");
  CHECK(says("净减5") == "-5 w");
  CHECK(says("減76") == "-76 w");
  CHECK(says("减\n76") == "-76 w");
  CHECK(says("减三") == "-3 w");
  CHECK(says("增/减") == "text");
  CHECK(says("增") == "text");
}

TEST_CASE("a sign by mark stands directly before the digit") {
  CHECK(says("+3") == "3");
  CHECK(says("＋22") == "22");
  CHECK(says("-8") == "-8");
  CHECK(says("－8") == "-8");
  CHECK(says("−8") == "-8");
  CHECK(says("–8") == "-8");
  CHECK(says("--253") == "-253");
  CHECK(says("-0") == "0");
  CHECK(says("- 8") == "text");
  CHECK(says("—8") == "text");
  CHECK(says("---8") == "text");
  CHECK(says("+-8") == "text");
  CHECK(says("减-8") == "text");
}

TEST_CASE("a number in round brackets is negative and flagged, for an ordinal looks the same") {
  CHECK(says("(8)") == "-8 w");
  CHECK(says("（8）") == "-8 w");
  CHECK(says("（ 1,234 )") == "-1234 w");
  CHECK(says("（7）总计") == "text");
  CHECK(says("（一）") == "text");
  CHECK(says("[8]") == "text");
  CHECK(says("（-8）") == "text");
  CHECK(says("（8") == "text");
}

TEST_CASE("units are told apart from the number") {
  CHECK(says("0件") == "0 件");
  CHECK(says("12宗") == "12 宗");
  CHECK(says("3 人次") == "3 人次");
  CHECK(says("251000元") == "251000 元");
  CHECK(says("3\n件") == "3 件");
  CHECK(says("2019年") == "text");
  CHECK(says("指标10分") == "text");
  CHECK(says("3项目") == "text");
  CHECK(says("33.9%") == "text");
}

TEST_CASE("a magnitude is multiplied in and told") {
  CHECK(says("103.3879万元") == "1033879 万 元");
  CHECK(says("25.1万") == "251000 万");
  CHECK(says("1.2亿元") == "120000000 万 元");
  CHECK(says("3百件") == "300 件");
  CHECK(says("３百万元") == "3000000 万 元");
  CHECK(says("3亿万") == "text");
}

TEST_CASE("a cell that is one Chinese numeral is a number") {
  CHECK(says("零") == "0");
  CHECK(says("〇") == "0");
  CHECK(says("○") == "0");
  CHECK(says("十二") == "12");
  CHECK(says("两件") == "2 件");
  CHECK(says("三十万元") == "300000 万 元");
  CHECK(says("一万五千元") == "15000 元");
  CHECK(says("壹拾") == "10");
  CHECK(says("一") == "1");
  CHECK(says("一、") == "text");
  CHECK(says("第二十条") == "text");
  CHECK(says("二〇二〇") == "text");
  CHECK(says("一百五") == "text");
}

TEST_CASE("a note in brackets is kept, the figure is what stands before it") {
  std::string const cell = "22\n（其中修订 16 件） ";
  auto const answer = parse_cell(cell);
  CHECK(answer.kind == cell_kind::number);
  CHECK(answer.number == decimal(22));
  CHECK(answer.note == "其中修订 16 件");
  CHECK(answer.note.data() == cell.data() + cell.find("其中"));
  CHECK(says("13（其中修订8件）") == "13 [其中修订8件]");
  CHECK(says("55件(含自然失效29件)") == "55 件 [含自然失效29件]");
  CHECK(says("5（含（一）类3件）") == "5 [含（一）类3件]");
  CHECK(says("5（未完") == "5 [未完]");
  CHECK(says("5（未（完") == "5 [未（完]");
  CHECK(says("5（）") == "5");
  CHECK(says("5（一）件") == "text");
  CHECK(says("增2（新增）") == "2 [新增] w");
}

TEST_CASE("a long row of open brackets is read once") {
  std::string hostile = "1";
  for (int i = 0; i < 200'000; ++i) hostile += "（";
  auto const cell = parse_cell(hostile);
  CHECK(cell.kind == cell_kind::number);
  CHECK(cell.note.size() == hostile.size() - 4);
}

TEST_CASE("marks and words for nothing are placeholders") {
  for (auto const text :
       {"/",  "／", "\\", "//",     "-",      "--",  "—",   "——",   "— —", "–",    "－",   "───",
        "空", "无", "無", "不涉及", "不适用", "N/A", "n/a", "N／A", "NA",  "暂无", "没有", " /\n"})
    CHECK_MESSAGE(says(text) == "placeholder", text);
  CHECK(says("/（本级无此项）") == "placeholder [本级无此项]");
  for (auto const text : {"无此项", "*", "~", "-/", "NAN", "无3", "（无）", "N A"})
    CHECK_MESSAGE(says(text) == "text", text);
}

TEST_CASE("white space of any kind is blank") {
  for (auto const text :
       {"", " ", "\t\r\n", "\u00A0", "\u3000\u3000", "\u200B", "\uFEFF", "\u2028", "\u2003\u2060"})
    CHECK_MESSAGE(says(text) == "blank", "[", text, "]");
  CHECK(says("\uFEFF\u3000 7 \u00A0") == "7");
}

TEST_CASE("false figures are text") {
  for (auto const text : {"20:20", "1、",         "1.属于国家秘密", "2020年1月1日", "〔2019〕60号",
                          "约3件", "3件左右",     "- 4 -",          "— 4 —",        "4 / 8",
                          "P. 8",  "第4页 共8页", "3 | 3",          "1+7",          "12-3",
                          "3;",    "٣",           "合计",           "0 0",          "12345热线"})
    CHECK_MESSAGE(says(text) == "text", text);
}

TEST_CASE("a remark in brackets under a figure is its note") {
  CHECK(is_note_below("22", "（其中修订16件）"));
  CHECK(is_note_below("12件", " (含上年2件)"));
  CHECK_FALSE(is_note_below("规章", "（其中修订16件）"));
  for (auto const below : {"（一）", "（8）", "（一）予以公开", "第二十条第（一）项", "其中修订16件", "（其中修订", "3", ""})
    CHECK_FALSE_MESSAGE(is_note_below("22", below), std::string(below));
}

TEST_CASE("bytes that are no UTF-8 are text and do no harm") {
  for (auto const text : {"\xFF", "1\xE4", "\xEF\xBC", "1\xE4\xBB", "\xF0\x9F\x98", "减\xE5"})
    CHECK(says(text) == "text");
  CHECK(says(std::string_view("1\0", 2)) == "text");
}
