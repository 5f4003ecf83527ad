// SPDX-License-Identifier: Apache-2.0
#include <gouji/write/csv.hpp>

#include "write/detail/text.hpp"

namespace gouji {
namespace {

/// RFC 4180: a field that holds a comma, a quote or a line end is quoted, and its quotes are
/// doubled.
void append_field(std::string& out, std::string_view field) {
  if (field.find_first_of(",\"\r\n") == field.npos) {
    out += field;
    return;
  }
  out += '"';
  for (auto quote = field.find('"'); quote != field.npos; quote = field.find('"')) {
    out.append(field, 0, quote + 1);
    out += '"';
    field.remove_prefix(quote + 1);
  }
  out.append(field).append("\"");
}

/// `document,agency,year,`: the same for all figures of a report.
std::string report_fields(std::string_view document_name, report_identity const& r) {
  std::string name, out;
  detail::append_utf8(name, document_name);
  append_field(out, name);
  out += ',';
  append_field(out, r.agency);
  out += ',';
  if (r.year) detail::append_number(out, *r.year);
  out += ',';
  return out;
}

/// `,line,byte_begin,byte_end`
void append_place(std::string& out, std::optional<span> where, document const& source) {
  if (!where || source.map.is_package()) {
    out += ",,,";
    return;
  }
  place const p = source.map.find(source.text, *where);
  for (std::uint64_t number : {std::uint64_t{p.line}, p.byte_begin, p.byte_end}) {
    out += ',';
    detail::append_number(out, static_cast<std::int64_t>(number));
  }
}

}  // namespace

std::string_view csv_header() {
  return "document,agency,year,form,table,row,column,value,unit,state,basis,raw,label,line,byte_"
         "begin,byte_end\n";
}

void append_csv(std::string& out, std::string_view document_name, report const& r) {
  std::string common = report_fields(document_name, r);
  std::uint32_t number = 0;
  for (figure_record const& f : r.figures) {
    if (f.report != number) common = report_fields(document_name, r.identity(number = f.report));
    out += common;
    for (std::string_view code : {f.form, f.table, f.row, f.column}) {
      append_field(out, code);
      out += ',';
    }
    if (f.value.is_number()) detail::append_number(out, f.value.value);
    for (std::string_view field :
         {f.unit, name_of(f.value.state), name_of(f.value.how), f.raw, f.label}) {
      out += ',';
      append_field(out, field);
    }
    append_place(out, f.value.where, *r.source);
    out += '\n';
  }
}

}  // namespace gouji
