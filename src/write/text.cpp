// SPDX-License-Identifier: Apache-2.0
#include "write/detail/text.hpp"

#include <gouji/text/utf8.hpp>

#include <charconv>  // to_chars
#include <cstddef>   // size_t
#include <iterator>  // end

namespace gouji::detail {

void append_number(std::string& out, std::int64_t whole) {
  char digits[20];  // -9223372036854775808
  out.append(digits, std::to_chars(digits, std::end(digits), whole).ptr);
}

void append_number(std::string& out, decimal number) {
  auto const begin = out.size();
  append_number(out, number.digits());
  if (number.is_whole()) return;
  std::size_t const first_digit = begin + (number.is_negative() ? 1 : 0);
  std::size_t const digits = out.size() - first_digit;
  std::size_t const scale = number.scale();
  if (digits <= scale) out.insert(first_digit, scale + 1 - digits, '0');  // 5 of scale 1 is 0.5
  out.insert(out.size() - scale, 1, '.');
}

void append_utf8(std::string& out, std::string_view text) {
  std::size_t written = 0;
  for (std::size_t at = 0; at < text.size();) {
    code_point const c = first_code_point(text.substr(at));
    if (!c.valid) {
      out.append(text, written, at - written);
      append_code_point(out, replacement_character);
      written = at + c.bytes;
    }
    at += c.bytes;
  }
  out.append(text, written);
}

}  // namespace gouji::detail
