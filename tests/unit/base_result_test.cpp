// SPDX-License-Identifier: Apache-2.0
#include <gouji/base/result.hpp>

#include <doctest/doctest.h>

#include <memory>  // unique_ptr
#include <string>  // string

using gouji::error;
using gouji::error_kind;
using gouji::result;

TEST_CASE("a result holds a value or the reason why there is none") {
  result<std::string> const good(std::string("text"));
  REQUIRE(good.has_value());
  CHECK(*good == "text");
  CHECK(good->size() == 4);

  result<std::string> const bad(error{error_kind::limit, "max_cells"});
  CHECK_FALSE(bad);
  CHECK(bad.error().kind == error_kind::limit);
  CHECK(bad.error().message == "max_cells");
}

TEST_CASE("a value that cannot be copied is moved out") {
  result<std::unique_ptr<int>> r(std::make_unique<int>(7));
  auto const moved = *std::move(r);
  CHECK(*moved == 7);
}
