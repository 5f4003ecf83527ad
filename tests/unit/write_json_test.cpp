// SPDX-License-Identifier: Apache-2.0
#include <gouji/write/json.hpp>

#include "support/small_report.hpp"

#include <doctest/doctest.h>

#include <string>  // string

using namespace gouji;
using test::add_figure;
using test::report_over;
using test::span_of;

namespace {

std::string json(report const& r, finding_sink const& sink = finding_sink{}) {
  std::string out;
  append_json(out, "r.txt", r, sink.findings(), sink.untold(), language::en);
  return out;
}

std::string json(finding const& f, document const* d, language lang = language::en) {
  std::string out;
  append_json(out, "r.txt", f, d, lang);
  return out;
}

bool contains(std::string const& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("of a report that says nothing, everything is there and empty") {
  auto r = report_over("");
  r.form = {};
  CHECK(json(r) ==
        R"({"document":"r.txt","kind":"text","agency":null,"year":null,"part_of_year":false,)"
        R"("form":null,"title":null,"period":null,"others":[],"figures":[],"tables":[],"sections":[],"findings":[],"suppressed":0,"disabled":0,"known":0})");
}

TEST_CASE("who, when and what") {
  auto r = report_over("云溪县水务局2023年报告");
  r.agency = "云溪县水务局";
  r.year = 2023;
  r.title = span{0, static_cast<std::uint32_t>(r.source->text.size())};
  r.period = period_mention{{2023, 1, 1}, {2023, 12, 31}, {}};
  CHECK(json(r).starts_with(
      R"({"document":"r.txt","kind":"text","agency":"云溪县水务局","year":2023,)"
      R"("part_of_year":false,"form":"2021","title":"云溪县水务局2023年报告","period":{"begin":"2023-01-01","end":"2023-12-31"},)"));
}

TEST_CASE("of several reports each says who it is, and each figure, table and section whose it is") {
  auto r = report_over("7");
  r.others.push_back({"2021", "河道管理所", 2022, true, {}, {}});
  r.tables.push_back({"2021", "proceedings", 0, {0, 1}, {}, {}, true, 1});
  r.sections.push_back({"overview", {0, 1}, {}, {}, 1});
  add_figure(r, "total", "7").report = 1;
  CHECK(contains(json(r), R"("others":[{"agency":"河道管理所","year":2022,"part_of_year":true,)"
                          R"("form":"2021","title":null,"period":null}])"));
  CHECK(contains(json(r), R"("label":"行政复议","report":1,)"));
  CHECK(contains(json(r), R"("table":"proceedings","report":1,"place")"));
  CHECK(contains(json(r), R"("code":"overview","report":1,)"));
}

TEST_CASE("a figure says all that its line of CSV says, its value as an exact string") {
  auto r = report_over("甲\n82.2684\n");
  r.tables.push_back({"2021", "proceedings", 0, {0, 1}, {}, {}});
  add_figure(r, "total", "82.2684");
  CHECK(contains(json(r), R"("figures":[{"form":"2021","table":"proceedings","row":"review",)"
                          R"("column":"total","value":"82.2684","unit":"件","state":"number",)"
                          R"("basis":"aligned","raw":"82.2684","label":"行政复议","report":0,"occurrence":0,)"
                          R"("place":{"line":2,"column":1,"byte_begin":4,"byte_end":11}}])"));
}

TEST_CASE("a missing figure of a missing table has neither value nor occurrence nor place") {
  auto r = report_over("7");
  auto& f = add_figure(r, "total", "7");
  f.value = {};
  f.instance = ~std::uint32_t{0};
  CHECK(contains(json(r), R"("value":null,"unit":"件","state":"missing")"));
  CHECK(contains(json(r), R"("occurrence":null,"place":null}])"));
}

TEST_CASE("a table names the columns that it lacks and the heads that nobody knows") {
  auto r = report_over("甲 乙 丙");
  std::uint16_t number = 0;
  while (r.forms->tables()[number].form->code != "2021" ||
         r.forms->tables()[number].table->code != "proceedings")
    ++number;
  r.tables.push_back({"2021", "proceedings", number, span_of(r.source->text, "甲 乙"), {1}, {}});
  r.tables.back().unknown_heads = {span_of(r.source->text, "丙")};
  CHECK(contains(json(r), R"("tables":[{"form":"2021","table":"proceedings","report":0,)"
                          R"("place":{"line":1,"column":1,"byte_begin":0,"byte_end":7},)"
                          R"("missing_columns":["corrected"],"unknown_heads":[{"text":"丙",)"
                          R"("place":{"line":1,"column":5,"byte_begin":8,"byte_end":11}}]}])"));
}

TEST_CASE("a section has its heading, its paragraphs and the figures of its prose") {
  auto r = report_over("一、总体情况\n占61.5%，\"共\"3件。\n");
  auto const& text = r.source->text;
  section s;
  s.code = "overview";
  s.heading = span_of(text, "一、总体情况");
  s.paragraphs = {span_of(text, "占61.5%，\"共\"3件。")};
  mention m;
  m.number = *decimal::parse("61.5");
  m.percent = true;
  m.decimals = 1;
  m.approximate = true;
  m.where = span_of(text, "61.5%");
  m.before = span_of(text, "占");
  s.mentions = {m};
  r.sections = {s};
  CHECK(contains(
      json(r),
      R"("sections":[{"code":"overview","report":0,"heading":{"text":"一、总体情况",)"
      R"("place":{"line":1,"column":1,"byte_begin":0,"byte_end":18}},)"
      R"("paragraphs":[{"text":"占61.5%，\"共\"3件。",)"
      R"("place":{"line":2,"column":1,"byte_begin":19,"byte_end":42}}],)"
      R"("mentions":[{"value":"61.5","unit":"%","decimals":1,"approximate":true,"before":"占",)"
      R"("text":"61.5%","after":"",)"
      R"("place":{"line":2,"column":2,"byte_begin":22,"byte_end":27}}]}])"));
}

TEST_CASE("what stands before the first heading is a section without code and heading") {
  auto r = report_over("正文\n");
  section s;
  s.paragraphs = {span_of(r.source->text, "正文")};
  r.sections = {s};
  CHECK(contains(json(r), R"("sections":[{"code":null,"report":0,"heading":null,"paragraphs":[{)"));
}

TEST_CASE("a finding: numbers stay numbers, operands have their places") {
  auto const r = report_over("总计\t13\n");
  finding f = make_finding("applications.balance", span_of(r.source->text, "13"),
                           {{"where", "总计"},
                            {"relation", "8 = \"13\""},
                            {"left", 8},
                            {"right", *decimal::parse("13.5")},
                            {"difference", -5}});
  f.operands = {{"applications", "concluded", "total", "总计", 13, f.where},
                {"applications", "received", "total", "新收", std::nullopt, std::nullopt}};
  f.expected = *decimal::parse("13.5");
  f.actual = 8;
  f.culprits = {{f.operands[0], 31, slip::transposed, false, 1}};
  CHECK(
      json(f, r.source.get()) ==
      R"({"code":"applications.balance","severity":"error","message":"column 总计: received and )"
      R"(carried in make 8, but concluded and carried out make 13.5 (difference -5): 8 = \"13\"",)"
      R"("document":"r.txt","place":{"line":1,"column":4,"byte_begin":7,"byte_end":9},)"
      R"("arguments":{"where":"总计","relation":"8 = \"13\"","left":8,"right":13.5,"difference":-5},)"
      R"("operands":[{"table":"applications","row":"concluded","column":"total","label":"总计",)"
      R"("value":"13","place":{"line":1,"column":4,"byte_begin":7,"byte_end":9},"line":1,"byte_begin":7,"byte_end":9},)"
      R"({"table":"applications","row":"received","column":"total","label":"新收","value":null,)"
      R"("place":null,"line":null,"byte_begin":null,"byte_end":null}],)"
      R"("expected":"13.5","actual":"8","difference":"-5.5","culprits":[{"table":"applications",)"
      R"("row":"concluded","column":"total","label":"总计","printed":"13","proposed":"31",)"
      R"("slip":"transposed","repair":1,"doubtful":false,)"
      R"("place":{"line":1,"column":4,"byte_begin":7,"byte_end":9}}],"alternatives":[],"assessed":true,"fingerprint":null})");
  CHECK(contains(json(f, r.source.get(), language::zh), R"("message":"“总计”列：)"));
}

TEST_CASE("without a document a finding has no place") {
  CHECK(json(make_finding("report.title", span{0, 1}), nullptr) ==
        R"({"code":"report.title","severity":"note","message":"no title of an annual report was )"
        R"(found","document":"r.txt","place":null,"arguments":{},"operands":[],"expected":null,"actual":null,)"
        R"("difference":null,"culprits":[],"alternatives":[],"assessed":true,"fingerprint":null})");
}

TEST_CASE(
    "a place in a package is part, table, row and cell, and paragraph where there is no table") {
  document d;
  d.kind = source_kind::docx;
  d.text = "甲\n10\n";
  auto const part = d.map.add_part("word/document.xml");
  d.map.add_anchor({0, part, 0, 0, 0, 7, 0});
  d.map.add_anchor({4, part, 3, 5, 2, 1, 0});
  CHECK(contains(json(make_finding("report.title", span_of(d.text, "10")), &d),
                 R"("place":{"part":"word/document.xml","table":3,"row":5,"cell":2,"paragraph":1,)"
                 R"("character_begin":0,"character_end":2})"));
  CHECK(contains(json(make_finding("report.title", span_of(d.text, "甲")), &d),
                 R"("place":{"part":"word/document.xml","table":null,"row":null,"cell":null,)"
                 R"("paragraph":7,"character_begin":0,"character_end":1})"));
}

TEST_CASE("a span of a package before its first paragraph has no place") {
  document d;
  d.text = "ab\ncd\n";
  d.map.add_anchor({3, d.map.add_part("p"), 0, 0, 0, 1, 0});
  CHECK(contains(json(make_finding("report.title", span{0, 1}), &d), R"("place":null)"));
}

TEST_CASE("findings beyond the limit are counted") {
  finding_sink sink(1);
  sink.add(make_finding("report.title", std::nullopt));
  sink.add(make_finding("report.agency", std::nullopt));
  CHECK(contains(json(report_over(""), sink), R"("findings":[{"code":"report.title",)"));
  CHECK(json(report_over(""), sink).ends_with(R"(}],"suppressed":1,"disabled":0,"known":0})"));

  std::string out;
  append_json(out, "r.txt", sink.findings(), sink.untold(), nullptr, language::en);
  CHECK(out.starts_with(R"({"document":"r.txt","findings":[{"code":"report.title",)"));
  CHECK(out.ends_with(R"(}],"suppressed":1,"disabled":0,"known":0})"));
}

TEST_CASE("whatever a document and its name hold, the output is one line") {
  auto r = report_over("a\nb\u2028c");
  r.title = span{0, static_cast<std::uint32_t>(r.source->text.size())};
  std::string out;
  append_json(out, "new\nline\xFF", r, {}, {}, language::en);
  CHECK(out.find('\n') == std::string::npos);
  CHECK(contains(out, "\"document\":\"new\\nline\uFFFD\""));
  CHECK(contains(out, R"("title":"a\nb\u2028c")"));
}

TEST_CASE("a check that could not be made stays so, whatever severity somebody gives it") {
  auto f = make_finding("relation.unassessed", std::nullopt, {{"code", "a"}, {"where", "b"}, {"missing", "c"}});
  f.level = severity::error;
  f.fingerprint = 0xab;
  auto const out = json(f, nullptr);
  CHECK(contains(out, R"("severity":"error")"));
  CHECK(out.ends_with(R"("assessed":false,"fingerprint":"00000000000000ab"})"));
}

TEST_CASE("what is disabled or known is counted") {
  std::string out;
  append_json(out, "r.txt", std::span<finding const>{}, {1, 2, 3}, nullptr, language::en);
  CHECK(out == R"({"document":"r.txt","findings":[],"suppressed":1,"disabled":2,"known":3})");
}
