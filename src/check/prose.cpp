// SPDX-License-Identifier: Apache-2.0
#include "detail/checks.hpp"
#include "detail/prose_reader.hpp"
#include "detail/prose_shares.hpp"

#include <gouji/diag/catalogue.hpp>
#include <gouji/form/form_index.hpp>

#include <algorithm>  // find
#include <string>     // string

namespace gouji::detail {
namespace {

class prose_check {
 public:
  prose_check(report const& r, std::uint32_t number, finding_sink& sink, check_options const& o)
      : report_(r), sink_(sink), cells_(r, number, o), number_(number) {}

  void run() {
    read_prose(report_, number_, cells_, [this](auto const& statements) {
      for (auto const& s : statements)
        if (!s.readings.empty() && s.what != prose_statement::kind::percentage) compare(s);
      check_shares(report_, cells_, statements, sink_);
    });
  }

 private:
  void compare(prose_statement const& s) {
    std::optional<prose_interval> said = prose_interval{};
    if (s.number) {
      said = interval_of(*s.number, s.number->where.in(report_.source->text));
      if (said && !s.readings[0].cells.empty()) said = in_unit_of(*said, s.number->unit, s.readings[0].cells[0]->unit);
    }
    if (!said) return;
    std::vector<decimal> sums;
    bool all_zero = true;
    for (auto const& r : s.readings) {
      auto const sum = cells_.sum(r);
      if (!sum || said->holds(*sum)) return;  // cannot be said, or is right
      all_zero = all_zero && *sum == decimal{};
      if (std::find(sums.begin(), sums.end(), *sum) == sums.end()) sums.push_back(*sum);
    }
    std::string values;
    for (auto d : sums) values += (values.empty() ? "" : " / ") + d.to_string();
    auto const actual = s.number ? s.number->number : decimal{};
    bool const of_zero = all_zero || (actual == decimal{} && !(s.number && s.number->approximate));
    auto f = make_finding(of_zero ? "prose.zero_claim" : "prose.figure", s.number ? s.number->where : s.clause,
                          {{"claim", std::string((*report_.source)[s.clause])}, {"cells", values}});
    if (s.number) f.operands.push_back(operand_of(report_, *s.number));
    for (auto const* cell : s.readings[0].cells) f.operands.push_back(operand_of(report_, *cell, cells_));
    f.expected = sums[0];
    f.actual = actual;
    sink_.add(std::move(f));
  }

  static std::optional<prose_interval> in_unit_of(prose_interval i, std::string_view of_prose, std::string_view of_form) {
    int const power = unit_power(of_prose, of_form);
    auto const low = i.low.scaled_by_power_of_ten(power), high = i.high.scaled_by_power_of_ten(power);
    if (!low || !high) return std::nullopt;
    return prose_interval{*low, *high};
  }

  report const& report_;
  finding_sink& sink_;
  prose_cells const cells_;
  std::uint32_t const number_;
};

}  // namespace

operand operand_of(report const& r, mention const& m) {
  return {"", "", "", std::string((*r.source)[m.where]), m.number, m.where};
}

operand operand_of(report const& r, figure_record const& f, prose_cells const& cells) {
  auto const& table = *r.forms->tables()[f.table_number].table;
  std::string label(f.item != label_place::no_item ? last_level(table.rows[f.item].path) : f.label);
  if (f.column_number != label_place::no_item && table.columns.size() > 1)
    label += "，" + std::string(last_level(table.columns[f.column_number].path));
  return {std::string(f.table), std::string(f.row), std::string(f.column), std::move(label), cells.sum({{&f}}), f.value.where};
}

void check_prose(report const& r, finding_sink& sink, check_options const& options) {
  for (std::uint32_t number = 0; number < r.count(); ++number)
    if (!r.identity(number).part_of_year) prose_check(r, number, sink, options).run();
}

}  // namespace gouji::detail
