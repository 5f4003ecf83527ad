// SPDX-License-Identifier: Apache-2.0
#include <gouji/base/decimal.hpp>

#include <algorithm>  // max, reverse
#include <limits>     // numeric_limits

namespace gouji {
namespace {

__extension__ using wide = __int128;  // holds any two digits × 10^max_scale and their sum

constexpr wide power_of_ten(int n) {
  wide p = 1;
  for (; n > 0; --n) p *= 10;
  return p;
}

std::optional<decimal> narrow(wide digits, int scale) {
  while (scale > 0 && digits % 10 == 0) digits /= 10, --scale;
  if (scale > decimal::max_scale || digits > std::numeric_limits<std::int64_t>::max() ||
      digits < std::numeric_limits<std::int64_t>::min())
    return std::nullopt;
  return decimal::from_parts(static_cast<std::int64_t>(digits), scale);
}

wide aligned(decimal d, int scale) { return wide{d.digits()} * power_of_ten(scale - d.scale()); }

}  // namespace

std::optional<decimal> decimal::from_parts(std::int64_t digits, int scale) {
  if (scale < 0)
    return narrow(
        scale < -18 ? wide{digits != 0} * power_of_ten(30) : digits * power_of_ten(-scale), 0);
  while (scale > 0 && digits % 10 == 0) {
    if (digits == 0) return decimal{};
    digits /= 10, --scale;
  }
  if (scale > max_scale) return std::nullopt;
  decimal d;
  d.digits_ = digits;
  d.scale_ = static_cast<std::uint8_t>(scale);
  return d;
}

std::optional<decimal> decimal::parse(std::string_view plain) {
  bool const negative = plain.starts_with('-');
  if (negative || plain.starts_with('+')) plain.remove_prefix(1);
  auto const point = plain.find('.');
  auto const whole = plain.substr(0, point);
  auto const fraction = point == plain.npos ? std::string_view{} : plain.substr(point + 1);
  if (whole.empty() || (point != plain.npos && fraction.empty())) return std::nullopt;

  wide digits = 0;
  int scale = 0;
  int pending_zeros = 0;  // zeros of the fraction count only when a digit follows
  auto append = [&](char c) {
    if (c < '0' || c > '9') return false;
    digits = digits * 10 + (c - '0');
    return digits <= wide{1} << 63;
  };
  for (char c : whole)
    if (!append(c)) return std::nullopt;
  for (char c : fraction) {
    if (c == '0') {
      ++pending_zeros;
      continue;
    }
    for (; pending_zeros > 0; --pending_zeros, ++scale)
      if (!append('0')) return std::nullopt;
    if (!append(c)) return std::nullopt;
    ++scale;
  }
  return narrow(negative ? -digits : digits, scale);
}

std::string decimal::to_string() const {
  wide rest = digits_ < 0 ? -wide{digits_} : wide{digits_};
  std::string reversed;
  for (int i = 0; rest > 0 || i <= scale_; ++i, rest /= 10) {
    if (i == scale_ && i > 0) reversed += '.';
    reversed += static_cast<char>('0' + static_cast<int>(rest % 10));
  }
  if (digits_ < 0) reversed += '-';
  std::reverse(reversed.begin(), reversed.end());
  return reversed;
}

std::strong_ordering operator<=>(decimal a, decimal b) {
  int const scale = std::max(a.scale(), b.scale());
  wide const x = aligned(a, scale), y = aligned(b, scale);
  return x < y   ? std::strong_ordering::less
         : y < x ? std::strong_ordering::greater
                 : std::strong_ordering::equal;
}

std::optional<decimal> decimal::add(decimal a, decimal b) {
  int const scale = std::max(a.scale(), b.scale());
  return narrow(aligned(a, scale) + aligned(b, scale), scale);
}

std::optional<decimal> decimal::subtract(decimal a, decimal b) {
  int const scale = std::max(a.scale(), b.scale());
  return narrow(aligned(a, scale) - aligned(b, scale), scale);
}

std::optional<decimal> decimal::scaled_by_power_of_ten(int power) const {
  return from_parts(digits_, scale_ - power);
}

}  // namespace gouji
