// SPDX-License-Identifier: Apache-2.0
#include "ingest/detail/store.hpp"

#include <gouji/diag/catalogue.hpp>
#include <gouji/diag/slip.hpp>

#include <algorithm>      // lower_bound
#include <unordered_map>  // unordered_map

namespace gouji::detail {
namespace {

/// Cells that are known to be in the store are not written again; so many, and then the list begins anew.
constexpr std::size_t most_known_cells = 65'536;

/// Line and bytes in a file; a package has none.
void bind_place(database::statement& s, place const& p) {
  if (p.line == 0) {
    s.bind_null().bind_null().bind_null();
    return;
  }
  s.bind(std::int64_t{p.line}).bind(static_cast<std::int64_t>(p.byte_begin)).bind(static_cast<std::int64_t>(p.byte_end));
}

void bind_place(database::statement& s, reading const& r, std::optional<span> where) {
  auto const& source = *r.made->source;
  bind_place(s, where && !source.map.is_package() ? source.map.find(source.text, *where) : place{});
}

std::string text_of(section const& s, document const& source) {
  std::string text;
  for (auto const& paragraph : s.paragraphs) text.append(text.empty() ? "" : "\n").append(source[paragraph]);
  return text;
}

/// The values of one report by the name of their variable. None: two different ones, since a table stands twice.
std::unordered_map<std::string, std::optional<decimal>> values_of(report const& r, std::uint32_t number) {
  std::unordered_map<std::string, std::optional<decimal>> values;
  for (auto const& f : r.figures) {
    if (f.report != number || !f.value.is_number()) continue;
    auto const [at, is_new] = values.try_emplace(variable_name(f.table, f.row, f.column), f.value.value);
    if (!is_new && at->second != f.value.value) at->second.reset();
  }
  return values;
}

}  // namespace

void store::add(reading const& r) {
  auto const encoding = r.made ? r.made->source->encoding : std::string_view{};
  document_.bind(r.name.id).bind(r.name.sha256).bind(static_cast<std::int64_t>(r.size)).bind(r.kind).bind_text_or_null(encoding);
  document_.bind_text_or_null(r.dialects).bind(r.status).bind_text_or_null(r.code).bind_text_or_null(r.message);
  document_.bind(static_cast<std::int64_t>(r.sink.suppressed())).run();
  if (!r.made) return;
  add_reports(r);
  add_figures(r);
  for (std::uint32_t number = 0; number < r.made->count(); ++number) add_wide(r, number);
  add_findings(r);
  add_sections(r);
}

void store::add_reports(reading const& r) {
  for (std::uint32_t number = 0; number < r.made->count(); ++number) {
    auto const& who = r.made->identity(number);
    auto const title = who.title ? (*r.made->source)[*who.title] : std::string_view{};
    auto const begin = who.period ? iso_date(who.period->begin) : std::string();
    auto const end = who.period ? iso_date(who.period->end) : std::string();
    report_.bind(r.name.id).bind(std::int64_t{number}).bind_text_or_null(who.agency);
    report_.bind(who.year ? std::optional<std::int64_t>(*who.year) : std::nullopt).bind_text_or_null(who.form);
    report_.bind_text_or_null(title).bind_text_or_null(begin).bind_text_or_null(end).bind(std::int64_t{who.part_of_year}).run();
  }
}

void store::add_figures(reading const& r) {
  for (std::size_t i = 0; i < r.made->figures.size(); ++i) {
    auto const& f = r.made->figures[i];
    add_cell(r.cells[i], f);
    figure_.bind(r.name.id).bind(static_cast<std::int64_t>(i)).bind(std::int64_t{f.report}).bind(r.cells[i]);
    bool const is_number = f.value.is_number();
    is_number ? figure_.bind(f.value.value) : figure_.bind_null();
    figure_.bind(static_cast<std::int64_t>(f.value.state)).bind(static_cast<std::int64_t>(f.value.how));
    bool const is_plain = f.raw == (is_number ? f.value.value.to_string() : std::string());
    is_plain ? figure_.bind_null() : figure_.bind(f.raw);
    bind_place(figure_, r.places[i]);
    figure_.run();
  }
}

void store::add_cell(std::int64_t number, figure_record const& f) {
  if (known_cells_.size() == most_known_cells) known_cells_.clear();
  if (!known_cells_.insert(number).second) return;
  auto const variable = variable_name(f.table, f.row, f.column);
  cell_.bind(number).bind(variable).bind(f.form).bind(f.table).bind(f.row).bind(f.column).bind(f.unit).bind(f.label).run();
  same_cell_.bind(number).bind(f.form).bind(f.table).bind(f.row).bind(f.column).bind(f.unit).bind(f.label);
  bool const is_same = same_cell_.step();
  same_cell_.reset();
  if (!is_same) database_.fail("two different cells have the same number");
}

void store::add_wide(reading const& r, std::uint32_t number) {
  auto const values = values_of(*r.made, number);
  wide_.bind(r.name.id).bind(std::int64_t{number});
  for (auto const& v : variables_) {
    auto const at = values.find(v);
    wide_.bind(at == values.end() ? std::nullopt : at->second);
  }
  wide_.run();
}

void store::add_findings(reading const& r) {
  std::int64_t number = 0;
  for (auto const& f : r.sink.findings()) {
    auto const en = message_of(f, language::en), zh = message_of(f, language::zh);
    finding_.bind(r.name.id).bind(number).bind(f.code).bind(name_of(f.level)).bind(en).bind(zh).bind(f.expected).bind(f.actual);
    bind_place(finding_, r, f.where);
    finding_.run();
    std::int64_t part = 0;
    for (auto const& o : f.operands) add_operand(r, number, part++, "operand", o, nullptr);
    for (auto const& c : f.culprits) add_operand(r, number, part++, "culprit", c.cell, &c);
    for (auto const& c : f.alternatives) add_operand(r, number, part++, "alternative", c.cell, &c);
    ++number;
  }
}

void store::add_operand(reading const& r, std::int64_t finding, std::int64_t number, std::string_view role, operand const& o,
                        culprit const* c) {
  operand_.bind(r.name.id).bind(finding).bind(number).bind(role).bind(o.table).bind(o.row).bind(o.column).bind(o.label).bind(o.value);
  if (c)
    operand_.bind(c->proposed).bind(data_of(c->kind).code).bind(std::int64_t{c->repair});
  else
    operand_.bind_null().bind_null().bind_null();
  bind_place(operand_, r, o.where);
  operand_.run();
}

void store::add_sections(reading const& r) {
  auto const& source = *r.made->source;
  std::int64_t number = 0, mention_number = 0;
  for (auto const& s : r.made->sections) {
    auto const text = text_of(s, source);
    section_.bind(r.name.id).bind(number).bind(std::int64_t{s.report}).bind_text_or_null(s.code).bind(source[s.heading]).bind(text).run();
    for (auto const& m : s.mentions) {
      mention_.bind(r.name.id).bind(mention_number++).bind(number).bind(m.number).bind(m.unit);
      mention_.bind(std::int64_t{m.percent}).bind(std::int64_t{m.approximate}).bind(source[m.before]).bind(source[m.after]);
      bind_place(mention_, r, m.where);
      mention_.run();
    }
    ++number;
  }
}

}  // namespace gouji::detail
