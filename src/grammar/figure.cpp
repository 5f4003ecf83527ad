// SPDX-License-Identifier: Apache-2.0
#include <gouji/grammar/figure.hpp>

#include <gouji/grammar/numeral.hpp>
#include <gouji/text/normal.hpp>

#include "detail/terminals.hpp"

#include <boost/fusion/include/adapt_struct.hpp>

#include <string>  // string

namespace gouji {
namespace {

using namespace detail;

enum class sign : std::uint8_t { none, plus, minus, more, less };

struct printed_figure {
  sign direction = sign::none;
  printed_range numeral;
  printed_range magnitude;
  printed_range unit;
  printed_range note;
};

}  // namespace
}  // namespace gouji

BOOST_FUSION_ADAPT_STRUCT(gouji::printed_figure, direction, numeral, magnitude, unit, note)

namespace gouji {
namespace {

using x3::attr;
using x3::lit;

namespace rules {

auto const minus_mark = character_where<is_minus>{};
auto const plus_mark = character_where<is_plus>{};
auto const dash = character_where<is_dash>{};
auto const slash = character_where<is_slash>{};
auto const open_round = lit('(') | "（";
auto const close_round = lit(')') | "）";

// open    = "(" | "（" | "[" | "〔" | "【"                   close likewise, of any kind
// nested  = open (any but close)* (close | end)
// note    = blank* open (nested | any but close)* (close | end)
// Unclosed brackets reach to the end, so that no parse goes back over them.
auto const open = open_round | '[' | "〔" | "【";
auto const close = close_round | ']' | "〕" | "】";
auto const inside = x3::char_ - close;
auto const nested = open >> *inside >> (close | x3::eoi);
auto const note = *blank >> open >> x3::raw[*(nested | inside)] >> (close | x3::eoi);
auto const optional_note = note | attr(printed_range{});

// word    = "净增" | "增加" | "增" | "净减" | "减少" | "减" | "減"
// mark    = plus | minus minus?                      agencies type --253 for -253
// sign    = word blank* | mark | nothing             no blank between mark and digit
auto const more_word = lit("净增") | lit("增") >> -lit("加");
auto const less_word = lit("净减") | (lit("减") | "減") >> -lit("少");
auto const signs = more_word >> *blank >> attr(sign::more) |
                   less_word >> *blank >> attr(sign::less) | plus_mark >> attr(sign::plus) |
                   minus_mark >> -minus_mark >> attr(sign::minus) | attr(sign::none);

// numeral = arabic | chinese part+                   chinese parts hold 万 and 亿 themselves
// figure  = sign numeral (blank* magnitude)? (blank* unit)? note? blank* end
auto const numeral = x3::raw[arabic | +chinese_part];
auto const magnitude_word = *blank >> x3::raw[+magnitude_part] | attr(printed_range{});
auto const optional_unit = *blank >> x3::raw[unit] | attr(printed_range{});
auto const figure = x3::rule<struct figure_rule, printed_figure>{"figure"} =
    signs >> numeral >> magnitude_word >> optional_unit >> optional_note >> *blank >> x3::eoi;

// bracketed = ("(" | "（") blank* arabic blank* (")" | "）") blank* end
auto const bracketed =
    open_round >> *blank >> x3::raw[arabic] >> *blank >> close_round >> *blank >> x3::eoi;

// nothing     = dash (blank* dash)* | slash+ | "空" | "无" | "無" | "不涉及" | "不适用"
//             | "暂无" | "没有" | "N/A" | "NA"
// placeholder = nothing note? blank* end
auto const not_applicable = (lit('N') | 'n') >> -slash >> (lit('A') | 'a');
auto const nothing = x3::omit[dash % *blank | +slash | lit("空") | "无" | "無" | "不涉及" |
                              "不适用" | "暂无" | "没有" | not_applicable];
auto const placeholder = x3::rule<struct placeholder_rule, printed_range>{"placeholder"} =
    nothing >> optional_note >> *blank >> x3::eoi;

}  // namespace rules

std::optional<decimal> value_of(printed_figure const& f) {
  auto number = any_numeral(view(f.numeral));
  auto const power = magnitude(view(f.magnitude));
  if (number && power) number = number->scaled_by_power_of_ten(*power);
  if (!number || !power) return std::nullopt;
  bool const negative = f.direction == sign::minus || f.direction == sign::less;
  return negative ? decimal::subtract(0, *number) : number;
}

bool ends_in_ten_thousands(printed_figure const& f) {
  auto const last = f.magnitude.empty() ? f.numeral : f.magnitude;
  return is_magnitude(last_character(view(last)).code);
}

cell_value number_cell(printed_figure const& f) {
  cell_value cell;
  auto const number = value_of(f);
  if (!number) return cell;
  cell.kind = cell_kind::number;
  cell.number = *number;
  cell.unit = leading_unit(view(f.unit));
  cell.ten_thousands = ends_in_ten_thousands(f);
  cell.magnitude = view(f.magnitude);
  cell.note = trimmed(view(f.note));
  cell.by_word_sign = f.direction == sign::more || f.direction == sign::less;
  return cell;
}

}  // namespace

cell_value parse_cell(std::string_view text) {
  text = trimmed(text);
  cell_value cell;
  if (text.empty()) {
    cell.kind = cell_kind::blank;
    return cell;
  }
  char const* const begin = text.data();
  char const* const end = begin + text.size();

  printed_figure printed;
  if (char const* at = begin; x3::parse(at, end, rules::figure, printed))
    return number_cell(printed);

  printed = {};
  printed.direction = sign::less;
  if (char const* at = begin; x3::parse(at, end, rules::bracketed, printed.numeral))
    return number_cell(printed);

  printed_range remark;
  if (char const* at = begin; x3::parse(at, end, rules::placeholder, remark)) {
    cell.kind = cell_kind::placeholder;
    cell.note = trimmed(view(remark));
  }
  return cell;
}

bool is_note_below(std::string_view figure, std::string_view below) {
  below = trimmed(below);
  if (!below.starts_with("（") && !below.starts_with('(')) return false;
  if (parse_cell(figure).kind != cell_kind::number || parse_cell(below).kind != cell_kind::text) return false;
  if (leading_ordinal(folded(below)).bytes > 0) return false;
  if (!below.ends_with("）") && !below.ends_with(')')) return false;
  auto const both = std::string(figure) + '\n' + std::string(below);
  auto const together = parse_cell(both);
  return together.kind == cell_kind::number && !together.note.empty();
}

}  // namespace gouji
