// SPDX-License-Identifier: Apache-2.0
#include <gouji/form/read_form.hpp>

#include "detail/form_store.hpp"
#include "detail/form_texts.hpp"
#include "detail/own_relation.hpp"

#include <gouji/form/form_index.hpp>
#include <gouji/form/form_words.hpp>
#include <gouji/text/json_walk.hpp>

#include <algorithm>      // any_of
#include <optional>       // optional
#include <unordered_map>  // unordered_map

namespace gouji {
namespace {

using namespace detail;

/// Codes of one list, each with its index.
class code_list {
 public:
  /// Where the code stands already, or nothing. A failed walk hands on empty ones.
  std::optional<std::size_t> find_or_add(std::string_view code, std::size_t index) {
    auto const [at, is_new] = seen_.try_emplace(code, index);
    return is_new || code.empty() ? std::nullopt : std::optional(at->second);
  }

 private:
  std::unordered_map<std::string_view, std::size_t> seen_;
};

class form_reader {
 public:
  form_reader(form_store& store, limits const& limit) : store_(store), limit_(limit), texts_(walk_, store) {}

  json_walk const& walk() const { return walk_; }

  void read(json_value const& root) {
    auto const is_list = [](json_value const& member) { return member.name == "forms"; };
    if (root.kind == json_kind::object && std::any_of(root.items.begin(), root.items.end(), is_list)) {
      json_member const known[] = {{"forms", json_need::required, [&](auto& v) { read_forms(v); }}};
      walk_.members(root, "a list of forms", known);
    } else if (root.kind == json_kind::array) {
      read_forms(root);
    } else {
      store_.forms.push_back(read_form(root));
    }
    if (store_.forms.empty()) walk_.fail("holds no form");
  }

 private:
  void read_forms(json_value const& v) {
    read_list<form_data>(v, store_.forms, "forms", [&](auto& form) { return read_form(form); });
  }

  form_data read_form(json_value const& v) {
    form_data form{};
    std::vector<section_data> sections;
    std::vector<table_data> tables;
    json_member const known[] = {
        {"code", json_need::required, [&](auto& m) { form.code = texts_.code(m); }},
        {"title", json_need::required, [&](auto& m) { form.title = texts_.plain_text(m); }},
        {"source", json_need::optional, [&](auto& m) { form.source = texts_.plain_text(m); }},
        {"first_year", json_need::required, [&](auto& m) { form.first_year = walk_.year(m); }},
        {"last_year", json_need::optional,
         [&](auto& m) { form.last_year = m.kind == json_kind::null ? 0 : walk_.year(m); }},
        {"sections", json_need::optional,
         [&](auto& m) { read_list(m, sections, "sections", [&](auto& s) { return read_section(s); }); }},
        {"tables", json_need::required,
         [&](auto& m) { read_list(m, tables, "tables", [&](auto& t) { return read_table(t); }); }},
    };
    walk_.members(v, "a form", known);
    if (form.title.empty()) walk_.fail_below("title", "is empty; it says to people which form this is");
    if (tables.empty()) walk_.fail_below("tables", "is empty; a form has a table");
    if (form.last_year != 0 && form.last_year < form.first_year)
      walk_.fail("last_year is before first_year; it is null for a form that is still in force");
    form.sections = store_.keep(std::move(sections));
    form.tables = store_.keep(std::move(tables));
    return form;
  }

  section_data read_section(json_value const& v) {
    section_data section{};
    json_member const known[] = {
        {"code", json_need::required, [&](auto& m) { section.code = texts_.code(m); }},
        {"label", json_need::required, [&](auto& m) { section.label = texts_.variants(m); }},
    };
    walk_.members(v, "a section", known);
    if (section.label.empty()) walk_.fail("label is empty; it lists what the heading of the part may say");
    return section;
  }

  table_data read_table(json_value const& v) {
    table_data table{};
    std::vector<column_data> columns;
    std::vector<row_data> rows;
    std::vector<relation_data> relations;
    json_member const known[] = {
        {"code", json_need::required, [&](auto& m) { table.code = texts_.code(m); }},
        {"section", json_need::optional, [&](auto& m) { table.section = texts_.plain_text(m); }},
        {"caption", json_need::optional, [&](auto& m) { table.caption = texts_.variants(m); }},
        {"head_words", json_need::optional, [&](auto& m) { table.head_words = texts_.variants(m); }},
        {"unit_head", json_need::optional, [&](auto& m) { table.unit_head = texts_.variants(m); }},
        {"layout", json_need::optional, [&](auto& m) { table.layout = walk_.choice(m, table_layout_words); }},
        {"columns", json_need::required,
         [&](auto& m) { read_list(m, columns, "columns", [&](auto& c) { return read_column(c); }); }},
        {"rows", json_need::required, [&](auto& m) { read_list(m, rows, "rows", [&](auto& r) { return read_row(r); }); }},
        {"relations", json_need::optional,
         [&](auto& m) { walk_.elements(m, [&](auto& r, auto) { relations.push_back(read_relation(r)); }); }},
    };
    walk_.members(v, "a table", known);
    table.columns = store_.keep(std::move(columns));
    table.rows = store_.keep(std::move(rows));
    table.relations = store_.keep(std::move(relations));
    check_table(table);
    return table;
  }

  void check_table(table_data const& table) {
    if (walk_.failed()) return;
    if (name_of(table).empty()) walk_.fail("a table needs a caption or a section: messages call it by that");
    if (table.columns.empty()) walk_.fail_below("columns", "is empty; a table has a column");
    if (table.rows.empty()) walk_.fail_below("rows", "is empty; a table has a row");
    if (table.columns.size() > limit_.max_columns)
      walk_.fail("has more than max_columns = " + std::to_string(limit_.max_columns) + " columns", error_kind::limit);
    rows_ += table.rows.size();
    if (rows_ > max_own_rows)
      walk_.fail("with this table there are more than " + std::to_string(max_own_rows) + " rows; leave out tables",
                 error_kind::limit);
    figures_ += table.rows.size() * table.columns.size();
    if (figures_ > limit_.max_cells)
      walk_.fail("with this table there are more than max_cells = " + std::to_string(limit_.max_cells) + " figures",
                 error_kind::limit);
    for (std::size_t i = 0; i < table.relations.size() && !walk_.failed(); ++i)
      if (auto const fault = fault_of_equation(table, table.relations[i]); !fault.empty())
        walk_.fail_below("relations[" + std::to_string(i) + "].equation", fault);
  }

  column_data read_column(json_value const& v) {
    column_data column{};
    read_line(v, column, "a column", {});
    if (column.kind == figure_kind::amount && column.unit.empty())
      walk_.fail("an amount needs its unit, such as `\"unit\": \"万元\"`");
    return column;
  }

  row_data read_row(json_value const& v) {
    row_data row{};
    json_member const own = {"sub_rows", json_need::optional,
                             [&](auto& m) { row.below = walk_.boolean(m) ? sub_rows::free : sub_rows::none; }};
    read_line(v, row, "a row", {&own, 1});
    if (row.kind != figure_kind::count && row.unit.empty())
      walk_.fail("the kind of a row counts only with a unit of its own; give it one, or give the columns the kind");
    return row;
  }

  /// What rows and columns have in common, and what only these have.
  template <class Line>
  void read_line(json_value const& v, Line& line, std::string_view what, std::span<json_member const> more) {
    std::vector<json_member> known = {
        {"code", json_need::required, [&](auto& m) { line.code = texts_.code(m); }},
        {"path", json_need::required, [&](auto& m) { line.path = texts_.levels(m); }},
        {"aliases", json_need::optional, [&](auto& m) { line.aliases = texts_.variants(m); }},
        {"unit", json_need::optional, [&](auto& m) { line.unit = texts_.plain_text(m); }},
        {"kind", json_need::optional, [&](auto& m) { line.kind = walk_.choice(m, figure_kind_words); }},
        {"optional", json_need::optional,
         [&](auto& m) { line.need = walk_.boolean(m) ? presence::optional : presence::required; }},
    };
    known.insert(known.end(), more.begin(), more.end());
    walk_.members(v, what, known);
  }

  relation_data read_relation(json_value const& v) {
    relation_data relation{};
    json_member const known[] = {
        {"code", json_need::required, [&](auto& m) { relation.code = texts_.relation_code(m); }},
        {"scope", json_need::required, [&](auto& m) { relation.scope = walk_.choice(m, relation_scope_words); }},
        {"equation", json_need::required, [&](auto& m) { relation.equation = texts_.plain_text(m); }},
        {"law", json_need::optional, [&](auto& m) { relation.law = walk_.choice(m, relation_law_words); }},
    };
    walk_.members(v, "a relation", known);
    if (walk_.failed()) return relation;
    if (auto const fault = fault_of_code(relation); !fault.empty()) walk_.fail(fault);
    return relation;
  }

  /// An array of things whose codes differ. `name`: of the array.
  template <class T, class Read>
  void read_list(json_value const& v, std::vector<T>& list, std::string_view name, Read read_one) {
    code_list codes;
    list.reserve(v.items.size());
    walk_.elements(v, [&](json_value const& item, std::size_t index) {
      list.push_back(read_one(item));
      if (auto const other = codes.find_or_add(list.back().code, index))
        walk_.fail_below("code", "`" + shown(list.back().code) + "` is the code of " + std::string(name) + "[" +
                                      std::to_string(*other) + "], too; each needs its own");
    });
  }

  form_store& store_;
  limits const& limit_;
  json_walk walk_;
  form_texts texts_;
  std::size_t rows_ = 0, figures_ = 0;  // of all tables so far
};

}  // namespace

result<shared_forms> read_forms(std::string_view json, limits const& limit) {
  auto const tree = parse_json(json, limit);
  if (!tree) return tree.error();
  auto const store = std::make_shared<form_store>();
  form_reader reader(*store, limit);
  reader.read(*tree);
  if (reader.walk().failed()) return reader.walk().failure();
  return shared_forms(store, &store->forms);
}

}  // namespace gouji
