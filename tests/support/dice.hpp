// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TESTS_SUPPORT_DICE_HPP
#define GOUJI_TESTS_SUPPORT_DICE_HPP
/// \file
/// Tests. Choices that are the same for the same seed with every standard library.

#include <cstdint>  // uint64_t, int64_t
#include <random>   // mt19937_64
#include <span>     // span

namespace gouji::test {

class dice {
 public:
  /// Each `purpose` has choices of its own, so that leaving one out changes no other.
  explicit dice(std::uint64_t seed, std::uint64_t purpose = 0)
      : engine_(seed * 1'000'003 + purpose) {}

  /// 0 … n - 1. \pre n > 0
  std::uint64_t below(std::uint64_t n) { return engine_() % n; }
  bool chance(unsigned percent) { return below(100) < percent; }

  template <class T>
  T const& pick(std::span<T const> from) {
    return from[below(from.size())];
  }

 private:
  std::mt19937_64 engine_;
};

}  // namespace gouji::test

#endif
