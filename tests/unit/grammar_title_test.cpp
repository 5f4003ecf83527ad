// SPDX-License-Identifier: Apache-2.0
/// \file
/// Titles: agency and year, and what is no title.

#include <gouji/grammar/title.hpp>

#include <doctest/doctest.h>

#include <string>  // string, to_string

using namespace gouji;

namespace {

/// `agency|year`, with ` part` for a part of a year
std::string says(std::string_view text) {
  auto const title = find_title(text);
  if (!title) return "no title";
  return title->agency + "|" + (title->year ? std::to_string(*title->year) : "") +
         (title->part_of_year ? " part" : "");
}

}  // namespace

TEST_CASE("agency and year stand in either order") {
  CHECK(says("测试市体育局2020年政府信息公开工作年度报告") == "测试市体育局|2020");
  CHECK(says("2020年测试市体育局政府信息公开工作年度报告") == "测试市体育局|2020");
  CHECK(says("测试市体育局政府信息公开2020年度报告") == "测试市体育局|2020");
  CHECK(says("测试市体育局政府信息公开工作2020年年度报告") == "测试市体育局|2020");
  CHECK(says("测试市体育局政府信息公开工作年度报告（2020年度）") == "测试市体育局|2020");
}

TEST_CASE("the wording varies") {
  CHECK(says("测试局2020年政府信息公开年度报告") == "测试局|2020");
  CHECK(says("测试局2020年政府信息公开工作报告") == "测试局|2020");
  CHECK(says("测试局2020年度政府信息公开工作报告") == "测试局|2020");
  CHECK(says("测试局关于2020年度政府信息公开工作的年度报告") == "测试局|2020");
  CHECK(says("测试局关于2020年政府信息公开工作情况的报告") == "测试局|2020");
  CHECK(says("测试局2013年政务公开工作情况报告") == "测试局|2013");
  CHECK(says("测试局2020政府信息公开年度报告") == "测试局|2020");
  CHECK(says("《测试局2020年政府信息公开工作年度报告》") == "测试局|2020");
}

TEST_CASE("the year is read in every writing, and no year is made up") {
  CHECK(says("测试局２０２０年政府信息公开年度报告") == "测试局|2020");
  CHECK(says("测试局二〇二〇年政府信息公开年度报告") == "测试局|2020");
  CHECK(says("测试局二○二○年度政府信息公开年度报告") == "测试局|2020");
  CHECK(says("测试局政府信息公开工作年度报告") == "测试局|");
  CHECK(says("测试局1999年政府信息公开年度报告").ends_with("|"));
}

TEST_CASE("a title without agency is a title") {
  CHECK(says("2020年政府信息公开工作年度报告") == "|2020");
  CHECK(says("政府信息公开工作年度报告") == "|");
}

TEST_CASE("an agency may carry the words of the topic in its name") {
  CHECK(says("测试市人民政府2024年政府信息公开工作年度报告") == "测试市人民政府|2024");
  CHECK(says("2024年测试市人民政府政府信息公开工作年度报告") == "测试市人民政府|2024");
  CHECK(says("测试市人民政府信息公开工作年度报告") == "测试市人民政府|");
  CHECK(says("测试市政府信息公开办公室2020年政府信息公开工作年度报告") ==
        "测试市政府信息公开办公室|2020");
}

TEST_CASE("blanks and line ends stand anywhere, and the places are those of the text") {
  std::string const text = "  淮 安 市\n人民政府\n2024 年 政府信息公开\n工作年度报告\n";
  auto const title = find_title(text);
  REQUIRE(title);
  CHECK(title->agency == "淮安市人民政府");
  CHECK(title->agency_where.in(text) == "淮 安 市\n人民政府");
  CHECK(title->year == 2024);
  CHECK(title->year_where.in(text) == "2024 年");
}

TEST_CASE("a title that lacks a part has an empty span for it") {
  auto const title = find_title("政府信息公开工作年度报告");
  REQUIRE(title);
  CHECK(title->agency_where == span{});
  CHECK(title->year_where == span{});
}

TEST_CASE("a report for a part of a year is told") {
  CHECK(says("测试局2020年上半年政府信息公开工作报告") == "测试局|2020 part");
  CHECK(says("测试局2024年第一季度政府信息公开工作报告") == "测试局|2024 part");
}

TEST_CASE("the table of statistics is a title where it is of a part of a year") {
  CHECK(says("测试局2024年第一季度政府信息公开情况统计表") == "测试局|2024 part");
  CHECK(says("政府信息公开工作情况统计表（2024年上半年）") == "|2024 part");
  CHECK(says("附件1 政府信息公开情况统计表") == "no title");  // a caption
  CHECK(says("测试局2016年政府信息公开情况统计表") == "no title");
}

TEST_CASE("the label of an index is no part of the agency") {
  CHECK(says("名 称：测试局2020年政府信息公开工作年度报告") == "测试局|2020");
  CHECK(says("标题\t测试局2020年政府信息公开工作年度报告") == "测试局|2020");
  CHECK(says("发布机构：测试局2020年政府信息公开工作年度报告") == "no title");
}

TEST_CASE("marks of headings and the empty fields of a spreadsheet are no part of a title") {
  CHECK(says("# 测试局2020年政府信息公开工作年度报告") == "测试局|2020");
  CHECK(says("## 测试局\n## 2020年政府信息公开工作年度报告") == "测试局|2020");
  CHECK(says("== 测试局2020年政府信息公开工作年度报告 ==") == "测试局|2020");
  CHECK(says("**测试局2020年政府信息公开工作年度报告**") == "测试局|2020");
  CHECK(says("测试局2020年政府信息公开工作年度报告,,,,") == "测试局|2020");
  CHECK(says("测试局2020年政府信息公开工作年度报告\t\t") == "测试局|2020");
  CHECK(says("测试局2020年政府信息公开工作年度报告,全文") == "no title");
}

TEST_CASE("sentences, halves and other reports are no titles") {
  for (auto const text :
       {"", "工作年度报告", "测试局2020年政府信息公开",
        "2020年，围绕测试区政府工作报告，结合我局重点工作",
        "依据《中华人民共和国政府信息公开条例》第五十条之规定，制作本报告。",
        "测试局2020年政府工作报告", "现将2020年政府信息公开工作年度报告公布如下：",
        "政府信息公开指南", "中华人民共和国政府信息公开条例",
        "2020年，测试局政府信息公开工作年度报告"})
    CHECK_MESSAGE(says(text) == "no title", text);
}

TEST_CASE("a title has at most 512 bytes") {
  std::string const title = "测试局2020年政府信息公开工作年度报告";
  CHECK(says(title + std::string(512 - title.size(), ' ')) == "测试局|2020");
  CHECK(says(title + std::string(513 - title.size(), ' ')) == "no title");
}
