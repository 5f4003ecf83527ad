// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_GRAMMAR_DETAIL_TERMINALS_HPP
#define GOUJI_GRAMMAR_DETAIL_TERMINALS_HPP
/// \file
/// Layer grammar, private. The X3 terminals which all grammars share: classes of characters instead
/// of x3::digit and x3::space, which know bytes only and abort on those of Chinese. No attributes;
/// wrap them in x3::raw.

#include "characters.hpp"
#include "unit.hpp"

#include <boost/range/iterator_range_core.hpp>
#include <boost/spirit/home/x3.hpp>

#include <cstddef>      // size_t
#include <string_view>  // string_view

namespace gouji::detail {

namespace x3 = boost::spirit::x3;

/// What x3::raw gives: the printed characters themselves.
using printed_range = boost::iterator_range<char const*>;
inline std::string_view view(printed_range r) {
  return {r.begin(), static_cast<std::size_t>(r.size())};
}

/// One character for which `Holds` holds.
template <bool (*Holds)(char32_t)>
struct character_where : x3::parser<character_where<Holds>> {
  using attribute_type = x3::unused_type;
  static bool const has_attribute = false;

  template <class Iterator, class Context, class RuleContext, class Attribute>
  bool parse(Iterator& first, Iterator const& last, Context const&, RuleContext const&,
             Attribute&) const {
    auto const c = first_character({first, static_cast<std::size_t>(last - first)});
    if (c.bytes == 0 || !Holds(c.code)) return false;
    first += c.bytes;
    return true;
  }
};

/// The longest unit that stands here.
struct unit_parser : x3::parser<unit_parser> {
  using attribute_type = x3::unused_type;
  static bool const has_attribute = false;

  template <class Iterator, class Context, class RuleContext, class Attribute>
  bool parse(Iterator& first, Iterator const& last, Context const&, RuleContext const&,
             Attribute&) const {
    auto const found = leading_unit({first, static_cast<std::size_t>(last - first)});
    first += found.size();
    return !found.empty();
  }
};

constexpr character_where<is_digit> digit{};
constexpr character_where<is_nonzero_digit> nonzero_digit{};
constexpr character_where<is_comma> comma{};
constexpr character_where<is_point> point{};
constexpr character_where<is_blank> blank{};
constexpr character_where<is_thousands_blank> thousands_blank{};
constexpr character_where<is_chinese_digit> chinese_digit{};
constexpr character_where<is_chinese_numeral_part> chinese_part{};
constexpr character_where<is_magnitude_part> magnitude_part{};
constexpr unit_parser unit{};

// group       = digit digit digit !digit
// first_group = nonzero (digit digit?)?
// grouped     = first_group (("," group)+ | (blank group)+)      one kind of mark in one number
// arabic      = (grouped | digit+) ("." digit+)?
auto const group = digit >> digit >> digit >> !digit;
auto const first_group = nonzero_digit >> -(digit >> -digit);
auto const grouped = first_group >> (+(comma >> group) | +(thousands_blank >> group));
auto const arabic = (grouped | +digit) >> -(point >> +digit);

// year_digits = digit digit digit digit !digit | "二" zero year_digit year_digit !chinese part
constexpr character_where<is_year_zero> year_zero{};
constexpr character_where<is_chinese_year_digit> chinese_year_digit{};
auto const year_digits =
    digit >> digit >> digit >> digit >> !digit |
    "二" >> year_zero >> chinese_year_digit >> chinese_year_digit >> !chinese_part;

}  // namespace gouji::detail

#endif
