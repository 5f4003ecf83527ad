// SPDX-License-Identifier: Apache-2.0
#include "check/detail/checks.hpp"

#include "support/report_text.hpp"

#include <doctest/doctest.h>

#include <string>       // string
#include <string_view>  // string_view

using namespace gouji;
using test::report_text;

namespace {

std::string const sound = report_text{}.str();  // of 2023

/// The years that are told as different, and where; empty if none are.
std::string told(std::string const& text) {
  finding_sink reading, sink;
  auto const r = read(text, reading).value();
  detail::check_years(r, sink);
  std::string out;
  for (auto const& f : sink.findings()) {
    CHECK(f.code == "report.year");
    CHECK(f.level == severity::error);
    out += std::get<std::string>(f.arguments.at(0).value) + " at " + std::string((*r.source)[f.where.value()]);
  }
  return out;
}

std::string with_overview(std::string_view paragraphs) {
  auto text = sound;
  std::string_view const heading = "一、总体情况\n\n";
  return text.replace(text.find(heading), heading.size(), std::string(heading) + std::string(paragraphs) + "\n\n");
}

std::string with_heading(std::string_view heading) {
  auto text = sound;
  std::string_view const printed = "二、主动公开政府信息情况";
  auto const at = text.find(printed);
  return text.replace(at, printed.size(), heading);
}

}  // namespace

TEST_CASE("report.year: of one year nothing is told") {
  CHECK(told(sound) == "");
  CHECK(told(with_overview("2023年，我局主动公开信息12条。")) == "");
  CHECK(told(with_heading("二、2023年主动公开政府信息情况")) == "");
}

TEST_CASE("report.year: title and period name different years") {
  CHECK(told(with_overview("统计期限自2022年1月1日起至2022年12月31日止。")) ==
        "2023, 2022 at 2022年1月1日起至2022年12月31日");
}

TEST_CASE("report.year: a heading of the form names another year than the title") {
  CHECK(told(with_heading("二、2022年主动公开政府信息情况")) == "2023, 2022 at 2022年");
  CHECK_MESSAGE(told(with_heading("二、2024年主动公开政府信息情况")) == "", "plans");
}

TEST_CASE("report.year: the overview begins with another year, and the right one is nowhere in the text") {
  CHECK(told(with_overview("2022年，我局主动公开信息12条。")) == "2023, 2022 at 2022年");
  CHECK(told(with_overview("　　2022年度，我局主动公开信息12条。")) == "2023, 2022 at 2022年");
  CHECK(told(with_overview("2022年，我局主动公开信息12条。\n\n2023年公开14条。")) == "");
  CHECK(told(with_overview("与2022年相比，信息增加2条。")) == "");
  CHECK(told(with_overview("本局主动公开信息12条。\n\n2022年的问题已经整改。")) == "");
}

TEST_CASE("report.year: an overview that begins with the year of a law or of an agency says nothing of the report's") {
  CHECK(told(with_overview("2019年《条例》修订以来，我局持续推进公开。")) == "");
  CHECK(told(with_overview("2018年机构改革组建的我局，主动公开信息12条。")) == "");
  CHECK(told(with_overview("2022年，我局自条例修订以来公开信息12条。")) == "2023, 2022 at 2022年");
}

TEST_CASE("report.year: all places are told together") {
  auto text = with_overview("2021年，我局主动公开信息12条。");
  std::string_view const printed = "二、主动公开政府信息情况";
  text.replace(text.find(printed), printed.size(), "二、2022年主动公开政府信息情况");
  CHECK(told(text) == "2023, 2022, 2021 at 2022年");
}

TEST_CASE("a report without a year has none that could differ") {
  auto text = with_overview("2022年，我局主动公开信息12条。");
  text.erase(text.find("2023年"), std::string_view("2023年").size());
  CHECK(told(text) == "");
}
