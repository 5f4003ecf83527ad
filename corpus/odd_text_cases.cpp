// SPDX-License-Identifier: Apache-2.0
/// \file
/// Corpus. Text exports of reports whose tables, parts or characters are not as the form has them.

#include "cases.hpp"

#include "support/write_tab_lines.hpp"

#include <unicode/ucnv.h>

#include <algorithm>  // find_if, rotate
#include <stdexcept>  // runtime_error

namespace gouji::corpus {
namespace {

using test::oddity;

/// A 2021 report with the applications table of 2019.
std::string mixture() { return in_lines(report_of("2021", 21, {oddity::other_form})); }

/// Last year's template: the form of 2019 for 2021.
std::string old_template() {
  auto r = report_of("2019", 22);
  auto text = in_lines(r);
  auto const year = std::to_string(r.year);
  for (auto at = text.find(year); at != text.npos; at = text.find(year, at))
    text.replace(at, 4, "2023");
  return text;
}

std::string rows_and_columns() {
  auto r = report_of("2021", 23, {oddity::unknown_row});
  auto& t = r.table("applications");
  t.rows.insert(t.rows.begin() + 7, t.rows[6]);  // 3.危及“三安全一稳定” twice
  t.rows.erase(t.rows.begin() + (&t.row("unprocessed_publication") - t.rows.data()));
  r.table("article20_1").heads = {"本年制发件数", "截至年末库存", "印刷份数"};
  return in_lines(r);
}

std::string wrapped_labels() {
  auto const r = report_of(
      "2019", 24,
      {oddity::wrapped_labels, oddity::wrapped_title, oddity::own_rows, oddity::label_variants});
  return test::write_tab_lines(test::print_blocks(r), {true, true, true, "\r\n", 24}).text;
}

std::string converted(char const* name, std::string const& utf8) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out(4 * utf8.size(), '\0');
  auto const size = ucnv_convert(name, "UTF-8", out.data(), static_cast<std::int32_t>(out.size()),
                                 utf8.data(), static_cast<std::int32_t>(utf8.size()), &status);
  if (U_FAILURE(status)) throw std::runtime_error("not converted");
  out.resize(static_cast<std::size_t>(size));
  return out;
}

std::string gb18030() { return converted("gb18030", in_lines(report_of("2021", 25))); }

/// The last byte of the title's first character is lost.
std::string damaged() { return in_lines(report_of("2021", 26)).erase(2, 1); }

/// The download ended within the row of 予以公开.
std::string truncated() {
  auto text = in_lines(report_of("2021", 27));
  auto at = text.find("（一）予以公开");
  for (int cells = 0; cells < 4; ++cells) at = text.find('\n', at) + 1;
  return text.substr(0, at);
}

std::string missing_table() {
  auto r = report_of("2021", 28);
  for (auto& s : r.sections)
    std::erase_if(s.tables, [](auto const& t) { return t.data->code == "applications"; });
  return in_lines(r);
}

/// The statistics period is the year before: last year's sentence was left standing.
std::string wrong_year() {
  auto r = report_of("2021", 29);
  r.sections[0].paragraphs[0] = "本报告所列数据的统计期限自" + std::to_string(r.year - 1) +
                                "年1月1日起至" + std::to_string(r.year - 1) + "年12月31日止。";
  return in_lines(r);
}

/// A department and the institute below it on one page.
std::string two_reports() {
  auto second = report_of("2021", 31);
  for (auto& line : second.title) line = "云溪市示例区河道管理所政府信息公开情况";
  return in_lines(report_of("2021", 30)) + '\n' + in_lines(second);
}

/// 四 before 三, no 六.
std::string other_order() {
  auto r = report_of("2021", 32);
  std::swap(r.sections[3], r.sections[4]);
  r.sections.pop_back();
  return in_lines(r);
}

std::string no_agency() {
  auto r = report_of("2021", 33);
  r.title = {std::to_string(r.year) + "年政府信息公开工作年度报告"};
  return in_lines(r);
}

std::string no_table() {
  return "云溪市示例区人民政府网站\n\n信息公开年报\n\n索引号：YX-2021-0017\n\n"
         "现将本机关年报予以公布，正文见附件。\n\n附件：年报正文.doc\n";
}

/// A table of sayings: more findings than the limit of this case takes.
std::string many_findings() {
  auto r = report_of("2021", 34);
  for (auto& row : r.table("applications").rows)
    for (auto& f : row.figures) f.printed = "见说明";
  return in_lines(r);
}

}  // namespace

std::span<corpus_case const> odd_text_cases() {
  static constexpr corpus_case cases[] = {
      {"mixture", "input.txt", mixture},
      {"old-template", "input.txt", old_template},
      {"rows-and-columns", "input.txt", rows_and_columns},
      {"wrapped-labels", "input.txt", wrapped_labels},
      {"gb18030", "input.txt", gb18030},
      {"damaged", "input.txt", damaged},
      {"truncated", "input.txt", truncated},
      {"missing-table", "input.txt", missing_table},
      {"wrong-year", "input.txt", wrong_year},
      {"two-reports", "input.txt", two_reports},
      {"other-order", "input.txt", other_order},
      {"no-agency", "input.txt", no_agency},
      {"no-table", "input.txt", no_table},
      {"many-findings", "input.txt", many_findings},
  };
  return cases;
}

}  // namespace gouji::corpus
