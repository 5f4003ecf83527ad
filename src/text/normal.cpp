// SPDX-License-Identifier: Apache-2.0
#include <gouji/text/normal.hpp>

#include <gouji/text/utf8.hpp>

#include "text/detail/traditional.hpp"

#include <unicode/uchar.h>   // U_GET_GC_MASK, u_hasBinaryProperty
#include <unicode/unorm2.h>  // compatibility decompositions

#include <algorithm>    // is_sorted, lower_bound
#include <array>        // array
#include <cstddef>      // size_t
#include <cstdint>      // uint32_t, uint64_t
#include <string_view>  // u32string_view

namespace gouji {
namespace {

constexpr char32_t first_ideograph = 0x4E00, last_ideograph = 0x9FFF;
/// What a character folds to that has no part in comparisons: no character.
constexpr char32_t dropped = 0x110000;

constexpr bool is_ideograph(char32_t c) { return c >= first_ideograph && c <= last_ideograph; }

constexpr bool by_traditional(variant a, variant b) { return a.traditional < b.traditional; }
static_assert(std::is_sorted(traditional_variants.begin(), traditional_variants.end(),
                             by_traditional));

/// One bit an ideograph, so that the usual one, which is no variant, costs no search.
constexpr auto variant_bits = [] {
  std::array<std::uint64_t, (last_ideograph - first_ideograph) / 64 + 1> bits{};
  for (auto v : traditional_variants) {
    auto const n = v.traditional - first_ideograph;
    bits[n / 64] |= std::uint64_t{1} << n % 64;
  }
  return bits;
}();

/// \pre is_ideograph(c)
constexpr bool is_traditional(char32_t c) {
  auto const n = c - first_ideograph;
  return (variant_bits[n / 64] >> n % 64 & 1) != 0;
}

/// \pre is_ideograph(c)
char32_t simplified(char32_t c) {
  if (!is_traditional(c)) return c;
  return std::lower_bound(traditional_variants.begin(), traditional_variants.end(),
                          variant{static_cast<char16_t>(c), 0}, by_traditional)
      ->simplified;
}

constexpr bool contains(std::u32string_view set, char32_t c) { return set.find(c) != set.npos; }

constexpr char32_t fold_ascii_anew(char32_t c) {
  if (c <= 0x20 || c == 0x7F || contains(U"\"'`", c)) return dropped;
  if (contains(U"[{", c)) return '(';
  if (contains(U"]}", c)) return ')';
  return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
}

constexpr auto ascii_folds = [] {
  std::array<char32_t, 0x80> folds{};
  for (char32_t c = 0; c < 0x80; ++c) folds[c] = fold_ascii_anew(c);
  return folds;
}();

/// \pre c < 0x80
constexpr char32_t fold_ascii(char32_t c) { return ascii_folds[c]; }

/// Marks beyond ASCII whose kind does not matter; anything else is returned as it is.
constexpr char32_t fold_mark(char32_t c) {
  if (c == U'、') return ',';
  if (contains(U"“”‘’„‟‚‛〝〞〟´′″‵‶«»‹›「」『』《》〈〉", c)) return dropped;
  if (contains(U"【〔〖〘〚", c)) return '(';
  if (contains(U"】〕〗〙〛", c)) return ')';
  if (contains(U"‐‑‒–—―−⸺⸻─━", c)) return '-';  // the last two draw boxes, and are typed as dashes
  return c;
}

bool has_no_part(char32_t c) {
  auto const code = static_cast<UChar32>(c);
  constexpr std::uint32_t blanks_and_controls =
      U_GC_CC_MASK | U_GC_CF_MASK | U_GC_ZS_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK;
  return (U_GET_GC_MASK(code) & blanks_and_controls) != 0 ||
         u_hasBinaryProperty(code, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

constexpr bool is_circled_ordinal(char32_t c) {
  return (c >= 0x2460 && c <= 0x2473) || (c >= 0x3280 && c <= 0x3289);
}

/// A character that has no compatibility decomposition.
char32_t fold_simple(char32_t c) {
  if (c < 0x80) return fold_ascii(c);
  if (is_ideograph(c)) return simplified(c);
  c = fold_mark(c);
  return c >= 0x80 && has_no_part(c) ? dropped : c;
}

void append_if_kept(std::string& out, char32_t c) {
  if (c != dropped) append_code_point(out, c);
}

void append_folded_character(std::string& out, char32_t c) {
  if (c < 0x80 || is_ideograph(c)) return append_if_kept(out, fold_simple(c));
  if (c >= 0xFF01 && c <= 0xFF5E) return append_if_kept(out, fold_ascii(c - 0xFEE0));
  if (is_circled_ordinal(c)) return append_code_point(out, c);
  if (auto const mark = fold_mark(c); mark != c) return append_if_kept(out, mark);

  UErrorCode status = U_ZERO_ERROR;
  auto const* const nfkd = unorm2_getNFKDInstance(&status);
  std::array<char16_t, 32> parts{};  // the longest decomposition has 18
  auto const size = U_SUCCESS(status) ? unorm2_getDecomposition(nfkd, static_cast<UChar32>(c),
                                                                parts.data(), 32, &status)
                                      : -1;
  if (size < 0 || U_FAILURE(status)) return append_if_kept(out, fold_simple(c));
  for (std::int32_t i = 0; i < size;) {
    UChar32 part = 0;
    U16_NEXT(parts.data(), i, size, part);
    append_if_kept(out, fold_simple(static_cast<char32_t>(part)));
  }
}

}  // namespace

void append_folded(std::string& out, std::string_view printed) {
  // What folds to itself is appended in one piece.
  std::size_t kept_from = 0;
  for (std::size_t at = 0; at < printed.size();) {
    auto const begin = at;
    char32_t const c = next_code_point(printed, at);
    if (is_ideograph(c) ? !is_traditional(c) : c < 0x80 && fold_ascii(c) == c) continue;
    out.append(printed.substr(kept_from, begin - kept_from));
    kept_from = at;
    append_folded_character(out, c);
  }
  out.append(printed.substr(kept_from));
}

std::string folded(std::string_view printed) {
  std::string out;
  out.reserve(printed.size());
  append_folded(out, printed);
  return out;
}

}  // namespace gouji
