// SPDX-License-Identifier: Apache-2.0
/// \file
/// A random grid with merged cells, drawn by every pen and in every unit, is read back exactly; and whatever the text, what the
/// dialects with rules write is a well-formed stream.

#include "../support/dice.hpp"
#include "../support/token_stream.hpp"

#include <gouji/text/utf8.hpp>
#include <gouji/text/width.hpp>

#include <doctest/doctest.h>

#include <algorithm>    // find, max, min
#include <array>        // array
#include <string>       // string
#include <string_view>  // string_view
#include <vector>       // vector

namespace {

using namespace gouji;

enum class unit { columns, characters, wide };

std::size_t width_of(std::string_view s, unit u) {
  if (u == unit::characters) return count_code_points(s);
  return display_width(s, u == unit::wide ? ambiguous_width::two : ambiguous_width::one);
}

/// How a table is drawn. The joints: by their arms (up 1, right 2, down 4, left 8).
struct pen {
  std::array<char const*, 16> joints;
  char const *bar, *dash;
  bool characters;
};
constexpr pen pens[] = {
    {{" ", "│", "─", "└", "│", "│", "┌", "├", "─", "┘", "─", "┴", "┐", "┤", "┬", "┼"}, "│", "─", true},
    {{" ", "║", "═", "╚", "║", "║", "╔", "╠", "═", "╝", "═", "╩", "╗", "╣", "╦", "╬"}, "║", "═", true},
    {{" ", "|", "-", "+", "|", "|", "+", "+", "-", "+", "-", "+", "+", "+", "+", "+"}, "|", "-", false},
    {{" ", "|", "-", "+", "|", "|", "+", "|", "-", "+", "-", "+", "+", "|", "+", "+"}, "|", "-", false},
    {{" ", "|", "-", "+", "|", "|", "+", "|", "-", "+", "-", "-", "+", "|", "-", "+"}, "|", "-", false},  // links
};

struct cell {
  std::size_t row, column, row_span = 1, column_span = 1;
  std::vector<std::string> lines;
};

class maker {
 public:
  explicit maker(unsigned seed) : dice_(seed) {}

  std::size_t below(std::size_t n) { return dice_.below(n); }

  /// Cells that cover rows × columns, row by row; every line of the grid is drawn somewhere.
  std::vector<cell> cells(std::size_t rows, std::size_t columns) {
    for (;;) {
      std::vector<cell> out;
      std::vector<std::vector<bool>> taken(rows, std::vector<bool>(columns, false));
      for (std::size_t r = 0; r < rows; ++r)
        for (std::size_t c = 0; c < columns; ++c) {
          if (taken[r][c]) continue;
          cell x{r, c, 1, 1, {}};
          while (c + x.column_span < columns && !taken[r][c + x.column_span] && below(4) == 0) ++x.column_span;
          while (r + x.row_span < rows && below(4) == 0) ++x.row_span;
          for (auto i = r; i < r + x.row_span; ++i)
            for (auto j = c; j < c + x.column_span; ++j) taken[i][j] = true;
          x.lines = lines(x.row_span > 1);
          out.push_back(std::move(x));
        }
      if (out.size() > 1 && draws_all_lines(out, rows, columns)) return out;
    }
  }

 private:
  static bool draws_all_lines(std::vector<cell> const& cells, std::size_t rows, std::size_t columns) {
    std::vector<bool> row(rows, false), column(columns, false);
    for (auto const& c : cells) row[c.row] = column[c.column] = true;
    auto const all = [](std::vector<bool> const& v) { return std::find(v.begin(), v.end(), false) == v.end(); };
    return all(row) && all(column);
  }

  /// Words, or one figure; blank only where the cell lies in one row.
  std::vector<std::string> lines(bool printed) {
    static constexpr char const* words[] = {"行政许可", "其他 对外", "三、本年度", "1.属于", "2", "规章abc",
                                            "（一）予以", "结", "增286件", "a-b", "-5x"};
    static constexpr char const* figures[] = {"0", "3100", "减76", "82.2684", "１２", "-5", "--"};
    std::vector<std::string> out;
    if (!printed && below(5) == 0) return out;
    if (below(2) == 0) return {figures[below(std::size(figures))]};
    for (auto n = 1 + below(3); n > 0; --n) out.push_back(std::string(words[below(std::size(words))]) + "字");
    return out;
  }

  test::dice dice_;
};

/// The table as lines of text: the rows as high and the columns as wide as their cells need.
class canvas {
 public:
  canvas(std::vector<cell> const& cells, std::size_t rows, std::size_t columns, pen const& p, unit u, maker& m)
      : cells_(cells),
        pen_(p),
        unit_(u),
        owner_(rows, std::vector<std::size_t>(columns)),
        width_(columns, narrowest),
        height_(rows, 1) {
    for (std::size_t i = 0; i < cells.size(); ++i)
      for (auto r = cells[i].row; r < cells[i].row + cells[i].row_span; ++r)
        for (auto c = cells[i].column; c < cells[i].column + cells[i].column_span; ++c) owner_[r][c] = i;
    for (auto const& c : cells) {
      for (auto const& l : c.lines) width_[c.column] = std::max(width_[c.column], (width_of(l, u) + 3) / 2 * 2);
      height_[c.row] = std::max(height_[c.row], c.lines.size());
      offset_.push_back(m.below(3));
    }
  }

  std::string draw() const {
    std::string out;
    for (std::size_t r = 0; r < owner_.size(); ++r) {
      out += rule(r);
      for (std::size_t i = 0; i < height_[r]; ++i) out += text(r, i);
    }
    return out + rule(owner_.size());
  }

 private:
  static constexpr std::size_t narrowest = 4;  // `|--|` alone may be a rule or a mark
  static constexpr auto none = static_cast<std::size_t>(-1);
  /// The cell above and left of a point is that of row - 1, column - 1; outside there is none.
  std::size_t at(std::size_t row, std::size_t column) const {
    return row < owner_.size() && column < width_.size() ? owner_[row][column] : none;
  }

  std::string joint(std::size_t r, std::size_t c) const {
    auto const nw = at(r - 1, c - 1), ne = at(r - 1, c), sw = at(r, c - 1), se = at(r, c);
    return pen_.joints[(nw != ne) * 1U + (ne != se) * 2U + (sw != se) * 4U + (nw != sw) * 8U];
  }

  static std::string repeat(std::string_view s, std::size_t n) {
    std::string out;
    for (; n > 0; --n) out += s;
    return out;
  }

  std::string blanks(std::size_t n) const { return std::string(n, ' '); }

  /// What a cell prints on the `line`-th line of the canvas below its begin, or nothing.
  std::string_view line_of(std::size_t index, std::size_t line) const {
    auto const& lines = cells_[index].lines;
    std::size_t room = 0;
    for (auto r = cells_[index].row; r < cells_[index].row + cells_[index].row_span; ++r) room += height_[r];
    auto const from = std::min<std::size_t>(offset_[index], room - std::max<std::size_t>(lines.size(), 1));
    return line >= from && line - from < lines.size() ? std::string_view(lines[line - from]) : std::string_view();
  }

  /// `row`'s line `line`, of the cell at a column; a cell over columns fills the room of its bars too.
  std::string inside(std::size_t index, std::string_view s) const {
    std::size_t room = 0;
    for (auto c = cells_[index].column; c < cells_[index].column + cells_[index].column_span; ++c) room += width_[c];
    room += (cells_[index].column_span - 1) * width_of(pen_.bar, unit_);
    auto const used = width_of(s, unit_);
    return " " + std::string(s) + blanks(room - used - 1);
  }

  /// The lines of the cell that stand above the rule of row `r`.
  std::size_t lines_above(std::size_t index, std::size_t r) const {
    std::size_t n = 0;
    for (auto i = cells_[index].row; i < r; ++i) n += height_[i];
    return n;
  }

  std::string rule(std::size_t r) const {
    std::string out;
    for (std::size_t c = 0; c < width_.size(); ++c) {
      if (r > 0 && r < owner_.size() && at(r - 1, c) == at(r, c)) {
        auto const index = at(r, c);
        if (cells_[index].column == c) out += joint(r, c) + inside(index, "");
      } else {
        out += joint(r, c) + repeat(pen_.dash, width_[c] / width_of(pen_.dash, unit_));
      }
    }
    return out + joint(r, width_.size()) + "\n";
  }

  std::string text(std::size_t r, std::size_t i) const {
    std::string out;
    for (std::size_t c = 0; c < width_.size(); ++c) {
      auto const index = at(r, c);
      if (cells_[index].column == c) out += pen_.bar + inside(index, line_of(index, lines_above(index, r) + i));
    }
    return out + pen_.bar + "\n";
  }

  std::vector<cell> const& cells_;
  pen const& pen_;
  unit unit_;
  std::vector<std::vector<std::size_t>> owner_;
  std::vector<std::size_t> width_, height_, offset_;
};

/// The stream that the cells are, as test::stream_of prints it.
std::string stream_of_cells(std::vector<cell> const& cells) {
  bool merged = false;
  for (auto const& c : cells) merged = merged || c.row_span > 1 || c.column_span > 1;
  std::string out = merged ? "#{" : "{";
  std::size_t row = 0;
  for (auto const& c : cells) {
    for (; row < c.row; ++row) out += ";";
    out += "[";
    if (merged) {
      out += std::to_string(c.column);
      if (c.column_span > 1 || c.row_span > 1) out += "x" + std::to_string(c.column_span);
      if (c.row_span > 1) out += "," + std::to_string(c.row_span);
      out += ":";
    }
    if (!c.lines.empty()) out += c.lines.front();
    out += "]";
    for (std::size_t i = 1; i < c.lines.size(); ++i) out += "+" + c.lines[i] + "+";
  }
  return out + ";}";
}

/// Tables hold rows of cells, and every piece of text lies in the document, behind the piece of the cell before it.
void check_stream(std::string_view text, std::vector<token> const& tokens) {
  bool in_table = false, in_row = false;
  std::uint32_t last = 0;
  for (auto const& t : tokens) {
    REQUIRE(t.text.begin <= t.text.end);
    REQUIRE(t.text.end <= text.size());
    switch (t.kind) {
      case token_kind::paragraph:
        REQUIRE_FALSE(in_table);
        [[fallthrough]];
      case token_kind::furniture: REQUIRE_FALSE(in_row); break;
      case token_kind::table_begin: REQUIRE_FALSE(in_table); in_table = true; break;
      case token_kind::cell:
        REQUIRE(in_table);
        REQUIRE(t.row_span >= 1);
        REQUIRE(t.column_span >= 1);
        in_row = true;
        break;
      case token_kind::more:
        REQUIRE(in_row);
        REQUIRE(t.text.begin > last);
        break;
      case token_kind::row_end: REQUIRE(in_table); in_row = false; break;
      case token_kind::table_end: REQUIRE(in_table); REQUIRE_FALSE(in_row); in_table = false; break;
    }
    if (t.kind == token_kind::cell || t.kind == token_kind::more) last = t.text.end;
  }
  REQUIRE_FALSE(in_table);
}

void check_whatever(std::string const& text) {
  auto const lines = split_lines(text);
  std::vector<token> tokens;
  for (auto const name : {"drawn", "ruled", "antiword"}) {
    auto const& d = test::dialect_named(name);
    std::vector<line_range> found;
    d.find(text, lines, found);
    std::size_t end = 0;
    for (auto const& r : found) {
      REQUIRE(r.begin >= end);
      REQUIRE(r.begin < r.end);
      REQUIRE(r.end <= lines.size());
      end = r.end;
      tokens.clear();
      d.tokenize(text, std::span(lines).subspan(r.begin, r.end - r.begin), tokens);
      check_stream(text, tokens);
    }
    tokens.clear();
    d.tokenize(text, lines, tokens);
    check_stream(text, tokens);
  }
}

}  // namespace

TEST_CASE("a table of any shape is read back as it was drawn") {
  int merged = 0;
  for (unsigned seed = 1; seed <= 3'000; ++seed) {
    CAPTURE(seed);
    maker m(seed);
    auto const rows = 1 + m.below(6), columns = 1 + m.below(6);
    if (rows * columns == 1) continue;
    auto const cells = m.cells(rows, columns);
    auto const& p = pens[m.below(std::size(pens))];
    auto const u = static_cast<unit>(m.below(3));
    auto const text = canvas(cells, rows, columns, p, u, m).draw();
    CAPTURE(text);
    auto const expected = stream_of_cells(cells);
    merged += expected.front() == '#';
    REQUIRE(test::stream_of("drawn", text) == expected);
    auto const last = std::to_string(split_lines(text).size() - 1);
    REQUIRE(test::stretches_of(text) == "drawn 0-" + last);
  }
  CHECK(merged > 1'000);
}

TEST_CASE("a drawing with a fault is a stream all the same") {
  static constexpr char const* faults[] = {"│", "─", "┼", "|", "+", "-", " ",
                                            "字", "“", "\n", "7", "\t", "=", "\xEF\xBF\xBD", "\xE3"};
  for (unsigned seed = 1; seed <= 2'000; ++seed) {
    CAPTURE(seed);
    maker m(seed);
    auto const rows = 1 + m.below(4), columns = 2 + m.below(4);
    auto const cells = m.cells(rows, columns);
    auto text = canvas(cells, rows, columns, pens[m.below(std::size(pens))], static_cast<unit>(m.below(3)), m).draw();
    for (auto n = 1 + m.below(4); n > 0; --n)
      text.replace(m.below(text.size()), m.below(3), faults[m.below(std::size(faults))]);
    check_whatever(text);
  }
}

TEST_CASE("any text is a stream") {
  static constexpr char const* pieces[] = {
      "│", "─", "┼",  "┌", "┐",    "└", "┘",  "├",  "┤",    "║", "|",  "|",  "+", "+",    "-",     "---", "=",
      "===", " ", "  ", "字", "规章", "“", "\n", "\n", "\n\n", "7", "12", "\t", "\f", "　", "\xFF", "|\n|", "+--+"};
  for (unsigned seed = 1; seed <= 5'000; ++seed) {
    CAPTURE(seed);
    maker m(seed);
    auto const few = 3 + m.below(12);
    std::string text;
    for (auto n = m.below(300); n > 0; --n) text += pieces[(m.below(few) * 7 + seed) % std::size(pieces)];
    check_whatever(text);
  }
}
