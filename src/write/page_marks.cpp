// SPDX-License-Identifier: Apache-2.0
#include "write/detail/page_marks.hpp"

#include <algorithm>  // all_of, binary_search, none_of, partition_point, sort, stable_sort

namespace gouji::detail {
namespace {

constexpr std::uint32_t unseen = 0xFFFFFFFF, several = 0xFFFFFFFE;
constexpr span no_place = {0xFFFFFFFF, 0xFFFFFFFF};

}  // namespace

page_marks::key page_marks::key_of(operand const& o) {
  auto const where = o.where.value_or(no_place);
  return {o.table, o.row, o.column, where.begin, where.end};
}

page_marks::page_marks(report const& r, std::span<finding const> findings) {
  for (finding const& f : findings) {
    for (operand const& o : f.operands) records_.emplace(key_of(o), unseen);
    for (auto const* culprits : {&f.culprits, &f.alternatives})
      for (culprit const& c : *culprits) records_.emplace(key_of(c.cell), unseen);
  }
  for (std::uint32_t i = 0; i < r.figures.size(); ++i) {
    figure_record const& f = r.figures[i];
    auto const where = f.value.where.value_or(no_place);
    auto const found = records_.find({f.table, f.row, f.column, where.begin, where.end});
    if (found != records_.end()) found->second = found->second == unseen ? i : several;
  }
  for (finding const& f : findings) {
    propose(f);
    if (f.level < severity::warning || !f.where) continue;
    for (operand const& o : f.operands)
      if (auto const record = record_of(o); record && o.where == f.where) broken_.push_back(*record);
  }
  std::stable_sort(proposals_.begin(), proposals_.end(), [](auto const& a, auto const& b) { return a.record < b.record; });
  std::sort(broken_.begin(), broken_.end());
}

void page_marks::propose(finding const& f) {
  bool const one_way = std::all_of(f.culprits.begin(), f.culprits.end(),
                                   [&](culprit const& c) { return c.repair == f.culprits.front().repair; });
  for (culprit const& c : f.culprits) {
    auto const record = record_of(c.cell);
    auto const same = [&](proposal const& p) { return p.record == *record && p.value == c.proposed; };
    if (record && std::none_of(proposals_.begin(), proposals_.end(), same))
      proposals_.push_back({*record, c.proposed, c.kind, one_way && !c.doubtful});
  }
}

std::optional<std::uint32_t> page_marks::record_of(operand const& o) const {
  auto const found = records_.find(key_of(o));
  if (found == records_.end() || found->second >= several) return std::nullopt;
  return found->second;
}

std::span<proposal const> page_marks::proposals_for(std::uint32_t record) const {
  auto const is_before = [&](proposal const& p) { return p.record < record; };
  auto const is_of = [&](proposal const& p) { return p.record == record; };
  auto const first = std::partition_point(proposals_.begin(), proposals_.end(), is_before);
  return {first, std::partition_point(first, proposals_.end(), is_of)};
}

bool page_marks::is_broken(std::uint32_t record) const { return std::binary_search(broken_.begin(), broken_.end(), record); }

}  // namespace gouji::detail
