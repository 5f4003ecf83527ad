// SPDX-License-Identifier: Apache-2.0
#include <gouji/lex/dialect.hpp>

#include "detail/dialect_list.hpp"

namespace gouji {

std::span<dialect const> dialects() {
  static dialect const all[] = {dialect_list::tab_lines, dialect_list::prose};
  return all;
}

dialect const& find_dialect(std::string_view text, std::span<line const> lines) {
  dialect const* best = &dialects().back();
  int most = 0;
  for (auto const& d : dialects())
    if (int const e = d.evidence(text, lines); e > most) best = &d, most = e;
  return *best;
}

}  // namespace gouji
