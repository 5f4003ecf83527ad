// SPDX-License-Identifier: Apache-2.0
#include "write/detail/page_labels.hpp"

#include <doctest/doctest.h>

#include <string>  // string, to_string

using namespace gouji::detail;

namespace {

/// `text:along×across` of each cell that is printed, labels divided by `/`.
std::string merged(std::vector<label_levels> const& labels) {
  std::string out;
  for (auto const& cells : merge_labels(labels)) {
    if (!out.empty()) out += " / ";
    for (label_cell const& c : cells) {
      if (c.along == 0) continue;
      if (!out.empty() && out.back() != ' ') out += ' ';
      out.append(c.text).append(":").append(std::to_string(c.along)).append("x").append(std::to_string(c.across));
    }
  }
  return out;
}

}  // namespace

TEST_CASE("a path is its levels") { CHECK(levels_of("a › b") == label_levels{"a", "b"}); }

TEST_CASE("neighbours share the cell of a level in which they agree") {
  CHECK(merged({{"a", "b"}, {"a", "c"}, {"d", ""}}) == "a:2x1 b:1x1 / c:1x1 / d:1x2");
}

TEST_CASE("the last level of a label is its own, even where the next is the same") {
  CHECK(merged({{"a", "b"}, {"a", "b"}}) == "a:2x1 b:1x1 / b:1x1");
  CHECK(merged({{"a"}, {"a"}}) == "a:1x1 / a:1x1");
}

TEST_CASE("equal levels under different ones are not shared") {
  CHECK(merged({{"a", "x", "1"}, {"b", "x", "2"}}) == "a:1x1 x:1x1 1:1x1 / b:1x1 x:1x1 2:1x1");
}

TEST_CASE("a level that covers the next is shared only with one that covers as much") {
  CHECK(merged({{"a", "", "1"}, {"a", "", "2"}, {"a", "b", "3"}}) == "a:2x2 1:1x1 / 2:1x1 / a:1x1 b:1x1 3:1x1");
}
