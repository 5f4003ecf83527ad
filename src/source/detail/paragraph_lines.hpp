// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_SOURCE_DETAIL_PARAGRAPH_LINES_HPP
#define GOUJI_SOURCE_DETAIL_PARAGRAPH_LINES_HPP
/// \file
/// Layer source, private. What stands between the tables of a page, read as lines of text.

#include <gouji/base/limits.hpp>
#include <gouji/base/result.hpp>
#include <gouji/source/document.hpp>

#include <optional>  // optional

namespace gouji::detail {

/// Tables printed as text in a page (`<pre>`, one paragraph a line) or between the tables in markup of a text: where a dialect
/// knows a stretch of the lines, its tables take the place of those paragraphs. All else stays as it is.
/// Errors: `limit` (max_cells). \pre each paragraph of the document is one line of its text; no package
std::optional<error> read_lines_between_tables(document&, limits const&);

}  // namespace gouji::detail

#endif
