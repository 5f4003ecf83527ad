// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_SOURCE_DETAIL_HTML_LAYOUT_HPP
#define GOUJI_SOURCE_DETAIL_HTML_LAYOUT_HPP
/// \file
/// Layer source, private. The draft of a page laid out as the document that is handed on.

#include "html_draft.hpp"

#include <gouji/base/limits.hpp>
#include <gouji/diag/sink.hpp>
#include <gouji/source/document.hpp>

#include <optional>  // optional
#include <vector>    // vector

namespace gouji::detail {

struct html_laid_out {
  std::vector<source_map::run> runs;  ///< from the document's text into the page
  std::optional<span> attachment;  ///< where the paragraph of `html_signs::attachment` stands now
};

/// Writes text, blocks, tables and cells of `into`, but not its map. Tells `table.grid`.
///
/// Every paragraph and every cell ends in '\n'. A table that lays out the page is looked through.
html_laid_out lay_out(html_draft const&, limits const&, document& into, finding_sink&);

}  // namespace gouji::detail

#endif
