// SPDX-License-Identifier: Apache-2.0
#include "support/random_report.hpp"

#include "support/dice.hpp"
#include "support/random_figures.hpp"

#include <gouji/form/form_2014.hpp>
#include <gouji/form/form_2019.hpp>
#include <gouji/form/form_2021.hpp>
#include <gouji/text/utf8.hpp>

#include <algorithm>    // find_if
#include <string_view>  // string_view

namespace gouji::test {
namespace {

using namespace std::string_view_literals;

constexpr form_data const* forms[] = {&gouji::forms::y2014::form, &gouji::forms::y2019::form,
                                      &gouji::forms::y2021::form};

std::vector<std::string_view> parts(std::string_view text, std::string_view separator) {
  std::vector<std::string_view> out;
  for_each_part(text, separator, [&](std::string_view part) { out.push_back(part); });
  return out;
}

/// `（一）`, `一、`, `1.` at the begin are gone.
std::string_view without_ordinal(std::string_view label) {
  if (label.starts_with("（")) {
    auto const end = label.find("）");
    return end <= 9 ? label.substr(end + "）"sv.size()) : label;
  }
  if (label.size() > 2 && label[0] >= '1' && label[0] <= '9' && label[1] == '.')
    return label.substr(2);
  return label.substr(3).starts_with("、") ? label.substr(6) : label;
}

std::string in_two_lines(std::string_view label) {
  std::size_t at = 0;
  while (2 * at < label.size()) next_code_point(label, at);
  return std::string(label.substr(0, at)) + '\n' + std::string(label.substr(at));
}

class generator {
 public:
  generator(std::uint64_t seed, report_options const& o) : seed_(seed), options_(o) {
    for (std::size_t i = 0; i < oddity_count; ++i) odd_.emplace_back(seed, i + 1);
  }

  model_report run() {
    dice random(seed_, 100);
    auto const& form = *options_.form;
    report_.form = &form;
    report_.agency = std::string(random.pick<std::string_view>(places)) +
                     std::string(random.pick<std::string_view>(offices));
    int const last = form.last_year == 0 ? form.first_year + 3 : form.last_year;
    report_.year =
        form.first_year +
        static_cast<int>(random.below(static_cast<std::uint64_t>(last - form.first_year + 1)));
    auto const year = std::to_string(report_.year) + "年";
    report_.title = {report_.agency + year + "政府信息公开"};
    if (has(oddity::wrapped_title))
      report_.title.push_back("工作年度报告");
    else
      report_.title.front() += "工作年度报告";
    report_.sections.push_back(
        {{}, {"本报告所列数据的统计期限自" + year + "1月1日起至" + year + "12月31日止。"}, {}});
    for (std::size_t s = 0; s < form.sections.size(); ++s) add_section(s);
    add_annex();
    return std::move(report_);
  }

 private:
  static constexpr std::string_view places[] = {"云溪市示例区", "青岚县", "松原山镇", "临澄市",
                                                "白鹭洲区"};
  static constexpr std::string_view offices[] = {"水务局", "人民政府", "文化和旅游局", "财政局",
                                                 "统计局"};
  static constexpr std::string_view sentences[] = {
      "全年通过门户网站发布信息312条，政务新媒体推送图文86期。",
      "组织业务培训2次，参训人员45人次。", "及时更新公开指南和公开目录，调整栏目7个。",
      "公开的及时性还不够，下一步将压实责任、优化流程。",
      "按季度开展自查，发现的问题当月整改完毕。"};

  bool has(oddity o) const { return options_.odd.test(index_of(o)); }
  /// The oddity is on and falls on this place. The die is cast also where it is off.
  bool falls(oddity o, unsigned percent) { return odd_[index_of(o)].chance(percent) && has(o); }

  std::string chosen(std::string_view first, std::string_view variants) {
    auto const others = parts(variants, variant_separator);
    auto& random = odd_[index_of(oddity::label_variants)];
    auto const at = random.below(2 * others.size() + 1);
    bool const other = has(oddity::label_variants) && at < others.size();
    return in_shape(other ? others[at] : first);
  }
  std::string in_shape(std::string_view label) {
    if (has(oddity::unnumbered)) label = without_ordinal(label);
    bool const wraps = falls(oddity::wrapped_labels, 40) && label.size() > 12;
    return wraps ? in_two_lines(label) : std::string(label);
  }

  void add_section(std::size_t number) {
    static constexpr std::string_view ordinals[] = {"一、", "二、", "三、", "四、", "五、", "六、"};
    auto const& data = options_.form->sections[number];
    auto const labels = parts(data.label, variant_separator);
    auto& random = odd_[index_of(oddity::label_variants)];
    auto const at = random.below(labels.size());
    model_section s;
    if (!has(oddity::unnumbered)) s.heading = ordinals[number];
    s.heading += labels[has(oddity::label_variants) ? at : 0];
    dice prose(seed_, 200 + number);
    for (auto n = 1 + prose.below(2); n > 0; --n)
      s.paragraphs.emplace_back(prose.pick<std::string_view>(sentences));
    for (auto const& t : options_.form->tables)
      if (!t.section.empty() && t.section.ends_with(labels[0])) s.tables.push_back(make_table(t));
    report_.sections.push_back(std::move(s));
  }

  void add_annex() {
    model_section s;
    for (auto const& t : options_.form->tables)
      if (t.section.empty()) {
        s.paragraphs = {"附件",
                        std::string(t.caption) + "（" + std::to_string(report_.year) + "年度）",
                        "填报单位（盖章）：" + report_.agency};
        s.tables.push_back(make_table(t));
      }
    if (!s.tables.empty()) report_.sections.push_back(std::move(s));
  }

  /// The applications table of the other generation that has one.
  std::pair<form_data const*, table_data const*> source_of(table_data const& t) const {
    if (has(oddity::other_form) && t.code == "applications")
      for (auto const* f : {forms[1], forms[2]})
        for (auto const& other : f->tables)
          if (f != options_.form && other.code == t.code) return {f, &other};
    return {options_.form, &t};
  }

  model_table make_table(table_data const& own) {
    auto const [form, data] = source_of(own);
    model_table t;
    t.form = form;
    t.data = data;
    dice random(seed_, 300 + static_cast<std::uint64_t>(data - form->tables.data()));
    auto const captions = parts(data->caption, variant_separator);
    if (!captions.empty() && !data->section.empty() && !has(oddity::no_captions))
      t.caption = captions[random.below(has(oddity::label_variants) ? captions.size() : 1)];
    for (std::uint16_t c = 0; c < data->columns.size(); ++c)
      if (data->columns[c].need == presence::required || has(oddity::widened)) {
        t.columns.push_back(c);
        t.heads.push_back(chosen(last_level(data->columns[c].path), data->columns[c].aliases));
      }
    auto const values = random_values(*data, options_.largest, random);
    for (std::uint16_t r = 0; r < data->rows.size(); ++r)
      if (data->rows[r].need == presence::required || has(oddity::widened))
        add_row(t, r, values[r]);
    add_unknown_row(t);
    return t;
  }

  void add_row(model_table& t, std::uint16_t r, std::vector<decimal> const& values) {
    auto const& data = t.data->rows[r];
    for (auto path = upper_levels(data.path); !path.empty(); path = upper_levels(path))
      if (!t.groups.contains(path)) t.groups.emplace(path, in_shape(last_level(path)));
    // In a table of another generation 其他情形 for （六）其他处理 would be that generation's label
    // for another row.
    bool const foreign = t.form != options_.form && data.code == "other";
    auto const label = chosen(last_level(data.path), foreign ? std::string_view{} : data.aliases);
    if (data.below == sub_rows::free && has(oddity::own_rows)) {
      t.groups.emplace(data.path, label);
      static constexpr std::string_view own[] = {"行政检查", "行政确认", "行政给付"};
      auto& rows = odd_[index_of(oddity::own_rows)];
      auto const count = 1 + rows.below(std::size(own));
      for (std::size_t i = 0; i < count; ++i) {
        model_row row{r, model_row::kind_type::own, std::string(own[i]), {}};
        for (auto c : t.columns)
          row.figures.push_back(
              print(data, t.data->columns[c], static_cast<std::int64_t>(rows.below(50))));
        t.rows.push_back(std::move(row));
      }
      return;
    }
    model_row row{r, model_row::kind_type::of_form, label, {}};
    for (auto c : t.columns) row.figures.push_back(print(data, t.data->columns[c], values[c]));
    if (has(oddity::blank_totals) && data.code == "concluded" && t.columns.size() > 1)
      for (auto& f : row.figures) f = {figure_state::blank, {}, {}};
    t.rows.push_back(std::move(row));
  }

  void add_unknown_row(model_table& t) {
    if (!has(oddity::unknown_row)) return;
    static constexpr std::pair<std::string_view, std::string_view> labels[] = {
        {"article20_1", "其他主动公开文件"}, {"statistics", "（四）编印宣传手册数量"}};
    auto const at = std::find_if(std::begin(labels), std::end(labels),
                                 [&](auto const& l) { return l.first == t.data->code; });
    if (at == std::end(labels)) return;
    auto const item = t.rows.back().item;
    model_row row{item, model_row::kind_type::unknown, std::string(at->second), {}};
    for (std::size_t i = 0; i < t.columns.size(); ++i) {
      auto const n = odd_[index_of(oddity::unknown_row)].below(50);
      row.figures.push_back(
          {figure_state::number, static_cast<std::int64_t>(n), std::to_string(n)});
    }
    t.rows.push_back(std::move(row));
  }

  model_figure print(row_data const& r, column_data const& c, decimal value) {
    static constexpr std::string_view marks[] = {"/", "—", "——", "-", "无", "／", "不涉及"};
    if (falls(oddity::blanks, 8)) return {figure_state::blank, {}, {}};
    if (falls(oddity::placeholders, 8)) {
      auto const mark = odd_[index_of(oddity::placeholders)].pick<std::string_view>(marks);
      return {figure_state::placeholder, {}, std::string(mark)};
    }
    auto const m = measure_of(&r, c);
    return {figure_state::number, value, print_number(m.kind, m.unit, value)};
  }

  std::string print_number(figure_kind kind, std::string_view unit, decimal value) {
    auto text = value.to_string();
    if (kind == figure_kind::change && falls(oddity::word_signs, 70))
      return with_word_sign(value, odd_[index_of(oddity::word_signs)]);
    if (kind != figure_kind::change && falls(oddity::units, 10))
      return with_unit(value, unit, odd_[index_of(oddity::units)]);
    if (falls(oddity::thousands, 80)) text = with_thousands(text);
    if (falls(oddity::full_width, 30)) text = in_full_width(text);
    if (kind == figure_kind::count && falls(oddity::notes, 6))
      text += odd_[index_of(oddity::notes)].chance(50) ? "（其中新增1件）" : "\n（含上年2件）";
    return text;
  }

  std::uint64_t seed_;
  report_options options_;
  std::vector<dice> odd_;  // by oddity
  model_report report_;
};

}  // namespace

std::span<form_data const* const> all_forms() { return forms; }

model_report random_report(std::uint64_t seed, report_options const& options) {
  return generator(seed, options).run();
}

report_options random_options(std::uint64_t seed) {
  dice random(seed, 1'000);
  report_options o;
  o.form = random.pick<form_data const*>(forms);
  for (std::size_t i = 0; i < oddity_count; ++i) o.odd.set(i, random.chance(25));
  static constexpr std::int64_t sizes[] = {2, 40, 3'000};
  o.largest = random.pick<std::int64_t>(sizes);
  return o;
}

report_options shrunk(report_options o, std::function<bool(report_options const&)> const& fails) {
  for (std::size_t i = 0; i < oddity_count; ++i) {
    auto smaller = o;
    smaller.odd.reset(i);
    if (o.odd.test(i) && fails(smaller)) o = smaller;
  }
  for (std::int64_t largest : {1, 10}) {
    auto smaller = o;
    smaller.largest = largest;
    if (largest < o.largest && fails(smaller)) return smaller;
  }
  return o;
}

std::string described(report_options const& o) {
  static constexpr std::string_view names[] = {
      "widened",       "own_rows",     "unknown_row",    "other_form", "blanks",
      "placeholders",  "blank_totals", "notes",          "units",      "word_signs",
      "thousands",     "full_width",   "label_variants", "unnumbered", "wrapped_labels",
      "wrapped_title", "no_captions"};
  static_assert(std::size(names) == oddity_count);
  auto text = "form " + std::string(o.form->code) + ", largest " + std::to_string(o.largest);
  for (std::size_t i = 0; i < oddity_count; ++i)
    if (o.odd.test(i)) text += ", " + std::string(names[i]);
  return text;
}

}  // namespace gouji::test
