// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_SOURCE_DETAIL_HTML_PAGE_HPP
#define GOUJI_SOURCE_DETAIL_HTML_PAGE_HPP
/// \file
/// Layer source, private. A page whose text is decoded → document, and what is told of pages
/// without figures.

#include "html_draft.hpp"
#include "html_layout.hpp"

#include <gouji/base/limits.hpp>
#include <gouji/base/result.hpp>
#include <gouji/diag/finding.hpp>
#include <gouji/source/document.hpp>

#include <string>       // string
#include <string_view>  // string_view

namespace gouji::detail {

/// The charset that the first bytes of a page name; empty if none.
std::string_view find_html_charset(std::string_view bytes);

/// `map` leads from the page to the file.
result<document> read_page(std::string const& page, source_map const& map, limits const&,
                           finding_sink&);

/// Some table has as many figures as the smallest of the statutory ones.
bool has_figures(document const&);

/// Tells hidden tables, and why a page has no table with figures, if it has none and says why.
void tell_page(html_signs const&, html_laid_out const&, document const&, finding_sink&);

/// Markup that stands in a page as text.
struct escaped_markup {
  std::string text;                   ///< unescaped once; empty if there is none with a table in it
  std::vector<source_map::run> runs;  ///< from `text` into the page
};

/// In a string of a script or of JSON (`"\u003ctable"`, `"<table border=\"1\">"`), or as text
/// (`&lt;table`): the first of these that holds a table.
escaped_markup find_escaped_markup(std::string_view page);

}  // namespace gouji::detail

#endif
