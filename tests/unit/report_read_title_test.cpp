// SPDX-License-Identifier: Apache-2.0
/// \file
/// Which reports a document holds: their titles, years and periods, and what belongs to which.

#include <gouji/report/read.hpp>

#include "support/report_text.hpp"

#include <doctest/doctest.h>

#include <string>       // string
#include <string_view>  // string_view
#include <vector>       // vector

using namespace gouji;
using test::report_text;

namespace {

struct reading {
  finding_sink sink;
  report r;

  explicit reading(std::string const& text) : r(read(text, sink).value()) {}

  std::string who(std::uint32_t number = 0) const {
    auto const& i = r.identity(number);
    return i.agency + "|" + (i.year ? std::to_string(*i.year) : "");
  }
  std::string text_of(std::optional<span> where) const {
    return where ? std::string((*r.source)[*where]) : "nowhere";
  }
  finding const* told(std::string_view code) const {
    for (auto const& f : sink.findings())
      if (f.code == code) return &f;
    return nullptr;
  }
  /// The first figure of 规章 in each report.
  std::vector<std::string> rules() const {
    std::vector<std::string> out;
    for (auto const& f : r.figures)
      if (f.row == "rules" && f.column == "made")
        out.push_back(std::to_string(f.report) + ":" + (f.value ? f.value.value.to_string() : "-"));
    return out;
  }
};

std::string const first = "某市水务局2023年政府信息公开工作年度报告";

std::string sound(std::string const& title, std::string const& made = "0") {
  return report_text{.title = title, .cells = {{"article20_1/rules/made", made}}}.str();
}

/// The rows of a table in the family of exports that prints a row a line.
std::string const rows = "信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t1\t2\t3\n行政规范性文件\t4\t5\t6\n";
std::string const other_rows = "信息内容\t本年处理决定数量\n行政许可\t7\n";

using list = std::vector<std::string>;

}  // namespace

TEST_CASE("an agency's report and that of a body below it are two reports") {
  auto const second = "某市河道管理所2023年政府信息公开工作年度报告";
  reading const d(sound(first, "3") + sound(second, "5"));
  REQUIRE(d.r.count() == 2);
  CHECK(d.who(0) == "某市水务局|2023");
  CHECK(d.who(1) == "某市河道管理所|2023");
  CHECK(d.rules() == list{"0:3", "1:5"});
  auto const* told = d.told("report.several");
  REQUIRE(told);
  CHECK(d.text_of(told->where) == second);
  CHECK(std::get<std::string>(told->arguments[0].value) == first);
  CHECK(std::get<std::string>(told->arguments[1].value) == second);
}

TEST_CASE("the reports of two years are two reports, each in its own form") {
  reading const d(sound(first, "3") + report_text{.form = "2019",
                                                  .title = "某市水务局2020年政府信息公开工作年度报告",
                                                  .cells = {{"article20_1/rules/made", "5"}}}
                                          .str());
  REQUIRE(d.r.count() == 2);
  CHECK(d.r.identity(0).form == "2021");
  CHECK(d.r.identity(1).form == "2019");
  CHECK(d.who(1) == "某市水务局|2020");
  CHECK(d.rules() == list{"0:3", "1:5"});
}

TEST_CASE("tables and parts say of which report they are") {
  reading const d(sound(first) + sound("某县教育局2023年政府信息公开工作年度报告"));
  std::size_t of_second = 0;
  for (auto const& t : d.r.tables) of_second += t.report == 1;
  CHECK(2 * of_second == d.r.tables.size());
  REQUIRE(d.r.sections.size() == 12);
  CHECK(d.r.sections[5].report == 0);
  CHECK(d.r.sections[6].report == 1);
  CHECK(d.r.sections[6].code == "overview");
}

TEST_CASE("what the second report lacks is missing in it, and not taken from the first") {
  auto second = sound("某县教育局2023年政府信息公开工作年度报告");
  second = second.substr(0, second.find("三、收到"));
  reading const d(sound(first) + second);
  std::size_t missing = 0;
  for (auto const& f : d.r.figures) missing += f.table == "applications" && f.report == 1 && !f.value;
  CHECK(missing > 100);
  CHECK(d.r.as_2021);
}

TEST_CASE("the figures by name are those of the first report") {
  auto text = sound(first);
  text = text.substr(0, text.find("三、收到")) + sound("某县教育局2023年政府信息公开工作年度报告", "5");
  reading const d(text);
  REQUIRE(d.r.as_2021);
  CHECK(d.r.as_2021->article20_1.rules.made.value == decimal(0));
  CHECK(d.r.as_2021->applications.received.total.state == figure_state::missing);
}

TEST_CASE("an unrelated agency's title begins a report, also where no table stands again") {
  reading const d(first + "\n\n" + rows + "\n某县教育局2023年政府信息公开工作年度报告\n\n" + other_rows);
  REQUIRE(d.r.count() == 2);
  CHECK(d.who(1) == "某县教育局|2023");
}

TEST_CASE("the title again, a short form of it and one of the topic alone begin no report") {
  for (auto const& line : {first, std::string("水务局2023年政府信息公开工作年度报告"),
                           std::string("政府信息公开工作年度报告")}) {
    reading const d(first + "\n\n" + rows + "\n" + line + "\n\n" + rows);
    CHECK_MESSAGE(d.r.count() == 1, line);
    CHECK_FALSE(d.told("report.several"));
  }
}

TEST_CASE("last year's running head begins no report where no table stands again") {
  reading const d(first + "\n\n" + rows + "\n某市水务局2022年政府信息公开工作年度报告\n\n说明。\n\n\n" + other_rows);
  CHECK(d.r.count() == 1);
}

TEST_CASE("a title behind all tables begins no report") {
  reading const d(sound(first) + "\n某县教育局2022年政府信息公开工作年度报告\n\n下一篇。\n");
  CHECK(d.r.count() == 1);
}

TEST_CASE("hundreds of reports in one document are read one by one") {
  std::string text;
  for (int i = 0; i < 300; ++i)
    text += "某市第" + std::to_string(i) + "局2023年政府信息公开工作年度报告\n\n" + rows + "\n";
  reading const d(text);
  CHECK(d.r.count() == 300);
  CHECK(d.who(299) == "某市第299局|2023");
}

TEST_CASE("the title is found behind an index and in it") {
  std::string const index = "索引号\tYX-2023-17\n分类\t政务公开\n发布机构\t某市水务局\n发文日期\t2024年1月20日\n";
  CHECK(reading(index + "\n" + first + "\n\n" + rows).who() == "某市水务局|2023");
  CHECK(reading(index + "名称\t" + first + "\n\n" + rows).who() == "某市水务局|2023");
}

TEST_CASE("lines above a title that says all are no part of it") {
  CHECK(reading("首页\n\n政务公开\n\n" + first + "\n\n" + rows).who() == "某市水务局|2023");
}

TEST_CASE("the titles of a spreadsheet stand in its rows") {
  std::string grid;
  for (auto const* line :
       {"某市水务局2023年政府信息公开工作年度报告,,,", "信息内容,本年制发件数,本年废止件数,现行有效件数", "规章,1,2,3",
        "行政规范性文件,4,5,6", "某市河道管理所2023年政府信息公开工作年度报告,,,", "第二十条第（一）项,,,",
        "信息内容,本年制发件数,本年废止件数,现行有效件数", "规章,11,2,3", "行政规范性文件,4,5,6"})
    grid += std::string(line) + "\n";
  reading const d(grid);
  REQUIRE(d.r.count() == 2);
  CHECK(d.who(1) == "某市河道管理所|2023");
  CHECK(d.rules() == list{"0:1", "1:11"});
}

TEST_CASE("half a year is told by the title, and delivered under its year") {
  std::string const title = "某市水务局2023年上半年政府信息公开工作报告";
  reading const d(sound(title, "3"));
  CHECK(d.r.part_of_year);
  CHECK(d.who() == "某市水务局|2023");
  CHECK(d.rules() == list{"0:3"});
  auto const* told = d.told("report.period");
  REQUIRE(told);
  CHECK(d.text_of(told->where) == title);
}

TEST_CASE("half a year is told by the period of the statistics") {
  reading const d("某市水务局政府信息公开工作报告\n\n所列数据的统计期限自2023年1月1日起至6月30日止。\n\n" + rows);
  CHECK(d.r.part_of_year);
  CHECK(d.who() == "某市水务局|2023");
  auto const* told = d.told("report.period");
  REQUIRE(told);
  CHECK(d.text_of(told->where) == "2023年1月1日起至6月30日");
}

TEST_CASE("the period of an event, of a whole year and of a first year are no part of a year") {
  for (std::string const sentence : {"2023年3月1日至4月30日开展了宣传月活动。", "统计期限为2023年1月1日至12月31日。",
                                     "数据统计期限为2023年3月20日至12月31日。"}) {
    reading const d(first + "\n\n" + sentence + "\n\n" + rows);
    CHECK_FALSE(d.r.part_of_year);
    CHECK_FALSE(d.told("report.period"));
  }
}
