// SPDX-License-Identifier: Apache-2.0
#include "detail/read_figure.hpp"

namespace gouji::detail {

figure_reading read_figure(cell_value const& cell, measure m, money_statement stated) {
  switch (cell.kind) {
    case cell_kind::blank: return {figure_state::blank, {}, false};
    case cell_kind::placeholder: return {figure_state::placeholder, {}, false};
    case cell_kind::text: return {};
    case cell_kind::number: break;
  }
  if (cell.by_word_sign && m.kind != figure_kind::change) return {};
  bool const money = m.kind == figure_kind::amount;
  bool const in_yuan = cell.unit == "元" || (money && cell.ten_thousands && cell.unit.empty());
  if (in_yuan != money && !cell.unit.empty()) return {};
  // 2千 under 万元 may be 2,000 yuan or 2,000万元.
  if (money && !in_yuan && !cell.magnitude.empty()) return {};
  if (!money || (!in_yuan && stated.unit.empty())) return {figure_state::number, cell.number, false};
  if (!in_yuan && stated.several && cell.number != decimal{}) return {figure_state::ambiguous, {}, false};
  auto const from = power_of_money(in_yuan ? "元" : stated.unit), to = power_of_money(m.unit);
  auto const value = from && to ? cell.number.scaled_by_power_of_ten(*from - *to) : std::nullopt;
  if (!value) return {};
  bool const in_unit_of_form = in_yuan ? to == 4 && (cell.magnitude == "万" || cell.magnitude == "萬") : from == to;
  return {figure_state::number, *value, !in_unit_of_form && from != to && cell.number != decimal{}};
}

}  // namespace gouji::detail
