// SPDX-License-Identifier: Apache-2.0
#include <gouji/form/label_key.hpp>

#include <gouji/text/normal.hpp>
#include <gouji/text/utf8.hpp>

#include <algorithm>  // min, max
#include <array>      // array
#include <bit>        // popcount

namespace gouji {
namespace {

constexpr std::size_t longest = 64;

/// Of folded text: everything below U+3400 that is no letter or digit is punctuation or a mark there.
std::string letters_of(std::string_view folded_text) {
  std::string out;
  for (std::size_t at = 0; at < folded_text.size();) {
    auto const begin = at;
    char32_t const c = next_code_point(folded_text, at);
    bool const letter = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c >= 0x3400;
    bool const mark = c >= 0xF900 || c == 0x3007;  // private use, compatibility forms, U+FFFD
    if (letter && !mark) out.append(folded_text.substr(begin, at - begin));
  }
  return out;
}

struct characters {
  std::array<char32_t, longest> at;
  std::size_t size = 0;

  explicit characters(std::string_view text) {
    for (std::size_t i = 0; i < text.size() && size < longest;) at[size++] = next_code_point(text, i);
  }
  std::u32string_view view() const { return {at.data(), size}; }
};

std::size_t edit_distance(std::u32string_view a, std::u32string_view b) {
  std::array<std::size_t, longest + 1> row;
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      auto const above = row[j];
      row[j] = std::min(std::min(above, row[j - 1]) + 1, diagonal + (a[i - 1] != b[j - 1]));
      diagonal = above;
    }
  }
  return row[b.size()];
}

numbering numbering_of(ordinal o) {
  switch (o.style) {
    case ordinal::kind::none: return numbering::none;
    case ordinal::kind::chinese:
    case ordinal::kind::chinese_bracketed: return numbering::chinese;
    default: return numbering::arabic;
  }
}

}  // namespace

label_keys make_label_keys(std::string_view printed) {
  auto const text = folded(printed);
  auto const number = leading_ordinal(text);
  auto const rest = std::string_view(text).substr(number.bytes);
  label_keys keys{letters_of(text), letters_of(rest), letters_of(without_glosses(rest)), numbering_of(number), number.value};
  if (keys.unnumbered.empty()) keys.unnumbered = keys.full;
  if (keys.core.empty()) keys.core = keys.unnumbered;
  return keys;
}

label_shape shape_of(std::string_view key) {
  label_shape shape;
  characters const text(key);
  for (auto const c : text.view()) {
    shape.characters |= std::uint64_t{1} << (c * 0x9E3779B1u >> 26);
    ++shape.length;
  }
  return shape;
}

bool may_be_similar(label_shape a, label_shape b) {
  auto const shorter = std::min(a.length, b.length), longer = std::max(a.length, b.length);
  if (2 * shorter < longer) return false;
  // Each character that only one of them has costs a change, unless one label holds the other whole.
  auto const only_a = std::popcount(a.characters & ~b.characters), only_b = std::popcount(b.characters & ~a.characters);
  if (only_a == 0 || only_b == 0) return true;
  return 100 * (longer - static_cast<std::uint32_t>(std::max(only_a, only_b))) >= similar_enough * longer;
}

int label_similarity(std::string_view a, std::string_view b) {
  characters const x(a), y(b);
  auto const shorter = std::min(x.size, y.size), longer = std::max(x.size, y.size);
  if (shorter == 0) return 0;
  auto const of_distance = [&](std::size_t d) { return static_cast<int>(100 * (longer - d) / longer); };
  bool const contained = (x.size < y.size ? y.view().find(x.view()) : x.view().find(y.view())) != std::u32string_view::npos;
  int const floor = contained && shorter >= 3 && 2 * shorter >= longer ? 80 : 0;
  // The lengths alone cost longer - shorter changes: no need to count where that already rules it out.
  if (of_distance(longer - shorter) < similar_enough) return floor;
  return std::max(floor, of_distance(edit_distance(x.view(), y.view())));
}

}  // namespace gouji
