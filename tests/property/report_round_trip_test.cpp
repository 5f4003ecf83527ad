// SPDX-License-Identifier: Apache-2.0
#include <gouji/check/check.hpp>
#include <gouji/diag/catalogue.hpp>
#include <gouji/report/read.hpp>

#include "support/printed_table.hpp"
#include "support/random_report.hpp"
#include "support/write_tab_lines.hpp"

#include <doctest/doctest.h>

#include <cstdint>  // uint64_t
#include <string>   // string

using namespace gouji;
using namespace gouji::test;

namespace {

constexpr std::uint64_t reports = 300;

/// What reading a consistent report delivers wrong, and the errors it is told to have.
std::string complaints(model_report const& model, std::string_view bytes) {
  finding_sink sink;
  auto const r = read(bytes, sink);
  if (!r) return r.error().message;
  check(*r, sink);
  std::string out = difference(truth_of(model), *r);
  if (r->agency != model.agency) out += "agency: " + r->agency + " instead of " + model.agency + '\n';
  if (r->year != model.year) out += "year: not " + std::to_string(model.year) + '\n';
  if (r->form != model.form->code) out += "form: " + std::string(r->form) + '\n';
  for (auto const& f : sink.findings())
    if (f.level == severity::error) out += f.code + ": " + message_of(f, language::en) + '\n';
  return out;
}

tab_lines_options random_tab_lines(std::uint64_t seed) {
  return {seed % 2 == 0, seed % 3 == 0, seed % 5 != 0, seed % 7 == 0 ? "\r\n" : "\n", seed};
}

std::string complaints_about_tab_lines(std::uint64_t seed, report_options const& o) {
  auto const model = random_report(seed, o);
  auto const how = seed % 4 == 0 ? part_two::single_tables : part_two::one_table;
  return complaints(model, write_tab_lines(print_blocks(model, how), random_tab_lines(seed)).text);
}

}  // namespace

TEST_CASE("a report flattened to lines of cells is read as it was written") {
  for (std::uint64_t seed = 0; seed < reports; ++seed) {
    auto const o = random_options(seed);
    if (complaints_about_tab_lines(seed, o).empty()) continue;
    auto const smallest =
        shrunk(o, [&](auto const& smaller) { return !complaints_about_tab_lines(seed, smaller).empty(); });
    FAIL_CHECK("seed " << seed << ", " << described(smallest) << ":\n"
                       << complaints_about_tab_lines(seed, smallest));
  }
}
