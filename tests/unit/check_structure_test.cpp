// SPDX-License-Identifier: Apache-2.0
#include "check/detail/checks.hpp"

#include "support/report_text.hpp"

#include <doctest/doctest.h>

#include <string>       // string
#include <string_view>  // string_view
#include <vector>       // vector

using namespace gouji;
using test::report_text;

namespace {

struct told {
  report r;
  finding_sink sink;

  explicit told(std::string const& text) {
    finding_sink reading;
    r = read(text, reading).value();
    detail::check_structure(r, sink);
  }
  std::vector<std::string> codes() const {
    std::vector<std::string> out;
    for (auto const& f : sink.findings()) out.push_back(f.code);
    return out;
  }
  std::string where(std::size_t i) const {
    auto const& w = sink.findings().at(i).where;
    return w ? std::string((*r.source)[*w]) : "nowhere";
  }
  std::string argument(std::size_t i, std::string_view name) const {
    for (auto const& a : sink.findings().at(i).arguments)
      if (a.name == name) {
        if (auto const* s = std::get_if<std::string>(&a.value)) return *s;
        if (auto const* n = std::get_if<std::int64_t>(&a.value)) return std::to_string(*n);
      }
    return "no such argument";
  }
};

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  auto const at = text.find(from);
  REQUIRE(at != text.npos);
  return text.replace(at, from.size(), to);
}

using codes = std::vector<std::string>;
std::string const sound = report_text{}.str();

}  // namespace

TEST_CASE("of a report as the form wants it nothing is told") {
  CHECK(told(sound).codes().empty());
  CHECK(told(report_text{.form = "2019", .title = "某市某局2020年政府信息公开工作年度报告"}.str())
            .codes()
            .empty());
  CHECK(told(report_text{.form = "2014", .title = "某市某局2016年政府信息公开工作年度报告"}.str())
            .codes()
            .empty());
}

TEST_CASE("report.title: no title") {
  CHECK(told(report_text{.title = "说明"}.str()).codes() == codes{"report.title"});
}

TEST_CASE("report.agency: a title without an agency") {
  told const t(report_text{.title = "2023年政府信息公开工作年度报告"}.str());
  CHECK(t.codes() == codes{"report.agency"});
  CHECK(t.where(0) == "2023年政府信息公开工作年度报告");
}

TEST_CASE("form.year: a form that is not meant for the year, just before and behind its years") {
  auto const of = [](std::string_view form, int year) {
    return told(report_text{
                    .form = form,
                    .title = "某市某局" + std::to_string(year) + "年政府信息公开工作年度报告"}
                    .str())
        .codes();
  };
  CHECK(of("2019", 2018) == codes{"form.year"});
  CHECK(of("2019", 2019).empty());
  CHECK(of("2019", 2020).empty());
  CHECK(of("2019", 2021) == codes{"form.year"});
  CHECK(of("2021", 2020) == codes{"form.year"});
  CHECK(of("2021", 2031).empty());
}

TEST_CASE("table.missing: a table of the form that is nowhere") {
  auto const begin = sound.find("四、政府信息公开行政复议"), end = sound.find("五、存在的");
  auto const heading = sound.substr(begin, sound.find('\n', begin) - begin + 1);
  told const t(sound.substr(0, begin) + heading + "\n" + sound.substr(end));
  CHECK(t.codes() == codes{"table.missing"});
  CHECK(t.argument(0, "table").find("行政复议") != std::string::npos);
}

TEST_CASE("table.repeated: a table that stands twice, at its second place") {
  auto const begin = sound.find("\t第二十条第（五）项"), end = sound.find("\t第二十条第（六）项");
  told const t(sound.substr(0, end) + sound.substr(begin, end - begin) + sound.substr(end));
  CHECK(t.codes() == codes{"table.repeated"});
  CHECK(t.sink.findings()[0].where->begin >= end);
}

TEST_CASE("two reports are held against the form one by one") {
  auto second = report_text{.title = "某县教育局2023年政府信息公开工作年度报告"}.str();
  CHECK(told(sound + second).codes().empty());
  second = second.substr(0, second.find("四、政府信息公开行政复议"));
  told const t(sound + second);
  CHECK(t.codes() == codes{"table.missing", "section.missing", "section.missing", "section.missing"});
  CHECK(t.where(0) == "某县教育局2023年政府信息公开工作年度报告");
  CHECK(t.where(1) == "某县教育局2023年政府信息公开工作年度报告");
}

TEST_CASE("the reports of two years in one document have each the form of its year") {
  CHECK(told(sound + report_text{.form = "2019", .title = "某市某局2020年政府信息公开工作年度报告"}.str()).codes().empty());
}

TEST_CASE("form.mixture: a table of another generation") {
  report_text const other{.form = "2019"};
  auto const table =
      test::as_tab_lines("第二十条第（九）项\n" + other.picture_of(other.data().tables[4]));
  auto const at = sound.find("三、收到和处理");
  told const t(sound.substr(0, at) + table + "\n\n" + sound.substr(at));
  CHECK(t.codes() == codes{"form.mixture"});
  CHECK(t.argument(0, "form") == "2019");
  CHECK(t.argument(0, "report_form") == "2021");
  CHECK(t.where(0).find("第二十条第（九）项") == 0);
}

TEST_CASE("row.missing: a row of the form that is not printed") {
  auto const begin = sound.find("\t\n\t\n\t2.重复申请"), end = sound.find("\t\n\t\n\t3.要求提供");
  REQUIRE(begin < end);
  told const t(sound.substr(0, begin) + sound.substr(end));
  CHECK(t.codes() == codes{"row.missing"});
  CHECK(t.argument(0, "row") == "2.重复申请");
}

TEST_CASE("row.unknown: a row that the form does not have, at its first figure") {
  told const t(
      replaced(sound, "\t行政规范性文件\n", "\t备案审查文件\n\t7\n\t8\n\t9\n\n\t行政规范性文件\n"));
  CHECK(t.codes() == codes{"row.unknown"});
  CHECK(t.argument(0, "printed") == "备案审查文件");
  CHECK(t.where(0) == "7");
}

TEST_CASE("row.repeated: a row that the table has already") {
  told const t(
      replaced(sound, "\t\n\t\n\t3.要求提供",
               "\t\n\t\n\t2.重复申请\n\t1\n\t2\n\t3\n\t4\n\t5\n\t6\n\t7\n\n\t\n\t\n\t3.要求提供"));
  CHECK(t.codes() == codes{"row.repeated"});
  CHECK(t.argument(0, "row") == "2.重复申请");
}

TEST_CASE("column.missing and column.unknown: a head in other words") {
  told const t(replaced(sound, "\t本年废止件数\n", "\t备案件数\n"));
  CHECK(t.codes() == codes{"column.missing", "column.unknown"});
  CHECK(t.argument(0, "column") == "本年废止件数");
  CHECK(t.argument(1, "printed") == "备案件数");
  CHECK(t.where(1) == "备案件数");
}

TEST_CASE("section.missing: a part whose heading is nowhere") {
  told const t(replaced(sound, "六、其他需要报告的事项", "附注"));
  CHECK(t.codes() == codes{"section.missing"});
  CHECK(t.argument(0, "section") == "其他需要报告的事项");
}

TEST_CASE("a heading that stands in the document, but was not read as one, is not missing") {
  auto const told_of = [](std::string_view line) {
    return told(replaced(sound, "六、其他需要报告的事项", line)).codes();
  };
  CHECK(told_of("h2. {anchor:六其他需要报告的事项}六、其他需要报告的事项").empty());
  CHECK(told_of("[六、其他需要报告的事项]{lang=\"zh-CN\"} {#六其他需要报告的事项 .western align=\"left\"}").empty());
  CHECK(told_of("***** 其他事项 *****").empty());
  CHECK(told_of("关于其他事项，本机关说明如下") == codes{"section.missing"});
  CHECK(told_of("其他需要报告的事项" + std::string(300, '-')) == codes{"section.missing"});
}

TEST_CASE("section.order: a part that stands before one that it should follow") {
  auto const begin = sound.find("五、存在的"), end = sound.find("六、其他");
  auto const part = sound.substr(begin, end - begin);
  auto text = sound.substr(0, begin) + sound.substr(end);
  told const t(replaced(text, "一、总体情况", part + "一、总体情况"));
  CHECK(t.codes() == codes{"section.order"});
  CHECK(t.where(0).find("存在的主要问题") != std::string::npos);
}

TEST_CASE("a form of annex tables leaves the parts free") {
  auto const text =
      report_text{.form = "2014", .title = "某市某局2016年政府信息公开工作年度报告"}.str();
  CHECK(told(text + "\n一、随便什么\n").codes().empty());
}

TEST_CASE("of a document without statutory tables only the title is asked for") {
  CHECK(told("某市某局2023年政府信息公开工作年度报告\n\n见附件。\n").codes().empty());
}
