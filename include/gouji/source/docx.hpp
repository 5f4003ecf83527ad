// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_SOURCE_DOCX_HPP
#define GOUJI_SOURCE_DOCX_HPP
/// \file
/// Layer source. Word documents (.docx, ECMA-376 transitional and strict) → document.

#include <gouji/base/limits.hpp>
#include <gouji/base/result.hpp>
#include <gouji/diag/sink.hpp>
#include <gouji/source/document.hpp>

#include <string_view>  // string_view

namespace gouji {

/// What a person sees who opens the document and prints it, all tracked changes accepted: tables
/// with exact grids, automatic numbering written out, fields by their results; no hidden text, no
/// running heads, no comments. Footnotes and endnotes follow at the end as notes.
///
/// A table that only frames a page is looked through. Places name part, table, row and cell.
/// Tells: `source.revision` `source.hidden` `source.relationships` `source.numbering` `table.grid`.
/// Errors: `unsupported` (something else under this name, encrypted), `damaged`, `limit`.
result<document> read_docx(std::string_view bytes, limits const&, finding_sink&);

}  // namespace gouji

#endif
