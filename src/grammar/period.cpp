// SPDX-License-Identifier: Apache-2.0
#include <gouji/grammar/period.hpp>

#include <gouji/grammar/numeral.hpp>

#include "detail/terminals.hpp"

#include <boost/fusion/include/adapt_struct.hpp>

#include <optional>  // optional

namespace gouji {
namespace {

using namespace detail;

struct printed_date {
  printed_range year;  ///< empty: that of the date before
  printed_range month;
  printed_range day;  ///< empty: the whole month
};
struct printed_period {
  printed_date begin, end;
};

}  // namespace
}  // namespace gouji

BOOST_FUSION_ADAPT_STRUCT(gouji::printed_date, year, month, day)
BOOST_FUSION_ADAPT_STRUCT(gouji::printed_period, begin, end)

namespace gouji {
namespace {

using x3::attr;
using x3::lit;

namespace rules {

// small   = digit digit? !digit | chinese part{1,3}
auto const small =
    x3::raw[digit >> -digit >> !digit | chinese_part >> -chinese_part >> -chinese_part];
auto const none = attr(printed_range{});
auto const gap = *blank;

// year    = year_digits "年"
auto const year = x3::raw[year_digits] >> gap >> "年";

// month_day = small "月" small ("日" | "号")
// numeric   = year_digits sep small sep small           sep = "." | "/" | "-"
// date      = year month_day | numeric
auto const month_day = small >> gap >> "月" >> gap >> small >> gap >> (lit("日") | "号");
auto const separator = gap >> (point | '/' | '-') >> gap;
auto const numeric = x3::raw[year_digits] >> separator >> small >> separator >> small;
auto const date = x3::rule<struct date_rule, printed_date>{"date"} =
    year >> gap >> month_day | numeric;

// first   = date | year small "月"
// second  = date | month_day | year small "月" | small "月"
// until   = "起"? ("至" | "到" | dash+ | "~" | "～")
// period  = first until second                   gaps between all parts
auto const month = small >> gap >> "月" >> none;
auto const first = x3::rule<struct first_rule, printed_date>{"first"} = date | year >> gap >> month;
auto const second = x3::rule<struct second_rule, printed_date>{"second"} =
    date | none >> month_day | year >> gap >> month | none >> month;
auto const until = -(lit("起") >> gap) >>
                   (lit("至") | "到" | '~' | "～" | +character_where<is_dash>{});
auto const period = x3::rule<struct period_rule, printed_period>{"period"} =
    first >> gap >> until >> gap >> second;

}  // namespace rules

std::optional<int> year_of(printed_range printed) { return year_numeral(view(printed)); }

int small_number(printed_range printed) {
  auto const digits = view(printed);
  if (auto const n = arabic_numeral(digits)) return static_cast<int>(n->digits());
  return static_cast<int>(chinese_numeral(digits).value_or(0) %
                          100'000);  // far beyond any month and day
}

int days_of(int year, int month) {
  if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

enum class missing_day : bool { first, last };

std::optional<calendar_date> date_of(printed_date const& printed, int year, missing_day otherwise) {
  int const month = small_number(printed.month);
  if (month < 1 || month > 12) return std::nullopt;
  int const days = days_of(year, month);
  int const day = !printed.day.empty()              ? small_number(printed.day)
                  : otherwise == missing_day::first ? 1
                                                    : days;
  if (day < 1 || day > days) return std::nullopt;
  return calendar_date{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
                       static_cast<std::uint8_t>(day)};
}

/// Tries `grammar` wherever a numeral begins and hands what it read to `take`, which tells whether
/// it was right.
template <class Printed, class Grammar, class Take>
void scan(std::string_view text, Grammar const& grammar, Take take) {
  auto const is_part = [](char32_t c) { return is_digit(c) || is_chinese_numeral_part(c); };
  char const* const end = text.data() + text.size();
  bool inside = false;  // of a numeral: 12020年 is not 2020年
  for (char const* at = text.data(); at != end;) {
    auto const c = first_character({at, static_cast<std::size_t>(end - at)});
    bool const begins = !inside && (is_digit(c.code) || c.code == U'二');
    inside = is_part(c.code);
    char const* after = at;
    Printed printed;
    if (begins && x3::parse(after, end, grammar, printed) &&
        take(printed, span{static_cast<std::uint32_t>(at - text.data()),
                           static_cast<std::uint32_t>(after - text.data())})) {
      at = after;
      inside = false;
    } else {
      at += c.bytes;
    }
  }
}

}  // namespace

std::vector<year_mention> find_years(std::string_view text) {
  std::vector<year_mention> out;
  scan<printed_range>(text, rules::year, [&](printed_range printed, span where) {
    auto const value = year_of(printed);
    if (value) out.push_back({*value, where});
    return value.has_value();
  });
  return out;
}

std::vector<date_mention> find_dates(std::string_view text) {
  std::vector<date_mention> out;
  scan<printed_date>(text, rules::date, [&](printed_date const& printed, span where) {
    auto const of_year = year_of(printed.year);
    auto const value = of_year ? date_of(printed, *of_year, missing_day::first) : std::nullopt;
    if (value) out.push_back({*value, where});
    return value.has_value();
  });
  return out;
}

std::vector<period_mention> find_periods(std::string_view text) {
  std::vector<period_mention> out;
  scan<printed_period>(text, rules::period, [&](printed_period const& printed, span where) {
    auto const first_year = year_of(printed.begin.year);
    auto const second_year = printed.end.year.empty() ? first_year : year_of(printed.end.year);
    if (!first_year || !second_year) return false;
    auto const from = date_of(printed.begin, *first_year, missing_day::first);
    auto const to = date_of(printed.end, *second_year, missing_day::last);
    if (!from || !to || *to < *from) return false;
    out.push_back({*from, *to, where});
    return true;
  });
  return out;
}

std::string iso_date(calendar_date d) {
  auto const two = [](int n) { return std::string{static_cast<char>('0' + n / 10), static_cast<char>('0' + n % 10)}; };
  return std::to_string(d.year) + "-" + two(d.month) + "-" + two(d.day);
}

}  // namespace gouji
