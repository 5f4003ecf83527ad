// SPDX-License-Identifier: Apache-2.0
#include <gouji/form/located.hpp>

#include <gouji/form/placement.hpp>

#include <algorithm>      // all_of, any_of, find
#include <map>            // map
#include <string_view>    // string_view
#include <unordered_map>  // unordered_map

namespace gouji {
namespace {

constexpr std::size_t longest_label = 600;   // bytes; longer cells are prose
constexpr std::size_t most_head_rows = 8;    // below each other; the forms have three

/// Looks each distinct text up once.
class label_book {
 public:
  label_book(document const& d, row_views const& v, form_index const& index) {
    places_.resize(d.cells.size());
    for (std::size_t c = 0; c < d.cells.size(); ++c) {
      auto const text = d[d.cells[c].text];
      if (v.values[c].kind != cell_kind::text || text.size() > longest_label) continue;
      if (auto const* known = index.find_verbatim(text)) {
        places_[c] = *known;
        continue;
      }
      auto [at, is_new] = found_.try_emplace(text);
      if (is_new) at->second = index.find(text);
      places_[c] = at->second;
    }
  }
  cell_places const& places() const { return places_; }

 private:
  std::unordered_map<std::string_view, std::vector<label_place>> found_;
  cell_places places_;
};

enum class padding : std::uint8_t { none, left, right };

class locator {
 public:
  locator(document const& d, form_index const& index, located& out, cell_places const& places)
      : document_(d), index_(index), out_(out), places_(places) {}

  void run() {
    out_.columns.resize(out_.alignment.instances.size());
    forms_found_.resize(index_.forms().size());
    for (auto const& i : out_.alignment.instances) forms_found_[index_.tables()[i.table].form_number] = true;
    for (std::size_t i = 0; i < out_.alignment.instances.size(); ++i) locate_instance(i);
  }

 private:
  table_data const& data() const { return *index_.tables()[table_].table; }
  aligned_row& aligned(std::uint32_t row) { return out_.alignment.rows[row]; }

  /// A new set of head rows, as after a page break, gives a new layout; without one the layout before holds.
  void locate_instance(std::size_t number) {
    auto const& instance = out_.alignment.instances[number];
    table_ = instance.table;
    layout_ = columns_of_form(data());
    bool any_heads = false;
    for (auto row = instance.first; row <= instance.last;) {
      std::vector<row_view const*> heads;
      while (row <= instance.last && aligned(row).role == row_role::head) {
        auto const* view = &out_.views.rows[row++];
        if (!heads.empty() && !same_grid(heads.back()->table, view->table)) heads.clear();  // a caption in a table of its own
        if (heads.size() < most_head_rows) heads.push_back(view);
      }
      auto end = row;
      while (end <= instance.last && aligned(end).role != row_role::head) find_sub_row(aligned(end), out_.views.of(out_.views.rows[end])), ++end;
      if (!heads.empty()) {
        auto fresh = read_columns(document_, out_.views, index_, places_, table_, heads, labels_end(row, end));
        out_.columns[number].has_heads = !fresh.not_understood;
        if (fresh.from_heads || !layout_.from_heads) layout_ = std::move(fresh), head_table_ = heads.front()->table;
        any_heads = any_heads || layout_.from_heads;
      }
      padding_ = find_padding(row, end);
      blanks_dropped_ = may_have_dropped_blanks(row, end);
      usual_edge_ = find_usual_edge(row, end);
      doubtful_ = !layout_.from_heads && may_be_of_other_form();
      for (; row < end; ++row) locate_row(row);
    }
    if (any_heads) tell_columns(out_.columns[number]);
  }

  /// The column behind the labels of the rows of figures.
  std::uint32_t labels_end(std::uint32_t first, std::uint32_t end) const {
    std::uint32_t column = 0;
    for (auto row = first; row < end; ++row)
      if (auto const& a = out_.alignment.rows[row]; has_figures(a) && a.has_label)
        column = std::max(column, document_.cells[out_.views.of(out_.views.rows[row])[a.label].cell].column + 1);
    return column;
  }

  /// One table, or the parts of one that a page break divides.
  bool same_grid(std::uint32_t a, std::uint32_t b) const {
    return a == b || document_.tables[a].column_count == document_.tables[b].column_count;
  }

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

  static bool has_figures(aligned_row const& a) {
    return a.role == row_role::figures || a.role == row_role::sub_row || a.role == row_role::unknown;
  }

  /// The cells behind the label.
  std::vector<std::uint32_t> tail_of(std::uint32_t row) const {
    auto const& a = out_.alignment.rows[row];
    auto const cells = out_.views.of(out_.views.rows[row]);
    std::vector<std::uint32_t> tail;
    for (std::size_t i = a.has_label ? a.label + 1 : 0; i < cells.size(); ++i)
      if (!cells[i].from_above) tail.push_back(cells[i].cell);
    if (!a.has_label && a.role != row_role::figures)  // covered label cells before a row without words
      while (tail.size() > layout_.slots.size() && is_blank(tail.front())) tail.erase(tail.begin());
    return tail;
  }

  void locate_row(std::uint32_t row) {
    auto const& a = aligned(row);
    if (!has_figures(a)) return;
    auto const cells = out_.views.of(out_.views.rows[row]);
    if (doubtful_ || has_two_labels(cells) || is_headed(a, cells)) {
      std::vector<std::uint32_t> all;
      for (std::size_t i = doubtful_ && a.has_label ? a.label + 1 : 0; i < cells.size(); ++i)
        if (!cells[i].from_above) all.push_back(cells[i].cell);
      return leave_undecided(row, all, layout_.slots);
    }
    auto tail = tail_of(row);
    if (tail.empty()) {
      // Its blank cells were dropped, and only the bars are left.
      bool const is_blank_row = a.role == row_role::figures && a.has_label && has_empty_bars(out_.views.rows[row].table);
      if (is_blank_row) leave_undecided(row, {}, layout_.slots), out_.undecided.back().too_short = false;
      return;
    }
    if (is_torn(row)) return leave_undecided(row, tail, layout_.slots);
    if (on_grid(row) && by_grid(row, tail)) return;
    by_order(row, std::move(tail));
  }

  /// Where spans are known, all rows end at one grid column; one that does not has lost a cell or has one too many.
  bool is_torn(std::uint32_t row) const {
    auto const& view = out_.views.rows[row];
    return document_.tables[view.table].kind == geometry::exact && right_edge(document_, out_.views.of(view)) != usual_edge_;
  }

  /// The edge of most rows of figures; of two the right one.
  std::uint32_t find_usual_edge(std::uint32_t first, std::uint32_t end) const {
    std::map<std::uint32_t, int> edges;
    for (auto row = first; row < end; ++row)
      if (has_figures(out_.alignment.rows[row])) ++edges[right_edge(document_, out_.views.of(out_.views.rows[row]))];
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

  /// Two rows beside each other, each with a label: which figures are whose cannot be said.
  bool has_two_labels(std::span<row_cell const> cells) const {
    bool label = false, figures = false;
    for (auto const& c : cells) {
      if (c.from_above) continue;
      figures = figures || (label && out_.views.value(c).kind == cell_kind::number);
      auto const& places = places_[c.cell];
      bool const is_label = std::any_of(places.begin(), places.end(), [&](auto const& p) {
        return p.role == label_role::row && p.table == table_ && p.score >= 97;
      });
      if (is_label && figures) return true;
      label = label || is_label;
    }
    return false;
  }

  /// A row that the form does not have, with the head of columns for a label: the cells stand in another order.
  bool is_headed(aligned_row const& a, std::span<row_cell const> cells) const {
    if (a.role != row_role::unknown || !a.has_label) return false;
    auto const& places = places_[cells[a.label].cell];
    auto const is_row = [](auto const& p) { return p.role == label_role::row || p.role == label_role::group || p.role == label_role::unit; };
    return std::any_of(places.begin(), places.end(), [](auto const& p) { return p.score >= 97; }) && std::none_of(places.begin(), places.end(), is_row);
  }

  void leave_undecided(std::uint32_t row, std::vector<std::uint32_t> const& cells, std::vector<column_slot> const& slots) {
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
    auto const& label = document_.cells[out_.views.of(out_.views.rows[row])[a.label].cell];
    auto const& figure = document_.cells[cell];
    return figure.row + figure.row_span > label.row + label.row_span;
  }

  bool is_blank(std::uint32_t cell) const { return out_.views.values[cell].kind == cell_kind::blank; }

  /// Under a row that takes an agency's own rows, a first cell of words is the label of one.
  void find_sub_row(aligned_row& a, std::span<row_cell const> cells) const {
    if (a.role != row_role::figures || data().layout == table_layout::one_row || !a.has_label) return;
    if (data().rows[a.item].below != sub_rows::free) return;
    auto next = a.label + 1;
    bool const fields = document_.tables[out_.views.rows[static_cast<std::size_t>(&a - out_.alignment.rows.data())].table].kind == geometry::fields;
    while (fields && next < cells.size() && is_blank(cells[next].cell)) ++next;  // covered by the label
    if (next + 1 >= cells.size() || out_.views.value(cells[next]).kind != cell_kind::text) return;
    a.role = row_role::sub_row;
    a.label = next;
  }

  // --- by position ------------------------------------------------------------------------------------------------------

  /// The layout was read off the grid, and of a table of the document with as many columns: the same one, or the part
  /// before a page break. Any other table has a grid of its own.
  bool on_grid(std::uint32_t row) const {
    auto const table = out_.views.rows[row].table;
    return layout_.on_grid && layout_.from_heads && document_.tables[table].kind == document_.tables[head_table_].kind &&
           same_grid(table, head_table_);
  }

  /// True if the row ends where its heads end, every cell stands under at most one head and every head over one cell.
  bool by_grid(std::uint32_t row, std::span<std::uint32_t const> tail) {
    if (right_edge(document_, out_.views.of(out_.views.rows[row])) != layout_.right_edge) return false;
    bool const fields = document_.tables[out_.views.rows[row].table].kind == geometry::fields;
    std::vector<std::uint32_t> owner(layout_.slots.size(), none);
    for (auto const cell : tail) {
      auto const& c = document_.cells[cell];
      bool placed = false;
      for (std::size_t s = 0; s < layout_.slots.size(); ++s) {
        auto const& slot = layout_.slots[s];
        if (slot.end <= c.column || c.column + c.column_span <= slot.begin) continue;
        if (placed || (owner[s] != none && !(fields && is_same_field(owner[s], cell)))) return false;
        if (is_number_under_units(slot, cell)) return false;
        if (owner[s] == none) owner[s] = cell;
        placed = true;
      }
      if (!placed && !is_blank(cell)) return false;
    }
    for (std::size_t s = 0; s < layout_.slots.size(); ++s)
      if (owner[s] == none && layout_.slots[s].kind == slot_kind::figure) return false;
    for (std::size_t s = 0; s < layout_.slots.size(); ++s)
      if (owner[s] != none) place(row, owner[s], layout_.slots[s], basis::read);
    return true;
  }

  /// What a merged cell covers is printed as empty fields behind it, or the cell's text again.
  bool is_same_field(std::uint32_t first, std::uint32_t next) const {
    auto const text = [&](std::uint32_t cell) { return document_[document_.cells[cell].text]; };
    return layout_.repeats ? text(first) == text(next) : is_blank(next);
  }

  // --- any geometry ----------------------------------------------------------------------------------------------------

  /// As many cells as heads: one way only.
  void by_order(std::uint32_t row, std::vector<std::uint32_t> tail) {
    auto slots = layout_.slots;
    auto const drop_units = [&] { std::erase_if(slots, [](auto const& s) { return s.kind == slot_kind::unit; }); };
    if (tail.size() < slots.size()) drop_units();
    bool const has_unit_column = std::any_of(slots.begin(), slots.end(), [](auto const& s) { return s.kind == slot_kind::unit; });
    if (!has_unit_column && tail.size() == slots.size() + 1 && is_unit(tail.front())) tail.erase(tail.begin());
    if (tail.size() > slots.size()) trim_padding(tail, slots.size());
    bool fits = tail.size() == slots.size() || take_form_order(tail.size(), slots);
    fits = fits && !(blanks_dropped_ && is_blank(tail.back()));
    for (std::size_t i = 0; fits && i < tail.size(); ++i) fits = !is_number_under_units(slots[i], tail[i]);
    if (fits) {
      for (std::size_t i = 0; i < tail.size(); ++i) place(row, tail[i], slots[i], basis::aligned);
      return;
    }
    leave_undecided(row, tail, slots);
    out_.undecided.back().in_order = layout_.from_heads && tail.size() < slots.size();
  }

  /// Without heads to read, as many cells as the form has columns with its optional ones.
  bool take_form_order(std::size_t cells, std::vector<column_slot>& slots) const {
    if (layout_.from_heads || data().layout != table_layout::rows || cells != data().columns.size()) return false;
    slots.assign(cells, {});
    for (std::size_t c = 0; c < cells; ++c) slots[c].column = static_cast<std::uint16_t>(c);
    return true;
  }

  bool is_complete() const {
    auto const expected = columns_of_form(data()).slots;
    return std::all_of(expected.begin(), expected.end(), [&](auto const& e) {
      return std::any_of(layout_.slots.begin(), layout_.slots.end(), [&](auto const& s) {
        return s.kind == slot_kind::figure && !s.by_order && s.column == e.column && s.row == e.row;
      });
    });
  }

  /// Exporters pad rows with empty cells at one side. Which one shows in the rows whose figures reach the other; where a head
  /// is lost, a cell too many is a figure, and nothing is padding.
  padding find_padding(std::uint32_t first, std::uint32_t end) const {
    if (!is_complete()) return padding::none;
    bool left = true, right = true, any = false;
    for (auto row = first; row < end; ++row) {
      if (!has_figures(out_.alignment.rows[row])) continue;
      auto const tail = tail_of(row);
      if (tail.size() <= layout_.slots.size()) continue;
      auto const extra = static_cast<std::ptrdiff_t>(tail.size() - layout_.slots.size());
      auto const blank = [&](auto c) { return is_blank(c); };
      left = left && std::all_of(tail.begin(), tail.begin() + extra, blank);
      right = right && std::all_of(tail.end() - extra, tail.end(), blank);
      any = true;
    }
    if (!any || left == right) return padding::none;
    return left ? padding::left : padding::right;
  }

  /// Some exports drop blank cells and add as many at the end of the row. Where no row has a blank cell before a figure, a
  /// blank total behind what is the sum of the others is such a one, and so is any where bars stand at each other (`||`); else a
  /// row whose last figure is not that sum has a total that is truly blank.
  bool may_have_dropped_blanks(std::uint32_t first, std::uint32_t end) const {
    bool sums = first < end && has_empty_bars(out_.views.rows[first].table), refuted = false;
    for (auto row = first; row < end; ++row) {
      if (!has_figures(out_.alignment.rows[row]) || document_.tables[out_.views.rows[row].table].kind == geometry::exact) continue;
      std::vector<cell_value const*> values;
      bool blank = false;
      for (auto c : tail_of(row)) {
        if (!is_blank(c) && blank && !values.empty()) return false;
        blank = is_blank(c);
        if (!blank) values.push_back(&out_.views.values[c]);
      }
      if (!blank || values.size() < 2) continue;
      std::optional<decimal> sum = decimal{};
      for (std::size_t i = 0; sum && i + 1 < values.size(); ++i)
        sum = values[i]->kind == cell_kind::number ? decimal::add(*sum, values[i]->number) : std::nullopt;
      bool const adds_up = sum && values.back()->kind == cell_kind::number && *sum == values.back()->number;
      refuted = refuted || !adds_up;
      sums = sums || (adds_up && *sum != decimal{});
    }
    return sums && (!refuted || has_empty_bars(out_.views.rows[first].table));
  }

  bool has_empty_bars(std::uint32_t table) const {
    if (empty_bars_.size() <= table) empty_bars_.resize(document_.tables.size());
    auto& known = empty_bars_[table];
    if (!known) known = document_[document_.tables[table].text].find("||") != std::string_view::npos;
    return *known;
  }

  void trim_padding(std::vector<std::uint32_t>& tail, std::size_t wanted) const {
    bool const all_blank = std::all_of(tail.begin(), tail.end(), [&](auto c) { return is_blank(c); });
    if (padding_ == padding::right || (all_blank && is_complete())) tail.resize(wanted);
    if (padding_ == padding::left) tail.erase(tail.begin(), tail.end() - static_cast<std::ptrdiff_t>(wanted));
  }

  /// A digit that fell out of its cell, or a row that is shifted: either way the row is not what its heads say.
  bool is_number_under_units(column_slot const& s, std::uint32_t cell) const {
    return s.kind == slot_kind::unit && out_.views.values[cell].kind == cell_kind::number;
  }

  bool is_unit(std::uint32_t cell) const {
    auto const& p = places_[cell];
    return std::any_of(p.begin(), p.end(), [&](auto const& x) { return x.table == table_ && x.role == label_role::unit; });
  }

  std::uint16_t item_of(std::uint32_t row, column_slot const& s) const {
    auto const& a = out_.alignment.rows[row];
    if (a.role == row_role::unknown) return label_place::no_item;
    return data().layout == table_layout::one_row ? s.row : a.item;
  }

  void place(std::uint32_t row, std::uint32_t cell, column_slot const& s, basis how) {
    if (s.kind == slot_kind::unit) return;
    if (is_shared(row, cell)) return leave_undecided(row, {cell}, {s});
    out_.figures.push_back({row, cell, item_of(row, s), s.column, s.has_head ? s.head : located_figure::no_cell, how});
  }

  static constexpr std::uint32_t none = 0xFFFFFFFF;

  document const& document_;
  form_index const& index_;
  located& out_;
  cell_places const& places_;
  std::uint16_t table_ = 0;
  column_layout layout_;
  padding padding_ = padding::none;
  mutable std::vector<std::optional<bool>> empty_bars_;  // by table, where looked for
  bool blanks_dropped_ = false;  // and cells added at the end, as many
  std::uint32_t usual_edge_ = 0;  // grid column where most rows end
  bool doubtful_ = false;  // the rows may be of another form
  std::vector<bool> forms_found_;  // of which some table stands in the document
  std::uint32_t head_table_ = 0;  // table of the document whose heads `layout_` was read off
};

}  // namespace

result<located> locate_figures(document const& d, form_index const& index, limits const& limit) {
  located out;
  out.views = make_row_views(d);
  if (out.views.rows.size() > limit.max_rows)
    return error{error_kind::limit, "the tables have more than max_rows rows (" + std::to_string(limit.max_rows) +
                                        "); raise it with --limit max_rows=N"};
  label_book const book(d, out.views, index);
  out.alignment = align_rows(out.views, index, book.places());
  locator(d, index, out, book.places()).run();
  place_by_relations(d, index, out);
  return out;
}

}  // namespace gouji
