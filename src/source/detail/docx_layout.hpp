// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_SOURCE_DETAIL_DOCX_LAYOUT_HPP
#define GOUJI_SOURCE_DETAIL_DOCX_LAYOUT_HPP
/// \file
/// Layer source, private. A draft laid out as the document that is handed on.

#include "docx_draft.hpp"

#include <gouji/diag/sink.hpp>
#include <gouji/source/document.hpp>

namespace gouji::detail {

/// Writes text, blocks, tables, cells and anchors of `into`, whose parts are already named, and
/// tells what is odd: revisions in cells, grids, hidden text, undefined numbering.
///
/// Every paragraph and every cell ends in '\n'. Empty paragraphs are no blocks, and in a cell they
/// are nothing. What a cell nests follows its table.
void lay_out(docx_draft const&, document& into, finding_sink&);

}  // namespace gouji::detail

#endif
