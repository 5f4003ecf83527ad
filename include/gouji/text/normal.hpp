// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TEXT_NORMAL_HPP
#define GOUJI_TEXT_NORMAL_HPP
/// \file
/// Layer text. Forms of a text that are equal when a reader would call two prints the same; the
/// print itself is kept.

#include <cstdint>      // uint8_t
#include <string>       // string
#include <string_view>  // string_view

namespace gouji {

/// `printed` for comparison, character by character, so that folding twice changes nothing and what
/// stands beside a character does not matter:
/// - width and compatibility forms as in NFKD: `１` → `1`, `㈠` → `(一)`, the radical `⼆` → `二`;
///   `①`…`⑳` and `㊀`…`㊉` stay: they are ordinals, and a plain 1 would join a figure behind it;
/// - traditional → simplified, of the characters that occur in labels and headings;
/// - white space, control, direction and zero-width characters are dropped, soft hyphens and
///   byte-order marks too;
/// - every bracket is `(` or `)`, every dash `-`, every comma and ideographic comma `,`;
/// - quotation marks are dropped; so are marks around titles (`《条例》`) and corner brackets, with
///   which traditional print quotes;
/// - ASCII letters are lower case.
/// `〇` `○` and U+FFFD stay: the figures' grammar reads the former, nothing may hide the latter.
/// Appends to `out`, which a caller reuses. Linear; allocates only where `out` has no room.
void append_folded(std::string& out, std::string_view printed);
std::string folded(std::string_view printed);

/// The ordinal that leads a folded label or heading: `一,` `(一)` `1.` `(1)` `①` `第一,` … with
/// what separates it.
struct ordinal {
  std::uint8_t bytes = 0;  ///< length of ordinal and separator in the folded text; 0: none
  std::uint8_t value = 0;  ///< 1…99
  enum class kind : std::uint8_t {
    none,
    chinese,
    chinese_bracketed,
    arabic,
    arabic_bracketed,
    circled,
  } style = kind::none;
};

/// The separator (`,` for 、 too, or `.`) may be missing only after a bracketed or circled ordinal;
/// `一般`, `3.5`, `1,234` and `2020年` have none. The opening bracket may be missing: `1)`.
ordinal leading_ordinal(std::string_view folded_text);

/// `folded_text` without bracketed glosses (and what stands between the brackets):
/// `规范性文件(含…)` → `规范性文件`. An unclosed bracket reaches to the end. A text that is nothing
/// but glosses is returned as it is.
std::string without_glosses(std::string_view folded_text);

}  // namespace gouji

#endif
