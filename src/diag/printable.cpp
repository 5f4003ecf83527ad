// SPDX-License-Identifier: Apache-2.0
#include <gouji/diag/printable.hpp>

#include <gouji/text/utf8.hpp>

namespace gouji {
namespace {

constexpr std::string_view replacement = "\uFFFD";

bool breaks_line(char32_t c) {
  return (c >= '\t' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/// C0, C1 and what turns the direction of writing: all can make a line read as what it is not.
bool commands_terminal(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x061C || c == 0x200E || c == 0x200F ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool is_tail(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80; }

}  // namespace

glyph glyph_at(std::string_view text, std::size_t at, ambiguous_width ambiguous) {
  code_point const c = first_code_point(text.substr(at));
  if (breaks_line(c.value)) return {" ", 1, c.bytes};
  bool const as_is = c.valid && !commands_terminal(c.value);
  std::string_view const shown = as_is ? text.substr(at, c.bytes) : replacement;
  return {shown, display_width(shown, ambiguous), c.bytes};
}

glyph glyph_before(std::string_view text, std::size_t end, ambiguous_width ambiguous) {
  std::size_t begin = end - 1;
  while (begin > 0 && end - begin < 4 && is_tail(text[begin])) --begin;
  glyph g = glyph_at(text, begin, ambiguous);
  g.bytes = end - begin;
  return g;
}

void append_printable(std::string& out, std::string_view text, std::size_t max_columns) {
  std::size_t columns = 0, characters = 0;
  bool blank_before = true;  // drops leading blanks
  for (std::size_t at = 0; at < text.size();) {
    glyph const g = glyph_at(text, at);
    at += g.bytes;
    bool const blank = g.shown == " ";
    if (blank && blank_before) continue;
    columns += g.columns;
    if (columns > max_columns || ++characters > 4 * max_columns) {
      out += cut_mark;
      return;
    }
    out += g.shown;
    blank_before = blank;
  }
}

}  // namespace gouji
