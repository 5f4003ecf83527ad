// SPDX-License-Identifier: Apache-2.0
#include "detail/row_draft.hpp"

#include "detail/gap_reader.hpp"
#include "detail/head_draft.hpp"

#include <algorithm>  // any_of, find_if, max_element, min
#include <cstddef>    // size_t
#include <optional>   // optional
#include <utility>    // exchange, move

namespace gouji::detail {
namespace {

bool has_role(page_item const& i, auto... roles) {
  return std::any_of(i.places.begin(), i.places.end(), [&](auto const& p) { return ((p.role == roles) || ...); });
}

bool may_be_head(page_item const& i) {
  return has_role(i, label_role::caption, label_role::head_word, label_role::unit_head, label_role::column,
                  label_role::column_group, label_role::row_head);
}
bool may_be_row(page_item const& i) { return has_role(i, label_role::row, label_role::group); }

class drafter {
 public:
  drafter(page const& p, form_index const& index, std::span<page_item const> items, bool in_columns, column_heads& heads)
      : page_(p), index_(index), items_(items), in_columns_(in_columns), one_column_(in_columns), heads_(heads), gaps_(p, items) {
    heads_.assign(1, {});
    page_item const* last = nullptr;
    for (auto const& i : items) {
      if (i.kind != page_item::type::value) continue;
      one_column_ = one_column_ && !(last && last->line == i.line);
      last = &i;
    }
  }

  std::vector<row_draft> draft() {
    for (auto const& i : items_) {
      auto const blanks = gaps_.blanks_before(i);
      if (i.kind == page_item::type::value) add_value(i, blanks);
      else add_text(i, blanks);
    }
    flush_run(false);
    tear_rows_of_labels_behind();
    return std::move(rows_);
  }

 private:
  /// Figures right below the heads, and below the last label none: the labels stand behind their figures, or some are lost. No
  /// figure is known to be of the label before it.
  void tear_rows_of_labels_behind() {
    for (auto first = rows_.begin(); first != rows_.end();) {
      auto const end = std::find_if(first, rows_.end(), [&](auto const& r) { return r.head != first->head; });
      auto const row = std::find_if(first, end, [](auto const& r) { return !r.is_head; });
      bool const behind = row != end && row->labels.empty() && !(end - 1)->labels.empty() && (end - 1)->tail.empty();
      for (auto r = row; behind && r != end; ++r) r->torn = true;
      first = end;
    }
  }

  /// A label or words: of a figure before them where they are its note, else of the run.
  void add_text(page_item const& i, std::uint32_t blanks) {
    bool const behind_figures = run_.empty() && !rows_.empty() && !rows_.back().tail.empty();
    bool const note = behind_figures && is_note(page_, i);
    if (auto* value = note ? value_of_note(i) : nullptr) {
      value->note = &i;
      return;
    }
    if (stands_beside_row(i)) return add_label(rows_.back(), i);
    if (note && in_columns_) return tear_around_note(i);
    if (!run_.empty()) run_.back().blanks_behind = blanks;
    else if (!rows_.empty() && !rows_.back().is_head) rows_.back().trailing = blanks;
    run_.push_back({&i, 0});
  }

  /// A note whose figure is not of the row at hand: where it is of the row above, that cell begins above the line of the row at
  /// hand and ends below, and may be its own.
  void tear_around_note(page_item const& note) {
    if (rows_.size() < 2) return;
    auto& above = rows_[rows_.size() - 2];
    bool const spans = std::any_of(above.tail.begin(), above.tail.end(),
                                   [&](auto const& t) { return t.value && !t.note && stand_below(page_, *t.value, note); });
    if (spans) above.torn = rows_.back().torn = true;
  }

  /// The figure of a note: the last one; in columns, the one above it.
  draft_value* value_of_note(page_item const& i) {
    auto& tail = rows_.back().tail;
    if (!in_columns_) return tail.back().value && !tail.back().note ? &tail.back() : nullptr;
    for (auto& t : tail)
      if (t.value && !t.note && stand_below(page_, *t.value, i)) return &t;
    return nullptr;
  }

  /// A piece of a group's label that stands left of the row at hand, while that one's own label is not at its end.
  bool stands_beside_row(page_item const& i) const {
    if (!in_columns_ || !run_.empty() || rows_.empty() || rows_.back().is_head || rows_.back().labels.empty()) return false;
    auto const& label = *rows_.back().labels.back();
    return label.line <= i.line && i.line <= label.last_line && column_of(page_, i) < column_of(page_, label);
  }

  /// A figure: of the row at hand, else of the one whose label the run holds.
  void add_value(page_item const& i, std::uint32_t blanks) {
    if (stands_among_heads(i)) return run_.push_back({&i, 0});
    if (is_stray(i)) return add_stray(i);
    if (run_.empty() && !rows_.empty() && !rows_.back().is_head) {
      add_blanks(rows_.back(), blanks);
    } else {
      if (!run_.empty()) run_.back().blanks_behind = blanks;
      if (!flush_run(true)) rows_.push_back(new_row());
    }
    if (in_columns_) check_line(rows_.back(), i);
    rows_.back().tail.push_back({&i, nullptr});
  }

  /// Whether a figure of a single column stands alone on its line, and not below a row that has none: a narrow cell that wraps its
  /// digits, or merged cells, print it above the line of the label.
  bool is_stray(page_item const& i) const {
    if (!one_column_ || !run_.empty() || rows_.empty()) return false;
    auto const& r = rows_.back();
    bool const lacks = !r.is_head && !r.labels.empty() && r.tail.empty() && has_role(*r.labels.back(), label_role::row, label_role::unit);
    return page_.lines[i.line].count == i.pieces.size() && !lacks && !goes_on_above(i);
  }

  /// Whether a line stands right below the last figure, and apart from the line that follows.
  bool goes_on_above(page_item const& i) const {
    auto const& tail = rows_.back().tail;
    bool const right_below = !tail.empty() && tail.back().value && tail.back().value->line + 1 == i.line &&
                             page_.lines[i.line].empty_before == 0;
    return right_below && (i.line + 1 == page_.lines.size() || page_.lines[i.line + 1].empty_before > 0);
  }

  /// A row of its own, without a label. It may belong to the row above as well, until one below turns out to lack a figure on its
  /// line. A mark for nothing says nothing then.
  void add_stray(page_item const& i) {
    if (!is_number(i)) return;
    if (!rows_.back().torn && rows_.back().values() > 0) doubted_ = rows_.size() - 1, rows_.back().torn = true;
    rows_.push_back(new_row());
    rows_.back().tail.push_back({&i, nullptr});
    rows_.back().torn = torn_ = true;
  }

  /// Between the heads of columns, as what is left of one (数据1): no figure.
  bool stands_among_heads(page_item const& i) const {
    constexpr std::size_t most_heads = 64;  // of one table
    auto const next = static_cast<std::size_t>(&i - items_.data()) + 1;
    if (run_.empty() || run_.size() > most_heads || next == items_.size()) return false;
    bool const before_head = has_role(items_[next], label_role::column, label_role::column_group) && !may_be_row(items_[next]);
    return before_head && count_heads(true) == run_.size() && !is_one_row(run_.size());
  }

  /// On a page the figures of a row stand on one line, beside its label or amid its lines. What stands on another, as beside a
  /// note that makes the row higher, or beside the label of a group only, may be of the row above or below. So may what stands
  /// right below heads, before any label.
  void check_line(row_draft& r, page_item const& i) {
    auto const* last = r.tail.empty() ? nullptr : r.tail.back().value;
    auto const* label = r.labels.empty() ? nullptr : r.labels.back();
    bool const amid = label && label->last_line > label->line && label->line <= i.line && i.line <= label->last_line + 1;
    bool const on_line = last ? last->line == i.line : !label || label->line == i.line || amid;
    bool const of_group =
        label && label->kind == page_item::type::label && !has_role(*label, label_role::row, label_role::unit) && is_number(i);
    if (!last) torn_ = false;
    bool const before_label = !label && rows_.size() > 1 && rows_[rows_.size() - 2].is_head && !heads_name_rows_;
    auto const doubted = std::exchange(doubted_, std::nullopt);
    if (!of_group && on_line && !before_label) return;
    if (of_group && rows_.size() > 1) rows_[rows_.size() - 2].torn = true;
    r.torn = torn_ = true;
    if (of_group || before_label || !one_column_) return;
    torn_ = false;
    if (doubted) rows_[*doubted].torn = false;
  }

  bool is_number(page_item const& i) const {
    return parse_cell(page_.print_of(i.pieces.front())).kind == cell_kind::number;
  }

  static void add_blanks(row_draft& r, std::uint32_t n) {
    constexpr std::uint32_t most = 64;  // no form has as many columns
    r.tail.resize(r.tail.size() + std::min(n, most));
  }

  row_draft new_row() const {
    row_draft r;
    r.head = static_cast<std::uint32_t>(heads_.size()) - 1;
    r.page = gaps_.page_number();
    r.torn = torn_;
    return r;
  }

  /// Makes rows of the run: heads, rows that print no figure, and, if a figure follows, the row that it belongs to. False where
  /// the run held nothing but heads: the figure has no row yet.
  bool flush_run(bool figure_follows) {
    if (!in_columns_) flush_rows_before_heads();
    auto const heads = count_heads(figure_follows);
    if (heads > 0) add_heads(heads);
    bool const any = run_.size() > heads;
    add_rows(heads, run_.size());
    if (any && figure_follows) add_blanks(rows_.back(), run_.back().blanks_behind);
    if (any && !figure_follows) rows_.back().trailing = run_.back().blanks_behind;
    run_.clear();
    return any;
  }

  /// Where blocks of a page were cut apart, rows that print no figure stand before the heads of the next table.
  void flush_rows_before_heads() {
    auto const is_row = [](text const& t) { return may_be_row(*t.item) && !may_be_head(*t.item); };
    auto const is_head = [](text const& t) { return may_be_head(*t.item) && !may_be_row(*t.item); };
    auto const all = std::exchange(run_, {});
    auto begin = all.begin();
    for (auto row = begin; row != all.end();) {
      row = std::find_if(begin, all.end(), is_row);
      auto const head = std::find_if(row, all.end(), is_head);
      if (head == all.end()) break;
      run_.assign(begin, head);
      auto const heads = static_cast<std::size_t>(row - begin);
      if (heads > 0) add_heads(heads);
      add_rows(heads, run_.size());
      begin = head;
    }
    run_.assign(begin, all.end());
  }

  /// Rows of the texts `first` up to `end` of the run.
  void add_rows(std::size_t first, std::size_t end) {
    auto label = first;  // the last text that is not the unit of one
    for (auto i = first; i < end; ++i) {
      auto const* before = i > first ? &run_[i - 1] : nullptr;
      bool const ended = before && ends_row(*run_[label].item, *run_[i].item, before->blanks_behind);
      if (!has_role(*run_[i].item, label_role::unit)) label = i;
      if (ended) rows_.back().trailing = before->blanks_behind;
      if (ended || !before) rows_.push_back(new_row());
      add_label(rows_.back(), *run_[i].item);
    }
  }

  /// The first `count` texts of the run as head rows.
  void add_heads(std::size_t count) {
    std::vector<page_item const*> found;
    for (std::size_t i = 0; i < count; ++i) found.push_back(run_[i].item);
    heads_name_rows_ = is_one_row(count);
    auto drafted = draft_heads(page_, index_, table_of(count), std::move(found), in_columns_);
    heads_.push_back(std::move(drafted.columns));
    for (auto& heads : drafted.rows) {
      rows_.push_back(new_row());
      rows_.back().is_head = true;
      rows_.back().labels = std::move(heads);
    }
  }

  /// Where columns stand beside each other, the label of a group may begin on a line behind that of the row: it stands left.
  void add_label(row_draft& r, page_item const& i) const {
    auto at = r.labels.end();
    while (in_columns_ && at != r.labels.begin() && column_of(page_, i) < column_of(page_, **(at - 1))) --at;
    r.labels.insert(at, &i);
  }

  /// A row's label before another row's: it printed no figure.
  bool ends_row(page_item const& label, page_item const& next, std::uint32_t blanks) const {
    if (blanks > 0 && has_role(label, label_role::row) && !has_role(next, label_role::unit)) return true;
    if (in_columns_) return has_role(label, label_role::row) && may_be_row(next) && !is_group_beside(label, next);
    auto const row_in = [&](std::uint16_t table) -> label_place const* {
      for (auto const& p : next.places)
        if (p.table == table && p.role == label_role::row) return &p;
      return nullptr;
    };
    return !has_role(label, label_role::group) && std::any_of(label.places.begin(), label.places.end(), [&](auto const& p) {
      if (p.role != label_role::row) return false;
      auto const* other = row_in(p.table);
      return other ? other->item != p.item : has_role(next, label_role::group);
    });
  }

  /// In columns, a group's label stands left of that of its row, in whatever lines they begin.
  bool is_group_beside(page_item const& a, page_item const& b) const {
    constexpr std::uint32_t crooked = 2;
    auto const at = column_of(page_, a), other = column_of(page_, b);
    if (other + crooked < at) return has_role(b, label_role::group);
    return at + crooked < other && has_role(a, label_role::group);
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

  bool is_one_row(std::size_t heads) const {
    return index_.tables()[table_of(heads)].table->layout == table_layout::one_row;
  }

  /// The table that has most of the heads.
  std::uint16_t table_of(std::size_t heads) const {
    std::vector<int> votes(index_.tables().size());
    for (std::size_t i = 0; i < heads; ++i) {
      std::uint16_t counted = label_place::no_item;  // places are in the order of tables
      for (auto const& p : run_[i].item->places) {
        if (p.role == label_role::row || p.role == label_role::group || p.table == counted) continue;
        counted = p.table;
        ++votes[counted];
      }
    }
    return static_cast<std::uint16_t>(std::max_element(votes.begin(), votes.end()) - votes.begin());
  }

  /// What is not a figure, with the blank cells before the next item.
  struct text {
    page_item const* item;
    std::uint32_t blanks_behind;
  };

  page const& page_;
  form_index const& index_;
  std::span<page_item const> items_;
  bool in_columns_, one_column_;
  column_heads& heads_;
  gap_reader gaps_;
  bool heads_name_rows_ = false;  // of the heads at hand: their figures have no labels
  std::optional<std::size_t> doubted_;  // row that is torn only by the figure without a label below it
  bool torn_ = false;      // figures of the row at hand may be of the next
  std::vector<text> run_;  // since the last figure
  std::vector<row_draft> rows_;
};

}  // namespace

std::vector<row_draft> draft_rows(page const& p, form_index const& index, std::span<page_item const> items, bool in_columns,
                                  column_heads& heads) {
  return drafter(p, index, items, in_columns, heads).draft();
}

}  // namespace gouji::detail
