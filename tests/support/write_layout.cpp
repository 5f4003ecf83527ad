// SPDX-License-Identifier: Apache-2.0
#include "support/write_layout.hpp"

#include "support/text_canvas.hpp"

#include <algorithm>  // max, replace
#include <numeric>    // accumulate
#include <utility>    // move

namespace gouji::test {
namespace {

/// One table on a canvas.
class picture {
 public:
  picture(printed_table const& t, layout_style const& s) : table_(t), style_(s), canvas_(s.unit) {
    measure_columns();
    measure_rows();
    for (std::size_t r = 0; r < t.rows.size(); ++r)
      for (auto const& c : t.rows[r].cells) paint(c, r);
    if (s.rule == layout_style::rules::dashes) paint_dashes();
  }

  std::vector<std::string> lines() const {
    return canvas_.lines(style_.rule == layout_style::rules::box ? text_canvas::ink::box : text_canvas::ink::ascii);
  }
  /// The first line of each row, the rule above it included, and the end.
  std::vector<std::size_t> row_lines() const {
    std::vector<std::size_t> out;
    for (auto const y : tops_) out.push_back(y - line_above());
    return out;
  }

 private:
  bool framed() const { return style_.rule == layout_style::rules::ascii || style_.rule == layout_style::rules::box; }
  bool barred() const { return framed() || style_.rule == layout_style::rules::bars; }
  std::size_t line_above() const { return framed() || style_.rule == layout_style::rules::dashes ? 1 : 0; }
  std::size_t lines_between() const { return framed() || style_.blank_lines ? 1 : 0; }

  std::size_t widest(printed_cell const& c, bool head) const {
    if (!c.key.empty()) return unlimited_width;
    return head ? style_.head_width : c.height > 1 ? style_.group_width : style_.label_width;
  }

  /// Columns have room for their own cells; where a merged cell needs more, its last column gets it.
  void measure_columns() {
    widths_.assign(table_.columns, 2);
    for (bool merged : {false, true})
      for (auto const& row : table_.rows)
        for (auto const& c : row.cells) {
          if ((c.width > 1) != merged) continue;
          auto const need = std::min(width_of(c.text, style_.unit), widest(c, row.head));
          auto const room = room_of(c);
          if (need > room) widths_[c.column + c.width - 1] += need - room;
        }
    lefts_.assign(1, style_.indent + (barred() ? 2 : 0));
    for (auto const w : widths_) lefts_.push_back(lefts_.back() + w + style_.gap);
  }

  std::size_t room_of(printed_cell const& c) const {
    auto const first = widths_.begin() + c.column;
    return std::accumulate(first, first + c.width, std::size_t{0}) + (c.width - 1) * style_.gap;
  }

  std::vector<std::string> lines_of(printed_cell const& c) const {
    return wrapped(c.text, c.key.empty() ? room_of(c) : unlimited_width, style_.unit);
  }

  /// Figures in the middle of a label of two lines get a line between them.
  void measure_rows() {
    std::vector<std::size_t> heights(table_.rows.size(), 1);
    for (std::size_t r = 0; r < heights.size(); ++r) {
      for (auto const& c : table_.rows[r].cells)
        if (c.height == 1) heights[r] = std::max(heights[r], lines_of(c).size());
      if (style_.vertical == layout_style::place::middle && heights[r] % 2 == 0) ++heights[r];
    }
    for (std::size_t r = 0; r < heights.size(); ++r)
      for (auto const& c : table_.rows[r].cells) {
        if (c.height == 1) continue;
        auto const first = heights.begin() + static_cast<std::ptrdiff_t>(r);
        auto const room = std::accumulate(first, first + c.height, std::size_t{0}) + (c.height - 1) * lines_between();
        auto const need = lines_of(c).size();
        if (need > room) heights[r + c.height - 1] += need - room;
      }
    tops_.assign(1, line_above());
    for (auto const h : heights) tops_.push_back(tops_.back() + h + lines_between());
  }

  void paint(printed_cell const& c, std::size_t row) {
    auto const lines = lines_of(c);
    auto const height = tops_[row + c.height] - lines_between() - tops_[row];
    auto const spare = height - lines.size();
    std::size_t above = 0, hole = lines.size();
    if (style_.vertical == layout_style::place::middle || (style_.vertical == layout_style::place::bottom && c.height > 1)) {
      above = spare / 2;
      if (spare % 2 == 1 && lines.size() % 2 == 0) hole = lines.size() / 2;
    } else if (style_.vertical == layout_style::place::bottom) {
      above = spare;
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
      auto const beside = style_.centred ? (room_of(c) - width_of(lines[i], style_.unit)) / 2 : 0;
      canvas_.put(lefts_[c.column] + beside, tops_[row] + above + i + (i >= hole ? 1 : 0), lines[i]);
    }
    if (barred()) paint_frame(c, row);
  }

  void paint_frame(printed_cell const& c, std::size_t row) {
    auto const left = lefts_[c.column] - 2, right = lefts_[c.column + c.width] - style_.gap + 1;
    auto const top = tops_[row], bottom = tops_[row + c.height];
    for (auto x : {left, right}) {
      if (framed())
        canvas_.rule_down(x, top - 1, bottom - 1);
      else
        for (auto y = top; y < bottom; ++y) canvas_.put(x, y, "|");
    }
    for (auto y : {top, bottom})
      if (framed()) canvas_.rule_across(left, right, y - 1);
  }

  void paint_dashes() {
    for (auto y : {std::size_t{0}, tops_.back() - lines_between()})
      for (std::size_t c = 0; c < widths_.size(); ++c) canvas_.put(lefts_[c], y, std::string(widths_[c], '-'));
  }

  printed_table const& table_;
  layout_style const& style_;
  text_canvas canvas_;
  std::vector<std::size_t> widths_, lefts_, tops_;
};

class writer {
 public:
  explicit writer(layout_style const& s) : style_(s) {}

  void write(printed_block const& b) {
    if (b.kind == printed_block::kind_type::table) return table(prepared(b.table));
    line(b.text);
    line("");
  }

  std::string take() { return std::move(out_); }

 private:
  printed_table prepared(printed_table t) const {
    if (style_.unmerged) t = unmerged(t, *style_.unmerged);
    if (style_.lines_joined)
      for (auto& r : t.rows)
        for (auto& c : r.cells) std::replace(c.text.begin(), c.text.end(), '\n', ' ');
    return t;
  }

  void line(std::string_view text) {
    if (!text.empty()) out_ += std::string(page_ % 2 * style_.page_shift, ' ');
    (out_ += text) += '\n';
  }

  void table(printed_table const& t) {
    picture const p(t, style_);
    auto const lines = p.lines();
    auto const rows = p.row_lines();
    auto const heads = style_.pages.heads_again ? repeatable_heads(t) : 0;
    std::size_t row = 0;
    for (std::size_t l = 0; l < lines.size(); ++l) {
      if (row < t.rows.size() && l == rows[row]) {
        if (style_.pages.rows > 0 && row > heads && row % style_.pages.rows == 0) {
          out_ += page_break(style_.pages, ++page_);
          for (std::size_t h = 0; h < rows[heads]; ++h) line(lines[h]);
        }
        ++row;
      }
      line(lines[l]);
    }
    line("");
  }

  layout_style const& style_;
  std::string out_;
  std::size_t page_ = 0;
};

}  // namespace

std::string write_layout(std::vector<printed_block> const& blocks, layout_style const& style) {
  writer w(style);
  for (auto const& b : blocks) w.write(b);
  return w.take();
}

}  // namespace gouji::test
