// SPDX-License-Identifier: Apache-2.0
#include <gouji/form/row_alignment.hpp>

#include "detail/row_gain.hpp"
#include "detail/row_rivals.hpp"

#include <algorithm>  // any_of, find, max, reverse
#include <limits>     // numeric_limits

namespace gouji {
namespace {

using namespace detail;

constexpr int never = std::numeric_limits<int>::min() / 4;
constexpr std::uint16_t outside = 0xFFFF;

/// The states of one table: its head, then the stations at which its rows may stand, in order. A row that some agencies add
/// to a group (小计) may stand before the group or behind it: it has two. A one_row table has one, for its row of figures.
/// `passed[i]` is the cost of the required rows at the first i stations; a state that has consumed i stations has paid it.
struct table_states {
  std::uint32_t first = 0;
  std::vector<std::uint16_t> rows;  // of the form, by station
  std::vector<int> passed = {0};

  explicit table_states(table_data const& t) {
    if (t.layout == table_layout::one_row) {
      add(0, presence::required);
      return;
    }
    for (std::uint16_t r = 0; r < t.rows.size(); ++r) {
      auto const group = upper_levels(t.rows[r].path);
      if (!group.empty() && first_row_under(t, group) == r)
        for (auto o = r; ++o < t.rows.size();)
          if (t.rows[o].need == presence::optional && upper_levels(t.rows[o].path) == group) add(o, presence::optional);
      add(r, t.rows[r].need);
    }
  }

  std::uint32_t count() const { return static_cast<std::uint32_t>(passed.size()); }
  int left(std::uint32_t consumed) const { return passed.back() - passed[consumed]; }

 private:
  void add(std::uint16_t row, presence need) {
    rows.push_back(row);
    passed.push_back(passed.back() + (need == presence::required ? weight::passed_over : 0));
  }
};

/// How a state was reached by a row of its own; a state that a row did not reach so has stayed as it was.
struct arrival {
  std::uint16_t state;
  std::uint16_t from;       // the state before, or `outside`
  std::uint16_t from_form;  // only for an entry: after which form; selects what was left
  bool enters;
  std::uint32_t label;
  bool has_label;
};

/// Before some row, for one form: the best state of its tables to leave from, or having been outside already; and the same
/// for a row that is to be outside, which within a table of the document costs.
struct departure {
  int score = never;
  std::uint16_t from = outside;
  int outside_score = never;
  std::uint16_t outside_from = outside;
};

class aligner {
 public:
  aligner(row_views const& views, form_index const& index, cell_places const& places)
      : views_(views), index_(index), places_(places), form_count_(index.forms().size()) {
    std::uint32_t next = 0;
    for (auto const& t : index.tables()) {
      table_states s(*t.table);
      s.first = next;
      next += s.count();
      tables_of_.resize(next, static_cast<std::uint16_t>(states_.size()));
      states_.push_back(std::move(s));
    }
    score_.assign(next, never);
    // After no form at all one may begin with any.
    outside_.assign(form_count_ + 1, never);
    outside_.back() = 0;
  }

  row_alignment run() {
    for (auto const& row : views_.rows) step(row);
    return trace_back();
  }

 private:
  void step(row_view const& row) {
    midway_ = row.row > 0;
    note_departures(midway_ ? weight::midway : 0);
    find_row_gains(views_, row, index_, places_, gains_);
    fresh_.clear();
    for (auto const& f : gains_.frames)
      if (f.head > 0) reach(f.table, 0, {f.table, 0, f.head, 0, false});
    for (auto const& g : gains_.rows)
      for (std::uint32_t i = 0; i < states_[g.table].rows.size(); ++i)
        if (states_[g.table].rows[i] == g.item) reach(g.table, i + 1, g);
    stay();
    row_arrivals_.push_back(static_cast<std::uint32_t>(arrivals_.size()));
    for (auto const& [score, how] : fresh_)
      if (score > score_[how.state]) {
        score_[how.state] = score;
        arrivals_.push_back(how);
      }
    for (std::size_t f = 0; f <= form_count_; ++f) outside_[f] = departures_[departures_.size() - form_count_ - 1 + f].outside_score;
  }

  void note_departures(int cost_of_crossing) {
    auto const base = departures_.size();
    for (std::size_t f = 0; f <= form_count_; ++f) departures_.push_back({outside_[f] - cost_of_crossing, outside, outside_[f], outside});
    for (std::size_t t = 0; t < states_.size(); ++t) {
      auto& d = departures_[base + index_.tables()[t].form_number];
      for (std::uint32_t i = 0; i < states_[t].count(); ++i) {
        auto const state = static_cast<std::uint16_t>(states_[t].first + i);
        int const score = score_[state] - states_[t].left(i);
        // A tie goes to the earliest state, and to any state before having been outside.
        if (score > d.score || (score == d.score && d.from == outside)) d.score = score, d.from = state;
        if (score - cost_of_crossing > d.outside_score)
          d.outside_score = score - cost_of_crossing, d.outside_from = state;
      }
    }
  }

  /// The best way into state `i` of a table (0 the head, else station i - 1) by a row that belongs there.
  void reach(std::uint16_t t, std::uint32_t i, row_gain const& g) {
    auto const& s = states_[t];
    auto const form = index_.tables()[t].form_number;
    arrival how{static_cast<std::uint16_t>(s.first + i), outside, 0, true, g.label, g.has_label};
    int best = never;
    auto const before = i == 0 ? 0 : s.passed[i - 1];
    for (std::uint32_t p = 0; p < i; ++p)
      if (!may_follow(t, p, i, g)) continue;
      else if (int const from = score_[s.first + p] + s.passed[p] - before; from > best) {
        best = from;
        how.from = static_cast<std::uint16_t>(s.first + p);
        how.enters = false;
      }
    if (i == 0 && score_[s.first] > best) best = score_[s.first], how.from = how.state, how.enters = false;
    auto const base = departures_.size() - form_count_ - 1;
    for (std::uint16_t f = 0; !g.needs_head && f <= form_count_; ++f) {
      int const change = f == form_count_ || f == form ? 0 : weight::other_form;
      auto const left = departures_[base + f].from;
      // Within a table of the document only heads begin one of another form, or the same one again.
      if (i > 0 && midway_ && (change > 0 || (left != outside && tables_of_[left] == t))) continue;
      if (!may_follow(t, 0, i, g)) continue;
      if (int const from = departures_[base + f].score - weight::enter - change - before; from > best) {
        best = from;
        how.from = departures_[base + f].from;
        how.from_form = f;
        how.enters = true;
      }
    }
    fresh_.emplace_back(best + g.gain, how);
  }

  /// A row that some agencies add has a label that other groups share (小计): it is of the group in which it stands, or of the
  /// one whose label stands before it in the row.
  bool may_follow(std::uint16_t t, std::uint32_t from, std::uint32_t to, row_gain const& g) const {
    auto const& data = *index_.tables()[t].table;
    if (to == 0 || data.layout == table_layout::one_row || g.in_group) return true;
    auto const& row = data.rows[states_[t].rows[to - 1]];
    if (row.need == presence::required || upper_levels(row.path).empty()) return true;
    return from > 0 && upper_levels(data.rows[states_[t].rows[from - 1]].path) == upper_levels(row.path);
  }

  /// Rows that a table does not have cost; repeated heads, group labels and own sub-rows do not.
  void stay() {
    auto frame = gains_.frames.begin();
    for (std::size_t t = 0; t < states_.size(); ++t) {
      int cost = gains_.stay;
      if (frame != gains_.frames.end() && frame->table == t) {
        if (frame->head > 0 || frame->group) cost = 0;
        ++frame;
      }
      auto const& s = states_[t];
      for (std::uint32_t i = 0; i < s.count(); ++i) score_[s.first + i] += allows_sub_row(t, i) ? std::max(cost, 0) : cost;
    }
  }

  bool allows_sub_row(std::size_t t, std::uint32_t i) const {
    auto const& data = *index_.tables()[t].table;
    return i > 0 && gains_.words_and_figures && data.layout == table_layout::rows && data.rows[states_[t].rows[i - 1]].below == sub_rows::free;
  }

  bool is_unit(std::uint32_t cell, std::uint16_t table) const {
    auto const& p = places_[cell];
    return std::any_of(p.begin(), p.end(), [&](auto const& x) { return x.table == table && x.role == label_role::unit; });
  }

  bool is_row_of(std::uint32_t cell, std::uint16_t table) const {
    auto const& p = places_[cell];
    return std::any_of(p.begin(), p.end(), [&](auto const& x) {
      return x.table == table && x.role == label_role::row && x.score > best_of_similar;
    });
  }

  row_alignment trace_back();
  void take_back_doubles(row_alignment&) const;
  aligned_row stayed_row(std::uint16_t state, row_view const&);

  row_views const& views_;
  form_index const& index_;
  cell_places const& places_;
  std::size_t form_count_;
  std::vector<table_states> states_;
  std::vector<std::uint16_t> tables_of_;  // by state
  std::vector<int> score_;                // by state, after the rows so far
  std::vector<int> outside_;              // by form last left; the last: by none
  bool midway_ = false;                   // the row is not the first of a table of the document
  row_gains gains_;
  std::vector<std::pair<int, arrival>> fresh_;
  std::vector<arrival> arrivals_;           // of all rows
  std::vector<std::uint32_t> row_arrivals_; // by row: its first
  std::vector<departure> departures_;       // by row and form
};

/// A row during which the table stayed where it was.
aligned_row aligner::stayed_row(std::uint16_t state, row_view const& row) {
  find_row_gains(views_, row, index_, places_, gains_);
  auto const table = tables_of_[state];
  auto const i = state - states_[table].first;
  aligned_row out;
  for (auto const& f : gains_.frames)
    if (f.table == table && (f.head > 0 || f.group)) out.role = f.head > 0 ? row_role::head : row_role::group;
  if (out.role != row_role::outside) return out;
  if (gains_.stay != -weight::unknown) return out.role = row_role::group, out;
  out.role = allows_sub_row(table, i) ? row_role::sub_row : row_role::unknown;
  if (out.role == row_role::sub_row) out.item = states_[table].rows[i - 1];
  // The label is the last of the words with which the row begins.
  auto const cells = views_.of(row);
  for (std::uint32_t at = 0; at < cells.size(); ++at) {
    auto const kind = views_.value(cells[at]).kind;
    if (kind == cell_kind::text && out.has_label && is_unit(cells[at].cell, table)) break;
    if (kind == cell_kind::text) out.label = at, out.has_label = true;
    else if (kind != cell_kind::blank || out.has_label) break;
  }
  // No agency names a row of its own like one of the table: that one stands in the wrong place, or twice.
  bool const is_elsewhere = out.role == row_role::sub_row && out.has_label && is_row_of(cells[out.label].cell, table);
  if (is_elsewhere) out.role = row_role::unknown, out.item = label_place::no_item;
  return out;
}

row_alignment aligner::trace_back() {
  auto const n = static_cast<std::uint32_t>(views_.rows.size());
  row_alignment result;
  result.rows.resize(n);
  note_departures(0);
  row_arrivals_.push_back(static_cast<std::uint32_t>(arrivals_.size()));

  std::uint16_t form = static_cast<std::uint16_t>(form_count_);
  for (std::uint16_t f = 0; f < form_count_; ++f)
    if (departures_[n * (form_count_ + 1) + f].score > departures_[n * (form_count_ + 1) + form].score) form = f;
  std::uint16_t state = departures_[n * (form_count_ + 1) + form].from;
  std::uint32_t last = n;  // one past the last row of the instance being traced

  for (std::uint32_t i = n; i-- > 0;) {
    auto& row = result.rows[i];
    if (state == outside) {
      state = departures_[i * (form_count_ + 1) + form].outside_from;
      if (state != outside) last = i;
      continue;
    }
    auto const table = tables_of_[state];
    arrival const* how = nullptr;
    for (auto a = row_arrivals_[i]; a < row_arrivals_[i + 1]; ++a)
      if (arrivals_[a].state == state) how = &arrivals_[a];
    if (!how) {
      row = stayed_row(state, views_.rows[i]);
      row.instance = static_cast<std::uint32_t>(result.instances.size());
      continue;
    }
    auto const i_state = state - states_[table].first;
    row = {i_state == 0 ? row_role::head : row_role::figures, static_cast<std::uint32_t>(result.instances.size()),
           i_state == 0 ? label_place::no_item : states_[table].rows[i_state - 1], how->label, how->has_label};
    if (how->enters) {
      result.instances.push_back({table, i, last - 1});
      last = i;
      form = how->from_form;
    }
    state = how->from;
  }

  std::reverse(result.instances.begin(), result.instances.end());
  for (auto& row : result.rows)
    if (row.role != row_role::outside) row.instance = static_cast<std::uint32_t>(result.instances.size()) - 1 - row.instance;
  take_back_doubles(result);
  take_back_rivals(views_, index_, places_, result);
  return result;
}

/// A row that some agencies add to each group stands there once. Another one, behind the group, is that of the next group,
/// whose own rows are not known.
void aligner::take_back_doubles(row_alignment& result) const {
  std::vector<std::uint16_t> seen;  // items of the instance at hand
  std::uint32_t instance = 0;
  for (auto& row : result.rows) {
    if (row.role != row_role::figures) continue;
    if (row.instance != instance) instance = row.instance, seen.clear();
    auto const& data = *index_.tables()[result.instances[instance].table].table;
    if (data.layout == table_layout::one_row || data.rows[row.item].need == presence::required) continue;
    if (std::find(seen.begin(), seen.end(), row.item) != seen.end()) row.role = row_role::unknown;
    else seen.push_back(row.item);
  }
}

}  // namespace

row_alignment align_rows(row_views const& views, form_index const& index, cell_places const& places) {
  return aligner(views, index, places).run();
}

}  // namespace gouji
