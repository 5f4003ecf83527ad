// SPDX-License-Identifier: Apache-2.0
#include "detail/drawn_rows.hpp"

#include "detail/span_attributes.hpp"

#include <algorithm>  // any_of, lower_bound, max, sort, unique
#include <cstddef>    // ptrdiff_t, size_t
#include <numeric>    // partial_sum
#include <utility>    // pair

namespace gouji {
namespace {

class writer {
 public:
  writer(std::string_view text, drawn_grid const& grid, std::vector<token>& out) : text_(text), grid_(grid), out_(out) {
    find_columns();
    find_rows();
    group_pieces();
  }

  void write() {
    auto const begin = grid_.pieces.front().text.begin;
    auto const table = out_.size();
    out_.push_back({token_kind::table_begin, {begin, begin}});
    bool const divide = lines_are_rows();
    std::vector<std::uint32_t> written(grid_.rows + 1, 0);  // rows of tokens before each row of the drawing
    for (std::uint32_t r = 0; r < grid_.rows; ++r)
      written[r + 1] = written[r] + (divide && rows_[r].whole ? write_lines(rows_[r]) : write_row(rows_[r]));
    for (auto const& [token, cell] : undivided_)
      out_[token].row_span = written[grid_.cells[cell].below] - written[grid_.cells[cell].above];
    bool const merged = std::any_of(out_.begin() + static_cast<std::ptrdiff_t>(table), out_.end(),
                                    [](auto const& t) { return t.row_span > 1 || t.column_span > 1; });
    if (merged) out_[table].layout = geometry::exact;
    auto const end = grid_.pieces.back().text.end;
    out_.push_back({token_kind::table_end, {end, end}});
  }

 private:
  /// Between two rules: the cells that begin there. Whole: they end there too, and are all of it.
  struct drawn_row {
    std::size_t cells_begin = 0, cells_end = 0, pieces_begin = 0, pieces_end = 0;
    bool whole = false;
  };

  void find_columns() {
    for (auto const& c : grid_.cells) edges_.push_back(c.left), edges_.push_back(c.right);
    std::sort(edges_.begin(), edges_.end());
    edges_.erase(std::unique(edges_.begin(), edges_.end()), edges_.end());
    auto const column = [&](std::uint32_t x) {
      return static_cast<std::uint32_t>(std::lower_bound(edges_.begin(), edges_.end(), x) - edges_.begin());
    };
    for (auto const& c : grid_.cells) places_.push_back({column(c.left), column(c.right) - column(c.left)});
  }

  void find_rows() {
    rows_.resize(grid_.rows);
    std::size_t at = 0;
    for (std::uint32_t r = 0; r < grid_.rows; ++r) {
      auto& row = rows_[r];
      row.cells_begin = at;
      bool ends = true;
      std::uint32_t columns = 0;
      for (; at < grid_.cells.size() && grid_.cells[at].above == r; ++at) {
        ends = ends && grid_.cells[at].below == r + 1;
        columns += places_[at].column_span;
      }
      row.cells_end = at;
      row.whole = ends && columns + 1 == edges_.size();
    }
    for (std::size_t p = 0; p < grid_.pieces.size(); ++p) {
      auto& row = rows_[grid_.cells[grid_.cell_of_piece[p]].above];
      if (row.pieces_end == 0) row.pieces_begin = p;
      row.pieces_end = p + 1;
    }
  }

  /// The pieces of each cell, from its first line to its last.
  void group_pieces() {
    first_piece_.assign(grid_.cells.size() + 1, 0);
    for (auto const c : grid_.cell_of_piece) ++first_piece_[c + 1];
    std::partial_sum(first_piece_.begin(), first_piece_.end(), first_piece_.begin());
    auto next = first_piece_;
    by_cell_.resize(grid_.pieces.size());
    for (std::size_t p = 0; p < grid_.pieces.size(); ++p) by_cell_[next[grid_.cell_of_piece[p]]++] = p;
  }

  /// Numbers under numbers between the same two rules, in a column that is not the labels'; or a line of numbers that share
  /// their cells with other lines.
  bool has_rows(drawn_row const& r) const {
    auto const columns = r.cells_end - r.cells_begin;
    std::vector<int> lines(columns, 0), numbers(columns, 0);
    for (auto p = r.pieces_begin; p < r.pieces_end; ++p) {
      auto const column = (p - r.pieces_begin) % columns;
      lines[column] += !grid_.pieces[p].text.empty() && !is_note(grid_.pieces[p]);
      numbers[column] += is_number(text_, grid_.pieces[p]);
      if (column > 0 && numbers[column] > 1) return true;
    }
    int shared = 0;
    for (std::size_t c = 0; c < columns; ++c) shared += numbers[c] > 0 && lines[c] > 1;
    return shared > 1;
  }

  /// （含上年2件）, below the figure that it belongs to.
  bool is_note(line_cell const& c) const {
    auto const print = c.text.in(text_);
    return print.starts_with("（") || print.starts_with('(');
  }

  bool has_number(drawn_row const& r) const {
    for (auto p = r.pieces_begin; p < r.pieces_end; ++p)
      if (is_number(text_, grid_.pieces[p])) return true;
    return false;
  }

  bool lines_are_rows() const {
    int rows = 0, broken_cells = 0;
    for (auto const& r : rows_) {
      if (!r.whole || r.pieces_end - r.pieces_begin <= r.cells_end - r.cells_begin) continue;
      if (has_rows(r))
        ++rows;
      else if (has_number(r))
        ++broken_cells;
    }
    return rows > broken_cells;
  }

  std::uint32_t write_lines(drawn_row const& r) {
    auto const pieces = std::span(grid_.pieces).subspan(r.pieces_begin, r.pieces_end - r.pieces_begin);
    auto const columns = r.cells_end - r.cells_begin;
    return write_rows(text_, pieces, columns, std::span(places_).subspan(r.cells_begin, columns), goes_on, out_);
  }

  std::uint32_t write_row(drawn_row const& r) {
    auto end = r.pieces_begin < r.pieces_end ? grid_.pieces[r.pieces_begin].text.begin : out_.back().text.end;
    for (auto c = r.cells_begin; c < r.cells_end; ++c) {
      auto const cell = out_.size();
      out_.push_back({token_kind::cell, grid_.pieces[by_cell_[first_piece_[c]]].text});
      out_[cell].column = places_[c].column;
      out_[cell].column_span = places_[c].column_span;
      undivided_.push_back({cell, c});
      bool more = false;
      for (auto p = first_piece_[c]; p < first_piece_[c + 1]; ++p) {
        auto const s = grid_.pieces[by_cell_[p]].text;
        if (s.empty()) continue;
        if (more)
          out_.push_back({token_kind::more, s});
        else
          out_[cell].text = s;
        more = true;
      }
      end = std::max(end, out_.back().text.end);
    }
    out_.push_back({token_kind::row_end, {end, end}});
    return 1;
  }

  std::string_view text_;
  drawn_grid const& grid_;
  std::vector<token>& out_;
  std::vector<std::uint32_t> edges_;
  std::vector<cell_place> places_;  // of the cells
  std::vector<drawn_row> rows_;
  std::vector<std::size_t> first_piece_, by_cell_;
  std::vector<std::pair<std::size_t, std::size_t>> undivided_;  // token and cell
};

}  // namespace

void write_drawn_table(std::string_view text, drawn_grid const& grid, std::vector<token>& out) {
  auto const from = out.size();
  writer(text, grid, out).write();
  strip_span_attributes(text, from, out);
}

}  // namespace gouji
