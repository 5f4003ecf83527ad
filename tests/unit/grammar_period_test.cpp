// SPDX-License-Identifier: Apache-2.0
/// \file
/// Years, dates and statistics periods, with the place where each stands.

#include <gouji/grammar/period.hpp>

#include <doctest/doctest.h>

#include <string>  // string, to_string

using namespace gouji;

namespace {

std::string iso(calendar_date d) {
  return std::to_string(d.year) + "-" + std::to_string(d.month) + "-" + std::to_string(d.day);
}

/// `2020-1-1..2020-12-31 in [2020年1月1日至12月31日]`, one a line
std::string periods(std::string_view text) {
  std::string out;
  for (auto const& p : find_periods(text))
    out += iso(p.begin) + ".." + iso(p.end) + " in [" + std::string(p.where.in(text)) + "]";
  return out;
}

std::string dates(std::string_view text) {
  std::string out;
  for (auto const& d : find_dates(text))
    out += iso(d.date) + " in [" + std::string(d.where.in(text)) + "]";
  return out;
}

std::string years(std::string_view text) {
  std::string out;
  for (auto const& y : find_years(text))
    out += std::to_string(y.year) + " in [" + std::string(y.where.in(text)) + "]";
  return out;
}

}  // namespace

TEST_CASE("years are found in every writing, all of them") {
  CHECK(years("2020年") == "2020 in [2020年]");
  CHECK(years("２０２０年度") == "2020 in [２０２０年]");
  CHECK(years("测试局二〇二〇年报告") == "2020 in [二〇二〇年]");
  CHECK(years("二○二○年") == "2020 in [二○二○年]");
  CHECK(years("二零二零年") == "2020 in [二零二零年]");
  CHECK(years("二O二一年") == "2021 in [二O二一年]");
  CHECK(years("2019 年和\n2020年") == "2019 in [2019 年]2020 in [2020年]");
  CHECK(years("自2020年1月1日起") == "2020 in [2020年]");
}

TEST_CASE("four digits that are no year are not found") {
  for (auto const text : {"12020年", "20201年", "2020", "〔2019〕60号", "1999年", "2002年",
                          "2100年", "20201月1日", "二十年", "百二〇二〇年", "二〇二〇一年", ""})
    CHECK_MESSAGE(years(text).empty(), text);
}

TEST_CASE("dates are found in every writing") {
  CHECK(dates("于2021年1月18日公布") == "2021-1-18 in [2021年1月18日]");
  CHECK(dates("２０２１年１月１８日") == "2021-1-18 in [２０２１年１月１８日]");
  CHECK(dates("2021 年 1 月\n18 日") == "2021-1-18 in [2021 年 1 月\n18 日]");
  CHECK(dates("二〇二一年一月十八日") == "2021-1-18 in [二〇二一年一月十八日]");
  CHECK(dates("二〇二一年十二月三十一日") == "2021-12-31 in [二〇二一年十二月三十一日]");
  CHECK(dates("2021.1.18") == "2021-1-18 in [2021.1.18]");
  CHECK(dates("2021-01-18") == "2021-1-18 in [2021-01-18]");
  CHECK(dates("2021/1/18") == "2021-1-18 in [2021/1/18]");
  CHECK(dates("2020年2月29日") == "2020-2-29 in [2020年2月29日]");
}

TEST_CASE("a day that no calendar has is no date") {
  for (auto const text : {"2021年2月29日", "2021年13月1日", "2021年0月1日", "2021年4月31日",
                          "2021年1月0日", "2021年1月180日", "2021.1.188", "2021年1月", "1月18日"})
    CHECK_MESSAGE(dates(text).empty(), text);
}

TEST_CASE("a statistics period is found with its place") {
  CHECK(periods("期限,自2020年1月1日起至12月31日止。") ==
        "2020-1-1..2020-12-31 in [2020年1月1日起至12月31日]");
  CHECK(periods("2020年1月1日至2020年12月31日") ==
        "2020-1-1..2020-12-31 in [2020年1月1日至2020年12月31日]");
  CHECK(periods("2020年1月1日—12月31日") == "2020-1-1..2020-12-31 in [2020年1月1日—12月31日]");
  CHECK(periods("2020.1.1-2020.12.31") == "2020-1-1..2020-12-31 in [2020.1.1-2020.12.31]");
  CHECK(periods("2020-01-01至2020-12-31") == "2020-1-1..2020-12-31 in [2020-01-01至2020-12-31]");
  CHECK(periods("自 2023 年 1 月 1 日\n至 2023 年 12 月 31 日") ==
        "2023-1-1..2023-12-31 in [2023 年 1 月 1 日\n至 2023 年 12 月 31 日]");
  CHECK(periods("二〇二〇年一月一日至十二月三十一日") ==
        "2020-1-1..2020-12-31 in [二〇二〇年一月一日至十二月三十一日]");
  CHECK(periods("2020年12月31日到2021年1月5日") ==
        "2020-12-31..2021-1-5 in [2020年12月31日到2021年1月5日]");
}

TEST_CASE("a period in months has its first and last day") {
  CHECK(periods("2020年1月至12月") == "2020-1-1..2020-12-31 in [2020年1月至12月]");
  CHECK(periods("2020年1月～2020年2月") == "2020-1-1..2020-2-29 in [2020年1月～2020年2月]");
  CHECK(periods("2023年4月1日至6月") == "2023-4-1..2023-6-30 in [2023年4月1日至6月]");
}

TEST_CASE("a period that ends before it begins, or of a day that is none, is not found") {
  CHECK(periods("2020年12月1日至1月31日").empty());
  CHECK(periods("2020年1月1日至2019年12月31日").empty());
  CHECK(periods("2020年1月1日至2月30日").empty());
  CHECK(periods("2020年1月1日，12月31日").empty());
  CHECK(periods("2020年至2021年").empty());
}

TEST_CASE("hostile rows of blanks, digits and dashes take linear time") {
  std::string text;
  for (int i = 0; i < 50'000; ++i) text += "2020年 ";
  CHECK(find_years(text).size() == 50'000);
  CHECK(find_periods(text).empty());
  CHECK(dates("2020年" + std::string(500'000, ' ') + "1月").empty());
  CHECK(periods("2020年1月1日" + std::string(500'000, '-')).empty());
  CHECK(years(std::string(500'000, '2')).empty());
}
