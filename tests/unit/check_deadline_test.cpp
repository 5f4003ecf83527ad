// SPDX-License-Identifier: Apache-2.0
#include "check/detail/checks.hpp"

#include "support/report_text.hpp"

#include <doctest/doctest.h>

#include <string>       // string
#include <string_view>  // string_view

using namespace gouji;
using test::report_text;

namespace {

/// The deadline that is told as missed, empty if none is.
std::string missed(std::string const& title, std::string_view line, std::string_view form = "2021") {
  finding_sink reading, sink;
  auto const text = report_text{.form = form, .title = title}.str() + "\n" + std::string(line) + "\n";
  auto const r = read(text, reading).value();
  detail::check_deadline(r, sink);
  if (sink.findings().empty()) return "";
  auto const& f = sink.findings().at(0);
  CHECK(f.code == "report.deadline");
  CHECK(line.find((*r.source)[f.where.value()]) != line.npos);
  for (auto const& a : f.arguments)
    if (a.name == "deadline") return std::get<std::string>(a.value);
  return "no such argument";
}

std::string const department = "某市某局2023年政府信息公开工作年度报告", government = "某县人民政府2023年政府信息公开工作年度报告";

}  // namespace

TEST_CASE("a department has until 31 January, on the day itself it is in time") {
  CHECK(missed(department, "2024年1月31日").empty());
  CHECK(missed(department, "2024年2月1日") == "2024-01-31");
  CHECK(missed(department, "　　2024年2月1日") == "2024-01-31");
}

TEST_CASE("a government has until 31 March") {
  CHECK(missed(government, "2024年3月31日").empty());
  CHECK(missed(government, "2024年4月1日") == "2024-03-31");
}

TEST_CASE("before the ordinance of 2019 all had until 31 March") {
  auto const title = "某市某局2016年政府信息公开工作年度报告";
  CHECK(missed(title, "2017年2月20日", "2014").empty());
  CHECK(missed(title, "2017年4月1日", "2014") == "2017-03-31");
}

TEST_CASE("a line that says when the page was published counts as well") {
  CHECK(missed(department, "发布日期：2024-02-01 09:30 来源：某局") == "2024-01-31");
}

TEST_CASE("other dates do not: those in sentences, of the year itself, and later ones beside one that is in time") {
  CHECK(missed(department, "本报告于2024年2月1日经会议讨论通过后公布").empty());
  CHECK(missed(department, "2023年12月1日").empty());
  CHECK(missed(department, "2024年1月20日\n\n发布日期：2024年5月1日").empty());
}
