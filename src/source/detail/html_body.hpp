// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_SOURCE_DETAIL_HTML_BODY_HPP
#define GOUJI_SOURCE_DETAIL_HTML_BODY_HPP
/// \file
/// Layer source, private. The markup of a page → draft.

#include "html_draft.hpp"

#include <gouji/base/limits.hpp>
#include <gouji/base/result.hpp>

#include <cstdint>      // uint8_t
#include <optional>     // optional
#include <string_view>  // string_view

namespace gouji::detail {

/// What line ends mean outside of tables: white space in a page; ends of lines in a text with
/// tables in markup, as Markdown has them.
enum class html_lines : std::uint8_t { flow, kept };

/// Whether the page's own style sheets are believed. What they hide may be shown by rules that are not read, or by a script.
enum class html_sheets : std::uint8_t { applied, ignored };

/// Elements end as in a browser where their end tags are missing or misplaced. Linear in the page.
/// Errors: `limit`. \pre `page` is UTF-8 and its size fits into 32 bits
std::optional<error> read_html_body(std::string_view page, html_lines, html_sheets, limits const&, html_draft&);

}  // namespace gouji::detail

#endif
