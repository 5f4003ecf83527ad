// SPDX-License-Identifier: Apache-2.0
#include "detail/torn_labels.hpp"

#include <gouji/form/label_key.hpp>

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

class label_joiner {
 public:
  label_joiner(document& d, table const& t, form_index const& index, text_joiner& joiner)
      : document_(d), index_(index), joiner_(joiner) {
    for (auto c = t.first_cell; c < t.first_cell + t.cell_count; ++c) {
      auto const& cell = d.cells[c];
      if (c == t.first_cell || cell.row != d.cells[c - 1].row) rows_.emplace_back();
      if (cell.text.empty()) continue;
      if (++rows_.back().filled == 1) rows_.back().label = c;
    }
  }

  bool run() {
    for (std::size_t r = 0; r < rows_.size(); ++r)
      if (rows_[r].filled > 0 && !index_.find_verbatim(print(r))) join_from(r);
    return joined_;
  }

 private:
  struct row {
    std::uint32_t filled = 0;  // cells that print something
    std::uint32_t label = 0;   // the first of them
  };

  /// What the first cell that prints something prints.
  std::string_view print(std::size_t r) const { return document_[document_.cells[rows_[r].label].text]; }
  bool is_piece(std::size_t r) const { return rows_[r].filled == 1 && print(r).size() <= longest_piece; }

  /// The label that begins in row `r` and goes on in the rows below: one of all these rows may print figures.
  void join_from(std::size_t r) {
    if (print(r).size() > longest_piece) return;
    auto const keys = make_label_keys(print(r));
    std::string full = keys.full, unnumbered = keys.unnumbered;
    if (index_.match(full).whole || index_.match(unnumbered).whole) return;
    std::optional<std::size_t> of_figures;
    if (!is_piece(r)) of_figures = r;
    for (auto next = r + 1; next < rows_.size() && next < r + most_pieces && rows_[next].filled > 0; ++next) {
      if (!is_piece(next) && (of_figures || print(next).size() > longest_piece)) return;
      if (!is_piece(next)) of_figures = next;
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

  document& document_;
  form_index const& index_;
  text_joiner& joiner_;
  std::vector<row> rows_;
  bool joined_ = false;
};

}  // namespace

bool join_torn_labels(document& d, table const& t, form_index const& index, text_joiner& joiner) {
  return label_joiner(d, t, index, joiner).run();
}

}  // namespace gouji::detail
