// SPDX-License-Identifier: Apache-2.0
#include <gouji/text/utf8.hpp>

#include "text/detail/utf8_scan.hpp"

#include <cstdint>  // uint64_t
#include <cstring>  // memcpy

namespace gouji {
namespace {

constexpr std::uint64_t every_byte(std::uint64_t b) { return b * 0x0101'0101'0101'0101; }

std::uint64_t load_eight(char const* p) {
  std::uint64_t word = 0;
  std::memcpy(&word, p, sizeof word);
  return word;
}

bool is_tail(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80; }

bool is_ascii_without_nul(std::uint64_t word) {
  return ((word | (word - every_byte(1))) & every_byte(0x80)) == 0;
}

/// Of characters of three bytes whose tails may be any: U+1000 to U+FFFF but for the surrogates and
/// their neighbours. Nearly all of a Chinese text is such.
bool leads_three(char c) {
  auto const lead = static_cast<unsigned char>(c);
  return lead > 0xE0 && lead < 0xF0 && lead != 0xED;
}

}  // namespace

std::size_t count_code_points(std::string_view text) {
  std::size_t tails = 0;
  std::size_t i = 0;
  for (; i + 8 <= text.size(); i += 8) {
    auto const word = load_eight(text.data() + i);
    auto const is_tail_byte = word >> 7 & ~word >> 6 & every_byte(1);  // 10xxxxxx
    tails += is_tail_byte * every_byte(1) >> 56;                       // the sum of the eight bytes
  }
  for (; i < text.size(); ++i) tails += is_tail(text[i]);
  return text.size() - tails;
}

std::size_t clean_utf8_prefix(std::string_view bytes) {
  auto const* const data = bytes.data();
  std::size_t i = 0;
  while (i < bytes.size()) {
    if (i + 8 <= bytes.size() && is_ascii_without_nul(load_eight(data + i))) {
      i += 8;
      continue;
    }
    auto const begin = i;
    while (i + 3 <= bytes.size() && leads_three(data[i]) && is_tail(data[i + 1]) &&
           is_tail(data[i + 2]))
      i += 3;
    if (i > begin) continue;
    auto const c = first_code_point(bytes.substr(i));
    if (!c.valid || c.value == 0) break;
    i += c.bytes;
  }
  return i;
}

}  // namespace gouji
