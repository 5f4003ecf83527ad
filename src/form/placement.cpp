// SPDX-License-Identifier: Apache-2.0
#include <gouji/form/placement.hpp>
#include <gouji/form/relation.hpp>

#include "detail/sum_table.hpp"

#include <algorithm>  // all_of, find, none_of, sort, stable_sort
#include <optional>   // optional
#include <span>       // span

namespace gouji {
namespace {

using namespace detail;

constexpr std::size_t most_work = 20'000'000;  // steps for one document
constexpr std::int64_t most_counted = 1'000'000'000'000;  // whatever is added up, 64 bits hold it

/// The row equation that makes one place the sum of all others.
struct sum_of_row {
  std::vector<std::uint16_t> columns;  ///< of the form, left to right
  std::size_t total;                   ///< index of the sum
};

/// Columns of counts, all but optional ones, of which one is the sum of all others. None for any other table.
std::optional<sum_of_row> find_sum_of_row(table_data const& t) {
  sum_of_row out;
  for (std::uint16_t c = 0; c < t.columns.size(); ++c) {
    if (t.columns[c].kind != figure_kind::count) return std::nullopt;
    if (t.columns[c].need == presence::required) out.columns.push_back(c);
  }
  if (t.layout != table_layout::rows || out.columns.size() > most_places) return std::nullopt;
  for (auto const& data : t.relations) {
    if (data.scope != relation_scope::each_row || data.law != relation_law::binding) continue;
    auto const r = resolve(t, data);
    if (!r || r->compare != relation::comparison::equal || r->left.size() != 1) continue;
    std::vector<std::uint16_t> named{r->left[0].item};
    for (auto const& term : r->right) named.push_back(term.item);
    std::sort(named.begin(), named.end());
    bool const plain = std::none_of(r->right.begin(), r->right.end(), [](auto const& term) { return term.negative; });
    if (!plain || named != out.columns) continue;
    auto const total = std::find(out.columns.begin(), out.columns.end(), r->left[0].item);
    out.total = static_cast<std::size_t>(total - out.columns.begin());
    return out;
  }
  return std::nullopt;
}

class placer {
 public:
  placer(document const& d, form_index const& index, located& l) : document_(d), index_(index), located_(l) {}

  void run() {
    if (std::none_of(located_.undecided.begin(), located_.undecided.end(), [](auto const& u) { return u.in_order; })) return;
    for (std::size_t i = 0; i < located_.alignment.instances.size(); ++i) {
      skip_to(located_.alignment.instances[i].first);
      place_in(i);
    }
    std::erase_if(located_.undecided, [](auto const& u) { return u.in_order && u.places.empty(); });
    located_.figures.insert(located_.figures.end(), placed_.begin(), placed_.end());
    auto const is_above = [](auto const& a, auto const& b) { return a.row < b.row; };
    std::stable_sort(located_.figures.begin(), located_.figures.end(), is_above);
  }

 private:
  /// A row of the form and what it prints.
  struct observed_row {
    std::uint32_t row = 0;
    undecided_row* undecided = nullptr;
    bool seen = false;
  };

  void skip_to(std::uint32_t row) {
    while (next_figure_ < located_.figures.size() && located_.figures[next_figure_].row < row) ++next_figure_;
    while (next_undecided_ < located_.undecided.size() && located_.undecided[next_undecided_].row < row) ++next_undecided_;
  }

  void place_in(std::size_t number) {
    auto const& instance = located_.alignment.instances[number];
    auto const& columns = located_.columns[number];
    auto const& data = *index_.tables()[instance.table].table;
    if (!columns.has_heads || !columns.missing.empty() || !columns.unknown.empty()) return;
    auto const sum = find_sum_of_row(data);
    if (!sum || !read_rows(instance, data, *sum)) return;
    add_equations(data);
    auto const places = prove_places(table_, work_);
    for (std::uint16_t item = 0; item < data.rows.size(); ++item)
      if (observed_[item].seen) put(item, observed_[item], places[item], sum->columns);
  }

  /// False where the table is not one that lost its blank cells and nothing else: where a row keeps a blank cell, a short row
  /// has lost something else.
  bool read_rows(table_instance const& instance, table_data const& data, sum_of_row const& sum) {
    observed_.assign(data.rows.size(), {});
    table_ = {sum.columns.size(), sum.total, std::vector<sum_row>(data.rows.size()), {}};
    bool any = false;
    for (auto row = instance.first; row <= instance.last; ++row) {
      skip_to(row);
      auto const& a = located_.alignment.rows[row];
      if (a.role == row_role::head || a.role == row_role::group) continue;
      if (a.role != row_role::figures || observed_[a.item].seen) return false;
      if (document_.tables[located_.views.rows[row].table].kind != geometry::rows) return false;
      auto& o = observed_[a.item];
      o = {row, nullptr, true};
      auto& numbers = table_.rows[a.item];
      if (next_undecided_ < located_.undecided.size() && located_.undecided[next_undecided_].row == row) {
        o.undecided = &located_.undecided[next_undecided_];
        numbers.countable = is_short(*o.undecided, a.item, sum) && add_numbers(o.undecided->cells, numbers);
        any = any || o.undecided->in_order;
      } else if (!add_complete(row, sum, numbers)) {
        return false;
      }
    }
    return any;
  }

  /// As many places as the form has columns, and blank cells, if any, only behind the figures, where exports pad their rows.
  bool is_short(undecided_row const& u, std::uint16_t item, sum_of_row const& sum) const {
    if (!u.in_order || u.places.size() != sum.columns.size()) return false;
    for (std::size_t p = 0; p < u.places.size(); ++p)
      if (u.places[p] != std::pair(item, sum.columns[p])) return false;
    auto const& a = located_.alignment.rows[u.row];
    auto const cells = located_.views.of(located_.views.rows[u.row]);
    auto const first = a.has_label ? a.label + 1 : 0;
    for (std::size_t i = 0; i < u.cells.size(); ++i)
      if (first + i >= cells.size() || cells[first + i].cell != u.cells[i]) return false;
    return true;
  }

  /// The figures of a row that lost nothing, or that lost everything but its label. False if one of them is blank.
  bool add_complete(std::uint32_t row, sum_of_row const& sum, sum_row& numbers) {
    std::vector<std::uint32_t> cells;
    std::vector<std::uint16_t> columns;
    for (auto f = next_figure_; f < located_.figures.size() && located_.figures[f].row == row; ++f) {
      cells.push_back(located_.figures[f].cell);
      columns.push_back(located_.figures[f].column);
    }
    auto const is_blank = [&](auto c) { return located_.views.values[c].kind == cell_kind::blank; };
    numbers.countable = (cells.empty() || columns == sum.columns) && add_numbers(cells, numbers);
    return std::none_of(cells.begin(), cells.end(), is_blank);
  }

  /// A mark for nothing adds nothing; as a total it is none.
  bool add_numbers(std::span<std::uint32_t const> cells, sum_row& numbers) const {
    for (auto c : cells) {
      auto const& v = located_.views.values[c];
      bool const mark = v.kind == cell_kind::placeholder;
      bool const count = v.kind == cell_kind::number && v.number.is_whole() && !v.by_word_sign && v.magnitude.empty() &&
                         !v.ten_thousands && v.unit != "元" && v.number >= decimal(0) && v.number <= decimal(most_counted);
      if (!mark && !count) return false;
      numbers.numbers.push_back(mark ? 0 : v.number.digits());
    }
    return cells.empty() || cells.size() == table_.places || located_.views.values[cells.back()].kind == cell_kind::number ||
           std::all_of(numbers.numbers.begin(), numbers.numbers.end(), [](auto n) { return n == 0; });
  }

  /// Equations whose rows are all there; an optional row that is not is left out, and with it the sum that it would be.
  void add_equations(table_data const& data) {
    for (auto const& relation : data.relations) {
      if (relation.scope != relation_scope::each_column || relation.law != relation_law::binding) continue;
      auto const r = resolve(data, relation);
      if (!r || r->compare != relation::comparison::equal) continue;
      sum_equation e;
      bool there = true;
      auto const add = [&](auto const& terms, bool right) {
        for (auto const& t : terms)
          if (observed_[t.item].seen) e.push_back({t.item, t.negative != right});
          else there = there && right && data.rows[t.item].need == presence::optional;
      };
      add(r->left, false);
      add(r->right, true);
      if (there) table_.equations.push_back(std::move(e));
    }
  }

  /// Moves the figures to their places. A place that is proved empty stays undecided: whether the agency left it blank or an
  /// export lost what stood there, no equation can tell.
  /// \param places for each place what it holds, as `prove_places` says
  void put(std::uint16_t item, observed_row const& o, std::span<int const> places, std::span<std::uint16_t const> columns) {
    if (table_.rows[item].numbers.size() == places.size()) return;
    std::vector<std::uint32_t> const cells = o.undecided ? o.undecided->cells : std::vector<std::uint32_t>{};
    for (std::size_t p = 0; p < places.size(); ++p) {
      if (places[p] < 0) continue;
      auto const cell = cells[static_cast<std::size_t>(places[p])];
      placed_.push_back({o.row, cell, item, columns[p], located_figure::no_cell, basis::inferred});
      if (!o.undecided) continue;
      std::erase(o.undecided->cells, cell);
      std::erase(o.undecided->places, std::pair(item, columns[p]));
    }
  }

  document const& document_;
  form_index const& index_;
  located& located_;
  std::size_t work_ = most_work;
  std::size_t next_figure_ = 0, next_undecided_ = 0;
  std::vector<observed_row> observed_;  // by row of the form
  sum_table table_;                     // rows as in the form
  std::vector<located_figure> placed_;
};

}  // namespace

void place_by_relations(document const& d, form_index const& index, located& l) { placer(d, index, l).run(); }

}  // namespace gouji
