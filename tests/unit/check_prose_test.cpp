// SPDX-License-Identifier: Apache-2.0
#include "support/prose_report.hpp"

#include <doctest/doctest.h>

#include <span>         // span
#include <string>       // string
#include <string_view>  // string_view

using namespace gouji;
using test::of_2014;
using test::of_2021;
using test::report_text;
using test::report_with;
using told = test::told_of_prose;

namespace {

struct sentence {
  std::string_view prose, codes, heading = "";
};

void check_all(std::span<sentence const> sentences, report_text const& t) {
  for (auto const& s : sentences) {
    INFO(s.prose);
    CHECK(told(report_with(s.prose, s.heading, t)).codes() == s.codes);
  }
}

constexpr std::string_view figure = "prose.figure", zero = "prose.zero_claim", share = "prose.percentage", part = "prose.parts";

// Received 180, carried in 13, granted 62, partly 18, denied 14, unavailable 65, unprocessed 12, other 10, concluded 181,
// carried out 12; natural persons 150 of 180, organisations 30; reviews 4, litigation 3 + 1.
constexpr sentence in_2021[] = {
    // the sentence of most reports
    {"本年新收申请180件，上年结转13件，年内办结181件，结转下年度12件，均在法定期限内处理。", ""},
    {"收到政府信息公开申请180件，上年结转13件，办结181件，结转下年度12件。", ""},
    {"2023年，我局共收到政府信息公开申请180件，其中自然人150件，法人或其他组织30件。", ""},
    {"2023年，我局共收到政府信息公开申请193件（含上年结转13件），办结181件。", ""},
    {"本年新收申请181件，上年结转13件，年内办结181件，结转下年度12件。", figure},
    {"本年新收申请180件，上年结转14件，年内办结181件，结转下年度12件。", figure},
    {"本年新收申请180件，上年结转13件，年内办结182件，结转下年度12件。", figure},
    {"本年新收申请180件，上年结转13件，年内办结181件，结转下年度21件。", figure},
    {"本年新收申请810件，上年结转31件，年内办结811件，结转下年度21件。", "prose.figure prose.figure prose.figure prose.figure"},
    {"新收政府信息公开申请193件。", figure},
    {"共受理依申请公开180件，依法答复。", ""},
    {"全年共受理依申请公开事项108件。", figure},
    {"局机关收到公民、法人和其他组织申请25件。", ""},
    {"全年共收到公民、法人和其他组织政府信息公开申请180件。", ""},
    {"全年共收到公民、法人和其他组织政府信息公开申请18件。", figure},
    // units, numerals, approximations
    {"收到政府信息公开申请180宗。", ""},
    {"收到政府信息公开申请一百八十件。", ""},
    {"收到政府信息公开申请一百八十一件。", figure},
    {"收到政府信息公开申请180余件。", ""},
    {"收到政府信息公开申请约200件。", ""},
    {"收到政府信息公开申请约300件。", figure},
    {"收到政府信息公开申请近200份。", ""},
    {"收到政府信息公开申请170份。", figure},
    {"收到政府信息公开申请１８０件。", ""},
    {"收到政府信息公开申请1,180件。", figure},
    {"收到政府信息公开申请 180 件。", ""},
    // the number before the words
    {"全年收到180件政府信息公开申请。", ""},
    {"全年收到170件政府信息公开申请。", figure},
    {"共收到申请180件。其中，有62件予以公开。", ""},
    {"共收到申请180件。其中，有63件予以公开。", figure},
    {"共收到申请180件。其中150件为自然人申请。", ""},
    {"共收到申请180件。其中151件为自然人申请。", figure},
    // results
    {"对收到的申请，予以公开62件，部分公开18件，不予公开14件，无法提供65件，不予处理12件，其他处理10件。", ""},
    {"对收到的申请，予以公开26件，部分公开18件，不予公开14件，无法提供65件，不予处理12件，其他处理10件。", figure},
    {"对收到的申请，予以公开62件，部分公开8件，不予公开14件。", figure},
    {"对收到的申请，不予公开15件。", figure},
    {"对收到的申请，无法提供66件。", figure},
    {"对收到的申请，不予处理2件。", figure},
    {"对收到的申请，其他处理1件。", figure},
    {"依申请公开方面，予以公开62件、部分公开18件、不予公开14件。", ""},
    {"依申请公开方面，予以公开62件、部分公开81件、不予公开14件。", figure},
    {"在答复的申请中，予以公开80件（含部分公开18件）。", ""},
    {"申请答复情况：不予公开14件，其中属于国家秘密2件，三类内部事务信息5件，四类过程性信息4件，行政执法案卷3件。", ""},
    {"申请答复情况：不予公开14件，其中属于国家秘密3件，三类内部事务信息5件。", figure},
    {"申请答复情况：因属于三类内部事务信息不予公开5件。", ""},
    {"申请答复情况：本机关不掌握相关政府信息60件，没有现成信息需要另行制作5件。", ""},
    {"申请答复情况：本机关不掌握相关政府信息61件。", figure},
    {"申请答复情况：信访举报投诉类申请9件，重复申请3件。", ""},
    {"申请答复情况：信访举报投诉类申请10件，重复申请3件。", figure},
    {"予以公开和部分公开的申请共80件。", ""},
    {"依申请公开方面，予以公开和部分公开共80件。", ""},
    {"依申请公开方面，予以公开和部分公开共81件。", figure},
    {"共办理答复申请181件。", ""},
    {"共收到申请180件，已答复159件。", ""},
    {"共收到申请180件，已答复171件。", ""},
    {"共收到申请180件，已答复160件。", figure},
    // applicants
    {"收到自然人申请150件，法人申请30件。", ""},
    {"收到自然人申请105件，法人申请30件。", figure},
    {"收到申请180件，其中自然人150件、商业企业20件、法律服务机构6件、其他组织4件。", ""},
    {"收到申请180件，其中商业企业21件。", figure},
    {"收到申请180件，其中法人或其他组织申请31件。", figure},
    {"予以公开62件。其中自然人50件。", "", "收到和处理政府信息公开申请情况"},
    {"予以公开62件。其中自然人51件。", figure, "收到和处理政府信息公开申请情况"},
    // proceedings
    {"因政府信息公开引起的行政复议4件，行政诉讼4件。", ""},
    {"因政府信息公开引起的行政复议5件，行政诉讼4件。", figure},
    {"政府信息公开行政复议4件，其中结果维持2件，结果纠正1件，尚未审结1件；政府信息公开行政诉讼4件，其中结果维持3件，尚未审结1件。", ""},
    {"政府信息公开行政复议4件，其中结果维持1件，结果纠正1件，尚未审结1件。", figure},
    {"行政诉讼4起，其中未经复议直接起诉3起、复议后起诉1起。", "", "政府信息公开行政复议、行政诉讼情况"},
    {"行政诉讼4起，其中未经复议直接起诉2起、复议后起诉1起。", figure, "政府信息公开行政复议、行政诉讼情况"},
    {"涉及政府信息公开的行政复议、行政诉讼共8件。", ""},
    {"政府信息公开行政复议、行政诉讼共9件。", figure},
    {"全年受理行政复议案件320件，审结300件。", ""},
    {"办理行政复议案件320件。", ""},
    // part two
    {"制发行政规范性文件5件，废止2件。", ""},
    {"制发行政规范性文件6件。", figure},
    {"本年制发规范性文件五件，废止规范性文件2件，现行有效规范性文件40件。", ""},
    {"废止规范性文件3件。", figure},
    {"规范性文件制发5件、现行有效41件。", ""},
    {"现行有效行政规范性文件41件。", figure},
    {"修改规范性文件3件，清理规范性文件45件。", ""},
    {"作出行政许可决定1200件，行政处罚决定45件，行政强制3件。", "", "主动公开政府信息情况"},
    {"作出行政许可决定1210件，行政处罚决定45件。", figure, "主动公开政府信息情况"},
    {"公示行政许可结果350件、行政处罚42件。", "", "主动公开政府信息情况"},
    {"行政事业性收费96171.6万元。", ""},
    {"行政事业性收费9.62亿元。", ""},
    {"行政事业性收费9.52亿元。", figure},
    {"行政事业性收费金额为961716000元。", ""},
    {"行政事业性收费35项。", ""},
    // other times, other agencies, other things
    {"收到申请180件，同比增加20件，增长12.5%。", ""},
    {"收到申请180件，比上年减少5件；办结181件，较去年增加3件。", ""},
    {"与去年相比，收到申请增加20件，办结20件。", ""},
    {"去年收到政府信息公开申请160件，办结158件。", ""},
    {"2022年收到政府信息公开申请160件，2023年收到180件。", ""},
    {"2022年收到政府信息公开申请160件。2023年收到政府信息公开申请190件。", figure},
    {"历年累计收到政府信息公开申请1160件。", ""},
    {"上半年收到政府信息公开申请60件。", ""},
    {"全市共受理政府信息公开申请3119件，办结3050件。", ""},
    {"下属单位收到政府信息公开申请5件，予以公开3件。", ""},
    {"各乡镇收到政府信息公开申请15件。", ""},
    {"政府网站公开政府信息1180条，微信公众号发布信息320条。", ""},
    {"主动公开政府信息2315条。", ""},
    {"收到涉及征地拆迁的政府信息公开申请30件。", ""},
    {"办理人大建议25件、政协提案30件，均已办结55件。", ""},
    {"收到申请180件；12345热线工单办结2500件。", ""},
    {"收到信访投诉35件，已答复35件。", ""},
    {"通过网站收到申请100件。", ""},
    {"延期答复申请8件。", ""},
    {"召开会议3次，培训120人次。", ""},
    // nothing
    {"2023年未收到政府信息公开申请。", zero},
    {"2023年没有收到依申请公开事项。", zero},
    {"全年无政府信息公开申请。", zero},
    {"收到政府信息公开申请0件。", zero},
    {"未发生因政府信息公开引起的行政复议、行政诉讼。", zero},
    {"无政府信息公开行政复议和行政诉讼案件。", zero},
    {"政府信息公开行政复议、行政诉讼均为0。", zero},
    {"因信息公开引发的行政复议0件，行政诉讼4件。", zero},
    {"对收到的申请，没有结转下年度的情况。", zero},
    {"未制发规范性文件。", zero},
    {"制发规章1件。", zero},
    {"未收到更正政府信息的申请。", ""},
    {"未收到政府信息公开申请行政复议被撤销案件。", ""},
    {"如未收到政府信息公开申请的，应当说明。", ""},
    {"无行政复议败诉案件。", ""},
    {"去年未收到政府信息公开申请。", ""},
    {"未制发规章。", ""},
    // shares
    {"收到申请180件，其中自然人申请150件，占83.3%。", ""},
    {"收到申请180件，其中自然人申请150件，占比83.33%。", ""},
    {"收到申请180件，其中自然人申请150件，占73.3%。", share},
    {"收到申请180件，予以公开62件，占总数的34.3%。", ""},
    {"收到申请180件，予以公开62件，占总数的34.4%。", ""},
    {"收到申请180件，予以公开62件，占总数的43.4%。", share},
    {"收到申请180件，自然人申请占83%。", ""},
    {"收到申请180件，自然人申请占93%。", share},
    {"收到申请180件，予以公开62件，占约三成，占30%左右。", ""},
    {"收到申请180件，按期答复率100%。", ""},
    // parts
    {"收到申请180件，其中当面申请20件、信函申请60件、网络申请100件。", ""},
    {"收到申请180件，其中当面申请20件、信函申请60件、网络申请110件。", part},
    {"收到申请180件，其中当面申请20件、信函申请60件、网络申请90件。", part},
    {"收到申请180件，其中网络申请100件、信函申请60件。", ""},
    {"收到申请180件，其中网络申请130件、信函申请60件。", part},
    {"收到申请170件，其中自然人150件，法人或其他组织30件。", "prose.figure prose.parts"},
};

constexpr sentence in_2014[] = {
    {"收到政府信息公开申请25件，其中当面申请5件，网络申请12件，信函申请8件。", ""},
    {"收到政府信息公开申请26件，其中当面申请5件，网络申请12件，信函申请8件。", "prose.figure prose.parts"},
    {"收到政府信息公开申请25件，其中当面申请6件，网络申请12件，信函申请8件。", "prose.figure prose.parts"},
    {"申请办结24件，其中按时办结23件，延期办结1件。", ""},
    {"申请办结24件，其中按时办结22件。", figure},
    {"答复申请24件，属于已主动公开范围4件，同意公开15件，同意部分公开2件，不同意公开1件，申请信息不存在2件。", ""},
    {"答复申请24件，属于已主动公开范围4件，同意公开16件，同意部分公开2件，不同意公开1件。", figure},
    {"答复申请24件，申请信息不存在3件。", figure},
    {"政府信息公开行政复议1件，没有发生政府信息公开行政诉讼。", ""},
    {"没有发生针对本机关的政府信息公开行政复议。", ""},
    {"没有发生政府信息公开行政复议。", zero},
    {"主动公开政府信息2315条。", ""},
    {"主动公开政府信息2351条。", figure},
    {"制发规范性文件14件。", ""},
    {"制定规范性文件15件。", figure},
};

}  // namespace

TEST_CASE("sentences of reports of the form of 2021 against its tables") { check_all(in_2021, {.cells = of_2021()}); }

TEST_CASE("sentences of reports of the form of 2014 against its statistics") {
  check_all(in_2014, {.form = "2014", .title = "某市某局2016年政府信息公开工作年度报告", .cells = of_2014()});
}

TEST_CASE("a finding has the number with its place, every cell with its place, and both values") {
  told const t(report_with("对收到的申请，不予公开15件。", "总体情况", {.cells = of_2021()}));
  REQUIRE(t.codes() == "prose.figure");
  auto const& f = t.sink.findings()[0];
  CHECK(t.text_of(f.where) == "15件");
  CHECK(f.expected == decimal(14));
  CHECK(f.actual == decimal(15));
  REQUIRE(f.operands.size() == 9);  // the number, and the eight rows of 不予公开
  CHECK(t.text_of(f.operands[0].where) == "15件");
  CHECK(f.operands[1].row == "denied_state_secret");
  CHECK(f.operands[1].column == "total");
  CHECK(f.operands[1].value == decimal(2));
  CHECK(t.text_of(f.operands[1].where) == "2");
  CHECK(f.operands[1].label == "1.属于国家秘密，总计");
}

TEST_CASE("a share has its part, its whole and what it should be") {
  told const t(report_with("收到申请180件，予以公开62件，占总数的43.4%。", "总体情况", {.cells = of_2021()}));
  REQUIRE(t.codes() == "prose.percentage");
  auto const& f = t.sink.findings()[0];
  CHECK(t.text_of(f.where) == "43.4%");
  CHECK(f.expected == decimal::parse("34.4"));
  CHECK(f.actual == decimal::parse("43.4"));
  REQUIRE(f.operands.size() == 3);
  CHECK(t.text_of(f.operands[1].where) == "62件");
  CHECK(t.text_of(f.operands[2].where) == "180");
}

TEST_CASE("of a cell that is blank, a placeholder or words nothing is said, unless blanks are taken as zero") {
  for (std::string const printed : {"", "/", "见附件"}) {
    auto cells = of_2021();
    cells["applications/carried_in/total"] = printed;
    auto const text = report_with("收到申请170件，上年结转14件。", "总体情况", {.cells = cells});
    INFO(printed);
    CHECK(told(text).codes() == "");
    CHECK(told(text, blanks::are_zero).codes() == (printed == "见附件" ? "" : "prose.figure prose.zero_claim"));
  }
}

TEST_CASE("reports of a part of a year, and tables that stand twice, are not compared") {
  auto const wrong = "本年新收政府信息公开申请181件。";
  CHECK(told(report_with(wrong, "总体情况", {.cells = of_2021()})).codes() == "prose.figure");
  CHECK(told(report_with(wrong, "总体情况", {.title = "某市某局2023年上半年政府信息公开工作年度报告", .cells = of_2021()})).codes() == "");
  auto text = report_with(wrong, "总体情况", {.cells = of_2021()});
  auto const begin = text.find("三、收到和处理"), end = text.find("四、政府信息公开行政复议");
  text.insert(end, text.substr(begin, end - begin));
  CHECK(told(text).codes() == "");
}

TEST_CASE("of several reports each is compared with its own tables") {
  auto const first = report_with("收到申请180件。", "总体情况", {.cells = of_2021()});
  auto second = [](std::string_view prose) {
    return report_with(prose, "总体情况", {.title = "某县教育局2023年政府信息公开工作年度报告"});
  };
  CHECK(told(first + second("未收到政府信息公开申请。")).codes() == "");
  CHECK(told(first + second("收到政府信息公开申请180件。")).codes() == "prose.zero_claim");
}

TEST_CASE("lines of a wrapped text: what is cut is not compared, what stands whole in a line is") {
  report_text const t{.cells = of_2021()};
  CHECK(told(report_with("2023年，我局加强政府信息公开申请办理工作，"
                         "共收到申请180件，办结181件，部分\n公开3件，予以公开62件。", "总体情况", t)).codes() == "");
  CHECK(told(report_with("2023年，我局加强政府信息公开申请办理工作，"
                         "共收到申请180件，办结181件，不\n予公开3件，予以公开63件。", "总体情况", t)).codes() == "prose.figure");
  CHECK(told(report_with("2023年，我局加强政府信息公开工作，依法办理各类申请，全年没有收到政府信息公开申请\n引起的投诉。", "总体情况", t)).codes() == "");
}

TEST_CASE("the form of 2019 has its own columns and 其他处理 in one row") {
  report_text const t{.form = "2019",
                      .title = "某市某局2020年政府信息公开工作年度报告",
                      .cells = {{"applications/received/total", "25"},
                                {"applications/other/total", "3"},
                                {"article20_1/normative_documents/made", "5"}}};
  CHECK(told(report_with("收到申请25件，其他处理3件，制发规范性文件5件，现行有效规范性文件40件。", "总体情况", t)).codes() == "");
  CHECK(told(report_with("收到申请25件，其他处理4件，制发规范性文件6件。", "总体情况", t)).codes() == "prose.figure prose.figure");
}

TEST_CASE("invisible characters and blanks between the words change nothing, nor does a sentence without end") {
  report_text const t{.cells = of_2021()};
  CHECK(told(report_with("收到政府\u200B信息公开 申请181件。", "总体情况", t)).codes() == "prose.figure");
  std::string endless;
  for (int i = 0; i < 20'000; ++i) endless += "收到申请、予以公开";
  CHECK(told(report_with(endless + "3件。", "总体情况", t)).codes() == "");
  endless.clear();
  for (int i = 0; i < 20'000; ++i) endless += "收到申请180件，自然人150件，占83.3%，";
  CHECK(told(report_with(endless, "总体情况", t)).codes() == "");
}
