// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_LEX_DIALECT_HPP
#define GOUJI_LEX_DIALECT_HPP
/// \file
/// Layer lex. The dialects in which exporters flatten tables, and how one is recognised.

#include <gouji/lex/token.hpp>

#include <span>         // span
#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji {

/// A family of exports. Adding one is adding a file that defines one of these, and its name in `dialects()`.
struct dialect {
  std::string_view name;

  /// How well the lines fit, 0 (not this dialect) … 100 (nothing else is possible): evidence, never the name of a tool.
  int (*evidence)(std::string_view text, std::span<line const> lines);

  /// Writes the whole document as tokens. Total; linear in the text.
  void (*tokenize)(std::string_view text, std::span<line const> lines, std::vector<token>& out);
};

/// In the order in which a tie is decided.
std::span<dialect const> dialects();

/// The dialect with the most evidence. `prose`, which sees no tables at all, is the last of `dialects()` and fits everything.
dialect const& find_dialect(std::string_view text, std::span<line const> lines);

}  // namespace gouji

#endif
