// SPDX-License-Identifier: Apache-2.0
#include "detail/row_slips.hpp"

#include <algorithm>  // reverse, sort
#include <numeric>    // accumulate
#include <utility>    // move

namespace gouji::detail {
namespace {

/// Digits of `left`, then those of `right`; none where that is no longer number.
std::optional<std::int64_t> joined(std::int64_t left, std::int64_t right) {
  constexpr std::int64_t most = 1'000'000'000;
  if (left <= 0 || right < 0 || left > most || right > most) return std::nullopt;
  std::int64_t power = 10;
  while (power <= right) power *= 10;
  return left * power + right;
}

class line_slips {
 public:
  line_slips(cell_system const& s, cell_line const& line, std::vector<repair>& out) : system_(s), line_(line), out_(out) {}

  void append() {
    for (std::size_t i = 0; i + 1 < line_.cells.size(); ++i) {
      append_exchange(i);
      append_split(i);
    }
    if (line_.sum) append_shifts();
  }

 private:
  std::int64_t value(std::size_t i) const { return system_.cells[line_.cells[i]].value; }

  void append_exchange(std::size_t i) {
    if (value(i) != value(i + 1)) propose(slip::exchanged, {{i, value(i + 1)}, {i + 1, value(i)}});
  }

  void append_split(std::size_t i) {
    auto const number = joined(value(i), value(i + 1));
    if (!number) return;
    propose(slip::split, {{i, *number}, {i + 1, 0}});
    propose(slip::split, {{i, 0}, {i + 1, *number}});
  }

  /// What moved by one place left an empty cell or a zero behind and pushed one number out, which the sum gives back. The sum
  /// moved with the rest, or stayed.
  void append_shifts() {
    auto const last = line_.cells.size() - 1;
    if (*line_.sum != last || last < 2) return;
    for (bool const with_sum : {false, true}) {
      auto const end = with_sum ? last + 1 : last;
      for (std::size_t gap = 0; gap < end; ++gap) {
        if (value(gap) != 0) continue;
        if (gap + 1 < end) append_shift(gap, end, with_sum, true);
        if (gap > 0) append_shift(gap, end, with_sum, false);
      }
    }
  }

  /// Closes the gap from the right, so that the last place is free, or from the left, so that the first is.
  void append_shift(std::size_t gap, std::size_t end, bool with_sum, bool from_right) {
    std::vector<std::int64_t> now;
    for (std::size_t i = 0; i < line_.cells.size(); ++i) now.push_back(value(i));
    for (auto i = gap; from_right ? i + 1 < end : i > 0; from_right ? ++i : --i) now[i] = now[from_right ? i + 1 : i - 1];
    auto const sum = now.size() - 1, free = from_right ? end - 1 : 0;
    now[free] = 0;
    auto const parts = std::accumulate(now.begin(), now.end() - 1, std::int64_t{0});
    now[free] = with_sum && from_right ? parts : now[sum] - parts;
    if (now[free] < 0) return;
    std::vector<std::pair<std::size_t, std::int64_t>> changes;
    for (std::size_t i = 0; i < now.size(); ++i)
      if (now[i] != value(i)) changes.emplace_back(i, now[i]);
    bool const exchange = changes.size() == 2 && changes[0].second == value(changes[1].first) &&
                          changes[1].second == value(changes[0].first);
    if (changes.size() >= 2 && !exchange) propose(slip::shifted, changes);
  }

  void propose(slip kind, std::vector<std::pair<std::size_t, std::int64_t>> const& changes) {
    repair r{kind, {}, data_of(kind).cost};
    for (auto const& [i, to] : changes) r.changes.push_back({line_.cells[i], to});
    std::sort(r.changes.begin(), r.changes.end());
    out_.push_back(std::move(r));
  }

  cell_system const& system_;
  cell_line const& line_;
  std::vector<repair>& out_;
};

}  // namespace

void append_line_slips(cell_system const& system, cell_line const& line, std::vector<repair>& out) {
  line_slips(system, line, out).append();
}

}  // namespace gouji::detail
