// SPDX-License-Identifier: Apache-2.0
#include "detail/html_scan.hpp"

#include <gouji/text/utf8.hpp>

#include <libxml/HTMLparser.h>  // htmlEntityLookup

#include <algorithm>  // min
#include <charconv>   // from_chars
#include <optional>   // optional

namespace gouji::detail {
namespace {

constexpr std::size_t longest_name = 8;         // thetasym
constexpr std::size_t longest_legacy_name = 6;  // Aacute

/// Numbers 128 to 159 mean Windows-1252, whatever the page's encoding: `&#150;` is a dash.
constexpr char32_t windows_1252[] = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

bool is_alphanumeric(char c) {
  auto const lower = ascii_lower(c);
  return (lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9');
}

std::optional<char32_t> find_entity(std::string_view name) {
  std::string const terminated(name);
  auto const* const found = htmlEntityLookup(reinterpret_cast<xmlChar const*>(terminated.c_str()));
  return found ? std::optional<char32_t>(found->value) : std::nullopt;
}

html_reference reference_to(char32_t c, std::size_t bytes) {
  html_reference r;
  append_code_point(r.character, c == 0 ? replacement_character : c);
  r.bytes = bytes;
  return r;
}

html_reference read_number(std::string_view text) {
  bool const is_hex = text.size() > 2 && ascii_lower(text[2]) == 'x';
  std::size_t const begin = is_hex ? 3 : 2;
  if (begin >= text.size()) return {};
  std::uint32_t value = 0;
  auto const* const end = text.data() + text.size();
  auto const [behind, failed] = std::from_chars(text.data() + begin, end, value, is_hex ? 16 : 10);
  if (failed == std::errc::invalid_argument) return {};
  if (failed == std::errc::result_out_of_range) value = replacement_character;
  if (value >= 0x80 && value < 0xA0) value = windows_1252[value - 0x80];
  auto const bytes = static_cast<std::size_t>(behind - text.data());
  return reference_to(value, bytes + (behind != end && *behind == ';'));
}

}  // namespace

html_reference read_reference(std::string_view text) {
  if (text.size() > 1 && text[1] == '#') return read_number(text);
  std::size_t length = 0;
  while (length <= longest_name && length + 1 < text.size() && is_alphanumeric(text[length + 1]))
    ++length;
  if (length == 0) return {};
  auto const name = text.substr(1, length);
  if (length + 1 < text.size() && text[length + 1] == ';')
    if (auto const c = find_entity(name)) return reference_to(*c, length + 2);
  // The oldest names need no semicolon, and other letters may follow them.
  for (auto n = std::min(length, longest_legacy_name); n >= 2; --n)
    if (auto const c = find_entity(name.substr(0, n)); c && *c <= 0xFF)
      return reference_to(*c, n + 1);
  return {};
}

}  // namespace gouji::detail
