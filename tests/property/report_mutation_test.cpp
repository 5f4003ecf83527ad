// SPDX-License-Identifier: Apache-2.0
#include <gouji/check/check.hpp>
#include <gouji/diag/catalogue.hpp>
#include <gouji/grammar/figure.hpp>
#include <gouji/report/read.hpp>

#include "support/dice.hpp"
#include "support/printed_table.hpp"
#include "support/random_report.hpp"
#include "support/write_tab_lines.hpp"

#include <doctest/doctest.h>

#include <algorithm>    // any_of, min, rotate, swap
#include <cstdint>      // uint64_t
#include <string>       // string
#include <string_view>  // string_view
#include <vector>       // vector

using namespace gouji;
using namespace gouji::test;

namespace {

using lines = std::vector<std::string>;

lines split(std::string_view text) {
  lines out;
  for (std::size_t begin = 0; begin < text.size();) {
    auto const end = text.find('\n', begin);
    out.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return out;
}

std::string join(lines const& all) {
  std::string text;
  for (auto const& l : all) text += l + '\n';
  return text;
}

/// Lines [begin, end) of one row, the blank line behind it included.
struct row_range {
  std::size_t begin, end;
};

/// Rows as the writer wrote them; without blank lines in labels a row ends at the next blank line.
std::vector<row_range> rows_of(lines const& all) {
  std::vector<row_range> rows;
  for (std::size_t at = 0; at < all.size(); ++at) {
    if (!all[at].starts_with('\t')) continue;
    auto end = at;
    while (end < all.size() && !all[end].empty()) ++end;
    end = std::min(end + 1, all.size());
    rows.push_back({at, end});
    at = end - 1;
  }
  return rows;
}

struct damage {
  std::string name;
  lines text;
  bool loses_figure = false;  ///< something that a figure cell printed is gone
};

damage without_line(lines all, std::size_t at) {
  bool const is_figure = all[at].size() > 1 && parse_cell(all[at]).kind == cell_kind::number;
  auto name = "line " + std::to_string(at + 1) + " deleted: " + all[at];
  all.erase(all.begin() + static_cast<std::ptrdiff_t>(at));
  return {std::move(name), std::move(all), is_figure};
}

std::string name_of_row(std::string_view what, lines const& all, row_range r) {
  auto name = "row at line " + std::to_string(r.begin + 1) + ' ' + std::string(what) + ':';
  for (auto at = r.begin; at < r.end; ++at) name += all[at];
  return name;
}

auto iterator_at(lines& all, std::size_t at) {
  return all.begin() + static_cast<std::ptrdiff_t>(at);
}

/// A row of figures, and none of heads, which would put other rows into another table; nor a 小计, which by what the report
/// prints is of the group where it stands.
bool may_move(lines const& all, row_range r) {
  auto const cells = std::vector(all.begin() + static_cast<std::ptrdiff_t>(r.begin), all.begin() + static_cast<std::ptrdiff_t>(r.end));
  if (std::find(cells.begin(), cells.end(), "\t小计") != cells.end()) return false;
  return std::any_of(all.begin() + static_cast<std::ptrdiff_t>(r.begin),
                     all.begin() + static_cast<std::ptrdiff_t>(r.end),
                     [](auto const& l) { return parse_cell(l).kind == cell_kind::number; });
}

/// The label of an agency's own row beside that of the form's. Without it the report prints a row of the form, and no reader
/// can know better.
bool is_own_label(lines const& all, std::size_t at) {
  return at > 0 && all[at - 1].starts_with("\t其他对外管理") && parse_cell(all[at]).kind == cell_kind::text;
}

damage without_row(lines all, row_range r) {
  auto name = name_of_row("deleted", all, r);
  all.erase(iterator_at(all, r.begin), iterator_at(all, r.end));
  return {std::move(name), std::move(all)};
}

damage with_row_twice(lines all, row_range r) {
  auto name = name_of_row("twice", all, r);
  lines const row(iterator_at(all, r.begin), iterator_at(all, r.end));
  all.insert(iterator_at(all, r.end), row.begin(), row.end());
  return {std::move(name), std::move(all)};
}

damage with_rows_swapped(lines all, row_range a, row_range b) {
  auto name = name_of_row("put below the next", all, a);
  std::rotate(iterator_at(all, a.begin), iterator_at(all, b.begin), iterator_at(all, b.end));
  return {std::move(name), std::move(all)};
}

damage cut_at(lines all, std::size_t at) {
  auto name = "cut before line " + std::to_string(at + 1) + ": " + all[at];
  all.resize(at);
  return {std::move(name), std::move(all)};
}

enum class kind_of_damage : std::uint8_t { line_lost, row_lost, row_twice, rows_swapped, cut };

/// All damages of one kind.
std::vector<damage> damages_of(lines const& all, kind_of_damage kind) {
  std::vector<damage> out;
  auto const rows = rows_of(all);
  switch (kind) {
    case kind_of_damage::line_lost:
      for (std::size_t at = 0; at < all.size(); ++at)
        if (all[at].starts_with('\t') && !is_own_label(all, at)) out.push_back(without_line(all, at));
      break;
    case kind_of_damage::cut:
      for (std::size_t at = 1; at < all.size(); ++at) out.push_back(cut_at(all, at));
      break;
    case kind_of_damage::row_lost:
      for (auto r : rows) out.push_back(without_row(all, r));
      break;
    case kind_of_damage::row_twice:
      for (auto r : rows) out.push_back(with_row_twice(all, r));
      break;
    case kind_of_damage::rows_swapped:
      for (std::size_t i = 0; i + 1 < rows.size(); ++i)
        if (rows[i].end == rows[i + 1].begin && may_move(all, rows[i]) &&
            may_move(all, rows[i + 1]))
          out.push_back(with_rows_swapped(all, rows[i], rows[i + 1]));
      break;
  }
  return out;
}

std::string findings_of(report const& r, finding_sink& sink) {
  check(r, sink);
  std::string out;
  for (auto const& f : sink.findings()) out += f.code + ": " + message_of(f, language::en) + '\n';
  return out;
}

/// What is wrong with reading one damaged report; empty if the promise is kept.
std::string complaints(damage const& d, figure_truth const& truth, std::string const& told_before) {
  finding_sink sink;
  auto const r = read(join(d.text), sink);
  if (!r) return r.error().message;
  auto wrong = wrong_figures(truth, *r);
  if (d.loses_figure && findings_of(*r, sink) == told_before) wrong += "nothing is told\n";
  return wrong.empty() ? wrong : d.name + '\n' + wrong;
}

constexpr std::size_t damages_of_each_report = 12;

/// The first damage of the report, out of `most` chosen ones, of which something wrong is
/// delivered.
std::string first_complaint(std::uint64_t seed, report_options const& o, kind_of_damage kind,
                            std::size_t most = damages_of_each_report) {
  auto const model = random_report(seed, o);
  auto const how = seed % 4 == 0 ? part_two::single_tables : part_two::one_table;
  auto const text = write_tab_lines(print_blocks(model, how)).text;
  auto const truth = truth_of(model);
  finding_sink sink;
  auto const r = read(text, sink);
  if (!r) return r.error().message;
  auto const told = findings_of(*r, sink);

  auto all = damages_of(split(text), kind);
  dice random(seed, 3'000 + static_cast<std::uint64_t>(kind));
  for (std::size_t i = 0; i < std::min(most, all.size()); ++i) {
    std::swap(all[i], all[i + random.below(all.size() - i)]);
    if (auto wrong = complaints(all[i], truth, told); !wrong.empty()) return wrong;
  }
  return {};
}

void promise_is_kept(kind_of_damage kind) {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    auto const o = random_options(seed);
    if (first_complaint(seed, o, kind).empty()) continue;
    auto const smallest = shrunk(
        o, [&](auto const& smaller) { return !first_complaint(seed, smaller, kind).empty(); });
    FAIL_CHECK("seed " << seed << ", " << described(smallest) << ":\n"
                       << first_complaint(seed, smallest, kind));
  }
}

}  // namespace

TEST_CASE("a cell that is lost makes no wrong figure, and a lost figure is told") {
  promise_is_kept(kind_of_damage::line_lost);
}

TEST_CASE("a row that is lost makes no wrong figure") { promise_is_kept(kind_of_damage::row_lost); }

TEST_CASE("a row that stands twice makes no wrong figure") {
  promise_is_kept(kind_of_damage::row_twice);
}

TEST_CASE("two rows that change places make no wrong figure") {
  promise_is_kept(kind_of_damage::rows_swapped);
}

TEST_CASE("a report that is cut off makes no wrong figure") {
  promise_is_kept(kind_of_damage::cut);
}
