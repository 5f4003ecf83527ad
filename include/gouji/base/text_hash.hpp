// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_BASE_TEXT_HASH_HPP
#define GOUJI_BASE_TEXT_HASH_HPP
/// \file
/// Layer base. One number for several texts, the same everywhere and for ever.

#include <cstdint>      // uint64_t
#include <string_view>  // string_view

namespace gouji {

/// FNV-1a over 64 bits. No defence: whoever wants to can make two texts with one hash.
class text_hash {
 public:
  /// Each text with an end that no UTF-8 has, so that `ab` `c` is not `a` `bc`.
  constexpr void add(std::string_view text) {
    for (char const c : text) mix(static_cast<unsigned char>(c));
    mix(0xFF);
  }
  constexpr std::uint64_t value() const { return state_; }

 private:
  constexpr void mix(unsigned char byte) { state_ = (state_ ^ byte) * 0x00000100000001B3; }

  std::uint64_t state_ = 0xCBF29CE484222325;
};

}  // namespace gouji

#endif
