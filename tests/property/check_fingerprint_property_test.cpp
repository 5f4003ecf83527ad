// SPDX-License-Identifier: Apache-2.0
/// \file
/// A report with a slip is told by the same fingerprints in whatever way it was exported, and another slip by others.

#include <gouji/check/check.hpp>
#include <gouji/report/fingerprint.hpp>
#include <gouji/report/read.hpp>

#include "support/export_family.hpp"

#include <doctest/doctest.h>

#include <algorithm>  // includes
#include <cstdint>    // uint64_t
#include <map>        // map
#include <set>        // set
#include <string>     // string
#include <vector>     // vector

using namespace gouji;
using namespace gouji::test;

namespace {

std::vector<finding> told(std::string_view bytes) {
  finding_sink sink;
  auto const r = read(bytes, sink);
  REQUIRE(r);
  check(*r, sink);
  auto out = sink.take();
  set_fingerprints(*r, out);
  return out;
}

std::set<std::uint64_t> broken_relations(std::string_view bytes) {
  std::set<std::uint64_t> out;
  for (finding const& f : told(bytes))
    if (f.level == severity::error && f.expected) out.insert(f.fingerprint);
  return out;
}

/// The report of a seed with a figure that is wrong by `by`.
model_report slipped(std::uint64_t seed, std::int64_t by) {
  report_options options;
  options.form = all_forms()[seed % all_forms().size()];
  auto model = random_report(seed, options);
  for (auto& section : model.sections)
    for (auto& table : section.tables) {
      if (table.data->relations.empty()) continue;
      auto& figure = table.rows[seed % table.rows.size()].figures.front();
      figure.value = *decimal::add(figure.value, decimal(by));
      figure.printed = figure.value.to_string();
    }
  return model;
}

}  // namespace

TEST_CASE("every export of a report with a slip has the same fingerprints of broken relations") {
  std::size_t compared = 0;
  for (std::uint64_t seed = 0; seed < 24; ++seed) {
    auto const blocks = print_blocks(slipped(seed, 1), part_two::one_table);
    auto const reference = broken_relations(write(export_families().front(), blocks));
    for (auto const& family : export_families()) {
      INFO(seed, " ", family.name);
      auto const found = broken_relations(write(family, blocks));
      if (family.read == export_family::reading::exact)
        CHECK(found == reference);
      else
        CHECK(std::includes(reference.begin(), reference.end(), found.begin(), found.end()));
      compared += found.size();
    }
  }
  CHECK(compared > 1'000);
}

TEST_CASE("no two slips have a fingerprint in common") {
  std::map<std::uint64_t, std::string> whose;
  for (std::uint64_t seed = 0; seed < 60; ++seed)
    for (std::int64_t by : {1, 2, 10}) {
      auto const name = std::to_string(seed) + "+" + std::to_string(by);
      auto const bytes = write(export_families().front(), print_blocks(slipped(seed, by), part_two::one_table));
      for (auto const fingerprint : broken_relations(bytes)) {
        auto const [at, is_new] = whose.emplace(fingerprint, name);
        CHECK_MESSAGE(is_new, name, " ", at->second);
      }
    }
  CHECK(whose.size() > 300);
}

TEST_CASE("within one document no two findings have the same fingerprint") {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    auto const bytes = write(export_families().front(), print_blocks(random_report(seed, random_options(seed)), part_two::one_table));
    std::set<std::uint64_t> met;
    for (finding const& f : told(bytes)) {
      CHECK(f.fingerprint != 0);
      CHECK_MESSAGE(met.insert(f.fingerprint).second, seed, " ", f.code);
    }
  }
}
