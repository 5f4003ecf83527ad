// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_SOURCE_DETAIL_TOKEN_LAYOUT_HPP
#define GOUJI_SOURCE_DETAIL_TOKEN_LAYOUT_HPP
/// \file
/// Layer source, private. Lines of text → blocks, tables and cells.

#include <gouji/base/limits.hpp>
#include <gouji/base/result.hpp>
#include <gouji/lex/token.hpp>
#include <gouji/source/document.hpp>

#include <optional>  // optional
#include <span>      // span

namespace gouji::detail {

/// Appends what the lines hold to the blocks, tables and cells of the document, each stretch read in its dialect. Lines of no
/// dialect become paragraphs, with the blanks that stand before them. Errors: `limit` (max_cells).
std::optional<error> lay_out(document&, std::span<line const> lines, limits const&);

}  // namespace gouji::detail

#endif
