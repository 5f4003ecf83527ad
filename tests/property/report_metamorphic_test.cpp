// SPDX-License-Identifier: Apache-2.0
#include <gouji/report/read.hpp>
#include <gouji/write/csv.hpp>

#include "support/dice.hpp"
#include "support/export_family.hpp"
#include "support/printed_table.hpp"
#include "support/random_figures.hpp"
#include "support/random_report.hpp"
#include "support/write_docx.hpp"
#include "support/write_tab_lines.hpp"

#include <doctest/doctest.h>
#include <unicode/ucnv.h>

#include <algorithm>  // mismatch
#include <cstdint>    // uint64_t
#include <set>        // set
#include <string>     // string

using namespace gouji;
using namespace gouji::test;

namespace {

constexpr std::uint64_t reports = 100;

/// Who, when, and every figure by its address, with state, value and unit: all but the print.
std::multiset<std::string> content_of(report const& r) {
  std::multiset<std::string> out{r.agency, std::to_string(r.year.value_or(0)), std::string(r.form)};
  for (auto const& f : r.figures)
    out.insert(figure_key(f) + ' ' + std::string(name_of(f.value.state)) + ' ' +
               f.value.value.to_string() + ' ' + std::string(f.unit));
  return out;
}

std::multiset<std::string> content_of(std::string_view bytes) {
  finding_sink sink;
  auto const r = read(bytes, sink);
  return r ? content_of(*r) : std::multiset<std::string>{r.error().message};
}

/// What is in one and not in the other, a line each.
std::string difference(std::multiset<std::string> const& a, std::multiset<std::string> const& b) {
  std::string out;
  for (auto const& s : a)
    if (a.count(s) != b.count(s)) out += "- " + s + '\n';
  for (auto const& s : b)
    if (a.count(s) != b.count(s)) out += "+ " + s + '\n';
  return out;
}

/// `vary` makes of the same report another file that says the same.
template <class Vary>
void says_the_same(Vary vary) {
  for (std::uint64_t seed = 0; seed < reports; ++seed) {
    auto const o = random_options(seed + 10'000);
    auto const changes = [&](report_options const& with) {
      auto const model = random_report(seed, with);
      auto const plain = write_tab_lines(print_blocks(model)).text;
      return difference(content_of(plain), content_of(vary(model, plain, seed)));
    };
    if (changes(o).empty()) continue;
    auto const smallest = shrunk(o, [&](auto const& with) { return !changes(with).empty(); });
    FAIL_CHECK("seed " << seed << ", " << described(smallest) << ":\n" << changes(smallest));
  }
}

std::string in_encoding(char const* name, std::string const& utf8) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out(4 * utf8.size() + 16, '\0');
  auto const size = ucnv_convert(name, "UTF-8", out.data(), static_cast<std::int32_t>(out.size()),
                                 utf8.data(), static_cast<std::int32_t>(utf8.size()), &status);
  REQUIRE(U_SUCCESS(status));
  out.resize(static_cast<std::size_t>(size));
  return out;
}

std::string with_crlf(std::string const& text) {
  std::string out;
  for (char const c : text) out += c == '\n' ? "\r\n" : std::string(1, c);
  return out;
}

/// All of `gouji extract` but what tells of the file: places, prints and how a row was found.
std::string extracted(std::string_view bytes) {
  finding_sink sink;
  auto r = read(bytes, sink);
  if (!r) return r.error().message;
  for (auto& f : r->figures) {
    f.raw = {};
    f.value.how = basis::aligned;
    f.value.where.reset();
  }
  std::string csv(csv_header());
  append_csv(csv, "report", *r);
  return csv;
}

/// Numbers change their width, both ways.
model_report in_other_width(model_report r) {
  for (auto& s : r.sections)
    for (auto& t : s.tables)
      for (auto& row : t.rows)
        for (auto& f : row.figures)
          if (f.state == figure_state::number) f.printed = in_full_width(f.printed);
  return r;
}

}  // namespace

TEST_CASE("blank lines in prose and in labels, and page marks, change no figure") {
  says_the_same([](auto const& model, auto const&, auto seed) {
    return write_tab_lines(print_blocks(model), {true, true, true, "\n", seed}).text;
  });
}

TEST_CASE("line ends of another system change no figure") {
  says_the_same([](auto const&, auto const& text, auto) { return with_crlf(text); });
}

TEST_CASE("the width of digits changes no figure") {
  says_the_same([](auto const& model, auto const&, auto) {
    return write_tab_lines(print_blocks(in_other_width(model))).text;
  });
}

TEST_CASE("the encoding of the file changes no figure") {
  for (auto const* name : {"gb18030", "UTF-16LE", "UTF-16BE", "UTF-16"}) {
    CAPTURE(name);
    says_the_same([&](auto const&, auto const& text, auto) { return in_encoding(name, text); });
  }
}

TEST_CASE("a byte-order mark changes no figure") {
  says_the_same([](auto const&, auto const& text, auto) { return "\xEF\xBB\xBF" + text; });
}

TEST_CASE("a Word document and the text exported from it have the same figures") {
  says_the_same([](auto const& model, auto const&, auto seed) {
    return write_docx(print_blocks(model), {.seed = seed}).bytes();
  });
}

TEST_CASE("tables in one or each by itself have the same figures") {
  says_the_same([](auto const& model, auto const&, auto) {
    return write_tab_lines(print_blocks(model, part_two::single_tables)).text;
  });
}

TEST_CASE("what is extracted from a report is the same from each family of exports") {
  for (auto const& family : export_families()) {
    if (family.read != export_family::reading::exact) continue;
    for (std::uint64_t seed = 0; seed < reports / 4; ++seed) {
      auto options = random_options(seed + 30'000);
      options.odd &= ~family.lost;
      auto const blocks = print_blocks(random_report(seed, options));
      auto const expected = extracted(write_tab_lines(blocks).text);
      auto const now = extracted(write(family, blocks));
      if (expected == now) continue;
      auto const differs = std::mismatch(expected.begin(), expected.end(), now.begin(), now.end());
      auto const begin = expected.rfind('\n', static_cast<std::size_t>(differs.first - expected.begin())) + 1;
      FAIL_CHECK(family.code << " (" << family.name << "), seed " << seed << ", " << described(options) << ":\n"
                             << expected.substr(begin, 200) << "\ninstead:\n" << now.substr(begin, 200));
      break;
    }
  }
}
