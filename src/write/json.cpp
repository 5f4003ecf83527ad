// SPDX-License-Identifier: Apache-2.0
#include <gouji/write/json.hpp>

#include "write/detail/json_finding.hpp"
#include "write/detail/json_place.hpp"
#include "write/detail/names.hpp"

namespace gouji {
namespace {

using detail::json_writer;

/// Writes one report; holds what each part of it needs.
class report_writer {
 public:
  report_writer(std::string& out, report const& r) : json_(out), report_(r), source_(*r.source) {}

  void write(std::string_view document_name, std::span<finding const> findings,
             untold_findings untold, language lang) {
    json_.begin_object();
    write_head(document_name);
    write_figures();
    write_tables();
    write_sections();
    detail::write_findings(json_, document_name, findings, untold, &source_, lang);
    json_.end_object();
  }

 private:
  void write_head(std::string_view document_name) {
    json_.key("document").text(document_name).key("kind").text(detail::name_of(source_.kind));
    write_identity(report_);
    json_.key("others").begin_array();
    for (report_identity const& other : report_.others) {
      json_.begin_object();
      write_identity(other);
      json_.end_object();
    }
    json_.end_array();
  }

  void write_identity(report_identity const& who) {
    json_.key("agency").text_or_null(who.agency);
    json_.key("year");
    who.year ? json_.whole(*who.year) : json_.null();
    json_.key("part_of_year").boolean(who.part_of_year);
    json_.key("form").text_or_null(who.form);
    json_.key("title").text_or_null(who.title ? source_[*who.title] : std::string_view{});
    json_.key("period");
    who.period ? write_period(*who.period) : void(json_.null());
  }

  void write_period(period_mention const& period) {
    json_.begin_object();
    json_.key("begin").text(iso_date(period.begin));
    json_.key("end").text(iso_date(period.end));
    json_.end_object();
  }

  void write_figures() {
    json_.key("figures").begin_array();
    for (figure_record const& f : report_.figures) write_figure(f);
    json_.end_array();
  }

  void write_figure(figure_record const& f) {
    json_.begin_object();
    json_.key("form").text(f.form).key("table").text(f.table);
    json_.key("row").text(f.row).key("column").text(f.column);
    json_.key("value").exact(f.value.is_number() ? std::optional(f.value.value) : std::nullopt);
    json_.key("unit").text(f.unit);
    json_.key("state").text(gouji::name_of(f.value.state));
    json_.key("basis").text(gouji::name_of(f.value.how));
    json_.key("raw").text(f.raw).key("label").text(f.label);
    json_.key("report").whole(f.report);
    json_.key("occurrence");
    f.instance < report_.tables.size() ? json_.whole(f.instance) : json_.null();
    write_place("place", f.value.where);
    json_.end_object();
  }

  void write_tables() {
    json_.key("tables").begin_array();
    for (table_occurrence const& t : report_.tables) {
      json_.begin_object().key("form").text(t.form).key("table").text(t.table);
      json_.key("report").whole(t.report);
      write_place("place", t.where);
      json_.key("missing_columns").begin_array();
      for (auto column : t.missing_columns)
        json_.text(report_.forms->tables()[t.table_number].table->columns[column].code);
      json_.end_array();
      json_.key("unknown_heads").begin_array();
      for (span head : t.unknown_heads) write_passage(head);
      json_.end_array().end_object();
    }
    json_.end_array();
  }

  void write_sections() {
    json_.key("sections").begin_array();
    for (section const& s : report_.sections) {
      json_.begin_object();
      json_.key("code").text_or_null(s.code);
      json_.key("report").whole(s.report);
      json_.key("heading");
      s.heading.empty() ? void(json_.null()) : write_passage(s.heading);
      json_.key("paragraphs").begin_array();
      for (span p : s.paragraphs) write_passage(p);
      json_.end_array();
      json_.key("mentions").begin_array();
      for (mention const& m : s.mentions) write_mention(m);
      json_.end_array().end_object();
    }
    json_.end_array();
  }

  void write_mention(mention const& m) {
    json_.begin_object();
    json_.key("value").exact(m.number).key("unit").text(m.percent ? "%" : m.unit);
    json_.key("decimals").whole(m.decimals).key("approximate").boolean(m.approximate);
    json_.key("before").text(source_[m.before]).key("text").text(source_[m.where]);
    json_.key("after").text(source_[m.after]);
    write_place("place", m.where);
    json_.end_object();
  }

  /// A piece of the document: its text and its place.
  void write_passage(span s) {
    json_.begin_object().key("text").text(source_[s]);
    write_place("place", s);
    json_.end_object();
  }

  void write_place(std::string_view name, std::optional<span> where) {
    json_.key(name);
    detail::write_place(json_, where, &source_);
  }

  json_writer json_;
  report const& report_;
  document const& source_;
};

}  // namespace

void append_json(std::string& out, std::string_view document_name, report const& r,
                 std::span<finding const> findings, untold_findings untold, language lang) {
  report_writer(out, r).write(document_name, findings, untold, lang);
}

}  // namespace gouji
