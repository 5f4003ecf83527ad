// SPDX-License-Identifier: Apache-2.0
/// \file
/// Exact decimals: what is printed comes back, and arithmetic is exact or says that it is not.

#include <gouji/base/decimal.hpp>

#include <doctest/doctest.h>

#include <algorithm>  // max
#include <array>      // array
#include <compare>    // strong_ordering
#include <limits>     // numeric_limits
#include <random>     // mt19937_64
#include <string>     // string, to_string

namespace {

using gouji::decimal;
__extension__ using wide = __int128;

constexpr auto largest = std::numeric_limits<std::int64_t>::max();
constexpr auto smallest = std::numeric_limits<std::int64_t>::min();

std::string printed(std::optional<decimal> d) { return d ? d->to_string() : "none"; }
std::string parsed(std::string_view text) { return printed(decimal::parse(text)); }

/// Digits of every length, so that small and large numbers meet.
class decimal_maker {
 public:
  decimal make() {
    auto const digits = static_cast<std::int64_t>(random_()) >> (random_() % 64);
    return *decimal::from_parts(digits, static_cast<int>(random_() % 10));
  }

 private:
  std::mt19937_64 random_{20240601};
};

wide times_power_of_ten(std::int64_t digits, int power) {
  wide out = digits;
  for (; power > 0; --power) out *= 10;
  return out;
}

/// digits × 10^-scale with the smallest scale, none where 64 bits do not hold it: what `add`
/// promises, by other means.
std::string reference(wide digits, int scale) {
  while (scale > 0 && digits % 10 == 0) digits /= 10, --scale;
  if (digits > largest || digits < smallest) return "none";
  return printed(decimal::from_parts(static_cast<std::int64_t>(digits), scale));
}

}  // namespace

TEST_CASE("a plain decimal is read and printed without trailing zeros") {
  CHECK(parsed("0") == "0");
  CHECK(parsed("-76") == "-76");
  CHECK(parsed("+22") == "22");
  CHECK(parsed("82.2684") == "82.2684");
  CHECK(parsed("0.50") == "0.5");
  CHECK(parsed("007") == "7");
  CHECK(parsed("-0") == "0");
  CHECK(parsed("0.00") == "0");
  CHECK(parsed("-0.05") == "-0.05");
  CHECK(parsed("100") == "100");
}

TEST_CASE("anything else is no decimal") {
  for (auto const text : {"", "-", "+", ".", "1.", ".5", "--1", "+-1", "1,234", " 1", "1 ", "1e3",
                          "1.2.3", "0x1", "１"})
    CHECK_MESSAGE(parsed(text) == "none", text);
}

TEST_CASE("the limits of 64 bits are reached and not passed") {
  CHECK(parsed("9223372036854775807") == "9223372036854775807");
  CHECK(parsed("-9223372036854775808") == "-9223372036854775808");
  CHECK(parsed("9223372036854775808") == "none");
  CHECK(parsed("-9223372036854775809") == "none");
  CHECK(parsed(std::string(10'000, '9')) == "none");
  CHECK(parsed("922337203685477580.7") == "922337203685477580.7");
}

TEST_CASE("nine decimals are kept, a tenth is not rounded away") {
  CHECK(parsed("0.123456789") == "0.123456789");
  CHECK(parsed("0.1234567891") == "none");
  CHECK(parsed("0.1234567890000") == "0.123456789");
  CHECK(parsed("0." + std::string(10'000, '0')) == "0");
  CHECK(parsed("0." + std::string(10'000, '0') + "1") == "none");
}

TEST_CASE("equal numbers are equal objects") {
  CHECK(decimal::parse("1.50") == decimal::parse("1.5"));
  CHECK(*decimal::from_parts(1500, 2) == decimal(15));
  CHECK(decimal::parse("3.0")->is_whole());
  CHECK_FALSE(decimal::parse("3.1")->is_whole());
  CHECK(decimal(-1).is_negative());
  CHECK_FALSE(decimal().is_negative());
}

TEST_CASE("from_parts takes a scale of either sign") {
  CHECK(printed(decimal::from_parts(25, -4)) == "250000");
  CHECK(printed(decimal::from_parts(0, 1000)) == "0");
  CHECK(printed(decimal::from_parts(0, -1000)) == "0");
  CHECK(printed(decimal::from_parts(1, 10)) == "none");
  CHECK(printed(decimal::from_parts(10, 10)) == "0.000000001");
  CHECK(printed(decimal::from_parts(1, -19)) == "none");
  CHECK(printed(decimal::from_parts(9, -18)) == "9000000000000000000");
  CHECK(printed(decimal::from_parts(1, -1000)) == "none");
}

TEST_CASE("yuan and ten thousand yuan are turned into one another exactly") {
  CHECK(printed(decimal(251'000).scaled_by_power_of_ten(-4)) == "25.1");
  CHECK(printed(decimal::parse("80618.55")->scaled_by_power_of_ten(-4)) == "8.061855");
  CHECK(printed(decimal::parse("103.3879")->scaled_by_power_of_ten(4)) == "1033879");
  CHECK(printed(decimal::parse("0.123456789")->scaled_by_power_of_ten(-1)) == "none");
  CHECK(printed(decimal(largest).scaled_by_power_of_ten(1)) == "none");
}

TEST_CASE("sums beyond 64 bits are told") {
  CHECK(printed(decimal::add(largest, 1)) == "none");
  CHECK(printed(decimal::subtract(smallest, 1)) == "none");
  CHECK(printed(decimal::subtract(0, smallest)) == "none");
  CHECK(printed(decimal::add(largest, *decimal::parse("0.1"))) == "none");
  CHECK(printed(decimal::add(*decimal::parse("0.1"), *decimal::parse("0.2"))) == "0.3");
  CHECK(printed(decimal::add(*decimal::parse("0.5"), *decimal::parse("0.5"))) == "1");
}

TEST_CASE("what is printed is read back") {
  decimal_maker maker;
  for (int i = 0; i < 100'000; ++i) {
    auto const d = maker.make();
    INFO(d.to_string());
    REQUIRE(decimal::parse(d.to_string()) == d);
    REQUIRE((d.scale() == 0 || d.digits() % 10 != 0));
  }
}

TEST_CASE("sum, difference and order agree with 128-bit arithmetic") {
  decimal_maker maker;
  for (int i = 0; i < 100'000; ++i) {
    auto const a = maker.make(), b = maker.make();
    int const scale = std::max(a.scale(), b.scale());
    wide const x = times_power_of_ten(a.digits(), scale - a.scale());
    wide const y = times_power_of_ten(b.digits(), scale - b.scale());
    INFO(a.to_string(), " and ", b.to_string());
    REQUIRE(printed(decimal::add(a, b)) == reference(x + y, scale));
    REQUIRE(printed(decimal::subtract(a, b)) == reference(x - y, scale));
    REQUIRE((a < b) == (x < y));
    REQUIRE((a == b) == (x == y));
  }
}

TEST_CASE("scaling there and back changes nothing") {
  decimal_maker maker;
  for (int i = 0; i < 100'000; ++i) {
    auto const d = maker.make();
    int const power = i % 13 - 6;
    auto const there = d.scaled_by_power_of_ten(power);
    INFO(d.to_string(), " by ", power);
    if (there) REQUIRE(there->scaled_by_power_of_ten(-power) == d);
  }
}
