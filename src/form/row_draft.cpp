// SPDX-License-Identifier: Apache-2.0
#include "detail/row_draft.hpp"

#include <gouji/form/label_key.hpp>

#include <algorithm>  // any_of, find, max_element, min, stable_partition, stable_sort
#include <map>        // map
#include <string>     // string

namespace gouji::detail {
namespace {

bool has_role(page_item const& i, auto... roles) {
  return std::any_of(i.places.begin(), i.places.end(), [&](auto const& p) { return ((p.role == roles) || ...); });
}

bool may_be_head(page_item const& i) {
  return has_role(i, label_role::caption, label_role::head_word, label_role::unit_head, label_role::column, label_role::column_group,
                  label_role::row_head);
}
bool may_be_row(page_item const& i) { return has_role(i, label_role::row, label_role::group); }

/// The most frequent number of empty lines between two that print something.
std::uint32_t usual_spacing(page const& p, std::span<page_item const> items) {
  std::map<std::uint32_t, int> counts;
  for (auto const& i : items)
    if (auto const& l = p.lines[i.line]; l.blank_before == 0) ++counts[l.empty_before];
  std::uint32_t usual = 0;
  int most = 0;
  for (auto const& [spacing, n] : counts)
    if (n > most) usual = spacing, most = n;
  return usual;
}

class drafter {
 public:
  drafter(page const& p, form_index const& index, std::span<page_item const> items, bool in_columns, column_heads& heads)
      : page_(p), index_(index), items_(items), in_columns_(in_columns), heads_(heads), spacing_(usual_spacing(p, items)) {
    heads_.assign(1, {});
    for (auto const& l : p.lines) one_figure_a_line_ = one_figure_a_line_ && figures_on(l) <= 1;
    blank_lines_ = lines_of_blank_cell();
  }

  std::vector<row_draft> draft() {
    for (auto const& i : items_) {
      auto const blanks = blanks_before(i);
      if (i.kind == page_item::type::value) add_value(i, blanks);
      else add_text(i, blanks);
      last_line_ = i.last_line;
      is_first_ = false;
    }
    flush_run(false);
    return std::move(rows_);
  }

 private:
  std::uint32_t figures_on(page_line const& l) const {
    std::uint32_t n = 0;
    for (auto const& a : page_.of(l)) n += a.value && !a.numeral;
    return n;
  }

  /// Empty lines beyond the usual ones since the item before, and lines of blanks.
  struct gap {
    std::uint32_t extra = 0, blank = 0;
  };

  gap gap_before(page_item const& i, std::uint32_t from) const {
    std::uint32_t empty = 0, blank = 0;
    for (auto l = from; l <= i.line; ++l) {
      if (page_.lines[l].furniture) return {};
      empty += page_.lines[l].empty_before;
      blank += page_.lines[l].blank_before;
    }
    auto const usual = spacing_ * (1 + blank);
    return {empty > usual ? empty - usual : 0, blank};
  }

  /// How many empty lines a blank cell takes: with or without the spacing behind it.
  std::uint32_t lines_of_blank_cell() const {
    for (std::size_t i = 1; i < items_.size(); ++i)
      if (gap_before(items_[i], items_[i - 1].last_line + 1).extra % (spacing_ + 1) != 0) return 1;
    return spacing_ + 1;
  }

  /// Blank cells, as far as lines can be cells.
  std::uint32_t blanks_before(page_item const& i) {
    auto const from = is_first_ ? i.line : last_line_ + 1;
    for (auto l = from; l <= i.line; ++l) page_number_ += page_.lines[l].after_page_break || page_.lines[l].furniture;
    if (!one_figure_a_line_ || is_first_) return 0;
    auto const g = gap_before(i, from);
    return g.blank + g.extra / blank_lines_;
  }

  /// What stands in brackets behind a figure, on a line of its own; in columns, under it.
  draft_value* value_of_note(page_item const& i) {
    if (i.kind != page_item::type::words || !run_.empty() || rows_.empty()) return nullptr;
    auto const print = page_.print_of(i.pieces.front());
    auto& tail = rows_.back().tail;
    if (tail.empty() || !(print.starts_with("（") || print.starts_with('('))) return nullptr;
    if (!in_columns_) return tail.back().value && !tail.back().note ? &tail.back() : nullptr;
    for (auto& t : tail)
      if (t.value && !t.note && stand_below(*t.value, i)) return &t;
    return nullptr;
  }

  /// A note among figures whose own figure is not known to stand above it.
  bool is_stray_note(page_item const& i) const {
    if (!in_columns_ || i.kind != page_item::type::words || !run_.empty() || rows_.empty() || rows_.back().tail.empty()) return false;
    auto const print = page_.print_of(i.pieces.front());
    return print.starts_with("（") || print.starts_with('(');
  }

  /// A piece of a group's label that stands left of the row at hand, while that one's own label is not at its end.
  bool stands_beside_row(page_item const& i) const {
    if (!in_columns_ || !run_.empty() || rows_.empty() || rows_.back().is_head || rows_.back().labels.empty()) return false;
    auto const& label = *rows_.back().labels.back();
    return label.line <= i.line && i.line <= label.last_line && column_of(i) < column_of(label);
  }

  bool stand_below(page_item const& a, page_item const& b) const {
    auto const &x = page_.atoms[a.pieces.front()].display, &y = page_.atoms[b.pieces.front()].display;
    return x[0] < y[1] && y[0] < x[1];
  }

  void add_text(page_item const& i, std::uint32_t blanks) {
    if (auto* value = value_of_note(i)) return void(value->note = &i);
    if (stands_beside_row(i)) return add_label(rows_.back(), i);
    if (is_stray_note(i)) return;
    if (run_.empty()) {
      if (!rows_.empty() && !rows_.back().is_head) rows_.back().trailing = blanks;
    } else {
      run_.back().blanks_behind = blanks;
    }
    run_.push_back({&i, 0});
  }

  void add_value(page_item const& i, std::uint32_t blanks) {
    // Right below heads, without a label: a piece of them (本年增 / 减, 数据1), not a figure.
    if (!run_.empty() && count_heads(true) == run_.size() && !is_one_row(run_.size())) return run_.push_back({&i, 0});
    if (!run_.empty() || rows_.empty() || rows_.back().is_head) {
      if (!run_.empty()) run_.back().blanks_behind = blanks;
      flush_run(true);
      if (rows_.empty() || rows_.back().is_head || closed_) rows_.push_back(new_row());
    } else {
      add_blanks(rows_.back(), blanks);
    }
    closed_ = false;
    if (in_columns_) check_line(rows_.back(), i);
    rows_.back().tail.push_back({&i, nullptr});
  }

  /// On a page the figures of a row stand on one line, beside its label or amid its lines. What stands on another, as beside a
  /// note that makes the row higher, or beside the label of a group only, may be of the row above or below.
  void check_line(row_draft& r, page_item const& i) {
    auto const* last = r.tail.empty() ? nullptr : r.tail.back().value;
    if (!last) torn_ = false;
    auto const* label = r.labels.empty() ? nullptr : r.labels.back();
    bool const amid = label && label->last_line > label->line && label->line <= i.line && i.line <= label->last_line + 1;
    bool const on_line = !label || label->line == i.line || amid;
    bool const of_group = label && label->kind == page_item::type::label && !has_role(*label, label_role::row) && is_number(i);
    if (of_group && rows_.size() > 1) rows_[rows_.size() - 2].torn = true;
    if (of_group || (last ? last->line != i.line : !on_line)) r.torn = torn_ = true;
  }

  bool is_number(page_item const& i) const { return parse_cell(page_.print_of(i.pieces.front())).kind == cell_kind::number; }

  static void add_blanks(row_draft& r, std::uint32_t n) {
    constexpr std::uint32_t most = 64;  // no form has as many columns
    r.tail.resize(r.tail.size() + std::min(n, most));
  }

  row_draft new_row() const {
    row_draft r;
    r.head = static_cast<std::uint32_t>(heads_.size()) - 1;
    r.page = page_number_;
    r.torn = torn_;
    return r;
  }

  struct text {
    page_item const* item;
    std::uint32_t blanks_behind;
  };

  /// The texts since the last figure: heads, rows that print no figure, and (if a figure follows) the label of its row.
  void flush_run(bool figure_follows) {
    auto const heads = count_heads(figure_follows);
    if (heads > 0) add_head(heads);
    closed_ = true;
    std::vector<text> const rest(run_.begin() + static_cast<std::ptrdiff_t>(heads), run_.end());
    run_.clear();
    if (rest.empty()) return;
    rows_.push_back(new_row());
    for (std::size_t i = 0; i < rest.size(); ++i) {
      add_label(rows_.back(), *rest[i].item);
      bool const last = i + 1 == rest.size();
      if (!last && ends_row(*rest[i].item, *rest[i + 1].item, rest[i].blanks_behind)) {
        rows_.back().trailing = rest[i].blanks_behind;
        rows_.push_back(new_row());
      }
      if (last && figure_follows) add_blanks(rows_.back(), rest[i].blanks_behind);
      if (last && !figure_follows) rows_.back().trailing = rest[i].blanks_behind;
    }
    closed_ = false;
  }

  /// Where columns stand beside each other, the label of a group may begin on a line behind that of the row: it stands left.
  void add_label(row_draft& r, page_item const& i) const {
    auto at = r.labels.end();
    if (in_columns_)
      while (at != r.labels.begin() && column_of(i) < column_of(**(at - 1))) --at;
    r.labels.insert(at, &i);
  }

  std::uint32_t column_of(page_item const& i) const { return page_.atoms[i.pieces.front()].display[0]; }

  /// A row's label before another row's: it printed no figure.
  bool ends_row(page_item const& label, page_item const& next, std::uint32_t blanks) const {
    if (blanks > 0 && has_role(label, label_role::row) && !has_role(next, label_role::unit)) return true;
    if (in_columns_) {  // a group's label stands left of that of its row, in whatever lines they begin
      constexpr std::uint32_t crooked = 2;
      bool const left = column_of(next) + crooked < column_of(label), right = column_of(label) + crooked < column_of(next);
      bool const is_group = has_role(left ? next : label, label_role::group);
      return has_role(label, label_role::row) && may_be_row(next) && !((left || right) && is_group);
    }
    auto const row = [](page_item const& i, std::uint16_t table) -> label_place const* {
      for (auto const& p : i.places)
        if (p.table == table && p.role == label_role::row) return &p;
      return nullptr;
    };
    return std::any_of(label.places.begin(), label.places.end(), [&](auto const& p) {
      if (p.role != label_role::row || has_role(label, label_role::group)) return false;
      auto const* other = row(next, p.table);
      return (other && other->item != p.item) || (!other && has_role(next, label_role::group));
    });
  }

  /// How many of the texts at hand are heads. 其他 and 总计 are heads and rows: heads where others follow.
  std::size_t count_heads(bool figure_follows) const {
    std::size_t n = 0;
    for (std::size_t i = 0; i < run_.size(); ++i)
      if (may_be_head(*run_[i].item) && !may_be_row(*run_[i].item)) n = i + 1;
    if (n == 0) return 0;
    while (n < run_.size() && may_be_head(*run_[n].item) && (n + 1 < run_.size() || !figure_follows || is_one_row(n))) ++n;
    return n;
  }

  bool is_one_row(std::size_t heads) const { return index_.tables()[table_of(heads)].table->layout == table_layout::one_row; }

  /// The table that has most of the heads.
  std::uint16_t table_of(std::size_t heads) const {
    std::vector<int> votes(index_.tables().size());
    for (std::size_t i = 0; i < heads; ++i) {
      std::uint16_t counted = label_place::no_item;
      for (auto const& p : run_[i].item->places)
        if (p.role != label_role::row && p.role != label_role::group && p.table != counted) ++votes[counted = p.table];
    }
    return static_cast<std::uint16_t>(std::max_element(votes.begin(), votes.end()) - votes.begin());
  }

  static std::uint32_t depth_of(std::string_view path) {
    std::uint32_t n = 0;
    for_each_part(path, level_separator, [&](auto) { ++n; });
    return n;
  }

  /// Writes the heads level by level, as deep as the form has them.
  void add_head(std::size_t heads) {
    auto const number = table_of(heads);
    auto const& t = *index_.tables()[number].table;
    bool const beside = t.layout == table_layout::one_row;
    std::vector<page_item const*> found, leaves;
    for (std::size_t i = 0; i < heads; ++i) found.push_back(run_[i].item);
    if (in_columns_)
      std::stable_sort(found.begin(), found.end(), [&](auto const* a, auto const* b) { return column_of(*a) < column_of(*b); });
    for (auto const* i : found)
      if (auto const* p = place_in(*i, number); p && p->role == label_role::column) {
        // A merged head may be printed in each row which it covers.
        bool const again = !beside && std::any_of(leaves.begin(), leaves.end(), [&](auto const* o) { return place_in(*o, number)->item == p->item; });
        if (!again) leaves.push_back(i);
      }
    bool const by_form = (in_columns_ || is_shredded(found)) && straighten(t, number, leaves);

    std::map<std::uint32_t, std::vector<page_item const*>> levels;
    std::uint32_t level = 0;
    for (auto const* i : found) {
      auto const* p = place_in(*i, number);
      if (!p) {
        if (!is_shredded(found) && !in_columns_ && level > 0) levels[level].push_back(i);  // a head that the form does not have
        continue;
      }
      switch (p->role) {
        case label_role::caption: levels[0].push_back(i); break;
        case label_role::column: level = beside ? 0 : depth_of(t.columns[p->item].path); break;
        case label_role::row_head: add_group(levels[depth_of(t.rows[p->item].path)], i); continue;
        case label_role::column_group: add_group(levels[group_depth(t, *i)], i); continue;
        default: levels[1].push_back(i); continue;
      }
      if (p->role == label_role::column && !beside && std::find(leaves.begin(), leaves.end(), i) != leaves.end()) levels[level].push_back(i);
    }
    // Of rows that stand beside each other all columns are needed to tell them apart.
    if (beside && leaves.size() < t.columns.size() * t.rows.size()) leaves.clear();
    if (beside) place_leaves(t, leaves, levels);
    if (by_form)
      for (auto& [depth, items] : levels) order_level(t, number, items);
    heads_.push_back(leaves);
    for (auto& [depth, items] : levels) {
      row_draft r = new_row();
      r.is_head = true;
      r.labels = std::move(items);
      rows_.push_back(std::move(r));
    }
  }

  /// A merged head may be printed once for each column that it covers.
  void add_group(std::vector<page_item const*>& level, page_item const* i) const {
    if (level.empty() || key_of(*level.back()) != key_of(*i)) level.push_back(i);
  }

  /// Heads that are cut come from a page, where what stands higher or further left by a little is read first.
  static bool is_shredded(std::vector<page_item const*> const& heads) {
    return std::any_of(heads.begin(), heads.end(), [](auto const* i) { return i->last_line > i->line; });
  }

  /// Puts the heads of a page in the order of the form, if all are there and none is there too often: a page shows them in
  /// no exact order, and no exporter changes it.
  static bool straighten(table_data const& t, std::uint16_t number, std::vector<page_item const*>& leaves) {
    auto const times = t.layout == table_layout::one_row ? t.rows.size() : 1;
    std::vector<std::vector<page_item const*>> by_column(t.columns.size());
    for (auto const* i : leaves) by_column[place_in(*i, number)->item].push_back(i);
    for (std::size_t c = 0; c < by_column.size(); ++c) {
      bool const lacks = by_column[c].empty() && t.columns[c].need == presence::optional;
      if (by_column[c].size() != times && !lacks) return false;
    }
    leaves.clear();
    for (std::size_t n = 0; n < times; ++n)
      for (auto const& column : by_column)
        if (!column.empty()) leaves.push_back(column[n]);
    return true;
  }

  void order_level(table_data const& t, std::uint16_t number, std::vector<page_item const*>& items) const {
    auto const rank = [&](page_item const& i) -> std::size_t {
      auto const* p = place_in(i, number);
      if (!p) return t.columns.size();
      if (p->role == label_role::column || p->role == label_role::row_head) return p->item;
      if (p->role != label_role::column_group) return 0;
      auto const key = key_of(i);
      auto const first_under = [&](auto const& entries) -> std::size_t {
        for (std::size_t e = 0; e < entries.size(); ++e)
          for (auto path = upper_levels(entries[e].path); !path.empty(); path = upper_levels(path))
            if (make_label_keys(last_level(path)).core == key) return e;
        return 0;
      };
      return t.layout == table_layout::one_row ? first_under(t.rows) : first_under(t.columns);
    };
    bool const mixed = t.layout == table_layout::one_row && std::any_of(items.begin(), items.end(), [&](auto const* i) {
      auto const* p = place_in(*i, number);
      return p && p->role == label_role::column;
    });
    if (mixed) {  // columns of the rows before, then the heads of the rows that go deeper
      std::stable_partition(items.begin(), items.end(), [&](auto const* i) { return place_in(*i, number)->role == label_role::column; });
      return;
    }
    std::stable_sort(items.begin(), items.end(), [&](auto const* a, auto const* b) { return rank(*a) < rank(*b); });
  }

  std::string key_of(page_item const& i) const {
    std::string printed;
    for (auto p : i.pieces) printed += page_.print_of(p);
    return make_label_keys(printed).core;
  }

  static label_place const* place_in(page_item const& i, std::uint16_t table) {
    label_place const* best = nullptr;
    for (auto const& p : i.places)
      if (p.table == table && p.role != label_role::row && p.role != label_role::group && (!best || p.score > best->score)) best = &p;
    return best;
  }

  std::uint32_t group_depth(table_data const& t, page_item const& i) const {
    auto const key = key_of(i);
    auto const depth_in = [&](auto const& entries) -> std::uint32_t {
      for (auto const& e : entries)
        for (auto path = upper_levels(e.path); !path.empty(); path = upper_levels(path))
          if (make_label_keys(last_level(path)).core == key) return depth_of(path);
      return 1;
    };
    return t.layout == table_layout::one_row ? depth_in(t.rows) : depth_in(t.columns);
  }

  /// The columns of rows that stand beside each other come row by row, each a level below the head of its row. Where merged
  /// heads are repeated, the lowest level prints them all.
  static void place_leaves(table_data const& t, std::vector<page_item const*>& leaves,
                           std::map<std::uint32_t, std::vector<page_item const*>>& levels) {
    auto const all = t.columns.size() * t.rows.size();
    if (leaves.size() > all) leaves.erase(leaves.begin(), leaves.end() - static_cast<std::ptrdiff_t>(all));
    for (std::size_t i = 0; i < leaves.size(); ++i) {
      auto const row = std::min(i / t.columns.size(), t.rows.size() - 1);
      levels[depth_of(t.rows[row].path) + 1].push_back(leaves[i]);
    }
  }

  page const& page_;
  form_index const& index_;
  std::span<page_item const> items_;
  bool in_columns_;
  column_heads& heads_;
  std::uint32_t spacing_;
  std::uint32_t blank_lines_ = 1;
  bool one_figure_a_line_ = true;
  bool is_first_ = true, closed_ = false;
  bool torn_ = false;  // figures of the row at hand may be of the next
  std::uint32_t last_line_ = 0, page_number_ = 0;
  std::vector<text> run_;
  std::vector<row_draft> rows_;
};

}  // namespace

std::vector<row_draft> draft_rows(page const& p, form_index const& index, std::span<page_item const> items, bool in_columns,
                                  column_heads& heads) {
  return drafter(p, index, items, in_columns, heads).draft();
}

}  // namespace gouji::detail
