// SPDX-License-Identifier: Apache-2.0
// No tables: every line is a paragraph.
#include "detail/dialect_list.hpp"

namespace gouji::dialect_list {
namespace {

int evidence(std::string_view, std::span<line const>) { return 0; }

void tokenize(std::string_view, std::span<line const> lines, std::vector<token>& out) {
  for (auto const& l : lines)
    if (!l.blank) out.push_back({l.furniture ? token_kind::furniture : token_kind::paragraph, l.text});
}

}  // namespace

dialect const prose = {"prose", evidence, tokenize};

}  // namespace gouji::dialect_list
