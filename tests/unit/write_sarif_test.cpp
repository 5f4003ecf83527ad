// SPDX-License-Identifier: Apache-2.0
#include <gouji/write/sarif.hpp>

#include <gouji/text/json_tree.hpp>

#include "support/small_report.hpp"

#include <doctest/doctest.h>

#include <algorithm>  // find_if
#include <string>     // string
#include <utility>    // exchange
#include <vector>     // vector

using namespace gouji;

namespace {

json_value const& at(json_value const& object, std::string_view name) {
  auto const member = std::find_if(object.items.begin(), object.items.end(), [&](auto const& m) { return m.name == name; });
  REQUIRE_MESSAGE(member != object.items.end(), name);
  return *member;
}

/// The one run of a log with these findings of two documents, and one document that was not read.
json_value run_of(std::vector<finding> const& findings, finding_selection const& selection = {}, language lang = language::en) {
  auto const r = test::report_over("x");
  std::string all, piece;
  sarif_log log(piece, *r.forms, selection, lang);
  auto const flush = [&] { all += std::exchange(piece, {}); };
  flush();
  log.add("a.txt", findings, {1, 2, 0}, *r.source);
  flush();
  log.add("b.txt", {}, {}, *r.source);
  log.add_unread("c d.pdf", "is a PDF");
  flush();
  log.add("e.txt", findings, {1, 0, 0}, *r.source);
  log.end();
  flush();
  auto const tree = parse_json(all, {});
  REQUIRE(tree);
  CHECK(at(*tree, "version").text == "2.1.0");
  REQUIRE(at(*tree, "runs").items.size() == 1);
  return at(*tree, "runs").items[0];
}

json_value const& driver(json_value const& run) { return at(at(run, "tool"), "driver"); }

}  // namespace

TEST_CASE("each code is one rule, and a result names it by its index") {
  auto const run = run_of({make_finding("report.title", std::nullopt)});
  auto const& rules = at(driver(run), "rules").items;
  CHECK(rules.size() == catalogue().size());
  auto const& results = at(run, "results").items;
  REQUIRE(results.size() == 2);
  for (auto const& result : results)
    CHECK(at(rules[std::stoul(at(result, "ruleIndex").text)], "id").text == at(result, "ruleId").text);
}

TEST_CASE("a rule says what it means in the language that was asked for") {
  auto const text = [](json_value const& run, std::string_view name) { return at(at(at(driver(run), "rules").items[0], name), "text").text; };
  catalogue_row const& row = catalogue()[0];
  auto const en = run_of({}), zh = run_of({}, {}, language::zh);
  CHECK(text(en, "fullDescription") == row.meaning_en);
  CHECK(text(zh, "fullDescription") == row.meaning_zh);
  CHECK(row.meaning_en.starts_with(text(en, "shortDescription")));
  CHECK(text(en, "shortDescription").ends_with('.'));
  CHECK(text(zh, "shortDescription").ends_with("。"));
  CHECK(at(driver(zh), "language").text == "zh-CN");
}

TEST_CASE("what somebody chose stands among the overrides, and the rule keeps its default") {
  auto const run = run_of({}, {{{"report.title", severity::error}, {"figure.blank", {}}}});
  auto const& rules = at(driver(run), "rules").items;
  auto const& overrides = at(at(run, "invocations").items[0], "ruleConfigurationOverrides").items;
  REQUIRE(overrides.size() == 2);
  for (auto const& o : overrides) {
    auto const& descriptor = at(o, "descriptor");
    auto const& rule = rules[std::stoul(at(descriptor, "index").text)];
    CHECK(at(rule, "id").text == at(descriptor, "id").text);
    CHECK(at(at(rule, "defaultConfiguration"), "level").text == "note");
  }
  CHECK_FALSE(at(at(overrides[0], "configuration"), "enabled").truth);
  CHECK(at(at(overrides[1], "configuration"), "enabled").truth);
  CHECK(at(at(overrides[1], "configuration"), "level").text == "error");
}

TEST_CASE("what was not read and what is not told stands in the log") {
  auto const run = run_of({});
  auto const& invocation = at(run, "invocations").items[0];
  CHECK_FALSE(at(invocation, "executionSuccessful").truth);
  auto const& notifications = at(invocation, "toolExecutionNotifications").items;
  REQUIRE(notifications.size() == 1);
  CHECK(at(at(notifications[0], "message"), "text").text == "is a PDF");
  auto const& location = at(at(notifications[0], "locations").items[0], "physicalLocation");
  CHECK(at(at(location, "artifactLocation"), "uri").text == "c%20d.pdf");
  CHECK(at(at(run, "properties"), "suppressed").text == "2");
  CHECK(at(at(run, "properties"), "disabled").text == "2");
}
