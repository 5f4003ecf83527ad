// SPDX-License-Identifier: Apache-2.0
/// \file
/// Corpus. A report as each family of exports that is read flattens it, of one form or another.

#include "cases.hpp"

#include "support/export_family.hpp"

#include <numeric>  // accumulate

namespace gouji::corpus {

std::vector<family_case> family_cases() {
  static constexpr std::string_view forms[] = {"2021", "2014", "2019"};
  std::vector<family_case> cases;
  for (auto const& family : test::export_families()) {
    // Out of the code alone, so that a new family changes the documents of no other.
    auto const seed = std::accumulate(family.code.begin(), family.code.end(), std::uint64_t{0});
    auto const form = forms[seed % 3];
    if (family.code == "tab-lines" || family.code == "word") continue;  // most of the corpus are of these
    if (family.read != test::export_family::reading::exact) continue;   // its gold would be a list of what is missing
    bool const own_rows = !family.lost.test(test::index_of(test::oddity::own_rows));
    auto const report = own_rows ? report_of(form, seed, {test::oddity::own_rows}) : report_of(form, seed);
    bool const is_page = family.code.starts_with("page");
    cases.push_back({"as-" + std::string(family.code), is_page ? "input.html" : "input.txt",
                     test::write(family, test::print_blocks(report))});
  }
  return cases;
}

}  // namespace gouji::corpus
