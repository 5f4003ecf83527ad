// SPDX-License-Identifier: Apache-2.0
#include "detail/number_format.hpp"

#include <gouji/text/utf8.hpp>

#include <utility>  // pair

namespace gouji::detail {
namespace {

constexpr std::uint32_t counting_end =
    1'000'000;                                  // Word's Chinese and Japanese counting stops here
constexpr std::uint32_t letters_end = 26 * 30;  // and letters after thirty rounds of the alphabet
constexpr std::uint32_t roman_end = 32'767;

/// How a family of formats writes numbers in characters.
struct counting_style {
  char32_t const* digits;    ///< 0…9
  char32_t const* powers;    ///< ten, hundred, thousand, ten thousand
  bool says_one_before_ten;  ///< 壹拾, not 拾, at the begin
  bool says_one_before_all;  ///< 一百, not 百
  bool says_zero;            ///< 一百〇一, not 百一
};

constexpr counting_style chinese = {U"〇一二三四五六七八九", U"十百千万", false, true, true};
constexpr counting_style chinese_legal = {U"零壹贰叁肆伍陆柒捌玖", U"拾佰仟万", true, true, true};
constexpr counting_style taiwanese = {U"零一二三四五六七八九", U"十百千萬", false, true, true};
constexpr counting_style japanese = {U"〇一二三四五六七八九", U"十百千万", false, false, false};

void append_decimal(std::string& out, std::uint32_t value) { out += std::to_string(value); }

/// Each decimal digit as a character of its own.
void append_digits(std::string& out, std::uint32_t value, char32_t const* digits) {
  for (char const c : std::to_string(value)) append_code_point(out, digits[c - '0']);
}

/// Up to four digits with their powers. `is_leading`: nothing stands before them.
void append_group(std::string& out, std::uint32_t value, counting_style const& s, bool is_leading) {
  bool skipped_zero = !is_leading && value < 1'000;
  std::uint32_t unit = 1'000;
  for (int power = 3; power >= 0; --power, unit /= 10) {
    auto const digit = value / unit % 10;
    if (digit == 0) {
      skipped_zero = skipped_zero || !is_leading;
      continue;
    }
    if (skipped_zero && s.says_zero) append_code_point(out, s.digits[0]);
    bool const is_silent_one =
        digit == 1 && power > 0 &&
        (!s.says_one_before_all || (power == 1 && is_leading && !s.says_one_before_ten));
    if (!is_silent_one) append_code_point(out, s.digits[digit]);
    if (power > 0) append_code_point(out, s.powers[power - 1]);
    skipped_zero = false;
    is_leading = false;
  }
}

/// Nothing from a million on.
void append_counting(std::string& out, std::uint32_t value, counting_style const& s) {
  if (value >= counting_end) return;
  if (value == 0) return append_code_point(out, s.digits[0]);
  auto const high = value / 10'000;
  if (high > 0) {
    append_group(out, high, s, true);  // 一万 in Japanese too, where 百 and 千 stand alone
    append_code_point(out, s.powers[3]);
  }
  if (value % 10'000 > 0) append_group(out, value % 10'000, s, high == 0);
}

/// 一…九十九, then digit by digit with a circle for zero.
void append_chinese_counting(std::string& out, std::uint32_t value) {
  constexpr auto digits = U"○一二三四五六七八九";
  if (value == 0 || value > 99) return append_digits(out, value, digits);
  append_counting(out, value, chinese);
}

/// a…z, then aa…zz.
void append_letters(std::string& out, std::uint32_t value, char first) {
  if (value == 0 || value > letters_end) return append_decimal(out, value);
  out.append((value - 1) / 26 + 1, static_cast<char>(first + (value - 1) % 26));
}

void append_roman(std::string& out, std::uint32_t value, bool is_upper) {
  if (value == 0 || value > roman_end) return append_decimal(out, value);
  constexpr std::pair<std::uint32_t, std::string_view> signs[] = {
      {1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
      {40, "xl"},  {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"}};
  for (auto const& [worth, sign] : signs)
    for (; value >= worth; value -= worth)
      for (char const c : sign) out += is_upper ? static_cast<char>(c - 'a' + 'A') : c;
}

/// The n-th character of a closed set; decimal past its end.
void append_of_set(std::string& out, std::uint32_t value, std::u32string_view set) {
  if (value == 0 || value > set.size()) return append_decimal(out, value);
  append_code_point(out, set[value - 1]);
}

}  // namespace

number_format find_number_format(std::string_view value) {
  constexpr std::pair<std::string_view, number_format> formats[] = {
      {"decimalZero", number_format::decimal_zero},
      {"decimalFullWidth", number_format::decimal_full_width},
      {"decimalFullWidth2", number_format::decimal_full_width},
      {"decimalEnclosedCircle", number_format::decimal_enclosed_circle},
      {"decimalEnclosedCircleChinese", number_format::decimal_enclosed_circle},
      {"lowerLetter", number_format::lower_letter},
      {"upperLetter", number_format::upper_letter},
      {"lowerRoman", number_format::lower_roman},
      {"upperRoman", number_format::upper_roman},
      {"chineseCounting", number_format::chinese_counting},
      {"taiwaneseCounting", number_format::chinese_counting},
      {"chineseCountingThousand", number_format::chinese_counting_thousand},
      {"chineseLegalSimplified", number_format::chinese_legal_simplified},
      {"japaneseCounting", number_format::japanese_counting},
      {"taiwaneseCountingThousand", number_format::taiwanese_counting_thousand},
      {"ideographDigital", number_format::ideograph_digital},
      {"ideographTraditional", number_format::ideograph_traditional},
      {"ideographZodiac", number_format::ideograph_zodiac},
      {"bullet", number_format::bullet},
      {"none", number_format::none},
  };
  for (auto const& [name, format] : formats)
    if (name == value) return format;
  return number_format::decimal;
}

void append_number(std::string& out, number_format format, std::uint32_t value) {
  switch (format) {
    case number_format::decimal:
      return append_decimal(out, value);
    case number_format::decimal_zero:
      if (value < 10) out += '0';
      return append_decimal(out, value);
    case number_format::decimal_full_width:
      return append_digits(out, value, U"０１２３４５６７８９");
    case number_format::decimal_enclosed_circle:
      return append_of_set(out, value, U"①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳");
    case number_format::lower_letter:
      return append_letters(out, value, 'a');
    case number_format::upper_letter:
      return append_letters(out, value, 'A');
    case number_format::lower_roman:
      return append_roman(out, value, false);
    case number_format::upper_roman:
      return append_roman(out, value, true);
    case number_format::chinese_counting:
      return append_chinese_counting(out, value);
    case number_format::chinese_counting_thousand:
      return append_counting(out, value, chinese);
    case number_format::chinese_legal_simplified:
      return append_counting(out, value, chinese_legal);
    case number_format::japanese_counting:
      return append_counting(out, value, japanese);
    case number_format::taiwanese_counting_thousand:
      return append_counting(out, value, taiwanese);
    case number_format::ideograph_digital:
      return append_digits(out, value, U"〇一二三四五六七八九");
    case number_format::ideograph_traditional:
      return append_of_set(out, value, U"甲乙丙丁戊己庚辛壬癸");
    case number_format::ideograph_zodiac:
      return append_of_set(out, value, U"子丑寅卯辰巳午未申酉戌亥");
    case number_format::bullet:
    case number_format::none:
      return;
  }
}

}  // namespace gouji::detail
