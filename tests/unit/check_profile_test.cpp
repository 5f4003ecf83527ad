// SPDX-License-Identifier: Apache-2.0
#include <gouji/check/profile.hpp>

#include <gouji/report/read.hpp>

#include <doctest/doctest.h>

#include <string>  // string

using namespace gouji;

namespace {

result<check_profile> profile(std::string_view json, limits const& limit = {}) { return read_profile(json, *built_in_forms(), limit); }

std::string complaint(std::string_view json, limits const& limit = {}) {
  auto const p = profile(json, limit);
  return p ? std::string("none") : p.error().message;
}

}  // namespace

TEST_CASE("every member of a profile is read") {
  auto const p = profile(R"({"disable": ["prose.*", "figure.blank"], "severity": {"table.missing": "error", "row.*": "note"},
    "fail_on": "warning", "min_severity": "note", "blank_as_zero": true})");
  REQUIRE(p);
  REQUIRE(p->fail_on);
  CHECK(p->fail_on->from == severity::warning);
  CHECK(p->min_severity == severity::note);
  CHECK(p->blank_cells == blanks::are_zero);
  REQUIRE(p->selection.rules.size() == 4);
  CHECK(p->selection.find("table.missing")->level == severity::error);
  CHECK(p->selection.find("row.unknown")->level == severity::note);
  CHECK_FALSE(p->selection.find("prose.parts")->level);
  CHECK_FALSE(p->selection.find("figure.kind"));
}

TEST_CASE("what a profile does not say is left to others") {
  auto const p = profile("{}");
  REQUIRE(p);
  CHECK(p->selection.rules.empty());
  CHECK_FALSE(p->fail_on);
  CHECK_FALSE(p->min_severity);
  CHECK_FALSE(p->blank_cells);
}

TEST_CASE("never is a level from which a check has failed") {
  auto const p = profile(R"({"fail_on": "never"})");
  REQUIRE(p);
  REQUIRE(p->fail_on);
  CHECK_FALSE(p->fail_on->from);
}

TEST_CASE("what a profile disables wins over the severities it gives, wherever it stands") {
  auto const p = profile(R"({"disable": ["row.*"], "severity": {"row.unknown": "error"}})");
  REQUIRE(p);
  CHECK_FALSE(p->selection.find("row.unknown")->level);
}

TEST_CASE("what is wrong with a profile is told with its place and the way out") {
  CHECK(complaint("[]") == "an array stands where a profile belongs");
  CHECK(complaint(R"({"disabled": []})") ==
        "a profile has no member `disabled`; it may have disable, severity, fail_on, min_severity, blank_as_zero");
  CHECK(complaint(R"({"disable": ["row.*", "rows.*"]})").starts_with("`disable[1]`: no finding has the code `rows.*`; the nearest are "));
  CHECK(complaint(R"({"severity": {"row.unknwon": "error"}})").starts_with("`severity.row.unknwon`: no finding has the code"));
  CHECK(complaint(R"({"severity": {"row.unknown": "unassessed"}})") ==
        "`severity.row.unknown`: `unassessed` is none of error, warning, note");
  CHECK(complaint(R"({"severity": {"row.unknown": "note", "row.unknown": "error"}})") ==
        "`severity.row.unknown`: stands twice; leave one of them");
  CHECK(complaint(R"({"fail_on": "warn"})") == "`fail_on`: `warn` is none of error, warning, note, never");
  CHECK(complaint(R"({"blank_as_zero": 1})") == "`blank_as_zero`: a number stands where true or false belongs");
  CHECK(complaint("{\n  \"disable\" [] }").starts_with("line 2, column 13: this is no JSON"));
}

TEST_CASE("a profile has the limits of a document") {
  limits few;
  few.max_cells = 2;
  CHECK(complaint(R"({"disable": ["row.*"]})", few).starts_with("has more than max_cells = 2"));
  few.max_cells = 3;
  CHECK(complaint(R"({"disable": ["row.*"]})", few) == "none");
}
