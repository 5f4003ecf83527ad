// SPDX-License-Identifier: Apache-2.0
#include <gouji/grammar/money_unit.hpp>

#include "detail/characters.hpp"
#include "detail/unit.hpp"

namespace gouji {
namespace {

using namespace detail;

struct money_word {
  std::string_view word;
  int power;
};

/// None begins with another one.
constexpr money_word money_words[] = {{"元", 0},     {"百元", 2},   {"千元", 3}, {"万元", 4}, {"萬元", 4},
                                      {"十万元", 5}, {"百万元", 6}, {"千万元", 7}, {"亿元", 8}, {"億元", 8}};

bool take(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  text.remove_prefix(word.size());
  return true;
}

void skip_blanks(std::string_view& text) {
  for (auto c = first_character(text); c.bytes != 0 && is_blank(c.code); c = first_character(text)) text.remove_prefix(c.bytes);
}

money_word const* leading_money(std::string_view text) {
  for (auto const& m : money_words)
    if (text.starts_with(m.word)) return &m;
  return nullptr;
}

bool is_separator(char32_t c) { return c == U'、' || is_comma(c) || is_slash(c) || c == U'和' || c == U'或'; }
bool is_opening(char32_t c) { return c == '(' || c == U'（' || c == '[' || c == U'〔' || c == U'【'; }
bool is_closing(char32_t c) { return c == ')' || c == U'）' || c == ']' || c == U'〕' || c == U'】'; }
bool is_stop(char32_t c) { return c == U'。' || c == ';' || c == U'；'; }

/// One unit of a list, behind which a list may end; empty if none stands here.
std::string_view take_unit(std::string_view& text, money_word const*& money) {
  auto rest = text;
  take(rest, "人民币");
  money = leading_money(rest);
  auto const unit = money ? money->word : leading_unit(rest);
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
    money_word const* money = nullptr;
    if (take_unit(text, money).empty()) return;
    if (money) {
      out.several = out.several || (!out.unit.empty() && power_of_money(out.unit) != money->power);
      out.unit = money->word;
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
  auto const* m = leading_money(unit);
  return m && m->word == unit ? std::optional(m->power) : std::nullopt;
}

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
  auto const* m = leading_money(text);
  return m && m->word == text ? m->word : std::string_view{};
}

}  // namespace gouji
