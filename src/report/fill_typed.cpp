// SPDX-License-Identifier: Apache-2.0
#include "detail/fill_typed.hpp"

#include <iterator>     // size
#include <string_view>  // string_view

namespace gouji::detail {
namespace {

/// Puts a record into the member of its name.
template <class Table>
void put(Table& table, figure_record const& f) {
  constexpr auto columns = std::size(Table::row::members);
  if (f.column_number >= columns) return;
  if (f.item < std::size(Table::members)) {
    auto& member = table.*Table::members[f.item].*Table::row::members[f.column_number];
    if (member.state == figure_state::missing) member = f.value;
    return;
  }
  if constexpr (requires { table.own_rows(); }) {
    auto const slash = f.row.find('/');
    if (slash == f.row.npos || f.row.starts_with('?')) return;
    auto& rows = table.own_rows();
    auto const member = Table::row::members[f.column_number];
    auto const label = f.row.substr(slash + 1);
    bool const goes_on = !rows.empty() && rows.back().label == label && (rows.back().figures.*member).state == figure_state::missing;
    if (!goes_on) rows.push_back({label, {}});
    rows.back().figures.*member = f.value;
  }
}

template <class Tables>
void fill(std::optional<Tables>& typed, report const& r, std::string_view form) {
  for (auto const& f : r.figures) {
    if (f.form != form || f.report != 0) continue;
    if (!typed) typed.emplace();
    // Members and tables of the form stand in the same order.
    std::uint16_t number = 0;
    while (r.forms->tables()[number].form->code != form) ++number;
    typed->for_each([&](auto& table) {
      if (number++ == f.table_number) put(table, f);
    });
  }
}

}  // namespace

void fill_typed(report& r) {
  fill(r.as_2014, r, "2014");
  fill(r.as_2019, r, "2019");
  fill(r.as_2021, r, "2021");
}

}  // namespace gouji::detail
