// SPDX-License-Identifier: Apache-2.0
#include "support/shrink_report.hpp"

#include <cstddef>  // size_t
#include <utility>  // move

namespace gouji::test {
namespace {

using predicate = std::function<bool(model_report const&)>;

/// `list` says where in a report the elements are.
template <class List>
void without_needless(model_report& r, predicate const& fails, List list) {
  for (auto i = list(r).size(); i-- > 0;) {
    auto smaller = r;
    auto& all = list(smaller);
    all.erase(all.begin() + static_cast<std::ptrdiff_t>(i));
    if (fails(smaller)) r = std::move(smaller);
  }
}

void with_zeros(model_report& r, predicate const& fails, std::size_t section, std::size_t table) {
  auto const rows = r.sections[section].tables[table].rows.size();
  for (std::size_t row = 0; row < rows; ++row) {
    auto smaller = r;
    for (auto& f : smaller.sections[section].tables[table].rows[row].figures) f = {figure_state::number, 0, "0"};
    if (fails(smaller)) r = std::move(smaller);
  }
}

}  // namespace

model_report shrunk(model_report r, predicate const& fails) {
  without_needless(
      r, fails, [](auto& x) -> auto& { return x.sections; });
  for (std::size_t s = 0; s < r.sections.size(); ++s) {
    without_needless(
        r, fails, [&](auto& x) -> auto& { return x.sections[s].paragraphs; });
    without_needless(
        r, fails, [&](auto& x) -> auto& { return x.sections[s].tables; });
    for (std::size_t t = 0; t < r.sections[s].tables.size(); ++t) {
      without_needless(
          r, fails, [&](auto& x) -> auto& { return x.sections[s].tables[t].rows; });
      with_zeros(r, fails, s, t);
    }
  }
  return r;
}

}  // namespace gouji::test
