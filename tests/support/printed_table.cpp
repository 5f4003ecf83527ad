// SPDX-License-Identifier: Apache-2.0
#include "support/printed_table.hpp"

#include <algorithm>    // any_of, count_if, is_partitioned, max
#include <numeric>      // lcm
#include <string_view>  // string_view
#include <utility>      // move

namespace gouji::test {
namespace {

std::vector<std::string_view> parts(std::string_view text, std::string_view separator) {
  std::vector<std::string_view> out;
  for_each_part(text, separator, [&](std::string_view part) { out.push_back(part); });
  return out;
}

std::uint32_t size32(std::size_t n) { return static_cast<std::uint32_t>(n); }

/// The levels of a row's path that are printed above it, the highest first.
std::vector<std::string> levels_above(model_table const& t, model_row const& row) {
  std::vector<std::string> paths;
  std::string_view path = t.data->rows[row.item].path;
  if (row.kind == model_row::kind_type::unknown) return paths;
  if (row.kind == model_row::kind_type::of_form) path = upper_levels(path);
  for (; !path.empty(); path = upper_levels(path)) paths.insert(paths.begin(), std::string(path));
  return paths;
}

std::uint32_t label_columns(model_table const& t) {
  std::size_t most = 1;
  for (auto const& r : t.rows) most = std::max(most, levels_above(t, r).size() + 1);
  return size32(most);
}

void add_figures(printed_row& out, model_table const& t, model_row const& row, std::uint32_t at,
                 std::uint32_t step) {
  for (std::size_t c = 0; c < row.figures.size(); ++c, at += step)
    out.cells.push_back({row.figures[c].printed, at, step, 1, figure_key(t, row, c)});
}

/// Labels in columns of their own, one for each level, each level merged over its rows.
void add_rows(printed_table& out, model_table const& t, std::uint32_t labels, std::uint32_t step) {
  std::vector<std::string> open;                           // the levels above the row before
  std::vector<std::pair<std::size_t, std::size_t>> cells;  // where their cells stand: row, cell
  for (auto const& row : t.rows) {
    auto const above = levels_above(t, row);
    std::size_t same = 0;
    while (same < above.size() && same < open.size() && above[same] == open[same]) ++same;
    cells.resize(same);
    for (auto const& [r, c] : cells) ++out.rows[r].cells[c].height;
    printed_row printed;
    for (auto level = same; level < above.size(); ++level) {
      cells.emplace_back(out.rows.size(), printed.cells.size());
      printed.cells.push_back({t.groups.at(above[level]), size32(level), 1, 1, {}});
    }
    auto const at = size32(above.size());
    printed.cells.push_back({row.label, at, labels - at, 1, {}});
    add_figures(printed, t, row, labels, step);
    out.rows.push_back(std::move(printed));
    open = above;
  }
}

/// 第二十条: caption, one head row, rows. `width` columns of figures in all.
void add_captioned(printed_table& out, model_table const& t, std::uint32_t labels,
                   std::uint32_t width) {
  auto const step = width / size32(t.columns.size());
  if (!t.caption.empty()) out.rows.push_back({{{t.caption, 0, labels + width, 1, {}}}, true});
  printed_row head;
  head.head = true;
  head.cells.push_back(
      {std::string(parts(t.data->head_words, variant_separator)[0]), 0, labels, 1, {}});
  for (std::size_t c = 0; c < t.heads.size(); ++c)
    head.cells.push_back({t.heads[c], labels + size32(c) * step, step, 1, {}});
  out.rows.push_back(std::move(head));
  add_rows(out, t, labels, step);
}

/// 申请人情况 over two levels of heads, the note about the equation in the corner.
printed_table print_applicants(model_table const& t) {
  auto const labels = label_columns(t), width = size32(t.columns.size());
  auto const words = parts(t.data->head_words, variant_separator);
  printed_table out{labels + width, std::vector<printed_row>(3)};
  for (auto& row : out.rows) row.head = true;
  out.rows[0].cells = {{std::string(words.front()), 0, labels, 3, {}},
                       {std::string(words.back()), labels, width, 1, {}}};
  for (std::uint32_t c = 0; c < width; ++c) {
    auto const group = upper_levels(t.data->columns[t.columns[c]].path);
    if (group.empty()) {
      out.rows[1].cells.push_back({t.heads[c], labels + c, 1, 2, {}});
      continue;
    }
    auto& upper = out.rows[1].cells;
    if (!upper.empty() && upper.back().text == group)
      ++upper.back().width;
    else
      upper.push_back({std::string(group), labels + c, 1, 1, {}});
    out.rows[2].cells.push_back({t.heads[c], labels + c, 1, 1, {}});
  }
  add_rows(out, t, labels, 1);
  return out;
}

/// The rows beside each other, under two levels of heads.
printed_table print_beside(model_table const& t) {
  auto const each = size32(t.columns.size());
  printed_table out{each * size32(t.rows.size()), std::vector<printed_row>(4)};
  std::uint32_t at = 0;
  for (std::size_t h = 0; h < 3; ++h) out.rows[h].head = true;
  for (auto const& row : t.rows) {
    auto const group = upper_levels(t.data->rows[row.item].path);
    if (group.empty()) {
      out.rows[0].cells.push_back({row.label, at, each, 2, {}});
    } else {
      auto& upper = out.rows[0].cells;
      auto const printed = t.groups.at(std::string(group));
      if (!upper.empty() && upper.back().text == printed)
        upper.back().width += each;
      else
        upper.push_back({printed, at, each, 1, {}});
      out.rows[1].cells.push_back({row.label, at, each, 1, {}});
    }
    for (std::uint32_t c = 0; c < each; ++c)
      out.rows[2].cells.push_back({t.heads[c], at + c, 1, 1, {}});
    add_figures(out.rows[3], t, row, at, 1);
    at += each;
  }
  return out;
}

/// 统计指标, 单位, 统计数: every level of a label on a row of its own, with — where no figure
/// belongs.
printed_table print_statistics(model_table const& t) {
  printed_table out{3, {}};
  auto const first = [](std::string_view variants) {
    return std::string(parts(variants, variant_separator)[0]);
  };
  out.rows.push_back({{{first(t.data->head_words), 0, 1, 1, {}},
                       {first(t.data->unit_head), 1, 1, 1, {}},
                       {t.heads[0], 2, 1, 1, {}}},
                      true});
  std::vector<std::string> printed;
  for (auto const& row : t.rows) {
    for (auto const& path : levels_above(t, row)) {
      // A level that has a figure of its own is a row of the form.
      bool const is_row = std::any_of(t.data->rows.begin(), t.data->rows.end(), [&](auto const& r) {
        return r.path == path || r.path.starts_with(path + "（");
      });
      if (is_row || std::find(printed.begin(), printed.end(), path) != printed.end()) continue;
      printed.push_back(path);
      out.rows.push_back(
          {{{t.groups.at(path), 0, 1, 1, {}}, {"——", 1, 1, 1, {}}, {"——", 2, 1, 1, {}}}, false});
    }
    printed_row r{
        {{row.label, 0, 1, 1, {}}, {std::string(t.data->rows[row.item].unit), 1, 1, 1, {}}}, false};
    add_figures(r, t, row, 2, 1);
    out.rows.push_back(std::move(r));
  }
  return out;
}

printed_block table_block(printed_table t) {
  return {printed_block::kind_type::table, {}, std::move(t)};
}

bool is_captioned(model_table const& t) {
  return !t.data->section.empty() && !t.data->caption.empty();
}

/// The tables with captions in one, on a grid that divides for each of them.
printed_table print_together(std::vector<model_table> const& tables) {
  std::uint32_t labels = 1, width = 1;
  for (auto const& t : tables) {
    labels = std::max(labels, label_columns(t));
    width = std::lcm(width, size32(t.columns.size()));
  }
  printed_table out{labels + width, {}};
  for (auto const& t : tables) add_captioned(out, t, labels, width);
  return out;
}

printed_table print_table(model_table const& t) {
  if (is_captioned(t)) return print_together({t});
  if (t.data->layout == table_layout::one_row) return print_beside(t);
  return t.data->unit_head.empty() ? print_applicants(t) : print_statistics(t);
}

}  // namespace

std::vector<printed_block> print_blocks(model_report const& r, part_two how) {
  using kind = printed_block::kind_type;
  std::vector<printed_block> out;
  for (auto const& line : r.title) out.push_back({kind::title, line, {}});
  for (auto const& s : r.sections) {
    if (!s.heading.empty()) out.push_back({kind::heading, s.heading, {}});
    for (auto const& p : s.paragraphs) out.push_back({kind::paragraph, p, {}});
    if (how == part_two::one_table && !s.tables.empty() && is_captioned(s.tables[0])) {
      out.push_back(table_block(print_together(s.tables)));
      continue;
    }
    for (auto const& t : s.tables) out.push_back(table_block(print_table(t)));
  }
  return out;
}

std::vector<std::vector<grid_slot>> slots_of(printed_table const& t) {
  std::vector<std::vector<grid_slot>> slots(t.rows.size(), std::vector<grid_slot>(t.columns));
  for (std::size_t r = 0; r < t.rows.size(); ++r)
    for (auto const& c : t.rows[r].cells)
      for (std::uint32_t down = 0; down < c.height; ++down)
        for (std::uint32_t right = 0; right < c.width; ++right)
          slots[r + down][c.column + right] = {&c, right > 0, down > 0};
  return slots;
}

std::size_t repeatable_heads(printed_table const& t) {
  auto const is_head = [](printed_row const& r) { return r.head; };
  if (!std::is_partitioned(t.rows.begin(), t.rows.end(), is_head)) return 0;
  return static_cast<std::size_t>(std::count_if(t.rows.begin(), t.rows.end(), is_head));
}

printed_table unmerged(printed_table const& t, covered policy) {
  auto const is_printed = [&](grid_slot const& s) {
    switch (policy) {
      case covered::empty:
      case covered::repeated:
        return true;
      case covered::below_only:
        return !s.covered_from_left;
      case covered::right_only:
        return !s.covered_from_above;
      case covered::nothing:
        break;
    }
    return !s.covered_from_left && !s.covered_from_above;
  };
  printed_table out;
  for (auto const& slots : slots_of(t)) {
    printed_row row{{}, t.rows[out.rows.size()].head};
    for (auto const& s : slots) {
      if (!is_printed(s)) continue;
      bool const is_covered = s.covered_from_left || s.covered_from_above;
      printed_cell cell;
      if (!is_covered || policy == covered::repeated) cell = *s.cell;
      cell.column = size32(row.cells.size());
      cell.width = cell.height = 1;
      row.cells.push_back(std::move(cell));
    }
    out.columns = std::max(out.columns, size32(row.cells.size()));
    out.rows.push_back(std::move(row));
  }
  return out;
}

}  // namespace gouji::test
