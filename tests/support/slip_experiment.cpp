// SPDX-License-Identifier: Apache-2.0
#include "support/slip_experiment.hpp"

#include "support/dice.hpp"
#include "support/printed_table.hpp"
#include "support/random_figures.hpp"
#include "support/random_report.hpp"
#include "support/write_tab_lines.hpp"

#include <gouji/check/check.hpp>
#include <gouji/form/relation.hpp>
#include <gouji/report/read.hpp>

#include <algorithm>  // all_of, any_of
#include <map>        // map
#include <set>        // set
#include <utility>    // swap
#include <vector>     // vector

namespace gouji::test {
namespace {

struct site {
  model_table* table;
  std::size_t row, column;  // as printed
};

model_figure& figure_at(site const& s) { return s.table->rows[s.row].figures[s.column]; }

void print(model_figure& f, std::int64_t value) { f = {figure_state::number, value, std::to_string(value)}; }

/// Tables with equations that some cell can break.
std::vector<model_table*> tables_with_equations(model_report& r) {
  std::vector<model_table*> out;
  for (auto& s : r.sections)
    for (auto& t : s.tables)
      if (std::any_of(t.data->relations.begin(), t.data->relations.end(), [&](auto const& d) {
            return d.law == relation_law::binding && resolve(*t.data, d)->compare == relation::comparison::equal;
          }))
        out.push_back(&t);
  return out;
}

/// The equations of one table over what it prints; blanks count as zero. Slow and simple on purpose: the measure of the library.
class table_equations {
 public:
  explicit table_equations(model_table const& t) {
    for (auto const& data : t.data->relations)
      if (data.law == relation_law::binding) laws_.push_back(*resolve(*t.data, data));
  }

  bool hold(model_table const& t) const {
    for (auto const& law : laws_) {
      bool const by_row = law.data->scope == relation_scope::each_row;
      auto const lines = by_row ? t.rows.size() : t.columns.size();
      for (std::size_t line = 0; line < lines; ++line)
        if (!holds(law, t, line)) return false;
    }
    return true;
  }

  bool sees(site const& s) const {
    return std::any_of(laws_.begin(), laws_.end(), [&](relation const& law) {
      bool const by_row = law.data->scope == relation_scope::each_row;
      auto const item = by_row ? s.table->columns[s.column] : s.table->rows[s.row].item;
      auto const names = [&](auto const& side) { return std::any_of(side.begin(), side.end(), [&](auto const& t) { return t.item == item; }); };
      return names(law.left) || names(law.right);
    });
  }

 private:
  static std::optional<std::size_t> find(model_table const& t, bool by_row, std::uint16_t item) {
    if (by_row) {
      for (std::size_t c = 0; c < t.columns.size(); ++c)
        if (t.columns[c] == item) return c;
    } else {
      for (std::size_t r = 0; r < t.rows.size(); ++r)
        if (t.rows[r].item == item && t.rows[r].kind == model_row::kind_type::of_form) return r;
    }
    return std::nullopt;
  }

  static bool holds(relation const& law, model_table const& t, std::size_t line) {
    bool const by_row = law.data->scope == relation_scope::each_row;
    bool is_there = true;
    auto const sum = [&](std::vector<relation::term> const& side) {
      std::int64_t out = 0;
      for (auto const& term : side) {
        auto const at = find(t, by_row, term.item);
        if (!at) {
          is_there = is_there && &side != &law.left;
          continue;
        }
        auto const& f = by_row ? t.rows[line].figures[*at] : t.rows[*at].figures[line];
        auto const n = f.state == figure_state::number ? f.value.digits() : 0;
        out += term.negative ? -n : n;
      }
      return out;
    };
    auto const left = sum(law.left), right = sum(law.right);
    return !is_there || (law.compare == relation::comparison::equal ? left == right : left <= right);
  }

  std::vector<relation> laws_;
};

/// How many ways there are to mend a table by one cell or by exchanging two neighbours: two are enough to know.
std::size_t ways_to_mend(model_table t, table_equations const& equations, std::set<std::int64_t> const& differences) {
  std::size_t cells = 0, exchanges = 0;
  for (std::size_t r = 0; r < t.rows.size(); ++r)
    for (std::size_t c = 0; c < t.columns.size(); ++c) {
      auto& f = t.rows[r].figures[c];
      auto const before = f;
      auto const value = f.state == figure_state::number ? f.value.digits() : 0;
      for (auto const d : differences)
        if (value + d >= 0) {
          print(f, value + d);
          cells += equations.hold(t);
          f = before;
        }
      auto const exchange = [&](model_figure& other) {
        std::swap(f, other);
        exchanges += equations.hold(t);
        std::swap(f, other);
      };
      if (c + 1 < t.columns.size()) exchange(t.rows[r].figures[c + 1]);
      if (r + 1 < t.rows.size()) exchange(t.rows[r + 1].figures[c]);
    }
  return cells != 0 ? cells : exchanges;
}

std::string with_digits_changed(std::string digits, slip kind, dice& random) {
  auto const at = random.below(digits.size());
  switch (kind) {
    case slip::transposed:
      if (at + 1 < digits.size()) std::swap(digits[at], digits[at + 1]);
      break;
    case slip::doubled:
      digits.insert(at, 1, digits[at]);
      break;
    case slip::dropped:
      if (digits.size() > 1) digits.erase(at, 1);
      break;
    default:
      digits[at] = static_cast<char>('0' + random.below(10));
  }
  return digits;
}

/// Changes the model; false where this slip cannot happen there.
bool slip_at(site const& s, slip kind, dice& random) {
  auto& row = s.table->rows[s.row].figures;
  auto& f = row[s.column];
  auto const value = f.value.digits();
  auto const last = row.size() - 1;
  switch (kind) {
    case slip::blank:
      f = {figure_state::blank, {}, ""};
      return value != 0;
    case slip::sign:
      print(f, -value);
      return value != 0;
    case slip::stale_total: {
      auto const old = static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(value) + 10));
      print(f, old);
      return s.column == last && row.size() > 1 && old != value;
    }
    case slip::exchanged: {
      bool const beside = random.chance(70);
      if (beside ? s.column == last : s.row + 1 == s.table->rows.size()) return false;
      auto& other = beside ? row[s.column + 1] : s.table->rows[s.row + 1].figures[s.column];
      std::swap(f, other);
      return f.value != other.value;
    }
    case slip::split: {
      if (s.column == last || value < 10 || row[s.column + 1].value != decimal{}) return false;
      auto const digits = std::to_string(value);
      print(f, std::stoll(digits.substr(0, digits.size() - 1)));
      print(row[s.column + 1], std::stoll(digits.substr(digits.size() - 1)));
      return true;
    }
    case slip::shifted: {
      if (last < 2) return false;
      auto const before = row;
      bool const to_right = random.chance(50);
      for (std::size_t i = 0; i < last; ++i) {
        bool const free = to_right ? i == 0 : i + 1 == last;
        print(row[i], free ? 0 : before[to_right ? i - 1 : i + 1].value.digits());
      }
      return true;
    }
    default: {
      auto const changed = with_digits_changed(f.printed, kind, random);
      if (changed == f.printed || (changed.size() > 1 && changed[0] == '0')) return false;
      print(f, std::stoll(changed));
      return true;
    }
  }
}

model_report consistent_report(form_data const& form, std::uint64_t seed, dice& random) {
  report_options o{&form, {}, std::int64_t{1} << (2 + random.below(11))};
  if (random.chance(15)) o.odd.set(index_of(oddity::widened));
  return random_report(seed, o);
}

/// What differs between two states of a table, and whether it can be seen.
void compare(model_table const& before, site const& s, table_equations const& equations, slipped_report& out) {
  std::set<std::int64_t> differences;
  for (std::size_t r = 0; r < before.rows.size(); ++r)
    for (std::size_t c = 0; c < before.columns.size(); ++c) {
      auto const& was = before.rows[r].figures[c];
      auto const& is = s.table->rows[r].figures[c];
      if (was.state == is.state && was.value == is.value) continue;
      out.meant.emplace(figure_key(*s.table, s.table->rows[r], c), was.value);
      auto const d = was.value.digits() - is.value.digits();
      differences.insert({d, -d, d + 1, d - 1});  // an inequality does not say by how much
      out.seen = out.seen || (is.state != figure_state::number && equations.sees({s.table, r, c}));
    }
  bool const hold = equations.hold(*s.table);
  out.seen = out.seen || !hold;
  out.unique = !hold && ways_to_mend(*s.table, equations, differences) == 1;
}

}  // namespace

std::optional<slipped_report> with_slip(form_data const& form, slip kind, std::uint64_t seed) {
  dice random(seed, 901);
  slipped_report out{consistent_report(form, seed, random), {}, false, false};
  auto tables = tables_with_equations(out.report);
  site const s{tables[random.below(tables.size())], 0, 0};
  site const at{s.table, random.below(s.table->rows.size()), random.below(s.table->columns.size())};
  if (figure_at(at).state != figure_state::number || !figure_at(at).value.is_whole()) return std::nullopt;
  auto const before = *at.table;
  table_equations const equations(before);
  if (!equations.sees(at) || !slip_at(at, kind, random)) return std::nullopt;
  compare(before, at, equations, out);
  return out;
}

std::optional<slipped_report> with_two_slips(form_data const& form, std::uint64_t seed) {
  dice random(seed, 902);
  slipped_report out{consistent_report(form, seed, random), {}, false, false};
  auto& table = *tables_with_equations(out.report).front();
  auto const before = table;
  table_equations const equations(before);
  static constexpr slip kinds[] = {slip::transposed, slip::doubled, slip::dropped, slip::misprinted};
  std::set<std::size_t> rows, columns;
  for (int i = 0; i < 2; ++i) {
    site const at{&table, random.below(table.rows.size()), random.below(table.columns.size())};
    bool const fresh = rows.insert(at.row).second && (columns.insert(at.column).second || table.columns.size() == 1);
    if (!fresh || !equations.sees(at) || !slip_at(at, random.pick<slip>(kinds), random)) return std::nullopt;
  }
  compare(before, {&table, 0, 0}, equations, out);
  return out;
}

slip_verdict judge(slipped_report const& s) {
  finding_sink reading, sink;
  auto const r = read(write_tab_lines(print_blocks(s.report)).text, reading);
  if (!r) return {};
  check(*r, sink);
  slip_verdict out{!reading.findings().empty() || !sink.findings().empty(), false, false};
  std::map<std::string, std::set<decimal>> named;
  for (auto const& f : sink.findings())
    for (auto const& c : f.culprits) named[c.cell.table + '/' + c.cell.row + '/' + c.cell.column].insert(c.proposed);
  out.named = std::all_of(s.meant.begin(), s.meant.end(), [&](auto const& cell) {
    auto const at = named.find(cell.first);
    return at != named.end() && at->second.contains(cell.second);
  });
  out.alone = out.named && named.size() == s.meant.size();
  return out;
}

void slip_counts::add(slipped_report const& s, slip_verdict const& v) {
  ++made;
  seen += s.seen;
  told += s.seen && v.told;
  named += s.seen && v.named;
  unique += s.unique;
  unique_named += s.unique && v.named;
  alone += s.unique && v.alone;
}

}  // namespace gouji::test
