// SPDX-License-Identifier: Apache-2.0
#include <gouji/text/json_tree.hpp>

#include <doctest/doctest.h>

#include <string>       // string
#include <string_view>  // string_view
#include <tuple>        // tie

using namespace gouji;
using namespace std::string_view_literals;

namespace {

std::string complaint(std::string_view json, limits const& limit = {}) {
  auto const tree = parse_json(json, limit);
  return tree ? std::string("none") : tree.error().message;
}

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

}  // namespace

TEST_CASE("members keep their order, and one that stands twice is there twice") {
  auto const tree = parse_json(R"( {"b":1.50,"a":"勾\u7A3D","b":[true,false,null],"c":{}} )", {});
  REQUIRE(tree);
  CHECK(tree->kind == json_kind::object);
  REQUIRE(tree->items.size() == 4);
  auto const& [b, a, again, c] = std::tie(tree->items[0], tree->items[1], tree->items[2], tree->items[3]);
  CHECK(b.name == "b");
  CHECK(b.kind == json_kind::number);
  CHECK(b.text == "1.50");
  CHECK(a.kind == json_kind::text);
  CHECK(a.text == "勾稽");
  CHECK(again.name == "b");
  REQUIRE(again.items.size() == 3);
  CHECK(again.items[0].truth);
  CHECK_FALSE(again.items[1].truth);
  CHECK(again.items[1].kind == json_kind::boolean);
  CHECK(again.items[2].kind == json_kind::null);
  CHECK(again.items[2].name.empty());
  CHECK(c.kind == json_kind::object);
}

TEST_CASE("a byte-order mark is no part of it") {
  auto const tree = parse_json("\xEF\xBB\xBF\"x\"", {});
  REQUIRE(tree);
  CHECK(tree->text == "x");
}

TEST_CASE("what is no JSON is told with line and column, in characters") {
  CHECK(complaint("{\n \"勾稽\": x}") == "line 2, column 8: this is no JSON: Invalid value.");
  CHECK(complaint("") == "line 1, column 1: this is no JSON: The document is empty.");
  CHECK(complaint("[1] 2") == "line 1, column 5: this is no JSON: The document root must not be followed by other values.");
  CHECK(complaint("[\"\x80\"]") == "line 1, column 3: this is no JSON: Invalid encoding in string.");
  CHECK(complaint("[1,") == "line 1, column 4: this is no JSON: Invalid value.");
  CHECK(complaint("[\"\\ud800\"]").ends_with("The surrogate pair in string is invalid."));
}

TEST_CASE("what stands behind a NUL is not passed over") {
  CHECK(complaint("[1]\0,2]"sv) == "line 1, column 4: this is no JSON: A NUL byte stands behind the value.");
  CHECK(complaint("[1\0]"sv) == "line 1, column 3: this is no JSON: Missing a comma or ']' after an array element.");
}

TEST_CASE("a limit lets through what reaches it, and is told by its name") {
  CHECK(complaint(nested(max_json_depth)) == "none");
  CHECK(complaint(nested(max_json_depth + 1)) == "line 1, column 17: is nested deeper than anything that is read here");
  CHECK(complaint(nested(1'000'000)) == "line 1, column 17: is nested deeper than anything that is read here");

  limits few;
  few.max_cells = 3;
  CHECK(complaint("[1,2]", few) == "none");
  CHECK(complaint("[1,2,3]", few) == "has more than max_cells = 3 JSON values; raise max_cells if a file may be that large");

  limits small;
  small.max_input_bytes = 5;
  CHECK(complaint("[1,2]", small) == "none");
  CHECK(complaint("[1,23]", small) ==
        "has more than max_input_bytes = 5 bytes; raise max_input_bytes if a file may be that long");
  CHECK(parse_json("[1,23]", small).error().kind == error_kind::limit);
}
