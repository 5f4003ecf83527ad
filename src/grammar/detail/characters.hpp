// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_GRAMMAR_DETAIL_CHARACTERS_HPP
#define GOUJI_GRAMMAR_DETAIL_CHARACTERS_HPP
/// \file
/// Layer grammar, private. The classes of characters that the grammars are made of, each in every
/// width it is printed in.

#include <gouji/text/utf8.hpp>

#include <cstddef>      // size_t
#include <cstdint>      // uint8_t
#include <string_view>  // string_view

namespace gouji::detail {

/// One character of UTF-8; damaged bytes are U+FFFD. `bytes` is 0 at the end of the text.
struct character {
  char32_t code = 0;
  std::uint8_t bytes = 0;
};

constexpr character first_character(std::string_view text) {
  if (text.empty()) return {};
  if (auto const byte = static_cast<unsigned char>(text.front()); byte < 0x80) return {byte, 1};
  auto const c = first_code_point(text);
  return {c.value, c.bytes};
}

/// The character that ends where `text` ends.
constexpr character last_character(std::string_view text) {
  for (std::size_t bytes = 2; bytes <= 4 && bytes <= text.size(); ++bytes) {
    auto const c = first_character(text.substr(text.size() - bytes));
    if (c.bytes == bytes) return c;
  }
  return text.empty() ? character{} : first_character(text.substr(text.size() - 1));
}

constexpr bool is_line_end(char32_t c) {
  return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/// White space of Unicode, and what prints nothing at all: zero-width characters, direction marks,
/// byte-order mark.
constexpr bool is_blank(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= 0x09 && c <= 0x0D);
  return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200F) || is_line_end(c) ||
         c == 0x202F || (c >= 0x205F && c <= 0x2060) || c == 0x3000 || c == 0xFEFF;
}

/// A blank with a width that can divide thousands: on one line, no TAB.
constexpr bool is_thousands_blank(char32_t c) {
  return c == ' ' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

/// 0…9, or -1. Half- and full-width; digits of other scripts are words here.
constexpr int digit_value(char32_t c) {
  if (c >= U'0' && c <= U'9') return static_cast<int>(c - U'0');
  return c >= U'０' && c <= U'９' ? static_cast<int>(c - U'０') : -1;
}

/// Blanks around what is printed are no part of it.
constexpr std::string_view trimmed(std::string_view s) {
  for (auto c = first_character(s); c.bytes != 0 && is_blank(c.code); c = first_character(s))
    s.remove_prefix(c.bytes);
  for (auto c = last_character(s); c.bytes != 0 && is_blank(c.code); c = last_character(s))
    s.remove_suffix(c.bytes);
  return s;
}

constexpr bool is_digit(char32_t c) { return digit_value(c) >= 0; }
constexpr bool is_nonzero_digit(char32_t c) { return digit_value(c) > 0; }
constexpr bool is_comma(char32_t c) { return c == ',' || c == U'，'; }
constexpr bool is_point(char32_t c) { return c == '.' || c == U'．'; }

/// What Chinese numerals are made of: 0…9, the places 十 百 千, and the magnitudes 万 亿 with their
/// power of ten; -1 none. Simplified, with 萬 億 兩, and the forms used for amounts; 〇 is also
/// printed as a circle.
// clang-format off
constexpr int chinese_digit_value(char32_t c) {
  switch (c) {
    case U'零': case U'〇': case U'○': return 0;
    case U'一': case U'壹': return 1;
    case U'二': case U'贰': case U'两': case U'兩': return 2;
    case U'三': case U'叁': return 3;
    case U'四': case U'肆': return 4;
    case U'五': case U'伍': return 5;
    case U'六': case U'陆': return 6;
    case U'七': case U'柒': return 7;
    case U'八': case U'捌': return 8;
    case U'九': case U'玖': return 9;
    default: return -1;
  }
}

constexpr int place_power(char32_t c) {
  switch (c) {
    case U'十': case U'拾': return 1;
    case U'百': case U'佰': return 2;
    case U'千': case U'仟': return 3;
    default: return -1;
  }
}

constexpr int magnitude_power(char32_t c) {
  switch (c) {
    case U'万': case U'萬': return 4;
    case U'亿': case U'億': return 8;
    default: return -1;
  }
}
// clang-format on

constexpr bool is_chinese_digit(char32_t c) { return chinese_digit_value(c) >= 0; }
constexpr bool is_magnitude(char32_t c) { return magnitude_power(c) >= 0; }
constexpr bool is_magnitude_part(char32_t c) { return is_magnitude(c) || c == U'百' || c == U'千'; }
constexpr bool is_chinese_numeral_part(char32_t c) {
  return is_chinese_digit(c) || place_power(c) >= 0 || is_magnitude(c);
}

/// In a year, 〇 and what is typed in its stead.
constexpr bool is_year_zero(char32_t c) {
  return chinese_digit_value(c) == 0 || digit_value(c) == 0 || c == 'O' || c == 'o' || c == U'Ｏ' ||
         c == U'◯';
}
constexpr bool is_chinese_year_digit(char32_t c) { return is_chinese_digit(c) || is_year_zero(c); }

/// The kinds of minus that agencies type directly before a digit; the long dashes — and ― are no
/// minus.
constexpr bool is_minus(char32_t c) {
  return c == '-' || c == U'－' || c == U'−' || c == U'﹣' || c == U'–';
}
constexpr bool is_plus(char32_t c) { return c == '+' || c == U'＋' || c == U'﹢'; }

/// Any horizontal stroke: hyphens, dashes, box drawing.
constexpr bool is_dash(char32_t c) {
  return is_minus(c) || (c >= 0x2010 && c <= 0x2015) || c == U'─' || c == U'━' || c == U'﹘' ||
         c == U'⸺';
}
constexpr bool is_slash(char32_t c) { return c == '/' || c == U'／' || c == '\\' || c == U'＼'; }
constexpr bool is_percent(char32_t c) { return c == '%' || c == U'％' || c == U'﹪'; }

}  // namespace gouji::detail

#endif
