// SPDX-License-Identifier: Apache-2.0
#include "detail/checks.hpp"

#include <gouji/diag/catalogue.hpp>
#include <gouji/form/label_key.hpp>
#include <gouji/form/relation.hpp>

#include <algorithm>  // find, min
#include <map>        // map
#include <set>        // set

namespace gouji::detail {
namespace {

/// The figures of one occurrence of a table, row by row: those of the form, then the agency's own. One row is looked at by
/// `each_row`, one column by `each_column`.
class figure_grid {
 public:
  figure_grid(report const& r, table_data const& t, std::size_t begin, std::size_t end) : columns_(t.columns.size()) {
    rows_.resize(t.rows.size());
    for (auto& row : rows_) row.resize(columns_, nullptr);
    std::string_view own;
    for (auto i = begin; i < end; ++i) {
      auto const& f = r.figures[i];
      if (f.column_number >= columns_) continue;
      if (f.item < t.rows.size()) {
        if (!rows_[f.item][f.column_number]) rows_[f.item][f.column_number] = &f;
        continue;
      }
      bool const goes_on = f.row == own && rows_.size() > t.rows.size() && !rows_.back()[f.column_number];
      if (!goes_on) rows_.emplace_back(columns_, nullptr);
      own = f.row;
      rows_.back()[f.column_number] = &f;
    }
  }

  std::size_t row_count() const { return rows_.size(); }
  std::size_t column_count() const { return columns_; }
  figure_record const* at(std::size_t row, std::size_t column) const { return rows_[row][column]; }

 private:
  std::size_t columns_;
  std::vector<std::vector<figure_record const*>> rows_;
};

/// A term of an equation in one row or column.
struct printed_term {
  relation::term term;
  figure_record const* figure;
  std::optional<decimal> number;
  bool counted;  ///< it has a number, and the sum with it is one of 64 bits
};

/// One equation in one row or column.
struct assessment {
  enum class outcome : std::uint8_t { holds, broken, unassessed, absent } result = outcome::absent;
  decimal left, right;                         ///< the sums
  std::vector<printed_term> left_terms, right_terms;
};

class relation_check {
 public:
  relation_check(report const& r, finding_sink& sink, check_options const& o) : report_(r), sink_(sink), options_(o) {}

  void run() {
    for (std::size_t begin = 0; begin < report_.figures.size();) {
      auto end = begin;
      while (end < report_.figures.size() && report_.figures[end].instance == report_.figures[begin].instance) ++end;
      if (report_.figures[begin].report != number_) tell_for_report(), number_ = report_.figures[begin].report;
      if (report_.figures[begin].instance < report_.tables.size()) check_table(begin, end);
      begin = end;
    }
    tell_for_report();
  }

 private:
  void check_table(std::size_t begin, std::size_t end) {
    table_ = report_.forms->tables()[report_.figures[begin].table_number].table;
    figure_grid const grid(report_, *table_, begin, end);
    for (auto const& data : table_->relations)
      if (auto const r = resolve(*table_, data)) {
        auto const lines = data.scope == relation_scope::each_row ? grid.row_count() : grid.column_count();
        for (std::size_t line = 0; line < lines; ++line) check_line(*r, grid, line);
      }
  }

  void check_line(relation const& r, figure_grid const& grid, std::size_t line) {
    auto const a = assess(r, grid, line);
    if (a.result == assessment::outcome::absent) return;
    if (r.data->law == relation_law::convention) return note_convention(r, a, name_of_line(r, grid, line));
    if (a.result == assessment::outcome::unassessed) return note_unassessed(r, a, name_of_line(r, grid, line));
    if (a.result == assessment::outcome::broken) tell_broken(r, a, name_of_line(r, grid, line));
  }

  static figure_record const* figure_of(relation const& r, figure_grid const& grid, std::size_t line, std::size_t item) {
    return r.data->scope == relation_scope::each_row ? grid.at(line, item) : grid.at(item, line);
  }

  /// The head of a column or the label of a row, as a person finds it in the table.
  std::string name_of_line(relation const& r, figure_grid const& grid, std::size_t line) const {
    if (r.data->scope == relation_scope::each_column) return std::string(last_level(table_->columns[line].path));
    for (std::size_t c = 0; c < grid.column_count(); ++c)
      if (auto const* f = grid.at(line, c)) {
        if (f->item != label_place::no_item && table_->layout == table_layout::one_row)
          return std::string(last_level(table_->rows[f->item].path));
        return std::string(f->label);
      }
    return {};
  }

  std::string name_of_operand(relation const& r, std::size_t item) const {
    return std::string(last_level(r.data->scope == relation_scope::each_row ? table_->columns[item].path : table_->rows[item].path));
  }

  bool is_optional(relation const& r, std::size_t item) const {
    return (r.data->scope == relation_scope::each_row ? table_->columns[item].need : table_->rows[item].need) == presence::optional;
  }

  std::optional<decimal> number_of(figure_record const* f) const {
    if (!f) return std::nullopt;
    if (f->value.is_number()) return f->value.value;
    bool const empty = f->value.state == figure_state::blank || f->value.state == figure_state::placeholder;
    if (empty && options_.blank_cells == blanks::are_zero) return decimal{};
    return std::nullopt;
  }

  /// Where rows of a group are missing and the group prints figures of its own (（六）其他处理 before 2021), those stand for them.
  figure_record const* stand_in(relation const& r, figure_grid const& grid, std::size_t line, std::size_t item) const {
    if (r.data->scope != relation_scope::each_column) return nullptr;
    auto const group = last_level(upper_levels(table_->rows[item].path));
    if (group.empty()) return nullptr;
    auto const key = make_label_keys(group).core;
    for (auto row = table_->rows.size(); row < grid.row_count(); ++row)
      if (auto const* f = grid.at(row, line); f && f->row.starts_with("?/") && make_label_keys(f->label).core == key) return f;
    return nullptr;
  }

  assessment assess(relation const& r, figure_grid const& grid, std::size_t line) const {
    assessment a;
    bool any = false, all = true;
    std::vector<figure_record const*> counted;  // a group that stands for several rows counts once
    auto add_side = [&](std::vector<relation::term> const& terms, std::vector<printed_term>& out, decimal& sum) {
      out.reserve(terms.size());
      for (auto const& t : terms) {
        auto const* f = figure_of(r, grid, line, t.item);
        bool const missing = !f || f->value.state == figure_state::missing;
        if (missing && is_optional(r, t.item)) {
          if (&terms == &r.left) return false;  // the sum that some agencies add is not there
          continue;
        }
        if (missing)
          if (auto const* g = stand_in(r, grid, line, t.item)) {
            if (std::find(counted.begin(), counted.end(), g) != counted.end()) continue;
            counted.push_back(f = g);
          }
        any = any || f;
        auto const n = number_of(f);
        auto const next = !n ? std::nullopt : t.negative ? decimal::subtract(sum, *n) : decimal::add(sum, *n);
        out.push_back({t, f, n, next.has_value()});
        if (next) sum = *next;
        else all = false;
      }
      return true;
    };
    if (!add_side(r.left, a.left_terms, a.left) || !add_side(r.right, a.right_terms, a.right) || !any) return a;
    bool const holds = r.compare == relation::comparison::equal ? a.left == a.right : a.left <= a.right;
    a.result = !all    ? assessment::outcome::unassessed
               : holds ? assessment::outcome::holds
                       : assessment::outcome::broken;
    return a;
  }

  /// 8 + 1 = 9
  static std::string print(relation const& r, assessment const& a) {
    std::string out;
    auto const print_side = [&](std::vector<printed_term> const& terms) {
      for (auto const& t : terms) {
        bool const first = &t == &terms.front();
        out += first ? (t.term.negative ? "-" : "") : t.term.negative ? " - " : " + ";
        out += t.number ? t.number->to_string() : "?";
      }
    };
    print_side(a.left_terms);
    out += r.compare == relation::comparison::equal ? " = " : " <= ";
    print_side(a.right_terms);
    return out;
  }

  template <class Call>
  static void for_each_term(assessment const& a, Call call) {
    for (auto const* terms : {&a.left_terms, &a.right_terms})
      for (auto const& t : *terms) call(t);
  }

  std::vector<operand> operands_of(relation const& r, assessment const& a) const {
    std::vector<operand> out;
    for_each_term(a, [&](printed_term const& t) {
      auto const* f = t.figure;
      out.push_back({f ? std::string(f->table) : std::string(table_->code), f ? std::string(f->row) : std::string(),
                     f ? std::string(f->column) : std::string(), name_of_operand(r, t.term.item), t.number,
                     f ? f->value.where : std::nullopt});
    });
    return out;
  }

  void tell_broken(relation const& r, assessment const& a, std::string const& where) {
    auto const difference = decimal::subtract(a.left, a.right).value_or(decimal{});
    auto operands = operands_of(r, a);
    std::optional<span> place;
    for (auto const& o : operands)
      if (o.where && !place) place = o.where;
    auto f = make_finding(r.data->code, place,
                          {{"code", std::string(r.data->code)}, {"relation", print(r, a)}, {"where", where}, {"left", a.left},
                           {"right", a.right}, {"difference", difference}});
    f.operands = std::move(operands);
    sink_.add(std::move(f));
  }

  // --- what is told once for a whole report -----------------------------------------------------------------------------

  void tell_for_report() {
    tell_conventions();
    tell_unassessed();
    conventions_.clear();
    unassessed_.clear();
  }

  /// Of several reports the title says which one it is.
  std::optional<span> place() const { return report_.others.empty() ? std::nullopt : report_.identity(number_).title; }

  /// Names in the order in which they are met, each once.
  class name_list {
   public:
    void add(std::string const& name) {
      if (seen_.insert(name).second) joined_ += (joined_.empty() ? "" : "、") + name;
    }
    std::string const& joined() const { return joined_; }

   private:
    std::set<std::string> seen_;
    std::string joined_;
  };

  struct open_relation {
    name_list where, missing;
  };

  void note_unassessed(relation const& r, assessment const& a, std::string const& where) {
    auto& open = unassessed_[r.data->code];
    open.where.add(where);
    for_each_term(a, [&](printed_term const& t) {
      if (!t.counted) open.missing.add(name_of_operand(r, t.term.item));
    });
  }

  void tell_unassessed() {
    for (auto const& [code, open] : unassessed_)
      sink_.add(make_finding("relation.unassessed", place(),
                             {{"code", std::string(code)}, {"where", open.where.joined()}, {"missing", open.missing.joined()}}));
  }

  struct broken_line {
    std::string where;
    decimal left, right;
    std::vector<operand> operands;
  };

  struct convention {
    std::int64_t followed = 0;
    std::vector<broken_line> broken;
  };

  /// Rows of nothing but zeros follow any convention and say nothing.
  void note_convention(relation const& r, assessment const& a, std::string const& where) {
    auto& c = conventions_[r.data->code];
    bool all_zero = true;
    for_each_term(a, [&](printed_term const& t) { all_zero = all_zero && t.number == decimal{}; });
    if (a.result == assessment::outcome::holds && !all_zero) ++c.followed;
    if (a.result == assessment::outcome::broken) c.broken.push_back({where, a.left, a.right, operands_of(r, a)});
  }

  void tell_conventions() {
    for (auto& [code, c] : conventions_) {
      if (c.followed < 2) continue;
      sink_.add(make_finding(code, place(), {{"rows", c.followed}}));
      for (auto& b : c.broken) {
        auto f = make_finding("article20.items", b.operands.front().where, {{"row", b.where}, {"left", b.right}, {"right", b.left}});
        f.operands = std::move(b.operands);
        sink_.add(std::move(f));
      }
    }
  }

  report const& report_;
  finding_sink& sink_;
  check_options const& options_;
  std::uint32_t number_ = 0;  // of the report at hand
  table_data const* table_ = nullptr;
  std::map<std::string_view, open_relation> unassessed_;
  std::map<std::string_view, convention> conventions_;
};

}  // namespace

void check_relations(report const& r, finding_sink& sink, check_options const& options) {
  relation_check(r, sink, options).run();
}

}  // namespace gouji::detail
