// SPDX-License-Identifier: Apache-2.0
// Labels that stand beside several rows. On a page they are set in the middle of them, so that the first rows of a group come
// before its label.
#include "detail/row_draft.hpp"

#include <algorithm>  // any_of, find_if
#include <cstddef>    // size_t
#include <map>        // map
#include <optional>   // optional
#include <utility>    // pair

namespace gouji::detail {
namespace {

/// A group of a table, by its first row.
using group_id = std::pair<std::uint16_t, std::uint16_t>;

class group_finder {
 public:
  group_finder(page const& p, form_index const& index, std::span<row_draft> rows) : page_(p), index_(index), rows_(rows) {}

  void run() {
    for (std::size_t r = 1; r < rows_.size(); ++r) share_parent(r);
    find_neighbours();
    for (auto& o : optional_) o.chosen = choose_group(o);
    for (auto const& o : optional_) attach(o, is_rivalled(o) ? std::nullopt : o.chosen);
  }

 private:
  table_data const& table(std::uint16_t number) const { return *index_.tables()[number].table; }

  /// 其他对外管理服务事项 stands beside the agency's own rows, and the first of them may begin above it.
  void share_parent(std::size_t r) {
    auto const& labels = rows_[r].labels;
    if (labels.size() < 2 || labels.back()->kind != page_item::type::words) return;
    auto const* parent = labels.front();
    bool const takes_rows = std::any_of(parent->places.begin(), parent->places.end(), [&](auto const& p) {
      return p.role == label_role::row && table(p.table).rows[p.item].below == sub_rows::free;
    });
    for (auto above = r; takes_rows && above-- > 0;) {
      auto& row = rows_[above];
      if (row.is_head || row.labels.size() != 1) break;
      auto const& own = *row.labels[0];
      if (own.kind != page_item::type::words || !stand_below(page_, own, *labels.back())) break;
      row.labels.insert(row.labels.begin(), parent);
    }
  }

  /// A row that some agencies add to each group (小计), without the label of its group.
  struct optional_row {
    std::size_t row;
    std::optional<group_id> before, behind;  // of the rows above and below
    std::optional<group_id> chosen;
  };

  /// Whether some agencies add a row to the group.
  bool takes_optional(group_id g) const {
    auto const& t = table(g.first);
    return std::any_of(t.rows.begin(), t.rows.end(), [&](auto const& row) {
      auto const path = upper_levels(row.path);
      return row.need == presence::optional && !path.empty() && first_row_under(t, path) == g.second;
    });
  }

  /// The group of such a kind to which a row belongs by its own labels.
  std::optional<group_id> group_of(row_draft const& r) const {
    for (auto const* l : r.labels)
      for (auto const& p : l->places)
        if (p.role == label_role::group && takes_optional({p.table, p.item})) return group_id{p.table, p.item};
    for (auto const& p : r.labels.back()->places) {
      if (p.role != label_role::row) continue;
      auto const& row = table(p.table).rows[p.item];
      auto const path = upper_levels(row.path);
      if (row.need == presence::optional || path.empty()) continue;
      group_id const g{p.table, first_row_under(table(p.table), path)};
      if (takes_optional(g)) return g;
    }
    return std::nullopt;
  }

  /// Whether some agencies add the row to each group of a table, and its own label is all that it prints.
  bool is_optional(row_draft const& r) const {
    if (r.is_head || r.labels.size() != 1) return false;
    auto const& places = r.labels[0]->places;
    return std::any_of(places.begin(), places.end(), [&](auto const& p) {
      if (p.role != label_role::row) return false;
      auto const& row = table(p.table).rows[p.item];
      return row.need == presence::optional && !upper_levels(row.path).empty();
    });
  }

  bool is_of_form(row_draft const& r) const {
    return std::any_of(r.labels.begin(), r.labels.end(), [](auto const* l) {
      return std::any_of(l->places.begin(), l->places.end(), [](auto const& p) { return p.role == label_role::row || p.role == label_role::group; });
    });
  }

  /// Fills `optional_` and `facts_`.
  void find_neighbours() {
    std::optional<group_id> last;
    std::size_t waiting = 0;  // first of `optional_` whose next row is not known
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      if (rows_[r].is_head || rows_[r].labels.empty()) continue;
      if (is_optional(rows_[r])) {
        optional_.push_back({r, last, std::nullopt, std::nullopt});
        continue;
      }
      if (is_of_form(rows_[r])) last = group_of(rows_[r]);  // a row that is not known leaves open where it stands
      note_facts(rows_[r], last);
      for (; waiting < optional_.size(); ++waiting) optional_[waiting].behind = last;
    }
    for (auto const& o : optional_) {
      leads_ = leads_ || (!o.before && o.behind);
      ends_ = ends_ || (o.before && !o.behind);
    }
  }

  /// Between two groups it belongs to the one whose sum it is, or on whose side the others of the page stand; else to none.
  std::optional<group_id> choose_group(optional_row const& o) const {
    if (o.before == o.behind || !o.behind) return o.before;
    if (!o.before) return o.behind;
    bool const sum_before = is_sum(o.row, o.before), sum_behind = is_sum(o.row, o.behind);
    if (sum_before != sum_behind) return sum_before ? o.before : o.behind;
    if (ends_ != leads_) return ends_ ? o.before : o.behind;
    return std::nullopt;
  }

  /// A group has one such row: of two, one that stands between groups was put there by sums that are equal by accident.
  bool is_rivalled(optional_row const& o) const {
    return o.before != o.behind && o.behind && o.before && std::any_of(optional_.begin(), optional_.end(), [&](auto const& other) {
             return other.row != o.row && other.chosen == o.chosen;
           });
  }

  /// Gives the row the label of its group; where that is not known, it keeps no label at all.
  void attach(optional_row const& o, std::optional<group_id> group) {
    auto& labels = rows_[o.row].labels;
    auto const* label = group ? facts_[*group].label : nullptr;
    if (label) labels.insert(labels.begin(), label);
    else labels.clear();
  }

  /// The last figure of a row, which is its total.
  std::optional<decimal> total_of(row_draft const& r) const {
    auto const at = std::find_if(r.tail.rbegin(), r.tail.rend(), [](auto const& t) { return t.value; });
    if (at == r.tail.rend()) return std::nullopt;
    auto const value = parse_cell(page_.print_of(at->value->pieces.front()));
    return value.kind == cell_kind::number ? std::optional(value.number) : std::nullopt;
  }

  /// What is known of a group: its label, and the sum of its rows' totals.
  struct group_facts {
    page_item const* label = nullptr;
    std::optional<decimal> sum = decimal{};
  };

  /// Of the row of a group.
  void note_facts(row_draft const& r, std::optional<group_id> group) {
    for (auto const* l : r.labels)
      for (auto const& p : l->places)
        if (p.role == label_role::group) facts_[{p.table, p.item}].label = l;
    if (auto const total = total_of(r); group && total)
      if (auto& sum = facts_[*group].sum) sum = decimal::add(*sum, *total);
  }

  /// Whether the total of a row is the sum of a group's totals.
  bool is_sum(std::size_t r, std::optional<group_id> g) const {
    auto const total = total_of(rows_[r]);
    auto const known = g ? facts_.find(*g) : facts_.end();
    return total && known != facts_.end() && known->second.sum && *known->second.sum == *total;
  }

  page const& page_;
  form_index const& index_;
  std::span<row_draft> rows_;
  std::vector<optional_row> optional_;
  std::map<group_id, group_facts> facts_;
  bool leads_ = false, ends_ = false;  // rows of that kind before the first row of a group, behind its last
};

}  // namespace

void attach_groups(page const& p, form_index const& index, std::span<row_draft> rows) { group_finder(p, index, rows).run(); }

}  // namespace gouji::detail
