// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_LEX_DETAIL_DRAWING_LINE_HPP
#define GOUJI_LEX_DETAIL_DRAWING_LINE_HPP
/// \file
/// Layer lex, private. One line of a drawn table: its bars and joints, and which of them a rule connects.

#include "unit_of_x.hpp"

#include <gouji/base/span.hpp>

#include <cstdint>      // uint8_t, uint32_t
#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji {

/// What the table is drawn with. The signs `+` and `|` do not say in which directions they go on; drawing characters do.
enum class pen : std::uint8_t { signs, characters };

/// Whether the outermost bars are drawn. psql, presto and SQLite leave them out: posts without text stand in for them.
enum class frame : std::uint8_t { closed, open };

/// A bar, or a joint of bars and rules.
struct post {
  std::uint32_t x;
  span text;             ///< the character itself
  bool up, down;         ///< whether a bar may go on above and below
  bool ruled = false;    ///< a rule connects it with the next post of the line
  std::uint8_t doubt = 0;  ///< by how much x may be wrong: characters of ambiguous width before it, but at most most_doubt
};
inline constexpr std::uint8_t most_doubt = 4;

inline constexpr std::uint32_t x_of_left_edge = 0, x_of_right_edge = 0xFFFF'FFFF;  ///< of a frame that is not drawn

inline constexpr std::size_t max_posts = 1'001;  ///< of a line; one that has more gives max_posts + 1

/// How a line looks before anything is measured.
struct line_look {
  bool drawn = false;      ///< begins and ends with a bar or joint
  bool open_rule = false;  ///< nothing but dashes and at least one joint, and begins and ends with a dash
  pen with = pen::signs;
};
line_look look_at(std::string_view text, span line);

/// Fills `out` with the posts of the line from left to right. Linear.
void find_posts(std::string_view text, span line, pen with, frame edges, unit_of_x unit, std::vector<post>& out);

/// A rule from the first post to the last.
bool is_full_rule(std::vector<post> const& posts);

}  // namespace gouji

#endif
