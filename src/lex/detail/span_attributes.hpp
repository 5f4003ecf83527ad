// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_LEX_DETAIL_SPAN_ATTRIBUTES_HPP
#define GOUJI_LEX_DETAIL_SPAN_ATTRIBUTES_HPP
/// \file
/// Layer lex, private. Marks inside cells that are no text.

#include <gouji/lex/token.hpp>

#include <cstddef>      // size_t
#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji {

/// Takes the brackets and attributes from cells: Pandoc's Markdown prints the language and style of a text as
/// `[规章]{lang="zh-CN"}`, Markua as code with `{lang: zh-CN}` behind it, and breaks that over lines like
/// other words. From token `from` on. Linear.
void strip_span_attributes(std::string_view text, std::size_t from, std::vector<token>& tokens);

}  // namespace gouji

#endif
