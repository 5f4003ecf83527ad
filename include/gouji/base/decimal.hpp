// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_BASE_DECIMAL_HPP
#define GOUJI_BASE_DECIMAL_HPP
/// \file
/// Layer base. Exact decimal numbers: figures are counts and amounts of money, never binary
/// floating point.

#include <compare>      // strong_ordering
#include <cstdint>      // int64_t, uint8_t
#include <optional>     // optional
#include <string>       // string
#include <string_view>  // string_view

namespace gouji {

/// digits × 10^-scale, kept with the smallest scale that is exact, so that equal numbers are equal
/// objects.
///
/// A power of ten beside the digits, and not one fixed scale, because a report may print 80618.55元
/// where the form asks for 万元: that is 8.061855, and rounding it would deliver a number which the
/// source does not print.
class decimal {
 public:
  static constexpr std::uint8_t max_scale = 9;

  constexpr decimal() = default;
  constexpr decimal(std::int64_t whole) : digits_(whole) {}

  /// digits × 10^-scale; none when more than `max_scale` decimals remain after dropping trailing
  /// zeros.
  static std::optional<decimal> from_parts(std::int64_t digits, int scale);

  /// `[+-]?[0-9]+(\.[0-9]+)?` and nothing else; none on anything else or where 64 bits do not hold
  /// it.
  static std::optional<decimal> parse(std::string_view plain);

  constexpr std::int64_t digits() const { return digits_; }
  constexpr std::uint8_t scale() const { return scale_; }
  constexpr bool is_whole() const { return scale_ == 0; }
  constexpr bool is_negative() const { return digits_ < 0; }

  /// `-76`, `82.2684`, `0.5`: no thousands marks, no exponent, no trailing zeros.
  std::string to_string() const;

  friend constexpr bool operator==(decimal, decimal) = default;
  friend std::strong_ordering operator<=>(decimal a, decimal b);

  /// None where 64 bits do not hold the exact answer.
  static std::optional<decimal> add(decimal a, decimal b);
  static std::optional<decimal> subtract(decimal a, decimal b);
  /// this × 10^power, power of either sign: 251000元 is 25.1万元 with power -4.
  std::optional<decimal> scaled_by_power_of_ten(int power) const;

 private:
  std::int64_t digits_ = 0;
  std::uint8_t scale_ = 0;
};

}  // namespace gouji

#endif
