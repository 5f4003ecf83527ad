// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_SOURCE_DETAIL_TOKEN_LAYOUT_HPP
#define GOUJI_SOURCE_DETAIL_TOKEN_LAYOUT_HPP
/// \file
/// Layer source, private. Lines of text → blocks, tables and cells.

#include <gouji/base/limits.hpp>
#include <gouji/base/result.hpp>
#include <gouji/lex/dialect.hpp>
#include <gouji/source/document.hpp>
#include <gouji/source/join_text.hpp>

#include <optional>  // optional
#include <span>      // span

namespace gouji::detail {

/// Appends what the lines hold to the blocks, tables and cells of the document, each stretch read in its dialect. Lines of no
/// dialect become paragraphs, with the blanks that stand before them. Errors: `limit` (max_cells).
std::optional<error> lay_out(document&, std::span<line const> lines, limits const&);

/// The same for lines already divided into stretches. What is joined has its place when the caller finishes the joiner.
std::optional<error> lay_out(document&, std::span<line const> lines, std::span<stretch const>, limits const&, text_joiner&);

}  // namespace gouji::detail

#endif
