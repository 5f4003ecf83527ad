// SPDX-License-Identifier: Apache-2.0
#include <gouji/form/located.hpp>

#include "detail/grid_row.hpp"
#include "detail/label_book.hpp"
#include "detail/row_doubt.hpp"
#include "detail/row_padding.hpp"

#include <gouji/form/placement.hpp>

#include <algorithm>    // all_of, any_of, find, max
#include <map>          // map
#include <optional>     // optional
#include <string>       // to_string
#include <string_view>  // string_view
#include <utility>      // move

namespace gouji {
namespace {

using detail::padding, detail::row_tail;
constexpr std::size_t most_head_rows = 8;  // below each other; the forms have three

class locator {
 public:
  locator(document const& d, form_index const& index, located& out, cell_places const& places)
      : document_(d), index_(index), out_(out), places_(places) {}

  void run() {
    out_.columns.resize(out_.alignment.instances.size());
    forms_found_.resize(index_.forms().size());
    for (auto const& i : out_.alignment.instances) forms_found_[index_.tables()[i.table].form_number] = true;
    for (std::size_t i = 0; i < out_.alignment.instances.size(); ++i) locate_instance(i);
    detail::doubt_rows_without_heads(out_);
  }

 private:
  table_data const& data() const { return *index_.tables()[table_].table; }
  aligned_row& aligned(std::uint32_t row) { return out_.alignment.rows[row]; }

  std::span<row_cell const> cells_of(std::uint32_t row) const { return out_.views.of(out_.views.rows[row]); }
  std::uint32_t table_of(std::uint32_t row) const { return out_.views.rows[row].table; }
  geometry kind_of(std::uint32_t row) const { return document_.tables[table_of(row)].kind; }

  /// A new set of head rows, as after a page break, gives a new layout; without one the layout before holds.
  void locate_instance(std::size_t number) {
    auto const& instance = out_.alignment.instances[number];
    table_ = instance.table;
    layout_ = columns_of_form(data());
    bool any_heads = false;
    for (auto row = instance.first; row <= instance.last;) {
      auto const first = end_of_heads(row, instance.last);  // of figures
      auto end = first;
      while (end <= instance.last && aligned(end).role != row_role::head) find_sub_row(end++);
      if (first > row) {
        take_heads(row, first, end, out_.columns[number]);
        any_heads = any_heads || layout_.from_heads;
      }
      read_padding(first, end);
      usual_edge_ = find_usual_edge(first, end);
      doubtful_ = !layout_.from_heads && may_be_of_other_form();
      for (row = first; row < end; ++row) locate_row(row);
    }
    if (any_heads) tell_columns(out_.columns[number]);
  }

  /// Behind the head rows from `row` on; rows that print nothing may stand between two of them.
  std::uint32_t end_of_heads(std::uint32_t row, std::uint32_t last) {
    auto end = row;
    for (; row <= last; ++row) {
      auto const cells = cells_of(row);
      bool const prints = !std::all_of(cells.begin(), cells.end(), [&](auto c) { return is_blank(c.cell); });
      if (aligned(row).role == row_role::head) end = row + 1;
      else if (prints || aligned(row).role == row_role::figures) break;
    }
    return end;
  }

  /// The layout of the rows from `first` to `end`, read off the head rows from `row` to `first`.
  void take_heads(std::uint32_t row, std::uint32_t first, std::uint32_t end, instance_columns& out) {
    std::vector<row_view const*> heads;
    for (; row < first; ++row) {
      auto const* view = &out_.views.rows[row];
      if (!heads.empty() && !same_grid(heads.back()->table, view->table)) heads.clear();  // a caption in a table of its own
      if (heads.size() < most_head_rows && aligned(row).role == row_role::head) heads.push_back(view);
    }
    auto fresh = read_columns(document_, out_.views, index_, places_, table_, heads, labels_end(first, end));
    out.has_heads = !fresh.not_understood;
    if (!fresh.from_heads && layout_.from_heads) return;
    // Heads that come again, as on a new page, are the same ones: where some are lacking, they were not all understood.
    fresh.uncertain = fresh.uncertain || (layout_.from_heads && fresh.slots.size() < layout_.slots.size());
    layout_ = std::move(fresh);
    head_table_ = heads.front()->table;
  }

  /// The column behind the labels of the rows of figures.
  std::uint32_t labels_end(std::uint32_t first, std::uint32_t end) const {
    std::uint32_t column = 0;
    for (auto row = first; row < end; ++row)
      if (auto const& a = out_.alignment.rows[row]; has_figures(a) && a.has_label)
        column = std::max(column, document_.cells[cells_of(row)[a.label].cell].column + 1);
    return column;
  }

  /// One table, or the parts of one that a page break divides.
  bool same_grid(std::uint32_t a, std::uint32_t b) const {
    return a == b || document_.tables[a].column_count == document_.tables[b].column_count;
  }

  /// Tells heads that the form does not have, and columns of the form that have no head.
  void tell_columns(instance_columns& out) const {
    for (auto const& s : layout_.slots)
      if (s.kind == slot_kind::unknown || s.by_order) out.unknown.push_back(s.head);
    for (auto const& expected : columns_of_form(data()).slots) {
      bool const there = std::any_of(layout_.slots.begin(), layout_.slots.end(), [&](auto const& s) {
        return s.kind == slot_kind::figure && s.column == expected.column && s.row == expected.row;
      });
      if (!there && std::find(out.missing.begin(), out.missing.end(), expected.column) == out.missing.end())
        out.missing.push_back(expected.column);
    }
  }

  /// Whether a row may print figures.
  static bool has_figures(aligned_row const& a) {
    return a.role == row_role::figures || a.role == row_role::sub_row || a.role == row_role::unknown;
  }

  /// The cells of a row from position `from` on, without those that reach into it from above.
  row_tail own_cells(std::uint32_t row, std::size_t from) const {
    auto const cells = cells_of(row);
    row_tail own;
    for (auto i = from; i < cells.size(); ++i)
      if (!cells[i].from_above) own.push_back(cells[i].cell);
    return own;
  }

  /// The cells behind the label.
  row_tail tail_of(std::uint32_t row) const {
    auto const& a = out_.alignment.rows[row];
    auto tail = own_cells(row, a.has_label ? a.label + 1 : 0);
    if (a.has_label || a.role == row_role::figures) return tail;
    auto covered = tail.begin();  // label cells before a row without words
    while (tail.end() - covered > std::ssize(layout_.slots) && is_blank(*covered)) ++covered;
    tail.erase(tail.begin(), covered);
    return tail;
  }

  /// By position where there is one, else by order; in doubt not at all.
  void locate_row(std::uint32_t row) {
    auto const& a = aligned(row);
    if (!has_figures(a)) return;
    auto const cells = cells_of(row);
    detail::doubted_row const doubted{document_, out_.views, places_, data(), table_, row, a, cells};
    if (doubtful_ || has_two_labels(doubted) || holds_heads(doubted) || is_no_row(doubted) || label_holds_figure(doubted))
      return leave_undecided(row, own_cells(row, doubtful_ && a.has_label ? a.label + 1 : 0), layout_.slots);
    auto tail = tail_of(row);
    if (tail.empty()) {
      // Its blank cells were dropped, and only the bars are left.
      bool const is_blank_row = a.role == row_role::figures && a.has_label && has_empty_bars(table_of(row));
      if (!is_blank_row) return;
      leave_undecided(row, {}, layout_.slots);
      out_.undecided.back().too_short = false;
      return;
    }
    if (is_torn(row) || has_joined_cells(row, tail) || goes_on_below(doubted)) return leave_undecided(row, tail, layout_.slots);
    if (on_grid(row) && by_grid(row, tail)) return;
    // Where no label says what the row is, the number of its cells says nothing.
    if (a.role == row_role::unknown && !a.has_label) return leave_undecided(row, tail, layout_.slots);
    by_order(row, std::move(tail));
  }

  /// Where spans are not known, a cell of several figures: marks between cells were lost.
  bool has_joined_cells(std::uint32_t row, row_tail const& tail) const {
    return kind_of(row) != geometry::exact && std::any_of(tail.begin(), tail.end(), [&](auto c) {
             return out_.views.values[c].kind == cell_kind::text && detail::holds_several_figures(document_[document_.cells[c].text]);
           });
  }

  /// Where spans are known, all rows end at one grid column; one that does not has lost a cell or has one too many.
  bool is_torn(std::uint32_t row) const {
    return kind_of(row) == geometry::exact && right_edge(document_, cells_of(row)) != usual_edge_;
  }

  /// The edge of most rows of figures; of two the right one.
  std::uint32_t find_usual_edge(std::uint32_t first, std::uint32_t end) const {
    std::map<std::uint32_t, int> edges;
    for (auto row = first; row < end; ++row)
      if (has_figures(out_.alignment.rows[row])) ++edges[right_edge(document_, cells_of(row))];
    std::uint32_t usual = 0;
    int most = 0;
    for (auto const& [edge, count] : edges)
      if (count >= most) usual = edge, most = count;
    return usual;
  }

  /// Without heads, two generations with the same rows cannot be told apart in a report that mixes them.
  bool may_be_of_other_form() const {
    auto const tables = index_.tables();
    return std::any_of(tables.begin(), tables.end(), [&](auto const& t) {
      return t.form_number != tables[table_].form_number && forms_found_[t.form_number] && t.table->code == data().code &&
             t.table->columns.size() == data().columns.size() && t.table->columns.data() != data().columns.data();
    });
  }

  /// The cells may stand under any of `slots`.
  void leave_undecided(std::uint32_t row, row_tail const& cells, std::vector<column_slot> const& slots) {
    undecided_row u{row, {}, {}, cells.size() < slots.size()};
    for (auto c : cells)
      if (!is_blank(c)) u.cells.push_back(c);
    for (auto const& s : slots)
      if (s.kind == slot_kind::figure) u.places.emplace_back(item_of(row, s), s.column);
    out_.undecided.push_back(std::move(u));
  }

  /// A figure merged over more rows than its label is not that row's alone.
  bool is_shared(std::uint32_t row, std::uint32_t cell) const {
    auto const& a = out_.alignment.rows[row];
    if (!a.has_label || is_blank(cell)) return false;
    auto const& label = document_.cells[cells_of(row)[a.label].cell];
    auto const& figure = document_.cells[cell];
    return figure.row + figure.row_span > label.row + label.row_span;
  }

  bool is_blank(std::uint32_t cell) const { return out_.views.values[cell].kind == cell_kind::blank; }

  /// Under a row that takes an agency's own rows, a first cell of words is the label of one.
  void find_sub_row(std::uint32_t row) {
    auto& a = aligned(row);
    if (a.role != row_role::figures || data().layout == table_layout::one_row || !a.has_label) return;
    if (data().rows[a.item].below != sub_rows::free) return;
    auto const cells = cells_of(row);
    auto next = a.label + 1;
    if (kind_of(row) == geometry::fields)
      while (next < cells.size() && is_blank(cells[next].cell)) ++next;  // covered by the label
    if (next + 1 >= cells.size() || out_.views.value(cells[next]).kind != cell_kind::text) return;
    a.role = row_role::sub_row;
    a.label = next;
  }

  // --- by position ------------------------------------------------------------------------------------------------------

  /// The layout was read off the grid, and of a table of the document with as many columns: the same one, or the part
  /// before a page break. Any other table has a grid of its own.
  bool on_grid(std::uint32_t row) const {
    return layout_.on_grid && layout_.from_heads && kind_of(row) == document_.tables[head_table_].kind &&
           same_grid(table_of(row), head_table_);
  }

  /// If the row ends where its heads end, every cell stands under at most one head and every head over one cell.
  bool by_grid(std::uint32_t row, row_tail const& tail) {
    if (right_edge(document_, cells_of(row)) != layout_.right_edge) return false;
    auto const cells = detail::cells_under_heads(document_, out_.views, layout_, tail, kind_of(row));
    if (!cells) return false;
    for (std::size_t s = 0; s < cells->size(); ++s)
      if ((*cells)[s] != detail::no_cell_under) place(row, (*cells)[s], layout_.slots[s], basis::read);
    return true;
  }

  // --- any geometry ----------------------------------------------------------------------------------------------------

  /// As many cells as heads: one way only.
  void by_order(std::uint32_t row, row_tail tail) {
    auto slots = layout_.slots;
    auto const is_unit_slot = [](auto const& s) { return s.kind == slot_kind::unit; };
    if (tail.size() < slots.size()) std::erase_if(slots, is_unit_slot);
    bool const has_unit_column = std::any_of(slots.begin(), slots.end(), is_unit_slot);
    if (!has_unit_column && tail.size() == slots.size() + 1 && is_unit(tail.front())) tail.erase(tail.begin());
    if (tail.size() > slots.size()) {
      bool const all_blank = std::all_of(tail.begin(), tail.end(), [&](auto c) { return is_blank(c); });
      detail::trim_padding(out_.views, tail, slots.size(), all_blank && is_complete() ? padding::right : padding_);
    }
    bool fits = !layout_.uncertain && (tail.size() == slots.size() || take_form_order(tail.size(), slots));
    if (blanks_dropped_ && !tail.empty() && is_blank(tail.back())) fits = false;
    if (is_cut_short(row, tail)) fits = false;
    for (std::size_t i = 0; fits && i < tail.size(); ++i)
      fits = !detail::is_number_under_units(out_.views, slots[i], tail[i]);
    if (fits) {
      for (std::size_t i = 0; i < tail.size(); ++i) place(row, tail[i], slots[i], basis::aligned);
      return;
    }
    leave_undecided(row, tail, slots);
    out_.undecided.back().in_order = layout_.from_heads && tail.size() < slots.size();
  }

  /// Where padding stands before the figures, a row is as long as the others, or blank cells in front may be padding: what
  /// stands behind them was cut off, or is on another line.
  bool is_cut_short(std::uint32_t row, row_tail const& tail) const {
    return padding_ == padding::left && !tail.empty() && is_blank(tail.front()) &&
           right_edge(document_, cells_of(row)) < usual_edge_;
  }

  /// Without any heads, as many cells in all rows as the form has columns with its optional ones.
  bool take_form_order(std::size_t cells, std::vector<column_slot>& slots) const {
    if (layout_.from_heads || layout_.not_understood || !equally_long_) return false;
    if (data().layout != table_layout::rows || cells != data().columns.size()) return false;
    slots.assign(cells, {});
    for (std::size_t c = 0; c < cells; ++c) slots[c].column = static_cast<std::uint16_t>(c);
    return true;
  }

  /// Whether every required column of the form has a head of its own.
  bool is_complete() const {
    auto const expected = columns_of_form(data()).slots;
    return std::all_of(expected.begin(), expected.end(), [&](auto const& e) {
      return std::any_of(layout_.slots.begin(), layout_.slots.end(), [&](auto const& s) {
        return s.kind == slot_kind::figure && !s.by_order && s.column == e.column && s.row == e.row;
      });
    });
  }

  /// How the rows from `first` to `end` were padded, and whether blank cells were dropped.
  void read_padding(std::uint32_t first, std::uint32_t end) {
    std::vector<row_tail> of_form, without_spans;
    for (auto row = first; row < end; ++row) {
      if (!has_figures(aligned(row))) continue;
      auto tail = tail_of(row);
      if (kind_of(row) != geometry::exact) without_spans.push_back(tail);
      if (aligned(row).role != row_role::unknown) of_form.push_back(std::move(tail));
    }
    equally_long_ = std::all_of(of_form.begin(), of_form.end(), [&](auto const& t) { return t.size() == of_form[0].size(); });
    padding_ = is_complete() && !has_spread_heads() ? detail::find_padding(out_.views, of_form, layout_.slots.size()) : padding::none;
    bool const empty_bars = first < end && has_empty_bars(table_of(first));
    blanks_dropped_ = detail::may_have_dropped_blanks(out_.views, without_spans, detail::ends_with_total(data()), empty_bars);
  }

  /// Whether blank cells stand between the heads of one row, which covered ones left there: they stand between the figures as well,
  /// and are no padding at a side.
  bool has_spread_heads() const {
    auto const& slots = layout_.slots;
    auto const is_spread = [&](auto const& a, auto const& b) {
      if (!a.has_head || !b.has_head) return false;
      auto const &left = document_.cells[a.head], &right = document_.cells[b.head];
      return left.row == right.row && left.column + left.column_span < right.column;
    };
    return std::adjacent_find(slots.begin(), slots.end(), is_spread) != slots.end();
  }

  bool has_empty_bars(std::uint32_t table) {
    if (empty_bars_.size() <= table) empty_bars_.resize(document_.tables.size());
    auto& known = empty_bars_[table];
    if (!known) known = detail::has_empty_bars(document_, document_.tables[table]);
    return *known;
  }

  /// 件, 人次, where the table at hand prints units.
  bool is_unit(std::uint32_t cell) const {
    auto const& p = places_[cell];
    return std::any_of(p.begin(), p.end(), [&](auto const& x) { return x.table == table_ && x.role == label_role::unit; });
  }

  /// The row of the form that a figure under `s` belongs to.
  std::uint16_t item_of(std::uint32_t row, column_slot const& s) const {
    auto const& a = out_.alignment.rows[row];
    if (a.role == row_role::unknown) return label_place::no_item;
    return data().layout == table_layout::one_row ? s.row : a.item;
  }

  /// The cell stands under `s`, unless it is another row's too. Units are no figures.
  void place(std::uint32_t row, std::uint32_t cell, column_slot const& s, basis how) {
    if (s.kind == slot_kind::unit) return;
    if (is_shared(row, cell)) return leave_undecided(row, {cell}, {s});
    out_.figures.push_back({row, cell, item_of(row, s), s.column, s.has_head ? s.head : located_figure::no_cell, how});
  }

  document const& document_;
  form_index const& index_;
  located& out_;
  cell_places const& places_;
  std::uint16_t table_ = 0;
  column_layout layout_;
  padding padding_ = padding::none;
  bool equally_long_ = false;                    // all rows of the form, behind their labels
  bool blanks_dropped_ = false;                  // and cells added at the end, as many
  std::uint32_t usual_edge_ = 0;                 // grid column where most rows end
  bool doubtful_ = false;                        // the rows may be of another form
  std::uint32_t head_table_ = 0;                 // table of the document whose heads `layout_` was read off
  std::vector<bool> forms_found_;                // of which some table stands in the document
  std::vector<std::optional<bool>> empty_bars_;  // by table, where looked for
};

}  // namespace

result<located> locate_figures(document const& d, form_index const& index, limits const& limit) {
  located out;
  out.views = make_row_views(d);
  if (out.views.rows.size() > limit.max_rows)
    return error{error_kind::limit, "the tables have more than max_rows rows (" + std::to_string(limit.max_rows) +
                                        "); raise it with --limit max_rows=N"};
  detail::label_book const book(d, out.views, index);
  out.alignment = align_rows(out.views, index, book.places());
  locator(d, index, out, book.places()).run();
  place_by_relations(d, index, out);
  return out;
}

}  // namespace gouji
