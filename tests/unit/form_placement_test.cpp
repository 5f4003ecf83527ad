// SPDX-License-Identifier: Apache-2.0
#include <gouji/form/placement.hpp>

#include "support/locate.hpp"

#include "form/detail/sum_table.hpp"

#include <doctest/doctest.h>

#include <chrono>  // steady_clock
#include <map>     // map
#include <string>  // string
#include <vector>  // vector

using namespace gouji;
using namespace gouji::detail;
using test::located_document;
using figures = std::map<std::string, std::string>;
using words = std::vector<std::string>;

namespace {

constexpr column_data columns[] = {
    {"cats", "猫科"}, {"dogs", "犬科"}, {"birds", "鸟纲"}, {"all", "全部动物"}};
constexpr row_data rows[] = {{"indoors", "室内饲养"}, {"outdoors", "户外放养"}, {"sum", "饲养总数"}};
constexpr relation_data relations[] = {
    {"animals.kinds", relation_scope::each_row, "all = cats + dogs + birds"},
    {"animals.sum", relation_scope::each_column, "sum = indoors + outdoors"}};
constexpr table_data tables[] = {{"animals", "一、动物情况", "动物统计表", "统计内容", "",
                                  table_layout::rows, columns, rows, relations}};
constexpr form_data form = {"tiny", "动物表", "本测试", 2000, 0, {}, tables};

form_index const& index() {
  static form_data const* const forms[] = {&form};
  static form_index const i(forms);
  return i;
}

std::string const heads = "统计内容|猫科|犬科|鸟纲|全部动物\n";

struct placed {
  document source;
  located all;

  explicit placed(std::string const& picture, geometry kind = geometry::rows)
      : source(test::drawn(heads + picture, kind)), all(locate_figures(source, index(), {}).value()) {}

  std::string text(std::uint32_t cell) const {
    return std::string(source[source.cells[cell].text]);
  }
  /// `row/column` → what is printed, of inferred figures.
  figures inferred() const {
    figures out;
    for (auto const& f : all.figures)
      if (f.how == basis::inferred)
        out[std::string(rows[f.item].code) + "/" + std::string(columns[f.column].code)] = text(f.cell);
    return out;
  }
  words undecided() const {
    words out;
    for (auto const& u : all.undecided) {
      out.emplace_back();
      for (auto c : u.cells) out.back() += (out.back().empty() ? "" : " ") + text(c);
    }
    return out;
  }
};

/// A table whose last place is the total.
sum_table table_of(std::size_t places, std::vector<std::vector<std::int64_t>> const& numbers,
                   std::vector<sum_equation> equations) {
  sum_table t{places, places - 1, {}, std::move(equations)};
  for (auto const& n : numbers) t.rows.push_back({n, true});
  return t;
}

sum_equation const first_is_the_sum{{0, false}, {1, true}, {2, true}};
sum_equation const pairs_balance{{0, false}, {1, false}, {2, true}, {3, true}};

}  // namespace

TEST_CASE("a row that is whole pins the figures of rows that are not") {
  placed const d("室内饲养|5|7|12\n户外放养|2|3|5\n饲养总数|5|2|10|17\n");
  CHECK(d.inferred() == figures{{"indoors/cats", "5"}, {"indoors/birds", "7"},
                                {"indoors/all", "12"}, {"outdoors/dogs", "2"},
                                {"outdoors/birds", "3"}, {"outdoors/all", "5"}});
  CHECK(d.undecided() == words{"", ""});  // the places where nothing stands
}

TEST_CASE("inferred figures stand between the others in reading order") {
  placed const d("室内饲养|5|7|12\n户外放养|2|3|5\n饲养总数|5|2|10|17\n");
  REQUIRE(d.all.figures.size() == 10);
  for (std::size_t i = 1; i < 10; ++i) {
    auto const &a = d.all.figures[i - 1], &b = d.all.figures[i];
    CHECK(std::pair(a.row, a.column) < std::pair(b.row, b.column));
  }
}

TEST_CASE("what two placements leave open stays undecided, and the total is told") {
  placed const twin("室内饲养|4|4\n户外放养|4|4\n饲养总数|4|4|0|8\n");
  CHECK(twin.inferred() ==
        figures{{"indoors/all", "4"}, {"outdoors/all", "4"}});
  CHECK(twin.undecided() == words{"4", "4"});
  REQUIRE(twin.all.undecided[0].places.size() == 3);
  CHECK(twin.all.undecided[0].places[0] == std::pair<std::uint16_t, std::uint16_t>{0, 0});
  CHECK(twin.all.undecided[0].places[1] == std::pair<std::uint16_t, std::uint16_t>{0, 1});
}

TEST_CASE("sums that do not hold prove nothing") {
  placed const d("室内饲养|5|7|12\n户外放养|2|3|5\n饲养总数|5|2|11|18\n");
  CHECK(d.inferred().empty());
  CHECK(d.undecided() == words{"5 7 12", "2 3 5"});
  CHECK(placed("室内饲养|5|7|12\n户外放养|2|3|5\n饲养总数|5|3|9|17\n").inferred().empty());
}

TEST_CASE("a missing row proves nothing") {
  CHECK(placed("室内饲养|5|7|12\n饲养总数|5|0|7|12\n").inferred().empty());
}

TEST_CASE("a row of one figure above zero may be a total whose parts were never printed") {
  CHECK(placed("室内饲养|5\n户外放养|2|3|5\n饲养总数|7|3|0|10\n").inferred().empty());
}

TEST_CASE("a total is blank where the columns leave no other place for the last figure") {
  placed const d("室内饲养|5|7|3\n户外放养|2|2\n饲养总数|5|7|5|17\n");
  CHECK(d.inferred().empty());  // nor is it proved that the second row has one
  placed const pinned("室内饲养|5|7|3\n户外放养|0|0|2|2\n饲养总数|5|7|5|17\n");
  CHECK(pinned.inferred() ==
        figures{{"indoors/cats", "5"}, {"indoors/dogs", "7"}, {"indoors/birds", "3"}});
}

TEST_CASE("a wrong total is no total and no part") {
  placed const d("室内饲养|5|7|3\n户外放养|0|0|2|2\n饲养总数|5|7|2|14\n");
  CHECK(d.inferred().empty());
  CHECK(d.undecided() == words{"5 7 3"});
}

TEST_CASE("where some row keeps a blank cell, a short row has lost something else") {
  CHECK(placed("室内饲养|5|7|12\n户外放养||2|3|5\n饲养总数|5|2|10|17\n").inferred().empty());
  CHECK(placed("室内饲养|5||12\n户外放养|0|2|3|5\n饲养总数|5|2|10|17\n").inferred().empty());
}

TEST_CASE("blank cells behind the figures are padding") {
  CHECK(placed("室内饲养|5|12||\n户外放养|0|2|3|5\n饲养总数|5|2|10|17\n").inferred().empty());
  CHECK(placed("室内饲养|7|7|\n户外放养|0|2|3|5\n饲养总数|0|2|10|12\n").inferred() ==
        figures{{"indoors/birds", "7"}, {"indoors/all", "7"}});
}

TEST_CASE("marks for nothing count nothing, and words and fractions are no counts") {
  CHECK(placed("室内饲养|/|7|7\n户外放养|0|2|3|5\n饲养总数|0|2|10|12\n").inferred().at("indoors/birds") == "7");
  CHECK(placed("室内饲养|若干|7|7\n户外放养|0|2|3|5\n饲养总数|0|2|10|12\n").inferred().empty());
  CHECK(placed("室内饲养|0.5|7|7.5\n户外放养|0|2|3|5\n饲养总数|0|2|10|12\n").inferred().empty());
  CHECK(placed("室内饲养|5|7|/\n户外放养|0|2|3|5\n饲养总数|5|9|3|17\n").inferred().empty());
}

TEST_CASE("without heads that were read, or on a grid, nothing is placed") {
  auto const picture = "室内饲养|5|7|12\n户外放养|2|3|5\n饲养总数|5|2|10|17\n";
  CHECK(placed(picture, geometry::exact).inferred().empty());
  auto const d = test::drawn(picture, geometry::rows);
  auto const l = locate_figures(d, index(), {});
  REQUIRE(l);
  for (auto const& f : l->figures) CHECK(f.how != basis::inferred);
}

TEST_CASE("a row that lost all its cells takes part, and whether it was blank nobody knows") {
  placed const d("室内饲养||\n户外放养|2|3|5\n饲养总数|0|2|3|5\n");
  CHECK(d.inferred().count("indoors/cats") == 0);
  CHECK(d.inferred().at("outdoors/dogs") == "2");
}

TEST_CASE("a number row is complete, nothing, fitting, exceeding or unknown") {
  auto const kind = [](std::vector<std::int64_t> n) { return kind_of({std::move(n), true}, 4); };
  CHECK(kind({1, 2, 3, 6}) == row_kind::complete);
  CHECK(kind({}) == row_kind::nothing);
  CHECK(kind({0, 0}) == row_kind::nothing);
  CHECK(kind({1, 2, 3}) == row_kind::sum_fits);
  CHECK(kind({4, 2, 3}) == row_kind::exceeds);
  CHECK(kind({1, 3}) == row_kind::unknown);
  CHECK(kind({3}) == row_kind::unknown);
  CHECK(kind_of({{1, 1}, false}, 4) == row_kind::unknown);
}

TEST_CASE("a complete row in a sum proves the totals of the others") {
  auto const p = prove_totals(table_of(4, {{3, 2, 0, 5}, {3, 3}, {2, 2}}, {first_is_the_sum}));
  CHECK(p.has_total == std::vector<bool>{false, true, true});
}

TEST_CASE("rows that all fit prove their totals once chance is out of the question") {
  auto const totals = [](std::int64_t a, std::int64_t b) -> bool {
    return prove_totals(table_of(4, {{a + b, a + b}, {a, a}, {b, b}}, {first_is_the_sum})).has_total[0];
  };
  CHECK_FALSE(totals(1, 2));
  CHECK_FALSE(totals(9, 98));  // one in 10 × 99
  CHECK(totals(9, 99));        // one in 10 × 100
  CHECK_FALSE(totals(100, 100));  // the same number twice is evidence once
}

TEST_CASE("rows that balance each other may lack their totals together") {
  auto const totals = [](std::int64_t a, std::int64_t b, std::int64_t c, std::int64_t d) {
    return prove_totals(table_of(4, {{a, a}, {b, b}, {c, c}, {d, d}}, {pairs_balance})).has_total;
  };
  CHECK(totals(821, 18, 767, 72) == std::vector<bool>(4, true));
  CHECK(totals(821, 18, 821, 18) == std::vector<bool>(4, false));
}

TEST_CASE("a total proved by one sum counts in the next") {
  sum_equation const next{{3, false}, {0, true}};
  auto const p = prove_totals(table_of(4, {{5, 5}, {3, 3}, {2, 2}, {5, 0, 0, 5}}, {first_is_the_sum, next}));
  CHECK(p.has_total == std::vector<bool>{true, true, true, false});
}

TEST_CASE("one sum that is contradicted takes the proof from all") {
  sum_equation const next{{3, false}, {0, true}};
  auto const p = prove_totals(table_of(4, {{5, 0, 0, 5}, {3, 3}, {2, 2}, {6, 0, 0, 6}}, {first_is_the_sum, next}));
  CHECK(p.contradicted);
  CHECK(p.has_total == std::vector<bool>(4, false));
}

TEST_CASE("when the work runs out only totals are told") {
  auto const t = table_of(4, {{3, 2, 0, 5}, {3, 3}, {2, 2}}, {first_is_the_sum});
  std::size_t enough = 10'000, none = 0;
  CHECK(prove_places(t, enough)[1] == std::vector<int>{0, place_is_empty, place_is_empty, 1});
  CHECK(enough < 10'000);
  CHECK(prove_places(t, none)[1] == std::vector<int>{place_is_open, place_is_open, place_is_open, 1});
}

TEST_CASE("columns that fit one by one and not together prove nothing") {
  // Both rows can fill each column, but the order of their numbers forbids to do it at once.
  auto const t = table_of(3, {{1, 1, 2}, {1, 1}, {1, 1}, {1, 0, 1}},
                          {first_is_the_sum, {{3, false}, {1, true}}, {{3, false}, {2, true}}});
  std::size_t work = 100'000;
  for (auto const& row : prove_places(t, work)) CHECK(row == std::vector<int>(3, place_is_open));
}

TEST_CASE("very many tables of very many placements take no more than linear time") {
  std::string picture;
  for (int i = 0; i < 4'000; ++i)
    picture += "---\n" + heads + "室内饲养|" + std::to_string(1000 + i) + "|" + std::to_string(1000 + i) +
               "\n户外放养|7|7\n饲养总数|" + std::to_string(1007 + i) + "|0|0|" + std::to_string(1007 + i) + "\n";
  auto const begin = std::chrono::steady_clock::now();
  placed const d(picture);
  CHECK(d.inferred().at("indoors/all") == "4999");
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
}
