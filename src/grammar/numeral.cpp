// SPDX-License-Identifier: Apache-2.0
#include <gouji/grammar/numeral.hpp>

#include "detail/characters.hpp"

#include <cstddef>  // size_t

namespace gouji {
namespace {

using namespace detail;

/// Where a part of a Chinese numeral stands in the whole.
struct surroundings {
  bool after_magnitude;  ///< 一万…: a leading 零 is right, a single digit without it has no clear
                         ///< place
  bool before_magnitude;  ///< …万: the place of a single digit is printed
};

/// Below ten thousand: `[一千][零][二百][零][三十][四]`.
std::optional<std::int64_t> section(std::string_view printed, surroundings around) {
  std::int64_t value = 0;
  int digit = -1;              // printed, its place not yet
  bool zero = false;           // 零 since the last place
  std::int64_t last = 10'000;  // places go down
  for (character c = first_character(printed); c.bytes != 0; c = first_character(printed)) {
    printed.remove_prefix(c.bytes);
    if (int const d = chinese_digit_value(c.code); d >= 0) {
      if (digit >= 0 || (d == 0 && value == 0 && !around.after_magnitude)) return std::nullopt;
      if (d == 0)
        zero = true;
      else
        digit = d;
    } else {
      int const power = place_power(c.code);
      std::int64_t const place = power == 3 ? 1000 : power == 2 ? 100 : 10;
      bool const bare_ten =
          digit < 0 && power == 1 && value == 0 && !zero;  // 十二: 一 is not printed
      if (power < 0 || place >= last || (digit < 0 && !bare_ten)) return std::nullopt;
      value += (bare_ten ? 1 : digit) * place;
      last = place;
      digit = -1;
      zero = false;
    }
  }
  if (digit < 0) return zero || value == 0 ? std::nullopt : std::optional(value);
  bool const single = value == 0 && (around.before_magnitude || !around.after_magnitude);
  return zero || single || last == 10 ? std::optional(value + digit) : std::nullopt;
}

/// `high 亿 low`, else `high 万 low`, else a section. \pre short: the recursion is as deep as there
/// are magnitudes
std::optional<std::int64_t> numeral(std::string_view printed, surroundings around) {
  for (int const power : {8, 4}) {
    std::int64_t const unit = power == 8 ? 100'000'000 : 10'000;
    for (std::size_t i = printed.size(); i > 0; --i) {
      auto const c = first_character(printed.substr(i - 1));
      if (magnitude_power(c.code) != power) continue;
      auto const rest = printed.substr(i - 1 + c.bytes);
      auto const high = numeral(printed.substr(0, i - 1), {around.after_magnitude, true});
      auto const low = rest.empty() ? std::optional<std::int64_t>(0)
                                    : numeral(rest, {true, around.before_magnitude});
      if (!high || !low || *high >= unit) return std::nullopt;
      return *high * unit + *low;
    }
  }
  return section(printed, around);
}

}  // namespace

std::optional<decimal> arabic_numeral(std::string_view printed) {
  char plain[64];
  std::size_t size = 0;
  for (character c = first_character(printed); c.bytes != 0; c = first_character(printed)) {
    printed.remove_prefix(c.bytes);
    if (is_comma(c.code) || is_thousands_blank(c.code)) continue;
    if (size == sizeof plain || !(is_digit(c.code) || is_point(c.code))) return std::nullopt;
    plain[size++] = is_point(c.code) ? '.' : static_cast<char>('0' + digit_value(c.code));
  }
  return decimal::parse({plain, size});
}

std::optional<std::int64_t> chinese_numeral(std::string_view printed) {
  constexpr std::size_t longest =
      128;  // 九千九百九十九万… with every place printed has 93 bytes below 10^16
  if (printed.size() > longest) return std::nullopt;
  if (auto const c = first_character(printed);
      c.bytes == printed.size() && chinese_digit_value(c.code) == 0)
    return 0;
  return numeral(printed, {false, false});
}

std::optional<decimal> any_numeral(std::string_view printed) {
  if (is_digit(first_character(printed).code)) return arabic_numeral(printed);
  auto const whole = chinese_numeral(printed);
  return whole ? std::optional<decimal>(*whole) : std::nullopt;
}

std::optional<int> magnitude(std::string_view printed) {
  int sum = 0, last = 1;
  for (character c = first_character(printed); c.bytes != 0; c = first_character(printed)) {
    printed.remove_prefix(c.bytes);
    int const power = is_magnitude(c.code) ? magnitude_power(c.code) : place_power(c.code);
    if (power <= last || (power < 4 && sum > 0)) return std::nullopt;
    sum += power;
    last = power;
  }
  return sum;
}

std::optional<int> year_numeral(std::string_view printed) {
  int value = 0;
  for (int i = 0; i < 4; ++i) {
    auto const c = first_character(printed);
    int const digit = is_year_zero(c.code) ? 0
                      : is_digit(c.code)   ? digit_value(c.code)
                                           : chinese_digit_value(c.code);
    if (digit < 0) return std::nullopt;
    value = value * 10 + digit;
    printed.remove_prefix(c.bytes);
  }
  return printed.empty() && value >= 2003 && value <= 2099 ? std::optional(value) : std::nullopt;
}

}  // namespace gouji
