// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_SOURCE_DETAIL_HTML_LOOKS_HPP
#define GOUJI_SOURCE_DETAIL_HTML_LOOKS_HPP
/// \file
/// Layer source, private. What the attributes of a tag say of the looks of its element.

#include "html_scan.hpp"
#include "html_stack.hpp"
#include "html_style.hpp"

#include <string_view>  // string_view

namespace gouji::detail {

/// What the page's sheets say of the element, the attributes older than CSS, and its `style`, the last one counting most.
html_style looks_of(html_event const&, html_style_sheet const&);

/// As what a start tag counts whose name says `tag`: an element may be made a part of a table by its role or by `display`,
/// where `open` takes one, and a mark beside the line by `vertical-align`. Tables of the page's own stay what they are, since
/// pages for small screens lay theirs out as blocks.
html_tag tag_by_looks(html_tag tag, html_event const&, html_style const&, html_stack const& open);

/// Whether a field of this kind shows its value as text.
bool shows_value(html_event const& input);

/// `nav` by another name.
bool has_role_of_chrome(html_event const&);

}  // namespace gouji::detail

#endif
