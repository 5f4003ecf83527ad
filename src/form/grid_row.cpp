// SPDX-License-Identifier: Apache-2.0
#include "detail/grid_row.hpp"

#include <cstddef>  // size_t

namespace gouji::detail {
namespace {

bool is_blank(row_views const& views, std::uint32_t cell) { return views.values[cell].kind == cell_kind::blank; }

/// What a merged cell covers is printed as empty fields behind it, or the cell's text again.
bool is_same_field(document const& d, row_views const& views, bool repeats, std::uint32_t first, std::uint32_t next) {
  return repeats ? d[d.cells[first].text] == d[d.cells[next].text] : is_blank(views, next);
}

}  // namespace

std::optional<std::vector<std::uint32_t>> cells_under_heads(document const& d, row_views const& views,
                                                            column_layout const& layout, std::span<std::uint32_t const> tail,
                                                            geometry kind) {
  std::vector<std::uint32_t> owner(layout.slots.size(), no_cell_under);
  for (auto const cell : tail) {
    auto const& c = d.cells[cell];
    bool placed = false;
    for (std::size_t s = 0; s < owner.size(); ++s) {
      auto const& slot = layout.slots[s];
      if (slot.end <= c.column || c.column + c.column_span <= slot.begin) continue;
      if (placed || is_number_under_units(views, slot, cell)) return std::nullopt;
      placed = true;
      if (owner[s] == no_cell_under) owner[s] = cell;
      else if (kind != geometry::fields || !is_same_field(d, views, layout.repeats, owner[s], cell)) return std::nullopt;
    }
    if (!placed && !is_blank(views, cell)) return std::nullopt;
  }
  for (std::size_t s = 0; s < owner.size(); ++s)
    if (owner[s] == no_cell_under && layout.slots[s].kind == slot_kind::figure) return std::nullopt;
  return owner;
}

bool is_number_under_units(row_views const& views, column_slot const& s, std::uint32_t cell) {
  return s.kind == slot_kind::unit && views.values[cell].kind == cell_kind::number;
}

}  // namespace gouji::detail
