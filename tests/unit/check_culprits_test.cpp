// SPDX-License-Identifier: Apache-2.0
#include "check/detail/culprits.hpp"

#include "support/report_text.hpp"

#include <gouji/check/check.hpp>

#include <doctest/doctest.h>

#include <string>  // string
#include <vector>  // vector

using namespace gouji;
using test::report_text;

namespace {

/// Seven applications of citizens: four granted, three carried over, as text cell by cell.
report_text consistent() {
  report_text t;
  for (auto const* column : {"natural_person", "total"}) {
    auto const set = [&](char const* row, char const* value) { t.cells["applications/" + std::string(row) + "/" + column] = value; };
    set("received", "17");
    set("granted", "14");
    set("concluded", "14");
    set("carried_out", "3");
  }
  return t;
}

std::vector<finding> told(report_text const& t, check_options const& options = {}) {
  finding_sink reading, sink;
  check(read(t.str(), reading).value(), sink, options);
  return sink.findings();
}

/// `row/column printed->proposed slip`, a culprit each.
std::vector<std::string> named(std::vector<culprit> const& culprits) {
  std::vector<std::string> out;
  for (auto const& c : culprits)
    out.push_back(c.cell.row + "/" + c.cell.column + " " + (c.cell.value ? c.cell.value->to_string() : "blank") + "->" +
                  c.proposed.to_string() + " " + std::string(data_of(c.kind).code));
  return out;
}

using names = std::vector<std::string>;

}  // namespace

TEST_CASE("each broken equation names the one cell that mends all of them") {
  auto t = consistent();
  t.cells["applications/granted/natural_person"] = "41";
  auto const findings = told(t);
  REQUIRE(findings.size() == 2);
  for (auto const& f : findings) {
    CHECK(named(f.culprits) == names{"granted/natural_person 41->14 transposed"});
    CHECK(f.alternatives.empty());
    CHECK(f.culprits[0].cell.label == "（一）予以公开，自然人");
    CHECK(f.culprits[0].cell.where.has_value());
    CHECK(!f.culprits[0].doubtful);
  }
  CHECK(findings[0].code == "applications.concluded");
  CHECK(findings[0].actual == decimal{14});
  CHECK(findings[0].expected == decimal{41});
}

TEST_CASE("two figures that changed places in a row are one repair") {
  auto t = consistent();
  std::swap(t.cells["applications/granted/natural_person"], t.cells["applications/granted/enterprise"]);
  t.cells["applications/granted/natural_person"] = "0";
  for (auto const& f : told(t)) {
    CHECK(named(f.culprits) == names{"granted/natural_person 0->14 exchanged", "granted/enterprise 14->0 exchanged"});
    CHECK(f.culprits[0].repair == f.culprits[1].repair);
  }
}

TEST_CASE("where nothing but one row can tell, each of its cells may be the culprit") {
  report_text t;
  t.cells = {{"proceedings/review/upheld", "3"}, {"proceedings/review/total", "5"}};
  auto const findings = told(t);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].culprits.size() == 5);
  CHECK(findings[0].culprits.back().repair == 5);
}

TEST_CASE("slips in tables that have nothing to do with each other do not get into each other's way") {
  auto t = consistent();
  t.cells["applications/granted/natural_person"] = "41";
  t.cells["proceedings/review/total"] = "1";
  auto const findings = told(t);
  REQUIRE(findings.size() == 3);
  CHECK(named(findings[0].culprits) == names{"granted/natural_person 41->14 transposed"});
  CHECK(findings[2].culprits.size() == 5);
}

TEST_CASE("a blank that cannot be zero is told with the number that it must be") {
  auto t = consistent();
  t.cells["applications/granted/natural_person"] = "";
  auto const findings = told(t);
  std::vector<std::string> codes;
  for (auto const& f : findings) codes.push_back(f.code);
  CHECK(codes == names{"figure.unfilled", "relation.unassessed", "relation.unassessed"});
  CHECK(named(findings[0].culprits) == names{"granted/natural_person blank->14 blank"});
  CHECK(findings[0].expected == decimal{14});
}

TEST_CASE("blanks that may be zero are told as what they are and nothing more") {
  auto t = consistent();
  t.cells["applications/granted/enterprise"] = "";
  for (auto const& f : told(t)) CHECK(f.code == "relation.unassessed");
}

TEST_CASE("an equation with a blank is broken where no number in its place could mend it") {
  report_text t;
  t.cells = {{"proceedings/review/upheld", "3"}, {"proceedings/review/corrected", ""}, {"proceedings/review/total", "2"}};
  auto const findings = told(t);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].code == "proceedings.total");
}

TEST_CASE("figures beyond what can be added up exactly have no culprit, and their equations are not lost") {
  report_text t;
  t.cells = {{"proceedings/review/upheld", "9000000000000000000"}, {"proceedings/review/total", "5"}};
  auto const findings = told(t);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].code == "proceedings.total");
  CHECK(findings[0].culprits.empty());
}
