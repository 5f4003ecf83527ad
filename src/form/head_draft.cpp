// SPDX-License-Identifier: Apache-2.0
#include "detail/head_draft.hpp"

#include <gouji/form/label_key.hpp>

#include <algorithm>    // any_of, find, none_of, sort, stable_partition, stable_sort, transform
#include <cstddef>      // ptrdiff_t, size_t
#include <functional>   // less
#include <map>          // map
#include <string>       // string
#include <string_view>  // string_view
#include <utility>      // move

namespace gouji::detail {
namespace {

using item_list = std::vector<page_item const*>;

/// How many levels a label path has.
std::uint32_t depth_of(std::string_view path) {
  std::uint32_t n = 0;
  for_each_part(path, level_separator, [&](auto) { ++n; });
  return n;
}

/// Heads that are cut come from a page, where what stands higher or further left by a little is read first.
bool is_shredded(item_list const& heads) {
  return std::any_of(heads.begin(), heads.end(), [](auto const* i) { return i->last_line > i->line; });
}

/// Where the form has a group of heads.
struct group_place {
  std::uint32_t depth = 1;
  std::size_t first = 0;  // entry under it
};

/// The first entry (column or row of the form) under a group with that core key, and how deep the group stands.
template <class Entries>
group_place find_group(Entries const& entries, std::string_view key) {
  for (std::size_t e = 0; e < entries.size(); ++e)
    for (auto path = upper_levels(entries[e].path); !path.empty(); path = upper_levels(path))
      if (make_label_keys(last_level(path)).core == key) return {depth_of(path), e};
  return {};
}

class head_drafter {
 public:
  head_drafter(page const& p, form_index const& index, std::uint16_t number, item_list found, bool in_columns)
      : page_(p), number_(number), form_(*index.tables()[number].table), found_(std::move(found)), in_columns_(in_columns) {}

  drafted_heads draft() {
    order_as_printed(found_);
    bool const shredded = is_shredded(found_);
    find_columns();
    bool const straight = (in_columns_ || shredded) && straighten();
    fill_levels(shredded);
    if (beside_) place_columns();
    drafted_heads out;
    for (auto& [depth, items] : levels_) {
      if (straight) order_level(items);
      else if (beside_) order_as_printed(items);
      out.rows.push_back(std::move(items));
    }
    out.columns = std::move(columns_);
    return out;
  }

 private:
  /// The best place of a head in the table at hand; null for one that the form does not have there.
  label_place const* place_in(page_item const& i) const {
    label_place const* best = nullptr;
    for (auto const& p : i.places) {
      bool const is_head = p.role != label_role::row && p.role != label_role::group;
      if (p.table == number_ && is_head && (!best || p.score > best->score)) best = &p;
    }
    return best;
  }

  bool is_column(page_item const& i) const {
    auto const* p = place_in(i);
    return p && p->role == label_role::column;
  }

  /// The heads that stand right above figures. A merged one may be printed in each row that it covers, and counts once; of rows
  /// that stand beside each other each has its own.
  void find_columns() {
    for (auto const* i : found_) {
      if (!is_column(*i)) continue;
      auto const same = [&](auto const* o) { return place_in(*o)->item == place_in(*i)->item; };
      if (beside_ || std::none_of(columns_.begin(), columns_.end(), same)) columns_.push_back(i);
    }
  }

  /// Puts the columns in the order of the form, if all are there and none is there too often: a page shows them in no exact
  /// order. Where it shows clearly that an agency has another order, that one stays.
  bool straighten() {
    auto const times = beside_ ? form_.rows.size() : 1;
    std::vector<item_list> printed(form_.columns.size());
    for (auto const* i : columns_) printed[place_in(*i)->item].push_back(i);
    for (std::size_t c = 0; c < printed.size(); ++c) {
      bool const lacks = printed[c].empty() && form_.columns[c].need == presence::optional;
      if (printed[c].size() != times && !lacks) return false;
    }
    item_list ordered;
    for (std::size_t n = 0; n < times; ++n)
      for (auto const& column : printed)
        if (!column.empty()) ordered.push_back(column[n]);
    for (std::size_t i = 1; i < ordered.size(); ++i)
      if (stands_clearly_before(*ordered[i], *ordered[i - 1])) return false;
    columns_ = std::move(ordered);
    return true;
  }

  /// First and last piece each on one line with the other's and left of it. Of heads that are written downwards beside each
  /// other, only the pieces of one end tell them apart.
  bool stands_clearly_before(page_item const& a, page_item const& b) const {
    auto const left = [&](std::uint32_t x, std::uint32_t y) { return page_.atoms[x].line == page_.atoms[y].line && x < y; };
    return left(a.pieces.front(), b.pieces.front()) && left(a.pieces.back(), b.pieces.back());
  }

  /// Puts each head on the level that it has in the form, but for the columns of rows that stand beside each other.
  /// \param loose the page does not show in order what belongs together
  void fill_levels(bool loose) {
    std::uint32_t last = 0;  // level of the last column
    for (auto const* i : found_) {
      auto const* p = place_in(*i);
      if (!p) {
        if (!loose && last > 0) levels_[last].push_back(i);  // a head that the form does not have, beside one that it has
        continue;
      }
      switch (p->role) {
        case label_role::caption: levels_[0].push_back(i); break;
        case label_role::row_head: add_group(depth_of(form_.rows[p->item].path), i); break;
        case label_role::column_group: add_group(group_of(*i).depth, i); break;
        case label_role::column:
          if (beside_) break;
          last = depth_of(form_.columns[p->item].path);
          if (std::find(columns_.begin(), columns_.end(), i) != columns_.end()) levels_[last].push_back(i);
          break;
        default: levels_[1].push_back(i);
      }
    }
  }

  /// A merged head may be printed once for each column that it covers.
  void add_group(std::uint32_t depth, page_item const* i) {
    auto& level = levels_[depth];
    if (level.empty() || key_of(*level.back()) != key_of(*i)) level.push_back(i);
  }

  /// The columns of rows that stand beside each other come row by row, each a level below the head of its row; all are needed
  /// to tell the rows apart. Where merged heads are repeated, the lowest level prints them all.
  void place_columns() {
    auto const all = form_.columns.size() * form_.rows.size();
    if (columns_.size() < all || !has_every_row()) columns_.clear();
    else columns_.erase(columns_.begin(), columns_.end() - static_cast<std::ptrdiff_t>(all));
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      auto const& row = form_.rows[i / form_.columns.size()];
      levels_[depth_of(row.path) + 1].push_back(columns_[i]);
    }
  }

  /// In columns from left to right, else as they are read, which is how the items stand in memory.
  void order_as_printed(item_list& items) const {
    std::sort(items.begin(), items.end(), [&](auto const* a, auto const* b) {
      auto const x = in_columns_ ? column_of(page_, *a) : 0, y = in_columns_ ? column_of(page_, *b) : 0;
      return x != y ? x < y : std::less<>{}(a, b);
    });
  }

  bool has_every_row() const {
    std::vector<bool> found(form_.rows.size());
    for (auto const* i : found_)
      for (auto const& p : i->places)
        if (p.table == number_ && p.role == label_role::row_head) found[p.item] = true;
    return std::find(found.begin(), found.end(), false) == found.end();
  }

  /// Puts the heads of one level in the order of the form. One that the form does not have stays behind the one before it.
  void order_level(item_list& items) const {
    auto const is_column_head = [&](auto const* i) { return is_column(*i); };
    if (beside_ && std::any_of(items.begin(), items.end(), is_column_head)) {
      // Columns of the rows before, then the heads of the rows that go deeper.
      std::stable_partition(items.begin(), items.end(), is_column_head);
      return;
    }
    std::vector<std::pair<std::size_t, page_item const*>> ranked;
    for (auto const* i : items) ranked.emplace_back(place_in(*i) ? rank_of(*i) : ranked.empty() ? 0 : ranked.back().first, i);
    std::stable_sort(ranked.begin(), ranked.end(), [](auto const& a, auto const& b) { return a.first < b.first; });
    std::transform(ranked.begin(), ranked.end(), items.begin(), [](auto const& r) { return r.second; });
  }

  /// Where a head stands on its level: by the first column (or row) of the form that is under it; captions and words first.
  std::size_t rank_of(page_item const& i) const {
    auto const* p = place_in(i);
    if (p->role == label_role::column || p->role == label_role::row_head) return p->item;
    return p->role == label_role::column_group ? group_of(i).first : 0;
  }

  group_place group_of(page_item const& i) const {
    auto const key = key_of(i);
    return beside_ ? find_group(form_.rows, key) : find_group(form_.columns, key);
  }

  std::string key_of(page_item const& i) const { return make_label_keys(page_.print_of(i.pieces)).core; }

  page const& page_;
  std::uint16_t number_;
  table_data const& form_;
  item_list found_;
  bool in_columns_;
  bool beside_ = form_.layout == table_layout::one_row;
  item_list columns_;
  std::map<std::uint32_t, item_list> levels_;
};

}  // namespace

drafted_heads draft_heads(page const& p, form_index const& index, std::uint16_t number, std::vector<page_item const*> found,
                          bool in_columns) {
  return head_drafter(p, index, number, std::move(found), in_columns).draft();
}

}  // namespace gouji::detail
