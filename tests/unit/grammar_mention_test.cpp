// SPDX-License-Identifier: Apache-2.0
/// \file
/// Quantity phrases in prose, what they count, and false figures.

#include <gouji/grammar/mention.hpp>

#include <doctest/doctest.h>

#include <string>  // string

using namespace gouji;

namespace {

/// `713件[本年新收申请]` for each mention: number, unit, mark of approximation, and what is
/// counted.
std::string says(std::string_view text, line_end lines = line_end::ends_clause) {
  std::string out;
  for (auto const& m : find_mentions(text, lines))
    out += m.number.to_string() + (m.percent ? "%" : std::string(m.unit)) +
           (m.approximate ? "~" : "") + "[" + std::string(m.before.in(text)) + "]";
  return out;
}

}  // namespace

TEST_CASE("every quantity of a sentence is found with what it counts") {
  CHECK(
      says(
          "本年新收申请713件，上年结转36件，年内办结718件，结转下年度31件，均在法定期限内处理。") ==
      "713件[本年新收申请]36件[上年结转]718件[年内办结]31件[结转下年度]");
  CHECK(says("全年承办建议11件、提案8件") == "11件[全年承办建议]8件[提案]");
  CHECK(says("答复3050件（含上年度结转申请34件，另有103件顺延）") ==
        "3050件[答复]34件[上年度结转申请]103件[]");
  CHECK(says("行政复议、行政诉讼共计3件") == "3件[行政复议、行政诉讼]");
  CHECK(says("办理情况：其中：收到申请共约3件") == "3件~[收到申请]");
  CHECK(says("共收到申请3件") == "3件[共收到申请]");
}

TEST_CASE("spans lead to number, clause, sentence and the words around") {
  std::string const text =
      "总体平稳。全年，收到申请 12 件（网络3件）、信函1件，均已办结！下一句5次。";
  auto const found = find_mentions(text);
  REQUIRE(found.size() == 4);
  CHECK(found[0].where.in(text) == "12 件");
  CHECK(found[0].clause.in(text) == "收到申请 12 件（网络3件）、信函1件");
  CHECK(found[0].sentence.in(text) == "全年，收到申请 12 件（网络3件）、信函1件，均已办结");
  CHECK(found[0].before.in(text) == "收到申请");
  CHECK(found[0].after.in(text) == "");
  CHECK(found[1].before.in(text) == "网络");
  CHECK(found[2].before.in(text) == "信函");
  CHECK(found[2].clause == found[0].clause);
  CHECK(found[3].clause.in(text) == "下一句5次");
  CHECK(found[3].sentence.in(text) == "下一句5次");
}

TEST_CASE("words behind a number are kept too") {
  std::string const text = "有103件顺延到下年度、20个科室";
  auto const found = find_mentions(text);
  REQUIRE(found.size() == 2);
  CHECK(found[0].after.in(text) == "顺延到下年度");
  CHECK(found[1].after.in(text) == "科室");
}

TEST_CASE("numbers are read in every width, with thousands marks and magnitudes") {
  CHECK(says("收费１２３元") == "123元[收费]");
  CHECK(says("收费1,234元") == "1234元[收费]");
  CHECK(says("收费1，234元") == "1234元[收费]");
  CHECK(says("收费25.1万元") == "251000元[收费]");
  CHECK(says("阅读3.2万次") == "32000次[阅读]");
  CHECK(says("阅读1.2亿人次") == "120000000人次[阅读]");
}

TEST_CASE("Chinese numerals count where a unit follows") {
  CHECK(says("收到申请两件") == "2件[收到申请]");
  CHECK(says("收费三十万元") == "300000元[收费]");
  CHECK(says("办结一百二十三件") == "123件[办结]");
  CHECK(says("收到申请零件") == "0件[收到申请]");
  CHECK(says("一是加强学习，三安全一稳定，十四五时期") == "");
}

TEST_CASE("per cents keep how many decimals were printed") {
  auto const found = find_mentions("占61.5%，占４％，占30.00%，占百分之三十，占百分之30");
  REQUIRE(found.size() == 5);
  CHECK(found[0].number == decimal::parse("61.5"));
  CHECK(found[0].decimals == 1);
  CHECK(found[1].number == decimal(4));
  CHECK(found[2].decimals == 2);
  CHECK(found[3].number == decimal(30));
  CHECK(found[4].number == decimal(30));
  for (auto const& m : found) {
    CHECK(m.percent);
    CHECK(m.unit == "");
  }
}

TEST_CASE("a word that goes on behind the unit does not hide it") {
  CHECK(says("新发生3起诉讼") == "3起[新发生]");
  CHECK(says("研究2件事项") == "2件[研究]");
}

TEST_CASE("approximate numbers are told") {
  CHECK(says("信息5500 余条") == "5500条~[信息]");
  CHECK(says("接待3000多万人次") == "30000000人次~[接待]");
  CHECK(says("接待约3万人次") == "30000人次~[接待]");
  CHECK(says("计划办班不少于4期") == "4期~[计划办班]");
  CHECK(says("下降30%左右") == "30%~[下降]");
  CHECK(says("阅读20次以上") == "20次~[阅读]");
}

TEST_CASE("false figures are not found") {
  for (auto const text : {"每周一20:20播出",
                          "2020年1月1日",
                          "第二十条第（一）项",
                          "第 3 期",
                          "第3次",
                          "第1季度",
                          "〔2019〕60号",
                          "国令第711号",
                          "电话0517-83605210",
                          "12345热线",
                          "（2.0版）",
                          "“1+7”工作机制",
                          "http://www.x.gov.cn/2020/3件",
                          "邮编：223001",
                          "指标10分",
                          "每月25日前",
                          "20个工作日",
                          "提高0.7个百分点",
                          "“三个强化”",
                          "“一件事”",
                          "几十件",
                          "数百次",
                          "粉丝量8731",
                          "11项目",
                          "两条例",
                          "3至5件",
                          "3-5件",
                          "三至五件",
                          "五六件",
                          "1,23件",
                          "1 23件",
                          "a3件",
                          "1. 项目",
                          "1、次要",
                          ""})
    CHECK_MESSAGE(says(text) == "", text);
}

TEST_CASE("a line end divides paragraphs or is a blank, as the caller says") {
  std::string const text = "行政复议 351\n件，其中结果\n维持 72 件";
  CHECK(says(text, line_end::blank) == "351件[行政复议]72件[结果\n维持]");
  CHECK(says(text) == "72件[维持]");
}

TEST_CASE("hostile texts take linear time") {
  std::string blanks, groups = "1", magnitudes, open;
  for (int i = 0; i < 100'000; ++i) {
    blanks += "1 ";
    groups += " 234";
    magnitudes += "亿";
    open += "3件（";
  }
  CHECK(find_mentions(blanks).empty());
  CHECK(find_mentions("1" + std::string(500'000, ' ') + "件").size() == 1);
  CHECK(find_mentions(groups).empty());
  CHECK(find_mentions(magnitudes).empty());
  CHECK(find_mentions(open).size() == 100'000);
}
