// SPDX-License-Identifier: Apache-2.0
#include "detail/checks.hpp"

#include <gouji/diag/catalogue.hpp>
#include <gouji/form/label_key.hpp>

#include <algorithm>  // equal_range, find_if, max, min, none_of
#include <map>        // map
#include <set>        // set
#include <span>       // span

namespace gouji::detail {
namespace {

class structure_check {
 public:
  structure_check(report const& r, finding_sink& sink) : report_(r), sink_(sink) {}

  void run() {
    for (number_ = 0; number_ < report_.count(); ++number_) {
      enter();
      who_and_when();
      if (!form_) continue;
      form_of_year();
      tables();
    }
    rows();
    for (auto const& t : report_.tables) columns(t);
    for (number_ = 0; number_ < report_.count(); ++number_) {
      enter();
      if (form_) sections();
    }
  }

 private:
  report_identity const& identity() const { return report_.identity(number_); }

  /// The form and the parts of the list of tables and sections that are those of one report.
  void enter() {
    form_ = nullptr;
    for (auto const* f : report_.forms->forms())
      if (f->code == identity().form) form_ = f;
    auto const of_this = [&](auto const& list) {
      auto const [first, last] = std::equal_range(list.begin(), list.end(), number_, by_report{});
      return std::span(first, last);
    };
    tables_ = of_this(report_.tables);
    sections_ = of_this(report_.sections);
  }

  struct by_report {
    bool operator()(auto const& x, std::uint32_t number) const { return x.report < number; }
    bool operator()(std::uint32_t number, auto const& x) const { return number < x.report; }
  };

  /// What is missing stands nowhere; of several reports the title says of which.
  std::optional<span> nowhere() const { return report_.others.empty() ? std::nullopt : identity().title; }

  std::string table_name(std::uint16_t number) const { return std::string(gouji::name_of(*report_.forms->tables()[number].table)); }

  void tell(std::string_view code, std::optional<span> where, std::vector<argument> arguments) {
    sink_.add(make_finding(code, where, std::move(arguments)));
  }

  void who_and_when() {
    auto const& who = identity();
    if (!who.title) tell("report.title", std::nullopt, {});
    else if (who.agency.empty()) tell("report.agency", who.title, {});
  }

  void form_of_year() {
    if (!identity().year) return;
    auto const year = *identity().year;
    bool const fits = form_->first_year <= year && (form_->last_year == 0 || year <= form_->last_year);
    if (!fits)
      tell("form.year", identity().title, {{"form", std::string(form_->code)}, {"year", static_cast<std::int64_t>(year)}});
  }

  void tables() {
    std::set<std::pair<std::string_view, std::string_view>> seen;
    for (auto const& t : tables_) {
      if (!seen.emplace(t.form, t.table).second) tell("table.repeated", t.where, {{"table", table_name(t.table_number)}});
      if (!t.has_heads) tell("table.headless", t.where, {{"table", table_name(t.table_number)}});
      if (t.form != identity().form)
        tell("form.mixture", t.where,
             {{"table", table_name(t.table_number)}, {"form", std::string(t.form)}, {"report_form", std::string(identity().form)}});
    }
    for (auto const& t : form_->tables)
      if (std::none_of(tables_.begin(), tables_.end(), [&](auto const& o) { return o.table == t.code; }))
        tell("table.missing", nowhere(), {{"table", std::string(gouji::name_of(t))}});
  }

  /// A row is missing where none of its figures is there; an unknown one is told once, at its first cell.
  void rows() {
    struct row_state {
      std::string_view label;
      bool there = false;
    };
    std::map<std::pair<std::uint32_t, std::uint16_t>, row_state> rows;
    std::set<std::pair<std::uint32_t, std::string_view>> unknown;
    for (auto const& f : report_.figures) {
      if (f.instance >= report_.tables.size()) continue;  // of a table that is missing as a whole
      if (f.item != label_place::no_item) {
        auto const [at, is_new] = rows.try_emplace({f.instance, f.item});
        auto& row = at->second;
        if (is_new && f.value.state != figure_state::missing) similar_label(f);
        row.label = f.label;
        row.there = row.there || f.value.state != figure_state::missing;
      } else if (f.row.starts_with("?/") && unknown.emplace(f.instance, f.row).second) {
        unknown_row(f);
      }
    }
    for (auto const& [where, row] : rows) {
      auto const& table = report_.tables[where.first];
      if (!row.there)
        tell("row.missing", table.where, {{"table", table_name(table.table_number)}, {"row", std::string(row.label)}});
    }
  }

  /// A label that is only like that of its row.
  void similar_label(figure_record const& f) {
    if (report_.forms->find_verbatim(f.label)) return;
    for (auto const& p : report_.forms->find(f.label)) {
      if (p.table != f.table_number || p.role != label_role::row || p.item != f.item || p.score > best_of_similar) continue;
      auto const path = report_.forms->tables()[p.table].table->rows[p.item].path;
      tell("row.label", f.value.where,
           {{"table", table_name(f.table_number)}, {"printed", std::string(f.label)}, {"row", std::string(last_level(path))}});
    }
  }

  /// Told as what it is: a row that this table has already, one of another generation of the form, or the agency's own.
  void unknown_row(figure_record const& f) {
    auto const printed = std::string(f.label);
    std::string_view other_form;
    bool repeated = false;
    for (auto const& p : report_.forms->find(printed)) {
      auto const& t = report_.forms->tables()[p.table];
      if (p.role != label_role::row || t.table->code != f.table) continue;
      if (p.table == f.table_number) repeated = true;
      else if (p.score >= 97) other_form = t.form->code;
    }
    if (repeated) tell("row.repeated", f.value.where, {{"table", table_name(f.table_number)}, {"row", printed}});
    else tell("row.unknown", f.value.where, {{"table", table_name(f.table_number)}, {"printed", printed}});
    if (!repeated && !other_form.empty())
      tell("form.mixture", f.value.where,
           {{"table", table_name(f.table_number)}, {"form", std::string(other_form)}, {"report_form", std::string(f.form)}});
  }

  void columns(table_occurrence const& t) {
    auto const& data = *report_.forms->tables()[t.table_number].table;
    for (auto c : t.missing_columns)
      tell("column.missing", t.where,
           {{"table", table_name(t.table_number)}, {"column", std::string(last_level(data.columns[c].path))}});
    for (auto head : t.unknown_heads)
      tell("column.unknown", head, {{"table", table_name(t.table_number)}, {"printed", std::string((*report_.source)[head])}});
  }

  /// The parts of a form whose tables stand in them; a form of annex tables leaves the prose free.
  void sections() {
    if (std::none_of(form_->tables.begin(), form_->tables.end(), [](auto const& t) { return !t.section.empty(); })) return;
    std::size_t last = 0;
    for (auto const& s : form_->sections) {
      auto const label = std::string(s.label.substr(0, s.label.find(variant_separator)));
      auto const at = std::find_if(sections_.begin(), sections_.end(), [&](auto const& r) { return r.code == s.code; });
      if (at == sections_.end()) {
        if (!stands_somewhere(s)) tell("section.missing", nowhere(), {{"section", label}});
        continue;
      }
      auto const position = static_cast<std::size_t>(at - sections_.begin());
      if (position < last) tell("section.order", at->heading, {{"section", label}});
      last = std::max(last, position);
    }
  }

  /// A heading in a row of a table, or between marks of a markup, was not read as one and is not missing.
  bool stands_somewhere(section_data const& s) const {
    auto const title_begin = [this](std::uint32_t n) { return report_.identity(n).title ? report_.identity(n).title->begin : 0; };
    auto const end = number_ + 1 < report_.count() ? title_begin(number_ + 1) : report_.source->text.size();
    auto const text = std::string_view(report_.source->text).substr(0, end);
    bool found = false;
    for_each_part(s.label, variant_separator, [&](std::string_view label) {
      for (auto at = text.find(label, title_begin(number_)); at != text.npos && !found; at = text.find(label, at + label.size()))
        found = is_heading(text, at, at + label.size());
    });
    return found;
  }

  /// No part of a sentence: in a short line, and no character of Chinese beside it.
  static bool is_heading(std::string_view text, std::size_t begin, std::size_t end) {
    constexpr std::size_t longest_line = 250;  // bytes, marks included
    auto const is_han = [&](std::size_t at) { return at < text.size() && text[at] >= '\xE4' && text[at] <= '\xE9'; };
    if ((begin >= 3 && is_han(begin - 3)) || is_han(end)) return false;
    auto const before = text.substr(begin - std::min(begin, longest_line), std::min(begin, longest_line));
    auto const behind = text.substr(end, longest_line);
    auto const line_begin = before.rfind('\n');
    auto const in_front = line_begin == before.npos ? before.size() : before.size() - line_begin - 1;
    return in_front + (end - begin) + std::min(behind.find('\n'), behind.size()) <= longest_line;
  }

  report const& report_;
  finding_sink& sink_;
  std::uint32_t number_ = 0;  // of the report at hand
  form_data const* form_ = nullptr;
  std::span<table_occurrence const> tables_;
  std::span<section const> sections_;
};

}  // namespace

void check_structure(report const& r, finding_sink& sink) { structure_check(r, sink).run(); }

}  // namespace gouji::detail
