// SPDX-License-Identifier: Apache-2.0
#include <gouji/diag/finding.hpp>

#include <doctest/doctest.h>

using namespace gouji;

TEST_CASE("severities ascend, so that a threshold is one comparison") {
  CHECK(severity::unassessed < severity::note);
  CHECK(severity::note < severity::warning);
  CHECK(severity::warning < severity::error);
}

TEST_CASE("severities have the names that outputs print") {
  CHECK(name_of(severity::unassessed) == "unassessed");
  CHECK(name_of(severity::note) == "note");
  CHECK(name_of(severity::warning) == "warning");
  CHECK(name_of(severity::error) == "error");
}

TEST_CASE("a severity is found by its name") {
  CHECK(find_severity("unassessed") == severity::unassessed);
  CHECK(find_severity("error") == severity::error);
  CHECK_FALSE(find_severity("Error"));
  CHECK_FALSE(find_severity(""));
}
