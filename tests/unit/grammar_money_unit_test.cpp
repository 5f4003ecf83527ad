// SPDX-License-Identifier: Apache-2.0
/// \file
/// Units of money that heads and lines state.

#include <gouji/grammar/money_unit.hpp>

#include <doctest/doctest.h>

#include <string>  // string

using namespace gouji;

namespace {

std::string stated(std::string_view text) {
  auto const s = find_money_unit(text);
  return std::string(s.unit) + (s.several ? "!" : "");
}

}  // namespace

TEST_CASE("a unit of money is a power of ten of yuan") {
  CHECK(power_of_money("元") == 0);
  CHECK(power_of_money("千元") == 3);
  CHECK(power_of_money("万元") == 4);
  CHECK(power_of_money("百万元") == 6);
  CHECK(power_of_money("亿元") == 8);
  for (auto const* other : {"", "件", "美元", "元整", "万"}) CHECK_FALSE(power_of_money(other));
}

TEST_CASE("a head states its unit in brackets or behind a slash") {
  CHECK(stated("本年收费金额（单位：元）") == "元");
  CHECK(stated("本年收费金额(单位:万元)") == "万元");
  CHECK(stated("采购总金额（万元，保留四位小数）") == "万元");
  CHECK(stated("收费金额/千元") == "千元");
  CHECK(stated("收费金额〔 亿元 〕") == "亿元");
  CHECK(stated("收费金额") == "");
}

TEST_CASE("a line states a unit behind the word for it") {
  CHECK(stated("单位：元") == "元");
  CHECK(stated("金额单位为万元。") == "万元");
  CHECK(stated("第二十条第（八）项    单 位 ： 人民币元") == "元");
  CHECK(stated("计量单位:百万元") == "百万元");
}

TEST_CASE("units of counting say nothing about money, and beside it are passed over") {
  CHECK(stated("单位：件") == "");
  CHECK(stated("单位：件、元") == "元");
  CHECK(stated("单位：万元/件") == "万元");
}

TEST_CASE("different units are told, the same one twice is one") {
  CHECK(stated("单位：元、万元") == "万元!");
  CHECK(stated("金额（元）（单位：元）") == "元");
  CHECK(stated("金额（万元）（萬元）") == "萬元");
}

TEST_CASE("what only begins like a unit is none") {
  for (auto const* text : {"填报单位：元谋县财政局", "单位：万元店", "（一）项", "收费300元", "元", "单位：", ""})
    CHECK_MESSAGE(stated(text) == "", text);
}

TEST_CASE("a unit alone is nothing else") {
  CHECK(money_unit_alone(" 万元\n") == "万元");
  CHECK(money_unit_alone("3万元") == "");
  CHECK(money_unit_alone("件") == "");
}
