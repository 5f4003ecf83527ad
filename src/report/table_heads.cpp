// SPDX-License-Identifier: Apache-2.0
#include "detail/table_heads.hpp"

#include <gouji/grammar/numeral.hpp>
#include <gouji/grammar/period.hpp>

#include <algorithm>  // all_of, any_of, find, lower_bound, sort, unique
#include <utility>    // exchange

namespace gouji::detail {
namespace {

constexpr std::size_t longest_head = 150;  // bytes; what is longer is prose
constexpr std::size_t longest_line = 90;
constexpr std::size_t lines_above = 2;     // caption and 单位：元, in either order
constexpr std::uint32_t rows_above = 3;

std::string_view trimmed_digits(std::string_view text) {
  auto const first = text.find_first_not_of(" \t\n\r");
  return first == text.npos ? std::string_view{} : text.substr(first, text.find_last_not_of(" \t\n\r") + 1 - first);
}

/// `2022年`, `2022年度收费金额`, and a cell with nothing but `2022`. A date is when something was issued.
void add_years(std::string_view printed, span where, named_years& out) {
  if (printed.size() > longest_head) return;
  auto const add = [&](int year) {
    if (std::find(out.all.begin(), out.all.end(), year) == out.all.end()) out.all.push_back(year);
    if (!out.where) out.where = where;
  };
  if (auto const alone = year_numeral(trimmed_digits(printed))) add(*alone);
  if (printed.find("年") == printed.npos || !find_dates(printed).empty()) return;
  for (auto const& y : find_years(printed)) add(y.year);
}

}  // namespace

bool named_years::other_than(int year) const {
  return std::any_of(all.begin(), all.end(), [&](int y) { return y != year; });
}

table_heads::table_heads(document const& d, located const& l) : document_(d), located_(l), block_of_table_(d.tables.size()) {
  for (std::uint32_t b = 0; b < d.blocks.size(); ++b)
    if (d.blocks[b].kind == block_kind::table) block_of_table_[d.blocks[b].table] = b;
}

bool table_heads::holds_no_figures(std::uint32_t row) const {
  auto const role = located_.alignment.rows[row].role;
  return role == row_role::outside || role == row_role::group;
}

void table_heads::enter(table_instance const& instance, std::span<located_figure const> figures) {
  heads_.clear();
  years_ = {};
  unit_ = {};
  for (auto const& f : figures)
    if (f.head != located_figure::no_cell) heads_.push_back({f.head, {}, {}});
  auto const by_cell = [](head const& a, head const& b) { return a.cell < b.cell; };
  std::sort(heads_.begin(), heads_.end(), by_cell);
  heads_.erase(std::unique(heads_.begin(), heads_.end(), [](auto& a, auto& b) { return a.cell == b.cell; }), heads_.end());
  for (auto& h : heads_) {
    add_years(text(h.cell), document_.cells[h.cell].text, h.years);
    h.unit = find_money_unit(text(h.cell));
  }

  read_rows_above(instance);
  auto const& rows = located_.views.rows;
  for (auto row = instance.first; row <= instance.last; ++row) {
    if (row == instance.first || rows[row].table != rows[row - 1].table) read_lines_above(rows[row].table);
    auto const role = located_.alignment.rows[row].role;
    if (role == row_role::head || role == row_role::group || role == row_role::unknown) read_head_row(row);
  }
}

/// Rows right above the table, in the same table of the document, that hold no figures and were not known for heads of it.
void table_heads::read_rows_above(table_instance const& instance) {
  auto const& rows = located_.views.rows;
  auto row = instance.first;
  for (std::uint32_t n = 0; n < rows_above && row > 0 && holds_no_figures(row - 1) && rows[row - 1].table == rows[row].table; ++n)
    read_head_row(--row);
}

/// A row of heads: words and years, and no figures.
void table_heads::read_head_row(std::uint32_t row) {
  named_years years;
  for (auto const& c : located_.views.of(located_.views.rows[row])) {
    if (c.from_above) continue;
    auto const at = std::lower_bound(heads_.begin(), heads_.end(), c.cell, [](head const& h, auto cell) { return h.cell < cell; });
    bool const of_a_column = at != heads_.end() && at->cell == c.cell;
    auto const printed = text(c.cell);
    bool const is_year = year_numeral(trimmed_digits(printed)).has_value();
    if (located_.views.value(c).kind == cell_kind::number && !is_year) return;
    if (of_a_column) continue;
    add_years(printed, document_.cells[c.cell].text, years);
    add_table_unit(printed);
  }
  for (int y : years.all)
    if (std::find(years_.all.begin(), years_.all.end(), y) == years_.all.end()) years_.all.push_back(y);
  if (!years_.where) years_.where = years.where;
}

/// The paragraphs right above a table of the document, among which its caption may be.
void table_heads::read_lines_above(std::uint32_t table) {
  auto block = block_of_table_[table];
  for (std::size_t n = 0; n < lines_above && block > 0; ++n) {
    auto const& b = document_.blocks[--block];
    if (b.kind == block_kind::table) return;
    auto const printed = document_[b.text];
    if (b.kind != block_kind::paragraph || printed.size() > longest_line || printed.find("。") != printed.npos) continue;
    add_table_unit(printed);
    if (years_.all.empty()) add_years(printed, b.text, years_);
  }
}

void table_heads::add_table_unit(std::string_view printed) {
  if (printed.size() > longest_head) return;
  auto const found = find_money_unit(printed);
  if (found.unit.empty()) return;
  bool const same = unit_.unit.empty() || power_of_money(unit_.unit) == power_of_money(found.unit);
  unit_ = {found.unit, unit_.several || found.several || !same};
}

table_heads::head const* table_heads::own_head(located_figure const& f) const {
  auto const at = std::lower_bound(heads_.begin(), heads_.end(), f.head, [](head const& h, auto cell) { return h.cell < cell; });
  return at != heads_.end() && at->cell == f.head ? &*at : nullptr;
}

money_statement table_heads::unit_of(located_figure const& f) const {
  for (auto const& c : located_.views.of(located_.views.rows[f.row]))
    if (c.cell != f.cell && located_.views.value(c).kind == cell_kind::text) {
      auto const printed = text(c.cell);
      if (auto const alone = money_unit_alone(printed); !alone.empty()) return {alone, false};
      if (auto const in_label = find_money_unit(printed); !in_label.unit.empty()) return in_label;
    }
  auto const* own = own_head(f);
  return own && !own->unit.unit.empty() ? own->unit : unit_;
}

std::optional<span> table_heads::other_year(located_figure const& f, int year) {
  if (std::exchange(labelled_row_, f.row) != f.row) {
    label_years_ = {};
    if (auto const& a = located_.alignment.rows[f.row]; a.has_label) {
      auto const cell = located_.views.of(located_.views.rows[f.row])[a.label].cell;
      add_years(text(cell), document_.cells[cell].text, label_years_);
    }
  }
  if (label_years_.other_than(year)) return label_years_.where;
  auto const* own = own_head(f);
  auto const& years = own && !own->years.all.empty() ? own->years : years_;
  return years.other_than(year) ? years.where : std::nullopt;
}

}  // namespace gouji::detail
