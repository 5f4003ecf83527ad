// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_WRITE_DETAIL_PAGE_LINE_HPP
#define GOUJI_WRITE_DETAIL_PAGE_LINE_HPP
/// \file
/// Layer write, private. A line for a terminal, in columns.

#include <cstddef>      // size_t
#include <cstdint>      // int64_t
#include <string>       // string
#include <string_view>  // string_view

namespace gouji::detail {

/// Appends to a string, and knows how wide the line is so far.
class page_line {
 public:
  explicit page_line(std::string& out) : out_(out) {}

  /// Words of the program.
  page_line& add(std::string_view);
  page_line& add(std::int64_t);

  /// Text of the document, which must not command the terminal: its lines divided by ⏎, other white space as single blanks,
  /// none in front. What exceeds `most` columns, or four characters a column, becomes `…`.
  page_line& add_printed(std::string_view, std::size_t most);

  /// Blanks, if the line is shorter.
  page_line& pad_to(std::size_t column);

  std::size_t column() const { return column_; }

  /// Ends the line, without blanks at its end.
  void end();

 private:
  std::string& out_;
  std::size_t column_ = 0;
};

}  // namespace gouji::detail

#endif
