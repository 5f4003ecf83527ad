// SPDX-License-Identifier: Apache-2.0
#include <gouji/diag/slip.hpp>

#include <algorithm>  // mismatch, swap
#include <string>     // string, to_string

namespace gouji {
namespace {

/// In the order of the enumeration.
constexpr slip_data table[] = {
    {slip::other, "other", "原因不明", "no slip explains it", 100},
    {slip::blank, "blank", "漏填", "left blank", 70},
    {slip::transposed, "transposed", "相邻数字颠倒", "neighbouring digits exchanged", 75},
    {slip::doubled, "doubled", "数字重复", "a digit printed twice", 75},
    {slip::dropped, "dropped", "漏写数字", "a digit left out", 90},
    {slip::misprinted, "misprinted", "写错一位数字", "one digit wrong", 95},
    {slip::sign, "sign", "正负号错误", "sign lost or added", 75},
    {slip::unit, "unit", "元与万元混用", "yuan and ten thousand yuan mixed up", 75},
    {slip::stale_total, "stale_total", "合计未随明细更新", "total not brought up to date", 98},
    {slip::exchanged, "exchanged", "相邻单元格互换", "neighbouring cells exchanged", 120},
    {slip::split, "split", "一个数拆入两格", "one number split over two cells", 130},
    {slip::shifted, "shifted", "整行错位一列", "row shifted by a column", 140},
};

/// `longer` without one digit is `shorter`.
bool lacks_one_digit(std::string_view shorter, std::string_view longer) {
  if (longer.size() != shorter.size() + 1) return false;
  auto const at = std::mismatch(shorter.begin(), shorter.end(), longer.begin()).first - shorter.begin();
  return shorter.substr(static_cast<std::size_t>(at)) == longer.substr(static_cast<std::size_t>(at) + 1);
}

/// `printed` has one digit of `meant` twice.
bool doubles_one_digit(std::string_view printed, std::string_view meant) {
  for (std::size_t i = 0; i < meant.size(); ++i) {
    std::string twice(meant);
    twice.insert(i, 1, meant[i]);
    if (twice == printed) return true;
  }
  return false;
}

bool is_transposed(std::string_view printed, std::string_view meant) {
  for (std::size_t i = 0; i + 1 < meant.size(); ++i) {
    std::string other(meant);
    std::swap(other[i], other[i + 1]);
    if (other == printed && other != meant) return true;
  }
  return false;
}

bool has_one_other_digit(std::string_view printed, std::string_view meant) {
  if (printed.size() != meant.size()) return false;
  std::size_t differ = 0;
  for (std::size_t i = 0; i < printed.size(); ++i) differ += printed[i] != meant[i];
  return differ == 1;
}

constexpr std::int64_t ten_thousand = 10'000;

bool is_ten_thousand_times(std::int64_t more, std::int64_t less) {
  return less != 0 && more % ten_thousand == 0 && more / ten_thousand == less;
}

}  // namespace

std::span<slip_data const> slips() { return table; }
slip_data const& data_of(slip s) { return table[static_cast<std::size_t>(s)]; }

slip slip_between(std::int64_t printed, std::int64_t meant, bool money) {
  if (printed != 0 && printed == -meant) return slip::sign;
  if ((printed < 0) != (meant < 0)) return slip::other;
  if (money && (is_ten_thousand_times(printed, meant) || is_ten_thousand_times(meant, printed))) return slip::unit;
  auto const p = std::to_string(printed), m = std::to_string(meant);
  std::string_view const digits_p = std::string_view(p).substr(printed < 0), digits_m = std::string_view(m).substr(meant < 0);
  if (is_transposed(digits_p, digits_m)) return slip::transposed;
  if (doubles_one_digit(digits_p, digits_m)) return slip::doubled;
  if (lacks_one_digit(digits_p, digits_m)) return slip::dropped;
  if (has_one_other_digit(digits_p, digits_m)) return slip::misprinted;
  return slip::other;
}

}  // namespace gouji
