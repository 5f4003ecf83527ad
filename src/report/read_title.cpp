// SPDX-License-Identifier: Apache-2.0
#include "detail/read_prose.hpp"

#include <gouji/diag/catalogue.hpp>
#include <gouji/grammar/title.hpp>

#include <algorithm>  // any_of, count_if
#include <set>        // set

namespace gouji::detail {
namespace {

constexpr std::size_t title_lines = 4;
constexpr int complete = 3;

int completeness(report_title const& t) { return 2 * !t.agency.empty() + t.year.has_value(); }

struct printed_title {
  span where;
  report_title says;
};

bool contains(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

/// The lines where a title may stand: paragraphs, and the cells of rows that hold no figures (an index that a content system
/// prints, the upper rows of a spreadsheet). They lie in gaps: gap n before the figures of the statutory table n, behind those
/// of n - 1.
class title_finder {
 public:
  title_finder(report const& r, located const& l) : report_(r), located_(l), gaps_(l.alignment.instances.size() + 1) {
    std::size_t row = 0, gap = 0;
    auto const& rows = l.views.rows;
    for (auto const& b : r.source->blocks) {
      if (b.kind == block_kind::paragraph) gaps_[gap].push_back({b.text, true});
      if (b.kind != block_kind::table) continue;
      for (; row < rows.size() && rows[row].table <= b.table; ++row) {
        auto const& a = l.alignment.rows[row];
        if (a.role == row_role::figures || a.role == row_role::sub_row) gap = a.instance + 1;
        else if (a.role != row_role::head) add_cells(gap, rows[row]);
      }
    }
  }

  /// The first title of a gap that names most: an agency before a year.
  std::optional<printed_title> best_of(std::size_t gap) const {
    std::optional<printed_title> best;
    for (std::size_t last = 0; last < gaps_[gap].size(); ++last) {
      auto found = title_that_ends(gaps_[gap], last);
      if (!found || (best && completeness(found->says) <= completeness(best->says))) continue;
      best = std::move(found);
      if (completeness(best->says) == complete) break;
    }
    return best;
  }

 private:
  struct line {
    span where;
    bool alone;  ///< nothing stands beside it, so that it may go on in the next line
  };

  std::string_view text(line const& l) const { return l.where.in(report_.source->text); }

  static bool may_end_title(std::string_view last) { return contains(last, "告") || contains(last, "表"); }  // 报告, 统计表

  /// A title in the line `last`, with those above it as far as they add an agency or a year.
  std::optional<printed_title> title_that_ends(std::vector<line> const& lines, std::size_t last) const {
    std::optional<printed_title> best;
    if (!may_end_title(text(lines[last]))) return best;
    for (std::size_t n = 1; n <= title_lines && n <= last + 1; ++n) {
      auto const& first = lines[last + 1 - n];
      if (n > 1 && (!first.alone || !lines[last].alone || find_title(text(first)))) break;
      auto title = find_title(joined(std::span(lines).subspan(last + 1 - n, n)));
      if (title && (!best || completeness(*title) > completeness(best->says)))
        best = {cover(first.where, lines[last].where), *std::move(title)};
      if (best && completeness(best->says) == complete) break;
    }
    return best;
  }

  /// Without what stands between them, as the separators of a spreadsheet.
  std::string joined(std::span<line const> lines) const {
    std::string out;
    for (auto const& l : lines) (out += text(l)) += '\n';
    out.pop_back();
    return out;
  }

  void add_cells(std::size_t gap, row_view const& row) {
    auto const cells = located_.views.of(row);
    auto const says_something = [&](row_cell c) { return !c.from_above && located_.views.value(c).kind != cell_kind::blank; };
    bool const alone = std::count_if(cells.begin(), cells.end(), says_something) == 1;
    for (auto const& c : cells)
      if (says_something(c)) gaps_[gap].push_back({report_.source->cells[c.cell].text, alone});
  }

  report const& report_;
  located const& located_;
  std::vector<std::vector<line>> gaps_;
};

/// Both say it, and not the same. A short name (水务局 for 某市水务局) is no other agency; one that goes on behind it is.
bool differs(report_identity const& current, report_title const& t) {
  bool const same_agency = current.agency.empty() || t.agency.empty() || current.agency.ends_with(t.agency) ||
                           t.agency.ends_with(current.agency);
  return !same_agency ||
         (current.year && t.year && current.year != t.year) || current.part_of_year != t.part_of_year;
}

/// Neither agency is named as a part of the other: a short name, or a running head, is no other agency.
bool is_unrelated(report_identity const& current, report_title const& t) {
  return !current.agency.empty() && !t.agency.empty() && !contains(current.agency, t.agency) && !contains(t.agency, current.agency);
}

report_identity identity_of(std::optional<printed_title> title) {
  report_identity out;
  if (!title) return out;
  out.agency = std::move(title->says.agency);
  out.year = title->says.year;
  out.part_of_year = title->says.part_of_year;
  out.title = title->where;
  return out;
}

/// Another report begins at a title that says something else, where a table stands again behind it, or the title is that of an
/// unrelated agency. Without a second title tables that stand again are a matter of their own.
class report_finder {
 public:
  report_finder(report& r, located const& l) : report_(r), instances_(l.alignment.instances), titles_(r, l) {}

  std::vector<std::uint32_t> run() {
    static_cast<report_identity&>(report_) = identity_of(titles_.best_of(0));
    std::vector<std::uint32_t> first{0};
    std::vector<std::optional<printed_title>> further(instances_.size());
    for (std::size_t gap = 1; gap < instances_.size(); ++gap) further[gap] = titles_.best_of(gap);
    for (std::uint32_t gap = 0; gap < instances_.size(); ++gap) {
      if (gap > 0 && further[gap] && begins_another(further, gap)) {
        report_.others.push_back(identity_of(further[gap]));
        first.push_back(gap);
        seen_.clear();
      }
      seen_.insert(code_of(gap));
    }
    return first;
  }

 private:
  std::string_view code_of(std::size_t instance) const {
    return report_.forms->tables()[instances_[instance].table].table->code;
  }

  bool begins_another(std::vector<std::optional<printed_title>> const& further, std::size_t gap) const {
    auto const& current = report_.identity(report_.count() - 1);
    auto const& title = further[gap]->says;
    if (completeness(title) == 0 || (current.title && !differs(current, title))) return false;
    if (is_unrelated(current, title)) return true;
    // Linear: each search without success adds to `seen_`, and there are only so many tables.
    auto const own = identity_of(further[gap]);
    for (auto i = gap; i < instances_.size(); ++i) {
      if (i > gap && further[i] && differs(own, further[i]->says)) return false;
      if (seen_.contains(code_of(i))) return true;
    }
    return false;
  }

  report& report_;
  std::vector<table_instance> const& instances_;
  title_finder titles_;
  std::set<std::string_view> seen_;  // tables of the report at hand
};

/// 统计期限 …: a sentence about the figures, and not about some event.
bool is_about_figures(std::string_view sentence) {
  static constexpr std::string_view words[] = {"统计", "数据", "期限"};
  return std::any_of(std::begin(words), std::end(words), [&](auto w) { return contains(sentence, w); });
}

/// The first report of an agency that is founded in spring has less than twelve months and is an annual one.
bool is_part_of_year(period_mention const& p) {
  constexpr int most_months = 9;
  return 12 * (p.end.year - p.begin.year) + p.end.month - p.begin.month + 1 <= most_months;
}

void find_periods_of_reports(report& r) {
  std::uint32_t number = 0;
  for (auto const& b : r.source->blocks) {
    if (b.kind != block_kind::paragraph) continue;
    number = report_at(r, b.text, number);
    auto& identity = r.identity(number);
    if (identity.period) continue;
    auto const printed = b.text.in(r.source->text);
    auto const found = find_periods(printed);
    if (found.empty()) continue;
    identity.period = found.front();
    identity.period->where.begin += b.text.begin;
    identity.period->where.end += b.text.begin;
    if (is_about_figures(printed) && is_part_of_year(found.front())) identity.part_of_year = true;
  }
}

std::string printed_title_of(report const& r, std::uint32_t number) {
  auto const& title = r.identity(number).title;
  return title ? std::string(title->in(r.source->text)) : "—";
}

}  // namespace

std::uint32_t report_at(report const& r, span where, std::uint32_t number) {
  while (number + 1 < r.count() && r.identity(number + 1).title->begin <= where.begin) ++number;
  return number;
}

std::vector<std::uint32_t> read_titles(report& r, located const& l, finding_sink& sink) {
  auto first = report_finder(r, l).run();
  find_periods_of_reports(r);
  for (std::uint32_t i = 0; i < r.count(); ++i) {
    auto& identity = r.identity(i);
    if (!identity.year && identity.period) identity.year = identity.period->end.year;
    if (i > 0)
      sink.add(make_finding("report.several", identity.title,
                            {{"first", printed_title_of(r, 0)}, {"printed", printed_title_of(r, i)}}));
    if (!identity.part_of_year) continue;
    auto const where = identity.title && find_title(identity.title->in(r.source->text))->part_of_year
                           ? *identity.title
                           : identity.period->where;
    sink.add(make_finding("report.period", where, {{"printed", std::string(where.in(r.source->text))}}));
  }
  return first;
}

}  // namespace gouji::detail
