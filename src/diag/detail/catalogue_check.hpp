// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_DIAG_DETAIL_CATALOGUE_CHECK_HPP
#define GOUJI_DIAG_DETAIL_CATALOGUE_CHECK_HPP
/// \file
/// Layer diag. What the compiler proves about the catalogue, and the one reader of
/// `{placeholders}`.

#include <gouji/diag/catalogue.hpp>

#include <algorithm>    // adjacent_find, all_of
#include <span>         // span
#include <string_view>  // string_view

namespace gouji::detail {

/// A piece of a message: literal text, then a placeholder; no name at the message's end.
struct message_piece {
  std::string_view text, name;
};

/// Takes the next piece off `rest`. \pre every `{` has its `}`, which the catalogue proves of its
/// messages
constexpr message_piece next_placeholder(std::string_view& rest) {
  auto const open = rest.find('{');
  if (open == rest.npos) {
    message_piece const last{rest, {}};
    rest = {};
    return last;
  }
  auto const close = rest.find('}', open);
  message_piece const piece{rest.substr(0, open), rest.substr(open + 1, close - open - 1)};
  rest.remove_prefix(close + 1);
  return piece;
}

/// Whether braces come in pairs around names of small letters and `_`.
constexpr bool placeholders_are_well_formed(std::string_view message) {
  bool inside = false;
  std::size_t length = 0;
  for (char c : message) {
    if (c == '{' || c == '}') {
      if (inside != (c == '}') || (inside && length == 0)) return false;
      inside = !inside;
      length = 0;
    } else if (inside) {
      if (c != '_' && (c < 'a' || c > 'z')) return false;
      ++length;
    }
  }
  return !inside;
}

constexpr bool has_placeholder(std::string_view message, std::string_view name) {
  for (;;) {
    auto const piece = next_placeholder(message);
    if (piece.name.empty()) return false;
    if (piece.name == name) return true;
  }
}

/// Whether every placeholder of `a` is one of `b`.
constexpr bool placeholders_occur_in(std::string_view a, std::string_view b) {
  for (;;) {
    auto const piece = next_placeholder(a);
    if (piece.name.empty()) return true;
    if (!has_placeholder(b, piece.name)) return false;
  }
}

/// \pre ascending by code
constexpr bool codes_are_unique(std::span<catalogue_row const> rows) {
  auto const same = [](auto& a, auto& b) { return a.code == b.code; };
  return std::adjacent_find(rows.begin(), rows.end(), same) == rows.end();
}

/// No empty text, no full stop after a message, the same placeholders in both languages.
constexpr bool texts_are_sound(std::span<catalogue_row const> rows) {
  return std::all_of(rows.begin(), rows.end(), [](catalogue_row const& r) {
    return !r.code.empty() && !r.message_en.empty() && !r.message_zh.empty() &&
           !r.meaning_en.empty() && !r.meaning_zh.empty() && !r.message_en.ends_with('.') &&
           !r.message_zh.ends_with("。") && placeholders_are_well_formed(r.message_en) &&
           placeholders_are_well_formed(r.message_zh) &&
           placeholders_occur_in(r.message_en, r.message_zh) &&
           placeholders_occur_in(r.message_zh, r.message_en);
  });
}

}  // namespace gouji::detail

#endif
