// SPDX-License-Identifier: Apache-2.0
#include <gouji/text/json_walk.hpp>

#include <doctest/doctest.h>

#include <string>       // string
#include <string_view>  // string_view

using namespace gouji;

namespace {

struct size_word {
  std::string_view word;
  int value;
};
constexpr size_word size_words[] = {{"small", 1}, {"large", 2}};

/// What is wrong with a list of boxes.
std::string complaint(std::string_view json) {
  auto const tree = parse_json(json, {});
  REQUIRE(tree);
  json_walk walk;
  walk.elements(*tree, [&](json_value const& box, std::size_t) {
    json_member const known[] = {{"name", json_need::required, [&](auto& m) { walk.text(m); }},
                                 {"size", json_need::optional, [&](auto& m) { walk.choice(m, size_words); }}};
    walk.members(box, "a box", known);
  });
  return walk.failed() ? walk.failure().message : "none";
}

}  // namespace

TEST_CASE("a walk over what is right has nothing to say") {
  CHECK(complaint(R"([{"name":"a"},{"size":"large","name":"b"}])") == "none");
  CHECK(complaint("[]") == "none");
}

TEST_CASE("what is wrong is told with its place and the way out") {
  CHECK(complaint("{}") == "an object stands where an array belongs");
  CHECK(complaint(R"([{"name":"a"},{}])") == "`[1]`: a box needs the member `name`");
  CHECK(complaint(R"([{"name":7}])") == "`[0].name`: a number stands where a text belongs");
  CHECK(complaint(R"([{"name":"a","name":"b"}])") == "`[0].name`: stands twice; leave one of them");
  CHECK(complaint(R"([{"name":"a","colour":1}])") == "`[0]`: a box has no member `colour`; it may have name, size");
  CHECK(complaint(R"([{"name":"a","size":"huge"}])") == "`[0].size`: `huge` is none of small, large");
}

TEST_CASE("an object with members of any name is walked in its order, each name once") {
  auto const tree = parse_json(R"({"b":"x","a":"y"})", {});
  auto const twice = parse_json(R"({"b":"x","b":"y"})", {});
  json_walk walk;
  std::string met;
  auto const visit = [&](json_value const& m) { met += m.name + walk.text(m).data(); };
  walk.entries(*tree, visit);
  CHECK(met == "bxay");
  walk.entries(*twice, visit);
  REQUIRE(walk.failed());
  CHECK(walk.failure().message == "`b`: stands twice; leave one of them");
}

TEST_CASE("the first thing that is wrong is the one that is told") {
  CHECK(complaint(R"([{"name":1},{"size":2}])") == "`[0].name`: a number stands where a text belongs");
}
