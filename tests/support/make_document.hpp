// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TESTS_SUPPORT_MAKE_DOCUMENT_HPP
#define GOUJI_TESTS_SUPPORT_MAKE_DOCUMENT_HPP
/// \file
/// Tests. Documents and exports out of drawn tables.
///
/// A picture has a row a line and cells between `|`; `>` continues the cell to its left, `^` the
/// cell above. `---` on a line of its own begins another table, `# ` a paragraph between tables.
///
///     信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
///     规章     | 1            | 2            | 3

#include <gouji/form/form_index.hpp>
#include <gouji/source/document.hpp>

#include <algorithm>    // find_if, max
#include <functional>   // function
#include <string>       // string
#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji::test {

struct drawn_row {
  std::vector<std::string> cells;
  std::string prose;  ///< instead of cells
  bool rule = false;  ///< instead of cells: another table begins
};

inline std::vector<drawn_row> rows_of(std::string_view picture) {
  auto const trim = [](std::string_view s) {
    auto const begin = s.find_first_not_of(' ');
    return begin == s.npos ? std::string()
                           : std::string(s.substr(begin, s.find_last_not_of(' ') - begin + 1));
  };
  std::vector<drawn_row> out;
  while (!picture.empty()) {
    auto const line = picture.substr(0, picture.find('\n'));
    picture.remove_prefix(std::min(picture.size(), line.size() + 1));
    if (trim(line).empty()) continue;
    drawn_row row;
    if (trim(line) == "---")
      row.rule = true;
    else if (trim(line).starts_with("# "))
      row.prose = trim(line).substr(2);
    else
      for (std::string_view rest = line;;) {
        auto const bar = rest.find('|');
        row.cells.push_back(trim(rest.substr(0, bar)));
        if (bar == rest.npos) break;
        rest.remove_prefix(bar + 1);
      }
    out.push_back(std::move(row));
  }
  return out;
}

/// The document that a reader of this geometry makes of the picture: under `exact` covered slots
/// have no cell, under `rows`
/// `>` has none and `^` is an empty cell.
class document_maker {
 public:
  document_maker(std::string_view picture, geometry kind) : kind_(kind) {
    for (auto const& row : rows_of(picture)) {
      if (row.cells.empty()) {
        end_table();
        if (!row.rule) d_.blocks.push_back({block_kind::paragraph, 0, 0, put(row.prose)});
      } else {
        add(row.cells);
      }
    }
    end_table();
  }
  document take() { return std::move(d_); }

 private:
  span put(std::string_view text) {
    auto const begin = static_cast<std::uint32_t>(d_.text.size());
    d_.text += text;
    auto const end = static_cast<std::uint32_t>(d_.text.size());
    d_.text += '\n';
    return {begin, end};
  }

  void add(std::vector<std::string> const& cells) {
    if (!open_)
      d_.blocks.push_back({block_kind::table, 0, static_cast<std::uint32_t>(d_.tables.size()), {}});
    if (!open_) t_ = {kind_, static_cast<std::uint32_t>(d_.cells.size()), 0, 0, 0, {}};
    open_ = true;
    std::vector<std::size_t> now(cells.size());
    std::uint32_t column = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (cells[i] == ">") {
        now[i] = now[i - 1];
        auto& left = d_.cells[now[i]];
        if (kind_ == geometry::exact)
          left.column_span = static_cast<std::uint32_t>(i) + 1 - left.column;
      } else if (cells[i] == "^" && kind_ == geometry::exact) {
        now[i] = above_.at(i);
        d_.cells[now[i]].row_span = t_.row_count + 1 - d_.cells[now[i]].row;
      } else {
        now[i] = d_.cells.size();
        auto const at = kind_ == geometry::exact ? static_cast<std::uint32_t>(i) : column++;
        d_.cells.push_back({put(cells[i] == "^" ? std::string() : cells[i]), t_.row_count, at});
        ++t_.cell_count;
        t_.column_count = std::max(t_.column_count, at + 1);
      }
    }
    if (kind_ == geometry::exact)
      t_.column_count = std::max(t_.column_count, static_cast<std::uint32_t>(cells.size()));
    ++t_.row_count;
    above_ = std::move(now);
  }

  void end_table() {
    if (!open_) return;
    open_ = false;
    t_.text = cover(d_.cells[t_.first_cell].text, d_.cells.back().text);
    d_.blocks.back().text = t_.text;
    d_.tables.push_back(t_);
  }

  document d_;
  geometry kind_;
  table t_;
  bool open_ = false;
  std::vector<std::size_t> above_;  // cell of each slot of the row before
};

inline document drawn(std::string_view picture, geometry kind) {
  return document_maker(picture, kind).take();
}

/// The picture as an export of the family `tab-lines`. `\n` written out in a cell is a line end
/// there.
inline std::string as_tab_lines(std::string_view picture) {
  std::string out;
  for (auto const& row : rows_of(picture)) {
    if (row.rule) out += '\n';
    if (!row.prose.empty()) out += '\n' + row.prose + "\n";
    for (auto const& c : row.cells)
      if (c != ">") out += '\t' + (c == "^" ? std::string() : c) + '\n';
    if (!row.cells.empty()) out += '\n';
  }
  return out;
}

inline std::vector<std::string> levels_of(std::string_view path) {
  std::vector<std::string> out;
  for_each_part(path, level_separator, [&](auto part) { out.emplace_back(part); });
  return out;
}

/// A required row of the form and a required column, by code → what the cell prints.
using cell_text = std::function<std::string(std::string_view row, std::string_view column)>;

/// The table as the form prints it: heads of all levels, groups, one figure for each required
/// place. Of a one_row table the figures stand in one row.
inline std::string picture_of(table_data const& t, cell_text const& print) {
  std::vector<std::vector<std::string>> heads;  // by figure column: labels from the top
  std::size_t depth = 1, label_depth = 1;
  auto const need = [](auto const& x) { return x.need == presence::required; };
  for (auto const& c : t.columns)
    if (need(c) && t.layout == table_layout::rows) heads.push_back(levels_of(c.path));
  if (t.layout == table_layout::one_row)
    for (auto const& r : t.rows)
      for (auto const& c : t.columns) {
        auto path = levels_of(r.path);
        path.emplace_back(c.path);
        heads.push_back(path);
      }
  for (auto const& h : heads) depth = std::max(depth, h.size());
  for (auto const& r : t.rows)
    if (t.layout == table_layout::rows)
      label_depth = std::max(label_depth, levels_of(r.path).size());
  bool const corner = t.layout == table_layout::rows;

  std::string out;
  for (std::size_t level = 0; level < depth; ++level) {
    for (std::size_t i = 0; corner && i < label_depth; ++i)
      out += (i > 0 ? "|" : "") +
             (level > 0 ? "^"
              : i > 0   ? ">"
                        : std::string(t.head_words.substr(0, t.head_words.find(" | "))));
    for (std::size_t c = 0; c < heads.size(); ++c) {
      // The head stands once for all columns that share it and everything above it; a short path
      // reaches down.
      auto const& own = heads[c];
      bool const reaches = level >= own.size();
      bool same = !reaches && c > 0 && level + 1 < own.size() && heads[c - 1].size() > level;
      for (std::size_t l = 0; same && l <= level; ++l) same = heads[c - 1][l] == own[l];
      if (corner || c > 0) out += '|';
      out += reaches ? "^" : same ? ">" : own[level];
    }
    out += '\n';
  }
  auto const figures = [&](std::string_view row) {
    std::string cells;
    for (auto const& c : t.columns)
      if (need(c)) cells += "|" + print(row, c.code);
    return cells;
  };
  if (t.layout == table_layout::one_row) {
    std::string cells;
    for (auto const& r : t.rows) cells += figures(r.code);
    return out + cells.substr(1) + "\n";
  }
  std::vector<std::string> above;
  for (auto const& r : t.rows) {
    if (!need(r)) continue;
    auto const own = levels_of(r.path);
    for (std::size_t i = 0; i < label_depth; ++i) {
      bool const same =
          i + 1 < own.size() && above.size() > i + 1 &&
          std::equal(own.begin(), own.begin() + static_cast<std::ptrdiff_t>(i) + 1, above.begin());
      out += (i > 0 ? "|" : "") + (i >= own.size() ? ">" : same ? "^" : own[i]);
    }
    out += figures(r.code) + "\n";
    above = own;
  }
  return out;
}

/// Where the first `printed` of the document's text stands. \pre it is there
inline span place_of(std::string_view text, std::string_view printed) {
  auto const at = static_cast<std::uint32_t>(text.find(printed));
  return {at, at + static_cast<std::uint32_t>(printed.size())};
}

}  // namespace gouji::test

#endif
