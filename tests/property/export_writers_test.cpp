// SPDX-License-Identifier: Apache-2.0
/// \file
/// The writers of the families of exports, on a table with a cell merged to the right and one merged down.

#include "support/export_family.hpp"
#include "support/write_html.hpp"
#include "support/write_layout.hpp"
#include "support/write_rows.hpp"
#include "support/write_stream.hpp"

#include <doctest/doctest.h>

#include <string>  // string
#include <vector>  // vector

using namespace gouji;
using namespace gouji::test;

namespace {

std::vector<printed_block> small_table() {
  printed_table t{3, {}};
  t.rows.push_back({{{"项目", 0, 2, 1, {}}, {"数量", 2, 1, 1, {}}}, true});
  t.rows.push_back({{{"甲类", 0, 1, 2, {}}, {"其一", 1, 1, 1, {}}, {"1", 2, 1, 1, "a"}}, false});
  t.rows.push_back({{{"其二\n（续）", 1, 1, 1, {}}, {"", 2, 1, 1, "b"}}, false});
  return {{printed_block::kind_type::heading, "一、统计", {}}, {printed_block::kind_type::table, {}, t}};
}

std::string as_fields(covered policy) {
  return write_rows(small_table(), {.between = ",", .policy = policy, .line_break = "/"});
}

}  // namespace

TEST_CASE("what a merged cell covers is printed as the family has it") {
  CHECK(as_fields(covered::empty) == "一、统计\n项目,,数量\n甲类,其一,1\n,其二/（续）,\n\n");
  CHECK(as_fields(covered::repeated) == "一、统计\n项目,项目,数量\n甲类,其一,1\n甲类,其二/（续）,\n\n");
  CHECK(as_fields(covered::below_only) == "一、统计\n项目,数量\n甲类,其一,1\n,其二/（续）,\n\n");
  CHECK(as_fields(covered::right_only) == "一、统计\n项目,,数量\n甲类,其一,1\n其二/（续）,\n\n");
  CHECK(as_fields(covered::nothing) == "一、统计\n项目,数量\n甲类,其一,1\n其二/（续）,\n\n");
}

TEST_CASE("rows are filled up, counted in bars, quoted, laid on a wider grid") {
  row_style style = {.before = "| ", .between = " | ", .after = " |", .filling = row_style::short_row::empty_fields};
  style.rule = row_style::ruler::below_first_row;
  style.heading = "## ";
  CHECK(write_rows(small_table(), style) ==
        "## 一、统计\n| 项目 | 数量 |  |\n| --- | --- | --- |\n| 甲类 | 其一 | 1 |\n| 其二 （续） |  |  |\n\n");
  style.rule = row_style::ruler::none;
  style.filling = row_style::short_row::bare_bars;
  style.blanks_dropped = true;
  CHECK(write_rows(small_table(), style) == "## 一、统计\n| 项目 | 数量 | |\n| 甲类 | 其一 | 1 |\n| 其二 （续） | ||\n\n");
  CHECK(
      write_rows(
          small_table(),
          {.between = ",", .policy = covered::empty, .line_break = "\n", .quoting = row_style::quotes::as_csv, .columns = 6}) ==
      "一、统计,,,,,\n项目,,,,数量,\n甲类,,其一,,1,\n,,\"其二\n（续）\",,,\n\n");
}

TEST_CASE("texts follow each other, with something for an empty cell or nothing") {
  CHECK(write_stream(small_table(), {.empty_dropped = true}) == "一、统计\n项目\n数量\n甲类\n其一\n1\n其二\n（续）\n");
  CHECK(write_stream(small_table(), {.policy = covered::below_only, .empty_cell = "~"}) ==
        "一、统计\n项目\n数量\n甲类\n其一\n1\n~\n其二\n（续）\n~\n");
  CHECK(write_stream(small_table(), {.behind_cell = " ", .behind_row = "\n", .empty_dropped = true}) ==
        "一、统计\n项目 数量\n甲类 其一 1\n其二\n（续）\n");
  CHECK(write_stream(small_table(), {.behind_cell = " ", .behind_row = "\n", .pages = {2, "某局", true}}) ==
        "一、统计\n项目 数量\n甲类 其一 1\n— 1 —\n\f某局\n项目 数量\n其二\n（续） \n");
  CHECK(write_stream(small_table(), {.empty_dropped = true, .by_columns = true}) ==
        "一、统计\n项目\n甲类\n其一\n其二\n（续）\n数量\n1\n");
  CHECK(write_stream(small_table(), {.policy = covered::below_only, .empty_cell = "其一", .lines_once = true}) ==
        "一、统计\n项目\n数量\n甲类\n其一\n1\n其二\n（续）\n");
}

TEST_CASE("rules go round merged cells") {
  CHECK(write_layout(small_table(), {.rule = layout_style::rules::ascii}) == R"(一、统计

+---------------+------+
| 项目          | 数量 |
+------+--------+------+
| 甲类 | 其一   | 1    |
|      +--------+------+
|      | 其二   |      |
|      | （续） |      |
+------+--------+------+

)");
  CHECK(write_layout(small_table(), {.unit = width_unit::characters, .rule = layout_style::rules::box}) == R"(一、统计

┌──────────┬────┐
│ 项目       │ 数量 │
├────┬─────┼────┤
│ 甲类 │ 其一  │ 1  │
│    ├─────┼────┤
│    │ 其二  │    │
│    │ （续） │    │
└────┴─────┴────┘

)");
}

TEST_CASE("columns stand at their places, texts beside taller ones where the family has them") {
  CHECK(write_layout(small_table(), {.gap = 2}) ==
        "一、统计\n\n项目          数量\n甲类  其一    1\n      其二\n      （续）\n\n");
  auto blocks = small_table();
  blocks[1].table.rows[2].cells[1].text = "2";
  auto const middle = layout_style::place::middle;
  CHECK(write_layout(blocks, {.vertical = middle, .centred = true, .gap = 2}) ==
        "一、统计\n\n    项目      数量\n       其一    1\n甲类   其二\n               2\n      （续）\n\n");
  CHECK(write_layout(blocks, {.vertical = layout_style::place::bottom, .gap = 2}) ==
        "一、统计\n\n项目          数量\n      其一    1\n甲类  其二\n      （续）  2\n\n");
  CHECK(write_layout(blocks, {.rule = layout_style::rules::dashes, .gap = 1, .indent = 2}) ==
        "一、统计\n\n  ---- ------ ----\n  项目        数量\n  甲类 其一   1\n       其二   2\n       （续）\n  ---- ------ "
        "----\n\n");
}

TEST_CASE("a page says what a cell covers") {
  CHECK(write_html(small_table(), html_lines::breaks) ==
        "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head><body>\n<h2>一、统计</h2>\n<table>\n"
        "<tr><td colspan=\"2\">项目</td><td>数量</td></tr>\n<tr><td rowspan=\"2\">甲类</td><td>其一</td><td>1</td></tr>\n"
        "<tr><td>其二<br>（续）</td><td></td></tr>\n</table>\n</body></html>\n");
}

TEST_CASE("no two families have one code, or print the same report the same way") {
  auto const blocks = print_blocks(random_report(1, {.form = all_forms()[2], .odd = oddities{}.set()}));
  auto const families = export_families();
  for (std::size_t i = 0; i < families.size(); ++i)
    for (std::size_t k = 0; k < i; ++k) {
      CHECK(families[i].code != families[k].code);
      CHECK_MESSAGE(write(families[i], blocks) != write(families[k], blocks), families[i].code << " / " << families[k].code);
    }
}
