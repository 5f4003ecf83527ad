// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_LEX_DETAIL_RULER_HPP
#define GOUJI_LEX_DETAIL_RULER_HPP
/// \file
/// Layer lex, private. Ruler lines (`----- --- ----`), and the fields that stand under them.

#include "row_lines.hpp"
#include "unit_of_x.hpp"

#include <gouji/base/span.hpp>

#include <cstdint>      // uint32_t
#include <optional>     // optional
#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji {

/// The columns of a ruler from left to right; [begin, end) in columns or characters, which are the same in a ruler.
struct ruler {
  struct column {
    std::uint32_t begin, end;
    bool operator==(column const&) const = default;
  };
  std::vector<column> columns;
  char sign = '-';  ///< or `=`
  bool operator==(ruler const&) const = default;

  /// From its first column to its last.
  column extent() const { return {columns.front().begin, columns.back().end}; }
};

inline constexpr std::size_t most_ruled_columns = 1'000;

/// The ruler that the line is: nothing but one sign and blanks, at least one column of three or more.
std::optional<ruler> parse_ruler(std::string_view text, span line);

/// The unit in which the lines stand under the ruler best: most texts begin or end with a column, fewest reach between two, and
/// fewest stand apart in one.
unit_of_x best_unit(std::string_view text, std::span<line const> lines, ruler const& r);

/// Appends one cell a column of what the line prints under the ruler. A text that runs over its column into columns that are
/// blank (a heading over several) belongs to the column where it begins.
void append_fields(std::string_view text, span line, ruler const& r, unit_of_x unit, std::vector<line_cell>& out);

}  // namespace gouji

#endif
