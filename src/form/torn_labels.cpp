// SPDX-License-Identifier: Apache-2.0
#include "detail/torn_labels.hpp"

#include <gouji/form/label_key.hpp>
#include <gouji/grammar/figure.hpp>

#include <algorithm>    // all_of, any_of, find_if, max, rotate
#include <cstddef>      // size_t
#include <cstdint>      // uint32_t
#include <optional>     // optional
#include <string>       // string
#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji::detail {
namespace {

constexpr std::size_t longest_piece = 200;  // bytes
constexpr std::size_t most_pieces = 12;     // a label set in a narrow column
constexpr std::size_t most_lines = 60;      // of a row whose cells are broken

class label_joiner {
 public:
  label_joiner(document& d, table& t, form_index const& index, text_joiner& joiner)
      : document_(d), table_(t), index_(index), joiner_(joiner) {
    for (auto c = t.first_cell; c < t.first_cell + t.cell_count; ++c) {
      auto const& cell = d.cells[c];
      if (c == t.first_cell || cell.row != d.cells[c - 1].row) rows_.push_back({.first = c});
      ++rows_.back().cells;
      if (cell.text.empty()) continue;
      if (++rows_.back().filled == 1) rows_.back().label = c;
    }
  }

  bool run() {
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      if (rows_[r].filled > 0 && table_.kind == geometry::rows) join_broken_from(r);
      if (rows_[r].filled > 0 && !index_.find_verbatim(print(r))) join_from(r);
      if (rows_[r].filled > 0) join_lines_from(r);
    }
    return joined_;
  }

 private:
  struct row {
    std::uint32_t first = 0, cells = 0;
    std::uint32_t filled = 0;  // cells that print something
    std::uint32_t label = 0;   // the first of them
    bool done = false;         // it was lines of another row
  };

  /// Nothing if it was joined: that text is not there yet.
  std::string_view print_of(std::uint32_t cell) const {
    auto const text = document_.cells[cell].text;
    return text.end <= document_.text.size() ? document_[text] : std::string_view{};
  }

  /// What the first cell that prints something prints.
  std::string_view print(std::size_t r) const { return print_of(rows_[r].label); }
  bool is_piece(std::size_t r) const { return rows_[r].filled == 1 && print(r).size() <= longest_piece; }

  /// The label that begins in row `r` and goes on in the rows below: one of all these rows may print figures.
  void join_from(std::size_t r) {
    if (!may_be_torn(rows_[r].label)) return;
    auto const keys = make_label_keys(print(r));
    std::string full = keys.full, unnumbered = keys.unnumbered;
    if (index_.match(full).whole || index_.match(unnumbered).whole) return;
    std::optional<std::size_t> of_figures;
    if (!is_piece(r)) of_figures = r;
    for (auto next = r + 1; next < rows_.size() && next < r + most_pieces && rows_[next].filled > 0; ++next) {
      if (!is_piece(next) && (of_figures || print(next).size() > longest_piece)) return;
      if (!is_piece(next)) of_figures = next;
      if (is_figure(print(next))) return;
      auto const more = make_label_keys(print(next)).full;
      full += more;
      unnumbered += more;
      auto const a = index_.match(full), b = index_.match(unnumbered);
      bool const whole = a.whole || b.whole;
      if (whole && of_figures) join(r, next, *of_figures);
      if (whole || (!a.begins && !b.begins)) return;
    }
  }

  /// Gives the row of figures the whole label, and leaves those of the pieces blank.
  void join(std::size_t first, std::size_t last, std::size_t of_figures) {
    std::vector<span> pieces;
    for (auto r = first; r <= last; ++r) pieces.push_back(document_.cells[rows_[r].label].text);
    auto const all = joiner_.join_apart(pieces, "\n");
    for (auto r = first; r <= last; ++r) {
      auto& cell = document_.cells[rows_[r].label];
      cell.text = r == of_figures ? all : span{cell.text.begin, cell.text.begin};
      rows_[r].filled = 0;  // done with; the joined text is not there yet
    }
    joined_ = true;
  }

  /// A cell that goes on in the rows below.
  struct torn_cell {
    std::uint32_t cell;
    std::vector<span> pieces;
    std::string full, unnumbered;  // keys of what they are together
    bool whole;                    // which is a label, or a figure with its note
    bool is_words;                 // no figure, and no ordinal of a label
    bool was_whole;                // without its further lines
    bool two_labels = false;       // and a further line too: they may be no lines of one

    torn_cell(document const& d, form_index const& index, std::uint32_t c) : cell(c), pieces{d.cells[c].text} {
      auto const print = d[pieces.front()];
      auto const keys = make_label_keys(print);
      is_words = parse_cell(print).kind == cell_kind::text;
      full = keys.full, unnumbered = keys.unnumbered;
      whole = was_whole = index.match(full).whole || index.match(unnumbered).whole;
    }
  };

  bool may_be_torn(std::uint32_t cell) const { return !print_of(cell).empty() && print_of(cell).size() <= longest_piece; }

  /// Whether two labels are of one row, which is not printed twice.
  bool name_one(std::string_view a, std::string_view b) const {
    auto const in_b = index_.find(b);
    for (auto const& p : index_.find(a))
      if (p.role == label_role::row && std::any_of(in_b.begin(), in_b.end(), [&](auto const& q) {
            return q.role == p.role && q.table == p.table && q.item == p.item;
          }))
        return true;
    return false;
  }

  /// A number is a figure, also where a label ends with one: 总计（7）. In brackets it may be a piece of that.
  static bool is_figure(std::string_view print) {
    return parse_cell(print).kind == cell_kind::number && !print.starts_with("（") && !print.starts_with('(');
  }

  /// False if the piece makes no part of a label, and no note, so.
  bool take_piece(torn_cell& t, span more) const {
    auto const print = document_[more];
    if (print.size() > longest_piece || is_figure(print)) return false;
    auto const key = make_label_keys(print).full;
    if (t.pieces.size() == 1 && is_note_below(document_[t.pieces.front()], print) && !index_.match(key).whole) {
      t.whole = true;
    } else {
      if (key.empty() || t.full.empty() || !t.is_words) return false;
      t.two_labels = t.two_labels || (t.was_whole && index_.match(key).whole && !name_one(document_[t.pieces.front()], print));
      t.full += key, t.unnumbered += key;
      auto const a = index_.match(t.full), b = index_.match(t.unnumbered);
      t.whole = a.whole || b.whole;
      if (!t.whole && !a.begins && !b.begins) return false;
    }
    t.pieces.push_back(more);
    return true;
  }

  /// Row `below` as further lines of row `r`: each cell goes on with the one above it, and a line without separators with the
  /// last one.
  bool take_line(std::size_t r, std::size_t below, std::vector<torn_cell>& torn) const {
    auto const &upper = rows_[r], &lower = rows_[below];
    bool const is_bare = lower.cells == 1;
    if (lower.filled == 0 || (lower.cells != upper.cells && !is_bare)) return false;
    for (std::uint32_t i = 0; i < lower.cells; ++i) {
      auto const more = document_.cells[lower.first + i].text;
      if (more.empty()) continue;
      auto const above = upper.first + (is_bare ? upper.cells - 1 : i);
      if (!may_be_torn(above)) return false;
      auto at = std::find_if(torn.begin(), torn.end(), [&](auto const& t) { return t.cell == above; });
      if (at == torn.end()) at = torn.insert(at, torn_cell(document_, index_, above));
      if (!take_piece(*at, more)) return false;
    }
    return true;
  }

  /// What begins in row `r` and goes on below, each cell in its column: heads, labels, figures with notes.
  void join_lines_from(std::size_t r) {
    std::vector<torn_cell> torn, whole;
    std::size_t end = r + 1;
    for (auto next = r + 1; next < rows_.size() && next < r + most_lines && (rows_[next].done || take_line(r, next, torn)); ++next)
      if (std::all_of(torn.begin(), torn.end(), [](auto const& t) { return t.whole; })) whole = torn, end = next + 1;
    bool const is_torn = std::any_of(whole.begin(), whole.end(), [](auto const& t) { return !t.was_whole; });
    if (!is_torn && std::any_of(whole.begin(), whole.end(), [](auto const& t) { return t.two_labels; })) return;
    for (auto const& t : whole) join_pieces(t);
    for (auto below = r + 1; below < end; ++below) clear(below);
  }

  void join_pieces(torn_cell const& t) {
    document_.cells[t.cell].text = joiner_.join_apart(t.pieces, "\n");
    joined_ = true;
  }

  void clear(std::size_t r) {
    for (auto c = rows_[r].first; c < rows_[r].first + rows_[r].cells; ++c) document_.cells[c].text.end = document_.cells[c].text.begin;
    rows_[r].filled = 0;
    rows_[r].done = true;
  }

  /// A row that its cells of several lines break: the last one goes on as the first of the row below, whose other cells follow
  /// it.
  void join_broken_from(std::size_t r) {
    auto first = r + 1;
    while (first < rows_.size() && may_be_torn(rows_[r].first + rows_[r].cells - 1)) {
      torn_cell torn(document_, index_, rows_[r].first + rows_[r].cells - 1);
      auto next = first;
      bool fits = true;
      for (bool bare = true; fits && bare; ++next) {
        fits = next < rows_.size() && next < r + most_lines && rows_[next].filled > 0 &&
               take_piece(torn, document_.cells[rows_[next].first].text);
        bare = fits && rows_[next].cells == 1;
      }
      if (!fits || !torn.whole || torn.two_labels) return;
      join_pieces(torn);
      append_cells(r, next - 1);
      first = next;
    }
  }

  /// All cells of row `from` but its first become cells of row `r`; what stands between is left blank.
  void append_cells(std::size_t r, std::size_t from) {
    auto& upper = rows_[r];
    auto& lower = rows_[from];
    auto const cells = document_.cells.begin();
    auto const at = upper.first + upper.cells, moved = lower.cells - 1;
    std::rotate(cells + at, cells + lower.first + 1, cells + lower.first + lower.cells);
    for (auto c = at; c < at + moved; ++c) {
      document_.cells[c].row = document_.cells[upper.first].row;
      document_.cells[c].column = upper.cells++;
      upper.filled += !document_.cells[c].text.empty();
    }
    lower.cells = 1;
    for (auto between = r + 1; between <= from; ++between) {
      rows_[between].first = between == r + 1 ? at + moved : rows_[between - 1].first + rows_[between - 1].cells;
      clear(between);
    }
    table_.column_count = std::max(table_.column_count, upper.cells);
  }

  document& document_;
  table& table_;
  form_index const& index_;
  text_joiner& joiner_;
  std::vector<row> rows_;
  bool joined_ = false;
};

}  // namespace

bool join_torn_labels(document& d, table& t, form_index const& index, text_joiner& joiner) {
  return label_joiner(d, t, index, joiner).run();
}

}  // namespace gouji::detail
