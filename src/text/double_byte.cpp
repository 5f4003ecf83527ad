// SPDX-License-Identifier: Apache-2.0
#include "text/detail/double_byte.hpp"

#include <unicode/ucnv.h>  // the meaning of every pair

#include <array>    // array
#include <cstddef>  // size_t
#include <cstdint>  // int32_t
#include <memory>   // unique_ptr
#include <vector>   // vector

namespace gouji {
namespace {

/// One character at a time; anything the charset does not allow is 0.
class icu_converter {
 public:
  explicit icu_converter(char const* charset) : converter_(ucnv_open(charset, &status_)) {
    if (converter_)
      ucnv_setToUCallBack(converter_.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                          &status_);
  }

  char16_t operator()(std::string_view character) {
    if (U_FAILURE(status_)) return 0;
    std::array<char16_t, 4> out{};
    UErrorCode status = U_ZERO_ERROR;
    ucnv_resetToUnicode(converter_.get());
    auto const size = ucnv_toUChars(converter_.get(), out.data(), 4, character.data(),
                                    static_cast<std::int32_t>(character.size()), &status);
    return U_SUCCESS(status) && size == 1 ? out[0] : char16_t{0};
  }

 private:
  struct closer {
    void operator()(UConverter* c) const { ucnv_close(c); }
  };
  UErrorCode status_ = U_ZERO_ERROR;
  std::unique_ptr<UConverter, closer> converter_;
};

pair_table const& gb18030_pairs() {
  static pair_table const table("GB18030");
  return table;
}

pair_table const& big5_pairs() {
  static pair_table const table("Big5");
  return table;
}

constexpr std::size_t four_byte_bmp = 39'420;          // up to 8431A439, U+FFFF
constexpr std::size_t four_byte_supplement = 189'000;  // 90308130, U+10000

std::vector<char16_t> make_four_byte_table() {
  std::vector<char16_t> table(four_byte_bmp);
  icu_converter convert("GB18030");
  for (std::size_t n = 0; n < table.size(); ++n) {
    std::array const bytes = {
        static_cast<char>(0x81 + n / 12'600), static_cast<char>(0x30 + n / 1'260 % 10),
        static_cast<char>(0x81 + n / 10 % 126), static_cast<char>(0x30 + n % 10)};
    table[n] = convert({bytes.data(), 4});
  }
  return table;
}

}  // namespace

pair_table::pair_table(char const* charset) {
  icu_converter convert(charset);
  for (unsigned lead = first_lead; lead <= last_lead; ++lead)
    for (unsigned trail = first_trail; trail <= last_trail; ++trail) {
      std::array const bytes = {static_cast<char>(lead), static_cast<char>(trail)};
      meaning_[index_of(lead, trail)] = convert({bytes.data(), 2});
    }
}

gb18030_reader::gb18030_reader() : pairs_(gb18030_pairs()) {}

big5_reader::big5_reader() : pairs_(big5_pairs()) {}

code_point gb18030_reader::first_of_four(std::string_view bytes) {
  auto const byte = [&](std::size_t i) -> std::size_t {
    return static_cast<unsigned char>(bytes[i]);
  };
  // The four bytes count up: 81308130 is 0.
  auto const number =
      (((byte(0) - 0x81) * 10 + (byte(1) - 0x30)) * 126 + (byte(2) - 0x81)) * 10 + (byte(3) - 0x30);
  static std::vector<char16_t> const table = make_four_byte_table();
  std::size_t value = 0;
  if (number < table.size()) value = table[number];
  if (number >= four_byte_supplement) value = 0x10000 + (number - four_byte_supplement);
  if (value == 0 || value > 0x10FFFF) return {replacement_character, 4, false};
  return {static_cast<char32_t>(value), 4, true};
}

}  // namespace gouji
