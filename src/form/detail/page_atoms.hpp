// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_FORM_DETAIL_PAGE_ATOMS_HPP
#define GOUJI_FORM_DETAIL_PAGE_ATOMS_HPP
/// \file
/// Layer form, private. The lines of a page, cut at their blanks.

#include <gouji/grammar/figure.hpp>
#include <gouji/lex/token.hpp>

#include <cstdint>      // uint32_t
#include <span>         // span
#include <string>       // string
#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji::detail {

/// A blank that parts words: of zero width none does.
bool is_page_blank(char32_t);

/// What stands between two blanks; a bracket that is open reaches to its end.
struct atom {
  span text;
  std::uint32_t line;                   ///< index of `page::lines`
  std::uint32_t display[2];             ///< first column and one past the last, in columns of a terminal
  std::uint32_t counted[2];             ///< the same in characters
  std::uint32_t gap;                    ///< blanks before it (a TAB counts as many); 0 where it begins its line
  bool value;                           ///< a number or a mark for nothing
  bool numeral;                         ///< such a number in Han characters: as well a piece of a word
};

/// A line that prints something.
struct page_line {
  span text;
  std::uint32_t first, count;           ///< of `page::atoms`
  std::uint32_t empty_before = 0;       ///< lines without anything, since the line before
  std::uint32_t blank_before = 0;       ///< lines with nothing but blanks: printed cells without a figure
  bool furniture = false;
  bool after_page_break = false;
};

struct page {
  std::string_view text;  ///< of the document; outlives the page
  std::vector<page_line> lines;
  std::vector<atom> atoms;

  std::span<atom const> of(page_line const& l) const { return {atoms.data() + l.first, l.count}; }
  std::string_view print_of(std::uint32_t a) const { return atoms[a].text.in(text); }
  std::string print_of(std::vector<std::uint32_t> const& pieces) const;  ///< one after another, nothing between
};

/// `text.substr(range)` line by line. Where no line prints two figures, a figure may have blanks inside (`1 234`).
page read_page(std::string_view text, span range);

}  // namespace gouji::detail

#endif
