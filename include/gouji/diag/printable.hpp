// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_DIAG_PRINTABLE_HPP
#define GOUJI_DIAG_PRINTABLE_HPP
/// \file
/// Layer diag. Text of a document on its way to a terminal, which it must not command.

#include <gouji/text/width.hpp>

#include <cstddef>      // size_t
#include <string>       // string
#include <string_view>  // string_view

namespace gouji {

/// One character as it is printed.
struct glyph {
  std::string_view shown;  ///< the character itself; a blank for white space; U+FFFD for what would
                           ///< command a terminal
  std::size_t columns = 0;  ///< that `shown` takes; 0 for combining characters
  std::size_t bytes = 0;    ///< of the text, not of `shown`
};

/// The character that begins at byte `at`. \pre `at < text.size()`
glyph glyph_at(std::string_view text, std::size_t at,
               ambiguous_width ambiguous = ambiguous_width::one);

/// The character that ends before byte `end`. \pre `0 < end <= text.size()`, valid UTF-8
/// (otherwise: some bytes of it, and no harm)
glyph glyph_before(std::string_view text, std::size_t end, ambiguous_width ambiguous);

inline constexpr std::string_view cut_mark = "…";

/// Appends `text` as one line: white space as single blanks, none in front; what exceeds
/// `max_columns`, or four characters a column, as `cut_mark`.
void append_printable(std::string& out, std::string_view text, std::size_t max_columns);

}  // namespace gouji

#endif
