// SPDX-License-Identifier: Apache-2.0
#include <gouji/text/width.hpp>

#include <gouji/text/utf8.hpp>

#include <unicode/uchar.h>  // u_getIntPropertyValue, U_GET_GC_MASK

namespace gouji {
namespace {

bool takes_no_column(UChar32 c) {
  constexpr std::uint32_t mask =
      U_GC_CC_MASK | U_GC_CF_MASK | U_GC_MN_MASK | U_GC_ME_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK;
  bool const is_medial_jamo = c >= 0x1160 && c <= 0x11FF;  // drawn into the syllable's first letter
  return is_medial_jamo || (U_GET_GC_MASK(c) & mask) != 0;
}

}  // namespace

std::size_t display_width(char32_t c, ambiguous_width ambiguous) {
  if (c >= 0x20 && c < 0x7F) return 1;
  if (c >= 0x4E00 && c <= 0x9FFF) return 2;
  auto const code = static_cast<UChar32>(c);
  if (takes_no_column(code)) return 0;
  switch (u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_WIDE:
    case U_EA_FULLWIDTH:
      return 2;
    case U_EA_AMBIGUOUS:
      return ambiguous == ambiguous_width::two ? 2 : 1;
    default:
      return 1;
  }
}

std::size_t display_width(std::string_view text, ambiguous_width ambiguous) {
  std::size_t sum = 0;
  for (std::size_t at = 0; at < text.size();)
    sum += display_width(next_code_point(text, at), ambiguous);
  return sum;
}

}  // namespace gouji
