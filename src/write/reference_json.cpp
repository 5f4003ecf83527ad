// SPDX-License-Identifier: Apache-2.0
#include <gouji/write/reference_json.hpp>

#include <gouji/form/form_index.hpp>
#include <gouji/form/form_words.hpp>

#include "write/detail/json_writer.hpp"

namespace gouji {
namespace {

using detail::json_writer;

void write_parts(json_writer& json, std::string_view name, std::string_view text,
                 std::string_view separator) {
  json.key(name).begin_array();
  for_each_part(text, separator, [&](std::string_view part) { json.text(part); });
  json.end_array();
}

/// What rows and columns have in common.
template <class Line>
void write_line(json_writer& json, Line const& line) {
  json.key("code").text(line.code);
  write_parts(json, "path", line.path, level_separator);
  write_parts(json, "aliases", line.aliases, variant_separator);
  json.key("unit").text(line.unit).key("kind").text(word_of(figure_kind_words, line.kind));
  json.key("optional").boolean(line.need == presence::optional);
}

void write_table(json_writer& json, table_data const& table) {
  json.begin_object().key("code").text(table.code).key("section").text(table.section);
  write_parts(json, "caption", table.caption, variant_separator);
  write_parts(json, "head_words", table.head_words, variant_separator);
  write_parts(json, "unit_head", table.unit_head, variant_separator);
  json.key("layout").text(word_of(table_layout_words, table.layout));
  json.key("columns").begin_array();
  for (column_data const& column : table.columns) {
    json.begin_object();
    write_line(json, column);
    json.end_object();
  }
  json.end_array().key("rows").begin_array();
  for (row_data const& row : table.rows) {
    json.begin_object();
    write_line(json, row);
    json.key("sub_rows").boolean(row.below == sub_rows::free).end_object();
  }
  json.end_array().key("relations").begin_array();
  for (relation_data const& relation : table.relations) {
    json.begin_object().key("code").text(relation.code);
    json.key("scope").text(word_of(relation_scope_words, relation.scope)).key("equation").text(relation.equation);
    json.key("law").text(word_of(relation_law_words, relation.law)).end_object();
  }
  json.end_array().end_object();
}

}  // namespace

void append_json(std::string& out, form_data const& form) {
  json_writer json(out);
  json.begin_object().key("code").text(form.code).key("title").text(form.title);
  json.key("source").text(form.source).key("first_year").whole(form.first_year);
  json.key("last_year");
  form.last_year == 0 ? json.null() : json.whole(form.last_year);
  json.key("sections").begin_array();
  for (section_data const& section : form.sections) {
    json.begin_object().key("code").text(section.code);
    write_parts(json, "label", section.label, variant_separator);
    json.end_object();
  }
  json.end_array().key("tables").begin_array();
  for (table_data const& table : form.tables) write_table(json, table);
  json.end_array().end_object();
}

void append_json(std::string& out, catalogue_row const& row) {
  json_writer json(out);
  json.begin_object().key("code").text(row.code).key("severity").text(gouji::name_of(row.level));
  json.key("message_en").text(row.message_en).key("message_zh").text(row.message_zh);
  json.key("meaning_en").text(row.meaning_en).key("meaning_zh").text(row.meaning_zh);
  json.end_object();
}

}  // namespace gouji
