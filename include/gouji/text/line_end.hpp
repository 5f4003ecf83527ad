// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TEXT_LINE_END_HPP
#define GOUJI_TEXT_LINE_END_HPP
/// \file
/// Layer text. What ends a line: the same answer for whoever divides a text and whoever counts its lines.

#include <cstddef>      // size_t
#include <string_view>  // string_view

namespace gouji {

/// Bytes of the line end at the begin of `text`: LF, CR LF, CR, or CR CR LF, which a file with CR LF becomes when its line
/// ends are converted once more; 0 where none begins. A form feed is none: editors do not count it.
constexpr std::size_t line_end_size(std::string_view text) {
  if (text.starts_with('\n')) return 1;
  if (!text.starts_with('\r')) return 0;
  if (text.starts_with("\r\n")) return 2;
  return text.starts_with("\r\r\n") ? 3 : 1;
}

}  // namespace gouji

#endif
