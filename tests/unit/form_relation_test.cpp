// SPDX-License-Identifier: Apache-2.0
#include <gouji/form/relation.hpp>

#include <gouji/report/read.hpp>

#include <doctest/doctest.h>

#include <string>       // string
#include <string_view>  // string_view

using namespace gouji;

namespace {

constexpr column_data columns[] = {{"a", "甲"}, {"b", "乙"}, {"c", "丙"}, {"d", "丁"}};
constexpr row_data rows[] = {{"x", "天"}, {"y", "地"}};
constexpr table_data tiny = {"tiny", "", "", "", "", table_layout::rows, columns, rows, {}};

std::optional<relation> parsed(std::string const& equation,
                               relation_scope scope = relation_scope::each_row) {
  static std::string kept;
  static relation_data data;
  kept = equation;
  data = {"tiny.law", scope, kept};
  return resolve(tiny, data);
}

}  // namespace

TEST_CASE("names of a relation in each row are columns") {
  auto const r = parsed("d = a + b - c");
  REQUIRE(r);
  CHECK(r->compare == relation::comparison::equal);
  REQUIRE(r->left.size() == 1);
  CHECK(r->left[0].item == 3);
  REQUIRE(r->right.size() == 3);
  CHECK(r->right[1].item == 1);
  CHECK_FALSE(r->right[1].negative);
  CHECK(r->right[2].item == 2);
  CHECK(r->right[2].negative);
  CHECK(r->data->code == "tiny.law");
}

TEST_CASE("names of a relation in each column are rows") {
  REQUIRE(parsed("x <= y", relation_scope::each_column));
  CHECK(parsed("x <= y", relation_scope::each_column)->compare == relation::comparison::at_most);
  CHECK_FALSE(parsed("x <= y", relation_scope::each_row));
  CHECK_FALSE(parsed("a = b", relation_scope::each_column));
}

TEST_CASE("a side may begin with a minus") {
  auto const r = parsed("- a + b = - c");
  REQUIRE(r);
  CHECK(r->left[0].negative);
  CHECK_FALSE(r->left[1].negative);
  CHECK(r->right[0].negative);
}

TEST_CASE("a name may have a factor") {
  auto const r = parsed("2 a + b <= 100000 c - 30 d");
  REQUIRE(r);
  CHECK(r->left[0].factor == 2);
  CHECK(r->left[1].factor == 1);
  CHECK(r->right[0].factor == 100000);
  CHECK(r->right[1].factor == 30);
  CHECK(r->right[1].negative);
}

TEST_CASE("one side may be zero exactly when the other is") {
  REQUIRE(parsed("a <=> b + c"));
  CHECK(parsed("a <=> b + c")->compare == relation::comparison::zero_together);
  for (auto const c : {relation::comparison::equal, relation::comparison::at_most, relation::comparison::zero_together})
    CHECK(parsed("a " + std::string(sign_of(c)) + " b")->compare == c);
}

TEST_CASE("blanks around names do not matter") {
  REQUIRE(parsed("  a   =  b "));
  CHECK(parsed("a = b + c")->right.size() == 2);
}

TEST_CASE("what is not well formed is no relation") {
  for (auto const* equation :
       {"",        " ",         "a",          "a =",         "= a",         "a + = b",   "a b = c",
        "a = b c", "a = b = c", "a <= b = c", "a + + b = c", "a - - b = c", "- - a = b", "+ a = b",
        "a = b +", "a = + b",   "a < b",      "a=b",         "a = e",       "a = 1",     "- = a",     "a = 2 3 b",
        "a = 0 b", "a = 2 - b", "2 = a",      "a = b 2",     "a => b",      "a = 1000000 b", "a = 2b",  "a = -2 b"})
    CHECK_FALSE_MESSAGE(parsed(equation), equation);
}

TEST_CASE("every relation of every built-in form can be resolved") {
  int count = 0;
  for (auto const& t : built_in_forms()->tables())
    for (auto const& r : t.table->relations) {
      CHECK_MESSAGE(resolve(*t.table, r), r.code << ": " << r.equation);
      ++count;
    }
  CHECK(count > 20);
}
