// SPDX-License-Identifier: Apache-2.0
/// \file
/// Dates, periods, titles and mentions: what was written into a text is found there, and any text
/// gives sound spans.

#include <gouji/grammar/mention.hpp>
#include <gouji/grammar/period.hpp>
#include <gouji/grammar/title.hpp>

#include <doctest/doctest.h>

#include <random>  // mt19937
#include <string>  // string, to_string

namespace {

using namespace gouji;

std::string wide(std::string const& half) {
  static constexpr char const* digits[] = {"０", "１", "２", "３", "４",
                                           "５", "６", "７", "８", "９"};
  std::string out;
  for (char const c : half)
    out += c >= '0' && c <= '9' ? std::string(digits[c - '0']) : std::string(1, c);
  return out;
}

std::string chinese_year(int year) {
  static constexpr char const* digits[] = {"〇", "一", "二", "三", "四",
                                           "五", "六", "七", "八", "九"};
  std::string out;
  for (char const c : std::to_string(year)) out += digits[c - '0'];
  return out;
}

std::string chinese_small(int n) {
  static constexpr char const* digits[] = {"",   "一", "二", "三", "四",
                                           "五", "六", "七", "八", "九"};
  return std::string(n >= 20 ? digits[n / 10] : "") + (n >= 10 ? "十" : "") + digits[n % 10];
}

std::string printed(calendar_date d, int style) {
  auto const y = std::to_string(d.year), m = std::to_string(d.month), day = std::to_string(d.day);
  switch (style) {
    case 0:
      return y + "年" + m + "月" + day + "日";
    case 1:
      return y + " 年 " + m + " 月\n" + day + " 日";
    case 2:
      return wide(y) + "年" + wide(m) + "月" + wide(day) + "日";
    case 3:
      return chinese_year(d.year) + "年" + chinese_small(d.month) + "月" + chinese_small(d.day) +
             "日";
    case 4:
      return y + "." + m + "." + day;
    case 5:
      return y + "-" + (d.month < 10 ? "0" : "") + m + "-" + (d.day < 10 ? "0" : "") + day;
    default:
      return y + "/" + m + "/" + day;
  }
}

calendar_date some_date(std::mt19937& random) {
  return {static_cast<std::int16_t>(2003 + random() % 97),
          static_cast<std::uint8_t>(1 + random() % 12),
          static_cast<std::uint8_t>(1 + random() % 28)};
}

/// Tokens of reports in any order, with damaged bytes among them.
std::string some_text(std::mt19937& random) {
  static constexpr char const* tokens[] = {"1",
                                           "20",
                                           "2020",
                                           "年",
                                           "月",
                                           "日",
                                           "件",
                                           "万",
                                           "元",
                                           "，",
                                           "。",
                                           "、",
                                           "（",
                                           "）",
                                           "：",
                                           ":",
                                           ".",
                                           "-",
                                           "—",
                                           "\n",
                                           " ",
                                           "二",
                                           "二〇",
                                           "十",
                                           "两",
                                           "百分之",
                                           "%",
                                           "第",
                                           "至",
                                           "约",
                                           "余",
                                           "其中",
                                           "共收到",
                                           "政府信息公开",
                                           "年度报告",
                                           "测试局",
                                           "2020年1月1日",
                                           "12月31日",
                                           "《",
                                           "”",
                                           "a",
                                           "\xFF",
                                           "\xE4",
                                           "个工作日",
                                           "３",
                                           "条",
                                           "条例",
                                           "季度",
                                           "\u3000"};
  std::string out;
  for (auto n = random() % 24; n > 0; --n) out += tokens[random() % std::size(tokens)];
  return out;
}

}  // namespace

TEST_CASE("a date written in any style is read back, with its place") {
  std::mt19937 random(1);
  for (int i = 0; i < 20'000; ++i) {
    auto const date = some_date(random);
    auto const words = printed(date, static_cast<int>(random() % 7));
    auto const text = "本报告于" + words + "公布";
    INFO(text);
    auto const found = find_dates(text);
    REQUIRE(found.size() == 1);
    REQUIRE(found[0].date == date);
    REQUIRE(found[0].where.in(text) == words);
  }
}

TEST_CASE("a period of two dates in one style is read back") {
  std::mt19937 random(2);
  static constexpr char const* links[] = {"至", "起至", "到", "—", "-", " - ", "～", "——"};
  for (int i = 0; i < 20'000; ++i) {
    auto a = some_date(random), b = some_date(random);
    if (b < a) std::swap(a, b);
    int const style = static_cast<int>(random() % 7);
    auto const words = printed(a, style) + links[random() % std::size(links)] + printed(b, style);
    auto const text = "统计期限自" + words + "止";
    INFO(text);
    auto const found = find_periods(text);
    REQUIRE(found.size() == 1);
    REQUIRE(found[0].begin == a);
    REQUIRE(found[0].end == b);
    REQUIRE(found[0].where.in(text) == words);
  }
}

TEST_CASE("a title made of agency, year and wording gives agency and year") {
  static constexpr char const* agencies[] = {"测试市体育局", "测试省人民政府",
                                             "测试市霁川县栖桐街道办事处", "测试大学第一附属医院"};
  static constexpr char const* wordings[] = {"政府信息公开工作年度报告", "政府信息公开年度报告",
                                             "政府信息公开工作报告", "政府信息公开工作的年度报告",
                                             "政府信息公开工作情况报告"};
  for (int year = 2003; year <= 2099; ++year)
    for (std::string const agency : agencies)
      for (std::string const wording : wordings)
        for (auto const& y : {std::to_string(year) + "年", wide(std::to_string(year)) + "年度",
                              chinese_year(year) + "年"})
          for (auto const& text :
               {agency + y + wording, y + agency + wording, agency + "\n" + y + "\u3000" + wording,
                agency + "关于" + y + wording, agency + wording + "（" + y + "）"}) {
            INFO(text);
            auto const title = find_title(text);
            REQUIRE(title);
            REQUIRE(title->agency == agency);
            REQUIRE(title->year == year);
            REQUIRE(title->year_where.in(text) == y);
            REQUIRE(title->agency_where.in(text) == agency);
          }
}

TEST_CASE("a list of quantities is read back item by item") {
  std::mt19937 random(3);
  static constexpr char const* nouns[] = {"收到申请", "上年结转", "予以公开",
                                          "行政复议", "网络申请", "参训人员"};
  static constexpr char const* units[] = {"件", "人次", "宗", "份", "次", "元"};
  static constexpr char const* divisions[] = {"，", "、", "；", "。", "（含", ", "};
  for (int i = 0; i < 20'000; ++i) {
    std::string text;
    std::string expected, got;
    for (auto n = 1 + random() % 5; n > 0; --n) {
      std::string const noun = nouns[random() % 6], unit = units[random() % 6];
      auto const number = std::to_string(random() % 5000);
      text += noun + (random() % 4 == 0 ? " " : "") + (random() % 4 == 0 ? wide(number) : number) +
              unit + divisions[random() % 6];
      expected += noun + number + unit + ";";
    }
    for (auto const& m : find_mentions(text))
      got += std::string(m.before.in(text)) + m.number.to_string() + std::string(m.unit) + ";";
    INFO(text);
    REQUIRE(got == expected);
  }
}

TEST_CASE("any text gives spans in order, inside one another and inside the text") {
  std::mt19937 random(4);
  std::size_t mentions = 0, periods = 0, titles = 0;
  for (int i = 0; i < 100'000; ++i) {
    auto const text = some_text(random);
    INFO("[", text, "]");
    auto const size = static_cast<std::uint32_t>(text.size());
    std::uint32_t last = 0;
    for (auto const& m :
         find_mentions(text, i % 2 == 0 ? line_end::blank : line_end::ends_clause)) {
      REQUIRE(m.where.begin >= last);
      REQUIRE(m.where.begin < m.where.end);
      REQUIRE(m.clause.contains(m.where));
      REQUIRE(m.sentence.contains(m.clause));
      REQUIRE(m.sentence.end <= size);
      REQUIRE(m.clause.contains(m.before));
      REQUIRE(m.before.end <= m.where.begin);
      REQUIRE(m.clause.contains(m.after));
      REQUIRE(m.after.begin >= m.where.end);
      REQUIRE((m.percent || !m.unit.empty()));
      last = m.where.end;
      ++mentions;
    }
    for (auto const& p : find_periods(text)) {
      REQUIRE(p.begin <= p.end);
      REQUIRE(p.where.end <= size);
      ++periods;
    }
    for (auto const& d : find_dates(text)) REQUIRE(d.where.end <= size);
    if (auto const title = find_title(text)) {
      REQUIRE(title->agency_where.end <= size);
      ++titles;
    }
  }
  CHECK(mentions > 10'000);  // the texts must not drift away from prose
  CHECK(periods > 0);
  CHECK(titles > 10);
}
