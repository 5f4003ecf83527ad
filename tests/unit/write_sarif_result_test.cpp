// SPDX-License-Identifier: Apache-2.0
#include "write/detail/sarif_result.hpp"

#include "support/small_report.hpp"

#include <doctest/doctest.h>

#include <string>  // string

using namespace gouji;
using namespace gouji::detail;
using test::span_of;

namespace {

std::string result_of(finding const& f, document const& source, language lang = language::en) {
  std::string out;
  json_writer json(out);
  write_sarif_result(json, "报告 1.txt", f, 7, source, lang);
  return out;
}

finding balance(document const& source) {
  auto const at = span_of(source.text, "13");
  auto f = make_finding("applications.balance", at,
                        {{"code", "applications.balance"}, {"relation", "13 = 8"}, {"where", "总计"}, {"left", 13}, {"right", 8}, {"difference", 5}});
  f.operands = {{"applications", "received", "total", "新收", 13, at}, {"applications", "concluded", "total", "办理", std::nullopt, std::nullopt}};
  f.actual = 13;
  f.expected = 8;
  return f;
}

bool contains(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a finding of a text has lines, columns in characters and the bytes of the file") {
  auto const r = test::report_over("总计\n一 13\n", 3);
  auto f = balance(*r.source);
  f.fingerprint = 0xab;
  CHECK(result_of(f, *r.source) ==
        R"({"ruleId":"applications.balance","ruleIndex":7,"kind":"fail","level":"error","message":{"text":)"
        R"("column 总计: received and carried in make 13, but concluded and carried out make 8 (difference 5): 13 = 8"},)"
        R"("locations":[{"physicalLocation":{"artifactLocation":{"uri":"%E6%8A%A5%E5%91%8A%201.txt"},)"
        R"("region":{"startLine":2,"startColumn":3,"endLine":2,"endColumn":5,"byteOffset":14,"byteLength":2}},)"
        R"("logicalLocations":[{"name":"新收","fullyQualifiedName":"applications/received/total","kind":"figure"}]}],)"
        R"("relatedLocations":[{"id":1,"physicalLocation":{"artifactLocation":{"uri":"%E6%8A%A5%E5%91%8A%201.txt"},)"
        R"("region":{"startLine":2,"startColumn":3,"endLine":2,"endColumn":5,"byteOffset":14,"byteLength":2}},)"
        R"("logicalLocations":[{"name":"新收","fullyQualifiedName":"applications/received/total","kind":"figure"}],)"
        R"("message":{"text":"新收 = 13"}},)"
        R"({"id":2,"physicalLocation":{"artifactLocation":{"uri":"%E6%8A%A5%E5%91%8A%201.txt"}},)"
        R"("logicalLocations":[{"name":"办理","fullyQualifiedName":"applications/concluded/total","kind":"figure"}],)"
        R"("message":{"text":"办理 = no number"}}],)"
        R"("partialFingerprints":{"gouji/v1":"00000000000000ab"},)"
        R"("properties":{"expected":"8","actual":"13","culprits":[]}})");
}

TEST_CASE("a finding of a package has a logical location and no region") {
  document d;
  d.kind = source_kind::docx;
  d.text = "甲\n13\n";
  auto const part = d.map.add_part("word/document.xml");
  d.map.add_anchor({0, part, 0, 0, 0, 7, 0});
  d.map.add_anchor({4, part, 3, 5, 2, 1, 0});
  auto const out = result_of(balance(d), d);
  CHECK(contains(out, R"("locations":[{"physicalLocation":{"artifactLocation":{"uri":"%E6%8A%A5%E5%91%8A%201.txt"}},"logicalLocations":)"
                      R"([{"name":"新收","fullyQualifiedName":"applications/received/total","kind":"figure"},)"
                      R"({"fullyQualifiedName":"word/document.xml/table 3/row 5/cell 2/paragraph 1","kind":"cell"}]}])"));
  CHECK_FALSE(contains(out, "region"));
  CHECK(contains(result_of(make_finding("report.title", span_of(d.text, "甲")), d),
                 R"([{"fullyQualifiedName":"word/document.xml/paragraph 7","kind":"paragraph"}])"));
}

TEST_CASE("a check that could not be made is open and has no level") {
  auto const r = test::report_over("13");
  auto f = balance(*r.source);
  f.level = severity::unassessed;
  CHECK(contains(result_of(f, *r.source), R"("kind":"open","level":"none")"));
  f.level = severity::note;
  CHECK(contains(result_of(f, *r.source, language::zh), R"("kind":"fail","level":"note","message":{"text":"“总计”列)"));
}

TEST_CASE("a finding without a place is one of the file") {
  auto const r = test::report_over("x");
  CHECK(contains(result_of(make_finding("report.title", std::nullopt), *r.source),
                 R"("locations":[{"physicalLocation":{"artifactLocation":{"uri":"%E6%8A%A5%E5%91%8A%201.txt"}}}])"));
}

TEST_CASE("a known finding is suppressed, and an unknown one is not") {
  auto const r = test::report_over("x");
  auto f = make_finding("report.title", std::nullopt);
  CHECK_FALSE(contains(result_of(f, *r.source), "suppressions"));
  f.is_known = true;
  CHECK(contains(result_of(f, *r.source), R"("suppressions":[{"kind":"external"}])"));
}

TEST_CASE("the likely cells are properties") {
  auto const r = test::report_over("总计\n一 13\n");
  auto f = balance(*r.source);
  f.culprits = {{f.operands[0], 31, slip::transposed, false, 1}};
  CHECK(contains(result_of(f, *r.source), R"("printed":"13","proposed":"31","slip":"transposed")"));
}

TEST_CASE("a path becomes an URI, whatever it is made of") {
  CHECK(uri_of("a/b.txt") == "a/b.txt");
  CHECK(uri_of("../a b#?.txt") == "../a%20b%23%3F.txt");
  CHECK(uri_of("C:x") == "C%3Ax");
  CHECK(uri_of("/tmp/报告") == "file:///tmp/%E6%8A%A5%E5%91%8A");
  CHECK(uri_of("100%\xFF\n") == "100%25%FF%0A");
  CHECK(uri_of("-") == "-");
}
