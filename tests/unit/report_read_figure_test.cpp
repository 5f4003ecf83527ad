// SPDX-License-Identifier: Apache-2.0
#include "report/detail/read_figure.hpp"

#include <doctest/doctest.h>

#include <string>       // string
#include <string_view>  // string_view

using namespace gouji;
using namespace gouji::detail;

namespace {

constexpr measure count{"件", figure_kind::count}, change{"项", figure_kind::change},
    amount{"万元", figure_kind::amount};

/// The number that a cell is in a column of this measure, `*` behind it if converted; else the
/// state.
std::string reading(std::string_view printed, measure m) {
  auto const r = read_figure(parse_cell(printed), m);
  if (r.state != figure_state::number) return std::string(name_of(r.state));
  return r.value.to_string() + (r.converted ? "*" : "");
}

}  // namespace

TEST_CASE("plain numbers are what they print in any column") {
  for (auto m : {count, change, amount}) {
    CHECK(reading("0", m) == "0");
    CHECK(reading("１，２３４", m) == "1234");
    CHECK(reading("22（其中修订16件）", m) == "22");
  }
}

TEST_CASE("blank, placeholder and words are three states, never zero") {
  for (auto m : {count, change, amount}) {
    CHECK(reading("", m) == "blank");
    CHECK(reading("\u3000", m) == "blank");
    CHECK(reading("/", m) == "placeholder");
    CHECK(reading("无", m) == "placeholder");
    CHECK(reading("详见附件", m) == "text");
    CHECK(reading("3件、2件", m) == "text");
  }
}

TEST_CASE("a sign by word or bracket counts only where change is counted") {
  CHECK(reading("减76", change) == "-76");
  CHECK(reading("增286", change) == "286");
  CHECK(reading("（8）", change) == "-8");
  CHECK(reading("减76", count) == "text");
  CHECK(reading("（8）", count) == "text");
  CHECK(reading("增286", amount) == "text");
  CHECK(reading("-8", count) == "-8");  // printed as a number: delivered, and told elsewhere
}

TEST_CASE("units of counting fit counts and not money") {
  CHECK(reading("12宗", count) == "12");
  CHECK(reading("12件", change) == "12");
  CHECK(reading("12件", amount) == "text");
}

TEST_CASE(
    "money is converted into the unit of the column, exactly, and only where the cell prints its "
    "unit") {
  CHECK(reading("251000元", amount) == "25.1*");
  CHECK(reading("80618.55元", amount) == "8.061855*");
  CHECK(reading("103.3879万元", amount) == "103.3879");
  CHECK(reading("25.1万", amount) == "25.1");
  CHECK(reading("8040", amount) == "8040");
  CHECK(reading("35.36亿元", amount) == "353600*");
  CHECK(reading("2百万元", amount) == "200*");
  CHECK(reading("2千", amount) == "text");  // 2,000 yuan or 2,000万元: nobody can tell
  CHECK(reading("2千元", amount) == "0.2*");
}

TEST_CASE("a unit that is stated beside the cell counts where the cell prints none") {
  auto const stated = [](std::string_view printed, std::string_view unit, measure m = amount) {
    auto const r = read_figure(parse_cell(printed), m, {unit});
    return r.state == figure_state::number ? r.value.to_string() + (r.converted ? "*" : "") : std::string(name_of(r.state));
  };
  CHECK(stated("251000", "元") == "25.1*");
  CHECK(stated("25.1", "万元") == "25.1");
  CHECK(stated("25.1", "百万元") == "2510*");
  CHECK(stated("251000元", "万元") == "25.1*");
  CHECK(stated("0", "元") == "0");
  CHECK(stated("7", "元", {"美元", figure_kind::amount}) == "text");  // no rate is known
  CHECK(stated("7", "元", count) == "7");
  auto const several = read_figure(parse_cell("7"), amount, {"元", true});
  CHECK(several.state == figure_state::ambiguous);
  CHECK(read_figure(parse_cell("0"), amount, {"元", true}).state == figure_state::number);
}

TEST_CASE("money does not fit a count") {
  CHECK(reading("251000元", count) == "text");
  CHECK(reading("25.1万元", change) == "text");
}

TEST_CASE("ten thousand of something counted is a number") {
  CHECK(reading("3万件", count) == "30000");
}

TEST_CASE("a column of money in another unit than 万元 takes the number as it is") {
  CHECK(reading("251000元", {"元", figure_kind::amount}) == "251000");
}

TEST_CASE("a row's own unit goes before the column's") {
  constexpr column_data column{"value", "统计数", "", "件", figure_kind::count};
  constexpr row_data plain{"a", "甲"}, own{"b", "乙", "", "万元", figure_kind::amount};
  CHECK(measure_of(nullptr, column).unit == "件");
  CHECK(measure_of(&plain, column).unit == "件");
  CHECK(measure_of(&own, column).unit == "万元");
  CHECK(measure_of(&own, column).kind == figure_kind::amount);
}
