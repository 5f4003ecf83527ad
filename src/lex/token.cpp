// SPDX-License-Identifier: Apache-2.0
#include <gouji/lex/token.hpp>

#include <gouji/text/line_end.hpp>
#include <gouji/text/utf8.hpp>

namespace gouji {
namespace {

constexpr bool is_space(char32_t c) {
  return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200D) ||
         c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x2060 || c == 0x3000 || c == 0xFEFF;
}

/// Where the first character that is no white space begins; the end if there is none.
std::uint32_t first_shown(std::string_view text, span s) {
  for (std::size_t at = s.begin; at < s.end;) {
    auto const before = static_cast<std::uint32_t>(at);
    if (!is_space(next_code_point(text, at))) return before;
  }
  return s.end;
}

/// A page mark folded to bare form: digits become `9` (a run becomes one), dashes `-`, blanks vanish, letters lower case.
/// Longer lines are no page marks; they give an empty shape.
std::u32string_view shape_of(std::string_view text, char32_t (&buffer)[16]) {
  std::size_t size = 0;
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = next_code_point(text, at);
    if (is_space(c) || c == '#') continue;  // a heading in Markdown: # page 3
    if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
    if (c >= '0' && c <= '9') c = '9';
    if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
    if (c == 0x2013 || c == 0x2014 || c == 0x2015 || c == 0x2500 || c == 0x2212 || c == 0x2010 || c == 0x2011) c = '-';
    if (size > 0 && buffer[size - 1] == c && (c == '9' || c == '-')) continue;
    if (size == std::size(buffer)) return {};
    buffer[size++] = c;
  }
  return {buffer, size};
}

/// The marks that word processors and PDF converters print around page numbers. A bare number is none: it may be a figure.
bool is_page_mark(std::string_view text) {
  static constexpr std::u32string_view marks[] = {U"-9-",     U"第9页",   U"第9页共9页", U"第9页,共9页", U"第9页/共9页",
                                                  U"共9页第9页", U"page9",  U"page9of9",    U"-9of9-",      U"p.9",
                                                  U"page9-",  U"-page9-", U"9页"};
  char32_t buffer[16];
  auto const shape = shape_of(text, buffer);
  for (auto mark : marks)
    if (shape == mark) return true;
  return false;
}

}  // namespace

span trimmed(std::string_view text, span s) {
  auto const begin = first_shown(text, s);
  if (begin == s.end) return {s.begin, s.begin};
  auto end = s.end;
  for (auto at = end; at > begin;) {
    --at;
    if ((static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80) continue;  // in the midst of a character
    if (!is_space(first_code_point(text.substr(at)).value)) break;
    end = at;
  }
  return {begin, end};
}

std::vector<line> split_lines(std::string_view text) {
  std::vector<line> lines;
  auto add = [&](std::size_t begin, std::size_t end) {
    span const whole{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    bool const blank = first_shown(text, whole) == whole.end;
    bool const starts_cell = begin < end && text[begin] == '\t';  // what a TAB leads is a cell, never a page mark
    lines.push_back({whole, blank, !blank && !starts_cell && is_page_mark(whole.in(text))});
  };
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    char const c = text[at];
    bool const is_end = static_cast<unsigned char>(c) <= '\r' && (c == '\n' || c == '\r' || c == '\f');
    if (!is_end) {
      ++at;
      continue;
    }
    // The end of a page stands beside the end of a line more often than not, and then adds none.
    if (c == '\f' && at == begin) {
      begin = ++at;
      continue;
    }
    add(begin, at);
    at += c == '\f' ? 1 : 0;
    at += line_end_size(text.substr(at, 3));
    begin = at;
  }
  if (begin < text.size()) add(begin, text.size());
  return lines;
}

}  // namespace gouji
