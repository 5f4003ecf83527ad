// SPDX-License-Identifier: Apache-2.0
/// \file
/// How often a slip of the pen is told, and the right cell named: `benchmark_slips [REPORTS]`, for each form that many consistent
/// random reports (10,000) with one slip, then with two.

#include "support/random_report.hpp"
#include "support/slip_experiment.hpp"

#include <array>     // array
#include <cstdio>    // printf
#include <cstdlib>   // strtoull
#include <optional>  // optional

using namespace gouji;
using namespace gouji::test;

namespace {

constexpr slip kinds[] = {slip::transposed, slip::doubled, slip::dropped, slip::misprinted, slip::sign,
                          slip::stale_total, slip::exchanged, slip::split, slip::shifted, slip::blank};

double percent(std::size_t part, std::size_t whole) { return whole == 0 ? 100.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole); }

void print(char const* form, char const* what, slip_counts const& n) {
  std::printf("%-5s %-12s %7zu %7zu  %6.2f %6.2f %7zu  %6.2f %6.2f\n", form, what, n.made, n.seen, percent(n.told, n.seen),
              percent(n.named, n.seen), n.unique, percent(n.unique_named, n.unique), percent(n.alone, n.unique));
}

}  // namespace

int main(int argc, char** argv) {
  std::size_t const reports = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 10'000;
  std::printf("form  slip            made    seen  told %%  named %%  unique  named %%  alone %%\n");
  for (auto const* form : all_forms()) {
    auto const code = std::string(form->code);
    std::array<slip_counts, std::size(kinds)> by_kind{};
    slip_counts all, two;
    for (std::uint64_t seed = 0; all.made < reports; ++seed) {
      auto const k = seed % std::size(kinds);
      auto const s = with_slip(*form, kinds[k], seed);
      if (!s) continue;
      auto const v = judge(*s);
      all.add(*s, v);
      by_kind[k].add(*s, v);
    }
    for (std::size_t k = 0; k < std::size(kinds); ++k) print(code.c_str(), data_of(kinds[k]).code.data(), by_kind[k]);
    print(code.c_str(), "one slip", all);
    for (std::uint64_t seed = 0; two.made < reports / 5; ++seed)
      if (auto const s = with_two_slips(*form, seed)) two.add(*s, judge(*s));
    print(code.c_str(), "two slips", two);
  }
}
