// SPDX-License-Identifier: Apache-2.0
#include "write/detail/page_grid.hpp"

#include <algorithm>  // any_of, find_if, max, min, mismatch, none_of, stable_sort
#include <iterator>   // next

namespace gouji::detail {
namespace {

/// Unknown columns beyond these are listed below the table: rows × columns must not grow with the square of the document.
constexpr std::size_t max_unknown_columns = 16;
constexpr std::uint32_t before_all = 0;  // `own_line::after` counts rows of the form from 1

/// A row that the form does not name.
struct own_line {
  std::string_view code;
  std::uint32_t after;
  std::vector<std::uint32_t> records;
};

bool is_below(std::string_view path, std::string_view upper) {
  return path.size() > upper.size() && path.starts_with(upper) && path.substr(upper.size()).starts_with(level_separator);
}

class grid_maker {
 public:
  grid_maker(report const& r, table_records of, std::size_t& budget) : report_(r), of_(of), budget_(budget) {
    auto const& first = r.figures[of.first];
    grid_.table = r.forms->tables()[first.table_number].table;
    grid_.report = first.report;
    grid_.is_missing = first.instance >= r.tables.size();
    auto const& rows = grid_.table->rows;
    for (row_data const& row : rows)
      grid_.is_outline = grid_.is_outline || std::any_of(rows.begin(), rows.end(), [&](auto const& other) {
        return is_below(other.path, row.path);
      });
    by_item_.resize(rows.size());
  }

  page_grid make() {
    for (auto i = of_.first; i < of_.end; ++i) sort_in(i);
    bool const beside = grid_.table->layout == table_layout::one_row;
    add_heads(beside);
    if (beside)
      add_one_line();
    else
      add_lines();
    take_budget_for_rest();
    return std::move(grid_);
  }

 private:
  row_data const& row(std::size_t item) const { return grid_.table->rows[item]; }
  column_data const& column(std::size_t number) const { return grid_.table->columns[number]; }

  void sort_in(std::uint32_t index) {
    figure_record const& f = report_.figures[index];
    if (f.item != label_place::no_item) {
      by_item_[f.item].push_back(index);
      last_item_ = f.item + 1U;
      return;
    }
    if (grid_.table->layout == table_layout::one_row) return grid_.rest.push_back(index);
    if (own_.empty() || own_.back().code != f.row) own_.push_back({f.row, place_of(f.row), {}});
    own_.back().records.push_back(index);
  }

  /// `licensing/printed label` stands below the row `licensing`, `?/printed label` where it was met.
  std::uint32_t place_of(std::string_view code) const {
    auto const parent = code.substr(0, code.find('/'));
    for (std::size_t item = 0; item < grid_.table->rows.size(); ++item)
      if (row(item).code == parent) return static_cast<std::uint32_t>(item) + 1;
    return last_item_;
  }

  bool is_shown(std::size_t number) const {
    return column(number).need == presence::required ||
           std::any_of(report_.figures.begin() + of_.first, report_.figures.begin() + of_.end,
                       [&](figure_record const& f) { return f.column_number == number; });
  }

  bool is_row_shown(std::size_t item) const {
    if (!by_item_[item].empty()) return true;
    auto const is_below_it = [&](own_line const& o) { return o.after == item + 1 && o.code[0] != '?'; };
    return row(item).need == presence::required && std::none_of(own_.begin(), own_.end(), is_below_it);
  }

  void add_heads(bool beside) {
    std::vector<std::size_t> shown;
    for (std::size_t c = 0; c < grid_.table->columns.size(); ++c)
      if (is_shown(c)) shown.push_back(c);
    if (!beside) {
      head_of_column_.assign(grid_.table->columns.size(), page_grid::no_record);
      for (auto c : shown) {
        head_of_column_[c] = static_cast<std::uint32_t>(grid_.heads.size());
        grid_.heads.push_back({levels_of(column(c).path)});
      }
      add_unknown_heads();
      return pad_heads();
    }
    std::size_t upper = 0;
    for (row_data const& r : grid_.table->rows) upper = std::max(upper, levels_of(r.path).size());
    head_of_column_.assign(grid_.table->rows.size() * grid_.table->columns.size(), page_grid::no_record);
    for (std::size_t item = 0; item < grid_.table->rows.size(); ++item) {
      if (!is_row_shown(item)) continue;
      for (auto c : shown) {
        auto levels = levels_of(row(item).path);
        levels.resize(upper);
        for (auto level : levels_of(column(c).path)) levels.push_back(level);
        head_of_column_[item * grid_.table->columns.size() + c] = static_cast<std::uint32_t>(grid_.heads.size());
        grid_.heads.push_back({std::move(levels)});
      }
    }
    pad_heads();
  }

  void add_unknown_heads() {
    for (auto i = of_.first; i < of_.end; ++i) {
      figure_record const& f = report_.figures[i];
      if (f.column_number != label_place::no_item || unknown_.size() == max_unknown_columns || unknown_head(f.column)) continue;
      unknown_.push_back({f.column, static_cast<std::uint32_t>(grid_.heads.size())});
      grid_.heads.push_back({{f.column.substr(f.column.find('/') + 1)}, true});
    }
  }

  std::uint32_t const* unknown_head(std::string_view code) const {
    auto const found = std::find_if(unknown_.begin(), unknown_.end(), [&](auto const& u) { return u.first == code; });
    return found == unknown_.end() ? nullptr : &found->second;
  }

  void pad_heads() {
    std::size_t depth = 0;
    for (grid_head const& h : grid_.heads) depth = std::max(depth, h.levels.size());
    for (grid_head& h : grid_.heads) h.levels.resize(depth);
  }

  /// Puts records into a line; what finds its cell taken, or none, goes to the rest.
  void fill(grid_line& line, std::vector<std::uint32_t> const& records) {
    line.cells.resize(grid_.heads.size(), page_grid::no_record);
    for (auto index : records) {
      auto const head = head_of(report_.figures[index]);
      if (head == page_grid::no_record || line.cells[head] != page_grid::no_record)
        grid_.rest.push_back(index);
      else
        line.cells[head] = index;
    }
  }

  std::uint32_t head_of(figure_record const& f) const {
    if (f.column_number == label_place::no_item) {
      auto const* unknown = unknown_head(f.column);
      return unknown ? *unknown : page_grid::no_record;
    }
    bool const beside = grid_.table->layout == table_layout::one_row;
    return head_of_column_[beside ? f.item * grid_.table->columns.size() + f.column_number : f.column_number];
  }

  /// False: not affordable, and its records are left out.
  bool take_budget(std::size_t cells, std::size_t records) {
    if (budget_ >= cells) {
      budget_ -= cells;
      return true;
    }
    grid_.left_out += records;
    return false;
  }

  void add_one_line() {
    std::vector<std::uint32_t> all;
    for (auto const& records : by_item_) all.insert(all.end(), records.begin(), records.end());
    grid_line line;
    if (!take_budget(grid_.heads.size(), all.size())) return;
    fill(line, all);
    grid_.lines.push_back(std::move(line));
  }

  void add_lines() {
    std::stable_sort(own_.begin(), own_.end(), [](auto const& a, auto const& b) { return a.after < b.after; });
    auto own = own_.begin();
    auto const add_own = [&](std::uint32_t after) {
      for (; own != own_.end() && own->after == after; ++own) add_own_line(*own);
    };
    add_own(before_all);
    for (std::size_t item = 0; item < grid_.table->rows.size(); ++item) {
      if (is_row_shown(item)) add_form_line(item);
      add_own(static_cast<std::uint32_t>(item) + 1);
    }
    if (!grid_.is_outline) pad_lines();
  }

  void add_form_line(std::size_t item) {
    if (!take_budget(grid_.heads.size(), by_item_[item].size())) return;
    grid_line line;
    line.levels = levels_of(row(item).path);
    line.unit = row(item).unit;
    fill(line, by_item_[item]);
    add_to_outline(line);
    grid_.lines.push_back(std::move(line));
  }

  void add_own_line(own_line const& o) {
    if (!take_budget(grid_.heads.size(), o.records.size())) return;
    grid_line line;
    line.own = true;
    line.levels = o.code[0] == '?' ? group_behind(o.after) : levels_of(row(o.after - 1).path);
    line.levels.push_back(o.code.substr(o.code.find('/') + 1));
    fill(line, o.records);
    if (o.code[0] != '?') add_to_outline(line);
    grid_.lines.push_back(std::move(line));
  }

  /// What a row behind the row `after` is surrounded by: the groups which that one and the next have in common.
  label_levels group_behind(std::uint32_t after) const {
    if (grid_.is_outline || after == before_all || after == grid_.table->rows.size()) return {};
    auto above = levels_of(upper_levels(row(after - 1).path)), below = levels_of(upper_levels(row(after).path));
    auto const common = std::mismatch(above.begin(), above.end(), below.begin(), below.end()).first;
    above.erase(common, above.end());
    return above;
  }

  /// The groups above a line which have not been printed yet, as lines of their own.
  void add_to_outline(grid_line& line) {
    if (!grid_.is_outline) return;
    std::size_t common = 0;
    while (common + 1 < line.levels.size() && common < open_.size() && open_[common].starts_with(line.levels[common])) ++common;
    open_.resize(common);
    for (; common + 1 < line.levels.size(); ++common) {
      grid_line group;
      group.levels = {line.levels[common]};
      group.depth = static_cast<std::uint32_t>(common);
      group.is_group = true;
      grid_.lines.push_back(std::move(group));
      open_.push_back(line.levels[common]);
    }
    open_.push_back(line.levels.back());
    line.depth = static_cast<std::uint32_t>(common);
    line.levels = {line.levels.back()};
  }

  void pad_lines() {
    std::size_t depth = 0;
    for (grid_line const& l : grid_.lines) depth = std::max(depth, l.levels.size());
    for (grid_line& l : grid_.lines) l.levels.resize(depth);
  }

  void take_budget_for_rest() {
    auto const shown = std::min(budget_, grid_.rest.size());
    grid_.left_out += grid_.rest.size() - shown;
    grid_.rest.resize(shown);
    budget_ -= shown;
  }

  report const& report_;
  table_records of_;
  std::size_t& budget_;
  page_grid grid_;
  std::vector<std::vector<std::uint32_t>> by_item_;
  std::vector<own_line> own_;
  std::uint32_t last_item_ = before_all;
  std::vector<std::uint32_t> head_of_column_;  // of one_row: of item × column
  std::vector<std::pair<std::string_view, std::uint32_t>> unknown_;
  std::vector<std::string_view> open_;  // levels of the outline that are printed
};

}  // namespace

std::vector<table_records> tables_of(report const& r) {
  std::vector<table_records> tables;
  auto const same = [](figure_record const& a, figure_record const& b) {
    return a.report == b.report && a.instance == b.instance && a.table_number == b.table_number;
  };
  for (std::uint32_t i = 0; i < r.figures.size(); ++i) {
    if (tables.empty() || !same(r.figures[i], r.figures[tables.back().first])) tables.push_back({i, i});
    tables.back().end = i + 1;
  }
  std::stable_sort(tables.begin(), tables.end(), [&](table_records a, table_records b) {
    return r.figures[a.first].report < r.figures[b.first].report;
  });
  return tables;
}

page_grid make_grid(report const& r, table_records of, std::size_t& budget) { return grid_maker(r, of, budget).make(); }

}  // namespace gouji::detail
