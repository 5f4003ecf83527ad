// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_SOURCE_HTML_HPP
#define GOUJI_SOURCE_HTML_HPP
/// \file
/// Layer source. Web pages (.html, .htm, Word's "web page", MHTML) → document.

#include <gouji/base/limits.hpp>
#include <gouji/base/result.hpp>
#include <gouji/diag/sink.hpp>
#include <gouji/source/document.hpp>

#include <string_view>  // string_view

namespace gouji {

/// What a person sees who opens the page: paragraphs, one a line, and tables with exact grids. Not what is hidden, by
/// attributes or by the page's own style sheets, nor scripts and comments; no list numbers, which are wrong in converted
/// reports. Elements may be tables by role or style. Fields show their value; a cell that shows a picture, a choice or what a
/// script writes is U+FFFC. Tables that lay out the page are looked through. Menus, banners and lists of links are furniture.
///
/// A page that carries its report as escaped markup, in a script, as JSON or as text, has that
/// markup read; a text with tables in markup (Markdown) keeps its lines. Tables that the lines of
/// the page print as text exports do (`<pre>`) are read as those. Places are lines, columns
/// and bytes of the file. `declared_charset`: from HTTP or the user, or empty; it and the page's
/// own are hints.
///
/// Tells `encoding.*`, `source.hidden` (tables, what is hidden in tables, and text that is struck out or invisible),
/// `table.grid`; where no table holds figures, one of `html.attachment` `html.list` `html.images` `html.shell`.
/// Errors: `limit`.
result<document> read_html(std::string_view bytes, std::string_view declared_charset, limits const&,
                           finding_sink&);

/// A page saved as one file: of the parts that are HTML the first that has figures, else the first, read as `read_html` does.
/// In a part in base64, places lead to the lines that hold it. Errors: `limit`; `damaged` if no part is HTML.
result<document> read_mhtml(std::string_view bytes, std::string_view declared_charset,
                            limits const&, finding_sink&);

}  // namespace gouji

#endif
