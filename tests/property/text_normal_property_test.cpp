// SPDX-License-Identifier: Apache-2.0
#include <gouji/text/normal.hpp>
#include <gouji/text/utf8.hpp>

#include "text/detail/utf8_scan.hpp"

#include <doctest/doctest.h>

#include <random>       // mt19937
#include <string>       // string
#include <string_view>  // string_view

using namespace gouji;
using namespace std::string_view_literals;

namespace {

unsigned below(std::mt19937& random, std::size_t n) {
  return std::uniform_int_distribution<unsigned>(0, static_cast<unsigned>(n) - 1)(random);
}

/// Of labels, of marks that fold, of what may surprise.
std::u32string random_label(std::mt19937& random) {
  constexpr std::u32string_view usual =
      U"一二三本年新收總計（１）(a)[B]、，,.“”\"'—-–〇①㈠⼆%/〔〕";
  std::u32string label;
  for (auto n = below(random, 30); n > 0; --n)
    label += below(random, 8) > 0 ? usual[below(random, usual.size())]
                                  : static_cast<char32_t>(1 + below(random, 0xD7FF));
  return label;
}

std::string to_utf8(std::u32string_view text) {
  std::string out;
  for (char32_t c : text) append_code_point(out, c);
  return out;
}

}  // namespace

TEST_CASE("folding twice is folding once, for every character and for labels") {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    auto const once = folded(to_utf8({&c, 1}));
    CAPTURE(static_cast<std::uint32_t>(c));
    if (folded(once) != once) FAIL_CHECK("folds on");
  }
  std::mt19937 random(2'014);
  for (int i = 0; i < 5'000; ++i) {
    auto const once = folded(to_utf8(random_label(random)));
    REQUIRE(folded(once) == once);
  }
}

TEST_CASE("a label folds as its characters fold, one by one") {
  std::mt19937 random(1'998);
  for (int i = 0; i < 5'000; ++i) {
    auto const label = random_label(random);
    std::string one_by_one;
    for (char32_t c : label) append_folded(one_by_one, to_utf8({&c, 1}));
    REQUIRE(folded(to_utf8(label)) == one_by_one);
  }
}

TEST_CASE("full-width print folds as half-width print") {
  std::mt19937 random(2'019);
  for (int i = 0; i < 5'000; ++i) {
    auto const label = random_label(random);
    std::u32string wide;
    for (char32_t c : label) wide += c == 0x20 ? 0x3000 : c > 0x20 && c < 0x7F ? c + 0xFEE0 : c;
    REQUIRE(folded(to_utf8(wide)) == folded(to_utf8(label)));
  }
}

TEST_CASE("blanks and invisible characters between the characters change nothing") {
  constexpr std::u32string_view blanks =
      U" \t\n\r\f\u00A0\u2003\u3000\u200B\u202D\u2060\uFEFF\u00AD";
  std::mt19937 random(2'020);
  for (int i = 0; i < 5'000; ++i) {
    auto const label = random_label(random);
    std::u32string spaced;
    for (char32_t c : label) {
      for (auto n = below(random, 3); n > 0; --n) spaced += blanks[below(random, blanks.size())];
      spaced += c;
    }
    REQUIRE(folded(to_utf8(spaced)) == folded(to_utf8(label)));
  }
}

TEST_CASE("any bytes fold to valid UTF-8, and ordinals and glosses stay within it") {
  std::mt19937 random(7);
  for (int i = 0; i < 20'000; ++i) {
    std::string bytes(below(random, 24), '\0');
    constexpr auto nasty = "(1)一.,第\xE4\xB8\xEF\xBC\x91\xFF\0"sv;
    for (auto& b : bytes)
      b = below(random, 4) > 0 ? nasty[below(random, nasty.size())]
                               : static_cast<char>(below(random, 256));
    auto const out = folded(bytes);
    REQUIRE(clean_utf8_prefix(out) == out.size());
    for (std::string_view text : {std::string_view(bytes), std::string_view(out)}) {
      auto const o = leading_ordinal(text);
      REQUIRE(o.bytes <= text.size());
      REQUIRE((o.bytes > 0) == (o.value > 0));
      REQUIRE(without_glosses(text).size() <= text.size());
    }
  }
}
