// SPDX-License-Identifier: Apache-2.0
#include <gouji/write/baseline.hpp>

#include "support/small_report.hpp"

#include <doctest/doctest.h>

#include <string>  // string
#include <vector>  // vector

using namespace gouji;

namespace {

finding found(std::string code, std::uint64_t fingerprint) {
  finding f;
  f.code = std::move(code);
  f.fingerprint = fingerprint;
  return f;
}

report report_of(std::string agency, std::optional<int> year) {
  auto r = test::report_over("");
  r.agency = std::move(agency);
  r.year = year;
  return r;
}

std::string complaint(std::string_view json) {
  auto const b = read_baseline(json);
  return b ? std::string("none") : b.error().message;
}

baseline some_baseline() {
  baseline b;
  add_findings(b, report_of("乙市", 2021), std::vector{found("row.unknown", 2), found("applications.balance", 0xfedcba9876543210)});
  add_findings(b, report_of("", std::nullopt), std::vector{found("row.unknown", 3)});
  add_findings(b, report_of("乙市", 2020), std::vector{found("row.unknown", 1), found("row.unknown", 1)});
  return b;
}

constexpr std::string_view some_text =
    R"({"fingerprints":"gouji/v1","findings":[
{"agency":null,"year":null,"code":"row.unknown","fingerprint":"0000000000000003"},
{"agency":"乙市","year":2020,"code":"row.unknown","fingerprint":"0000000000000001"},
{"agency":"乙市","year":2021,"code":"applications.balance","fingerprint":"fedcba9876543210"},
{"agency":"乙市","year":2021,"code":"row.unknown","fingerprint":"0000000000000002"}
]}
)";

}  // namespace

TEST_CASE("a baseline is written a line each, sorted, each finding once") {
  std::string out;
  append_baseline(out, some_baseline());
  CHECK(out == some_text);
}

TEST_CASE("a baseline comes back as it was written") {
  auto const b = read_baseline(some_text);
  REQUIRE(b);
  CHECK(*b == some_baseline());
  std::string empty;
  append_baseline(empty, {});
  REQUIRE(read_baseline(empty));
  CHECK(read_baseline(empty)->empty());
}

TEST_CASE("what is wrong with a baseline is told with its place and the way out") {
  auto const with = [](std::string_view part, std::string_view other) {
    std::string text(some_text);
    return complaint(text.replace(text.find(part), part.size(), other));
  };
  CHECK(complaint("[]") == "an array stands where a baseline belongs");
  CHECK(complaint("") != "none");
  CHECK(with("gouji/v1", "gouji/v0") == "`fingerprints`: `gouji/v0` is not gouji/v1, the fingerprints of this version of gouji; "
                                        "write the baseline anew with --write-baseline");
  CHECK(with("0000000000000001", "1") == "`findings[1].fingerprint`: `1` is no fingerprint; it has 16 digits 0-9 and a-f");
  CHECK(with("2020", "\"2020\"") == "`findings[1].year`: a text stands where a year belongs");
  CHECK(with("\"agency\":null,", "") == "`findings[0]`: an entry needs the member `agency`");
  limits few;
  few.max_cells = 10;
  auto const limited = read_baseline(some_text, few);
  REQUIRE_FALSE(limited);
  CHECK(limited.error().kind == error_kind::limit);
}

TEST_CASE("findings of the baseline are known, and others are not") {
  auto const b = some_baseline();
  baseline_comparison comparison(b);
  std::vector findings{found("row.unknown", 2), found("row.unknown", 7)};
  comparison.compare(report_of("乙市", 2021), findings, 0);
  CHECK(findings[0].is_known);
  CHECK_FALSE(findings[1].is_known);
  CHECK(comparison.known() == 1);
}

TEST_CASE("what is gone is counted of the reports that were compared, and of no others") {
  auto const b = some_baseline();
  baseline_comparison comparison(b);
  CHECK(comparison.gone() == 0);
  std::vector findings{found("row.unknown", 2)};
  comparison.compare(report_of("乙市", 2021), findings, 0);
  CHECK(comparison.gone() == 1);
  CHECK(comparison.gone({{{"applications.*", {}}}}) == 0);
  CHECK(comparison.gone({{{"applications.*", severity::note}}}) == 1);
  comparison.compare(report_of("乙市", 2019), {}, 0);
  CHECK(comparison.gone() == 1);
  comparison.compare(report_of("乙市", 2020), {}, 0);
  CHECK(comparison.gone() == 2);
}

TEST_CASE("of a report with findings beyond the limit nothing is called gone") {
  auto const b = some_baseline();
  baseline_comparison comparison(b);
  comparison.compare(report_of("乙市", 2021), {}, 1);
  CHECK(comparison.gone() == 0);
}

TEST_CASE("every report of a document is compared") {
  auto const b = some_baseline();
  baseline_comparison comparison(b);
  auto r = report_of("甲市", 2021);
  report_identity second;
  second.agency = "乙市";
  second.year = 2021;
  r.others.push_back(second);
  comparison.compare(r, {}, 0);
  CHECK(comparison.gone() == 2);
}
