// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TESTS_SUPPORT_PAGE_STYLE_HPP
#define GOUJI_TESTS_SUPPORT_PAGE_STYLE_HPP
/// \file
/// Tests. How the text of printed pages shows where a page ends within a table.

#include <cstddef>      // size_t
#include <string>       // string, to_string
#include <string_view>  // string_view

namespace gouji::test {

struct page_style {
  std::size_t rows = 0;                ///< of a table before its first page break, and between two; 0: none
  std::string_view running_head = {};  ///< on the first line of each page; empty: none
  bool heads_again = false;            ///< the head rows are printed on each page
};

/// The end of a page and the begin of the next.
inline std::string page_break(page_style const& style, std::size_t page) {
  auto out = "— " + std::to_string(page) + " —\n\f";
  if (!style.running_head.empty()) out += std::string(style.running_head) + '\n';
  return out;
}

}  // namespace gouji::test

#endif
