// SPDX-License-Identifier: Apache-2.0
#include <gouji/grammar/money_unit.hpp>

#include "detail/characters.hpp"
#include "detail/unit.hpp"

#include <cstddef>   // size_t
#include <iterator>  // size

namespace gouji {
namespace {

using namespace detail;

/// None begins with another one; the power of ten of each below it.
constexpr std::string_view words[] = {"元", "百元", "千元", "万元", "萬元", "十万元", "百万元", "千万元", "亿元", "億元"};
constexpr int powers[] = {0, 2, 3, 4, 4, 5, 6, 7, 8, 8};
static_assert(std::size(words) == std::size(powers));

/// Index into `words` of the one with which `text` begins.
std::optional<std::size_t> leading_money(std::string_view text) {
  for (std::size_t i = 0; i < std::size(words); ++i)
    if (text.starts_with(words[i])) return i;
  return std::nullopt;
}

bool take(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  text.remove_prefix(word.size());
  return true;
}

void skip_blanks(std::string_view& text) {
  for (auto c = first_character(text); c.bytes != 0 && is_blank(c.code); c = first_character(text)) text.remove_prefix(c.bytes);
}

bool is_separator(char32_t c) { return c == U'、' || is_comma(c) || is_slash(c) || c == U'和' || c == U'或'; }
bool is_opening(char32_t c) { return c == '(' || c == U'（' || c == '[' || c == U'〔' || c == U'【'; }
bool is_closing(char32_t c) { return c == ')' || c == U'）' || c == ']' || c == U'〕' || c == U'】'; }
bool is_stop(char32_t c) { return c == U'。' || c == ';' || c == U'；'; }

/// One unit of a list, behind which a list may end; empty if none stands here.
std::string_view take_unit(std::string_view& text, std::optional<std::size_t>& money) {
  auto rest = text;
  take(rest, "人民币");
  money = leading_money(rest);
  auto const unit = money ? words[*money] : leading_unit(rest);
  rest.remove_prefix(unit.size());
  auto const next = first_character(rest);
  bool const ends = next.bytes == 0 || is_blank(next.code) || is_separator(next.code) || is_closing(next.code) || is_stop(next.code);
  if (unit.empty() || !ends) return {};
  text = rest;
  return unit;
}

/// list = unit (separator unit)*
void take_list(std::string_view& text, money_statement& out) {
  for (;;) {
    skip_blanks(text);
    std::optional<std::size_t> money;
    if (take_unit(text, money).empty()) return;
    if (money) {
      out.several = out.several || (!out.unit.empty() && power_of_money(out.unit) != powers[*money]);
      out.unit = words[*money];
    }
    skip_blanks(text);
    auto const c = first_character(text);
    if (!is_separator(c.code)) return;
    text.remove_prefix(c.bytes);
  }
}

/// introduction = "单" blank* "位" blank* (":" | "：" | "为")? | open | slash; a list follows
bool take_introduction(std::string_view& text) {
  if (auto const c = first_character(text); is_opening(c.code) || is_slash(c.code)) {
    text.remove_prefix(c.bytes);
    return true;
  }
  auto rest = text;
  if (!take(rest, "单")) return false;
  skip_blanks(rest);
  if (!take(rest, "位")) return false;
  skip_blanks(rest);
  if (!take(rest, "：") && !take(rest, ":")) take(rest, "为");
  text = rest;
  return true;
}

}  // namespace

std::optional<int> power_of_money(std::string_view unit) {
  auto const m = leading_money(unit);
  return m && words[*m] == unit ? std::optional(powers[*m]) : std::nullopt;
}

std::span<std::string_view const> money_units() { return words; }

money_statement find_money_unit(std::string_view text) {
  money_statement out;
  while (!text.empty()) {
    auto const c = first_character(text);
    if (take_introduction(text)) take_list(text, out);
    else text.remove_prefix(c.bytes);
  }
  return out;
}

std::string_view money_unit_alone(std::string_view text) {
  text = trimmed(text);
  auto const m = leading_money(text);
  return m && words[*m] == text ? words[*m] : std::string_view{};
}

}  // namespace gouji
