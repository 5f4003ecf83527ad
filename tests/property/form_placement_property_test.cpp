// SPDX-License-Identifier: Apache-2.0
// Tables that lost their blank cells: whatever is inferred about them is true, also of tables whose sums are wrong, whose
// totals were never printed, or of which a row is gone.
#include <gouji/form/located.hpp>

#include "support/dice.hpp"
#include "support/locate.hpp"

#include <doctest/doctest.h>

#include <algorithm>  // find_if, max
#include <cstdint>    // int64_t, uint64_t
#include <map>        // map
#include <string>     // string
#include <vector>     // vector

using namespace gouji;
using test::dice;

namespace {

constexpr std::size_t parts = 6;
constexpr std::string_view columns[] = {"natural_person", "enterprise",    "research",          "public_welfare",
                                        "legal_service",  "other_organization", "total"};
constexpr std::string_view blank = "∅";

/// What an agency prints, by row and column; a place without an entry is blank.
struct printed_applications {
  std::map<std::string, std::map<std::string, std::int64_t>> rows;
  std::string lost_row;
};

/// How an agency fills the table in, and what it or the export does wrong.
struct habits {
  std::uint64_t most = 0;               ///< applications of one kind of applicant
  std::size_t kinds = 0;                ///< of applicants, the first so many
  unsigned zero_printed = 0;            ///< percent of zeros that are no blanks
  unsigned zero_printed_in_sums = 0;    ///< … in the rows that are sums
  unsigned total_blank = 0, detail_total_blank = 0;  ///< percent of rows without total
  enum class slip { none, total, part, part_and_total, other_column } wrong = slip::none;
  bool row_lost = false;
};

using row_values = std::vector<std::int64_t>;

class agency {
 public:
  agency(table_data const& t, habits h, std::uint64_t seed) : table_(t), habits_(h), d_(seed, 1) {}

  printed_applications print() {
    fill_in();
    err();
    printed_applications out;
    for (auto const& [row, values] : values_) {
      bool const sum = row == "received" || row == "carried_in" || row == "concluded" || row == "carried_out";
      for (std::size_t c = 0; c <= parts; ++c) {
        bool const zero_shown = d_.chance(sum ? habits_.zero_printed_in_sums : habits_.zero_printed);
        bool const total_shown = c < parts || !d_.chance(sum ? habits_.total_blank : habits_.detail_total_blank);
        if (total_shown && (values[c] != 0 || zero_shown)) out.rows[row][std::string(columns[c])] = values[c];
      }
    }
    if (habits_.row_lost) out.lost_row = row_at(d_.below(rows().size()));
    return out;
  }

 private:
  std::vector<std::string> rows() const {
    std::vector<std::string> out;
    for (auto const& r : table_.rows)
      if (r.need == presence::required) out.emplace_back(r.code);
    return out;
  }
  std::string row_at(std::size_t i) const { return rows()[i]; }

  void fill_in() {
    for (auto const& r : rows()) values_[r].assign(parts + 1, 0);
    auto const all = rows();
    std::vector<std::string> details(all.begin() + 2, all.end() - 2), used;
    for (auto n = 1 + d_.below(8); n > 0; --n) used.push_back(details[d_.below(details.size())]);
    for (std::size_t c = 0; c < habits_.kinds; ++c) {
      auto const received = static_cast<std::int64_t>(d_.below(habits_.most + 1));
      auto const carried_in = static_cast<std::int64_t>(d_.chance(50) ? d_.below(habits_.most / 5 + 2) : 0);
      auto left = received + carried_in;
      values_["received"][c] = received;
      values_["carried_in"][c] = carried_in;
      auto const out = d_.chance(40) ? static_cast<std::int64_t>(d_.below(static_cast<std::uint64_t>(left) / 4 + 1)) : 0;
      values_["carried_out"][c] = out;
      left -= out;
      values_["concluded"][c] = left;
      for (std::size_t i = 0; i < used.size(); ++i) {
        auto const some = static_cast<std::int64_t>(d_.below(static_cast<std::uint64_t>(left) + 1));
        auto const share = i + 1 == used.size() ? left : some;
        values_[used[i]][c] += share;
        left -= share;
      }
    }
    for (auto& [row, v] : values_)
      for (std::size_t c = 0; c < parts; ++c) v[parts] += v[c];
  }

  void err() {
    auto& v = values_[row_at(d_.below(rows().size()))];
    auto const by = static_cast<std::int64_t>(1 + d_.below(d_.chance(50) ? 2 : 12));
    auto const from = d_.below(parts), to = d_.below(parts);
    switch (habits_.wrong) {
      case habits::slip::none: return;
      case habits::slip::total: v[parts] = d_.chance(50) ? v[parts] + by : std::max<std::int64_t>(0, v[parts] - by); return;
      case habits::slip::part: v[from] += by; return;
      case habits::slip::part_and_total: v[from] += by, v[parts] += by; return;
      case habits::slip::other_column:
        if (v[from] >= by) v[from] -= by, v[to] += by;
        return;
    }
  }

  table_data const& table_;
  habits habits_;
  dice d_;
  std::map<std::string, row_values> values_;
};

std::string without(std::string text, std::string_view what) {
  for (std::size_t at; (at = text.find(what)) != text.npos;) text.erase(at, what.size());
  return text;
}

/// The export of a table without its blank cells, covered ones among them. A row of which nothing else is left keeps one.
std::string exported(table_data const& t, printed_applications const& p) {
  auto text = test::picture_of(t, [&](auto row, auto column) {
    auto const& cells = p.rows.find(std::string(row));
    if (cells == p.rows.end() || !cells->second.count(std::string(column))) return std::string(blank);
    return std::to_string(cells->second.at(std::string(column)));
  });
  if (!p.lost_row.empty()) {
    auto const row = std::find_if(t.rows.begin(), t.rows.end(), [&](auto const& r) { return r.code == p.lost_row; });
    auto const at = text.find(last_level(row->path));
    auto const begin = text.rfind('\n', at) + 1;
    text.erase(begin, text.find('\n', at) + 1 - begin);
  }
  text = without(without(without(std::move(text), "|" + std::string(blank)), "|^"), "^|");
  for (auto at = text.find('\n', text.find("一、")); at != text.npos; at = text.find('\n', at + 2))
    if (text[at - 1] < '0' || text[at - 1] > '9') text.insert(at++, "|");
  return text;
}

struct tally {
  std::size_t totals = 0, totals_placed = 0;  ///< printed in short rows, and those that were inferred
  std::size_t figures = 0, placed = 0;        ///< printed above zero in their other columns
  std::size_t blanks_placed = 0;
  std::size_t wrong = 0;
};

void try_out(table_data const& t, habits const& h, std::uint64_t seed, tally& n) {
  auto const printed = agency(t, h, seed).print();
  auto const picture = exported(t, printed);
  test::located_document const d(picture, geometry::rows);
  for (auto const& [row, cells] : printed.rows) {
    if (cells.size() > parts || row == printed.lost_row) continue;
    n.totals += cells.count("total") && cells.at("total") > 0;
    for (auto const& [column, value] : cells) n.figures += column != "total" && value > 0;
  }
  for (auto const& f : d.all().figures) {
    if (f.how != basis::inferred) continue;
    auto const& alignment = d.all().alignment;
    auto const& found_in = *built_in_forms()->tables()[alignment.instances[alignment.rows[f.row].instance].table].table;
    std::string const row(found_in.rows[f.item].code), column(found_in.columns[f.column].code);
    auto const cells = printed.rows.find(row);
    bool const is_blank = cells == printed.rows.end() || !cells->second.count(column);
    auto const expected = is_blank ? "" : std::to_string(cells->second.at(column));
    auto const found = f.cell == located_figure::no_cell ? "" : std::string(d.source()[d.source().cells[f.cell].text]);
    if (expected != found) {
      ++n.wrong;
      CAPTURE(seed);
      CAPTURE(picture);
      CAPTURE(row + "/" + column);
      CHECK(found == expected);
    }
    n.blanks_placed += is_blank;
    if (!is_blank && found != "0") ++(column == "total" ? n.totals_placed : n.placed);
  }
}

habits random_habits(std::uint64_t seed) {
  dice d(seed);
  habits h;
  h.most = std::vector<std::uint64_t>{2, 6, 40, 900}[d.below(4)];
  h.kinds = 1 + d.below(parts);
  h.zero_printed = std::vector<unsigned>{0, 0, 20, 60}[d.below(4)];
  h.zero_printed_in_sums = d.chance(40) ? 100 : h.zero_printed;
  // One fault a table: two that cancel each other deceive any proof.
  switch (d.below(4)) {
    case 0: break;
    case 1:
      h.total_blank = std::vector<unsigned>{0, 10, 100}[d.below(3)];
      h.detail_total_blank = std::vector<unsigned>{5, 30, 100}[d.below(3)];
      break;
    case 2: h.wrong = static_cast<habits::slip>(1 + d.below(3)); break;
    case 3: h.row_lost = true; break;
  }
  return h;
}

}  // namespace

TEST_CASE("whatever is inferred about random tables is true") {
  auto const& t = test::table_named("2021", "applications");
  tally n;
  for (std::uint64_t seed = 0; seed < 10'000; ++seed) try_out(t, random_habits(seed), seed, n);
  CHECK(n.wrong == 0);
  CHECK(n.totals_placed > 10'000);
  CHECK(n.placed > 10'000);
}

TEST_CASE("where the sums are printed whole, nearly all figures of the other rows are placed") {
  auto const& t = test::table_named("2021", "applications");
  tally n;
  habits h{.most = 40, .kinds = 4, .zero_printed_in_sums = 100};
  for (std::uint64_t seed = 0; seed < 300; ++seed) try_out(t, h, seed, n);
  CHECK(n.wrong == 0);
  CHECK(100 * n.totals_placed >= 95 * n.totals);
  CHECK(100 * n.placed >= 90 * n.figures);
}

TEST_CASE("where no row is whole, totals are placed, and of applicants only what fills all columns") {
  auto const& t = test::table_named("2021", "applications");
  tally n;
  for (std::uint64_t seed = 0; seed < 300; ++seed) try_out(t, {.most = 40, .kinds = 4}, seed, n);
  CHECK(n.wrong == 0);
  CHECK(100 * n.totals_placed >= 90 * n.totals);
  CHECK(n.placed == 0);
}

TEST_CASE("a table that prints no totals gets none") {
  auto const& t = test::table_named("2021", "applications");
  tally n;
  for (std::uint64_t seed = 0; seed < 1'000; ++seed)
    try_out(t, {.most = 1 + seed % 40, .kinds = 2 + seed % 3, .total_blank = 100, .detail_total_blank = 100}, seed, n);
  CHECK(n.wrong == 0);
  CHECK(n.totals_placed == 0);
}
