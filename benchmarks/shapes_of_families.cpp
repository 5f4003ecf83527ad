// SPDX-License-Identifier: Apache-2.0
#include "shape.hpp"

#include "support/export_family.hpp"
#include "support/printed_table.hpp"
#include "support/random_report.hpp"

#include <algorithm>    // find_if
#include <string_view>  // string_view
#include <utility>      // move
#include <variant>      // get_if

namespace gouji::benchmark {
namespace {

using namespace gouji::test;
using kind = printed_block::kind_type;
using blocks = std::vector<printed_block>;

model_report base_report() {
  report_options o;
  o.form = all_forms()[1];
  return random_report(7, o);
}

std::string own_name(std::size_t n) {
  static constexpr std::string_view letters[] = {"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"};
  std::string out;
  for (++n; n > 0; n /= 10) out += letters[n % 10];
  return out;
}

/// A report whose first part begins with these.
blocks with(blocks const& more) {
  auto out = print_blocks(base_report());
  auto const first = std::find_if(out.begin(), out.end(), [](auto const& b) { return b.kind == kind::heading; });
  out.insert(first + 1, more.begin(), more.end());
  return out;
}

blocks with_times(printed_block const& b, std::size_t times) { return with(blocks(times, b)); }

printed_cell cell(std::string text, std::uint32_t column, std::uint32_t width = 1, std::uint32_t height = 1) {
  return {std::move(text), column, width, height, {}};
}

printed_block table_of(std::uint32_t columns, std::vector<printed_row> rows) {
  return {kind::table, {}, {columns, std::move(rows)}};
}

blocks more_reports(std::size_t times) {
  auto const one = print_blocks(base_report());
  blocks out;
  for (std::size_t i = 0; i < times; ++i) out.insert(out.end(), one.begin(), one.end());
  return out;
}

blocks more_prose(std::size_t n) { return with_times({kind::paragraph, "按季度开展自查，发现的问题当月整改完毕。", {}}, n); }
blocks more_quantities(std::size_t n) { return with_times({kind::paragraph, "全年收到申请12件，其中3件来自网站。", {}}, n); }
blocks more_labels(std::size_t n) { return with_times({kind::paragraph, "行政许可", {}}, n); }
blocks more_captions(std::size_t n) { return with_times({kind::paragraph, "第二十条第（一）项", {}}, n); }
blocks more_headings(std::size_t n) { return with_times({kind::heading, "一、总体情况", {}}, n); }
blocks more_blank_lines(std::size_t n) { return with_times({kind::paragraph, "", {}}, n); }

/// In a series, so that no two say the same and each adds to the one above it.
blocks more_titles(std::size_t n) {
  blocks more;
  for (std::size_t i = 0; i < n; ++i) more.push_back({kind::title, "关于" + own_name(i) + "政府信息公开工作的报告", {}});
  return with(more);
}

blocks one_long_line(std::size_t n) {
  std::string text;
  for (std::size_t i = 0; i < n; ++i) text += "按季度开展自查，发现的问题当月整改完毕。";
  return with_times({kind::paragraph, text, {}}, 1);
}

blocks one_long_cell(std::size_t n) {
  std::string text;
  for (std::size_t i = 0; i < n; ++i) text += "按季度开展自查";
  return with({table_of(2, {{{cell("工作", 0), cell("情况", 1)}}, {{cell("自查", 0), cell(text, 1)}}})});
}

blocks more_tables(std::size_t n) {
  return with_times(table_of(2, {{{cell("工作", 0), cell("次数", 1)}}, {{cell("自查", 0), cell("4", 1)}}}), n);
}

/// A table that the form does not know, of different rows.
blocks more_other_rows(std::size_t n) {
  std::vector<printed_row> rows{{{cell("工作", 0), cell("次数", 1), cell("人数", 2)}}};
  for (std::size_t i = 0; i < n; ++i) rows.push_back({{cell("自查" + own_name(i), 0), cell("4", 1), cell("12", 2)}});
  return with({table_of(3, std::move(rows))});
}

blocks more_merged_cells(std::size_t n) {
  std::vector<printed_row> rows{{{cell("工作", 0, 2), cell("次数", 2, 2)}}};
  for (std::size_t i = 0; i < n; ++i) {
    rows.push_back({{cell("自查", 0, 1, 2), cell("上年", 1), cell("4", 2, 2, 2)}});
    rows.push_back({{cell("本年", 1)}});
  }
  return with({table_of(4, std::move(rows))});
}

/// A report with more and more rows of its own below one of the form.
blocks more_own_rows(std::size_t n) {
  auto model = base_report();
  auto& t = model.table("article20_5");
  auto own = t.row("other_management");
  own.kind = model_row::kind_type::own;
  t.groups.emplace(t.data->rows[own.item].path, own.label);
  t.rows.pop_back();
  for (std::size_t i = 0; i < n; ++i) {
    own.label = "检查" + own_name(i);
    t.rows.push_back(own);
  }
  return print_blocks(model);
}

std::size_t numbers_of_one() { return truth_of(base_report()).size(); }
std::size_t same(std::size_t) { return numbers_of_one(); }

struct growth {
  std::string_view name;
  blocks (*grow)(std::size_t times);
  std::size_t (*numbers)(std::size_t times);  ///< that a reader finds
  report_is report = report_is::kept;
};

constexpr growth growths[] = {
    {"reports", more_reports, [](std::size_t n) { return n * numbers_of_one(); }},
    {"own rows", more_own_rows, [](std::size_t n) { return numbers_of_one() + 3 * n - 3; }},
    {"other rows", more_other_rows, same},
    // Where covered places are not printed, the lines with one cell make doubtful whether the others are rows.
    {"merged", more_merged_cells, same, report_is::at_risk},
    {"tables", more_tables, same},
    {"long cell", one_long_cell, same},
    {"long line", one_long_line, same},
    {"prose", more_prose, same},
    {"quantities", more_quantities, same},
    {"labels", more_labels, same},
    {"captions", more_captions, same},
    {"headings", more_headings, same},
    {"titles", more_titles, same},
    {"blank lines", more_blank_lines, same},
};

std::size_t size_of(export_family const& family, std::string const& bytes, blocks const& b) {
  auto const* const word = std::get_if<docx_options>(&family.style);
  return word ? write_docx(b, *word).body.size() : bytes.size();
}

grown_document grown(export_family const& family, growth const& g, std::size_t size) {
  auto const size_at = [&](std::size_t times) {
    auto const b = g.grow(times);
    return size_of(family, write(family, b), b);
  };
  auto const one = size_at(1), each = std::max<std::size_t>((size_at(11) - one) / 10, 1);
  auto const times = size > one ? 1 + (size - one) / each : 1;
  auto const b = g.grow(times);
  grown_document out;
  out.bytes = write(family, b);
  out.size = size_of(family, out.bytes, b);
  out.most = g.numbers(times);
  bool const shows_all =
      family.read == export_family::reading::exact && !(g.grow == more_own_rows && family.lost[index_of(oddity::own_rows)]);
  out.fewest = shows_all && g.report == report_is::kept ? out.most : 0;
  return out;
}

}  // namespace

std::vector<shape> shapes_of_families() {
  std::vector<shape> out;
  for (auto const& family : export_families())
    for (auto const& g : growths)
      out.push_back({std::string(family.code), std::string(g.name), [&](std::size_t size) { return grown(family, g, size); }});
  return out;
}

}  // namespace gouji::benchmark
