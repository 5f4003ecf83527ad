// SPDX-License-Identifier: Apache-2.0
/// \file
/// Corpus. A report as each family of exports flattens it, the three forms by turns.

#include "cases.hpp"

#include "support/export_family.hpp"

namespace gouji::corpus {

std::vector<family_case> family_cases() {
  static constexpr std::string_view forms[] = {"2021", "2014", "2019"};
  std::vector<family_case> cases;
  std::uint64_t seed = 60;
  for (auto const& family : test::export_families()) {
    auto const form = forms[seed++ % 3];
    if (family.code == "tab-lines" || family.code == "word") continue;  // most of the corpus are of these
    bool const is_page = family.code.starts_with("page");
    auto const blocks = test::print_blocks(report_of(form, seed, {test::oddity::placeholders, test::oddity::own_rows}));
    cases.push_back({"as-" + std::string(family.code), is_page ? "input.html" : "input.txt", test::write(family, blocks)});
  }
  return cases;
}

}  // namespace gouji::corpus
