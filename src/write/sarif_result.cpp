// SPDX-License-Identifier: Apache-2.0
#include "write/detail/sarif_result.hpp"

#include <gouji/report/fingerprint.hpp>

#include "write/detail/json_finding.hpp"

#include <algorithm>  // find_if
#include <cstdint>    // int64_t

namespace gouji::detail {
namespace {

class result_writer {
 public:
  result_writer(json_writer& json, std::string_view document_name, document const& source, language lang)
      : json_(json), name_(document_name), source_(source), lang_(lang) {}

  void write(finding const& f, std::size_t rule) {
    json_.begin_object().key("ruleId").text(f.code).key("ruleIndex").whole(static_cast<std::int64_t>(rule));
    json_.key("kind").text(f.level == severity::unassessed ? "open" : "fail").key("level").text(sarif_level(f.level));
    write_message(message_of(f, lang_));
    json_.key("locations").begin_array().begin_object();
    write_place(f.where, operand_at(f));
    json_.end_object().end_array();
    write_related(f);
    if (f.fingerprint != 0)
      json_.key("partialFingerprints").begin_object().key("gouji/v1").text(fingerprint_text(f.fingerprint)).end_object();
    if (f.is_known) json_.key("suppressions").begin_array().begin_object().key("kind").text("external").end_object().end_array();
    write_properties(f);
    json_.end_object();
  }

 private:
  void write_message(std::string_view text) { json_.key("message").begin_object().key("text").text(text).end_object(); }

  /// The figure of the form that stands where the finding is told.
  static operand const* operand_at(finding const& f) {
    auto const at = std::find_if(f.operands.begin(), f.operands.end(), [&](operand const& o) { return f.where && o.where == f.where; });
    return at == f.operands.end() ? nullptr : &*at;
  }

  /// Of a location that is open. `figure`: what stands there, or null.
  void write_place(std::optional<span> where, operand const* figure) {
    place const p = where ? source_.map.find(source_.text, *where) : place{};
    json_.key("physicalLocation").begin_object();
    write_artifact(json_, name_);
    if (p.line != 0) write_region(p, *where);
    json_.end_object();
    bool const is_figure = figure && !figure->table.empty() && !figure->row.empty();
    if (!is_figure && p.paragraph == 0) return;
    json_.key("logicalLocations").begin_array();
    if (is_figure)
      write_logical(figure->label, figure->table + "/" + figure->row + "/" + figure->column, "figure");
    if (p.paragraph != 0) write_logical({}, package_path(p), p.table == 0 ? "paragraph" : "cell");
    json_.end_array();
  }

  void write_region(place const& p, span where) {
    auto const number = [&](std::string_view name, std::uint64_t value) { json_.key(name).whole(static_cast<std::int64_t>(value)); };
    json_.key("region").begin_object();
    number("startLine", p.line);
    number("startColumn", p.column);
    place const end = source_.map.find(source_.text, {where.end, where.end});
    if (end.line > p.line || (end.line == p.line && end.column >= p.column)) {
      number("endLine", end.line);
      number("endColumn", end.column);
    }
    number("byteOffset", p.byte_begin);
    number("byteLength", p.byte_end - p.byte_begin);
    json_.end_object();
  }

  void write_logical(std::string_view name, std::string_view path, std::string_view kind) {
    json_.begin_object();
    if (!name.empty()) json_.key("name").text(name);
    json_.key("fullyQualifiedName").text(path).key("kind").text(kind).end_object();
  }

  /// `/word/document.xml/table 3/row 5/cell 2/paragraph 1`
  static std::string package_path(place const& p) {
    std::string path(p.part);
    if (p.table != 0)
      path += "/table " + std::to_string(p.table) + "/row " + std::to_string(p.row) + "/cell " + std::to_string(p.cell);
    return path + "/paragraph " + std::to_string(p.paragraph);
  }

  void write_related(finding const& f) {
    if (f.operands.empty()) return;
    json_.key("relatedLocations").begin_array();
    std::int64_t id = 0;
    for (operand const& o : f.operands) {
      json_.begin_object().key("id").whole(++id);
      write_place(o.where, &o);
      write_message(o.label + " = " + (o.value ? o.value->to_string() : lang_ == language::zh ? "无数值" : "no number"));
      json_.end_object();
    }
    json_.end_array();
  }

  void write_properties(finding const& f) {
    if (!f.expected && f.culprits.empty()) return;
    json_.key("properties").begin_object();
    json_.key("expected").exact(f.expected).key("actual").exact(f.actual).key("culprits");
    write_culprits(json_, f.culprits, &source_);
    json_.end_object();
  }

  json_writer& json_;
  std::string_view name_;
  document const& source_;
  language lang_;
};

bool may_stand_in_path(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("-._~/").find(c) != std::string_view::npos;
}

}  // namespace

std::string_view sarif_level(severity level) { return level == severity::unassessed ? "none" : name_of(level); }

std::string uri_of(std::string_view path) {
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (char const c : path) {
    if (may_stand_in_path(c)) {
      uri += c;
      continue;
    }
    auto const byte = static_cast<unsigned char>(c);
    uri.append({'%', "0123456789ABCDEF"[byte >> 4], "0123456789ABCDEF"[byte & 0xF]});
  }
  return uri;
}

void write_artifact(json_writer& json, std::string_view document_name) {
  json.key("artifactLocation").begin_object().key("uri").text(uri_of(document_name)).end_object();
}

void write_sarif_result(json_writer& json, std::string_view document_name, finding const& f, std::size_t rule,
                        document const& source, language lang) {
  result_writer(json, document_name, source, lang).write(f, rule);
}

}  // namespace gouji::detail
