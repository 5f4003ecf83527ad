// SPDX-License-Identifier: Apache-2.0
// Which figures of a row are lacking: told by the columns of a page, or by blank lines.
#include "detail/row_draft.hpp"

#include <algorithm>  // any_of, max, sort
#include <map>        // map
#include <utility>    // pair

namespace gouji::detail {
namespace {

using interval = std::pair<std::uint32_t, std::uint32_t>;

/// Overlapping ones become one; ascending.
std::vector<interval> merged(std::vector<interval> all) {
  std::sort(all.begin(), all.end());
  std::vector<interval> out;
  for (auto const& i : all) {
    if (!out.empty() && i.first < out.back().second) out.back().second = std::max(out.back().second, i.second);
    else out.push_back(i);
  }
  return out;
}

/// Rows under one head on one page: they have the same columns.
template <class F>
void for_each_group(std::span<row_draft> rows, bool by_page, F f) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<row_draft*>> groups;
  for (auto& r : rows)
    if (!r.is_head) groups[{r.head, by_page ? r.page : 0}].push_back(&r);
  for (auto& [key, group] : groups) f(key.first, group);
}

std::uint32_t width_of(std::vector<row_draft*> const& rows, std::uint32_t head_width) {
  auto width = head_width;
  if (width == 0)
    for (auto const* r : rows) width = std::max(width, r->values());
  return width;
}

/// Where each row's figures stand, in one unit.
class column_finder {
 public:
  column_finder(page const& p, bool display) : page_(p), display_(display) {}

  interval place(page_item const& i) const {
    auto const& first = page_.atoms[i.pieces.front()];
    auto const& last = page_.atoms[i.pieces.back()];
    return display_ ? interval{first.display[0], last.display[1]} : interval{first.counted[0], last.counted[1]};
  }

  /// False, and nothing changed, unless the figures stand in `width` columns, each row with one at most in each.
  bool fill(std::vector<row_draft*> const& rows, std::uint32_t width) const {
    std::vector<interval> all;
    for (auto const* r : rows)
      for (auto const& t : r->tail)
        if (t.value) all.push_back(place(*t.value));
    auto const columns = merged(std::move(all));
    if (columns.size() != width) return false;
    std::vector<std::vector<draft_value>> filled;
    for (auto const* r : rows) {
      std::vector<draft_value> tail(width);
      for (auto const& t : r->tail) {
        if (!t.value) continue;
        std::size_t c = 0;
        while (columns[c].second <= place(*t.value).first) ++c;
        if (tail[c].value) return false;
        tail[c] = t;
      }
      filled.push_back(std::move(tail));
    }
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i]->tail = std::move(filled[i]);
    return true;
  }

 private:
  page const& page_;
  bool display_;
};

}  // namespace

bool stands_in_columns(page const& p, std::span<page_item const> items) {
  std::size_t near = 0, far = 0;
  for (std::size_t i = 1; i < items.size(); ++i) {
    if (items[i].kind != page_item::type::value || items[i - 1].kind != page_item::type::value || items[i].line != items[i - 1].line) continue;
    ++(p.atoms[items[i].pieces.front()].gap > 1 ? far : near);
  }
  return far > near;
}

void fill_columns(page const& p, std::span<row_draft> rows, head_widths const& widths) {
  for_each_group(rows, true, [&](std::uint32_t head, auto const& group) {
    auto const width = width_of(group, widths[head]);
    if (!column_finder(p, true).fill(group, width)) column_finder(p, false).fill(group, width);
  });
}

void settle_blank_lines(std::span<row_draft> rows, head_widths const& widths) {
  constexpr std::uint32_t most_covered = 2;  // label columns of a form, less the row's own
  for_each_group(rows, false, [&](std::uint32_t head, auto const& group) {
    auto const width = width_of(group, widths[head]);
    bool any = false, kept = width > 0;
    for (auto const* r : group) {
      auto const printed = static_cast<std::uint32_t>(r->tail.size()) + r->trailing;
      if (r->values() >= width || printed == 0) continue;
      any = true;
      bool const last = r == group.back();
      kept = kept && printed >= width && (last || printed <= width + most_covered) && r->tail.size() <= width;
    }
    for (auto* r : group) {
      auto const printed = static_cast<std::uint32_t>(r->tail.size()) + r->trailing;
      if (any && kept && r->values() < width && printed >= width) r->tail.resize(width);
      else std::erase_if(r->tail, [](auto const& t) { return !t.value; });
    }
  });
}

}  // namespace gouji::detail
