// SPDX-License-Identifier: Apache-2.0
#include <gouji/form/rebuild.hpp>

#include "support/rebuilt.hpp"

#include <doctest/doctest.h>

#include <array>        // array
#include <chrono>       // steady_clock
#include <random>       // mt19937
#include <string>       // string
#include <string_view>  // string_view

using namespace gouji;

namespace {

using seconds = std::chrono::duration<double>;

std::string repeated(std::string_view what, std::size_t bytes) {
  std::string out;
  out.reserve(bytes + what.size());
  while (out.size() < bytes) out += what;
  return out;
}

/// Whatever comes of it, every span lies in the text, cells stand in order and every place lies in the file.
void check_is_sane(document const& d, std::size_t file_size) {
  auto const is_in = [&](span s) { return s.begin <= s.end && s.end <= d.text.size(); };
  for (auto const& b : d.blocks) {
    REQUIRE(is_in(b.text));
    if (b.kind == block_kind::table) REQUIRE(b.table < d.tables.size());
  }
  for (auto const& t : d.tables) {
    REQUIRE(is_in(t.text));
    REQUIRE(t.first_cell + t.cell_count <= d.cells.size());
    bool sane = true;
    for (std::uint32_t i = t.first_cell; i < t.first_cell + t.cell_count; ++i) {
      auto const& c = d.cells[i];
      sane = sane && is_in(c.text) && c.row < t.row_count && c.column < t.column_count &&
             d.map.find(d.text, c.text).byte_end <= file_size;
    }
    REQUIRE(sane);
  }
}

seconds time_of(std::string const& text) {
  finding_sink sink;
  auto d = read_text(text, {}, {}, sink);
  REQUIRE(d.has_value());
  auto const begin = std::chrono::steady_clock::now();
  rebuild_tables(*d, *built_in_forms(), sink);
  seconds const time = std::chrono::steady_clock::now() - begin;
  check_is_sane(*d, text.size());
  return time;
}

/// Four times the text takes about four times as long; quadratic work takes sixteen times.
void check_is_linear(std::string const& before, std::string_view what, std::size_t bytes = std::size_t{1} << 17) {
  CAPTURE(before);
  CAPTURE(what);
  auto const small = time_of(before + repeated(what, bytes / 4)), large = time_of(before + repeated(what, bytes));
  CHECK(large < 9 * small + seconds(0.2));
}

std::string const heads = "信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n";
std::string const small = heads + "规章\n1\n2\n3\n";

}  // namespace

TEST_CASE("a megabyte of labels, figures or brackets takes linear time") {
  constexpr auto megabyte = std::size_t{1} << 20;
  for (auto const* what : {"规章\n", "1 ", "（"}) check_is_linear("", what, megabyte);
  check_is_linear(small, "规章\n");
  check_is_linear(heads + "规章\n", "1\n");
  check_is_linear(small, "（");
  check_is_linear(small, "（1 ");
}

TEST_CASE("a line of hundreds of thousands of atoms takes linear time") {
  std::string const table = "信息内容 本年制发件数 本年废止件数 现行有效件数 规章 1 2 3 行政规范性文件 4 5 6 ";
  check_is_linear("", table, 200'000 / 12 * table.size());
  check_is_linear("规章 1 2 3 ", "甲 ");
}

TEST_CASE("labels cut into single characters take linear time") {
  std::string const cut = "行\n政\n规\n范\n性\n文\n件\n";
  check_is_linear(heads, cut);
  check_is_linear(heads, cut + "1\n2\n3\n");
  check_is_linear("", "要 求 行 政 机 关 确 认 或 重 新 出 具 已 获 取 信 息 1 2 3 ");
}

TEST_CASE("beginnings of labels that never end take linear time") {
  for (auto const* what : {"三、\n", "要求\n", "（二）部分公开（区分处理的\n", "一\n", "-\n", "减\n"})
    check_is_linear(small, what);
}

TEST_CASE("rows of groups, notes, page marks and blank cells take linear time") {
  check_is_linear("（三）不予公开  1.属于国家秘密   1     1     1\n", "               小计     1     1     1\n");
  check_is_linear("其他对外管理服务事项   行政检查   1    2    3\n", "                       甲         1    2    3\n");
  check_is_linear(small, "（其中1件）\n");
  check_is_linear("规章     1     2     3\n" + repeated("         1     2     3\n", 50'000), "        （1）   （1）  （1）\n");
  check_is_linear(small, "— 3 —\n规章\n1\n");
  check_is_linear(heads + "规章\n", "\t\n1\n");
  check_is_linear("规章  1  2  3\n", "总计商业\n");
}

TEST_CASE("rows of torn labels take linear time") {
  check_is_linear("\t规章\t1\t2\t3\n", "\t行政规范\t\t\t\n");
  check_is_linear("| 规章 | 1 | 2 | 3 |\n| --- | --- | --- | --- |\n", "| 要求 | | | |\n");
}

TEST_CASE("heads and figures by turns take linear time") {
  check_is_linear("", "本年制发件数\n1\n", std::size_t{1} << 18);
  check_is_linear(small, "本年增\n/\n", std::size_t{1} << 18);
}

TEST_CASE("of random pages each figure is kept once") {
  static constexpr std::array<std::string_view, 15> texts = {"规章",           "行政规范性文件",
                                                             "行政规范",       "性文件",
                                                             "行政许可",       "其他对外管理服务事项",
                                                             "小计",           "（三）不予公开",
                                                             "1.属于国家秘密", "三、本年度",
                                                             "办理结果",       "（七）总计",
                                                             "甲乙",           "（二）部分公开（区分处理的",
                                                             "行政处罚"};
  static constexpr std::array<std::string_view, 6> gaps = {"\n", "\n\n", " ", "     ", "            ", "\n\t\n"};
  std::mt19937 random(2024);
  for (int page = 0; page < 3000; ++page) {
    std::string text = heads + "规章\n";
    int number = 1000;
    auto const figures = 2 + random() % 4, gap = random() % gaps.size();
    for (int i = 0; i < 40; ++i) {
      if (random() % figures == 0)
        text += texts[random() % texts.size()];
      else
        text += std::to_string(number++);
      text += gaps[random() % 3 == 0 ? random() % gaps.size() : gap];
    }
    CAPTURE(text);
    test::rebuilding const r(text);
    check_is_sane(r.d, text.size());
    auto const all = test::in_short(r.d);
    for (int n = 1000; n < number; ++n) {
      CAPTURE(n);
      auto const print = std::to_string(n);
      auto const first = all.find(print);
      REQUIRE(first != all.npos);
      REQUIRE(all.find(print, first + 1) == all.npos);
    }
  }
}

TEST_CASE("very many small tables take linear time") {
  check_is_linear("", "规章\n1\n行政规范性文件\n2\n三、收到和处理政府信息公开申请情况\n", std::size_t{1} << 20);
}
