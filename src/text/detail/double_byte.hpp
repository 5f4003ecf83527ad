// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TEXT_DETAIL_DOUBLE_BYTE_HPP
#define GOUJI_TEXT_DETAIL_DOUBLE_BYTE_HPP
/// \file
/// Layer text. GB18030 and Big5, read by tables that ICU fills once.
///
/// Not by ICU's converters themselves: they tell offsets per UTF-16 unit of a buffer, decide on
/// their own how much of the bytes a damage takes, and are slower than a look-up.

#include <gouji/text/utf8.hpp>

#include <array>        // array
#include <cstddef>      // size_t
#include <string_view>  // string_view

namespace gouji {

/// What the pairs of a charset mean.
class pair_table {
 public:
  /// \pre `charset` is a name that ICU knows; otherwise no pair is allowed
  explicit pair_table(char const* charset);

  static constexpr bool is_lead(unsigned char b) { return b >= first_lead && b <= last_lead; }

  /// U+FFFD and one byte where `bytes` begins with no pair of the charset; a damaged pair takes its
  /// trail with it unless that is ASCII, which is a character of its own. \pre !bytes.empty()
  code_point first(std::string_view bytes) const {
    auto const lead = static_cast<unsigned char>(bytes[0]);
    if (!is_lead(lead) || bytes.size() < 2) return {};
    auto const trail = static_cast<unsigned char>(bytes[1]);
    if (trail < first_trail || trail > last_trail) return {};
    char32_t const value = meaning_[index_of(lead, trail)];
    if (value != 0) return {value, 2, true};
    return {replacement_character, static_cast<std::uint8_t>(trail < 0x80 ? 1 : 2), false};
  }

 private:
  static constexpr unsigned first_lead = 0x81, last_lead = 0xFE;
  static constexpr unsigned first_trail = 0x40, last_trail = 0xFE;
  static constexpr std::size_t trails = last_trail - first_trail + 1;

  static constexpr std::size_t index_of(unsigned lead, unsigned trail) {
    return (lead - first_lead) * trails + (trail - first_trail);
  }

  std::array<char16_t, (last_lead - first_lead + 1) * trails> meaning_{};  ///< 0: not allowed
};

/// GB18030, and so GBK, gb2312 and Windows' 936 (whose euro sign is the byte 80).
class gb18030_reader {
 public:
  gb18030_reader();

  code_point operator()(std::string_view bytes) const {
    auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    auto const is_digit = [](unsigned char b) { return b >= '0' && b <= '9'; };
    if (byte(0) < 0x80) return {byte(0), 1, true};
    if (byte(0) == 0x80) return {U'€', 1, true};
    bool const is_four = bytes.size() >= 4 && is_digit(byte(1)) && pair_table::is_lead(byte(0)) &&
                         pair_table::is_lead(byte(2)) && is_digit(byte(3));
    return is_four ? first_of_four(bytes) : pairs_.first(bytes);
  }

 private:
  static code_point first_of_four(std::string_view bytes);

  pair_table const& pairs_;
};

class big5_reader {
 public:
  big5_reader();

  code_point operator()(std::string_view bytes) const {
    auto const lead = static_cast<unsigned char>(bytes[0]);
    return lead < 0x80 ? code_point{lead, 1, true} : pairs_.first(bytes);
  }

 private:
  pair_table const& pairs_;
};

}  // namespace gouji

#endif
