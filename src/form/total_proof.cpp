// SPDX-License-Identifier: Apache-2.0
#include "detail/sum_table.hpp"

#include <algorithm>  // all_of, binary_search, sort, unique
#include <numeric>    // accumulate

namespace gouji::detail {
namespace {

/// That a table prints no totals, and yet the last number of each of its rows is the sum of the others: the chance of that is
/// taken for nothing when it is less than one in so many. A row with the total v fits by chance at most once in v + 1 times,
/// since its last number could have been any from 0 to v.
constexpr double against_chance = 1'000;

constexpr std::size_t most_subset_terms = 12;

std::int64_t sum_of(std::vector<std::int64_t> const& v) { return std::accumulate(v.begin(), v.end(), std::int64_t{0}); }

std::vector<std::int64_t> sums_of_subsets(std::vector<std::int64_t> const& v) {
  std::vector<std::int64_t> out{0};
  for (auto x : v)
    for (std::size_t i = 0, n = out.size(); i < n; ++i) out.push_back(out[i] + x);
  return out;
}

/// Which rows may lack their total under one equation, if all of them add up with it. A row without one counts twice: its last
/// number, too, is a part. So the doubled ones must outweigh each other.
enum class lacking : std::uint8_t { none, none_or_all, some };

lacking rows_without_total(std::vector<std::int64_t> few, std::vector<std::int64_t> many) {
  if (few.size() > many.size()) std::swap(few, many);
  if (few.empty()) return lacking::none;
  if (few.size() > most_subset_terms) return lacking::some;
  auto const whole = sum_of(many);
  bool all = false;
  std::vector<std::int64_t> sums;  // of subsets of `many`, made when they are asked for
  auto const chosen = sums_of_subsets(few);
  for (std::size_t i = 1; i < chosen.size(); ++i) {
    if (chosen[i] > whole) continue;
    if (chosen[i] == whole) {
      if (i + 1 != chosen.size()) return lacking::some;
      all = true;
      continue;
    }
    if (many.size() > most_subset_terms) return lacking::some;
    if (sums.empty()) {
      sums = sums_of_subsets(many);
      std::sort(sums.begin(), sums.end());
    }
    if (std::binary_search(sums.begin(), sums.end(), chosen[i])) return lacking::some;
  }
  return all ? lacking::none_or_all : lacking::none;
}

/// Equal rows may be the same cases counted again, and one row follows from the others by the equation: neither is evidence.
bool is_beyond_chance(std::vector<std::int64_t> totals) {
  std::sort(totals.begin(), totals.end());
  totals.erase(std::unique(totals.begin(), totals.end()), totals.end());
  double once_in = 1;
  for (std::size_t i = 0; i + 1 < totals.size(); ++i) once_in *= static_cast<double>(totals[i] + 1);
  return once_in >= against_chance;
}

class total_prover {
 public:
  explicit total_prover(sum_table const& t) : table_(t) {
    proof_.has_total.resize(t.rows.size());
    for (auto const& r : t.rows) kinds_.push_back(kind_of(r, t.places));
  }

  /// A row proved by one equation is known in the next.
  total_proof run() {
    for (bool again = true; again && !proof_.contradicted;) {
      again = false;
      for (auto const& e : table_.equations) again = prove(e) || again;
    }
    if (proof_.contradicted) proof_.has_total.assign(table_.rows.size(), false);
    return std::move(proof_);
  }

 private:
  /// What the row adds to the sum over all parts, if its total is printed.
  std::int64_t parts_of(std::size_t row) const {
    auto const& numbers = table_.rows[row].numbers;
    switch (kinds_[row]) {
      case row_kind::complete: return sum_of(numbers) - numbers[table_.total];
      case row_kind::sum_fits: return numbers.back();
      default: return 0;
    }
  }

  bool prove(sum_equation const& e) {
    bool const assessable = std::all_of(e.begin(), e.end(), [&](auto const& t) {
      return kinds_[t.row] != row_kind::unknown && kinds_[t.row] != row_kind::exceeds;
    });
    if (!assessable) return false;
    std::vector<std::int64_t> open[2], all;
    std::int64_t sum = 0;
    for (auto const& t : e) {
      auto const parts = parts_of(t.row);
      sum += t.negative ? -parts : parts;
      if (kinds_[t.row] != row_kind::sum_fits || proof_.has_total[t.row]) continue;
      open[t.negative].push_back(parts);
      all.push_back(parts);
    }
    if (sum != 0) proof_.contradicted = true;
    if (sum != 0 || all.empty()) return false;
    auto const may_lack = rows_without_total(std::move(open[0]), std::move(open[1]));
    if (may_lack == lacking::some || (may_lack == lacking::none_or_all && !is_beyond_chance(std::move(all)))) return false;
    for (auto const& t : e) proof_.has_total[t.row] = kinds_[t.row] == row_kind::sum_fits;
    return true;
  }

  sum_table const& table_;
  std::vector<row_kind> kinds_;
  total_proof proof_;
};

}  // namespace

row_kind kind_of(sum_row const& r, std::size_t places) {
  auto const& n = r.numbers;
  if (!r.countable || n.size() > places) return row_kind::unknown;
  if (n.size() == places) return row_kind::complete;
  if (std::all_of(n.begin(), n.end(), [](auto x) { return x == 0; })) return row_kind::nothing;
  auto const others = sum_of(n) - n.back();
  return n.back() > others ? row_kind::unknown : n.back() == others ? row_kind::sum_fits : row_kind::exceeds;
}

total_proof prove_totals(sum_table const& t) { return total_prover(t).run(); }

}  // namespace gouji::detail
