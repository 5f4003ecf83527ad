// SPDX-License-Identifier: Apache-2.0
/// \file
/// Heads, labels and lines that state a unit of money or a year for the figures of a table.

#include <gouji/report/read.hpp>

#include "support/report_text.hpp"

#include <doctest/doctest.h>

#include <string>       // string
#include <string_view>  // string_view

using namespace gouji;
using test::report_text;

namespace {

struct reading {
  finding_sink sink;
  report r;

  explicit reading(std::string const& text) : r(read(text, sink).value()) {}

  /// Its value, or its state.
  std::string figure(std::string_view row, std::string_view column, std::uint32_t instance = 0) const {
    for (auto const& f : r.figures)
      if (f.row == row && f.column == column && f.instance == instance)
        return f.value ? f.value.value.to_string() : std::string(name_of(f.value.state));
    return "not there";
  }
  std::string told(std::string_view code) const {
    for (auto const& f : sink.findings())
      if (f.code == code) return f.where ? std::string((*r.source)[*f.where]) : "nowhere";
    return "not told";
  }
};

std::string const title = "某市水务局2023年政府信息公开工作年度报告\n\n";

/// The table of fees, in three families of exports.
std::string fees(std::string_view family, std::string const& above, std::string const& head, std::string const& value) {
  if (family == "rows") return title + above + "\n\n信息内容\t" + head + "\n行政事业性收费\t" + value + "\n";
  if (family == "lines")
    return title + above + "\n\n" + test::as_tab_lines("第二十条第（八）项\n信息内容|" + head + "\n行政事业性收费|" + value + "\n");
  return "<html><body><p>" + title + "</p><p>" + above + "</p><table><tr><td>信息内容</td><td>" + head +
         "</td></tr><tr><td>行政事业性收费</td><td>" + value + "</td></tr></table></body></html>";
}

constexpr std::string_view families[] = {"rows", "lines", "html"};

}  // namespace

TEST_CASE("an amount is in the unit that its head states") {
  for (auto const family : families) {
    auto const amount = [&](std::string const& head) {
      return reading(fees(family, "", head, "12345")).figure("fees", "amount");
    };
    CHECK(amount("本年收费金额（单位：元）") == "1.2345");
    CHECK(amount("本年收费金额（元）") == "1.2345");
    CHECK(amount("本年收费金额（单位：千元）") == "1234.5");
    CHECK(amount("本年收费金额（单位：亿元）") == "123450000");
    CHECK(amount("本年收费金额（单位：万元）") == "12345");
    CHECK(amount("本年收费金额") == "12345");
    CHECK(reading(fees(family, "", "本年收费金额（单位：元）", "12345")).told("figure.converted") == "12345");
  }
}

TEST_CASE("a line above the table counts where the head states nothing") {
  for (auto const family : families) {
    CHECK(reading(fees(family, "单位：元", "本年收费金额", "12345")).figure("fees", "amount") == "1.2345");
    CHECK(reading(fees(family, "单位：元", "本年收费金额（单位：万元）", "12345")).figure("fees", "amount") == "12345");
    CHECK(reading(fees(family, "填报单位：元谋县财政局", "本年收费金额", "12345")).figure("fees", "amount") == "12345");
  }
}

TEST_CASE("of several units the number has no value and is told, but nothing is nothing") {
  for (auto const family : families) {
    reading const r(fees(family, "单位：元、万元", "本年收费金额", "12345"));
    CHECK(r.figure("fees", "amount") == "ambiguous");
    CHECK(r.told("figure.unit") == "12345");
    CHECK(reading(fees(family, "单位：元、万元", "本年收费金额", "0")).figure("fees", "amount") == "0");
    CHECK(reading(fees(family, "单位：元、万元", "本年收费金额", "12345元")).figure("fees", "amount") == "1.2345");
  }
}

TEST_CASE("the row of the caption states the unit, also where it stands below another table") {
  std::string text = title + test::as_tab_lines("第二十条第（五）项\n信息内容|本年处理决定数量\n行政许可|3\n") +
                     test::as_tab_lines("第二十条第（八）项（单位：元）\n信息内容|本年收费金额\n行政事业性收费|12345\n");
  CHECK(reading(text).figure("fees", "amount", 1) == "1.2345");
  text.replace(text.find("（单位：元）"), std::string("（单位：元）").size(), "（单位：元、千元）");
  CHECK(reading(text).figure("fees", "amount", 1) == "ambiguous");
}

TEST_CASE("the unit of the cell goes before that of the head, and a zero is not told as converted") {
  reading const own(fees("rows", "", "本年收费金额（单位：元）", "3万元"));
  CHECK(own.figure("fees", "amount") == "3");
  CHECK(reading(fees("rows", "", "本年收费金额（单位：元）", "0")).told("figure.converted") == "not told");
}

TEST_CASE("a unit of money above a table says nothing about what is counted") {
  reading const r(title + "单位：元\n\n信息内容\t本年处理决定数量\n行政许可\t7\n");
  CHECK(r.figure("licensing", "decisions") == "7");
}

TEST_CASE("the column of units of the form of 2014 states the unit of each row") {
  auto const& statistics = report_text{.form = "2014"}.data().tables[0];
  auto const with_fees_in = [&](std::string const& unit) {
    std::string text = "某市某局2016年政府信息公开工作年度报告\n\n统计指标\t单位\t统计数\n";
    for (auto const& row : statistics.rows)
      text += std::string(last_level(row.path)) + "\t" +
              (row.code == "fees_charged" ? unit : row.code == "budget" ? std::string("万元") : std::string("件")) + "\t12345\n";
    return reading(text);
  };
  CHECK(with_fees_in("万元").figure("fees_charged", "value") == "12345");
  CHECK(with_fees_in("元").figure("fees_charged", "value") == "1.2345");
  CHECK(with_fees_in("元").figure("budget", "value") == "12345");
  CHECK(with_fees_in("元").figure("meetings", "value") == "12345");
}

TEST_CASE("a head of another year than the report's gives no value, and is told") {
  for (auto const family : families) {
    reading const r(fees(family, "", "2022年收费金额", "11"));
    CHECK(r.figure("fees", "amount") != "11");
  }
  reading const r(title + "信息内容\t2022年处理决定数量\n行政许可\t11\n");
  CHECK(r.figure("licensing", "decisions") == "ambiguous");
  CHECK(r.told("figure.year") == "2022年处理决定数量");
  CHECK(reading(title + "信息内容\t2023年处理决定数量\n行政许可\t11\n").figure("licensing", "decisions") == "11");
}

TEST_CASE("two years beside each other are never one of the columns of some form") {
  for (std::string const heads : {"2022年收费金额|2023年收费金额", "2022年|2023年", "2022|2023"}) {
    auto const bar = heads.find('|');
    std::string const both[] = {
        title + "第二十条第（八）项\n\n信息内容\t" + heads.substr(0, bar) + "\t" + heads.substr(bar + 1) +
            "\n行政事业性收费\t11\t22\n",
        title + test::as_tab_lines("第二十条第（八）项\n信息内容|" + heads + "\n行政事业性收费|11|22\n"),
        "<html><body><p>" + title + "</p><table><tr><td colspan=3>第二十条第（八）项</td></tr><tr><td>信息内容</td><td>" +
            heads.substr(0, bar) + "</td><td>" + heads.substr(bar + 1) +
            "</td></tr><tr><td>行政事业性收费</td><td>11</td><td>22</td></tr></table></body></html>"};
    for (auto const& text : both) {
      reading const r(text);
      for (auto const& f : r.r.figures)
        if (f.column.substr(0, 2) != "?/") CHECK_FALSE_MESSAGE(f.value, f.row << " " << f.column << " in " << text);
      CHECK(!r.sink.findings().empty());
    }
  }
}

TEST_CASE("the statutory heads once for each of two years are unknown columns") {
  reading const r(title + "第二十条第（一）项\n\n\t2022年\t\t\t2023年\t\t\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\t本年制"
                          "发件数\t本年废止件数\t现行有效件数\n规章\t1\t2\t3\t4\t5\t6\n行政规范性文件\t1\t2\t3\t4\t5\t6\n");
  for (auto const& f : r.r.figures)
    if (f.column.substr(0, 2) != "?/") CHECK_FALSE(f.value);
}

TEST_CASE("a table that a line above says to be last year's gives no values") {
  std::string const table = "信息内容\t本年处理决定数量\n行政许可\t";
  reading const r(title + "2022年主动公开情况\n\n" + table + "3\n\n2023年主动公开情况\n\n" + table + "4\n");
  CHECK(r.figure("licensing", "decisions", 0) == "ambiguous");
  CHECK(r.figure("licensing", "decisions", 1) == "4");
  CHECK(r.told("figure.year") == "2022年主动公开情况");
}

TEST_CASE("a date above a table is no year of its figures, nor is a year without that of the report") {
  std::string const table = "信息内容\t本年处理决定数量\n行政许可\t3\n";
  CHECK(reading(title + "2024年1月20日\n\n" + table).figure("licensing", "decisions") == "3");
  CHECK(reading("2022年情况\n\n" + table).figure("licensing", "decisions") == "3");
}
