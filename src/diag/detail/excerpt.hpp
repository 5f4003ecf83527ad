// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_DIAG_DETAIL_EXCERPT_HPP
#define GOUJI_DIAG_DETAIL_EXCERPT_HPP
/// \file
/// Layer diag. The line of the source and the caret under it.

#include <gouji/base/span.hpp>
#include <gouji/text/width.hpp>

#include <string>       // string
#include <string_view>  // string_view

namespace gouji::detail {

/// Appends `line` of `text`, cut to 100 columns around the part of `marked` that lies in it, and
/// `^~~~` under that part. Nothing where only blanks would be shown. Takes a time that does not
/// depend on the length of the line. \pre `line` lies in `text` and holds `marked.begin`, or ends
/// there
void append_excerpt(std::string& out, std::string_view text, span line, span marked,
                    ambiguous_width ambiguous);

}  // namespace gouji::detail

#endif
