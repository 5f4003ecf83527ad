// SPDX-License-Identifier: Apache-2.0
#include "detail/prose_cells.hpp"

#include "detail/equations.hpp"

#include <gouji/form/form_index.hpp>

namespace gouji::detail {

prose_cells::prose_cells(report const& r, std::uint32_t number, check_options const& options) : report_(r), options_(options) {
  for (auto const& t : r.tables)
    if (t.report == number) tables_.emplace(t.table, r.forms->tables()[t.table_number].table);
  for (auto const& f : r.figures) {
    if (f.report != number) continue;
    auto const [at, is_new] = cells_.try_emplace({f.table, f.row, f.column}, &f);
    if (!is_new) at->second = nullptr;
  }
}

void prose_cells::for_each_row(std::string_view table, std::string_view rows, std::vector<std::string_view>& out) const {
  for_each_part(rows, " + ", [&](auto row) {
    if (!row.ends_with('*')) return out.push_back(row);
    row.remove_suffix(1);
    if (auto const t = tables_.find(table); t != tables_.end())
      for (auto const& r : t->second->rows)
        if (r.code.starts_with(row) && r.need == presence::required) out.push_back(r.code);
  });
}

prose_reading prose_cells::find(std::string_view table, std::string_view rows, std::string_view columns) const {
  std::vector<std::string_view> codes;
  for_each_row(table, rows, codes);
  prose_reading out;
  bool whole = true;
  for (auto row : codes)
    for_each_part(columns, " + ", [&](auto column) {
      auto const at = cells_.find({table, row, column});
      whole = whole && at != cells_.end() && at->second;
      if (whole) out.cells.push_back(at->second);
    });
  if (!whole) out.cells.clear();
  return out;
}

std::optional<decimal> prose_cells::sum(prose_reading const& reading) const {
  if (reading.cells.empty()) return std::nullopt;
  std::optional<decimal> total = decimal{};
  for (auto const* f : reading.cells) {
    auto const n = number_of(f, options_);
    if (!n || !total) return std::nullopt;
    total = decimal::add(*total, *n);
  }
  return total;
}

int unit_power(std::string_view of_prose, std::string_view of_form) { return of_prose == "元" && of_form == "万元" ? -4 : 0; }

namespace {

/// The power of ten of 万 and its like behind Arabic digits: 3.2万 is a rounded number, 三万二千 is none.
int printed_magnitude(std::string_view printed) {
  bool const arabic = !printed.empty() && (static_cast<unsigned char>(printed[0]) < 0x80 || printed.starts_with("\xEF\xBC"));
  if (!arabic) return 0;
  if (printed.find("亿") != printed.npos) return 8;
  if (printed.find("万") != printed.npos) return 4;
  return 0;
}

/// 3 for 12000, 0 for 12.
int trailing_zeros(decimal d) {
  int n = 0;
  if (!d.is_whole() || d == decimal{}) return 0;
  for (auto digits = d.digits(); digits % 10 == 0; digits /= 10) ++n;
  return n;
}

}  // namespace

std::optional<prose_interval> interval_of(mention const& m, std::string_view printed) {
  auto const n = m.number;
  std::optional<decimal> slack = decimal{};
  if (m.approximate) {
    auto const tenth = n.scaled_by_power_of_ten(-1);
    auto const place = decimal(1).scaled_by_power_of_ten(trailing_zeros(n));
    if (!tenth || !place) return std::nullopt;
    slack = std::max(*tenth, *place);
  } else if (int const power = printed_magnitude(printed); power > 0 || m.percent || m.decimals > 0) {
    slack = decimal::from_parts(5, m.decimals + 1);
    if (slack) slack = slack->scaled_by_power_of_ten(power);
  }
  if (!slack) return std::nullopt;
  auto const low = decimal::subtract(n, *slack), high = decimal::add(n, *slack);
  if (!low || !high) return std::nullopt;
  return prose_interval{*low, *high};
}

}  // namespace gouji::detail
