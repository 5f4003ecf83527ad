// SPDX-License-Identifier: Apache-2.0
#include "detail/checks.hpp"
#include "detail/culprits.hpp"
#include "detail/equations.hpp"

#include <gouji/diag/catalogue.hpp>

#include <algorithm>  // all_of
#include <map>        // map
#include <set>        // set
#include <utility>    // move, pair

namespace gouji::detail {
namespace {

class relation_check {
 public:
  relation_check(report const& r, finding_sink& sink, check_options const& o)
      : report_(r), sink_(sink), options_(o), equations_(find_equations(r, o)), suspects_(find_culprits(equations_)) {}

  void run() {
    for (std::size_t i = 0; i < equations_.all.size(); ++i) {
      auto const& q = equations_.all[i];
      if (q.report != number_) tell_for_report(), number_ = q.report;
      if (q.law->data->law == relation_law::convention)
        note_convention(q);
      else if (q.result == outcome::unassessed)
        note_unassessed(q, suspects_[i]);
      else if (q.result == outcome::broken)
        tell_broken(q, std::move(suspects_[i]));
    }
    tell_for_report();
  }

 private:
  operand operand_of(equation const& q, equation_term const& t) const {
    auto const* f = t.figure;
    return {f ? std::string(f->table) : std::string(q.table->code), f ? std::string(f->row) : std::string(),
            f ? std::string(f->column) : std::string(), name_of_term(q, t), number_of(f, options_),
            f ? f->value.where : std::nullopt};
  }

  std::vector<operand> operands_of(equation const& q) const {
    std::vector<operand> out;
    for (auto const& t : q.terms) out.push_back(operand_of(q, t));
    return out;
  }

  /// 8 + 1 = 9, and `?` for a number that is not there.
  std::string text_of(equation const& q) const {
    std::string out;
    bool first = true, right = false;
    for (auto const& t : q.terms) {
      if (t.right && !right) {
        out.append(" ").append(sign_of(q.law->compare)).append(" ");
        first = right = true;
      }
      out += first ? (t.negative ? "-" : "") : t.negative ? " - " : " + ";
      if (t.factor != 1) out.append(std::to_string(t.factor)).append(" × ");
      auto const n = number_of(t.figure, options_);
      out += n ? n->to_string() : "?";
      first = false;
    }
    return out;
  }

  static std::optional<span> first_place(equation const& q) {
    for (auto const& t : q.terms)
      if (t.figure && t.figure->value.where) return t.figure->value.where;
    return std::nullopt;
  }

  void tell_broken(equation const& q, suspects s) {
    auto const difference = decimal::subtract(q.left, q.right).value_or(decimal{});
    auto f = make_finding(q.law->data->code, first_place(q),
                          {{"code", std::string(q.law->data->code)}, {"relation", text_of(q)}, {"where", name_of_line(q)},
                           {"left", q.left}, {"right", q.right}, {"difference", difference}});
    f.operands = operands_of(q);
    f.actual = q.left;
    f.expected = q.right;
    f.culprits = std::move(s.likeliest);
    f.alternatives = std::move(s.others);
    sink_.add(std::move(f));
  }

  // --- what is told once for a whole report -----------------------------------------------------------------------------

  void tell_for_report() {
    tell_conventions();
    tell_unfilled();
    tell_unassessed();
    conventions_.clear();
    unfilled_.clear();
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

  void note_unassessed(equation const& q, suspects const& s) {
    auto& open = unassessed_[q.law->data->code];
    open.where.add(name_of_line(q));
    for (auto const& t : q.terms)
      if (!number_of(t.figure, options_)) open.missing.add(name_of_term(q, t));
    if (s.likeliest.size() != 1 || s.likeliest[0].kind != slip::blank) return;
    auto const& blank = s.likeliest[0];
    unfilled_.emplace(blank.cell.where ? blank.cell.where->begin : 0, std::pair(&q, blank));
  }

  /// Blank cells of which the rest of the table says what they have to hold.
  void tell_unfilled() {
    for (auto& [at, blank] : unfilled_) {
      auto& [q, c] = blank;
      auto f = make_finding("figure.unfilled", c.cell.where, {{"cell", c.cell.label}, {"proposed", c.proposed}});
      f.operands = operands_of(*q);
      f.expected = c.proposed;
      f.culprits.push_back(std::move(c));
      sink_.add(std::move(f));
    }
  }

  void tell_unassessed() {
    for (auto const& [code, open] : unassessed_)
      sink_.add(make_finding("relation.unassessed", place(),
                             {{"code", std::string(code)}, {"where", open.where.joined()}, {"missing", open.missing.joined()}}));
  }

  struct convention {
    std::int64_t followed = 0;
    std::vector<equation const*> broken;
  };

  /// Rows of nothing but zeros follow any convention and say nothing.
  void note_convention(equation const& q) {
    auto& c = conventions_[q.law->data->code];
    bool const all_zero =
        std::all_of(q.terms.begin(), q.terms.end(), [this](auto const& t) { return number_of(t.figure, options_) == decimal{}; });
    if (q.result == outcome::holds && !all_zero) ++c.followed;
    if (q.result == outcome::broken) c.broken.push_back(&q);
  }

  void tell_conventions() {
    for (auto& [code, c] : conventions_) {
      if (c.followed < 2) continue;
      sink_.add(make_finding(code, place(), {{"rows", c.followed}}));
      for (auto const* q : c.broken) {
        auto f = make_finding("article20.items", first_place(*q), {{"row", name_of_line(*q)}, {"left", q->right}, {"right", q->left}});
        f.operands = operands_of(*q);
        sink_.add(std::move(f));
      }
    }
  }

  report const& report_;
  finding_sink& sink_;
  check_options const& options_;
  equations const equations_;
  std::vector<suspects> suspects_;
  std::uint32_t number_ = 0;  // of the report at hand
  std::map<std::string_view, open_relation> unassessed_;
  std::map<std::string_view, convention> conventions_;
  std::map<std::size_t, std::pair<equation const*, culprit>> unfilled_;  // by place
};

}  // namespace

void check_relations(report const& r, finding_sink& sink, check_options const& options) {
  relation_check(r, sink, options).run();
}

}  // namespace gouji::detail
