// SPDX-License-Identifier: Apache-2.0
#include "diag/detail/catalogue_check.hpp"

#include <doctest/doctest.h>

#include <array>  // array

using namespace gouji;
using namespace gouji::detail;

namespace {

constexpr catalogue_row good{"a.b", severity::note, "{x} is {y}", "{y}为{x}", "It is.", "如此。"};

bool sound(catalogue_row const& row) { return texts_are_sound(std::array{row}); }

}  // namespace

TEST_CASE("a row with texts in both languages and the same placeholders is sound") {
  CHECK(sound(good));
}

TEST_CASE("an empty text is found") {
  for (auto text : {&catalogue_row::code, &catalogue_row::message_en, &catalogue_row::message_zh,
                    &catalogue_row::meaning_en, &catalogue_row::meaning_zh}) {
    auto row = good;
    row.*text = "";
    CHECK_FALSE(sound(row));
  }
}

TEST_CASE("a placeholder that only one language has is found") {
  for (auto text : {&catalogue_row::message_en, &catalogue_row::message_zh})
    for (auto message : {"{x} {y} {z}", "{x}", "none"}) {
      auto row = good;
      row.*text = message;
      CHECK_FALSE(sound(row));
    }
}

TEST_CASE("a full stop at a message's end is found") {
  auto row = good;
  row.message_en = "{x} is {y}.";
  CHECK_FALSE(sound(row));
  row = good;
  row.message_zh = "{y}为{x}。";
  CHECK_FALSE(sound(row));
}

TEST_CASE("braces come in pairs around names") {
  for (auto message : {"", "plain", "{a}", "{a_b} and {c}"})
    CHECK(placeholders_are_well_formed(message));
  for (auto message : {"{", "}", "{}", "{a", "a}", "{a{b}}", "{A}", "{a b}", "{a}}", "{1}"}) {
    CAPTURE(message);
    CHECK_FALSE(placeholders_are_well_formed(message));
  }
}

TEST_CASE("a code that comes twice is found") {
  auto other = good;
  CHECK_FALSE(codes_are_unique(std::array{good, other}));
  other.code = "a.c";
  CHECK(codes_are_unique(std::array{good, other}));
}

TEST_CASE("a message comes apart into texts and names") {
  std::string_view rest = "{x} is {y}!";
  auto piece = next_placeholder(rest);
  CHECK((piece.text == "" && piece.name == "x"));
  piece = next_placeholder(rest);
  CHECK((piece.text == " is " && piece.name == "y"));
  piece = next_placeholder(rest);
  CHECK((piece.text == "!" && piece.name == ""));
  CHECK(rest == "");
}
