// SPDX-License-Identifier: Apache-2.0
#include <gouji/diag/render.hpp>

#include <doctest/doctest.h>

#include <algorithm>  // count
#include <string>     // string

using namespace gouji;

namespace {

constexpr auto note = "report.title";  // a code without arguments

/// The span of the first `part` in `text`.
span find(std::string_view text, std::string_view part) {
  auto const at = static_cast<std::uint32_t>(text.find(part));
  return {at, at + static_cast<std::uint32_t>(part.size())};
}

std::string render(finding const& f, std::string_view text, language lang = language::en) {
  source_map const map = source_map::of_file(text, {{0, 0}}, text.size());
  std::string out;
  render_text(out, f, {"r.txt", text, &map, lang});
  return out;
}

/// The two lines of the excerpt that marks `marked`.
std::string excerpt(std::string_view text, span marked) {
  std::string const all = render(make_finding(note, marked), text);
  return all.substr(all.find('\n') + 1);
}

std::string excerpt(std::string_view text, std::string_view marked) {
  return excerpt(text, find(text, marked));
}

std::string repeated(std::string_view piece, std::size_t times) {
  std::string out;
  for (; times > 0; --times) out += piece;
  return out;
}

operand figure(std::string label, std::optional<decimal> value, std::optional<span> where = {}) {
  return {"", "", "", std::move(label), value, where};
}

}  // namespace

TEST_CASE("a finding in a file: clickable line, source line, caret, operands") {
  std::string_view const text =
      "三、收到和处理政府信息公开申请情况\n本年新收\t8\n上年结转\t1\n总计\t10\n结转下年度\t0\n";
  finding f = make_finding("applications.balance", find(text, "10"),
                           {{"where", "总计"},
                            {"relation", "本年新收 8 + 上年结转 1 = 总计 10 + 结转下年度 0"},
                            {"left", 9},
                            {"right", 10},
                            {"difference", -1}});
  f.operands = {figure("本年新收", 8, find(text, "8")), figure("上年结转", 1, find(text, "1\n")),
                figure("总计", 10, find(text, "10")), figure("结转下年度", 0, find(text, "0\n"))};
  f.operands[3].where = span{static_cast<std::uint32_t>(text.size() - 2),
                             static_cast<std::uint32_t>(text.size() - 1)};
  CHECK(render(f, text) ==
        "r.txt:4:4: error: column 总计: received and carried in make 9, but concluded and carried "
        "out make 10 (difference -1): 本年新收 8 + 上年结转 1 = 总计 10 + 结转下年度 0 "
        "[applications.balance]\n"
        "总计 10\n"
        "     ^~\n"
        "    本年新收 = 8  (line 2)\n"
        "    上年结转 = 1  (line 3)\n"
        "    总计 = 10  (line 4)\n"
        "    结转下年度 = 0  (line 5)\n");
  CHECK(render(f, text, language::zh) ==
        "r.txt:4:4: 错误: “总计”列：本年新收与上年结转之和为9，办理结果总计与结转下年度之和为10，"
        "相差-1：本年新收 8 + 上年结转 1 = 总计 10 + 结转下年度 0 [applications.balance]\n"
        "总计 10\n"
        "     ^~\n"
        "    本年新收 = 8（第2行）\n"
        "    上年结转 = 1（第3行）\n"
        "    总计 = 10（第4行）\n"
        "    结转下年度 = 0（第5行）\n");
}

TEST_CASE("each severity has its word in both languages") {
  auto word = [](std::string_view code, std::vector<argument> arguments, language lang) {
    std::string out;
    render_text(out, make_finding(code, std::nullopt, std::move(arguments)),
                {"-", "", nullptr, lang});
    auto const begin = out.find(": ") + 2;
    return out.substr(begin, out.find(": ", begin) - begin);
  };
  std::vector<argument> const unassessed{{"code", "c"}, {"where", "w"}, {"missing", "m"}};
  CHECK(word("form.none", {}, language::en) == "error");
  CHECK(word("form.none", {}, language::zh) == "错误");
  CHECK(word("section.missing", {{"section", ""}}, language::en) == "warning");
  CHECK(word("section.missing", {{"section", ""}}, language::zh) == "警告");
  CHECK(word(note, {}, language::en) == "note");
  CHECK(word(note, {}, language::zh) == "提示");
  CHECK(word("relation.unassessed", unassessed, language::en) == "unassessed");
  CHECK(word("relation.unassessed", unassessed, language::zh) == "未评估");
}

TEST_CASE("a finding about the document as a whole has no place and no excerpt") {
  CHECK(render(make_finding(note, std::nullopt), "text\n") ==
        "r.txt: note: no title of an annual report was found [report.title]\n");
}

TEST_CASE("in a package the place is a table's cell or a part's paragraph") {
  std::string_view const text = "总体情况\n总计\n10\n";
  source_map map;
  auto const part = map.add_part("word/document.xml");
  map.add_anchor({0, part, 0, 0, 0, 7, 0});
  map.add_anchor({13, part, 3, 5, 1, 1, 0});
  map.add_anchor({20, part, 3, 5, 2, 1, 0});
  auto shown = [&](std::string_view marked, language lang) {
    std::string out;
    finding f = make_finding(note, find(text, marked));
    f.operands = {figure("总计", 10, find(text, "10"))};
    render_text(out, f, {"r.docx", text, &map, lang});
    return out;
  };
  CHECK(shown("10", language::en) ==
        "r.docx: table 3, row 5, cell 2: note: no title of an annual report was found "
        "[report.title]\n10\n^~\n    总计 = 10  (table 3, row 5, cell 2)\n");
  CHECK(shown("10", language::zh) ==
        "r.docx: 表3第5行第2格: 提示: 没有找到年度报告标题 [report.title]\n"
        "10\n^~\n    总计 = 10（表3第5行第2格）\n");
  CHECK(shown("情况", language::en).starts_with("r.docx: word/document.xml, paragraph 7: note: "));
  CHECK(shown("情况", language::zh).starts_with("r.docx: word/document.xml第7段: 提示: "));
}

TEST_CASE("a span that the map does not know has no place") {
  source_map map;
  map.add_anchor({3, map.add_part("p"), 0, 0, 0, 1, 0});
  std::string out;
  render_text(out, make_finding(note, span{0, 1}), {"r.docx", "ab\ncd\n", &map, language::en});
  CHECK(out.starts_with("r.docx: note: "));
}

TEST_CASE("the caret stands under ASCII by characters") {
  CHECK(excerpt("total 12 of 30\n", "12") == "total 12 of 30\n      ^~\n");
}

TEST_CASE("the caret stands under Chinese by two columns a character") {
  CHECK(excerpt("本年新收\n", "新收") == "本年新收\n    ^~~~\n");
}

TEST_CASE("the caret stands right in mixed text and under full-width digits") {
  CHECK(excerpt("A总B计12件\n", "12") == "A总B计12件\n      ^~\n");
  CHECK(excerpt("总计１２\n", "２") == "总计１２\n      ^~\n");
  CHECK(excerpt("（七）总计\u3000 7\n", "7") == "（七）总计\u3000 7\n             ^\n");
}

TEST_CASE("half-width kana take one column") { CHECK(excerpt("ｱｲ7\n", "7") == "ｱｲ7\n  ^\n"); }

TEST_CASE("quotation marks take one column or two, as the terminal's font has them") {
  std::string_view const text = "3.危及“稳定”7\n";
  source_map const map = source_map::of_file(text, {{0, 0}}, text.size());
  auto caret_column = [&](ambiguous_width ambiguous) {
    std::string out;
    render_text(out, make_finding(note, find(text, "7")),
                {"r", text, &map, language::en, ambiguous});
    return out.find('^') - out.rfind('\n', out.find('^')) - 1;
  };
  CHECK(caret_column(ambiguous_width::one) == 12);
  CHECK(caret_column(ambiguous_width::two) == 14);
}

TEST_CASE("a tab is shown as one blank, and counts as one") {
  CHECK(excerpt("\t总计\t7\n", "7") == " 总计 7\n      ^\n");
}

TEST_CASE("a combining character takes no column") {
  CHECK(excerpt("e\u0301a\u03087\n", "7") == "e\u0301a\u03087\n  ^\n");
  CHECK(excerpt("xe\u0301y\n", "e\u0301") == "xe\u0301y\n ^\n");
}

TEST_CASE("a control character is shown as U+FFFD of one column") {
  CHECK(excerpt("a\x1B\u202E\u0085"
                "7\n",
                "7") == "a\uFFFD\uFFFD 7\n    ^\n");
}

TEST_CASE("an empty place has a caret of one column") {
  CHECK(excerpt("总计\t\t7\n", span{7, 7}) == "总计  7\n     ^\n");
  CHECK(excerpt("总计\n", span{6, 6}) == "总计\n    ^\n");
}

TEST_CASE("a place of several lines shows its first line") {
  CHECK(excerpt("head\n一、总体\n二、主动\n", "总体\n二、主动") == "一、总体\n    ^~~~\n");
}

TEST_CASE("a line of blanks is not shown") {
  CHECK(excerpt("a\n \t \nb\n", span{3, 4}) == "");
  CHECK(excerpt("a\n\nb\n", span{2, 2}) == "");
}

TEST_CASE("a line of 98 columns is whole, a longer one is cut around the place") {
  std::string const fits = repeated("1", 97) + "x";
  CHECK(excerpt(fits + "\n", "x") == fits + "\n" + std::string(97, ' ') + "^\n");
  CHECK(excerpt("0" + fits + "\n", "x") == "…" + fits + "\n" + std::string(98, ' ') + "^\n");
  CHECK(excerpt(fits + "0\n", "x") == "…" + fits.substr(1) + "0\n" + std::string(97, ' ') + "^\n");
  CHECK(excerpt(fits + "0\n", "1") == fits + "…\n^\n");
}

TEST_CASE("in the middle of a long Chinese line the place is in the middle of what is shown") {
  std::string const text = repeated("前", 1000) + "42" + repeated("后", 1000) + "\n";
  CHECK(excerpt(text, "42") == "…" + repeated("前", 24) + "42" + repeated("后", 24) + "…\n" +
                                   std::string(49, ' ') + "^~\n");
}

TEST_CASE("a long place is cut, its caret with it, and something before it is seen") {
  std::string const text = repeated("前", 100) + repeated("标", 500) + "\n";
  std::string const shown = excerpt(text, repeated("标", 500));
  CHECK(shown == "…" + repeated("前", 10) + repeated("标", 39) + "…\n" + std::string(21, ' ') +
                     "^" + std::string(77, '~') + "\n");
}

TEST_CASE("a flood of combining characters does not make a long excerpt") {
  std::string const text = repeated("\u0301", 100'000) + "7" + repeated("\u0301", 100'000) + "\n";
  CHECK(excerpt(text, "7").size() < 4'000);
}

TEST_CASE("the name of a document commands no terminal") {
  std::string out;
  render_text(out, make_finding(note, std::nullopt), {"a\x1B[31m\nb", "", nullptr, language::en});
  CHECK(out.starts_with("a\uFFFD[31m b: note: "));
}

TEST_CASE("an operand without a value, a place or a label is told so") {
  finding f = make_finding(note, std::nullopt);
  f.operands = {figure("总计", std::nullopt), {"applications", "granted", "total", "", 3, {}}};
  CHECK(render(f, "").ends_with("]\n    总计 = no number\n    granted, total = 3\n"));
  CHECK(render(f, "", language::zh).ends_with("]\n    总计 = 无数值\n    granted, total = 3\n"));
}

TEST_CASE("an exact decimal is printed exactly and a label of several lines on one") {
  finding f = make_finding(note, std::nullopt);
  f.operands = {figure("采购\n总金额", decimal::parse("103.3879"))};
  CHECK(render(f, "").ends_with("]\n    采购 总金额 = 103.3879\n"));
}

TEST_CASE("of eight operands all are shown, of nine the zeros are only counted") {
  finding f = make_finding(note, std::nullopt);
  for (int i = 0; i < 8; ++i) f.operands.push_back(figure("甲", i % 2));
  std::string const eight = render(f, "");
  CHECK(std::count(eight.begin(), eight.end(), '\n') == 9);
  f.operands.push_back(figure("乙", std::nullopt));
  CHECK(
      render(f, "").ends_with("]\n    甲 = 1\n    甲 = 1\n    甲 = 1\n    甲 = 1\n"
                              "    乙 = no number\n    (zeros left out: 4)\n"));
  CHECK(render(f, "", language::zh).ends_with("    乙 = 无数值\n    （未列出的零值：4）\n"));
}

TEST_CASE("of 24 operands that are not zero all are shown, the rest is counted") {
  finding f = make_finding(note, std::nullopt);
  for (int i = 1; i <= 24; ++i) f.operands.push_back(figure("甲", i));
  CHECK(render(f, "").ends_with("    甲 = 24\n"));
  f.operands.push_back(figure("甲", 0));
  f.operands.push_back(figure("甲", 25));
  CHECK(
      render(f, "").ends_with("    甲 = 24\n    (zeros left out: 1)\n    (others left out: 1)\n"));
  CHECK(
      render(f, "", language::zh).ends_with("（未列出的零值：1）\n    （未列出的其他各项：1）\n"));
}

TEST_CASE("likely culprits stand below the operands, each with what it should be and why") {
  std::string_view const text = "总计\t21\n";
  finding f = make_finding(note, find(text, "21"));
  f.culprits = {{figure("总计，自然人", 21, find(text, "21")), 12, slip::transposed, false, 1},
                {figure("小计，自然人", std::nullopt), 9, slip::blank, true, 2}};
  auto const en = render(f, text), zh = render(f, text, language::zh);
  CHECK(en.find("    likely: 总计，自然人 has 21 and should have 12: neighbouring digits exchanged  (line 1)\n"
                "    or: 小计，自然人 has no number and should have 9: left blank, and its column was inferred\n") != en.npos);
  CHECK(zh.find("    可疑：总计，自然人现为21，应为12，相邻数字颠倒（第1行）\n"
                "    或者：小计，自然人现为无数值，应为9，漏填，该格的归列系推断\n") != zh.npos);
}

TEST_CASE("so many possible culprits that they localise nothing are only counted") {
  finding f = make_finding(note, std::nullopt);
  for (std::uint32_t i = 1; i <= 6; ++i) f.culprits.push_back({figure("格", 1), 2, slip::other, false, i});
  CHECK(render(f, "").find("    not localised: 6 changes would each mend it\n") != std::string::npos);
  CHECK(render(f, "").find("likely") == std::string::npos);
}
