// SPDX-License-Identifier: Apache-2.0
#include "detail/sum_table.hpp"

#include <algorithm>  // all_of, any_of, binary_search, sort, unique
#include <bit>        // popcount
#include <optional>   // optional

namespace gouji::detail {
namespace {

constexpr std::size_t most_sums = 2'048;   // that the first rows of an equation may come to in one column
constexpr std::size_t most_guesses = 64;   // when one placement of the whole table is looked for

using placements = std::vector<place_set>;

std::vector<place_set> placements_of(std::size_t numbers, std::size_t places) {
  std::vector<place_set> out;
  for (unsigned set = 0; set < 1u << places; ++set)
    if (static_cast<std::size_t>(std::popcount(set)) == numbers) out.push_back(static_cast<place_set>(set));
  return out;
}

/// Index of the number that stands in the place.
int number_in(place_set set, std::size_t place) {
  if (!(set >> place & 1)) return place_is_empty;
  return std::popcount(static_cast<unsigned>(set & ((1u << place) - 1)));
}

bool unite(std::vector<std::int64_t>& v) {
  std::sort(v.begin(), v.end());
  v.erase(std::unique(v.begin(), v.end()), v.end());
  return v.size() <= most_sums;
}

bool contains(std::vector<std::int64_t> const& sorted, std::int64_t x) {
  return std::binary_search(sorted.begin(), sorted.end(), x);
}

class place_prover {
 public:
  place_prover(sum_table const& t, std::size_t& work) : table_(t), work_(work), in_equation_(t.rows.size()) {
    for (auto const& r : t.rows) kinds_.push_back(kind_of(r, t.places));
  }

  std::vector<std::vector<int>> run() {
    std::vector<std::vector<int>> out(table_.rows.size(), std::vector<int>(table_.places, place_is_open));
    auto const totals = prove_totals(table_);
    if (totals.contradicted) return out;
    find_equations(totals);
    auto found = first_placements(totals);
    auto const exists = narrow(found) ? find_one(only_sound(found)) : work_ == 0 ? std::nullopt : std::optional(false);
    if (exists && *exists) read_off(found, out);
    for (std::size_t r = 0; !exists && r < out.size(); ++r)  // not searched through: only what needs no search
      if (totals.has_total[r]) out[r][table_.total] = static_cast<int>(table_.rows[r].numbers.size()) - 1;
    return out;
  }

 private:
  /// Those whose rows are all known. A row whose last number fits as its total, and is not proved to be it, may have none.
  void find_equations(total_proof const& totals) {
    auto const is_open = [&](sum_term const& t) {
      return kinds_[t.row] == row_kind::unknown || (kinds_[t.row] == row_kind::sum_fits && !totals.has_total[t.row]);
    };
    for (auto const& e : table_.equations) {
      if (std::any_of(e.begin(), e.end(), is_open)) continue;
      equations_.push_back(&e);
      for (auto const& t : e) in_equation_[t.row] = true;
    }
  }

  bool holds_total(place_set set) const { return set >> table_.total & 1; }

  std::vector<placements> first_placements(total_proof const& totals) const {
    std::vector<placements> out(table_.rows.size());
    for (std::size_t r = 0; r < out.size(); ++r) {
      if (!in_equation_[r]) continue;
      out[r] = placements_of(table_.rows[r].numbers.size(), table_.places);
      if (totals.has_total[r]) std::erase_if(out[r], [&](auto set) { return !holds_total(set); });
    }
    return out;
  }

  /// Without those that take the last number for a wrong total: they stand against a proof, but are no grounds for one.
  std::vector<placements> only_sound(std::vector<placements> all) const {
    for (std::size_t r = 0; r < all.size(); ++r)
      if (kinds_[r] == row_kind::exceeds) std::erase_if(all[r], [&](auto set) { return holds_total(set); });
    return all;
  }

  /// What a placement adds to the column; `column` = total: to the sum over all parts.
  std::int64_t amount(std::size_t row, place_set set, std::size_t column) const {
    auto const& numbers = table_.rows[row].numbers;
    auto const in = [&](std::size_t place) {
      auto const n = number_in(set, place);
      return n == place_is_empty ? std::int64_t{0} : numbers[static_cast<std::size_t>(n)];
    };
    if (column != table_.total) return in(column);
    std::int64_t sum = 0;
    for (std::size_t p = 0; p < table_.places; ++p)
      if (p != table_.total) sum += in(p);
    return sum;
  }

  /// Removes placements that no choice of the other rows of an equation completes, until nothing changes. False if a row has
  /// none left, or the work is done.
  bool narrow(std::vector<placements>& all) {
    for (bool changed = true; changed;) {
      changed = false;
      for (auto const* e : equations_)
        for (std::size_t c = 0; c < table_.places; ++c) {
          auto const before = removed_;
          if (!narrow(all, *e, c)) return false;
          changed = changed || removed_ != before;
        }
    }
    return true;
  }

  bool narrow(std::vector<placements>& all, sum_equation const& e, std::size_t column) {
    auto const n = e.size();
    auto const signed_amount = [&](sum_term const& t, place_set set) {
      auto const a = amount(t.row, set, column);
      return t.negative ? -a : a;
    };
    // What each row may add, and the least and most that those behind it may.
    std::vector<std::vector<std::int64_t>> adds(n), sums(n + 1);
    std::vector<std::int64_t> least(n + 1), most(n + 1);
    for (auto i = n; i-- > 0;) {
      for (auto set : all[e[i].row]) adds[i].push_back(signed_amount(e[i], set));
      if (adds[i].empty()) return false;
      unite(adds[i]);
      least[i] = least[i + 1] + adds[i].front();
      most[i] = most[i + 1] + adds[i].back();
    }
    // What the rows so far may come to, if those behind can still make it nothing.
    sums[0] = {0};
    for (std::size_t i = 0; i < n; ++i) {
      auto const steps = sums[i].size() * adds[i].size() + all[e[i].row].size();
      if (work_ <= steps) return work_ = 0, false;
      work_ -= steps;
      for (auto s : sums[i])
        for (auto a : adds[i])
          if (s + a + least[i + 1] <= 0 && s + a + most[i + 1] >= 0) sums[i + 1].push_back(s + a);
      if (!unite(sums[i + 1])) return true;  // too many to follow: nothing is removed
    }
    if (sums[n].empty()) return false;
    for (auto i = n; i-- > 0;) {
      std::vector<std::int64_t> live, supported;
      for (auto s : sums[i])
        for (auto a : adds[i])
          if (contains(sums[i + 1], s + a)) live.push_back(s), supported.push_back(a);
      unite(live);
      unite(supported);
      sums[i] = std::move(live);
      removed_ += std::erase_if(all[e[i].row], [&](auto set) { return !contains(supported, signed_amount(e[i], set)); });
      if (all[e[i].row].empty()) return false;
    }
    return true;
  }

  /// Whether all equations can hold at once; none if that took too many guesses.
  std::optional<bool> find_one(std::vector<placements> all) {
    std::size_t guesses = most_guesses;
    return find_one(std::move(all), guesses);
  }

  std::optional<bool> find_one(std::vector<placements> all, std::size_t& guesses) {
    if (!narrow(all)) return work_ == 0 ? std::nullopt : std::optional(false);
    std::size_t row = 0;
    while (row < all.size() && (kinds_[row] == row_kind::nothing || all[row].size() < 2)) ++row;
    if (row == all.size()) return true;
    for (auto set : all[row]) {
      if (guesses == 0) return std::nullopt;
      --guesses;
      auto guess = all;
      guess[row] = {set};
      auto const found = find_one(std::move(guess), guesses);
      if (!found || *found) return found;
    }
    return false;
  }

  /// What all placements of a row have in common.
  void read_off(std::vector<placements> const& all, std::vector<std::vector<int>>& out) const {
    for (std::size_t r = 0; r < all.size(); ++r)
      for (std::size_t p = 0; p < table_.places && !all[r].empty(); ++p) {
        auto const first = number_in(all[r].front(), p);
        if (std::all_of(all[r].begin(), all[r].end(), [&](auto set) { return number_in(set, p) == first; })) out[r][p] = first;
      }
  }

  sum_table const& table_;
  std::size_t& work_;
  std::vector<row_kind> kinds_;
  std::vector<bool> in_equation_;
  std::vector<sum_equation const*> equations_;
  std::size_t removed_ = 0;
};

}  // namespace

std::vector<std::vector<int>> prove_places(sum_table const& t, std::size_t& work) { return place_prover(t, work).run(); }

}  // namespace gouji::detail
