// SPDX-License-Identifier: Apache-2.0
/// \file
/// The arithmetic of printed numerals.

#include <gouji/grammar/numeral.hpp>

#include <doctest/doctest.h>

#include <string>  // string

using namespace gouji;

TEST_CASE("Arabic numerals are read in every width, thousands marks are dropped") {
  CHECK(arabic_numeral("42") == decimal(42));
  CHECK(arabic_numeral("１２") == decimal(12));
  CHECK(arabic_numeral("1,234") == decimal(1234));
  CHECK(arabic_numeral("１，２３４") == decimal(1234));
  CHECK(arabic_numeral("1\u00A0234") == decimal(1234));
  CHECK(arabic_numeral("82.2684") == decimal::parse("82.2684"));
  CHECK(arabic_numeral("８２．５") == decimal::parse("82.5"));
}

TEST_CASE("an Arabic numeral with anything foreign, without digits or too long is none") {
  CHECK_FALSE(arabic_numeral(""));
  CHECK_FALSE(arabic_numeral("."));
  CHECK_FALSE(arabic_numeral("12a"));
  CHECK_FALSE(arabic_numeral("-1"));
  CHECK_FALSE(arabic_numeral("٣"));
  CHECK(arabic_numeral(std::string(63, '0') + "7") == decimal(7));
  CHECK_FALSE(arabic_numeral(std::string(64, '0') + "7"));
}

TEST_CASE("Chinese numerals have their value") {
  struct {
    char const* text;
    std::int64_t value;
  } const cases[] = {
      {"零", 0},
      {"〇", 0},
      {"○", 0},
      {"一", 1},
      {"两", 2},
      {"十", 10},
      {"十二", 12},
      {"二十", 20},
      {"一百零五", 105},
      {"一百一十", 110},
      {"一百二十三", 123},
      {"一千零五", 1005},
      {"一千零五十", 1050},
      {"一千五十", 1050},
      {"壹拾", 10},
      {"叁佰贰拾伍", 325},
      {"五万", 50'000},
      {"三十万", 300'000},
      {"十万", 100'000},
      {"一万零三", 10'003},
      {"两千万", 20'000'000},
      {"一亿五万", 100'050'000},
      {"一亿二千万", 120'000'000},
      {"一万亿", 1'000'000'000'000},
      {"九千九百九十九万九千九百九十九亿九千九百九十九万九千九百九十九", 9'999'999'999'999'999},
  };
  for (auto const& c : cases) CHECK_MESSAGE(chinese_numeral(c.text) == c.value, c.text);
}

TEST_CASE("a Chinese numeral that is none or has two readings is not read") {
  for (auto const text :
       {"", "百", "万", "一百五", "三万五", "二〇二〇", "五六", "零五", "一百零", "一百十", "十十",
        "十百", "一万万", "一亿亿", "一百二千", "一、", "3", "一 二"})
    CHECK_MESSAGE(!chinese_numeral(text), text);
}

TEST_CASE("a long row of magnitudes is refused and not worked through") {
  std::string hostile;
  for (int i = 0; i < 100'000; ++i) hostile += "亿";
  CHECK_FALSE(chinese_numeral(hostile));
}

TEST_CASE("words behind a number are powers of ten") {
  CHECK(magnitude("") == 0);
  CHECK(magnitude("百") == 2);
  CHECK(magnitude("万") == 4);
  CHECK(magnitude("百万") == 6);
  CHECK(magnitude("千万") == 7);
  CHECK(magnitude("亿") == 8);
  CHECK(magnitude("万亿") == 12);
  for (auto const text : {"亿万", "百千", "万万", "件"}) CHECK_MESSAGE(!magnitude(text), text);
}

TEST_CASE("years are read in digits, in Chinese and mistyped") {
  for (auto const text : {"2020", "２０２０", "二〇二〇", "二○二○", "二零二零", "二O二O", "二0二0"})
    CHECK_MESSAGE(year_numeral(text) == 2020, text);
  CHECK(year_numeral("2003") == 2003);
  CHECK(year_numeral("2099") == 2099);
  for (auto const text : {"2002", "2100", "202", "20200", "", "年年年年"})
    CHECK_MESSAGE(!year_numeral(text), text);
}
