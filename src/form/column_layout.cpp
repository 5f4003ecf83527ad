// SPDX-License-Identifier: Apache-2.0
#include <gouji/form/column_layout.hpp>

#include <algorithm>  // any_of, count_if, find, lower_bound, sort, unique
#include <optional>   // optional

namespace gouji {
namespace {

constexpr std::size_t most_columns = 256;  // no form comes near; a table that does is none of ours
constexpr std::size_t most_edges = 1'024;  // of its grid: Word gives every table of a page the boundaries of all others

/// What a head cell is in one table.
struct head_meaning {
  label_role role = label_role::head_word;
  std::uint16_t item = label_place::no_item;
  bool known = false;
};

head_meaning meaning_of(std::span<label_place const> places, std::uint16_t table) {
  head_meaning best;
  int score = 0;
  for (auto const& p : places)
    if (p.table == table && p.role != label_role::row && p.role != label_role::group && p.role != label_role::unit && p.score > score) {
      best = {p.role, p.item, true};
      score = p.score;
    }
  return best;
}

column_slot slot_of(head_meaning m, std::uint16_t row, std::uint32_t cell) {
  column_slot s;
  s.head = cell;
  s.has_head = true;
  s.row = row;
  s.kind = !m.known ? slot_kind::unknown : m.role == label_role::unit_head ? slot_kind::unit : slot_kind::figure;
  if (s.kind == slot_kind::figure) s.column = m.item;
  return s;
}

// ---------------------------------------------------------------------------------------------------------------------
// Geometry exact: each grid column has the heads above it.

class grid_reader {
 public:
  grid_reader(document const& d, row_views const& v, form_index const& i, cell_places const& p, std::uint16_t table)
      : document_(d), views_(v), index_(i), places_(p), table_(table) {}

  /// None where the grid contradicts the form: one column under the heads of two.
  std::optional<std::vector<column_slot>> read(std::span<row_view const* const> heads) {
    std::vector<std::uint32_t> cells;
    for (auto const* row : heads)
      for (auto const& c : views_.of(*row))
        if (!c.from_above && !document_.cells[c.cell].text.empty()) cells.push_back(c.cell);

    for (auto c : cells) first_column_ = std::min(first_column_, document_.cells[c].column);

    // Column boundaries: wherever a head cell begins or ends.
    std::vector<std::uint32_t> edges;
    for (auto c : cells) {
      edges.push_back(document_.cells[c].column);
      edges.push_back(document_.cells[c].column + document_.cells[c].column_span);
    }
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    if (edges.size() > most_edges) return {};

    std::vector<column_slot> slots;
    std::vector<std::vector<std::uint32_t>> above(edges.size());
    for (auto c : cells) {
      auto const from = std::lower_bound(edges.begin(), edges.end(), document_.cells[c].column) - edges.begin();
      for (auto e = static_cast<std::size_t>(from); edges[e] < document_.cells[c].column + document_.cells[c].column_span; ++e)
        above[e].push_back(c);
    }
    for (std::size_t e = 0; e + 1 < edges.size(); ++e) {
      if (above[e].empty()) continue;
      if (contradicts_form(above[e])) return std::nullopt;
      auto slot = slot_under(above[e]);
      if (!slot) continue;
      slot->begin = edges[e];
      slot->end = edges[e + 1];
      bool const same_head = !slots.empty() && slots.back().head == slot->head && slots.back().end == slot->begin;
      if (same_head) slots.back().end = slot->end;
      else slots.push_back(*slot);
    }
    return slots;
  }

 private:
  /// Two columns of the form, or two of its rows that stand beside each other, above one column: spans that lie.
  bool contradicts_form(std::span<std::uint32_t const> path) const {
    head_meaning column, row;
    for (auto c : path) {
      auto const m = meaning_of(places_[c], table_);
      if (!m.known || (m.role != label_role::column && m.role != label_role::row_head)) continue;
      auto& seen = m.role == label_role::column ? column : row;
      if (seen.known && seen.item != m.item) return true;
      seen = m;
    }
    return false;
  }

  /// `path`: the heads above one column, from the top. None: it is a column of labels.
  std::optional<column_slot> slot_under(std::span<std::uint32_t const> path) const {
    std::uint16_t row = label_place::no_item;
    for (auto c : path)
      if (auto const m = meaning_of(places_[c], table_); m.known && m.role == label_role::row_head) row = m.item;
    auto const lowest = path.back();
    auto m = meaning_of(places_[lowest], table_);
    if (!m.known && path.size() >= 2) m = joined(path[path.size() - 2], lowest);
    if (m.known && (m.role == label_role::column || m.role == label_role::unit_head)) return slot_of(m, row, lowest);
    // A known head above (总计 over an empty or doubtful cell) names the column as well; a head word names none.
    for (std::size_t i = path.size() - 1; !m.known && i-- > 0;)
      if (auto const upper = meaning_of(places_[path[i]], table_); upper.known && upper.role == label_role::column)
        return slot_of(upper, row, lowest);
    bool const labels = std::any_of(path.begin(), path.end(), [&](auto c) {
      auto const w = meaning_of(places_[c], table_);
      return w.known && w.role == label_role::head_word && document_.cells[c].column == first_column_;
    });
    if (labels || document_.cells[lowest].column == first_column_) return std::nullopt;
    return slot_of({}, row, lowest);
  }

  /// A head whose two lines became two cells: 商业 above 企业.
  head_meaning joined(std::uint32_t upper, std::uint32_t lower) const {
    auto const places = index_.find(std::string(document_[document_.cells[upper].text]) + std::string(document_[document_.cells[lower].text]));
    return meaning_of(places, table_);
  }

  document const& document_;
  row_views const& views_;
  form_index const& index_;
  cell_places const& places_;
  std::uint16_t table_;
  std::uint32_t first_column_ = 0xFFFFFFFF;  // of the heads: those of labels stand there
};

// ---------------------------------------------------------------------------------------------------------------------
// Otherwise: the heads of each row in order. A group takes its members from the row below.

class order_reader {
 public:
  order_reader(cell_places const& p, table_data const& data, std::uint16_t table)
      : data_(data), places_(p), table_(table) {}

  std::vector<column_slot> read(row_views const& views, std::span<row_view const* const> heads) {
    for (auto const* row : heads) {
      std::vector<head> found;
      for (auto const& c : views.of(*row)) {
        if (c.from_above || views.value(c).kind != cell_kind::text) continue;
        auto const m = meaning_of(places_[c.cell], table_);
        if (m.known && (m.role == label_role::head_word || m.role == label_role::caption)) continue;
        // What stands over the labels is no head of figures, in whatever words.
        bool const first = levels_.empty() && c.cell == views.of(*row).front().cell;
        if (!m.known && first && data_.layout == table_layout::rows) continue;
        found.push_back({c.cell, m});
      }
      if (!found.empty()) levels_.push_back({std::move(found), 0});
    }
    if (!levels_.empty())
      while (levels_[0].next < levels_[0].heads.size()) take(0, label_place::no_item);
    if (!understood_) return {};
    for (auto const& l : levels_)
      if (l.next < l.heads.size()) return {};  // heads that belong under no head
    return std::move(slots_);
  }

 private:
  struct head {
    std::uint32_t cell;
    head_meaning meaning;
    bool is_group() const {
      return meaning.known && (meaning.role == label_role::column_group || meaning.role == label_role::row_head);
    }
  };
  struct level {
    std::vector<head> heads;
    std::size_t next;
  };

  void take(std::size_t depth, std::uint16_t row) {
    auto const h = levels_[depth].heads[levels_[depth].next++];
    if (!h.is_group()) return slots_.push_back(slot_of(h.meaning, row, h.cell));
    bool const is_row = h.meaning.role == label_role::row_head;
    if (is_row) row = h.meaning.item;
    // Rows that stand beside each other have their columns on one level, below the groups of those that have any.
    auto below = depth + 1;
    while (is_row && below < levels_.size() && levels_[below].next < levels_[below].heads.size() &&
           levels_[below].heads[levels_[below].next].is_group())
      ++below;
    if (take_members(below, row)) return;
    // A group without members: its level and theirs were joined into one row, whose order is not that of the columns.
    if (row == label_place::no_item) understood_ = false;
    else
      for (std::uint16_t c = 0; c < data_.columns.size(); ++c)  // the row of its members is lost
        slots_.push_back(slot_of({label_role::column, c, true}, row, h.cell));
  }

  /// A group's members are of one kind, and no head stands twice among them.
  bool take_members(std::size_t depth, std::uint16_t row) {
    if (depth >= levels_.size() || levels_[depth].next == levels_[depth].heads.size()) return false;
    bool const groups = levels_[depth].heads[levels_[depth].next].is_group();
    std::vector<std::uint16_t> seen;
    while (levels_[depth].next < levels_[depth].heads.size()) {
      auto const& h = levels_[depth].heads[levels_[depth].next];
      if (h.is_group() != groups) break;
      if (h.meaning.known && std::find(seen.begin(), seen.end(), h.meaning.item) != seen.end()) break;
      seen.push_back(h.meaning.item);
      take(depth, row);
    }
    return true;
  }

  table_data const& data_;
  cell_places const& places_;
  std::uint16_t table_;
  std::vector<level> levels_;
  std::vector<column_slot> slots_;
  bool understood_ = true;
};

// ---------------------------------------------------------------------------------------------------------------------

bool same_column(column_slot const& a, column_slot const& b) {
  return a.kind == slot_kind::figure && b.kind == slot_kind::figure && a.column == b.column && a.row == b.row;
}

/// 数量 of 本年新制作数量: what a converter left of a head.
bool is_piece_of(std::string_view printed, std::string_view head) {
  auto const piece = make_label_keys(printed).core;
  return !piece.empty() && make_label_keys(head).core.find(piece) != std::string::npos;
}

/// Heads of which a piece is left, and those that stand twice, are given by the order of the form where the rest agrees with
/// it place by place. What stands twice otherwise cannot be told apart, and other words are another column.
void settle(document const& d, table_data const& data, std::vector<column_slot>& slots) {
  auto const expected = columns_of_form(data).slots;
  auto const stands_twice = [&](column_slot const& s) {
    return std::count_if(slots.begin(), slots.end(), [&](auto const& o) { return same_column(o, s); }) > 1;
  };
  std::vector<bool> doubtful;
  for (auto const& s : slots) doubtful.push_back(s.kind == slot_kind::unknown || stands_twice(s));
  if (std::find(doubtful.begin(), doubtful.end(), true) == doubtful.end()) return;

  std::vector<std::size_t> figures;
  for (std::size_t i = 0; i < slots.size(); ++i)
    if (slots[i].kind != slot_kind::unit) figures.push_back(i);
  bool agrees = figures.size() == expected.size();
  std::size_t certain = 0;
  for (std::size_t k = 0; agrees && k < figures.size(); ++k)
    if (!doubtful[figures[k]]) agrees = same_column(slots[figures[k]], expected[k]), ++certain;
  agrees = agrees && 2 * certain >= expected.size();
  for (std::size_t k = 0; k < figures.size(); ++k) {
    auto& s = slots[figures[k]];
    if (!doubtful[figures[k]]) continue;
    auto const may_be = [&](column_slot const& e) {
      return s.kind == slot_kind::figure || is_piece_of(d[d.cells[s.head].text], last_level(data.columns[e.column].path));
    };
    if (agrees && may_be(expected[k])) s.kind = slot_kind::figure, s.column = expected[k].column, s.row = expected[k].row, s.by_order = true;
    else s.kind = slot_kind::unknown, s.column = label_place::no_item;
  }
}

bool is_caption_row(cell_places const& places, row_views const& views, row_view const& row) {
  auto const cells = views.of(row);
  return std::all_of(cells.begin(), cells.end(), [&](auto const& c) {
    auto const& p = places[c.cell];
    return views.value(c).kind == cell_kind::blank ||
           std::any_of(p.begin(), p.end(), [](auto const& x) { return x.role == label_role::caption; });
  });
}

/// No head row but captions.
bool is_caption(cell_places const& places, row_views const& views, std::span<row_view const* const> heads) {
  return std::all_of(heads.begin(), heads.end(), [&](auto const* h) { return is_caption_row(places, views, *h); });
}

/// Whether the cells of a row follow each other without a hole.
bool is_closed(document const& d, std::span<row_cell const> cells) {
  for (std::size_t i = 1; i < cells.size(); ++i)
    if (d.cells[cells[i - 1].cell].column + d.cells[cells[i - 1].cell].column_span != d.cells[cells[i].cell].column) return false;
  return true;
}

/// Where all head rows end; 0 if one has a hole or they do not end together: a cell is lost or a span lies, and what stands
/// behind it is shifted.
std::uint32_t common_edge(document const& d, row_views const& views, cell_places const& places,
                          std::span<row_view const* const> heads) {
  std::uint32_t edge = 0;
  for (auto const* h : heads) {
    if (is_caption_row(places, views, *h)) continue;
    auto const own = right_edge(d, views.of(*h));
    if ((edge != 0 && own != edge) || !is_closed(d, views.of(*h))) return 0;
    edge = own;
  }
  return edge;
}

}  // namespace

column_layout columns_of_form(table_data const& data) {
  column_layout layout;
  auto add_columns = [&](std::uint16_t row) {
    for (std::uint16_t c = 0; c < data.columns.size(); ++c) {
      if (data.columns[c].need != presence::required) continue;
      column_slot s;
      s.column = c;
      s.row = row;
      layout.slots.push_back(s);
    }
  };
  if (data.layout == table_layout::rows) add_columns(label_place::no_item);
  else
    for (std::uint16_t r = 0; r < data.rows.size(); ++r) add_columns(r);
  return layout;
}

std::uint32_t right_edge(document const& d, std::span<row_cell const> cells) {
  std::uint32_t edge = 0;
  for (auto const& c : cells) edge = std::max(edge, d.cells[c.cell].column + d.cells[c.cell].column_span);
  return edge;
}

column_layout read_columns(document const& d, row_views const& views, form_index const& index, cell_places const& places,
                           std::uint16_t table, std::span<row_view const* const> heads) {
  auto const& data = *index.tables()[table].table;
  column_layout layout;
  if (!heads.empty()) {
    std::optional<std::vector<column_slot>> on_grid;
    if (d.tables[heads.front()->table].kind == geometry::exact) {
      layout.right_edge = common_edge(d, views, places, heads);
      if (layout.right_edge > 0) on_grid = grid_reader(d, views, index, places, table).read(heads);
    }
    layout.on_grid = on_grid.has_value();
    layout.slots = on_grid ? *std::move(on_grid) : order_reader(places, data, table).read(views, heads);
    if (layout.slots.size() > most_columns) layout.slots.clear();
    layout.not_understood = layout.slots.empty() && !is_caption(places, views, heads);
    settle(d, data, layout.slots);
    // Heads of which none is understood stand over figures all the same, and not over those of the form.
    layout.from_heads = std::any_of(layout.slots.begin(), layout.slots.end(), [](auto const& s) { return s.kind != slot_kind::unit; });
  }
  if (layout.from_heads) return layout;
  auto of_form = columns_of_form(data);
  of_form.not_understood = layout.not_understood;
  return of_form;
}

}  // namespace gouji
