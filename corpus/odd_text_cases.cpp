// SPDX-License-Identifier: Apache-2.0
/// \file
/// Corpus. Text exports of reports whose tables, parts or characters are not as the form has them.

#include "cases.hpp"

#include "support/export_family.hpp"
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
  second.title = {"云溪市示例区河道管理所" + std::to_string(second.year) +
                  "年政府信息公开工作年度报告"};
  return in_lines(report_of("2021", 30)) + '\n' + in_lines(second);
}

/// The report of 2022 above that of the same agency for 2020, each in the form of its year.
std::string two_years() {
  auto now = report_of("2021", 36), before = report_of("2019", 37);
  auto const title = [](int year) {
    return std::vector<std::string>{"云溪市示例区水务局" + std::to_string(year) +
                                    "年政府信息公开工作年度报告"};
  };
  now.title = title(2022);
  before.title = title(2020);
  for (auto* r : {&now, &before}) r->sections[0].paragraphs = {"一年来各项工作平稳推进。"};
  return in_lines(now) + '\n' + in_lines(before);
}

std::string half_year() {
  auto r = report_of("2021", 38);
  auto const year = std::to_string(r.year);
  r.title = {"云溪市示例区水务局" + year + "年上半年政府信息公开工作情况报告"};
  r.sections[0].paragraphs = {"本报告所列数据的统计期限自" + year + "年1月1日起至" + year +
                              "年6月30日止。"};
  return in_lines(r);
}

/// What a content system prints above a document, as a table.
std::string index_above() {
  auto const r = report_of("2021", 39);
  auto const year = std::to_string(r.year + 1);
  return "\t索引号\n\tYX-" + year + "-0017\n\n\t信息分类\n\t政府信息公开年报\n\n\t发布机构\n\t" +
         r.agency + "\n\n\t发文日期\n\t" + year + "年1月20日\n\n\n" + in_lines(r);
}

/// The fees of the year before stand beside those of the year, and of 行政许可 only the former.
std::string years_beside() {
  auto r = report_of("2021", 40);
  auto const year = std::to_string(r.year), last = std::to_string(r.year - 1);
  auto& fees = r.table("article20_8");
  fees.columns.push_back(fees.columns[0]);
  fees.heads = {last + "年收费金额", year + "年收费金额"};
  for (auto& row : fees.rows) row.figures.push_back(row.figures[0]);
  set(figure(r, "article20_8", "fees", 0), 12);
  set(figure(r, "article20_8", "fees", 1), 7);
  r.table("article20_5").heads = {last + "年处理决定数量"};
  return in_lines(r);
}

/// Money spent in the one or the other unit.
std::string other_units() {
  auto r = report_of("2019", 41);
  auto& procurement = r.table("article20_9");
  procurement.caption = "第二十条第（九）项（单位：个、元、万元）";
  set(figure(r, "article20_9", "procurement", 1), 806185);
  return in_lines(r);
}

/// As the head of the column says.
std::string fees_in_yuan() {
  auto r = report_of("2021", 42);
  r.table("article20_8").heads = {"本年收费金额（单位：元）"};
  set(figure(r, "article20_8", "fees", 0), 336075);
  return in_lines(r);
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

std::string in_family(std::string_view code, test::model_report const& r) {
  for (auto const& f : test::export_families())
    if (f.code == code) return test::write(f, test::print_blocks(r));
  throw std::runtime_error("no such family");
}

/// Zeros are not printed, and a converter dropped the cells.
std::string dropped_zeros() {
  auto r = report_of("2021", 43);
  for (auto& row : r.table("applications").rows)
    for (auto& f : row.figures)
      if (f.printed == "0") f.printed.clear();
  return in_family("bars-dropped", r);
}

/// Equal lines were removed.
std::string distinct_lines() { return in_family("lines-once", report_of("2021", 44)); }

/// Pasted twice.
std::string table_twice() {
  auto text = in_lines(report_of("2021", 45));
  auto const begin = text.find("\n三、") + 1, end = text.find("\n四、政府信息公开", begin) + 1;
  return text.insert(end, text.substr(begin, end - begin));
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
      {"two-years", "input.txt", two_years},
      {"half-year", "input.txt", half_year},
      {"index-above", "input.txt", index_above},
      {"years-beside", "input.txt", years_beside},
      {"other-units", "input.txt", other_units},
      {"fees-in-yuan", "input.txt", fees_in_yuan},
      {"other-order", "input.txt", other_order},
      {"no-agency", "input.txt", no_agency},
      {"no-table", "input.txt", no_table},
      {"many-findings", "input.txt", many_findings},
      {"dropped-zeros", "input.txt", dropped_zeros},
      {"distinct-lines", "input.txt", distinct_lines},
      {"table-twice", "input.txt", table_twice},
  };
  return cases;
}

}  // namespace gouji::corpus
