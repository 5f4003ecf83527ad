// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TEXT_WIDTH_HPP
#define GOUJI_TEXT_WIDTH_HPP
/// \file
/// Layer text. How many columns of a terminal a text takes, so that carets stand under what they
/// mean and columns aligned by blanks are found under wide characters.

#include <cstddef>      // size_t
#include <cstdint>      // uint8_t
#include <string_view>  // string_view

namespace gouji {

/// Characters such as `“` `—` `①` `│` are one column wide in Western fonts and two in Chinese ones.
enum class ambiguous_width : std::uint8_t { one, two };

/// 2: East Asian wide and full-width; 0: controls, combining and zero-width characters; else 1. A
/// TAB is a control: the caller, who knows the column, expands it.
std::size_t display_width(char32_t c, ambiguous_width ambiguous = ambiguous_width::one);

/// The sum over the characters of `text`, which is UTF-8; a damaged byte counts as U+FFFD does.
std::size_t display_width(std::string_view text, ambiguous_width ambiguous = ambiguous_width::one);

}  // namespace gouji

#endif
