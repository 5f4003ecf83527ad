// SPDX-License-Identifier: Apache-2.0
#include <gouji/report/fingerprint.hpp>

#include "support/small_report.hpp"

#include <doctest/doctest.h>

#include <vector>  // vector

using namespace gouji;
using namespace gouji::test;

namespace {

finding broken(std::int64_t left, std::int64_t right, std::string column = "total") {
  finding f;
  f.code = "applications.balance";
  f.level = severity::error;
  f.arguments = {{"where", "列“总计”"}};
  f.operands = {{"applications", "received", column, "收到", decimal(left), span{1, 2}},
                {"applications", "carried_out", column, "结转", decimal(right), span{3, 4}}};
  f.actual = decimal(left);
  f.expected = decimal(right);
  return f;
}

finding text_finding(std::vector<argument> arguments) {
  finding f;
  f.code = "row.unknown";
  f.arguments = std::move(arguments);
  return f;
}

report some_report(std::string agency = "某市", std::optional<int> year = 2021) {
  auto r = report_over("某市2021年度报告。某县2021年度报告");
  r.agency = std::move(agency);
  r.year = year;
  return r;
}

std::uint64_t of(finding f, report const& r = some_report()) {
  std::vector<finding> one{std::move(f)};
  set_fingerprints(r, one);
  return one[0].fingerprint;
}

}  // namespace

TEST_CASE("the fingerprint is for ever: a baseline of today must be good tomorrow") {
  CHECK(fingerprint_text(of(broken(8, 9))) == "fbfeef150fc0c06a");
  CHECK(fingerprint_text(of(text_finding({{"printed", "（七）其他"}, {"count", std::int64_t{3}}}))) == "af44afe3b2ce1dcd");
}

TEST_CASE("what a finding is about makes its fingerprint") {
  auto const it = of(broken(8, 9));
  CHECK(of(broken(8, 10)) != it);
  CHECK(of(broken(8, 9, "natural_person")) != it);
  CHECK(of(broken(8, 9), some_report("某县")) != it);
  CHECK(of(broken(8, 9), some_report("某市", 2022)) != it);
  CHECK(of(broken(8, 9), some_report("某市", std::nullopt)) != it);
  auto other = broken(8, 9);
  other.code = "applications.concluded";
  CHECK(of(other) != it);
  other = broken(8, 9);
  other.operands[1].value.reset();
  CHECK(of(other) != it);
}

TEST_CASE("place, label, severity, message and the order of operands do not") {
  auto other = broken(8, 9);
  other.where = span{7, 9};
  other.level = severity::note;
  other.arguments.clear();
  std::swap(other.operands[0], other.operands[1]);
  for (auto& o : other.operands) o.label = "x", o.where.reset();
  CHECK(of(other) == of(broken(8, 9)));
  CHECK(of(broken(8, 9), some_report("某 市")) == of(broken(8, 9)));
}

TEST_CASE("a finding without figures is known by what its message says, however it is printed") {
  auto const it = of(text_finding({{"table", "表"}, {"printed", "（七）其他"}}));
  CHECK(of(text_finding({{"table", "表"}, {"printed", "(七)其\n他"}})) == it);
  CHECK(of(text_finding({{"table", "表"}, {"printed", "（八）其他"}})) != it);
}

TEST_CASE("the number of a table and a part of a package are places") {
  auto const it = of(text_finding({}));
  CHECK(of(text_finding({{"table", std::int64_t{3}}})) == it);
  CHECK(of(text_finding({{"part", "/word/document.xml"}})) == it);
  CHECK(of(text_finding({{"count", std::int64_t{3}}})) != it);
}

TEST_CASE("equal findings of one document are numbered") {
  std::vector<finding> three{broken(8, 9), broken(1, 2), broken(8, 9)};
  set_fingerprints(some_report(), three);
  CHECK(three[0].fingerprint == of(broken(8, 9)));
  CHECK(three[1].fingerprint == of(broken(1, 2)));
  CHECK(three[2].fingerprint != three[0].fingerprint);
}

TEST_CASE("of several reports in a document a finding is that of the title before it") {
  auto r = some_report();
  report_identity second;
  second.agency = "某县";
  second.year = 2021;
  second.title = span_of(r.source->text, "某县");
  r.others.push_back(second);
  auto f = broken(8, 9);
  CHECK(identity_of(r, f).agency == "某市");
  f.where = second.title;
  CHECK(identity_of(r, f).agency == "某县");
  f.where.reset();
  CHECK(identity_of(r, f).agency == "某市");
  f.where = span{0, 3};
  CHECK(of(f, r) == of(f));
}

TEST_CASE("a fingerprint is 16 digits, and nothing else is one") {
  CHECK(fingerprint_text(0x00ab) == "00000000000000ab");
  CHECK(parse_fingerprint("00000000000000ab") == 0xab);
  CHECK(parse_fingerprint("ffffffffffffffff") == 0xffffffffffffffff);
  for (auto const* none : {"", "ab", "00000000000000AB", "0x000000000000ab", "00000000000000ab0", "-0000000000000ab"})
    CHECK_FALSE(parse_fingerprint(none));
}
