// SPDX-License-Identifier: Apache-2.0
#include "detail/checks.hpp"

#include <gouji/diag/catalogue.hpp>
#include <gouji/grammar/period.hpp>

#include <algorithm>  // any_of
#include <string>     // string, to_string

namespace gouji::detail {
namespace {

/// The years of one report, told together where they differ.
class year_check {
 public:
  year_check(report const& r, std::uint32_t number) : report_(r), who_(r.identity(number)), number_(number) {}

  void run(finding_sink& sink) {
    if (!who_.year) return;
    if (who_.period) compare(who_.period->end.year, who_.period->where);
    section const* overview = nullptr;
    for (auto const& s : report_.sections) {
      if (s.report != number_ || s.code.empty()) continue;
      heading(s);
      if (!overview && s.code == "overview" && !s.paragraphs.empty()) overview = &s;
    }
    if (overview) first_words(overview->paragraphs.front());
    if (where_) sink.add(make_finding("report.year", where_, {{"years", years_}}));
  }

 private:
  void compare(int year, span where) {
    if (year == *who_.year) return;
    if (!where_) years_ = std::to_string(*who_.year), where_ = where;
    if (auto const text = ", " + std::to_string(year); years_.find(text) == years_.npos) years_ += text;
  }

  /// 二、2023年主动公开政府信息情况; with the next year it is one of plans: 五、存在的问题及2024年改进措施.
  void heading(section const& s) {
    auto const named = find_years((*report_.source)[s.heading]);
    if (named.size() == 1 && named[0].year != *who_.year + 1) compare(named[0].year, at(s.heading, named[0]));
  }

  /// The overview begins with the year of the report, 2023年，我局…, or with its agency or its laws. Another year is that of an
  /// old report where the prose names the right one nowhere.
  void first_words(span paragraph) {
    auto const text = (*report_.source)[paragraph];
    auto const named = find_years(text);
    if (named.empty() || named[0].year == *who_.year) return;
    if (text.substr(0, named[0].where.begin).find_first_not_of(" \t\u3000") != text.npos) return;
    if (tells_history(text.substr(named[0].where.end))) return;
    for (auto const& s : report_.sections) {
      if (s.report != number_) continue;
      for (auto p : s.paragraphs) {
        auto const years = find_years((*report_.source)[p]);
        if (std::any_of(years.begin(), years.end(), [&](auto const& y) { return y.year == *who_.year && !in_period(at(p, y)); }))
          return;
      }
    }
    compare(named[0].year, at(paragraph, named[0]));
  }

  /// 2019年《条例》修订以来，…: the year of a law or an agency, in the words up to the first comma.
  static bool tells_history(std::string_view behind_year) {
    constexpr std::string_view ends_of_clause[] = {"，", ",", "。"};
    constexpr std::string_view words[] = {"以来", "起", "修订", "修改", "颁布", "公布", "施行", "实施", "印发", "成立", "组建", "挂牌"};
    auto clause = behind_year;
    for (auto const end : ends_of_clause) clause = clause.substr(0, clause.find(end));
    return std::any_of(std::begin(words), std::end(words), [&](auto w) { return clause.find(w) != clause.npos; });
  }

  bool in_period(span s) const { return who_.period && who_.period->where.contains(s); }

  static span at(span text, year_mention const& y) { return {text.begin + y.where.begin, text.begin + y.where.end}; }

  report const& report_;
  report_identity const& who_;
  std::uint32_t const number_;
  std::string years_;
  std::optional<span> where_;  // of the first one that is another
};

}  // namespace

void check_years(report const& r, finding_sink& sink) {
  for (std::uint32_t number = 0; number < r.count(); ++number) year_check(r, number).run(sink);
}

}  // namespace gouji::detail
