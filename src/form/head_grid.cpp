// SPDX-License-Identifier: Apache-2.0
#include "detail/head_reader.hpp"

#include <algorithm>  // any_of, lower_bound, min, none_of, sort, unique
#include <string>     // string

namespace gouji::detail {
namespace {

constexpr std::size_t most_edges = 1'024;  // of its grid: Word gives every table of a page the boundaries of all others

class grid_reader {
 public:
  grid_reader(head_source const& s, std::span<head_area const> areas, std::vector<bool> const& filled)
      : in_(s), areas_(areas), filled_(filled) {}

  std::optional<std::vector<column_slot>> read() {
    for (auto const& a : areas_) first_column_ = std::min(first_column_, a.begin);

    // Column boundaries: wherever a head begins or ends.
    std::vector<std::uint32_t> edges;
    for (auto const& a : areas_) edges.push_back(a.begin), edges.push_back(a.end);
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    if (edges.size() > most_edges) return {};

    std::vector<column_slot> slots;
    std::vector<std::vector<std::uint32_t>> above(edges.size());
    for (auto const& a : areas_) {
      auto const from = std::lower_bound(edges.begin(), edges.end(), a.begin) - edges.begin();
      for (auto e = static_cast<std::size_t>(from); edges[e] < a.end; ++e) above[e].push_back(a.cell);
    }
    for (std::size_t e = 0; e + 1 < edges.size(); ++e) {
      if (above[e].empty() || (is_empty(edges[e], edges[e + 1]) && meaning(above[e].back()).is_group())) continue;
      if (contradicts_form(above[e])) return std::nullopt;
      auto slot = slot_under(above[e]);
      if (!slot) continue;
      if (!filled_.empty() && is_one_row() && slot->kind == slot_kind::figure && slot->row == label_place::no_item) return std::nullopt;
      slot->begin = edges[e];
      slot->end = edges[e + 1];
      bool const same_head = !slots.empty() && slots.back().head == slot->head && slots.back().end == slot->begin;
      if (same_head) slots.back().end = slot->end;
      else slots.push_back(*slot);
    }
    return slots;
  }

 private:
  head_meaning meaning(std::uint32_t cell) const { return meaning_of(in_.places[cell], in_.table); }

  bool is_empty(std::uint32_t begin, std::uint32_t end) const {
    return !filled_.empty() && std::none_of(filled_.begin() + begin, filled_.begin() + end, [](bool f) { return f; });
  }

  bool is_one_row() const { return in_.index.tables()[in_.table].table->layout == table_layout::one_row; }

  /// Two columns of the form, or two of its rows that stand beside each other, above one column: spans that lie.
  bool contradicts_form(std::span<std::uint32_t const> path) const {
    head_meaning column, row;
    for (auto c : path) {
      auto const m = meaning(c);
      if (!m.known || (m.role != label_role::column && m.role != label_role::row_head)) continue;
      auto& seen = m.role == label_role::column ? column : row;
      if (seen.known && seen.item != m.item) return true;
      seen = m;
    }
    return !filled_.empty() && meaning(path.back()).is_group();
  }

  /// `path`: the heads above one column, from the top. None: it is a column of labels.
  std::optional<column_slot> slot_under(std::span<std::uint32_t const> path) const {
    std::uint16_t row = label_place::no_item;
    for (auto c : path)
      if (auto const m = meaning(c); m.known && m.role == label_role::row_head) row = m.item;
    auto const lowest = path.back();
    auto m = meaning(lowest);
    if (!m.known && path.size() >= 2) m = joined(path[path.size() - 2], lowest);
    if (m.known && (m.role == label_role::column || m.role == label_role::unit_head)) return slot_of(m, row, lowest);
    // A known head above (总计 over an empty or doubtful cell) names the column as well; a head word names none.
    for (std::size_t i = path.size() - 1; !m.known && i-- > 0;)
      if (auto const upper = meaning(path[i]); upper.known && upper.role == label_role::column) return slot_of(upper, row, lowest);
    bool const labels = std::any_of(path.begin(), path.end(), [&](auto c) {
      auto const w = meaning(c);
      return w.known && w.role == label_role::head_word && in_.source.cells[c].column == first_column_;
    });
    if (labels || in_.source.cells[lowest].column == first_column_) return std::nullopt;
    return slot_of({}, row, lowest);
  }

  /// A head whose two lines became two cells: 商业 above 企业.
  head_meaning joined(std::uint32_t upper, std::uint32_t lower) const {
    auto const& d = in_.source;
    return meaning_of(in_.index.find(std::string(d[d.cells[upper].text]) + std::string(d[d.cells[lower].text])), in_.table);
  }

  head_source const& in_;
  std::span<head_area const> areas_;
  std::vector<bool> const& filled_;
  std::uint32_t first_column_ = 0xFFFFFFFF;  // of the heads: those of labels stand there
};

}  // namespace

std::vector<head_area> areas_of_spans(head_source const& in) {
  std::vector<head_area> areas;
  for (auto const* row : in.heads)
    for (auto const& c : in.views.of(*row))
      if (auto const& cell = in.source.cells[c.cell]; !c.from_above && !cell.text.empty())
        areas.push_back({c.cell, cell.column, cell.column + cell.column_span});
  return areas;
}

bool repeats_merged_cells(head_source const& in) {
  for (auto const* row : in.heads) {
    auto const cells = in.views.of(*row);
    for (std::size_t i = 1; i < cells.size(); ++i) {
      auto const text = in.source[in.source.cells[cells[i].cell].text];
      if (text.empty() || text != in.source[in.source.cells[cells[i - 1].cell].text]) continue;
      auto const m = meaning_of(in.places[cells[i].cell], in.table);
      if (m.known) return true;
    }
  }
  return false;
}

std::optional<std::vector<head_area>> areas_of_fields(head_source const& in, bool repeated) {
  std::vector<head_area> areas;
  std::vector<bool> edge;  // of the rows above
  int rows_of_several = 0;
  bool hole = false;  // an empty field before a filled one
  for (auto const* row : in.heads) {
    auto const cells = in.views.of(*row);
    edge.resize(cells.size() + 1);
    auto const first = areas.size();
    auto const text = [&](std::size_t i) { return in.source[in.source.cells[cells[i].cell].text]; };
    for (std::uint32_t i = 0; i < cells.size();) {
      auto const begin = i++;
      if (text(begin).empty()) continue;
      hole = hole || (begin > 0 && text(begin - 1).empty());
      while (i < cells.size() && !edge[i] && (repeated ? text(i) == text(begin) : text(i).empty())) ++i;
      areas.push_back({cells[begin].cell, begin, i});
    }
    rows_of_several += areas.size() > first + 1;
    for (auto a = first; a < areas.size(); ++a) edge[areas[a].begin] = edge[areas[a].end] = true;
  }
  if (!repeated && !hole && rows_of_several > 1) return std::nullopt;
  return areas;
}

std::optional<std::vector<column_slot>> read_by_grid(head_source const& in, std::span<head_area const> areas,
                                                     std::vector<bool> const& filled) {
  return grid_reader(in, areas, filled).read();
}

}  // namespace gouji::detail
