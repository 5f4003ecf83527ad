// SPDX-License-Identifier: Apache-2.0
#include <gouji/grammar/title.hpp>

#include <gouji/grammar/numeral.hpp>

#include "detail/terminals.hpp"

#include <boost/fusion/include/adapt_struct.hpp>

#include <array>  // array

namespace gouji {
namespace {

using namespace detail;

struct printed_title {
  printed_range first_year;  ///< before the agency
  printed_range agency;
  printed_range second_year;  ///< behind it
  printed_range third_year;   ///< before 年度报告
  printed_range last_year;    ///< in brackets at the end
};

}  // namespace
}  // namespace gouji

BOOST_FUSION_ADAPT_STRUCT(gouji::printed_title, first_year, agency, second_year, third_year,
                          last_year)

namespace gouji {
namespace {

using x3::attr;
using x3::lit;

namespace rules {

// quarter = "第"? (digit | chinese digit) "季度"
// part    = "上半年" | "下半年" | quarter
// year    = year_digits ("年" "度"?)? part?
auto const quarter = -lit("第") >> (digit | chinese_digit) >> "季度";
auto const part = lit("上半年") | "下半年" | quarter;
auto const year = x3::raw[year_digits >> -("年" >> -lit("度")) >> -part];
auto const optional_year = year | attr(printed_range{});

// topic   = "政府"? "信息公开" | "政务公开"
// work    = "工作"? "情况"? "的"?
// gloss   = open year? (any but stop)*              ends with the title
// kind    = "报告" | "统计表"                       the latter only for a part of a year
// rest    = "关于"? year? "的"? topic work year? "年度"? work kind quote* gloss? field* end
auto const opening = lit("《") | "“" | "‘" | '"' | "〈" | "【";
auto const closing = lit("》") | "”" | "’" | '"' | "〉" | "】";
auto const stop = lit("，") | "。" | "；" | "：" | "！" | "？" | ',' | ';';
auto const topic = -lit("政府") >> "信息公开" | lit("政务公开");
auto const kind = lit("报告") | "统计表";
auto const work = -lit("工作") >> -lit("情况") >> -lit("的");
auto const empty_field = lit(',') | ';' | '|';  // of a spreadsheet, behind the title
auto const gloss = (lit("（") | '(' | "〔" | '[') >> optional_year >>
                       x3::omit[*(x3::char_ - stop)] |
                   attr(printed_range{});
auto const rest = -lit("关于") >> optional_year >> -lit("的") >> topic >> work >> optional_year >>
                  -lit("年度") >> work >> kind >> *closing >> gloss >> *empty_field >> x3::eoi;

// agency  = (any but rest or stop)*                 ends where all that follows is the rest
// label   = ("信息名称" | "文件名称" | "名称" | "标题") colon?     in the index that a content system prints
// title   = label? quote* "关于"? year? agency rest
auto const agency = x3::raw[*(x3::char_ - (rest | stop))];
auto const index_label = (lit("信息名称") | "文件名称" | "名称" | "标题") >> -(lit("：") | ':');
auto const title = x3::rule<struct title_rule, printed_title>{
    "title"} = -index_label >> *opening >> -lit("关于") >> optional_year >> agency >> rest;

}  // namespace rules

/// Marks of headings and of strong print in Markdown and wiki files.
bool is_markup(char32_t c) { return c == '#' || c == '=' || c == '*'; }

/// The title without blanks, and where each of its bytes stood.
class compact_title {
 public:
  static constexpr std::size_t capacity = 512;

  /// \pre text.size() <= capacity
  explicit compact_title(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
      auto const c = first_character(text.substr(i));
      for (std::size_t end = i + c.bytes; i < end; ++i) {
        if (is_blank(c.code) || is_markup(c.code)) continue;
        bytes_[size_] = text[i];
        origin_[size_++] = static_cast<std::uint32_t>(i);
      }
    }
  }

  char const* begin() const { return bytes_.data(); }
  char const* end() const { return bytes_.data() + size_; }
  std::size_t size() const { return size_; }

  span origin_of(std::string_view part) const {
    if (part.empty()) return {};
    auto const first = static_cast<std::size_t>(part.data() - begin());
    return {origin_[first], origin_[first + part.size() - 1] + 1};
  }

 private:
  std::array<char, capacity> bytes_;
  std::array<std::uint32_t, capacity> origin_;
  std::size_t size_ = 0;
};

std::string_view four_characters(std::string_view text) {
  std::size_t bytes = 0;
  for (int i = 0; i < 4; ++i) bytes += first_character(text.substr(bytes)).bytes;
  return text.substr(0, bytes);
}

}  // namespace

std::optional<report_title> find_title(std::string_view text) {
  if (text.size() > compact_title::capacity) return std::nullopt;
  compact_title const compact(text);
  printed_title printed;
  char const* at = compact.begin();
  if (!x3::parse(at, compact.end(), rules::title, printed)) return std::nullopt;

  report_title out;
  auto agency = view(printed.agency);
  constexpr std::string_view people = "人民", government = "政府";
  if (agency.ends_with(people) &&
      std::string_view(agency.data() + agency.size(), government.size()) == government)
    agency = {agency.data(), agency.size() + government.size()};
  out.agency = agency;
  out.agency_where = compact.origin_of(agency);

  for (auto const& range :
       {printed.first_year, printed.second_year, printed.third_year, printed.last_year}) {
    auto const words = view(range);
    auto const year = year_numeral(four_characters(words));
    if (!year || out.year) continue;
    out.year = year;
    out.year_where = compact.origin_of(words);
    out.part_of_year = words.find("半年") != words.npos || words.find("季度") != words.npos;
  }
  // The table of the form of 2014 is printed alone by the quarter. In an annual report these words are its caption.
  bool const is_table = std::string_view(compact.begin(), compact.size()).find("统计表") != std::string_view::npos;
  if (is_table && !out.part_of_year) return std::nullopt;
  return out;
}

}  // namespace gouji
