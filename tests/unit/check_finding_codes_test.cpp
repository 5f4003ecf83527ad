// SPDX-License-Identifier: Apache-2.0
#include <gouji/check/finding_codes.hpp>

#include <gouji/diag/catalogue.hpp>
#include <gouji/form/read_form.hpp>
#include <gouji/report/forms_with.hpp>
#include <gouji/report/read.hpp>

#include <doctest/doctest.h>

#include <algorithm>  // adjacent_find, binary_search, is_sorted
#include <string>     // string

using namespace gouji;

namespace {

constexpr std::string_view budget_form = R"({"code":"budget","title":"预算","first_year":2020,"tables":[{"code":"t","caption":["表"],
  "columns":[{"code":"n","path":["数"]}],"rows":[{"code":"a","path":["甲"]},{"code":"all","path":["合计"]}],
  "relations":[{"code":"budget.total","scope":"each_column","equation":"a = all"}]}]})";

}  // namespace

TEST_CASE("the codes are those of the catalogue and of the relations of forms, each once") {
  auto const own = read_forms(budget_form);
  REQUIRE(own);
  auto const forms = forms_with({&*own, 1});
  REQUIRE(forms);
  auto const codes = finding_codes(**forms);
  CHECK(std::is_sorted(codes.begin(), codes.end()));
  CHECK(std::adjacent_find(codes.begin(), codes.end()) == codes.end());
  CHECK(codes.size() == catalogue().size());  // one more, and without limit.findings, which no finding has in a sink
  CHECK(std::binary_search(codes.begin(), codes.end(), "budget.total"));
}

TEST_CASE("the codes that are most like another one come first") {
  std::string_view const codes[] = {"figure.blank", "figure.kind", "table.grid", "table.missing"};
  CHECK(nearest_codes("figure.blan", codes) == "figure.blank, figure.kind, table.grid");
  CHECK(nearest_codes("tabel.missing", codes).starts_with("table.missing, "));
  CHECK(nearest_codes(std::string(1'000'000, 'x'), codes).size() < 60);
}

TEST_CASE("a pattern that means no finding is told with the nearest codes") {
  auto const codes = finding_codes(*built_in_forms());
  for (auto const* good : {"figure.blank", "figure.*", "relation", "relation.*"}) CHECK(fault_of_pattern(good, codes).empty());
  CHECK(fault_of_pattern("figure.blnk", codes) ==
        "no finding has the code `figure.blnk`; the nearest are figure.blank, figure.kind, figure.note; "
        "`prefix.*` means all codes that begin with `prefix.`, and `gouji explain` lists all");
  for (auto const* bad : {"", "*", ".*", "figure", "figures.*", "fig*", "figure.blank.*", "budget.total", "Figure.blank"})
    CHECK_FALSE(fault_of_pattern(bad, codes).empty());
}
