// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TEXT_UTF8_HPP
#define GOUJI_TEXT_UTF8_HPP
/// \file
/// Layer text. Stepping through UTF-8 by code points.
///
/// All of it is total: bytes that are no UTF-8, or a character cut off by the end, read as U+FFFD.

#include <cstddef>      // size_t
#include <cstdint>      // uint8_t
#include <string>       // string
#include <string_view>  // string_view

namespace gouji {

inline constexpr char32_t replacement_character = 0xFFFD;

/// One character read from bytes of some encoding.
struct code_point {
  char32_t value = replacement_character;
  std::uint8_t bytes = 1;  ///< how many it took; at least 1
  bool valid = false;      ///< false: the bytes are damaged, and `value` is U+FFFD
};

/// `first_code_point` of any character.
constexpr code_point first_code_point_of_any(std::string_view text) {
  auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  auto const is_tail = [&](std::size_t i) { return i < text.size() && (byte(i) & 0xC0U) == 0x80; };
  auto const tail = [&](std::size_t i) -> char32_t { return byte(i) & 0x3FU; };
  auto const damage = [](std::uint8_t bytes) { return code_point{replacement_character, bytes}; };

  char32_t const lead = byte(0);
  if (lead < 0x80) return {lead, 1, true};
  if (lead < 0xC2 || lead > 0xF4 || !is_tail(1)) return damage(1);
  if (lead < 0xE0) return {(lead & 0x1F) << 6 | tail(1), 2, true};
  // What would be overlong, a surrogate or over U+10FFFF shows in the second byte.
  if (lead < 0xF0) {
    bool const is_surrogate = lead == 0xED && byte(1) > 0x9F;
    if ((lead == 0xE0 && byte(1) < 0xA0) || is_surrogate) return damage(1);
    if (!is_tail(2)) return damage(2);
    return {(lead & 0x0F) << 12 | tail(1) << 6 | tail(2), 3, true};
  }
  if ((lead == 0xF0 && byte(1) < 0x90) || (lead == 0xF4 && byte(1) > 0x8F)) return damage(1);
  if (!is_tail(2)) return damage(2);
  if (!is_tail(3)) return damage(3);
  return {(lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4, true};
}

/// The first character of `text`. Strict: no overlong forms, no surrogates, nothing over U+10FFFF.
/// Damage takes as many bytes as might have begun a character (the practice the Unicode standard
/// recommends, section 3.9), so that the next character is not lost with it. \pre !text.empty()
constexpr code_point first_code_point(std::string_view text) {
  // Most of a Chinese text: three bytes whose tails may be any.
  auto const byte = [&](std::size_t i) -> char32_t { return static_cast<unsigned char>(text[i]); };
  if (auto const lead = byte(0); lead > 0xE0 && lead < 0xED && text.size() > 2 && (byte(1) & 0xC0) == 0x80 && (byte(2) & 0xC0) == 0x80)
    return {(lead & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F), 3, true};
  return first_code_point_of_any(text);
}

/// The character at `at`, which moves behind it. \pre at < text.size()
constexpr char32_t next_code_point(std::string_view text, std::size_t& at) {
  if (auto const byte = static_cast<unsigned char>(text[at]); byte < 0x80) return ++at, byte;
  auto const c = first_code_point(text.substr(at));
  at += c.bytes;
  return c.value;
}

/// How many characters `text` has. \pre valid UTF-8 (otherwise: a number, and no harm)
std::size_t count_code_points(std::string_view text);

/// Appends `c` in UTF-8; what is no character (a surrogate, over U+10FFFF) as U+FFFD.
constexpr void append_code_point(std::string& out, char32_t c) {
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = replacement_character;
  auto const tail = [&](int shift) { return static_cast<char>(0x80 | (c >> shift & 0x3F)); };
  if (c < 0x80) {
    out.push_back(static_cast<char>(c));
  } else if (c < 0x800) {
    char const bytes[] = {static_cast<char>(0xC0 | c >> 6), tail(0)};
    out.append(bytes, 2);
  } else if (c < 0x10000) {
    char const bytes[] = {static_cast<char>(0xE0 | c >> 12), tail(6), tail(0)};
    out.append(bytes, 3);
  } else {
    char const bytes[] = {static_cast<char>(0xF0 | c >> 18), tail(12), tail(6), tail(0)};
    out.append(bytes, 4);
  }
}

}  // namespace gouji

#endif
