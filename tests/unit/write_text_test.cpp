// SPDX-License-Identifier: Apache-2.0
#include "write/detail/text.hpp"

#include <doctest/doctest.h>

#include <limits>  // numeric_limits
#include <string>  // string

using namespace gouji;

namespace {

std::string written(decimal d) {
  std::string out = "x";  // what stands there already is left alone
  detail::append_number(out, d);
  return out.substr(1);
}

std::string repaired(std::string_view text) {
  std::string out;
  detail::append_utf8(out, text);
  return out;
}

}  // namespace

TEST_CASE("a number is written as decimal::to_string writes it") {
  constexpr auto most = std::numeric_limits<std::int64_t>::max();
  constexpr auto least = std::numeric_limits<std::int64_t>::min();
  for (std::int64_t digits : {std::int64_t{0}, std::int64_t{7}, std::int64_t{-7}, std::int64_t{10},
                              std::int64_t{822684}, std::int64_t{-123456789}, most, least})
    for (int scale = 0; scale <= decimal::max_scale; ++scale) {
      auto const d = decimal::from_parts(digits, scale);
      REQUIRE(d);
      CHECK(written(*d) == d->to_string());
    }
}

TEST_CASE("a number below one has its zero, below the sign") {
  CHECK(written(*decimal::parse("0.5")) == "0.5");
  CHECK(written(*decimal::parse("-0.05")) == "-0.05");
  CHECK(written(*decimal::parse("-76")) == "-76");
  CHECK(written(*decimal::parse("82.2684")) == "82.2684");
}

TEST_CASE("valid text is written as it is") {
  for (std::string_view text : {"", "a", "勾稽", "a勾\xF0\x9F\x98\x80\n"})
    CHECK(repaired(text) == text);
}

TEST_CASE("bytes that are no UTF-8 become U+FFFD, and nothing beside them is lost") {
  CHECK(repaired("\xFF") == "\uFFFD");
  CHECK(repaired("a\xB9\xB4z") == "a\uFFFD\uFFFDz");
  CHECK(repaired("年\xE5\xB9") == "年\uFFFD");
  CHECK(repaired("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD");  // a surrogate
}
