// SPDX-License-Identifier: Apache-2.0
#include <gouji/diag/selection.hpp>

#include <doctest/doctest.h>

using namespace gouji;

TEST_CASE("a pattern means one code, or all codes below a prefix") {
  CHECK(matches({"figure.blank", {}}, "figure.blank"));
  CHECK_FALSE(matches({"figure.blank", {}}, "figure.blanks"));
  CHECK(matches({"figure.*", {}}, "figure.blank"));
  CHECK_FALSE(matches({"figure.*", {}}, "figures.blank"));
  CHECK_FALSE(matches({"figure.*", {}}, "figure"));
  CHECK(matches({"budget.year.*", {}}, "budget.year.total"));
  CHECK_FALSE(matches({"budget.year.*", {}}, "budget.total"));
}

TEST_CASE("the row `relation` means the relations that only forms of the user have") {
  CHECK(matches({"relation", {}}, "budget.total"));
  CHECK_FALSE(matches({"relation", {}}, "applications.balance"));
  CHECK_FALSE(matches({"relation", {}}, "relation.unassessed"));
}

TEST_CASE("of several rules the last that matches decides") {
  finding_selection const selection{{{"prose.*", {}}, {"prose.figure", severity::error}, {"figure.*", severity::note}}};
  REQUIRE(selection.find("prose.figure"));
  CHECK(selection.find("prose.figure")->level == severity::error);
  REQUIRE(selection.find("prose.parts"));
  CHECK_FALSE(selection.find("prose.parts")->level);
  CHECK_FALSE(selection.find("table.missing"));
  CHECK_FALSE(finding_selection{}.find("prose.parts"));
}
