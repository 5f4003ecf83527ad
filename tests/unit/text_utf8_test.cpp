// SPDX-License-Identifier: Apache-2.0
#include <gouji/text/utf8.hpp>

#include "text/detail/utf8_scan.hpp"

#include <doctest/doctest.h>

using namespace gouji;
using namespace std::string_view_literals;

namespace {

bool is_damage(std::string_view bytes, int length) {
  auto const c = first_code_point(bytes);
  return !c.valid && c.value == replacement_character && c.bytes == length;
}

std::string encoded(char32_t c) {
  std::string out;
  append_code_point(out, c);
  return out;
}

}  // namespace

static_assert(first_code_point("年").value == U'年' && first_code_point("年").bytes == 3);

TEST_CASE("every code point is read back as it was written, and nothing else is valid") {
  for (char32_t c = 0; c <= 0x110000; ++c) {
    auto const bytes = encoded(c);
    auto const back = first_code_point(bytes);
    bool const is_character = c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
    REQUIRE(back.valid);
    REQUIRE(back.bytes == bytes.size());
    REQUIRE(back.value == (is_character ? c : replacement_character));
    REQUIRE(clean_utf8_prefix(bytes) == (c == 0 ? 0 : bytes.size()));
  }
}

TEST_CASE("overlong forms, surrogates and what lies over U+10FFFF are damage, byte by byte") {
  CHECK(is_damage("\xC0\xAF", 1));
  CHECK(is_damage("\xC1\xBF", 1));
  CHECK(is_damage("\xE0\x9F\xBF", 1));
  CHECK(is_damage("\xED\xA0\x80", 1));
  CHECK(is_damage("\xF0\x8F\xBF\xBF", 1));
  CHECK(is_damage("\xF4\x90\x80\x80", 1));
  CHECK(is_damage("\xF5\x80\x80\x80", 1));
  CHECK(is_damage("\x80", 1));
  CHECK(is_damage("\xFF", 1));
}

TEST_CASE("a character cut off takes with it what is left of it and not the next") {
  CHECK(is_damage("\xE5\xB9", 2));
  CHECK(
      is_damage("\xE5\xB9"
                "1",
                2));
  CHECK(is_damage("\xF0\x9F\x98", 3));
  CHECK(is_damage("\xE5", 1));
}

TEST_CASE("stepping stops at the end, whatever the bytes") {
  auto const text = "1\xE5年\xF0\x9F"sv;
  std::u32string seen;
  for (std::size_t at = 0; at < text.size();) seen += next_code_point(text, at);
  CHECK(seen == U"1\uFFFD年\uFFFD");
}

TEST_CASE("characters are counted across the blocks of eight bytes") {
  std::string text;
  for (std::size_t n = 0; n < 40; ++n) {
    CHECK(count_code_points(text) == n);
    append_code_point(text, std::u32string_view(U"1é年😀")[n % 4]);
  }
}

TEST_CASE("the clean prefix ends at the first damage or NUL, wherever it stands") {
  for (std::string_view filler : {"a"sv, "年"sv, "é"sv, "😀"sv, "a年"sv})
    for (auto bad : {"\xFF"sv, "\0"sv, "\xE5\xB9"sv, "\xED\xA0\x80"sv}) {
      std::string text;
      for (int n = 0; n < 20; ++n, text += filler) {
        CHECK(clean_utf8_prefix(text) == text.size());
        CHECK(clean_utf8_prefix(text + std::string(bad) + "0123456789") == text.size());
      }
    }
}
