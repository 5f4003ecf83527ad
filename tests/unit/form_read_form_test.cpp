// SPDX-License-Identifier: Apache-2.0
#include <gouji/form/read_form.hpp>

#include <doctest/doctest.h>

#include <string>  // string

using namespace gouji;

namespace {

/// A form in which every member stands once.
std::string const animals = R"({
  "code": "animals", "title": "动物统计表", "source": "本测试", "first_year": 2020, "last_year": 2030,
  "sections": [{"code": "zoo", "label": ["动物园", "动物"]}],
  "tables": [{
    "code": "cats", "section": "一、动物园", "caption": ["猫科", "猫"], "head_words": ["种类"], "unit_head": ["单位"],
    "layout": "rows",
    "columns": [{"code": "number", "path": ["数量", "总数"], "aliases": ["个数"], "unit": "只", "kind": "count", "optional": false},
                {"code": "cost", "path": ["费用"], "unit": "万元", "kind": "amount", "optional": true}],
    "rows": [{"code": "lions", "path": ["大猫", "狮"], "aliases": ["狮子"], "unit": "头", "kind": "change", "optional": true,
              "sub_rows": true},
             {"code": "all", "path": ["合计"]}],
    "relations": [{"code": "cats.all", "scope": "each_column", "equation": "lions <= all", "law": "binding"}]
  }]
})";

std::string with(std::string_view part, std::string_view other) {
  auto text = animals;
  auto const at = text.find(part);
  REQUIRE_MESSAGE(at != text.npos, part);
  return text.replace(at, part.size(), other);
}

std::string complaint(std::string_view json, limits const& limit = {}) {
  auto const forms = read_forms(json, limit);
  return forms ? std::string("none") : forms.error().message;
}

/// Of a form that has `other` in place of `part`.
std::string complaint(std::string_view part, std::string_view other) { return complaint(with(part, other)); }

/// A form with so many rows.
std::string long_form(std::size_t rows, std::string_view code = "long") {
  auto text =
      R"({"code":")" + std::string(code) +
      R"(","title":"长","first_year":2020,"tables":[{"code":"t","caption":["长表"],)"
      R"("columns":[{"code":"n","path":["数"]}],"rows":[)";
  for (std::size_t i = 0; i < rows; ++i)
    text += (i == 0 ? "" : ",") + (R"({"code":"r)" + std::to_string(i)) + R"(","path":["行)" + std::to_string(i) + R"("]})";
  return text + "]}]}";
}

}  // namespace

TEST_CASE("every member of a form is read") {
  auto const forms = read_forms(animals);
  REQUIRE(forms);
  REQUIRE((*forms)->size() == 1);
  form_data const& form = (*forms)->front();
  CHECK(form.code == "animals");
  CHECK(form.title == "动物统计表");
  CHECK(form.source == "本测试");
  CHECK(form.first_year == 2020);
  CHECK(form.last_year == 2030);
  REQUIRE(form.sections.size() == 1);
  CHECK(form.sections[0].code == "zoo");
  CHECK(form.sections[0].label == "动物园 | 动物");
  REQUIRE(form.tables.size() == 1);
  auto const& table = form.tables[0];
  CHECK(table.code == "cats");
  CHECK(table.section == "一、动物园");
  CHECK(table.caption == "猫科 | 猫");
  CHECK(table.head_words == "种类");
  CHECK(table.unit_head == "单位");
  CHECK(table.layout == table_layout::rows);
  REQUIRE(table.columns.size() == 2);
  CHECK(table.columns[0].code == "number");
  CHECK(table.columns[0].path == "数量 › 总数");
  CHECK(table.columns[0].aliases == "个数");
  CHECK(table.columns[0].unit == "只");
  CHECK(table.columns[0].kind == figure_kind::count);
  CHECK(table.columns[0].need == presence::required);
  CHECK(table.columns[1].kind == figure_kind::amount);
  CHECK(table.columns[1].need == presence::optional);
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[0].code == "lions");
  CHECK(table.rows[0].path == "大猫 › 狮");
  CHECK(table.rows[0].aliases == "狮子");
  CHECK(table.rows[0].unit == "头");
  CHECK(table.rows[0].kind == figure_kind::change);
  CHECK(table.rows[0].need == presence::optional);
  CHECK(table.rows[0].below == sub_rows::free);
  CHECK(table.rows[1].below == sub_rows::none);
  REQUIRE(table.relations.size() == 1);
  CHECK(table.relations[0].code == "cats.all");
  CHECK(table.relations[0].scope == relation_scope::each_column);
  CHECK(table.relations[0].equation == "lions <= all");
  CHECK(table.relations[0].law == relation_law::binding);
}

TEST_CASE("what a form can do without may be left out") {
  auto const forms = read_forms(
      R"({"code":"a","title":"甲","first_year":2020,"tables":[{"code":"t","section":"一、乙",
          "columns":[{"code":"n","path":["数"]}],"rows":[{"code":"r","path":["行"]}]}]})");
  REQUIRE(forms);
  form_data const& form = (*forms)->front();
  CHECK(form.last_year == 0);
  CHECK(form.sections.empty());
  CHECK(form.tables[0].layout == table_layout::rows);
  CHECK(form.tables[0].caption.empty());
  CHECK(form.tables[0].relations.empty());
  CHECK(form.tables[0].rows[0].kind == figure_kind::count);
  CHECK(form.tables[0].rows[0].need == presence::required);
}

TEST_CASE("one form, an array and the object of `gouji forms` mean the same") {
  auto const other = with("\"code\": \"animals\"", "\"code\": \"plants\"");
  CHECK(complaint("[" + animals + "," + other + "]") == "none");
  auto const forms = read_forms("{\"forms\":[" + animals + "," + other + "]}");
  REQUIRE(forms);
  REQUIRE((*forms)->size() == 2);
  CHECK((*forms)->at(1).code == "plants");
}

TEST_CASE("the place of a fault begins with the form where there are several") {
  CHECK(complaint("[" + animals + "," + with("\"lions\"", "\"Lions\"") + "]") ==
        "`[1].tables[0].rows[0].code`: `Lions` is no code; a code is made of a-z, 0-9 and _");
  CHECK(complaint("{\"forms\":[" + with("\"title\": \"动物统计表\", ", "") + "]}") ==
        "`forms[0]`: a form needs the member `title`");
  CHECK(complaint("[" + animals + "," + animals + "]") ==
        "`[1].code`: `animals` is the code of forms[0], too; each needs its own");
  CHECK(complaint("{\"forms\":[], \"form\":1}") == "a list of forms has no member `form`; it may have forms");
  CHECK(complaint("[]") == "holds no form");
  CHECK(complaint("3") == "a number stands where a form belongs");
}

TEST_CASE("members that are unknown, missing or there twice") {
  CHECK(complaint("\"unit_head\"", "\"units\"") ==
        "`tables[0]`: a table has no member `units`; it may have code, section, caption, head_words, unit_head, layout, "
        "columns, "
        "rows, relations");
  CHECK(complaint("\"path\": [\"合计\"]", "\"label\": [\"合计\"]") ==
        "`tables[0].rows[1]`: a row has no member `label`; it may have code, path, aliases, unit, kind, optional, sub_rows");
  CHECK(complaint("\"optional\": false", "\"sub_rows\": false") ==
        "`tables[0].columns[0]`: a column has no member `sub_rows`; it may have code, path, aliases, unit, kind, optional");
  CHECK(complaint(", \"path\": [\"合计\"]", "") == "`tables[0].rows[1]`: a row needs the member `path`");
  CHECK(complaint("\"unit\": \"只\"", "\"code\": \"x\"") == "`tables[0].columns[0].code`: stands twice; leave one of them");
}

TEST_CASE("values of the wrong type") {
  CHECK(complaint("[\"个数\"]", "\"个数\"") == "`tables[0].columns[0].aliases`: a text stands where an array belongs");
  CHECK(complaint("\"个数\"", "1") == "`tables[0].columns[0].aliases[0]`: a number stands where a text belongs");
  CHECK(complaint("\"optional\": true", "\"optional\": \"yes\"") ==
        "`tables[0].columns[1].optional`: a text stands where true or false belongs");
  CHECK(complaint("2020", "\"2020\"") == "`first_year`: a text stands where a year belongs");
  CHECK(complaint("2020", "null") == "`first_year`: null stands where a year belongs");
  CHECK(complaint("2020", "2020.5") == "`first_year`: `2020.5` is no year; write a whole number such as 2021");
  CHECK(complaint("2020", "99999999999999") ==
        "`first_year`: `99999999999999` is no year; write a whole number such as 2021");
  CHECK(complaint("2030", "0") == "`last_year`: `0` is no year; write a whole number such as 2021");
  CHECK(complaint("{\"code\": \"all\", \"path\": [\"合计\"]}", "[]") ==
        "`tables[0].rows[1]`: an array stands where a row belongs");
}

TEST_CASE("choices have their words") {
  CHECK(complaint("\"kind\": \"count\"", "\"kind\": \"percent\"") ==
        "`tables[0].columns[0].kind`: `percent` is none of count, change, amount");
  CHECK(complaint("\"layout\": \"rows\"", "\"layout\": \"columns\"") ==
        "`tables[0].layout`: `columns` is none of rows, one_row");
  CHECK(complaint("each_column", "column") == "`tables[0].relations[0].scope`: `column` is none of each_column, each_row");
  CHECK(complaint("binding", "law") == "`tables[0].relations[0].law`: `law` is none of binding, convention, plausible");
}

TEST_CASE("codes are names, and differ within their list") {
  CHECK(complaint("\"cats\"", "\"\"") == "`tables[0].code`: `` is no code; a code is made of a-z, 0-9 and _");
  CHECK(complaint("\"zoo\"", "\"动物\"") == "`sections[0].code`: `动物` is no code; a code is made of a-z, 0-9 and _");
  CHECK(complaint("\"all\"", "\"lions\"") ==
        "`tables[0].rows[1].code`: `lions` is the code of rows[0], too; each needs its own");
  CHECK(complaint("\"cost\"", "\"number\"") ==
        "`tables[0].columns[1].code`: `number` is the code of columns[0], too; each needs its own");
  CHECK(complaint("{\"code\": \"zoo\",", "{\"code\": \"zoo\", \"label\": [\"园\"]}, {\"code\": \"zoo\",") ==
        "`sections[1].code`: `zoo` is the code of sections[0], too; each needs its own");
  CHECK(complaint("\"cats.all\"", "\"cats..all\"") ==
        "`tables[0].relations[0].code`: `cats..all` is no code of a relation; it is made of a-z, 0-9 and _, with points "
        "between");
  CHECK(complaint("\"cats.all\"", "\"cats.\"").find("is no code of a relation") != std::string::npos);
}

TEST_CASE("labels are what is printed: not empty, in one line, one variant each") {
  CHECK(complaint("\"合计\"", "\"\"") == "`tables[0].rows[1].path[0]`: is empty; write what is printed");
  CHECK(complaint("[\"合计\"]", "[]") ==
        "`tables[0].rows[1].path`: is empty; it lists the levels of the label from the uppermost to its own");
  CHECK(complaint("\"个数\"", "\"个数 | 数目\"") ==
        "`tables[0].columns[0].aliases[0]`: holds | or ›; variants and levels are elements of the array");
  CHECK(complaint("\"大猫\"", "\"大猫 › 猫\"").find("holds | or ›") != std::string::npos);
  CHECK(complaint("\"合计\"", "\"合\\n计\"") == "`tables[0].rows[1].path[0]`: holds a control character, such as a line end");
  CHECK(complaint("\"合计\"", "\"　合计\"") == "`tables[0].rows[1].path[0]`: begins or ends with white space");
  CHECK(complaint("\"只\"", "\"只 \"") == "`tables[0].columns[0].unit`: begins or ends with white space");
  CHECK(complaint("[\"动物园\", \"动物\"]", "[]") ==
        "`sections[0]`: label is empty; it lists what the heading of the part may say");
  CHECK(complaint("[\"合计\"]", R"(["1","2","3","4","5","6","7","8","9"])") ==
        "`tables[0].rows[1].path`: has more than 8 levels");
}

TEST_CASE("a table has a name, columns and rows; a form has tables") {
  auto text = with("\"section\": \"一、动物园\", \"caption\": [\"猫科\", \"猫\"], ", "");
  CHECK(complaint(text) == "`tables[0]`: a table needs a caption or a section: messages call it by that");
  auto const columns = animals.substr(animals.find("[{\"code\": \"number\""),
                                      animals.find("],\n    \"rows\"") + 1 - animals.find("[{\"code\": \"number\""));
  CHECK(complaint(columns, "[]") == "`tables[0].columns`: is empty; a table has a column");
  auto const tables = animals.substr(animals.find("[{\n"), animals.rfind(']') + 1 - animals.find("[{\n"));
  CHECK(complaint(tables, "[]") == "`tables`: is empty; a form has a table");
  CHECK(complaint("\"动物统计表\"", "\"\"") == "`title`: is empty; it says to people which form this is");
  CHECK(complaint("2030", "2019") == "last_year is before first_year; it is null for a form that is still in force");
}

TEST_CASE("kinds need a unit to count in") {
  CHECK(complaint("\"unit\": \"万元\", ", "") ==
        "`tables[0].columns[1]`: an amount needs its unit, such as `\"unit\": \"万元\"`");
  CHECK(
      complaint("\"unit\": \"头\", ", "") ==
      "`tables[0].rows[0]`: the kind of a row counts only with a unit of its own; give it one, or give the columns the kind");
}

TEST_CASE("an equation names what the table has") {
  CHECK(complaint("lions <= all", "tigers <= all") ==
        "`tables[0].relations[0].equation`: `tigers` is the code of no row of this table; under each_column an equation "
        "names rows");
  CHECK(complaint("\"each_column\", \"equation\": \"lions <= all\"", "\"each_row\", \"equation\": \"number = all\"") ==
        "`tables[0].relations[0].equation`: `all` is the code of no column of this table; under each_row an equation names "
        "columns");
  for (auto const* wrong : {"", "lions", "lions =", "lions = all = all", "lions + = all", "lions all = lions"})
    CHECK(complaint("lions <= all", wrong) ==
          "`tables[0].relations[0].equation`: is not of the form `a + b = c - d`, `a <= 100 b` or `a <=> b`, with blanks between codes, "
          "factors and signs");
  CHECK(complaint("lions <= all", "lions<=all").find("`lions<=all` is the code of no row") != std::string::npos);
}

TEST_CASE("members may stand in any order: relations before what they name") {
  std::string const relations = R"("relations": [{"equation": "x <= r", "scope": "each_column", "code": "t.x"}])";
  std::string const lists = R"("rows": [{"path": ["行"], "code": "r"}], "columns": [{"path": ["数"], "code": "n"}])";
  auto const form = [](std::string const& members) {
    return R"({"tables": [{)" + members +
           R"(, "caption": ["表"], "code": "t"}], "first_year": 2020, "title": "甲", "code": "a"})";
  };
  CHECK(complaint(form(relations + "," + lists)) == complaint(form(lists + "," + relations)));
  CHECK(
      complaint(form(relations + "," + lists)) ==
      "`tables[0].relations[0].equation`: `x` is the code of no row of this table; under each_column an equation names rows");
}

TEST_CASE("a relation has a code by which it can be told") {
  CHECK(complaint("cats.all", "row.missing") ==
        "`tables[0].relations[0]`: `row.missing` is the code of another finding; choose one of your own, such as "
        "`budget.total`");
  CHECK(complaint("cats.all", "article20.items_convention").find("is the code of another finding") != std::string::npos);
  CHECK(complaint("\"binding\"", "\"convention\"") ==
        "`tables[0].relations[0]`: no finding tells a convention of the code `cats.all`; make its law `binding`, or leave it "
        "out");
  CHECK(complaint("cats.all", "applications.balance") == "none");
}

TEST_CASE("a long text is cut in a message, between characters") {
  std::string long_code;
  for (int i = 0; i < 100; ++i) long_code += "动";
  std::string cut;
  for (int i = 0; i < 20; ++i) cut += "动";
  CHECK(complaint("\"zoo\"", "\"" + long_code + "\"") ==
        "`sections[0].code`: `" + cut + "…` is no code; a code is made of a-z, 0-9 and _");
}

TEST_CASE("limits let through what reaches them") {
  CHECK(complaint(long_form(max_own_rows)) == "none");
  auto const forms = read_forms(long_form(max_own_rows + 1));
  REQUIRE_FALSE(forms);
  CHECK(forms.error().kind == error_kind::limit);
  CHECK(forms.error().message == "`tables[0]`: with this table there are more than 2000 rows; leave out tables");
  CHECK(complaint("[" + long_form(1'200, "a") + "," + long_form(1'200, "b") + "]") ==
        "`[1].tables[0]`: with this table there are more than 2000 rows; leave out tables");

  limits narrow;
  narrow.max_columns = 2;
  CHECK(complaint(animals, narrow) == "none");
  narrow.max_columns = 1;
  CHECK(complaint(animals, narrow) == "`tables[0]`: has more than max_columns = 1 columns");

  // As many values as figures would need fit: an element of an array is one value, a figure is a row times a column.
  std::string wide = R"({"code":"w","title":"宽","first_year":2020,"tables":[{"code":"t","caption":["宽表"],"columns":[)";
  for (int i = 0; i < 40; ++i) wide += (i == 0 ? "" : ",") + (R"({"code":"c)" + std::to_string(i)) + R"(","path":["列"]})";
  wide += R"(],"rows":[)";
  for (int i = 0; i < 40; ++i) wide += (i == 0 ? "" : ",") + (R"({"code":"r)" + std::to_string(i)) + R"(","path":["行"]})";
  wide += "]}]}";
  limits few;
  few.max_cells = 1'600;
  CHECK(complaint(wide, few) == "none");
  few.max_cells = 1'599;
  CHECK(complaint(wide, few) == "`tables[0]`: with this table there are more than max_cells = 1599 figures");
}

TEST_CASE("what a form points to lives as long as the handle") {
  form_data const* form = nullptr;
  shared_forms kept;
  {
    auto text = animals;
    auto forms = read_forms(text);
    REQUIRE(forms);
    kept = *forms;
    form = &kept->front();
    text.assign(text.size(), '?');
  }
  CHECK(form->tables[0].rows[0].path == "大猫 › 狮");
  CHECK(form->tables[0].relations[0].equation == "lions <= all");
}
