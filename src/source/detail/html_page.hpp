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
#include <gouji/diag/sink.hpp>
#include <gouji/source/document.hpp>

#include <string>       // string
#include <string_view>  // string_view

namespace gouji::detail {

/// The charset that the first bytes of a page name; empty if none.
std::string_view find_html_charset(std::string_view bytes);

/// A page, or a text that holds markup, and is called `kind`. `map` leads from it to the file.
result<document> read_page(std::string const& page, source_map const& map, source_kind kind, limits const&,
                           finding_sink&);

/// Whether a text has tags, or escaped tables, in it: then it is read as a page that keeps its lines.
bool holds_markup(std::string_view text);

/// Some table has as many figures as the smallest of the statutory ones.
bool has_figures(document const&);

/// Tells what the page does not show.
void tell_hidden(html_signs const&, finding_sink&);

/// Tells why a page has no table with figures, if it has none and says why.
void tell_page(html_signs const&, html_laid_out const&, document const&, finding_sink&);

/// Markup that stands in a page as text.
struct escaped_markup {
  std::string text;                   ///< unescaped once; empty if there is none with a table in it
  std::vector<source_map::run> runs;  ///< from `text` into the page
};

/// In strings of a script (`"\u003ctable"`, `"<table border=\"1\">"`): all that hold tables, one after another; of JSON that
/// holds one: all that are text.
/// Where there is none, as text (`&lt;table`): the first that holds one.
escaped_markup find_escaped_markup(std::string_view page);

/// Whether a table begins whose `<` is escaped.
bool holds_escaped_table(std::string_view page);

}  // namespace gouji::detail

#endif
