// SPDX-License-Identifier: Apache-2.0
#include "detail/read_prose.hpp"

#include <gouji/grammar/title.hpp>

namespace gouji::detail {
namespace {

constexpr std::size_t searched_paragraphs = 60;  // before the first table: menus and an index table may come first
constexpr std::size_t title_lines = 4;

std::vector<span> leading_paragraphs(document const& d) {
  std::vector<span> out;
  for (auto const& b : d.blocks) {
    if (b.kind == block_kind::table || out.size() == searched_paragraphs) break;
    if (b.kind == block_kind::paragraph) out.push_back(b.text);
  }
  return out;
}

int completeness(report_title const& t) { return 2 * !t.agency.empty() + t.year.has_value(); }

/// The first title that names most: an agency before a year.
void find_best_title(report& r, std::vector<span> const& paragraphs) {
  int best = -1;
  for (std::size_t i = 0; i < paragraphs.size() && best < 3; ++i)
    for (std::size_t n = 1; n <= title_lines && i + n <= paragraphs.size(); ++n) {
      auto const where = cover(paragraphs[i], paragraphs[i + n - 1]);
      auto const title = find_title(where.in(r.source->text));
      if (!title) continue;
      if (completeness(*title) > best) {
        best = completeness(*title);
        r.title = where;
        r.agency = title->agency;
        r.year = title->year;
      }
      break;  // complete as it is: the next line is another one, perhaps a title as well
    }
}

void find_period(report& r) {
  for (auto const& b : r.source->blocks) {
    if (b.kind != block_kind::paragraph) continue;
    auto const found = find_periods(b.text.in(r.source->text));
    if (found.empty()) continue;
    r.period = found.front();
    r.period->where.begin += b.text.begin;
    r.period->where.end += b.text.begin;
    return;
  }
}

}  // namespace

void read_title(report& r) {
  find_best_title(r, leading_paragraphs(*r.source));
  find_period(r);
  if (!r.year && r.period) r.year = r.period->end.year;
}

}  // namespace gouji::detail
