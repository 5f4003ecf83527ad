// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_FORM_DETAIL_PAGE_ITEMS_HPP
#define GOUJI_FORM_DETAIL_PAGE_ITEMS_HPP
/// \file
/// Layer form, private. The atoms of a page, joined to the labels of the forms.

#include "page_atoms.hpp"

#include <gouji/form/form_index.hpp>

#include <cstdint>  // uint32_t
#include <vector>   // vector

namespace gouji::detail {

/// In the order in which they begin on the page.
struct page_item {
  enum class type : std::uint8_t { label, words, value } kind;
  std::vector<std::uint32_t> pieces;  ///< atoms; of a label not always neighbours
  std::vector<label_place> places;    ///< of a label
  std::uint32_t line = 0;             ///< of the first piece
  std::uint32_t last_line = 0;
};

/// Where an item begins on its line.
std::uint32_t column_of(page const&, page_item const&);

/// Whether two items stand one below the other, as far as their first pieces show.
bool stand_below(page const&, page_item const&, page_item const&);

/// Words in brackets, as beside or under a figure.
bool is_note(page const&, page_item const&);

/// Divides atoms that are two labels.
void part_glued_labels(page&, form_index const&);

/// A label that is cut (by lines, pages, or into single characters) is joined again wherever its pieces, in order, make up a
/// label of a form and stand near each other: in a row, below each other, or with the row's figures between them.
std::vector<page_item> read_items(page const&, form_index const&);

}  // namespace gouji::detail

#endif
