// SPDX-License-Identifier: Apache-2.0
/// \file
/// What comes back of reports from each family of exports: the figures, and their places in the file.

#include <gouji/report/read.hpp>

#include "support/export_family.hpp"
#include "support/shrink_report.hpp"

#include <doctest/doctest.h>

#include <cstdint>      // uint64_t
#include <set>          // set
#include <string>       // string
#include <string_view>  // string_view
#include <vector>       // vector

using namespace gouji;
using namespace gouji::test;
using reading = export_family::reading;

namespace {

constexpr std::uint64_t reports = 40;

std::string written(export_family const& family, model_report const& model, std::uint64_t seed) {
  return write(family, print_blocks(model, seed % 4 == 0 ? part_two::single_tables : part_two::one_table));
}

std::string without_blanks(std::string_view text) {
  std::string out;
  for (char const c : text)
    if (c != ' ' && c != '\n' && c != '\r') out += c;
  return out;
}

/// A family may print the lines of a cell with blanks between.
figure_truth truth_without_blanks(model_report const& model) {
  auto truth = truth_of(model);
  for (auto& [key, f] : truth) f.printed = without_blanks(f.printed);
  return truth;
}

/// What of a report does not come back, or not as it was.
std::string lost(model_report const& model, std::string_view bytes) {
  finding_sink sink;
  auto r = read(bytes, sink);
  if (!r) return r.error().message;
  std::vector<std::string> prints;
  for (auto const& f : r->figures) prints.push_back(without_blanks(f.raw));
  for (std::size_t i = 0; i < prints.size(); ++i) r->figures[i].raw = prints[i];
  auto out = difference(truth_without_blanks(model), *r);
  if (r->agency != model.agency) out += "agency: " + r->agency + " instead of " + model.agency + '\n';
  if (r->year != model.year) out += "year: not " + std::to_string(model.year) + '\n';
  return out;
}

std::string wrong(model_report const& model, std::string_view bytes) {
  finding_sink sink;
  auto const r = read(bytes, sink);
  return r ? wrong_figures(truth_of(model), *r) : r.error().message;
}

/// Of figures printed in one line: those whose place in the file has something else, or is that of another figure too.
std::string misplaced(model_report const& model, std::string_view bytes) {
  finding_sink sink;
  auto const r = read(bytes, sink);
  if (!r) return r.error().message;
  auto const truth = truth_of(model);
  std::string out;
  std::set<std::uint64_t> places;
  for (auto const& f : r->figures) {
    auto const at = truth.find(figure_key(f));
    if (at == truth.end() || !f.value.is_number() || at->second.printed.find('\n') != std::string::npos) continue;
    auto const place = f.value.where ? r->source->map.find(r->source->text, *f.value.where) : gouji::place{};
    auto const there = bytes.substr(place.byte_begin, place.byte_end - place.byte_begin);
    if (there != at->second.printed) out += at->first + ": its place has “" + std::string(there) + "”\n";
    if (!places.insert(place.byte_begin).second) out += at->first + ": its place is that of another figure\n";
  }
  return out;
}

using complaint = std::string (*)(model_report const&, std::string_view bytes);

/// The first report of a family about which there is a complaint is shown as small as it can be.
void no_complaints(export_family const& family, complaint complaint_of, oddities without) {
  for (std::uint64_t seed = 0; seed < reports; ++seed) {
    auto options = random_options(seed + 20'000);
    options.odd &= ~without;
    auto const complaints = [&](model_report const& m) { return complaint_of(m, written(family, m, seed)); };
    auto const fails = [&](auto const& m) { return !complaints(m).empty(); };
    if (!fails(random_report(seed, options))) continue;
    options = shrunk(options, [&](auto const& o) { return fails(random_report(seed, o)); });
    auto const smallest = shrunk(random_report(seed, options), fails);
    FAIL_CHECK(family.code << " (" << family.name << "), seed " << seed << ", " << described(options) << ":\n"
                           << complaints(smallest) << "in:\n"
                           << written(family, smallest, seed));
    return;
  }
}

bool is_package(std::string_view bytes) { return bytes.starts_with("PK"); }

}  // namespace

TEST_CASE("a report comes back from each family of exports as it was") {
  for (auto const& family : export_families())
    if (family.read == reading::exact) no_complaints(family, lost, family.lost);
}

TEST_CASE("whatever a family of exports does not show, nothing that comes back is wrong") {
  for (auto const& family : export_families())
    if (family.read == reading::lossy || (family.read == reading::exact && family.lost.any())) no_complaints(family, wrong, {});
}

TEST_CASE("each figure leads back to its print in a text of each family") {
  for (auto const& family : export_families())
    if (family.read == reading::exact) {
      auto const places = [](model_report const& m, std::string_view bytes) {
        return is_package(bytes) ? std::string() : misplaced(m, bytes);
      };
      no_complaints(family, places, family.lost);
    }
}
