// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_GRAMMAR_TITLE_HPP
#define GOUJI_GRAMMAR_TITLE_HPP
/// \file
/// Layer grammar. The title of a report: whose it is, and of which year.

#include <gouji/base/span.hpp>

#include <optional>     // optional
#include <string>       // string
#include <string_view>  // string_view

namespace gouji {

/// What a title says. A part that it does not say is empty, with an empty span.
struct report_title {
  std::string agency;       ///< as printed, without blanks: `淮 安 市` is `淮安市`
  std::optional<int> year;  ///< 2003…2099
  bool part_of_year = false;  ///< 上半年, 第一季度 …: looks like an annual report and is none
  span agency_where;          ///< in the text that was passed
  span year_where;            ///< digits, 年 and 度
};

/// Reads `text`, which must be the title and nothing else: `{机关}{年}年政府信息公开工作年度报告`
/// with the year before or behind the agency, before 年度报告 or in brackets at the end; 工作,
/// 年度, 关于 and 的 there or not; quotes around; blanks and line ends anywhere. A caller joins a
/// title that is printed on several lines and asks again. A sentence that speaks of a report is no
/// title, nor is a text of more than 512 bytes.
///
/// In `…人民政府信息公开…` the 政府 belongs to both; it is given to the agency.
std::optional<report_title> find_title(std::string_view text);

}  // namespace gouji

#endif
