// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_SOURCE_TEXT_HPP
#define GOUJI_SOURCE_TEXT_HPP
/// \file
/// Layer source. Text exports → document.

#include <gouji/base/limits.hpp>
#include <gouji/base/result.hpp>
#include <gouji/diag/sink.hpp>
#include <gouji/source/document.hpp>

#include <string_view>  // string_view

namespace gouji {

/// `declared`: a charset from outside, or empty. Tells how the encoding was found where that is in doubt.
/// A text that holds markup (Markdown with HTML tables, JSON with a page in a string) is read as `read_html` says, as lines
/// outside of tables; `source.hidden` and `table.grid` are told of it.
/// Errors: `limit`.
result<document> read_text(std::string_view bytes, std::string_view declared, limits const&, finding_sink&);

}  // namespace gouji

#endif
