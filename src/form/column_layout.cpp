// SPDX-License-Identifier: Apache-2.0
#include <gouji/form/column_layout.hpp>

#include "detail/head_reader.hpp"

#include <algorithm>  // any_of, count_if, find, find_if, min
#include <cstddef>    // ptrdiff_t, size_t
#include <optional>   // optional
#include <string>     // string

namespace gouji {

namespace detail {

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

bool same_column(column_slot const& a, column_slot const& b) {
  return a.kind == slot_kind::figure && b.kind == slot_kind::figure && a.column == b.column && a.row == b.row;
}

}  // namespace detail

namespace {

using detail::same_column;

constexpr std::size_t most_columns = 256;  // no form comes near; a table that does is none of ours

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

/// Without a grid, heads are counted. Where the form has columns without a head, the count proves nothing if others stand there
/// that the form does not have, and move those that it has, or if hardly any head is left.
bool is_uncertain(table_data const& data, std::vector<column_slot> const& slots) {
  auto const expected = columns_of_form(data).slots;
  std::size_t lacking = expected.size(), place = 0;
  bool has_unknown = false, is_moved = false;
  for (auto const& s : slots) {
    if (s.kind == slot_kind::unit) continue;
    has_unknown = has_unknown || s.kind == slot_kind::unknown;
    auto const at = std::find_if(expected.begin(), expected.end(), [&](auto const& e) { return same_column(s, e); });
    if (at != expected.end()) --lacking, is_moved = is_moved || at - expected.begin() != static_cast<std::ptrdiff_t>(place);
    ++place;
  }
  if (lacking == 0 || lacking == expected.size()) return false;
  return has_unknown ? is_moved : 2 * lacking > expected.size();
}

/// 本年 beside 增/减: a column that is cut, heads and figures, as a converter does that takes the lines of one table for those of all.
bool has_torn_heads(detail::head_source const& in, std::span<column_slot const> slots) {
  auto const& d = in.source;
  for (std::size_t i = 1; i < slots.size(); ++i) {
    if (!slots[i - 1].has_head || !slots[i].has_head) continue;
    auto const &left = d.cells[slots[i - 1].head], &right = d.cells[slots[i].head];
    if (left.row != right.row || left.column + left.column_span != right.column) continue;
    auto const places = in.index.find(std::string(d[left.text]) + std::string(d[right.text]));
    if (std::any_of(places.begin(), places.end(), [&](auto const& p) {
          return p.table == in.table && p.role == label_role::column && p.score > best_of_similar;
        }))
      return true;
  }
  return false;
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

/// Which columns of a table of fields hold anything in the rows behind the head rows, as far as a form's table reaches.
std::vector<bool> filled_columns(detail::head_source const& in) {
  constexpr std::uint32_t most_rows = 128;
  auto const& table = in.source.tables[in.heads.front()->table];
  std::vector<bool> filled(table.column_count);
  auto const row = in.heads.back()->row + 1;
  auto const first = table.first_cell + row * table.column_count;
  auto const end = table.first_cell + std::min(table.row_count, row + most_rows) * table.column_count;
  for (auto c = first; c < end; ++c)
    if (in.views.values[c].kind != cell_kind::blank) filled[in.source.cells[c].column] = true;
  return filled;
}

/// By position, where the geometry of the table gives positions and the heads agree with them.
std::optional<std::vector<column_slot>> read_grid(detail::head_source const& in, std::uint32_t labels_end, column_layout& layout) {
  auto const& table = in.source.tables[in.heads.front()->table];
  if (table.kind == geometry::exact) {
    layout.right_edge = common_edge(in.source, in.views, in.places, in.heads);
    if (layout.right_edge > 0) return detail::read_by_grid(in, detail::areas_of_spans(in), {});
  }
  if (table.kind != geometry::fields) return std::nullopt;
  layout.right_edge = table.column_count;
  layout.repeats = detail::repeats_merged_cells(in);
  auto const areas = detail::areas_of_fields(in, layout.repeats);
  if (!areas) return std::nullopt;
  auto slots = detail::read_by_grid(in, *areas, filled_columns(in));
  // Figures under heads that stand over labels: the fields are shifted against each other.
  bool const over_labels = slots && std::any_of(slots->begin(), slots->end(), [&](auto const& s) { return s.begin < labels_end; });
  return over_labels ? std::nullopt : slots;
}

/// Adds the columns that some agencies add, where a head says that they are there.
void add_printed(std::vector<column_slot>& slots, table_data const& data, row_views const& views, cell_places const& places,
                 std::uint16_t table, std::span<row_view const* const> heads) {
  if (data.layout != table_layout::rows) return;
  auto const is_printed = [&](std::uint16_t column) {
    return std::any_of(heads.begin(), heads.end(), [&](auto const* h) {
      auto const cells = views.of(*h);
      return std::any_of(cells.begin(), cells.end(), [&](auto const& c) {
        auto const& found = places[c.cell];
        return std::any_of(found.begin(), found.end(), [&](auto const& p) {
          return p.table == table && p.role == label_role::column && p.item == column;
        });
      });
    });
  };
  for (std::uint16_t c = 0; c < data.columns.size(); ++c) {
    if (data.columns[c].need == presence::required || !is_printed(c)) continue;
    auto const at = std::find_if(slots.begin(), slots.end(), [&](auto const& s) { return s.column > c; });
    slots.insert(at, column_slot{})->column = c;
  }
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
                           std::uint16_t table, std::span<row_view const* const> heads, std::uint32_t labels_end) {
  auto const& data = *index.tables()[table].table;
  column_layout layout;
  if (!heads.empty()) {
    detail::head_source const in{d, views, index, places, table, heads};
    auto slots = read_grid(in, labels_end, layout);
    layout.on_grid = slots.has_value();
    layout.slots = slots ? *std::move(slots) : detail::read_by_order(in);
    bool const torn = has_torn_heads(in, layout.slots);
    layout.on_grid = layout.on_grid && !torn;
    if (layout.slots.size() > most_columns) layout.slots.clear();
    layout.not_understood = layout.slots.empty() && !is_caption(places, views, heads);
    settle(d, data, layout.slots);
    layout.uncertain = torn || (!layout.on_grid && is_uncertain(data, layout.slots));
    // Heads of which none is understood stand over figures all the same, and not over those of the form.
    layout.from_heads = std::any_of(layout.slots.begin(), layout.slots.end(), [](auto const& s) { return s.kind != slot_kind::unit; });
  }
  if (layout.from_heads) return layout;
  auto of_form = columns_of_form(data);
  add_printed(of_form.slots, data, views, places, table, heads);
  of_form.not_understood = layout.not_understood;
  return of_form;
}

}  // namespace gouji
