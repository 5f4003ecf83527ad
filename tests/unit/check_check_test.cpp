// SPDX-License-Identifier: Apache-2.0
#include <gouji/check/check.hpp>

#include "support/report_text.hpp"

#include <doctest/doctest.h>

#include <string>  // string
#include <vector>  // vector

using namespace gouji;

namespace {

std::vector<std::string> codes_of(std::string const& text, check_options const& options = {}) {
  finding_sink reading, sink;
  auto const r = read(text, reading).value();
  check(r, sink, options);
  std::vector<std::string> out;
  for (auto const& f : sink.findings()) out.push_back(f.code);
  return out;
}

using codes = std::vector<std::string>;

}  // namespace

TEST_CASE("nothing is told on a consistent report") {
  CHECK(codes_of(test::report_text{}.str()).empty());
}

TEST_CASE("the structure is told first, then what is broken, then what could not be assessed") {
  test::report_text t;
  t.title = "说明";
  t.cells = {{"applications/granted/total", "1"}, {"proceedings/review/total", ""}};
  CHECK(codes_of(t.str()) == codes{"report.title", "applications.concluded",
                                   "applications.applicants", "relation.unassessed"});
}

TEST_CASE("blanks are no numbers unless the caller says that they are zero") {
  test::report_text t;
  t.cells = {{"proceedings/review/total", ""}};
  CHECK(codes_of(t.str()) == codes{"relation.unassessed"});
  CHECK(codes_of(t.str(), {blanks::are_zero}).empty());
}

TEST_CASE("checking does not change the report: a second time the same is told") {
  test::report_text t;
  t.cells = {{"applications/granted/total", "1"}, {"proceedings/review/total", "/"}};
  finding_sink reading, first, second;
  auto const r = read(t.str(), reading).value();
  check(r, first);
  check(r, second);
  REQUIRE(first.findings().size() == second.findings().size());
  for (std::size_t i = 0; i < first.findings().size(); ++i)
    CHECK(first.findings()[i].code == second.findings()[i].code);
}
