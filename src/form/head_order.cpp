// SPDX-License-Identifier: Apache-2.0
#include "detail/head_reader.hpp"

#include <algorithm>  // find

namespace gouji::detail {
namespace {

class order_reader {
 public:
  order_reader(head_source const& s, bool repeats_below)
      : in_(s), data_(*s.index.tables()[s.table].table), repeats_below_(repeats_below) {}

  std::vector<column_slot> read() {
    for (auto const* row : in_.heads) {
      std::vector<head> found;
      for (auto const& c : in_.views.of(*row)) {
        if (c.from_above || in_.views.value(c).kind != cell_kind::text) continue;
        auto const m = meaning_of(in_.places[c.cell], in_.table);
        if (m.known && (m.role == label_role::head_word || m.role == label_role::caption)) continue;
        // What stands over the labels is no head of figures, in whatever words.
        bool const first = levels_.empty() && c.cell == in_.views.of(*row).front().cell;
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
  };
  struct level {
    std::vector<head> heads;
    std::size_t next;
  };

  void take(std::size_t depth, std::uint16_t row) {
    auto const h = levels_[depth].heads[levels_[depth].next++];
    if (!h.meaning.is_group()) {
      if (repeats_below_) pass_repeated(depth, h.cell);
      return slots_.push_back(slot_of(h.meaning, row, h.cell));
    }
    bool const is_row = h.meaning.role == label_role::row_head;
    if (is_row) row = h.meaning.item;
    // Rows that stand beside each other have their columns on one level, below the groups of those that have any.
    auto below = depth + 1;
    while (is_row && below < levels_.size() && levels_[below].next < levels_[below].heads.size() &&
           levels_[below].heads[levels_[below].next].meaning.is_group())
      ++below;
    if (take_members(below, row)) return;
    // A group without members: its level and theirs were joined into one row, whose order is not that of the columns.
    if (row == label_place::no_item) understood_ = false;
    else
      for (std::uint16_t c = 0; c < data_.columns.size(); ++c)  // the row of its members is lost
        slots_.push_back(slot_of({label_role::column, c, true}, row, h.cell));
  }

  bool prints_next(std::size_t depth, std::uint32_t cell) const {
    auto const& d = in_.source;
    auto const& l = levels_[depth];
    return l.next < l.heads.size() && d[d.cells[l.heads[l.next].cell].text] == d[d.cells[cell].text];
  }

  /// The head printed again in each row that it covers further down.
  void pass_repeated(std::size_t depth, std::uint32_t cell) {
    for (auto below = depth + 1; below < levels_.size(); ++below) levels_[below].next += prints_next(below, cell);
  }

  /// A group's members are of one kind, and no head stands twice among them. Those of a row are as many as its columns, however
  /// well each is known.
  bool take_members(std::size_t depth, std::uint16_t row) {
    if (depth >= levels_.size() || levels_[depth].next == levels_[depth].heads.size()) return false;
    bool const groups = levels_[depth].heads[levels_[depth].next].meaning.is_group();
    std::vector<std::uint16_t> seen;
    while (levels_[depth].next < levels_[depth].heads.size()) {
      auto const& h = levels_[depth].heads[levels_[depth].next];
      if (h.meaning.is_group() != groups || (repeats_below_ && prints_next(depth - 1, h.cell))) break;
      if (row != label_place::no_item && !groups && seen.size() == data_.columns.size()) break;
      if (h.meaning.known && std::find(seen.begin(), seen.end(), h.meaning.item) != seen.end()) break;
      seen.push_back(h.meaning.item);
      take(depth, row);
    }
    return true;
  }

  head_source const& in_;
  table_data const& data_;
  bool repeats_below_;
  std::vector<level> levels_;
  std::vector<column_slot> slots_;
  bool understood_ = true;
};

bool has_equal_columns(std::span<column_slot const> slots) {
  for (std::size_t i = 0; i < slots.size(); ++i)
    for (std::size_t k = 0; k < i; ++k)
      if (same_column(slots[i], slots[k])) return true;
  return false;
}

}  // namespace

std::vector<column_slot> read_by_order(head_source const& in) {
  auto slots = order_reader(in, false).read();
  if (!slots.empty() && !has_equal_columns(slots)) return slots;
  // Programs that ask Word for the cells of each row get a merged cell in all rows that it covers.
  auto repeated = order_reader(in, true).read();
  return repeated.empty() || has_equal_columns(repeated) ? slots : repeated;
}

}  // namespace gouji::detail
