// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TEXT_DETAIL_READERS_HPP
#define GOUJI_TEXT_DETAIL_READERS_HPP
/// \file
/// Layer text. For every encoding a reader: bytes → their first character. \pre never empty bytes

#include <gouji/text/decode.hpp>
#include <gouji/text/utf8.hpp>

#include "text/detail/double_byte.hpp"

#include <string_view>  // string_view

namespace gouji {

struct utf8_reader {
  code_point operator()(std::string_view bytes) const { return first_code_point(bytes); }
};

enum class byte_order : unsigned char { little, big };

/// \pre bytes.size() >= Width
template <byte_order Order, unsigned Width>
constexpr char32_t unit_at(std::string_view bytes, std::size_t at) {
  char32_t unit = 0;
  for (unsigned i = 0; i < Width; ++i) {
    unsigned const from = Order == byte_order::big ? i : Width - 1 - i;
    unit = unit << 8 | static_cast<unsigned char>(bytes[at + from]);
  }
  return unit;
}

constexpr bool is_high_surrogate(char32_t u) { return u >= 0xD800 && u <= 0xDBFF; }
constexpr bool is_low_surrogate(char32_t u) { return u >= 0xDC00 && u <= 0xDFFF; }

/// A surrogate without its other half is damage, and so is a last odd byte.
template <byte_order Order>
struct utf16_reader {
  code_point operator()(std::string_view bytes) const {
    if (bytes.size() < 2) return {};
    char32_t const unit = unit_at<Order, 2>(bytes, 0);
    if (!is_high_surrogate(unit) && !is_low_surrogate(unit)) return {unit, 2, true};
    if (is_high_surrogate(unit) && bytes.size() >= 4) {
      char32_t const next = unit_at<Order, 2>(bytes, 2);
      if (is_low_surrogate(next))
        return {0x10000 + ((unit - 0xD800) << 10) + (next - 0xDC00), 4, true};
    }
    return {replacement_character, 2, false};
  }
};

template <byte_order Order>
struct utf32_reader {
  code_point operator()(std::string_view bytes) const {
    if (bytes.size() < 4)
      return {replacement_character, static_cast<std::uint8_t>(bytes.size()), false};
    char32_t const unit = unit_at<Order, 4>(bytes, 0);
    bool const valid = unit <= 0x10FFFF && !is_high_surrogate(unit) && !is_low_surrogate(unit);
    return {valid ? unit : replacement_character, 4, valid};
  }
};

/// Calls `f` with the reader of `e`.
template <class F>
auto with_reader(encoding e, F f) {
  switch (e) {
    case encoding::utf8:
      break;
    case encoding::utf16le:
      return f(utf16_reader<byte_order::little>{});
    case encoding::utf16be:
      return f(utf16_reader<byte_order::big>{});
    case encoding::utf32le:
      return f(utf32_reader<byte_order::little>{});
    case encoding::utf32be:
      return f(utf32_reader<byte_order::big>{});
    case encoding::gb18030:
      return f(gb18030_reader{});
    case encoding::big5:
      return f(big5_reader{});
  }
  return f(utf8_reader{});
}

}  // namespace gouji

#endif
