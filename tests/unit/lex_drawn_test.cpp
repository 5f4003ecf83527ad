// SPDX-License-Identifier: Apache-2.0
#include "support/token_stream.hpp"

#include <chrono>       // steady_clock
#include <string>       // string
#include <string_view>  // string_view

using namespace gouji;
using namespace gouji::test;

namespace {

std::string drawn(std::string_view text) { return stream_of("drawn", text); }

bool is_taken_as_paragraphs(std::string_view text) {
  auto const last = std::to_string(split_lines(text).size() - 1);
  return stretches_of(text) == "drawn 0-" + last && drawn(text).find_first_of("{[") == std::string::npos;
}

std::string repeated(std::string_view s, int n) {
  std::string out;
  for (int i = 0; i < n; ++i) out += s;
  return out;
}

}  // namespace

TEST_CASE("a bar that is missing makes a cell over columns, a rule that is missing one over rows") {
  CHECK(drawn("┌──────────────────┐\n"
              "│ 第二十条第（五） │\n"
              "├────┬──────┬──────┤\n"
              "│    │ 检查 │ 3100 │\n"
              "│其他├──────┼──────┤\n"
              "│    │ 确认 │  0   │\n"
              "└────┴──────┴──────┘\n") == "#{[0x3:第二十条第（五）];[0x1,2:其他][1:检查][2:3100];[1:确认][2:0];}");
}

TEST_CASE("the lines of a cell come in their order, blank ones left out") {
  CHECK(drawn("┌────┬────┐\n"
              "│三、│    │\n"
              "│    │ 0  │\n"
              "│结果│    │\n"
              "│    ├────┤\n"
              "│    │ 1  │\n"
              "└────┴────┘\n") == "#{[0x1,2:三、]+结果+[1:0];[1:1];}");
}

TEST_CASE("a grid without merged cells tells covered cells not from empty ones") {
  CHECK(drawn("+----------+--------+------+\n"
              "| 其他对外 | 行政检 | 3100 |\n"
              "| 管理     | 查     |      |\n"
              "+==========+========+======+\n"
              "|          | 确认   |      |\n"
              "+----------+--------+------+\n") == "{[其他对外]+管理+[行政检]+查+[3100];[][确认][];}");
}

TEST_CASE("where bars coincide in characters only, characters were counted") {
  CHECK(drawn("+----------------+\n"
              "| 第二十条第（五）项      |\n"
              "|------+----+----|\n"
              "|      | 检查 | 31 |\n"
              "| 其他对外 |----+----|\n"
              "|      | 确认 | 0  |\n"
              "+------+----+----+\n") == "#{[0x3:第二十条第（五）项];[0x1,2:其他对外][1:检查][2:31];[1:确认][2:0];}");
}

TEST_CASE("joints may be drawn only where four arms meet") {
  CHECK(drawn("   +----------------+\n"
              "   |     |  申请人     |\n"
              "   | 项目  |----------|\n"
              "   |     |自然人 |法人   |\n"
              "   |-----+----+-----|\n"
              "   | 维持  | 12 |  0  |\n"
              "   |----------------|\n"
              "   | 注              |\n"
              "   +----------------+\n") ==
        "#{[0x1,2:项目][1x2:申请人];[1:自然人][2:法人];[0:维持][1:12][2:0];[0x3:注];}");
}

TEST_CASE("where drawing characters are as wide as Han, they were counted as two") {
  CHECK(drawn("┌────┬──┬──┐\n"
              "│其他    │检查│31  │\n"
              "│        ├──┼──┤\n"
              "│“服务”│确认│0   │\n"
              "└────┴──┴──┘\n") == "#{[0x1,2:其他]+“服务”+[1:检查][2:31];[1:确认][2:0];}");
}

TEST_CASE("quotation marks may shift the bars behind them") {
  CHECK(drawn("┌──────────┬────┐\n"
              "│ 一、     │ 12 │\n"
              "├──────────┼────┤\n"
              "│ “安全” │ 1  │\n"
              "├──────────┴────┤\n"
              "│ 注            │\n"
              "└───────────────┘\n") == "#{[0:一、][1:12];[0:“安全”][1:1];[0x2:注];}");
}

TEST_CASE("double, heavy, rounded and dashed drawings") {
  CHECK(drawn("╔════╦═══╗\n║ 甲 ║ 1 ║\n╟────╫───╢\n║ 乙 ║ 2 ║\n╚════╩═══╝\n") == "{[甲][1];[乙][2];}");
  CHECK(drawn("┏━━━━┳━━━┓\n┃ 甲 ┃ 1 ┃\n┡━━━━╇━━━┩\n│ 乙 │ 2 │\n└────┴───┘\n") == "{[甲][1];[乙][2];}");
  CHECK(drawn("╭────┬───╮\n│ 甲 │ 1 │\n├┄┄┄┄┼┄┄┄┤\n│ 乙 │ 2 │\n╰────┴───╯\n") == "{[甲][1];[乙][2];}");
}

TEST_CASE("under a rule below the head only, lines are rows where numbers stand under numbers") {
  CHECK(drawn("+------+------+\n"
              "| 项目 | 件数 |\n"
              "+------+------+\n"
              "| 规章 |    2 |\n"
              "| 许可 |   51 |\n"
              "+------+------+\n") == "{[项目][件数];[规章][2];[许可][51];}");
  CHECK(drawn("| 项目 | 件数 |\n"
              "|------+------|\n"
              "| 规章 |    2 |\n"
              "|      |    7 |\n"
              "| 许可 |   51 |\n") == "{[项目][件数];[规章][2];[][7];[许可][51];}");
}

TEST_CASE("a line of numbers that share their cells with words is a row") {
  CHECK(drawn("+----------+----------+\n"
              "| 行政复议 |          |\n"
              "| 结果维持 | 结果纠正 |\n"
              "| 3        | 1        |\n"
              "+----------+----------+\n") == "{[行政复议][];[结果维持][结果纠正];[3][1];}");
}

TEST_CASE("where a line is a row, words under a cell that is full go on with it") {
  CHECK(drawn("+----------+------+\n"
              "| 项目     | 件数 |\n"
              "|----------+------|\n"
              "| 申请人逾 |    2 |\n"
              "| 期不补正 |      |\n"
              "| 其他     |    5 |\n"
              "| 一、总计 |      |\n"
              "| 2.维持   |      |\n"
              "+----------+------+\n") == "{[项目][件数];[申请人逾]+期不补正+[2];[其他][5];[一、总计][];[2.维持][];}");
}

TEST_CASE("between rules under every row, lines belong to cells") {
  CHECK(drawn("+------+---+\n| 行政 | 1 |\n| 许可 |   |\n+------+---+\n| 行政 | 2 |\n| 处罚 |   |\n+------+---+\n") ==
        "{[行政]+许可+[1];[行政]+处罚+[2];}");
}

TEST_CASE("notes below the figures of a row make no rows of its lines") {
  CHECK(drawn("+------+----------+----------+---+\n"
              "|      | 3        | 4        |   |\n"
              "| 规章 | （1件）  | （2件）  | 5 |\n"
              "+------+----------+----------+---+\n") == "{[规章][3]+（1件）+[4]+（2件）+[5];}");
}

TEST_CASE("the outermost bars may be left out") {
  CHECK(drawn("说明\n\n 项目 | 件数 \n------+------\n 规章 |    2\n      |    7\n(2 rows)\n") ==
        "¶说明{[项目][件数];[规章][2];[][7];}¶(2 rows)");
  CHECK(drawn(" 项目 │ 件数 \n──────┼──────\n 规章 │    2\n 许可 │    3\n") == "{[项目][件数];[规章][2];[许可][3];}");
  CHECK(drawn("      ╷    \n 项目 │ 件 \n╶─────┼───╴\n 规章 │ 2  \n 许可 │ 3  \n      ╵    \n") ==
        "¶      ╷    {[项目][件];[规章][2];[许可][3];}");
  CHECK(drawn("a+b\n---+---\nc\n") == "¶a+b¶---+---¶c");
}

TEST_CASE("what only looks like a rule is the text of a cell") {
  CHECK(drawn("+----+----+----+\n| -- | -5 | +3 |\n+----+----+----+\n|--  |a|b |----|\n+----+----+----+\n") ==
        "¶+----+----+----+¶| -- | -5 | +3 |¶+----+----+----+¶|--  |a|b |----|¶+----+----+----+");
  CHECK(drawn("+----+----+----+\n| -- | -5 | +3 |\n+----+----+----+\n|--  |a|b |-- -|\n+----+----+----+\n") ==
        "{[--][-5][+3];[--][a|b][-- -];}");
  CHECK(drawn("┌────┬───┐\n│ ── │ - │\n├────┼───┤\n│ ┼  │ | │\n└────┴───┘\n") == "{[──][-];[┼][|];}");
}

TEST_CASE("two rules under each other divide two tables") {
  CHECK(drawn("+---+\n| 1 |\n+---+\n+---+---+\n| 2 | 3 |\n+---+---+\n| 4 | 5 |\n+---+---+\n") == "¶ 1 {[2][3];[4][5];}");
  CHECK(stretches_of("┌─┬─┐\n│1│2│\n├─┼─┤\n│3│4│\n└─┴─┘\n┌─┬─┐\n│5│6│\n└─┴─┘\n结束\n") == "drawn 0-4 drawn 5-7 - 8-8");
}

TEST_CASE("attributes of a text are none of it, on however many lines they stand") {
  CHECK(drawn("+---------------+------------+\n"
              "| [第二十条     | [2]{.x}    |\n"
              "| 第]{lang=\"a\"} | []{.x}     |\n"
              "+---------------+------------+\n"
              "| [信息]{.x}    | [件数]{    |\n"
              "| 内容[注]      | lang=\"a\"}  |\n"
              "+---------------+------------+\n"
              "| [甲]          | []{.x}     |\n"
              "+---------------+------------+\n") == "{[第二十条]+第+[2];[信息]+内容[注]+[件数];[[甲]][];}");
}

TEST_CASE("the marks of a text with attributes are none of it, also behind other text") {
  CHECK(drawn("+------------------------+---------------------------------+\n"
              "| `规章`{lang: zh-CN}    | `本年增`{lang: a}/`减`{lang: a} |\n"
              "+------------------------+---------------------------------+\n"
              "| `减`{lang: zh-CN}76    | [本年增]{.x}/[减]{.x}           |\n"
              "+------------------------+---------------------------------+\n") ==
        "{[规章][本年增]+/++减+;[减]+76+[本年增]+/++减+;}");
}

TEST_CASE("a frame round lines is no table, but may hold one") {
  CHECK(drawn("┌────────────┐\n│ 甲：       │\n│┌────┬────┐ │\n││ 乙 │ 2  │ │\n│└────┴────┘ │\n└────────────┘\n") ==
        "¶ 甲：       {[乙][2];}");
  CHECK(drawn("┌──────┐\n│┌────┐│\n││┌──┐││\n│││甲│││\n││└──┘││\n│└────┘│\n└──────┘\n") == "¶┌──┐¶│甲│¶└──┘");
}

TEST_CASE("a drawing that contradicts itself is paragraphs, and nobody else takes its bars for columns") {
  // A rule under half a cell.
  CHECK(is_taken_as_paragraphs("┌────┬────┐\n│ 甲 │ 1  │\n├──  ┼────┤\n│ 乙 │ 2  │\n└────┴────┘\n"));
  // A bar where no joint is, a joint without bar.
  CHECK(is_taken_as_paragraphs("┌────┬────┐\n│ 甲 │ 1  │\n├────┴────┤\n│ 乙 │ 2  │\n└────┴────┘\n"));
  CHECK(is_taken_as_paragraphs("┌────┬────┐\n│ 甲      │\n├────┬────┤\n│ 乙 │ 2  │\n└────┴────┘\n"));
  // The right edge is no line.
  CHECK(is_taken_as_paragraphs("┌────┬────┐\n│ 甲 │ 1  │\n├────┼────┼──┐\n│ 乙 │ 2  │  │\n└────┴────┴──┘\n"));
}

TEST_CASE("a blank cell over several rows between others was pushed there, and so were its neighbours") {
  CHECK(is_taken_as_paragraphs("┌────┬───┬───┐\n│ 甲 │   │ 1 │\n├────┤   ├───┤\n│ 乙 │   │ 2 │\n└────┴───┴───┘\n"));
  CHECK(drawn("┌────┬───┐\n│    │ 1 │\n│    ├───┤\n│    │ 2 │\n└────┴───┘\n") == "#{[0x1,2:][1:1];[1:2];}");
}

TEST_CASE("tables with bars that nothing is drawn round are left to others") {
  CHECK(stretches_of("| a | b |\n|---|---|\n| 1 | 2 |\n").find("drawn") == std::string::npos);
  CHECK(stretches_of("|甲  |1   |\n|乙  |2   |\n").find("drawn") == std::string::npos);
  CHECK(stretches_of("a | b\n--- | ---\n1 | 2\n").find("drawn") == std::string::npos);
}

TEST_CASE("a table has at most a thousand columns, and any number of lines") {
  auto const table = [](int columns, int rows) {
    auto const rule = repeated("+-", columns) + "+\n", cells = repeated("|1", columns) + "|\n";
    return rule + repeated(cells + rule, rows);
  };
  CHECK(stretches_of(table(1'000, 2)) == "drawn 0-4");
  CHECK(stretches_of(table(1'001, 2)) == "- 0-4");
  CHECK(stretches_of(table(2, 20'000)) == "drawn 0-40000");
}

TEST_CASE("the time goes with the length of the text") {
  auto const wide = repeated("+-", 900) + "+\n|" + repeated("“|", 900) + "\n";
  for (auto const& text : {repeated("+-", 500'000), repeated("│", 300'000), repeated(wide, 200),
                           repeated("┌┬", 150'000) + "\n" + repeated("││", 150'000), repeated("+-+-+\n", 150'000),
                           repeated("│┌┐│\n", 70'000), repeated("+---+\n|   |   |\n", 60'000),
                           repeated("-+-\n", 200'000), repeated(" a | b\n", 100'000) + "---+---\n"}) {
    auto const begin = std::chrono::steady_clock::now();
    (void)stretches_of(text);
    (void)drawn(text);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
  }
}
