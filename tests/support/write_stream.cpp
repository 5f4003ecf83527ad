// SPDX-License-Identifier: Apache-2.0
#include "support/write_stream.hpp"

#include "support/wrapped.hpp"

#include <algorithm>  // min
#include <set>        // set
#include <utility>    // move

namespace gouji::test {
namespace {

class writer {
 public:
  explicit writer(stream_style const& s) : style_(s) {}

  void write(printed_block const& b) {
    if (b.kind == printed_block::kind_type::table) return table(in_order(b.table));
    out_ += b.text;
    out_ += style_.paragraph_end;
  }

  std::string take() { return std::move(out_); }

 private:
  printed_table in_order(printed_table const& t) const {
    if (!style_.by_columns) return unmerged(t, style_.policy);
    printed_table columns{0, std::vector<printed_row>(t.columns)};
    for (auto const& row : t.rows)
      for (auto const& c : row.cells) columns.rows[c.column].cells.push_back(c);
    return columns;
  }

  void table(printed_table const& t) {
    auto const heads = style_.pages.heads_again ? repeatable_heads(t) : 0;
    for (std::size_t r = 0; r < t.rows.size(); ++r) {
      if (style_.pages.rows > 0 && r > heads && r % style_.pages.rows == 0) {
        out_ += page_break(style_.pages, ++page_);
        for (std::size_t h = 0; h < heads; ++h) row(t.rows[h]);
      }
      row(t.rows[r]);
    }
    out_ += style_.behind_table;
  }

  void row(printed_row const& r) {
    for (auto const& c : r.cells) cell(c);
    if (style_.behind_row.empty() || out_.ends_with(style_.behind_row)) return;
    if (out_.ends_with(style_.behind_cell)) out_.resize(out_.size() - style_.behind_cell.size());
    out_ += style_.behind_row;
  }

  void cell(printed_cell const& c) {
    if (c.text.empty()) {
      if (!style_.empty_dropped) (out_ += style_.empty_cell) += style_.behind_cell;
      return;
    }
    bool const wraps = style_.label_width > 0 && c.key.empty();
    auto const lines = wrapped(c.text, wraps ? style_.label_width : unlimited_width, width_unit::columns);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (i > 0) out_ += style_.line_break;
      out_ += lines[i];
    }
    out_ += wraps && lines.size() > 1 ? style_.line_break : style_.behind_cell;
  }

  stream_style const& style_;
  std::string out_;
  std::size_t page_ = 0;
};

std::string without_repeated_lines(std::string const& all) {
  std::string_view text = all;
  std::set<std::string_view> seen;
  std::string out;
  while (!text.empty()) {
    auto const end = std::min(text.find('\n'), text.size() - 1) + 1;
    if (seen.insert(text.substr(0, end)).second) out += text.substr(0, end);
    text.remove_prefix(end);
  }
  return out;
}

}  // namespace

std::string write_stream(std::vector<printed_block> const& blocks, stream_style const& style) {
  writer w(style);
  for (auto const& b : blocks) w.write(b);
  return style.lines_once ? without_repeated_lines(w.take()) : w.take();
}

}  // namespace gouji::test
