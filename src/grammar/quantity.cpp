// SPDX-License-Identifier: Apache-2.0
#include "detail/quantity.hpp"

#include <gouji/grammar/numeral.hpp>

#include "detail/terminals.hpp"

#include <boost/fusion/include/adapt_struct.hpp>

namespace gouji {
namespace {

using namespace detail;

/// What follows the numeral.
struct printed_tail {
  printed_range vague;  ///< 余 多 before or behind 万
  printed_range magnitude;
  printed_range more_vague;
  printed_range unit;  ///< or the per cent
};

}  // namespace
}  // namespace gouji

BOOST_FUSION_ADAPT_STRUCT(gouji::printed_tail, vague, magnitude, more_vague, unit)

namespace gouji {
namespace {

using x3::attr;
using x3::lit;

namespace rules {

// Words that begin like a unit and are none, and spans of time.
auto const time = "个" >> (lit("工作日") | "自然日" | "月" | "百分点" | "季度" | "小时" | "年度");
auto const lookalike = lit("人民") | "人员" | "人大" | "人均" | "项目" | "次要" | "次性" | "条例" |
                       "条件" | "场所" | "场地" | "家庭" | "处理" | "处罚" | "处室" | "期间" |
                       "期限" | "期内" | "份额" | "篇章" | "名单" | "名称" | "元旦" | "元素" |
                       "户籍" | "起草" | "起止" | "例如" | "批复" | "批准";

// fraction = "百分之" (arabic | chinese)
// numeral  = arabic | chinese part+
auto const parts_of_hundred = lit("百分之");
auto const numeral = x3::raw[arabic | +chinese_part];

// vague    = "余" | "多"
// tail     = vague? magnitude? vague? (percent | unit but look-alike)      blanks between all
auto const vague = *blank >> x3::raw[lit("余") | "多"] | attr(printed_range{});
auto const magnitude_word = *blank >> x3::raw[+magnitude_part] | attr(printed_range{});
auto const tail = x3::rule<struct tail_rule, printed_tail>{"tail"} =
    vague >> magnitude_word >> vague >> *blank >>
    x3::raw[character_where<is_percent>{} | (unit - (time | lookalike))];

// bounds   = "左右" | "以上" | "以下" | "以内" | "余" | "多"
auto const bounds = *blank >> (lit("左右") | "以上" | "以下" | "以内" | "余" | "多");

}  // namespace rules

std::uint8_t decimals_of(std::string_view numeral_text) {
  std::size_t digits = 0;
  for (auto c = last_character(numeral_text); is_digit(c.code);
       c = last_character(numeral_text), ++digits)
    numeral_text.remove_suffix(c.bytes);
  return static_cast<std::uint8_t>(is_point(last_character(numeral_text).code) ? digits : 0);
}

}  // namespace

detail::quantity_reading detail::read_quantity(std::string_view text) {
  char const* at = text.data();
  char const* const end = at + text.size();
  bool const of_hundred = x3::parse(at, end, rules::parts_of_hundred);
  printed_range digits;
  if (!x3::parse(at, end, rules::numeral, digits)) return {};
  quantity_reading reading{static_cast<std::size_t>(at - text.data()), std::nullopt};

  auto number = any_numeral(view(digits));
  printed_tail rest;
  if (!of_hundred && !x3::parse(at, end, rules::tail, rest)) return reading;
  auto const power = magnitude(view(rest.magnitude));
  if (!number || !power) return reading;
  number = number->scaled_by_power_of_ten(*power);
  if (!number) return reading;

  quantity q;
  q.number = *number;
  q.unit = leading_unit(view(rest.unit));
  q.percent = q.unit.empty();
  q.decimals = decimals_of(view(digits));
  q.bytes = static_cast<std::size_t>(at - text.data());
  q.approximate =
      !rest.vague.empty() || !rest.more_vague.empty() || x3::parse(at, end, rules::bounds);
  reading.value = q;
  return reading;
}

}  // namespace gouji
