// SPDX-License-Identifier: Apache-2.0
#include "row_gain.hpp"

#include <algorithm>  // any_of, find_if, lower_bound, max

namespace gouji::detail {
namespace {

struct tally {
  std::uint32_t words = 0, numbers = 0, marks = 0;  // own cells: labels, numbers, placeholders
  bool empty() const { return words + numbers + marks == 0; }
};

tally count(row_views const& views, std::span<row_cell const> cells) {
  tally t;
  for (auto const& c : cells) {
    if (c.from_above) continue;
    switch (views.value(c).kind) {
      case cell_kind::text: ++t.words; break;
      case cell_kind::number: ++t.numbers; break;
      case cell_kind::placeholder: ++t.marks; break;
      case cell_kind::blank: break;
    }
  }
  return t;
}

/// Own cells from `from` on.
std::uint32_t own_cells(std::span<row_cell const> cells, std::size_t from) {
  std::uint32_t n = 0;
  for (; from < cells.size(); ++from) n += !cells[from].from_above;
  return n;
}

bool is_column_count(table_data const& t, std::uint32_t n) {
  std::uint32_t required = 0;
  for (auto const& c : t.columns) required += c.need == presence::required;
  return n == required || n == t.columns.size();
}

/// The entry of `table` in a list that is kept ascending by table.
frame_gain& frame_of(std::vector<frame_gain>& frames, std::uint16_t table) {
  auto const at = std::lower_bound(frames.begin(), frames.end(), table, [](auto const& f, auto t) { return f.table < t; });
  if (at != frames.end() && at->table == table) return *at;
  return *frames.insert(at, {table, 0, false});
}

bool is_among(std::span<label_place const> groups, std::uint16_t table, std::uint16_t item) {
  return std::any_of(groups.begin(), groups.end(), [&](auto const& g) { return g.table == table && g.item == item; });
}

bool is_in_one_of(std::span<label_place const> groups, table_data const& t, label_place row) {
  auto const path = upper_levels(t.rows[row.item].path);
  return !path.empty() && is_among(groups, row.table, first_row_under(t, path));
}

/// The label of a group stands before the row's, and the form has the row in another.
bool is_in_other_group(std::span<label_place const> groups, table_data const& t, label_place row) {
  return std::any_of(groups.begin(), groups.end(), [&](auto const& g) {
    if (g.table != row.table || g.score <= best_of_similar) return false;
    for (auto path = upper_levels(t.rows[row.item].path); !path.empty(); path = upper_levels(path))
      if (first_row_under(t, path) == g.item) return false;
    return true;
  });
}

void add_row(std::vector<row_gain>& rows, row_gain g) {
  auto const same = std::find_if(rows.begin(), rows.end(), [&](auto const& r) { return r.table == g.table && r.item == g.item; });
  if (same == rows.end()) rows.push_back(g);
  else if (g.gain >= same->gain) *same = g;  // a label repeated over merged cells: its last print is next to the figures
}

bool is_head(label_role role) {
  return role == label_role::head_word || role == label_role::unit_head || role == label_role::column ||
         role == label_role::column_group || role == label_role::row_head;
}

bool is_unit(std::span<label_place const> places, std::uint16_t table) {
  return std::any_of(places.begin(), places.end(),
                     [&](auto const& p) { return p.table == table && p.role == label_role::unit; });
}

/// Head words count for the table that has them and against one that has only some.
void add_heads(std::span<row_cell const> cells, cell_places const& places, std::uint32_t words, row_gains& out) {
  for (auto const& c : cells) {
    if (c.from_above) continue;
    std::uint16_t counted = label_place::no_item;
    for (auto const& p : places[c.cell]) {
      if (p.role == label_role::caption) frame_of(out.frames, p.table).head += weight::caption + weight::foreign_head;
      else if (is_head(p.role) && p.table != counted) {
        frame_of(out.frames, p.table).head += weight::head_word + weight::foreign_head;
        counted = p.table;
      }
    }
  }
  for (auto& f : out.frames)
    if (f.head > 0) f.head = std::max(0, f.head - weight::foreign_head * static_cast<int>(words));
}

}  // namespace

void find_row_gains(row_views const& views, row_view const& row, form_index const& index, cell_places const& places,
                    row_gains& out) {
  out.clear();
  auto const cells = views.of(row);
  auto const found = count(views, cells);
  if (found.empty()) out.stay = 0;
  else if (found.numbers + found.marks > 0) out.stay = -weight::unknown;
  else if (row.row == 0 && found.words > 1) out.stay = -weight::foreign_head * static_cast<int>(found.words);
  else out.stay = -weight::stray_words;
  out.words_and_figures = found.words > 0 && !found.empty() && own_cells(cells, 0) > found.words;

  if (found.numbers + found.marks == 0) add_heads(cells, places, found.words, out);
  std::vector<label_place> groups;  // whose labels stand before the one at hand
  auto tail = own_cells(cells, 0);  // how many stand behind it
  for (std::uint32_t at = 0; at < cells.size(); ++at) {
    tail -= !cells[at].from_above;
    if (views.value(cells[at]).kind != cell_kind::text) continue;
    for (auto const& p : places[cells[at].cell]) {
      if (p.role == label_role::group && found.numbers == 0) frame_of(out.frames, p.table).group = true;
      // What reaches in from above is the label of the row where it begins.
      if (p.role != label_role::row || cells[at].from_above) continue;
      // Of a row whose blank cells an export dropped only the label is left; as long as it is printed to the letter.
      if (tail == 0 && (found.numbers + found.marks > 0 || p.score <= best_of_similar)) continue;
      auto const& t = *index.tables()[p.table].table;
      if (p.score <= best_of_similar && is_in_other_group(groups, t, p)) continue;
      // An agency's own row repeats the label of the row that it stands under, where an export repeats merged cells.
      bool const words_follow = at + 1 < cells.size() && views.value(cells[at + 1]).kind == cell_kind::text &&
                                !is_unit(places[cells[at + 1].cell], p.table);
      bool const own_row = words_follow && t.rows[p.item].below == sub_rows::free;
      // Words between a label and figures are the label next to the figures, unless a figure is due where they stand.
      bool const right_count = is_column_count(t, tail);
      bool const label_follows = words_follow && (!right_count || !places[cells[at + 1].cell].empty());
      if (label_follows && !own_row && found.numbers + found.marks > 0) continue;
      bool const in_group = is_in_one_of(groups, t, p);
      int const gain = p.score + (right_count ? weight::right_count : 0) + (in_group ? weight::own_group : 0);
      add_row(out.rows, {p.table, p.item, gain, at, true, own_row, in_group});
    }
    for (auto const& p : places[cells[at].cell])
      if (p.role == label_role::group && !is_among(groups, p.table, p.item)) groups.push_back(p);
  }

  // The row of figures under heads that stand beside each other: it has no label of its own, and any foreign table may
  // have as many figures in a row.
  auto const first_figure = std::find_if(cells.begin(), cells.end(), [&](auto const& c) {
    return !c.from_above && views.value(c).kind != cell_kind::text;
  });
  auto const before = static_cast<std::size_t>(first_figure - cells.begin());
  auto const figures = own_cells(cells, before);
  if (found.words <= 1)
    for (std::uint16_t t = 0; t < index.tables().size(); ++t) {
      auto const& data = *index.tables()[t].table;
      if (data.layout != table_layout::one_row) continue;
      bool const all = figures == data.columns.size() * data.rows.size();
      if (!all && found.numbers + found.marks < 3) continue;
      // Blank cells are cells too: of two such rows the one is meant that prints more numbers.
      add_row(out.rows, {t, 0, (all ? weight::one_row : weight::some_figures) + static_cast<int>(found.numbers),
                         before == 0 ? 0 : static_cast<std::uint32_t>(before - 1), before > 0, true});
    }
}

}  // namespace gouji::detail
