// SPDX-License-Identifier: Apache-2.0
#include "detail/culprits.hpp"

#include "detail/row_slips.hpp"

#include <algorithm>      // all_of, any_of, binary_search, find, max, sort
#include <numeric>        // iota
#include <unordered_map>  // unordered_map

namespace gouji::detail {
namespace {

constexpr std::int64_t most = 1'000'000'000'000'000;  // of one cell: whatever is added up, 64 bits hold it
constexpr unsigned as_likely = 25;                    // explanations that cost this much more than the cheapest are as good

bool is_empty(figure_record const& f) {
  return f.value.state == figure_state::blank || f.value.state == figure_state::placeholder;
}

bool is_usable(equation const& q) {
  if (q.law->data->law != relation_law::binding || q.law->compare == relation::comparison::zero_together) return false;
  return std::all_of(q.terms.begin(), q.terms.end(), [](equation_term const& t) {
    return t.figure && t.factor == 1 && (t.figure->value.is_number() || is_empty(*t.figure));
  });
}

/// Which equations hang together: a slip in one of them says something about all.
class groups {
 public:
  explicit groups(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }

  std::size_t of(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(std::size_t a, std::size_t b) { parent_[of(a)] = of(b); }

 private:
  std::vector<std::size_t> parent_;
};

/// One printed table: its equations as a system of whole numbers, and the way back to the figures.
class table_search {
 public:
  table_search(equations const& e, std::vector<std::size_t> const& members) : equations_(e), members_(members) {}

  void run(std::vector<suspects>& out) {
    if (!build() || !any_broken()) return;
    slips_ = slips_of_lines();
    groups hang_together(members_.size());
    join_by_cells(hang_together);
    join_by_slips(hang_together);
    std::vector<std::vector<std::size_t>> parts(members_.size());
    for (std::size_t i = 0; i < members_.size(); ++i) parts[hang_together.of(i)].push_back(i);
    for (auto const& part : parts)
      if (std::any_of(part.begin(), part.end(), [&](auto i) { return is_broken(system_.equations[i]); })) look_into(part, out);
  }

 private:
  void join_by_cells(groups& g) const {
    std::vector<std::size_t> first_use(system_.cells.size(), members_.size());
    for (std::size_t i = 0; i < members_.size(); ++i)
      for (auto const& t : system_.equations[i].terms) {
        auto& first = first_use[t.cell];
        if (first == members_.size()) first = i;
        g.join(i, first);
      }
  }

  /// Two cells exchanged may belong to equations that have nothing else in common.
  void join_by_slips(groups& g) const {
    for (auto const& r : slips_) {
      std::vector<std::size_t> touched;
      bool all_hold = true;
      std::size_t mended = 0;
      for (std::size_t i = 0; i < members_.size(); ++i) {
        auto const change = change_of(r, system_.equations[i]);
        if (change == 0) continue;
        touched.push_back(i);
        mended += is_broken(system_.equations[i]);
        all_hold = all_hold && !is_broken(system_.equations[i], change);
      }
      if (all_hold && mended >= 2)
        for (auto const i : touched) g.join(i, touched.front());
    }
  }

  void look_into(std::vector<std::size_t> const& part, std::vector<suspects>& out) const {
    cell_system system{system_.cells, {}};
    for (auto const i : part) system.equations.push_back(system_.equations[i]);
    std::vector<repair> slips;
    for (auto const& r : slips_)
      if (stays_in(r, part)) slips.push_back(r);
    auto const found = localise(system, slips);
    if (found.explanations.empty()) return;
    auto const best = found.explanations.front().cost;
    for (auto const i : part) {
      // An inequality says that a figure is wrong, and not what it has to be.
      if (!is_broken(system_.equations[i]) || system_.equations[i].at_most) continue;
      auto& s = out[members_[i]];
      std::vector<repair> told;
      for (auto const& e : found.explanations)
        for (auto const& r : e.repairs)
          if (change_of(r, system_.equations[i]) != 0 && std::find(told.begin(), told.end(), r) == told.end()) {
            told.push_back(r);
            append(r, e.cost <= best + as_likely ? s.likeliest : s.others);
          }
    }
  }

  bool stays_in(repair const& r, std::vector<std::size_t> const& part) const {
    for (std::size_t i = 0; i < members_.size(); ++i)
      if (change_of(r, system_.equations[i]) != 0 && !std::binary_search(part.begin(), part.end(), i)) return false;
    return true;
  }

  std::int64_t change_of(repair const& r, cell_system::equation const& e) const {
    std::int64_t change = 0;
    for (auto const& c : r.changes)
      for (auto const& t : e.terms)
        if (t.cell == c.cell) change += t.sign * (c.to - system_.cells[c.cell].value);
    return change;
  }

  /// False where a number does not fit.
  bool build() {
    for (auto const i : members_)
      for (auto const& t : equations_.all[i].terms)
        if (t.figure->value.is_number()) scale_ = std::max(scale_, t.figure->value.value.scale());
    for (auto const i : members_) {
      auto const& q = equations_.all[i];
      auto& e = system_.equations.emplace_back();
      e.at_most = q.law->compare == relation::comparison::at_most;
      for (auto const& t : q.terms) {
        auto const cell = cell_of(q, t);
        if (!cell) return false;
        e.terms.push_back({*cell, t.sign()});
        if (q.law->left.size() == 1 && !t.right && !e.at_most) system_.cells[*cell].is_sum = true;
      }
    }
    return true;
  }

  std::optional<std::uint32_t> cell_of(equation const& q, equation_term const& t) {
    auto const& f = *t.figure;
    auto const [known, is_new] = cells_.try_emplace(&f, static_cast<std::uint32_t>(system_.cells.size()));
    if (!is_new) return known->second;
    auto const n = f.value.is_number() ? f.value.value.scaled_by_power_of_ten(scale_) : decimal{};
    if (!n || n->digits() > most || n->digits() < -most || !n->is_whole()) return std::nullopt;
    auto const kind = kind_of(q, t);
    system_.cells.push_back({n->digits(), is_empty(f), kind == figure_kind::change, false, kind == figure_kind::amount,
                             f.value.how == basis::inferred});
    figures_.push_back({&f, q.table});
    return known->second;
  }

  bool is_broken(cell_system::equation const& e, std::int64_t change = 0) const {
    auto sum = change;
    for (auto const& t : e.terms) sum += t.sign * system_.cells[t.cell].value;
    return e.at_most ? sum > 0 : sum != 0;
  }
  bool any_broken() const {
    return std::any_of(system_.equations.begin(), system_.equations.end(), [this](auto const& e) { return is_broken(e); });
  }

  /// Slips between neighbours, in each row and in each column of the table.
  std::vector<repair> slips_of_lines() const {
    std::vector<std::uint32_t> all(system_.cells.size());
    std::iota(all.begin(), all.end(), std::uint32_t{0});
    std::vector<repair> out;
    auto const lines_by = [&](auto line_of, auto place_of) {
      auto const order = [&](std::uint32_t a, std::uint32_t b) {
        return std::pair(line_of(a), place_of(a)) < std::pair(line_of(b), place_of(b));
      };
      std::sort(all.begin(), all.end(), order);
      for (std::size_t begin = 0; begin < all.size();) {
        cell_line line;
        auto end = begin;
        for (; end < all.size() && line_of(all[end]) == line_of(all[begin]); ++end) line.cells.push_back(all[end]);
        line.sum = sum_of(line.cells);
        append_line_slips(system_, line, out);
        begin = end;
      }
    };
    auto const row = [this](std::uint32_t c) { return std::pair(figures_[c].figure->item, figures_[c].figure->row); };
    auto const column = [this](std::uint32_t c) { return figures_[c].figure->column_number; };
    auto const position = [this](std::uint32_t c) { return figures_[c].figure - figures_[0].figure; };
    lines_by(row, column);
    lines_by(column, position);
    return out;
  }

  /// Where an equation says that one cell of the line is the sum of all others.
  std::optional<std::size_t> sum_of(std::vector<std::uint32_t> const& line) const {
    for (std::size_t i = 0; i < members_.size(); ++i) {
      auto const& e = system_.equations[i];
      if (e.terms.size() != line.size() || e.at_most || !system_.cells[e.terms[0].cell].is_sum) continue;
      auto const in_line = [&](auto const& t) { return std::find(line.begin(), line.end(), t.cell) != line.end(); };
      if (!std::all_of(e.terms.begin(), e.terms.end(), in_line)) continue;
      return static_cast<std::size_t>(std::find(line.begin(), line.end(), e.terms[0].cell) - line.begin());
    }
    return std::nullopt;
  }

  void append(repair const& r, std::vector<culprit>& out) const {
    auto const number = out.empty() ? 1 : out.back().repair + 1;
    for (auto const& c : r.changes) {
      auto const& [f, table] = figures_[c.cell];
      auto const value = f->value.is_number() ? std::optional(f->value.value) : std::nullopt;
      auto const head = std::string(last_level(table->columns[f->column_number].path));
      out.push_back({{std::string(f->table), std::string(f->row), std::string(f->column), std::string(f->label) + "，" + head, value,
                      f->value.where},
                     decimal::from_parts(c.to, scale_).value_or(decimal{}), r.kind, f->value.how == basis::inferred, number});
    }
  }

  struct origin {
    figure_record const* figure;
    table_data const* table;
  };

  equations const& equations_;
  std::vector<std::size_t> const& members_;
  cell_system system_;
  std::vector<origin> figures_;  // of the cells
  std::unordered_map<figure_record const*, std::uint32_t> cells_;
  std::vector<repair> slips_;
  std::uint8_t scale_ = 0;
};

}  // namespace

std::vector<suspects> find_culprits(equations const& e) {
  std::vector<suspects> out(e.all.size());
  for (std::size_t begin = 0; begin < e.all.size();) {
    std::vector<std::size_t> members;
    bool search = false;
    auto end = begin;
    for (; end < e.all.size() && e.all[end].printed_table == e.all[begin].printed_table; ++end)
      if (is_usable(e.all[end])) {
        members.push_back(end);
        search = search || e.all[end].result != outcome::holds;
      }
    if (search) table_search(e, members).run(out);
    begin = end;
  }
  return out;
}

}  // namespace gouji::detail
