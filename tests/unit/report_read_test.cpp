// SPDX-License-Identifier: Apache-2.0
#include <gouji/report/read.hpp>

#include "support/report_text.hpp"

#include <doctest/doctest.h>

#include <string>       // string
#include <string_view>  // string_view
#include <vector>       // vector

using namespace gouji;
using test::report_text;

namespace {

report read_ok(std::string const& text) {
  finding_sink sink;
  return read(text, sink).value();
}

std::string text_of(report const& r, span s) { return std::string((*r.source)[s]); }

std::vector<std::string> section_codes(report const& r) {
  std::vector<std::string> out;
  for (auto const& s : r.sections) out.emplace_back(s.code);
  return out;
}

using words = std::vector<std::string>;
words const all_sections{"overview",    "disclosure", "applications",
                         "proceedings", "problems",   "other"};

}  // namespace

TEST_CASE("a whole report of any form is read without a finding") {
  for (auto const* form : {"2014", "2019", "2021"}) {
    finding_sink sink;
    auto const r = read(report_text{form}.str(), sink);
    REQUIRE(r);
    CHECK(r->form == form);
    CHECK_MESSAGE(sink.findings().empty(), sink.findings()[0].code);
    for (auto const& f : r->figures) CHECK(f.value.value == decimal(0));
  }
}

TEST_CASE("the title names agency and year") {
  auto const r = read_ok(report_text{}.str());
  CHECK(r.agency == "北京市朝阳区体育局");
  CHECK(r.year == 2023);
  REQUIRE(r.title);
  CHECK(text_of(r, *r.title) == "北京市朝阳区体育局2023年政府信息公开工作年度报告");
}

TEST_CASE("a title may stand on several lines") {
  auto const r = read_ok("北京市朝阳区体育局\n2020年政府信息公开\n工作年度报告\n\n" +
                         report_text{.title = ""}.str());
  CHECK(r.agency == "北京市朝阳区体育局");
  CHECK(r.year == 2020);
  CHECK(text_of(r, *r.title) == "北京市朝阳区体育局\n2020年政府信息公开\n工作年度报告");
}

TEST_CASE("of several titles the first with agency and year counts") {
  auto const r =
      read_ok("政府信息公开年度报告\n\n2022年政府信息公开工作年度报告\n\n" + report_text{}.str());
  CHECK(r.agency == "北京市朝阳区体育局");
  CHECK(r.year == 2023);
}

TEST_CASE("a title behind the first table is none") {
  auto const r =
      read_ok(report_text{.title = ""}.str() + "\n\n某市2023年政府信息公开工作年度报告\n");
  CHECK_FALSE(r.title);
  CHECK(r.agency.empty());
  CHECK_FALSE(r.year);
}

TEST_CASE("without a title the period of the statistics gives the year") {
  auto const r =
      read_ok("统计期限自2022年1月1日起至2022年12月31日止。\n" + report_text{.title = ""}.str());
  CHECK(r.year == 2022);
  REQUIRE(r.period);
  CHECK(r.period->end.month == 12);
  CHECK(text_of(r, r.period->where).find("2022年1月1日") == 0);
}

TEST_CASE("the parts stand in order, each with its heading and prose") {
  auto const r = read_ok(report_text{}.str());
  CHECK(section_codes(r) == all_sections);
  CHECK(text_of(r, r.sections[2].heading) == "三、收到和处理政府信息公开申请情况");
  REQUIRE(r.sections[5].paragraphs.size() == 1);
  CHECK(text_of(r, r.sections[5].paragraphs[0]) == "本部分没有数据。");
}

TEST_CASE("headings are found without their numbers and in other words") {
  auto text = report_text{}.str();
  auto const replace = [&](std::string_view from, std::string_view to) {
    text.replace(text.find(from), from.size(), to);
  };
  replace("一、总体情况", "## 总体情况");
  replace("三、收到和处理政府信息公开申请情况", "收到和处理政府信息公开的申请情况");
  replace("五、存在的主要问题及改进情况", "(五)存在的主要问题及整改措施");
  CHECK(section_codes(read_ok(text)) == all_sections);
}

TEST_CASE("a heading that names the year is that of its part") {
  auto text = report_text{}.str();
  std::string_view const printed = "二、主动公开政府信息情况";
  text.replace(text.find(printed), printed.size(), "二、2023年度主动公开政府信息情况");
  auto const r = read_ok(text);
  CHECK(section_codes(r) == all_sections);
  CHECK(text_of(r, r.sections[1].heading) == "二、2023年度主动公开政府信息情况");
}

TEST_CASE("a part of the agency's own is a section without a code") {
  auto text = report_text{}.str();
  text.insert(text.find("六、其他"), "六、监督保障\n\n已落实。\n\n");
  auto const r = read_ok(text);
  CHECK(section_codes(r) ==
        words{"overview", "disclosure", "applications", "proceedings", "problems", "", "other"});
  CHECK(text_of(r, r.sections[5].heading) == "六、监督保障");
}

TEST_CASE("a sentence that names a part is no heading") {
  auto text = report_text{}.str();
  text.insert(text.find("六、其他"), "总体情况良好，其他需要报告的事项详见下文。\n\n");
  CHECK(section_codes(read_ok(text)) == all_sections);
}

TEST_CASE("mentions of a part's prose stand where they are printed") {
  auto text = report_text{}.str();
  text.insert(text.find("二、主动"), "全年共收到政府信息公开申请713件，占61.5%。\n\n");
  auto const r = read_ok(text);
  REQUIRE(r.sections[0].mentions.size() == 2);
  CHECK(r.sections[0].mentions[0].number == decimal(713));
  CHECK(text_of(r, r.sections[0].mentions[0].where) == "713件");
  CHECK(text_of(r, r.sections[0].mentions[1].where) == "61.5%");
  CHECK(text_of(r, r.sections[0].mentions[1].sentence).find("全年共收到") == 0);
}

TEST_CASE("prose before any heading is kept under no heading") {
  auto text = report_text{.title = ""}.str();
  auto const r = read_ok("根据条例编制，共3件。\n\n" + text);
  REQUIRE(r.sections.size() == 7);
  CHECK(r.sections[0].heading.empty());
  CHECK(r.sections[0].mentions.size() == 1);
}

TEST_CASE("a document without statutory tables is a report without figures, and told") {
  for (auto const* text :
       {"", "某局通知\n请下载附件。\n", "\t项目\n\t金额\n\n\t办公\n\t3\n\n\t培训\n\t4\n"}) {
    finding_sink sink;
    auto const r = read(text, sink);
    if (!r) continue;  // nothing at all is not a document
    CHECK(r->figures.empty());
    CHECK(r->form.empty());
    REQUIRE(sink.findings().size() == 1);
    CHECK(sink.findings()[0].code == "form.none");
  }
}

TEST_CASE("paragraphs indented by a TAB are prose and no table") {
  auto const r = read_ok(
      "\t某市某局2023年政府信息公开工作年度报告\n\n\t一、总体情况\n\n\t全年收到申请3件。\n");
  CHECK(r.source->tables.empty());
  CHECK(r.year == 2023);
  REQUIRE_FALSE(r.sections.empty());
  CHECK(r.sections.back().mentions.size() == 1);
}

TEST_CASE("a limit of the source is the report's error") {
  finding_sink sink;
  read_options o;
  o.limit.max_rows = 3;
  auto const r = read(report_text{}.str(), sink, o);
  REQUIRE_FALSE(r);
  CHECK(r.error().kind == error_kind::limit);
  CHECK_FALSE(read_file("/no/such/file", sink));
}

TEST_CASE("the built-in forms are shared") {
  CHECK(built_in_forms() == built_in_forms());
  REQUIRE(built_in_forms()->forms().size() == 3);
  CHECK(built_in_forms()->forms()[0]->code == "2014");
}

TEST_CASE("other forms than the built-in ones may be asked for") {
  static constexpr column_data columns[] = {{"cats", "猫科", "", "只"}};
  static constexpr row_data rows[] = {{"indoors", "室内饲养"}};
  static constexpr table_data tables[] = {
      {"animals", "", "", "统计内容", "", table_layout::rows, columns, rows, {}}};
  static constexpr form_data form = {"tiny", "动物表", "", 2000, 0, {}, tables};
  static constexpr form_data const* forms[] = {&form};
  read_options o;
  o.forms = std::make_shared<form_index const>(forms);
  finding_sink sink;
  auto const r = read("\t统计内容\n\t猫科\n\n\t室内饲养\n\t7\n\n\n\t规章\n\t7\n", sink, o).value();
  REQUIRE(r.figures.size() == 1);
  CHECK(r.figures[0].table == "animals");
  CHECK(r.figures[0].value.value == decimal(7));
  CHECK_FALSE(r.as_2021);
}
