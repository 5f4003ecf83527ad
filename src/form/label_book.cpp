// SPDX-License-Identifier: Apache-2.0
#include "detail/label_book.hpp"

#include <cstddef>  // size_t

namespace gouji::detail {

label_book::label_book(document const& d, row_views const& views, form_index const& index) : places_(d.cells.size()) {
  constexpr std::size_t longest_label = 600;  // bytes; longer cells are prose
  for (std::size_t c = 0; c < d.cells.size(); ++c) {
    auto const text = d[d.cells[c].text];
    if (views.values[c].kind != cell_kind::text || text.size() > longest_label) continue;
    if (auto const* known = index.find_verbatim(text)) {
      places_[c] = *known;
      continue;
    }
    auto const [at, is_new] = found_.try_emplace(text);
    if (is_new) at->second = index.find(text);
    places_[c] = at->second;
  }
}

}  // namespace gouji::detail
