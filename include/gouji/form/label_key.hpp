// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_FORM_LABEL_KEY_HPP
#define GOUJI_FORM_LABEL_KEY_HPP
/// \file
/// Layer form. The keys by which a printed label is found again in a form.

#include <cstdint>      // uint32_t, uint64_t, uint8_t
#include <string>       // string
#include <string_view>  // string_view

namespace gouji {

/// Which numerals number a label. 一、 and （一） number the upper levels of these forms, 1. the lowest.
enum class numbering : std::uint8_t { none, chinese, arabic };

/// Three views of one label, from strict to loose; only letters, digits and Han characters are left in each.
///   `1.属于国家秘密` → 1属于国家秘密 · 属于国家秘密 · 属于国家秘密
///   `（二）部分公开（区分处理的，…）` → 二部分公开区分处理的… · 部分公开区分处理的… · 部分公开
struct label_keys {
  std::string full;
  std::string unnumbered;  ///< without the leading ordinal: converters lose, restart and misprint numbers
  std::string core;        ///< also without bracketed glosses; equals `unnumbered` where nothing else would be left
  numbering level = numbering::none;
  std::uint8_t number = 0;  ///< value of the leading ordinal; 0: none
};

label_keys make_label_keys(std::string_view printed);

/// How alike two core keys are, 0…100: 100 minus the share of characters that must change (a character exchanged, lost or
/// added counts one), at least 80 where a shorter key of three or more characters makes up half or more of the longer.
/// Costs length × length; keys longer than 64 characters are compared by their first 64.
int label_similarity(std::string_view a, std::string_view b);

/// From here on two labels count as the same one misprinted.
inline constexpr int similar_enough = 70;

/// What can be compared at once: nearly all labels differ so much that their characters need not be put side by side.
struct label_shape {
  std::uint64_t characters = 0;  ///< one bit for each, several may share one
  std::uint32_t length = 0;
};
label_shape shape_of(std::string_view key);

/// False only where `label_similarity` of the keys is below `similar_enough`.
bool may_be_similar(label_shape, label_shape);

}  // namespace gouji

#endif
