// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_LEX_DETAIL_PARAGRAPHS_HPP
#define GOUJI_LEX_DETAIL_PARAGRAPHS_HPP
/// \file
/// Layer lex, private. Lines between tables.

#include <gouji/lex/token.hpp>

#include <span>    // span
#include <vector>  // vector

namespace gouji {

inline void write_paragraphs(std::span<line const> lines, std::vector<token>& out) {
  for (auto const& l : lines)
    if (!l.blank) out.push_back({l.furniture ? token_kind::furniture : token_kind::paragraph, l.text});
}

}  // namespace gouji

#endif
