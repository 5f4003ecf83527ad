// SPDX-License-Identifier: Apache-2.0
#include "support/random_figures.hpp"

#include <gouji/form/relation.hpp>

#include <algorithm>  // min
#include <span>       // span

namespace gouji::test {
namespace {

decimal random_value(figure_kind kind, std::int64_t largest, dice& random) {
  if (random.chance(45)) return 0;
  auto const n = static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(largest) + 1));
  if (kind == figure_kind::change && random.chance(50)) return -n;
  if (kind != figure_kind::amount) return n;
  return *decimal::from_parts(n * 10'000 + static_cast<std::int64_t>(random.below(10'000)), 4);
}

/// The figures to which one relation speaks: those of a column, or those of a row.
class figure_line {
 public:
  figure_line(figure_values& values, relation_scope scope, std::size_t line)
      : values_(values), by_column_(scope == relation_scope::each_column), line_(line) {}

  decimal& at(std::size_t item) const {
    return by_column_ ? values_[item][line_] : values_[line_][item];
  }
  decimal sum(std::span<relation::term const> terms) const {
    decimal total;
    for (auto const& t : terms)
      total = t.negative ? *decimal::subtract(total, at(t.item)) : *decimal::add(total, at(t.item));
    return total;
  }
  /// The first figure at the left gives way.
  void make_hold(relation const& r) const {
    auto const right = sum(r.right);
    auto& first = at(r.left.front().item);
    if (r.compare == relation::comparison::at_most) {
      first = std::min(first, right);
      return;
    }
    if (r.compare == relation::comparison::zero_together) {
      if ((first == decimal{}) != (right == decimal{})) first = right == decimal{} ? 0 : 1;
      return;
    }
    auto const others = std::span(r.left).subspan(1);
    for (auto const& t : others) at(t.item) = std::min(at(t.item), right);
    first = *decimal::subtract(right, sum(others));
  }

  /// What is counted and money: one of the unit of the form for each.
  void make_plausible(table_data const& t, relation const& r) const {
    auto const a = r.left.front().item, b = r.right.front().item;
    auto const row = [&](std::size_t item) { return by_column_ ? &t.rows[item] : &t.rows[line_]; };
    auto const column = [&](std::size_t item) -> auto& { return by_column_ ? t.columns[line_] : t.columns[item]; };
    bool const money_at_left = measure_of(row(a), column(a)).kind == figure_kind::amount;
    auto& money = at(money_at_left ? a : b);
    if (money != decimal{}) money = at(money_at_left ? b : a);
  }

 private:
  figure_values& values_;
  bool by_column_;
  std::size_t line_;
};

void make_relations_hold(table_data const& t, relation_scope scope, figure_values& values) {
  auto const lines = scope == relation_scope::each_column ? t.columns.size() : t.rows.size();
  for (auto const& data : t.relations) {
    if (data.scope != scope || data.law == relation_law::convention) continue;
    auto const r = *resolve(t, data);
    for (std::size_t line = 0; line < lines; ++line) {
      figure_line const figures(values, scope, line);
      if (data.law == relation_law::plausible) figures.make_plausible(t, r);
      else figures.make_hold(r);
    }
  }
}

}  // namespace

figure_values random_values(table_data const& t, std::int64_t largest, dice& random) {
  figure_values values;
  for (auto const& r : t.rows) {
    values.emplace_back();
    for (auto const& c : t.columns)
      values.back().push_back(random_value(measure_of(&r, c).kind, largest, random));
  }
  // A relation may need what another one makes; sums of sums hold by themselves.
  for (std::size_t pass = 0; pass <= t.relations.size(); ++pass)
    make_relations_hold(t, relation_scope::each_column, values);
  make_relations_hold(t, relation_scope::each_row, values);
  return values;
}

std::string with_thousands(std::string const& plain) {
  auto const whole = std::min(plain.find('.'), plain.size());
  std::string out;
  for (std::size_t i = 0; i < plain.size(); ++i) {
    bool const divides = i > 0 && i < whole && (whole - i) % 3 == 0 && plain[i - 1] != '-';
    if (divides) out += ',';
    out += plain[i];
  }
  return out;
}

std::string in_full_width(std::string const& plain) {
  std::string out;
  for (char const c : plain) {
    if (c <= ' ' || c > '~') {
      out += c;
      continue;
    }
    auto const code = 0xFF01u + static_cast<unsigned>(c - '!');
    out += static_cast<char>(0xE0u | (code >> 12));
    out += static_cast<char>(0x80u | ((code >> 6) & 0x3Fu));
    out += static_cast<char>(0x80u | (code & 0x3Fu));
  }
  return out;
}

std::string with_word_sign(decimal value, dice& random) {
  if (value == decimal{}) return "0";
  static constexpr std::string_view more[] = {"增", "+", "增加", "净增"};
  static constexpr std::string_view less[] = {"减", "-", "减少", "－", "（"};
  auto const size = (value.is_negative() ? *decimal::subtract(0, value) : value).to_string();
  if (!value.is_negative()) return std::string(random.pick<std::string_view>(more)) + size;
  auto const sign = random.pick<std::string_view>(less);
  return std::string(sign) + size + (sign == "（" ? "）" : "");
}

std::string with_unit(decimal value, std::string_view unit, dice& random) {
  if (unit != "万元" || random.chance(50)) return value.to_string() + std::string(unit);
  return value.scaled_by_power_of_ten(4)->to_string() + "元";
}

}  // namespace gouji::test
