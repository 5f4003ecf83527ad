// SPDX-License-Identifier: Apache-2.0
#include "detail/checks.hpp"

#include <gouji/diag/catalogue.hpp>
#include <gouji/grammar/period.hpp>

#include <optional>     // optional
#include <string_view>  // string_view

namespace gouji::detail {
namespace {

constexpr std::size_t longest_line = 120;  // bytes; in a longer line a date is one of many

constexpr std::string_view labels[] = {"发布日期", "发布时间", "公开日期", "公开时间", "公布日期", "成文日期", "成文时间", "生成日期"};

std::string_view without_blanks(std::string_view s) {
  for (bool more = true; more;) {
    more = false;
    for (std::string_view blank : {" ", "\t", "\u3000", "\u00A0"})
      if (s.starts_with(blank)) s.remove_prefix(blank.size()), more = true;
  }
  return s;
}

/// The date of a line that is nothing but a date, or that says of itself when it was published.
std::optional<date_mention> date_of_line(std::string_view line) {
  if (line.size() > longest_line) return std::nullopt;
  auto const dates = find_dates(line);
  if (dates.size() != 1) return std::nullopt;
  auto const before = without_blanks(line.substr(0, dates[0].where.begin));
  auto const after = without_blanks(line.substr(dates[0].where.end));
  if (before.empty() && after.empty()) return dates[0];
  for (auto label : labels)
    if (before.starts_with(label)) return dates[0];
  return std::nullopt;
}

/// The last day on which the report of `year` is in time. Since the ordinance of 2019 (国令第711号, articles 49 and 50) the
/// departments of governments have until 31 January, governments until 31 March; before, all had until 31 March.
calendar_date deadline_of(std::string_view agency, int year) {
  bool const department = year >= 2019 && !agency.empty() && agency.find("街道") == agency.npos && !agency.ends_with("政府") &&
                          !agency.ends_with("管理委员会") && !agency.ends_with("管委会");
  auto const next = static_cast<std::int16_t>(year + 1);
  return department ? calendar_date{next, 1, 31} : calendar_date{next, 3, 31};
}

}  // namespace

void check_deadline(report const& r, finding_sink& sink) {
  for (std::uint32_t number = 0; number < r.count(); ++number) {
    auto const& who = r.identity(number);
    if (!who.year || who.part_of_year) continue;
    std::optional<date_mention> published;  // the first one behind the year: later ones are of pages and copies
    for (auto const& s : r.sections) {
      if (s.report != number) continue;
      for (auto p : s.paragraphs) {
        auto d = date_of_line((*r.source)[p]);
        if (!d || d->date.year <= *who.year) continue;
        d->where = {d->where.begin + p.begin, d->where.end + p.begin};
        if (!published || d->date < published->date) published = d;
      }
    }
    auto const last = deadline_of(who.agency, *who.year);
    if (published && published->date > last)
      sink.add(make_finding("report.deadline", published->where,
                            {{"date", std::string((*r.source)[published->where])},
                             {"deadline", std::to_string(last.year) + (last.month == 1 ? "-01-31" : "-03-31")}}));
  }
}

}  // namespace gouji::detail
