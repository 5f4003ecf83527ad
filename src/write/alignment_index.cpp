// SPDX-License-Identifier: Apache-2.0
#include "write/detail/alignment_index.hpp"

#include <algorithm>  // equal_range, stable_sort

namespace gouji::detail {
namespace {

constexpr std::uint32_t no_figure = 0xFFFFFFFF;

/// The elements of `all` (ascending by `key`) whose key is `wanted`.
template <class T, class Key>
std::span<T const> with_key(std::vector<T> const& all, std::uint32_t wanted, Key key) {
  auto const first = std::partition_point(all.begin(), all.end(), [&](T const& t) { return key(t) < wanted; });
  auto const last = std::partition_point(first, all.end(), [&](T const& t) { return key(t) <= wanted; });
  return {first, last};
}

}  // namespace

alignment_index::alignment_index(inspection const& of)
    : of_(of), figure_of_cell_(of.made.source->cells.size(), no_figure), is_undecided_(of.made.source->cells.size()) {
  auto const& figures = of.found.figures;
  for (std::uint32_t f = 0; f < figures.size(); ++f)
    figure_of_cell_[figures[f].cell] = f;
  for (undecided_row const& u : of.found.undecided)
    for (auto cell : u.cells) is_undecided_[cell] = true;
  for (figure_record const& f : of.made.figures)
    if (f.value.state == figure_state::missing) missing_.push_back(&f);
  std::stable_sort(missing_.begin(), missing_.end(), [](auto* a, auto* b) { return a->instance < b->instance; });
}

alignment_index::row_range alignment_index::rows_of(std::uint32_t table) const {
  auto const& rows = of_.found.views.rows;
  auto const found = with_key(rows, table, [](row_view const& r) { return r.table; });
  auto const begin = static_cast<std::uint32_t>(found.data() - rows.data());
  return {begin, begin + static_cast<std::uint32_t>(found.size())};
}

located_figure const* alignment_index::figure_of(std::uint32_t cell) const {
  auto const f = figure_of_cell_[cell];
  return f == no_figure ? nullptr : &of_.found.figures[f];
}

bool alignment_index::is_label(std::uint32_t row, std::uint32_t position) const {
  aligned_row const& a = of_.found.alignment.rows[row];
  return a.role != row_role::outside && a.has_label && a.label == position;
}

std::span<located_figure const> alignment_index::figures_of(std::uint32_t row) const {
  return with_key(of_.found.figures, row, [](located_figure const& f) { return f.row; });
}

std::span<undecided_row const> alignment_index::undecided_of(std::uint32_t row) const {
  return with_key(of_.found.undecided, row, [](undecided_row const& u) { return u.row; });
}

std::span<figure_record const* const> alignment_index::missing_of(std::uint32_t instance) const {
  return with_key(missing_, instance, [](figure_record const* f) { return f->instance; });
}

std::vector<figure_record const*> alignment_index::missing_tables() const {
  std::vector<figure_record const*> tables;
  for (figure_record const* f : missing_) {
    bool const told = !tables.empty() && tables.back()->form == f->form && tables.back()->table == f->table;
    if (f->instance >= of_.made.tables.size() && !told) tables.push_back(f);
  }
  return tables;
}

table_data const& alignment_index::form_table(std::uint32_t instance) const {
  return *of_.made.forms->tables()[of_.made.tables[instance].table_number].table;
}

row_data const* alignment_index::form_row(std::uint32_t row) const {
  aligned_row const& a = of_.found.alignment.rows[row];
  if (a.role != row_role::figures && a.role != row_role::sub_row) return nullptr;
  auto const& table = form_table(a.instance);
  return table.layout == table_layout::rows && a.item < table.rows.size() ? &table.rows[a.item] : nullptr;
}

row_data const* alignment_index::row_beside(std::uint32_t row, std::uint16_t item) const {
  auto const& table = form_table(of_.found.alignment.rows[row].instance);
  return table.layout == table_layout::one_row && item < table.rows.size() ? &table.rows[item] : nullptr;
}

}  // namespace gouji::detail
