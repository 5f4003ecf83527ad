// SPDX-License-Identifier: Apache-2.0
#include <gouji/base/span.hpp>

#include <doctest/doctest.h>

#include <string_view>  // string_view

using gouji::cover;
using gouji::span;

TEST_CASE("a span cuts its bytes out of a text") {
  std::string_view const text = "规章0";
  CHECK(span{3, 6}.in(text) == "章");
  CHECK(span{6, 7}.in(text) == "0");
  CHECK(span{7, 7}.in(text).empty());
}

TEST_CASE("a span contains what lies within it, its ends included") {
  CHECK(span{2, 5}.contains({2, 5}));
  CHECK(span{2, 5}.contains({5, 5}));
  CHECK_FALSE(span{2, 5}.contains({1, 3}));
  CHECK_FALSE(span{2, 5}.contains({4, 6}));
}

TEST_CASE("the cover of two spans holds both and nothing beyond") {
  CHECK(cover({2, 5}, {7, 9}) == span{2, 9});
  CHECK(cover({7, 9}, {2, 5}) == span{2, 9});
  CHECK(cover({2, 9}, {3, 4}) == span{2, 9});
}
