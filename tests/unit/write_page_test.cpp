// SPDX-License-Identifier: Apache-2.0
#include <gouji/write/page.hpp>

#include <gouji/check/check.hpp>
#include <gouji/report/read.hpp>

#include "support/small_report.hpp"
#include "write/detail/page_assets.hpp"

#include <doctest/doctest.h>
#include <libxml/parser.h>  // a second opinion on what is well-formed

#include <fstream>   // ifstream
#include <iterator>  // istreambuf_iterator
#include <string>    // string

using namespace gouji;

namespace {

bool contains(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t n = 0;
  for (auto at = text.find(part); at != text.npos; at = text.find(part, at + part.size())) ++n;
  return n;
}

/// The page without style and script, which are no matter of XML; they hold the words that tests look for, too.
std::string markup_of(std::string page) {
  for (auto asset : {detail::page_style, detail::page_script}) {
    auto const at = page.find(asset);
    REQUIRE(at != page.npos);
    page.erase(at, asset.size());
  }
  return page;
}

std::string page_of(report const& r, finding_sink const& sink = finding_sink(), page_options const& options = {}) {
  std::string out;
  append_page(out, "r.txt", r, sink.findings(), sink.untold(), options);
  return markup_of(std::move(out));
}

report read_checked(std::string const& bytes, finding_sink& sink) {
  auto r = read(bytes, sink);
  REQUIRE(r);
  check(*r, sink);
  return *std::move(r);
}

std::string page_of(std::string const& bytes, page_options const& options = {}) {
  finding_sink sink;
  auto const r = read_checked(bytes, sink);
  return page_of(r, sink, options);
}

std::string corpus(std::string const& path) {
  std::ifstream file(GOUJI_CORPUS_DIR "/" + path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(file), {}};
  REQUIRE(!bytes.empty());
  return bytes;
}

bool is_well_formed(std::string const& page) {
  xmlDoc* doc = xmlReadMemory(page.data(), static_cast<int>(page.size()), nullptr, "UTF-8",
                              XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE);
  bool const good = doc != nullptr;
  xmlFreeDoc(doc);
  return good;
}

/// Figures that the cells of a page stand for: one cell may stand for several that cannot be told apart.
std::size_t figures_on(std::string const& page) {
  std::size_t figures = 0;
  for (auto at = page.find("<td class=\"figure "); at != page.npos; at = page.find("<td class=\"figure ", at + 1)) {
    auto const tag = page.substr(at, page.find('>', at) - at);
    auto const span = tag.find("colspan=\"");
    figures += span == tag.npos ? 1 : std::stoul(tag.substr(span + 9));
  }
  return figures;
}

/// The markup from `begin` on to the first `end`.
std::string part(std::string const& page, std::string_view begin, std::string_view end) {
  auto const at = page.find(begin);
  REQUIRE(at != page.npos);
  return page.substr(at, page.find(end, at) + end.size() - at);
}

char const* const documents[] = {"plain-2021/input.txt",   "plain-2019/input.txt",       "plain-2014/input.txt",
                                 "broken-2021/input.txt",  "dropped-zeros/input.txt",    "rows-and-columns/input.txt",
                                 "missing-table/input.txt", "two-reports/input.txt",     "word-2021/input.docx",
                                 "page-2021/input.html",   "widened-2021/input.txt",     "no-table/input.txt",
                                 "own-tables/input.txt",   "broken-subtotals/input.txt", "notes-and-units/input.txt"};

std::string const heads = "| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n|---|---|---|---|\n";

}  // namespace

TEST_CASE("a page is well-formed, and every figure of the report has its cell") {
  for (std::string const path : documents) {
    CAPTURE(path);
    finding_sink sink;
    auto const r = read_checked(corpus(path), sink);
    auto const page = page_of(r, sink);
    CHECK(is_well_formed(page));
    CHECK(figures_on(page) == r.figures.size());
  }
}

TEST_CASE("a cell says what stands there, where, what it is called, and leads to the source") {
  auto const page = page_of(heads + "| 规章 | 12 | 3 | 44 |\n");
  auto const cell = part(page, "<td class=\"figure number\" id=\"f1\"", "</td>");
  CHECK(contains(cell, "data-at=\"l:3:13\""));
  CHECK(contains(cell, "data-n=\"规章 · 本年废止件数\" data-c=\"article20_1/rules/repealed\" data-v=\"3\" data-u=\"件\""));
  CHECK(contains(cell, "><a href=\"#p"));
  CHECK(cell.ends_with(">3</a></td>"));
  auto const piece = part(cell, "#p", "\"").substr(1);
  CHECK(contains(page, "<span class=\"piece\" id=\"" + piece + ">3</span>"));
}

TEST_CASE("the states of figures differ by more than colour") {
  auto const page = page_of(heads + "| 规章 | | / | 两件 |\n");
  CHECK(contains(part(page, "<td class=\"figure blank\"", "</td>"), "<b aria-hidden=\"true\">␣</b>"));
  CHECK(contains(part(page, "<td class=\"figure placeholder\"", "</td>"), "<bdi>/</bdi>"));
  CHECK(contains(part(page, "<td class=\"figure missing\"", "</td>"), "∅"));
  CHECK(!contains(part(page, "<td class=\"figure missing\"", "</td>"), "href"));
}

TEST_CASE("cells that cannot be told apart are one cell over all of them") {
  auto const page = page_of(corpus("dropped-zeros/input.txt"));
  auto const cell = part(page, "<td class=\"figure ambiguous\"", "</td>");
  CHECK(contains(cell, " colspan=\"4\" data-p="));  // two of the six, and the total, are proved by equations
  CHECK(contains(cell, "data-n=\"二、上年结转政府信息公开申请数量 · 科研机构 … 其他\""));
  CHECK(!contains(cell, "data-how"));
  CHECK(contains(page, "</span> <bdi>9 | 5 | 19</bdi>"));
  CHECK(contains(cell, "无法判定"));
  CHECK(contains(page, "<td class=\"figure number inferred\""));
}

TEST_CASE("heads and labels are merged as the form prints them") {
  auto const page = page_of(corpus("plain-2021/input.txt"));
  CHECK(contains(page, "<th class=\"caption\" colspan=\"4\">第二十条第（一）项</th>"));
  CHECK(contains(page, "<th scope=\"colgroup\" colspan=\"5\">法人或其他组织</th>"));
  CHECK(contains(page, "<th scope=\"col\" rowspan=\"2\">自然人</th>"));
  CHECK(contains(page, "<th class=\"corner\" colspan=\"3\" rowspan=\"3\">（本列数据的勾稽关系"));
  CHECK(contains(page, "<th scope=\"rowgroup\" rowspan=\"22\"><bdi>三、本年度办理结果</bdi></th>"));
  CHECK(contains(page, "<th scope=\"row\" colspan=\"3\"><bdi>四、结转下年度继续办理</bdi></th>"));
  CHECK(contains(page, "<th scope=\"colgroup\" colspan=\"5\" rowspan=\"2\">行政复议</th>"));
  CHECK(contains(page, "<th scope=\"colgroup\" colspan=\"10\">行政诉讼</th>"));
}

TEST_CASE("a broken equation is marked where it is told, its culprit with what it should be") {
  auto const page = page_of(corpus("broken-2021/input.txt"));
  auto const total = part(page, "<td class=\"figure number broken\"", "</td>");
  CHECK(contains(total, ">52<"));
  auto const culprit = part(page, "<td class=\"figure number culprit\" id=\"f26\"", "</td>");
  CHECK(contains(culprit, "<s>9</s> <span class=\"proposed\">→ 8<small>"));
  CHECK(contains(culprit, "写错一位数字"));
  CHECK(contains(culprit, "one digit wrong"));
  auto const finding = part(page, "<details class=\"finding error\"", "</details>");
  CHECK(contains(finding, "data-cells=\"f10 f17 f"));
  CHECK(contains(finding, "<code>applications.balance</code>"));
}

TEST_CASE("rows and columns that the form does not have are shown, and marked") {
  auto const page = page_of(corpus("rows-and-columns/input.txt"));
  CHECK(contains(page, "<th scope=\"col\" class=\"unknown\">截至年末库存</th>"));
  CHECK(contains(page, "<tr class=\"own\"><th scope=\"row\"><bdi>其他主动公开文件</bdi></th>"));
  CHECK(contains(page_of(corpus("missing-table/input.txt")), "<table class=\"form gone\" aria-label=\"三、收到"));
}

TEST_CASE("what a document prints is text, never markup") {
  std::string const evil = "</style></script><script>alert(1)</script>&\"'";
  auto r = test::report_over(evil + "\xE2\x80\xAE\x07\xE2\x80\xA8" + "7\n");
  r.agency = evil;
  test::add_figure(r, "upheld", evil).value.state = figure_state::text;
  r.figures.back().label = evil;
  r.figures.back().instance = 0;
  r.tables.push_back({"2021", "proceedings", 0, {}, {}, {}, true, 0});
  finding_sink sink;
  sink.add(make_finding("report.agency", span{0, 10}));
  std::string out;
  append_page(out, evil + "\xFF", r, sink.findings(), {});
  auto const page = markup_of(out);
  CHECK(is_well_formed(page));
  CHECK(count(page, "<script") == 1);
  CHECK(!contains(page, "alert(1)</script"));
  CHECK(!contains(page, "\xE2\x80\xAE"));
  CHECK(!contains(page, "\xE2\x80\xA8"));
  CHECK(contains(page, "<i class=\"ctl\">U+202E</i>"));
  CHECK(contains(page, "<i class=\"ctl\">U+0007</i>"));
  CHECK(contains(page, "<i class=\"ctl\">U+2028</i>"));
}

TEST_CASE("the policy of a page allows its own style and script, and nothing of the network") {
  std::string page;
  append_page(page, "r", test::report_over("x\n"), {}, {});
  auto const policy = part(page, "Content-Security-Policy", "/>");
  CHECK(contains(policy, "default-src 'none'; style-src 'sha256-"));
  CHECK(!contains(policy, "unsafe"));
  CHECK(!contains(page, "http:"));
  CHECK(!contains(page, "https:"));
  CHECK(detail::page_style_hash.size() == 44);
  CHECK(detail::page_script_hash.ends_with("="));
  CHECK(!contains(detail::page_script, "</"));
  CHECK(!contains(detail::page_style, "</"));
}

TEST_CASE("a long text is shown around figures, and the page says so") {
  page_options small;
  small.limit.max_source_bytes = 4'000;
  std::string const filler(3'000, 'x');
  auto const bytes = filler + "\n" + heads + "| 规章 | 12 | 3 | 44 |\n" + filler + "\n";
  auto const page = page_of(bytes, small);
  CHECK(is_well_formed(page));
  CHECK(contains(page, "The text is long"));
  CHECK(contains(page, "bytes not shown"));
  CHECK(contains(page, ">44</span>"));
  CHECK(page.size() < page_of(bytes).size());
  CHECK(!contains(page_of(bytes), "The text is long"));
  small.limit.max_source_bytes = 10;  // nothing fits: cells stay, without a link
  auto const bare = page_of(bytes, small);
  CHECK(is_well_formed(bare));
  CHECK(contains(bare, "data-at=\"l:4:13\""));
  CHECK(!contains(bare, "href=\"#p"));
}

TEST_CASE("figures and findings beyond the limits are counted on the page") {
  page_options small;
  small.limit.max_cells = 100;
  small.limit.max_findings = 2;
  finding_sink sink;
  auto const r = read_checked(corpus("broken-2021/input.txt"), sink);
  auto const page = page_of(r, sink, small);
  CHECK(is_well_formed(page));
  auto const shown = figures_on(page);
  CHECK(shown <= 100);
  CHECK(contains(page, ">" + std::to_string(r.figures.size() - shown) + " <span class=\"zh\" lang=\"zh\">个数据超出本页上限"));
  CHECK(contains(page, ">3 <span class=\"zh\" lang=\"zh\">条核对结果未在此显示"));
}

TEST_CASE("several reports of a document stand one below the other") {
  auto const page = page_of(corpus("two-reports/input.txt"));
  CHECK(contains(page, "<li><a href=\"#r1\">"));
  CHECK(contains(page, "<section class=\"report\" id=\"r0\">"));
  CHECK(contains(page, "<section class=\"report\" id=\"r1\">"));
}

TEST_CASE("a page opens in the language that is asked for, and holds both") {
  auto r = test::report_over("x\n");
  r.form = {};
  CHECK(contains(page_of(r, finding_sink(), {language::zh, {}}), "<html lang=\"zh-CN\">"));
  CHECK(contains(page_of(r), "<html lang=\"en\">"));
  CHECK(contains(page_of(r), "没有法定表格"));
  CHECK(contains(page_of(r), "no statutory table"));
}

TEST_CASE("a page says how many findings are disabled, and shows the severity that was chosen") {
  finding_sink sink(10, {{{"report.title", severity::error}, {"figure.*", {}}}});
  for (auto const* code : {"figure.blank", "report.title", "figure.unit"}) sink.add(make_finding(code, std::nullopt));
  auto const page = page_of(test::report_over("x\n"), sink);
  CHECK(contains(page, ">findings are disabled by choice.<"));
  CHECK(contains(page, R"(<p class="told">2 )"));
  CHECK(contains(page, R"(class="finding error")"));
  CHECK(!contains(page_of(test::report_over("x\n")), "disabled"));
}
