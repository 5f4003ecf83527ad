// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_GRAMMAR_DETAIL_UNIT_HPP
#define GOUJI_GRAMMAR_DETAIL_UNIT_HPP
/// \file
/// Layer grammar, private. The units that reports print after a number.

#include <string_view>  // string_view

namespace gouji::detail {

inline constexpr std::string_view units[] = {
    "件次", "人次", "件", "宗", "份", "次", "条", "项", "篇", "个", "人",
    "元",   "期",   "场", "家", "处", "名", "户", "起", "例", "批",
};

/// The longest unit with which `text` begins, a view of static storage; empty if none. Units of
/// time and of rank (年 月 号 分 级 …) are none: what they follow is no figure.
constexpr std::string_view leading_unit(std::string_view text) {
  if (text.empty() || static_cast<unsigned char>(text.front()) < 0xE4)
    return {};  // all begin beyond
  for (std::string_view const name : units)
    if (text.starts_with(name)) return name;
  return {};
}

}  // namespace gouji::detail

#endif
