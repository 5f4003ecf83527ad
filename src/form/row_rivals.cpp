// SPDX-License-Identifier: Apache-2.0
#include "detail/row_rivals.hpp"

#include <algorithm>  // find, lower_bound, sort, upper_bound

namespace gouji::detail {
namespace {

using items = std::vector<std::uint16_t>;  // rows of a form, ascending

/// A row of the document with the rows of the form that it may be.
struct claimed_row {
  std::uint32_t row;
  items may_be;
};

class rival_finder {
 public:
  rival_finder(row_views const& views, form_index const& index, cell_places const& places, row_alignment& out)
      : views_(views), index_(index), places_(places), out_(out) {}

  void run() {
    for (auto const& i : out_.instances) {
      table_ = i.table;
      if (data().layout == table_layout::rows) settle(i);
    }
  }

 private:
  table_data const& data() const { return *index_.tables()[table_].table; }

  std::uint16_t group_of(std::uint16_t item) const {
    auto const path = upper_levels(data().rows[item].path);
    return path.empty() ? label_place::no_item : first_row_under(data(), path);
  }

  void settle(table_instance const& instance) {
    std::vector<claimed_row> claimed;
    bool any_rivals = false;
    group_ = label_place::no_item;
    for (auto row = instance.first; row <= instance.last; ++row) {
      auto const& a = out_.rows[row];
      bool const is_row = a.role == row_role::figures && data().rows[a.item].need == presence::required;
      if (is_row && a.has_label) claimed.push_back({row, claims_of(row)});
      if (is_row && a.has_label && claimed.back().may_be.size() == 1) group_ = group_of(a.item);
      any_rivals = any_rivals || (is_row && a.has_label && claimed.back().may_be.size() > 1);
      note_group(row);
    }
    if (any_rivals) take_back(claimed);
  }

  /// The label of a group, in whatever row.
  void note_group(std::uint32_t row) {
    for (auto const& c : views_.of(views_.rows[row])) {
      if (c.from_above) continue;
      for (auto const& p : places_[c.cell])
        if (p.table == table_ && p.role == label_role::group && p.score > best_of_similar) group_ = p.item;
    }
  }

  /// The rows whose label is as much like the printed one as that of the row chosen.
  items claims_of(std::uint32_t row) const {
    auto const& a = out_.rows[row];
    auto const cells = views_.of(views_.rows[row]);
    auto const& all = places_[cells[a.label].cell];
    int score = 100;
    for (auto const& p : all)
      if (is_row(p) && p.item == a.item) score = p.score;
    items found{a.item}, in_group;
    for (auto const& p : all)
      if (is_row(p) && p.item != a.item && p.score >= score) found.push_back(p.item);
    std::sort(found.begin(), found.end());
    auto const group = own_group(cells.first(a.label));
    for (auto const i : found)
      if (group_of(i) == group && group != label_place::no_item) in_group.push_back(i);
    return std::find(in_group.begin(), in_group.end(), a.item) != in_group.end() ? in_group : found;
  }

  bool is_row(label_place const& p) const {
    return p.table == table_ && p.role == label_role::row && data().rows[p.item].need == presence::required;
  }

  /// The group whose label stands before that of the row, else the one in which the rows before it are.
  std::uint16_t own_group(std::span<row_cell const> before_label) const {
    auto group = group_;
    for (auto const& c : before_label)
      for (auto const& p : places_[c.cell])
        if (p.table == table_ && p.role == label_role::group && p.score > best_of_similar) group = p.item;
    return group;
  }

  /// Each row as early and as late in the form as the others allow; where these differ, nothing says which it is.
  void take_back(std::vector<claimed_row> const& claimed) {
    items earliest;
    for (auto const& c : claimed) {
      auto at = c.may_be.begin();
      if (!earliest.empty()) at = std::upper_bound(c.may_be.begin(), c.may_be.end(), earliest.back());
      earliest.push_back(at == c.may_be.end() ? out_.rows[c.row].item : *at);
    }
    auto limit = label_place::no_item;
    for (auto i = claimed.size(); i-- > 0;) {
      auto const& c = claimed[i];
      auto& a = out_.rows[c.row];
      auto const at = std::lower_bound(c.may_be.begin(), c.may_be.end(), limit);
      limit = at == c.may_be.begin() ? a.item : *(at - 1);
      if (limit != earliest[i]) a.role = row_role::unknown, a.item = label_place::no_item;
    }
  }

  row_views const& views_;
  form_index const& index_;
  cell_places const& places_;
  row_alignment& out_;
  std::uint16_t table_ = 0;
  std::uint16_t group_ = label_place::no_item;  // of the rows so far, by its first row
};

}  // namespace

void take_back_rivals(row_views const& views, form_index const& index, cell_places const& places, row_alignment& out) {
  rival_finder(views, index, places, out).run();
}

}  // namespace gouji::detail
