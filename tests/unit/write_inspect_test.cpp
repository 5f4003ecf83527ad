// SPDX-License-Identifier: Apache-2.0
#include <gouji/write/inspect.hpp>

#include <gouji/text/width.hpp>

#include <doctest/doctest.h>

#include <algorithm>  // count_if
#include <string>     // string
#include <vector>     // vector

using namespace gouji;

namespace {

inspection inspected(std::string_view bytes) {
  finding_sink sink;
  auto made = inspect(bytes, sink);
  REQUIRE(made);
  return *std::move(made);
}

std::string page(std::string_view bytes) {
  std::string out;
  append_inspection(out, "r", inspected(bytes));
  return out;
}

std::string json(std::string_view bytes) {
  std::string out;
  append_inspection_json(out, "r", inspected(bytes), {}, {}, language::en);
  return out;
}

bool contains(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t n = 0;
  for (auto at = text.find(part); at != text.npos; at = text.find(part, at + part.size())) ++n;
  return n;
}

std::vector<std::string> lines_of(std::string const& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    auto const end = text.find('\n', at);
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

/// The first line that holds `part`, and the one below it.
std::pair<std::string, std::string> lines_at(std::string const& text, std::string_view part) {
  auto const lines = lines_of(text);
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (contains(lines[i], part)) return {lines[i], i + 1 < lines.size() ? lines[i + 1] : std::string{}};
  return {};
}

/// On which column of the terminal each `|` stands.
std::vector<std::size_t> bars(std::string_view line) {
  std::vector<std::size_t> columns;
  for (auto at = line.find('|'); at != line.npos; at = line.find('|', at + 1)) columns.push_back(display_width(line.substr(0, at)));
  return columns;
}

std::string const heads = "| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n|---|---|---|---|\n";
std::string const web_heads =
    "<table><tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>";

}  // namespace

TEST_CASE("the first line says kind, encoding, what showed it, and form") {
  CHECK(page("云溪县\n") == "r: text, UTF-8 (valid_utf8), no form\n     1  paragraph   云溪县\n");
  CHECK(page("\xFF\xFE\x91\x4E\x0A\x00").starts_with("r: text, UTF-16LE (byte_order_mark), no form\n"));
  CHECK(page("<html><body><p>\xD4\xC6\xCF\xAA\xCF\xD8</p></body></html>").starts_with("r: html, GB18030 (fallback), no form\n"));
  CHECK(page(heads + "| 规章 | 1 | 2 | 3 |\n").starts_with("r: text, UTF-8 (valid_utf8), form 2021\n"));
}

TEST_CASE("blocks stand in order with their lines; headings say their level, long paragraphs are cut") {
  std::string const text = page("# 报告\n\n" + std::string(300, 'a') + "\n\n- 4 -\n");
  CHECK(contains(text, "\n     1  heading 1   报告\n"));
  CHECK(contains(text, "\n     3  paragraph   " + std::string(72, 'a') + "…\n"));
  CHECK(contains(text, "\n     5  furniture   - 4 -\n"));
}

TEST_CASE("a table says its dialect, geometry and size; its rows their role, code, cells and figures") {
  std::string const text = page("一\n" + heads + "| 规章 | 1 | / | |\n");
  CHECK(contains(text, "\n     2  table 1     bars, fields, 2 × 4\n                    2021 article20_1\n"));
  auto const [row, below] = lines_at(text, "figures  rules");
  CHECK(row.starts_with("     4       2      figures  rules  规章     | 1            | /             | ·"));
  CHECK(bars(row) == bars(below));
  CHECK(contains(below, "| made read    | repealed read | in_force read"));
  CHECK(lines_at(text, "信息内容").first.starts_with("     2       1      head            信息内容 |"));
}

TEST_CASE("a page has no dialect; without spans its cells are fields, read off the grid") {
  std::string const text = page(web_heads + "<tr><td>规章</td><td>1</td><td>2</td><td>不详</td></tr></table>");
  CHECK(contains(text, "table 1     fields, 2 × 4\n"));
  CHECK(contains(text, "made read"));
  CHECK(contains(text, "in_force read, text\n"));
}

TEST_CASE("line breaks, empty cells, spans and cells from above are shown") {
  std::string const text = page("<table><tr><td rowspan=2 colspan=2>甲<br>乙</td><td></td></tr><tr><td>丙</td></tr></table>");
  CHECK(contains(text, "outside  甲⏎乙 [2×2] | ·\n"));
  CHECK(contains(text, "outside  ↑           | 丙\n"));
}

TEST_CASE("rows of figures without a place are undecided, and the candidates are named") {
  std::string const text = page(heads + "| 规章 | 1 | 2 |\n");
  auto const [row, below] = lines_at(text, "figures  rules");
  CHECK(bars(row) == bars(below));
  CHECK(count(below, "undecided") == 2);
  CHECK(contains(text, " undecided, fewer cells than columns: made repealed in_force\n"));
}

TEST_CASE("unknown rows and heads are shown as such, and what is missing is named") {
  std::string const text = page(
      "<table><tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>登记件数</td></tr>"
      "<tr><td>规章</td><td>1</td><td>2</td><td>3</td></tr><tr><td>通知</td><td>4</td><td>5</td><td>6</td></tr>"
      "<tr><td>行政规范性文件</td><td>7</td><td>8</td><td>9</td></tr></table>");
  CHECK(contains(text, "2021 article20_1; no head in_force; unknown head 登记件数\n"));
  CHECK(contains(lines_at(text, "通知").first, "unknown  ?"));
  CHECK(contains(text, "?/登记件数 read"));
  CHECK(contains(text, "        missing     rules: in_force\n        missing     normative_documents: in_force\n"));
  CHECK(contains(text, "        missing     table 2021 applications\n"));
}

TEST_CASE("an agency's own row stands under the code of the row of the form") {
  std::string const text = page(
      "| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |\n|---|---|---|---|\n| 行政许可 | 1 | 0 | 2 |\n"
      "| 其他对外管理服务事项 | 行政检查 | 3 | 0 | 4 |\n");
  CHECK(contains(lines_at(text, "行政检查").first, "sub_row  other_management/  "));
}

TEST_CASE("figures of several rows beside each other name both") {
  std::string text = "<table><tr><td colspan=5>行政复议</td><td colspan=5>未经复议直接起诉</td><td colspan=5>复议后起诉</td></tr><tr>";
  for (int i = 0; i < 3; ++i)
    text += "<td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>";
  text += "</tr><tr>";
  for (int i = 0; i < 15; ++i) text += "<td>0</td>";
  text += "</tr></table>";
  CHECK(contains(page(text), "| review/pending read | review/total read | litigation_direct/upheld read |"));
  CHECK(contains(json(text), R"("figure":{"row":"review","column":"upheld","unknown_head":null,"basis":"read"})"));
}

TEST_CASE("a document cannot command the terminal") {
  std::string const text = page("a\x1B[2Jb\u202Ec\n\n| d\x07 | 1 |\n|---|---|\n| \u009B | 2 |\n");
  CHECK(std::count_if(text.begin(), text.end(), [](unsigned char c) { return c < 0x20 && c != '\n'; }) == 0);
  CHECK(contains(text, "a�[2Jb�c"));
  CHECK(contains(text, "d� | 1"));
  std::string named;
  append_inspection(named, "r\x1B\n", inspected("x"));
  CHECK(named.starts_with("r�⏎: text"));
}

TEST_CASE("marks without width cannot make a cell long") {
  std::string cell = "a";
  for (int i = 0; i < 10'000; ++i) cell += "\u0301";
  CHECK(page("| " + cell + " | 1 |\n|---|---|\n| 2 | 3 |\n").size() < 1'000);
}

TEST_CASE("of a document that says nothing, every key is there") {
  CHECK(json("云\n") == R"({"document":"r","kind":"text","encoding":"UTF-8","encoding_evidence":"valid_utf8","form":null,)"
                        R"("occurrences":[],"missing_tables":[],"blocks":[{"kind":"paragraph","outline":null,"text":"云",)"
                        R"("place":{"line":1,"column":1,"byte_begin":0,"byte_end":3}}],"findings":[],"suppressed":0,"disabled":0,"known":0})");
}

TEST_CASE("JSON gives each cell whole, with what it is and where it stands") {
  std::string const object = json(heads + "| 规章 | 1 | | x |\n");
  CHECK(contains(object, R"({"kind":"table","dialect":"bars","geometry":"fields","row_count":2,"column_count":4,"place":{)"));
  CHECK(contains(object, R"({"role":"figures","occurrence":0,"row":"rules","cells":[{"text":"规章","kind":"text",)"
                         R"("from_above":false,"column":0,"row_span":1,"column_span":1,"as":"label","figure":null,"place":{"line":3)"));
  CHECK(contains(object, R"({"text":"1","kind":"number","from_above":false,"column":1,"row_span":1,"column_span":1,"as":"figure",)"
                         R"("figure":{"row":"rules","column":"made","unknown_head":null,"basis":"read"},"place":{"line":3)"));
}

TEST_CASE("inspect and read make the same report, and every figure of it is among the cells") {
  std::string const bytes = heads + "| 规章 | 1 | 2 | 3 |\n| 通知 | 4 | 5 | 6 |\n| 行政规范性文件 | 7 | 8 |\n";
  finding_sink first, second;
  auto const r = read(bytes, first);
  auto const of = inspect(bytes, second);
  REQUIRE(r);
  REQUIRE(of);
  CHECK(first.findings().size() == second.findings().size());
  REQUIRE(r->figures.size() == of->made.figures.size());
  for (std::size_t i = 0; i < r->figures.size(); ++i) {
    CHECK(r->figures[i].row == of->made.figures[i].row);
    CHECK(r->figures[i].value.state == of->made.figures[i].value.state);
    CHECK(r->figures[i].value.where == of->made.figures[i].value.where);
  }
  auto const numbers = std::count_if(r->figures.begin(), r->figures.end(), [](auto const& f) { return f.value.is_number(); });
  CHECK(numbers == 6);
  CHECK(count(json(bytes), R"("as":"figure")") == 6);
  CHECK(count(json(bytes), R"("as":"undecided")") == 2);
}
