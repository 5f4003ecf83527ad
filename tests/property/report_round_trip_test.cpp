// SPDX-License-Identifier: Apache-2.0
#include <gouji/check/check.hpp>
#include <gouji/diag/catalogue.hpp>
#include <gouji/report/read.hpp>

#include "support/dice.hpp"
#include "support/printed_table.hpp"
#include "support/random_report.hpp"
#include "support/write_docx.hpp"
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
  if (r->agency != model.agency)
    out += "agency: " + r->agency + " instead of " + model.agency + '\n';
  if (r->year != model.year) out += "year: not " + std::to_string(model.year) + '\n';
  if (r->form != model.form->code) out += "form: " + std::string(r->form) + '\n';
  for (auto const& f : sink.findings())
    if (f.level == severity::error) out += f.code + ": " + message_of(f, language::en) + '\n';
  return out;
}

tab_lines_options random_tab_lines(std::uint64_t seed) {
  return {seed % 2 == 0, seed % 3 == 0, seed % 5 != 0, seed % 7 == 0 ? "\r\n" : "\n", seed};
}

docx_options random_docx(std::uint64_t seed) {
  dice random(seed, 5'000);
  docx_options o;
  o.seed = seed;
  o.grid = random.chance(80);
  for (auto member :
       {&docx_options::content_controls, &docx_options::split_runs, &docx_options::split_tables,
        &docx_options::repeated_heads, &docx_options::automatic_numbers})
    o.*member = random.chance(30);
  return o;
}

part_two random_part_two(std::uint64_t seed) {
  return seed % 4 == 0 ? part_two::single_tables : part_two::one_table;
}

std::string as_tab_lines(model_report const& r, std::uint64_t seed) {
  return write_tab_lines(print_blocks(r, random_part_two(seed)), random_tab_lines(seed)).text;
}

std::string as_docx(model_report const& r, std::uint64_t seed) {
  auto blocks = print_blocks(r, random_part_two(seed));
  if (seed % 3 == 0) blocks = grown_together(blocks);
  return write_docx(blocks, random_docx(seed)).bytes();
}

using report_writer = std::string (*)(model_report const&, std::uint64_t seed);

void read_is_what_was_written(report_writer write) {
  for (std::uint64_t seed = 0; seed < reports; ++seed) {
    auto const complaints_of = [&](report_options const& o) {
      auto const model = random_report(seed, o);
      return complaints(model, write(model, seed));
    };
    auto const o = random_options(seed);
    if (complaints_of(o).empty()) continue;
    auto const smallest =
        shrunk(o, [&](auto const& smaller) { return !complaints_of(smaller).empty(); });
    FAIL_CHECK("seed " << seed << ", " << described(smallest) << ":\n" << complaints_of(smallest));
  }
}

}  // namespace

TEST_CASE("a report flattened to lines of cells is read as it was written") {
  read_is_what_was_written(as_tab_lines);
}

TEST_CASE("a report in a Word document is read as it was written") {
  read_is_what_was_written(as_docx);
}

TEST_CASE("each figure leads back to its print in the file") {
  for (std::uint64_t seed = 0; seed < reports; ++seed) {
    auto const model = random_report(seed, random_options(seed));
    auto const written = write_tab_lines(print_blocks(model), random_tab_lines(seed));
    finding_sink sink;
    auto const r = read(written.text, sink);
    REQUIRE(r);
    std::size_t found = 0;
    for (auto const& f : r->figures) {
      auto const at = written.figures.find(figure_key(f));
      if (at == written.figures.end() || !f.value.where) continue;
      ++found;
      auto const place = r->source->map.find(r->source->text, *f.value.where);
      CAPTURE(seed);
      CAPTURE(at->first);
      CHECK(place.byte_begin == at->second.first);
      CHECK(place.byte_end == at->second.second);
    }
    CHECK(found == written.figures.size());
  }
}
