// SPDX-License-Identifier: Apache-2.0
#include <gouji/table/row_view.hpp>

#include <algorithm>  // inplace_merge

namespace gouji {
namespace {

class builder {
 public:
  explicit builder(document const& d) : document_(d), reaches_left_(4 * d.cells.size() + 1'024) {}

  row_views take() {
    views_.values.reserve(document_.cells.size());
    for (auto const& c : document_.cells) views_.values.push_back(parse_cell(c.text.in(document_.text)));
    for (std::uint32_t t = 0; t < document_.tables.size(); ++t) add_table(t);
    return std::move(views_);
  }

 private:
  void add_table(std::uint32_t index) {
    auto const& t = document_.tables[index];
    std::vector<std::uint32_t> reaching;  // cells that cover the current row from above, by column
    std::uint32_t next = t.first_cell;
    auto const end = t.first_cell + t.cell_count;
    for (std::uint32_t row = 0; row < t.row_count; ++row) {
      if (reaches_left_ == 0) reaching.clear();
      std::erase_if(reaching, [&](auto c) { return document_.cells[c].row + document_.cells[c].row_span <= row; });
      auto const first = static_cast<std::uint32_t>(views_.cells.size());
      auto const own = next;
      auto above = reaching.begin();
      auto add_above_until = [&](std::uint32_t column) {
        for (; above != reaching.end() && document_.cells[*above].column < column; ++above)
          if (reaches_left_ > 0) --reaches_left_, views_.cells.push_back({*above, true});
      };
      for (; next < end && document_.cells[next].row == row; ++next) {
        add_above_until(document_.cells[next].column);
        views_.cells.push_back({next, false});
      }
      add_above_until(~std::uint32_t{0});
      views_.rows.push_back({index, row, first, static_cast<std::uint32_t>(views_.cells.size()) - first});
      keep_reaching(reaching, own, next);
    }
  }

  void keep_reaching(std::vector<std::uint32_t>& reaching, std::uint32_t own, std::uint32_t next) {
    auto const old = reaching.size();
    for (; own < next; ++own)
      if (document_.cells[own].row_span > 1 && reaches_left_ > reaching.size()) reaching.push_back(own);
    auto by_column = [&](auto a, auto b) { return document_.cells[a].column < document_.cells[b].column; };
    std::inplace_merge(reaching.begin(), reaching.begin() + static_cast<std::ptrdiff_t>(old), reaching.end(), by_column);
  }

  document const& document_;
  row_views views_;
  std::size_t reaches_left_;
};

}  // namespace

row_views make_row_views(document const& d) { return builder(d).take(); }

}  // namespace gouji
