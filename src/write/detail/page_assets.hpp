// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_WRITE_DETAIL_PAGE_ASSETS_HPP
#define GOUJI_WRITE_DETAIL_PAGE_ASSETS_HPP
/// \file
/// Layer write, private. What a page brings along: src/write/page/page.css and page.js, put in when the library is built.

#include <string_view>  // string_view

namespace gouji::detail {

extern std::string_view const page_style, page_script;

/// SHA-256 in base64, as a content security policy names what it allows.
extern std::string_view const page_style_hash, page_script_hash;

}  // namespace gouji::detail

#endif
