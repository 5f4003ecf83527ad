// SPDX-License-Identifier: Apache-2.0
#include <gouji/text/normal.hpp>
#include <gouji/text/utf8.hpp>

#include <cstddef>  // size_t

namespace gouji {
namespace {

/// A number at the begin of a text: how many bytes it takes (0: there is none), and its value.
struct number {
  std::size_t bytes = 0;
  unsigned value = 0;
};

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

constexpr number read_arabic(std::string_view text) {
  number n;
  while (n.bytes < text.size() && is_digit(text[n.bytes])) {
    if (n.bytes == 2) return {};
    n.value = n.value * 10 + static_cast<unsigned>(text[n.bytes++] - '0');
  }
  return n.value > 0 ? n : number{};
}

/// 一…九 → 1…9, 十 → 10, else 0.
constexpr unsigned value_of(std::string_view character) {
  constexpr std::string_view digits = "一二三四五六七八九十";
  if (character.size() != 3) return 0;
  auto const at = digits.find(character);
  return at != digits.npos ? static_cast<unsigned>(at / 3 + 1) : 0;
}

/// 一…九十九: a digit, or [digit] 十 [digit].
constexpr number read_chinese(std::string_view text) {
  constexpr unsigned ten = 10;
  auto const value_at = [&](std::size_t at) {
    return at < text.size() ? value_of(text.substr(at, 3)) : 0;
  };
  number n{3, value_at(0)};
  if (n.value == 0) return {};
  if (n.value < ten) {
    if (value_at(3) != ten) return n;
    n = {6, n.value * ten};
  }
  unsigned const units = value_at(n.bytes);
  return units > 0 && units < ten ? number{n.bytes + 3, n.value + units} : n;
}

/// ①…⑳ and ㊀…㊉.
number read_circled(std::string_view text) {
  if (text.empty()) return {};
  auto const c = first_code_point(text);
  if (c.value >= 0x2460 && c.value <= 0x2473) return {c.bytes, c.value - 0x2460 + 1};
  if (c.value >= 0x3280 && c.value <= 0x3289) return {c.bytes, c.value - 0x3280 + 1};
  return {};
}

constexpr bool is_separator(std::string_view text, std::size_t at) {
  return at < text.size() && (text[at] == ',' || text[at] == '.');
}

ordinal make_ordinal(std::size_t bytes, unsigned value, ordinal::kind style) {
  return {static_cast<std::uint8_t>(bytes), static_cast<std::uint8_t>(value), style};
}

}  // namespace

ordinal leading_ordinal(std::string_view text) {
  using enum ordinal::kind;
  auto const with_separator = [&](std::size_t end) { return end + is_separator(text, end); };

  if (auto const n = read_circled(text); n.bytes > 0)
    return make_ordinal(with_separator(n.bytes), n.value, circled);

  constexpr std::string_view the = "第";
  bool const is_bracketed = text.starts_with('(');
  bool const is_counted = text.starts_with(the);
  std::size_t const begin = is_bracketed ? 1 : is_counted ? the.size() : 0;
  auto const rest = text.substr(begin);
  auto const chinese_number = read_chinese(rest);
  bool const is_chinese = chinese_number.bytes > 0;
  auto const n = is_chinese ? chinese_number : read_arabic(rest);
  if (n.bytes == 0) return {};

  auto const end = begin + n.bytes;
  if (!is_counted && text.substr(end).starts_with(')'))
    return make_ordinal(with_separator(end + 1), n.value,
                        is_chinese ? chinese_bracketed : arabic_bracketed);
  if (is_bracketed || !is_separator(text, end)) return {};
  bool const is_decimal = !is_chinese && end + 1 < text.size() && is_digit(text[end + 1]);
  if (is_decimal) return {};
  return make_ordinal(end + 1, n.value, is_chinese ? chinese : arabic);
}

std::string without_glosses(std::string_view folded_text) {
  std::string out;
  std::size_t depth = 0;
  for (char c : folded_text) {
    if (c == '(') ++depth;
    if (depth == 0) out += c;
    if (c == ')' && depth > 0) --depth;
  }
  return out.empty() ? std::string(folded_text) : out;
}

}  // namespace gouji
