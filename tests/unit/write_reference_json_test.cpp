// SPDX-License-Identifier: Apache-2.0
#include <gouji/write/reference_json.hpp>

#include <doctest/doctest.h>

#include <string>  // string

using namespace gouji;

TEST_CASE("a form: paths by their levels, labels by their variants, choices by their names") {
  static constexpr section_data sections[] = {{"overview", "总体情况 | 概述"}};
  static constexpr column_data columns[] = {
      {"amount", "金额", "数额 | 钱", "万元", figure_kind::amount},
      {"change", "增/减", "", "项", figure_kind::change, presence::optional}};
  static constexpr row_data rows[] = {
      {"a", "一、甲 › （一）乙"},
      {"b", "丙", "", "件", figure_kind::count, presence::optional, sub_rows::free}};
  static constexpr relation_data relations[] = {
      {"t.sum", relation_scope::each_column, "a = b"},
      {"t.use", relation_scope::each_row, "change <= amount", relation_law::convention}};
  static constexpr table_data tables[] = {{"t", "二、部分", "表一 | 表1", "项目", "单位",
                                           table_layout::one_row, columns, rows, relations}};
  form_data const form = {"2030", "格式", "文号", 2030, 2031, sections, tables};
  std::string out;
  append_json(out, form);
  CHECK(
      out ==
      R"({"code":"2030","title":"格式","source":"文号","first_year":2030,"last_year":2031,)"
      R"("sections":[{"code":"overview","label":["总体情况","概述"]}],)"
      R"("tables":[{"code":"t","section":"二、部分","caption":["表一","表1"],)"
      R"("head_words":["项目"],"unit_head":["单位"],"layout":"one_row","columns":[)"
      R"({"code":"amount","path":["金额"],"aliases":["数额","钱"],"unit":"万元","kind":"amount",)"
      R"("optional":false},)"
      R"({"code":"change","path":["增/减"],"aliases":[],"unit":"项","kind":"change",)"
      R"("optional":true}],"rows":[)"
      R"({"code":"a","path":["一、甲","（一）乙"],"aliases":[],"unit":"","kind":"count",)"
      R"("optional":false,"sub_rows":false},)"
      R"({"code":"b","path":["丙"],"aliases":[],"unit":"件","kind":"count","optional":true,)"
      R"("sub_rows":true}],"relations":[)"
      R"({"code":"t.sum","scope":"each_column","equation":"a = b","law":"binding"},)"
      R"({"code":"t.use","scope":"each_row","equation":"change <= amount","law":"convention"}]}]})");
}

TEST_CASE("a form that is still in force has no last year") {
  form_data const form = {"2030", "", "", 2030, 0, {}, {}};
  std::string out;
  append_json(out, form);
  CHECK(
      out ==
      R"({"code":"2030","title":"","source":"","first_year":2030,"last_year":null,"sections":[],"tables":[]})");
}

TEST_CASE("a row of the catalogue") {
  catalogue_row const row = {"a.b", severity::warning, "en", "zh", "say \"x\"", "含义"};
  std::string out;
  append_json(out, row);
  CHECK(out == R"({"code":"a.b","severity":"warning","message_en":"en","message_zh":"zh",)"
               R"("meaning_en":"say \"x\"","meaning_zh":"含义"})");
}
