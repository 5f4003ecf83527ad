// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_FORM_DETAIL_HEAD_DRAFT_HPP
#define GOUJI_FORM_DETAIL_HEAD_DRAFT_HPP
/// \file
/// Layer form, private. The head rows of a table of a page.

#include "page_items.hpp"

#include <cstdint>  // uint16_t
#include <vector>   // vector

namespace gouji::detail {

/// Heads of a table as the form sets them.
struct drafted_heads {
  std::vector<std::vector<page_item const*>> rows;  ///< from the highest level down
  std::vector<page_item const*> columns;            ///< those that stand right above figures, from left to right
};

/// Writes heads level by level, as deep as the form has them: a page prints its lines, which are no levels.
/// \param found the heads of one table, in order
/// \param number of that table in the index
/// \param in_columns columns stand under each other, so that heads are in order from left to right
drafted_heads draft_heads(page const&, form_index const&, std::uint16_t number, std::vector<page_item const*> found,
                          bool in_columns);

}  // namespace gouji::detail

#endif
