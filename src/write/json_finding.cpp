// SPDX-License-Identifier: Apache-2.0
#include "write/detail/json_finding.hpp"

#include <gouji/report/fingerprint.hpp>
#include <gouji/write/json.hpp>

#include "write/detail/json_place.hpp"

#include <utility>  // pair
#include <variant>  // get_if

namespace gouji {
namespace {

using detail::json_writer;

void write_argument(json_writer& json, argument const& a) {
  json.key(a.name);
  if (auto const* text = std::get_if<std::string>(&a.value))
    json.text(*text);
  else if (auto const* whole = std::get_if<std::int64_t>(&a.value))
    json.whole(*whole);
  else if (auto const* number = std::get_if<decimal>(&a.value))
    json.number(*number);
}

void write_operand(json_writer& json, operand const& o, document const* source) {
  json.begin_object();
  json.key("table").text(o.table).key("row").text(o.row).key("column").text(o.column);
  json.key("label").text(o.label).key("value").exact(o.value);
  json.key("place");
  detail::write_place(json, o.where, source);
  detail::write_line_and_bytes(json, o.where, source);
  json.end_object();
}

}  // namespace

void detail::write_culprits(json_writer& json, std::span<culprit const> culprits, document const* source) {
  json.begin_array();
  for (culprit const& c : culprits) {
    json.begin_object();
    json.key("table").text(c.cell.table).key("row").text(c.cell.row).key("column").text(c.cell.column);
    json.key("label").text(c.cell.label).key("printed").exact(c.cell.value).key("proposed").exact(c.proposed);
    json.key("slip").text(data_of(c.kind).code).key("repair").whole(c.repair).key("doubtful").boolean(c.doubtful);
    json.key("place");
    detail::write_place(json, c.cell.where, source);
    json.end_object();
  }
  json.end_array();
}

namespace {

void write_finding(json_writer& json, std::string_view document_name, finding const& f,
                   document const* source, language lang) {
  json.begin_object();
  json.key("code").text(f.code).key("severity").text(name_of(f.level));
  json.key("message").text(message_of(f, lang)).key("document").text(document_name);
  json.key("place");
  detail::write_place(json, f.where, source);
  json.key("arguments").begin_object();
  for (argument const& a : f.arguments) write_argument(json, a);
  json.end_object();
  json.key("operands").begin_array();
  for (operand const& o : f.operands) write_operand(json, o, source);
  json.end_array();
  json.key("expected").exact(f.expected).key("actual").exact(f.actual);
  json.key("difference").exact(f.expected && f.actual ? decimal::subtract(*f.actual, *f.expected) : std::nullopt);
  json.key("culprits");
  detail::write_culprits(json, f.culprits, source);
  json.key("alternatives");
  detail::write_culprits(json, f.alternatives, source);
  json.key("assessed").boolean(catalogue_find(f.code).level != severity::unassessed);
  json.key("fingerprint");
  f.fingerprint == 0 ? json.null() : json.text(fingerprint_text(f.fingerprint));
  json.end_object();
}

}  // namespace

void detail::write_findings(json_writer& json, std::string_view document_name,
                            std::span<finding const> findings, untold_findings untold,
                            document const* source, language lang) {
  json.key("findings").begin_array();
  for (finding const& f : findings) write_finding(json, document_name, f, source, lang);
  json.end_array();
  for (auto const& [name, count] :
       {std::pair{"suppressed", untold.suppressed}, {"disabled", untold.disabled}, {"known", untold.known}})
    json.key(name).whole(static_cast<std::int64_t>(count));
}

void append_json(std::string& out, std::string_view document_name, finding const& f,
                 document const* source, language lang) {
  json_writer json(out);
  write_finding(json, document_name, f, source, lang);
}

void append_json(std::string& out, std::string_view document_name,
                 std::span<finding const> findings, untold_findings untold, document const* source,
                 language lang) {
  json_writer json(out);
  json.begin_object().key("document").text(document_name);
  detail::write_findings(json, document_name, findings, untold, source, lang);
  json.end_object();
}

}  // namespace gouji
