// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_LEX_DIALECT_HPP
#define GOUJI_LEX_DIALECT_HPP
/// \file
/// Layer lex. The dialects in which exporters flatten tables, and how they are recognised, stretch by stretch.

#include <gouji/lex/token.hpp>

#include <cstddef>      // size_t
#include <span>         // span
#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji {

/// Lines `begin` … `end` - 1.
struct line_range {
  std::size_t begin, end;
};

/// A family of exports. Adding one is adding a file that defines one of these, and its name in `dialects()`.
struct dialect {
  std::string_view name;

  /// Appends the stretches that are tables of this family, ascending and apart; a stretch may hold several tables and the
  /// paragraphs between them. By evidence in the lines, never by the name of a tool; in doubt none. Linear in the text.
  void (*find)(std::string_view text, std::span<line const> lines, std::vector<line_range>& out);

  /// Writes one such stretch as tokens. Total; linear in the text.
  void (*tokenize)(std::string_view text, std::span<line const> lines, std::vector<token>& out);
};

/// In the order in which they are asked: what one has taken is not shown to the next.
std::span<dialect const> dialects();

/// A stretch of lines, and the family to which it belongs; null: lines of no dialect.
struct stretch {
  dialect const* family;
  line_range lines;
};

/// Divides the lines; a document may hold several dialects. The stretches are ascending and without gaps.
std::vector<stretch> find_stretches(std::string_view text, std::span<line const> lines);

}  // namespace gouji

#endif
