// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_GRAMMAR_PERIOD_HPP
#define GOUJI_GRAMMAR_PERIOD_HPP
/// \file
/// Layer grammar. Years, dates and statistics periods as a report prints them.
///
/// Digits are half-width, full-width or Chinese (`二〇二〇`, also with ○ 零 O or 0 for 〇), blanks
/// and line ends may stand between any two parts. Years outside 2003–2099 (before the first of
/// these reports; slips of the pen) are not found, nor are days that no calendar has. All functions
/// are linear in the text; spans are relative to it.

#include <gouji/base/span.hpp>

#include <compare>      // strong_ordering
#include <cstdint>      // int16_t, uint8_t
#include <string>       // string
#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji {

struct calendar_date {
  std::int16_t year = 0;
  std::uint8_t month = 0;  ///< 1…12
  std::uint8_t day = 0;    ///< 1…31

  friend constexpr auto operator<=>(calendar_date, calendar_date) = default;
};

/// `2023-01-31`
std::string iso_date(calendar_date);

struct year_mention {
  int year = 0;
  span where;  ///< digits and 年: `2020年`
};

struct date_mention {
  calendar_date date;
  span where;
};

struct period_mention {
  /// Both days included; of a period given in months, the first and the last day.
  calendar_date begin, end;
  span where;  ///< from the first date to the last, without 自 and 止
};

/// Every `2020年`, those of dates and periods too.
std::vector<year_mention> find_years(std::string_view text);

/// Every `2021年1月18日` (or 号), `2021.1.18`, `2021-01-18`, `2021/1/18`.
std::vector<date_mention> find_dates(std::string_view text);

/// Every `自2020年1月1日起至12月31日止`, `2020年1月1日—2020年12月31日`, `2020.1.1-2020.12.31`,
/// `2020年1月至12月`. A second date without year is of the year of the first. A period that ends
/// before it begins is not found.
std::vector<period_mention> find_periods(std::string_view text);

}  // namespace gouji

#endif
