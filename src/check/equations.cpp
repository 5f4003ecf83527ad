// SPDX-License-Identifier: Apache-2.0
#include "detail/equations.hpp"

#include <gouji/form/label_key.hpp>

#include <algorithm>  // any_of
#include <cstdint>    // INT64_MAX, INT64_MIN
#include <utility>    // move

namespace gouji::detail {
namespace {

/// The figures of one occurrence of a table, row by row: those of the form, then the agency's own. One row is looked at by
/// `each_row`, one column by `each_column`.
class figure_grid {
 public:
  figure_grid(report const& r, table_data const& t, std::size_t begin, std::size_t end)
      : columns_(t.columns.size()), cells_(t.rows.size() * columns_, nullptr) {
    std::string_view own;
    for (auto i = begin; i < end; ++i) {
      auto const& f = r.figures[i];
      if (f.column_number >= columns_) continue;
      if (f.item < t.rows.size()) {
        if (!cell(f.item, f.column_number)) cell(f.item, f.column_number) = &f;
        continue;
      }
      bool const goes_on = f.row == own && row_count() > t.rows.size() && !cell(row_count() - 1, f.column_number);
      if (!goes_on) cells_.resize(cells_.size() + columns_, nullptr);
      own = f.row;
      cell(row_count() - 1, f.column_number) = &f;
    }
  }

  std::size_t row_count() const { return columns_ == 0 ? 0 : cells_.size() / columns_; }
  std::size_t column_count() const { return columns_; }
  figure_record const* at(std::size_t row, std::size_t column) const { return cells_[row * columns_ + column]; }

 private:
  figure_record const*& cell(std::size_t row, std::size_t column) { return cells_[row * columns_ + column]; }

  std::size_t columns_;
  std::vector<figure_record const*> cells_;
};

/// None where it does not fit.
std::optional<decimal> times(decimal d, std::int64_t factor) {
  if (factor == 1) return d;
  __extension__ using wide = __int128;
  auto const digits = wide{d.digits()} * factor;
  if (digits > INT64_MAX || digits < INT64_MIN) return std::nullopt;
  return decimal::from_parts(static_cast<std::int64_t>(digits), d.scale());
}

bool has_no_cell(figure_record const* f) { return !f || f->value.state == figure_state::missing; }

class equation_finder {
 public:
  equation_finder(report const& r, check_options const& o, equations& out) : report_(r), options_(o), out_(out) {}

  void run() {
    for (std::size_t begin = 0; begin < report_.figures.size();) {
      auto end = begin;
      while (end < report_.figures.size() && report_.figures[end].instance == report_.figures[begin].instance) ++end;
      if (report_.figures[begin].instance < report_.tables.size()) look_at_table(begin, end);
      begin = end;
    }
  }

 private:
  void look_at_table(std::size_t begin, std::size_t end) {
    table_ = report_.forms->tables()[report_.figures[begin].table_number].table;
    number_ = report_.figures[begin].report;
    figure_grid const grid(report_, *table_, begin, end);
    auto& terms = out_.terms.emplace_back();
    struct extent {
      std::size_t equation, first, count;
    };
    std::vector<extent> extents;
    for (auto const& data : table_->relations) {
      auto law = resolve(*table_, data);
      if (!law) continue;
      auto const& r = out_.laws.emplace_back(std::move(*law));
      auto const lines = data.scope == relation_scope::each_row ? grid.row_count() : grid.column_count();
      for (std::size_t line = 0; line < lines; ++line) {
        auto const first = terms.size();
        if (!append_terms(r, grid, line, terms)) {
          terms.resize(first);
          continue;
        }
        extents.push_back({out_.all.size(), first, terms.size() - first});
        auto const printed_table = report_.figures[begin].instance;
        out_.all.push_back({&r, table_, printed_table, number_, static_cast<std::uint16_t>(line), {}, outcome::holds, {}, {}});
      }
    }
    for (auto const& e : extents) {  // now that the terms stay where they are
      auto& q = out_.all[e.equation];
      q.terms = std::span(terms).subspan(e.first, e.count);
      assess(q);
    }
  }

  /// False where nothing of the equation is printed.
  bool append_terms(relation const& r, figure_grid const& grid, std::size_t line, std::vector<equation_term>& terms) const {
    auto const first = terms.size();
    auto const append_side = [&](std::vector<relation::term> const& side, bool right) {
      for (auto const& t : side) {
        auto const* f = r.data->scope == relation_scope::each_row ? grid.at(line, t.item) : grid.at(t.item, line);
        if (has_no_cell(f) && is_optional(r, t.item)) {
          if (!right) return false;  // the sum that some agencies add is not there
          continue;
        }
        if (has_no_cell(f))
          if (auto const* g = stand_in(r, grid, line, t.item)) {
            auto const counted = [&](auto const& other) { return other.figure == g; };
            if (std::any_of(terms.begin() + static_cast<std::ptrdiff_t>(first), terms.end(), counted)) continue;
            f = g;
          }
        terms.push_back({f, t.item, right, t.negative, t.factor});
      }
      return true;
    };
    if (!append_side(r.left, false) || !append_side(r.right, true)) return false;
    return std::any_of(terms.begin() + static_cast<std::ptrdiff_t>(first), terms.end(), [](auto const& t) { return t.figure; });
  }

  bool is_optional(relation const& r, std::size_t item) const {
    return (r.data->scope == relation_scope::each_row ? table_->columns[item].need : table_->rows[item].need) == presence::optional;
  }

  /// Where rows of a group are missing and the group prints figures of its own (（六）其他处理 before 2021), those stand for them.
  figure_record const* stand_in(relation const& r, figure_grid const& grid, std::size_t line, std::size_t item) const {
    if (r.data->scope != relation_scope::each_column) return nullptr;
    auto const group = last_level(upper_levels(table_->rows[item].path));
    if (group.empty() || grid.row_count() == table_->rows.size()) return nullptr;
    auto const key = make_label_keys(group).core;
    for (auto row = table_->rows.size(); row < grid.row_count(); ++row)
      if (auto const* f = grid.at(row, line); f && f->row.starts_with("?/") && make_label_keys(f->label).core == key) return f;
    return nullptr;
  }

  /// A number that is not there may be any from zero on. So an equation may be broken whatever it is.
  void assess(equation& q) const {
    bool adds = false, subtracts = false;  // what numbers that are not there may do to left - right
    bool has_zero = false;
    for (auto const& t : q.terms) {
      auto const n = number_of(t.figure, options_);
      auto& sum = t.right ? q.right : q.left;
      auto const part = n ? times(*n, t.factor) : std::nullopt;
      auto const next = !part ? std::nullopt : t.negative ? decimal::subtract(sum, *part) : decimal::add(sum, *part);
      if (next) {
        has_zero = has_zero || n == decimal{};
        sum = *next;
        continue;
      }
      bool const any = n || kind_of(q, t) == figure_kind::change;  // beyond 64 bits, or a change
      adds = adds || any || t.sign() > 0;
      subtracts = subtracts || any || t.sign() < 0;
    }
    if (has_zero && q.law->data->law == relation_law::plausible) return;
    bool const too_much = q.left > q.right, too_little = q.left < q.right;
    switch (q.law->compare) {
      case relation::comparison::equal:
        if ((too_much && !subtracts) || (too_little && !adds)) q.result = outcome::broken;
        else if (adds || subtracts) q.result = outcome::unassessed;
        return;
      case relation::comparison::at_most:
        if (too_much && !subtracts) q.result = outcome::broken;
        else if (adds || (too_much && subtracts)) q.result = outcome::unassessed;
        return;
      case relation::comparison::zero_together:
        if (adds || subtracts) q.result = outcome::unassessed;
        else if ((q.left == decimal{}) != (q.right == decimal{})) q.result = outcome::broken;
        return;
    }
  }

  report const& report_;
  check_options const& options_;
  equations& out_;
  table_data const* table_ = nullptr;
  std::uint32_t number_ = 0;
};

}  // namespace

std::optional<decimal> number_of(figure_record const* f, check_options const& options) {
  if (!f) return std::nullopt;
  if (f->value.is_number()) return f->value.value;
  bool const empty = f->value.state == figure_state::blank || f->value.state == figure_state::placeholder;
  if (empty && options.blank_cells == blanks::are_zero) return decimal{};
  return std::nullopt;
}

equations find_equations(report const& r, check_options const& options) {
  equations out;
  equation_finder(r, options, out).run();
  return out;
}

figure_kind kind_of(equation const& q, equation_term const& t) {
  bool const each_row = q.law->data->scope == relation_scope::each_row;
  auto const& column = q.table->columns[each_row ? t.item : q.column];
  auto const item = !each_row ? t.item : t.figure ? t.figure->item : label_place::no_item;
  return measure_of(item < q.table->rows.size() ? &q.table->rows[item] : nullptr, column).kind;
}

std::string name_of_line(equation const& q) {
  if (q.law->data->scope == relation_scope::each_column) return std::string(last_level(q.table->columns[q.column].path));
  for (auto const& t : q.terms)
    if (auto const* f = t.figure) {
      if (f->item != label_place::no_item && q.table->layout == table_layout::one_row)
        return std::string(last_level(q.table->rows[f->item].path));
      return std::string(f->label);
    }
  return {};
}

std::string name_of_term(equation const& q, equation_term const& t) {
  bool const each_row = q.law->data->scope == relation_scope::each_row;
  return std::string(last_level(each_row ? q.table->columns[t.item].path : q.table->rows[t.item].path));
}

}  // namespace gouji::detail
