// SPDX-License-Identifier: Apache-2.0
#include "detail/row_doubt.hpp"

#include <gouji/form/rebuild.hpp>
#include <gouji/text/normal.hpp>

#include <algorithm>  // all_of, any_of, min, none_of, stable_sort
#include <cstddef>    // size_t
#include <set>        // set
#include <tuple>      // tuple

namespace gouji::detail {
namespace {

constexpr int certain = 97;  // score of a label that is printed as a form has it, or nearly

/// A label that ends a bracket which it does not begin is a piece of one.
bool is_rest_of_bracket(std::string_view label) {
  auto const open = std::min(label.find("（"), label.find('(')), close = std::min(label.find("）"), label.find(')'));
  return close < open;
}

std::string_view label_of(doubted_row const& r) {
  return r.source[r.source.cells[r.cells[r.aligned.label].cell].text];
}

/// 0171835070, 规范性文件3085131, 共35968件, o: figures that were joined or that words surround, beside a label or in place of one.
bool is_figure_as_label(std::string_view label) {
  auto const text = folded(label);
  std::string_view rest = text;
  auto const is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (std::all_of(rest.begin(), rest.end(), is_ascii)) return true;
  constexpr std::size_t han = 3;  // bytes: one counter behind the figure
  if (!is_ascii(rest.back())) rest.remove_suffix(std::min(han, rest.size()));
  return !rest.empty() && rest.back() >= '0' && rest.back() <= '9';
}

/// Whether the line right behind `end` of a table is nothing but a figure.
bool is_figure_below(document const& d, std::uint32_t end) {
  constexpr std::size_t longest = 60;  // bytes
  std::string_view const text = d.text;
  auto const line_end = text.find_first_not_of(" \t\r|", end);
  if (d.map.is_package() || line_end == text.npos || text[line_end] != '\n') return false;
  auto const line = text.substr(line_end + 1, longest);
  return parse_cell(line.substr(0, line.find('\n'))).kind == cell_kind::number;
}

}  // namespace

bool holds_heads(doubted_row const& r) {
  if (r.aligned.role == row_role::figures) return false;
  std::size_t heads = 0;
  bool figures = false;
  for (auto const& c : r.cells) {
    figures = figures || r.views.value(c).kind == cell_kind::number;
    auto const& places = r.places[c.cell];
    auto const of_row = [](auto const& p) { return p.role == label_role::row || p.role == label_role::group || p.role == label_role::unit; };
    heads += !c.from_above && std::none_of(places.begin(), places.end(), of_row) &&
             std::any_of(places.begin(), places.end(), [&](auto const& p) { return p.table == r.table && p.score >= certain; });
  }
  return figures && heads > 1;
}

bool has_two_labels(doubted_row const& r) {
  bool label = false, figures = false;
  for (auto const& c : r.cells) {
    if (c.from_above) continue;
    figures = figures || (label && r.views.value(c).kind == cell_kind::number);
    auto const& places = r.places[c.cell];
    bool const is_label = std::any_of(places.begin(), places.end(), [&](auto const& p) {
      return p.role == label_role::row && p.table == r.table && p.score >= certain;
    });
    if (is_label && figures) return true;
    label = label || is_label;
  }
  return false;
}

bool is_no_row(doubted_row const& r) {
  if (r.aligned.role != row_role::unknown) return false;
  if (r.data.layout == table_layout::one_row) return true;  // it has one row
  if (!r.aligned.has_label) return r.source.tables[r.views.rows[r.row].table].dialect == dialect_of_lines;
  if (is_rest_of_bracket(label_of(r)) || is_figure_as_label(label_of(r))) return true;
  auto const& places = r.places[r.cells[r.aligned.label].cell];
  auto const is_certain = [](auto const& p) { return p.score >= certain; };
  auto const is_row = [](auto const& p) {
    return p.role == label_role::row || p.role == label_role::group || p.role == label_role::unit;
  };
  return std::any_of(places.begin(), places.end(), is_certain) && std::none_of(places.begin(), places.end(), is_row);
}

bool label_holds_figure(doubted_row const& r) {
  if (r.aligned.role != row_role::figures || !r.aligned.has_label || r.data.layout == table_layout::one_row) return false;
  auto const text = folded(label_of(r));
  bool const ends_with_digit = !text.empty() && text.back() >= '0' && text.back() <= '9';
  auto const& places = r.places[r.cells[r.aligned.label].cell];
  return ends_with_digit && std::none_of(places.begin(), places.end(), [&](auto const& p) {
           return p.role == label_role::row && p.table == r.table && p.item == r.aligned.item && p.score > best_of_similar;
         });
}

bool goes_on_below(doubted_row const& r) {
  auto const below = r.row + 1;
  auto const& rows = r.views.rows;
  if (!r.aligned.has_label || r.cells.size() < 2 || r.source.tables[rows[r.row].table].kind == geometry::exact) return false;
  auto const kind = [&](auto const& c) { return r.views.value(c).kind; };
  auto const is_blank = [&](auto const& c) { return kind(c) == cell_kind::blank; };
  auto const last = std::find_if_not(r.cells.rbegin(), r.cells.rend(), is_blank);
  if (last == r.cells.rend() || kind(*last) != cell_kind::number) return false;
  bool const complete = last == r.cells.rbegin();
  if (below == rows.size() || rows[below].table != rows[r.row].table)
    return complete && is_figure_below(r.source, r.source.tables[rows[r.row].table].text.end);
  auto const cells = r.views.of(rows[below]);
  auto const is_figures = [&](auto const& c) {
    return kind(c) == cell_kind::number || holds_several_figures(r.source[r.source.cells[c.cell].text]);
  };
  if (cells.empty() || !is_figures(cells.front())) return false;
  return std::all_of(cells.begin() + 1, cells.end(), [&](auto const& c) { return is_blank(c) || (!complete && is_figures(c)); });
}

bool holds_several_figures(std::string_view cell) {
  constexpr std::string_view white = " \t\r\n";
  std::size_t figures = 0;
  for (auto at = cell.find_first_not_of(white); at != cell.npos; at = cell.find_first_not_of(white, at)) {
    auto const end = std::min(cell.find_first_of(white, at), cell.size());
    if (parse_cell(cell.substr(at, end - at)).kind != cell_kind::number) return false;
    ++figures;
    at = end;
  }
  return figures > 1;
}

void doubt_rows_without_heads(located& l) {
  using place_in_form = std::tuple<std::uint16_t, std::uint16_t, std::uint16_t>;  // table, row, column
  auto const instance_of = [&](located_figure const& f) { return l.alignment.rows[f.row].instance; };
  auto const place_of = [&](located_figure const& f) {
    return place_in_form(l.alignment.instances[instance_of(f)].table, f.item, f.column);
  };
  std::set<place_in_form> below_heads;
  for (auto const& f : l.figures)
    if (l.columns[instance_of(f)].has_heads) below_heads.insert(place_of(f));
  auto const is_doubtful = [&](located_figure const& f) {
    return !l.columns[instance_of(f)].has_heads && f.item != label_place::no_item && below_heads.contains(place_of(f));
  };
  for (auto const& f : l.figures)
    if (is_doubtful(f)) l.undecided.push_back({f.row, {f.cell}, {{f.item, f.column}}});
  std::erase_if(l.figures, is_doubtful);
  std::stable_sort(l.undecided.begin(), l.undecided.end(), [](auto const& a, auto const& b) { return a.row < b.row; });
}

}  // namespace gouji::detail
