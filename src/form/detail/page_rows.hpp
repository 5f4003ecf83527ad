// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_FORM_DETAIL_PAGE_ROWS_HPP
#define GOUJI_FORM_DETAIL_PAGE_ROWS_HPP
/// \file
/// Layer form, private. The rows of one table of a page whose export kept no rows.

#include "page_items.hpp"

#include <cstdint>  // uint32_t
#include <span>     // span
#include <vector>   // vector

namespace gouji::detail {

/// Pieces of its text; none: nothing is printed.
using page_cell = std::vector<span>;
using page_row = std::vector<page_cell>;

/// \param items of the table and of the words between its rows, in order
std::vector<page_row> build_rows(page const&, form_index const&, std::span<page_item const> items);

}  // namespace gouji::detail

#endif
