// SPDX-License-Identifier: Apache-2.0
#include <gouji/check/localise.hpp>

#include <algorithm>  // any_of, max, sort, stable_sort
#include <set>        // set
#include <utility>    // move

namespace gouji {
namespace {

class search {
 public:
  search(cell_system const& s, std::vector<repair> const& several, localise_limits const& limits)
      : system_(s), several_(several), limits_(limits), sums_(s.equations.size(), 0), closed_(s.equations.size(), 0),
        changed_(s.cells.size(), 0), terms_of_(s.cells.size()) {
    for (std::uint32_t e = 0; e < s.equations.size(); ++e)
      for (auto const& t : s.equations[e].terms) {
        sums_[e] += t.sign * s.cells[t.cell].value;
        terms_of_[t.cell].push_back({e, t.sign});
      }
    for (auto const& t : terms_of_) reach_ = std::max(reach_, t.size());
  }

  localisation run() {
    localisation out;
    if (broken().empty()) return out;
    for (std::size_t repairs = 1; repairs <= limits_.max_repairs && found_.empty() && !exhausted(); ++repairs)
      choose_several(repairs, 0);
    if (found_.empty() || exhausted()) {
      out.result = localisation::outcome::not_localised;
      return out;
    }
    out.result = more_ ? localisation::outcome::more : localisation::outcome::complete;
    for (auto const& repairs : found_) {
      auto& e = out.explanations.emplace_back(explanation{repairs, 0});
      for (auto const& r : repairs) e.cost += r.cost;
    }
    std::stable_sort(out.explanations.begin(), out.explanations.end(), [](auto const& a, auto const& b) { return a.cost < b.cost; });
    return out;
  }

 private:
  struct place {
    std::uint32_t equation;
    int sign;
  };

  bool exhausted() const { return steps_ >= limits_.max_steps; }
  bool is_broken(std::uint32_t e) const { return system_.equations[e].at_most ? sums_[e] > 0 : sums_[e] != 0; }

  std::vector<std::uint32_t> broken() {
    std::vector<std::uint32_t> out;
    for (std::uint32_t e = 0; e < sums_.size(); ++e)
      if (is_broken(e)) out.push_back(e);
    steps_ += sums_.size();
    return out;
  }

  bool is_possible(std::uint32_t cell, std::int64_t value) const { return value >= 0 || system_.cells[cell].may_be_negative; }

  void add(std::uint32_t cell, std::int64_t difference) {
    for (auto const& p : terms_of_[cell]) sums_[p.equation] += p.sign * difference;
    changed_[cell] = !changed_[cell];
  }

  void apply(repair const& r) {
    for (auto const& c : r.changes) add(c.cell, c.to - system_.cells[c.cell].value);
  }
  void undo(repair const& r) {
    for (auto const& c : r.changes) add(c.cell, system_.cells[c.cell].value - c.to);
  }

  /// Slips of several cells first: what they change is known, so their order says nothing.
  void choose_several(std::size_t left, std::size_t from) {
    choose_single(left);
    if (left == 0) return;
    auto const before = broken().size();
    for (auto i = from; i < several_.size() && !exhausted(); ++i) {
      auto const& r = several_[i];
      auto const is_excluded = [&](cell_change const& c) { return changed_[c.cell] || !is_possible(c.cell, c.to); };
      if (std::any_of(r.changes.begin(), r.changes.end(), is_excluded)) continue;
      apply(r);
      if (broken().size() < before) {
        chosen_.push_back(r);
        choose_several(left - 1, i + 1);
        chosen_.pop_back();
      }
      undo(r);
    }
  }

  /// The cells of an explanation with the fewest are independent: one after another some equation has a single one of them that
  /// is not settled yet, which settles it. So each broken equation is tried as the next, and is closed to further cells.
  void choose_single(std::size_t left) {
    auto const now = broken();
    if (now.empty()) return record();
    if (left == 0 || now.size() > left * reach_) return;
    auto const last = left == 1 ? 1 : now.size();  // the last cell must mend all of them
    for (std::size_t i = 0; i < last && !exhausted(); ++i) {
      auto const e = now[i];
      closed_[e] = 1;
      for (auto const& t : system_.equations[e].terms) try_cell(t, e, left);
      closed_[e] = 0;
    }
  }

  void try_cell(cell_system::term const& t, std::uint32_t settled, std::size_t left) {
    auto const difference = -t.sign * sums_[settled];
    auto const to = system_.cells[t.cell].value + difference;
    if (changed_[t.cell] || more_ || !is_possible(t.cell, to)) return;
    auto const touches_closed = [&](place const& p) { return p.equation != settled && closed_[p.equation]; };
    if (std::any_of(terms_of_[t.cell].begin(), terms_of_[t.cell].end(), touches_closed)) return;
    add(t.cell, difference);
    chosen_.push_back(single(t.cell, to));
    choose_single(left - 1);
    chosen_.pop_back();
    add(t.cell, -difference);
  }

  repair single(std::uint32_t at, std::int64_t to) const {
    auto const& cell = system_.cells[at];
    auto kind = cell.blank ? slip::blank : slip_between(cell.value, to, cell.money);
    if (kind == slip::other && cell.is_sum) kind = slip::stale_total;
    constexpr unsigned doubt = 10;
    return {kind, {{at, to}}, data_of(kind).cost - (cell.doubtful ? doubt : 0)};
  }

  void record() {
    auto repairs = chosen_;
    std::sort(repairs.begin(), repairs.end());
    if (found_.size() < limits_.max_explanations)
      found_.insert(std::move(repairs));
    else
      more_ = more_ || !found_.contains(repairs);
  }

  cell_system const& system_;
  std::vector<repair> const& several_;
  localise_limits const& limits_;
  std::vector<std::int64_t> sums_;
  std::vector<char> closed_, changed_;
  std::vector<std::vector<place>> terms_of_;
  std::size_t reach_ = 0, steps_ = 0;
  std::vector<repair> chosen_;
  std::set<std::vector<repair>> found_;
  bool more_ = false;
};

}  // namespace

localisation localise(cell_system const& system, std::vector<repair> const& several, localise_limits const& limits) {
  return search(system, several, limits).run();
}

}  // namespace gouji
