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

using table_cells = std::map<std::string, std::string>;

table_cells applications() {
  table_cells out;
  auto const row = [&](std::string const& name, int natural, int enterprise, int legal, int other) {
    auto const at = "applications/" + name + "/";
    out[at + "natural_person"] = std::to_string(natural);
    out[at + "enterprise"] = std::to_string(enterprise);
    out[at + "legal_service"] = std::to_string(legal);
    out[at + "other_organization"] = std::to_string(other);
    out[at + "total"] = std::to_string(natural + enterprise + legal + other);
  };
  row("received", 150, 20, 6, 4);  // 180
  row("carried_in", 13, 0, 0, 0);
  row("granted", 50, 6, 3, 3);  // 62
  row("partly_granted", 18, 0, 0, 0);
  row("denied_state_secret", 2, 0, 0, 0);
  row("denied_internal_affairs", 3, 2, 0, 0);  // 14 denied
  row("denied_process", 4, 0, 0, 0);
  row("denied_enforcement_file", 3, 0, 0, 0);
  row("unavailable_not_held", 50, 10, 0, 0);  // 65
  row("unavailable_needs_creation", 5, 0, 0, 0);
  row("unprocessed_petition", 9, 0, 0, 0);  // 12
  row("unprocessed_repeated", 3, 0, 0, 0);
  row("other_not_corrected", 8, 0, 0, 0);  // 10
  row("other_rest", 0, 2, 0, 0);
  row("concluded", 155, 20, 3, 3);  // 181
  row("carried_out", 8, 0, 3, 1);  // 12
  return out;
}

table_cells of_2021() {
  auto out = applications();
  out.merge(table_cells{{"proceedings/review/upheld", "2"}, {"proceedings/review/corrected", "1"}, {"proceedings/review/pending", "1"},
                        {"proceedings/review/total", "4"}, {"proceedings/litigation_direct/upheld", "2"},
                        {"proceedings/litigation_direct/pending", "1"}, {"proceedings/litigation_direct/total", "3"},
                        {"proceedings/litigation_after_review/upheld", "1"}, {"proceedings/litigation_after_review/total", "1"},
                        {"article20_1/normative_documents/made", "5"}, {"article20_1/normative_documents/repealed", "2"},
                        {"article20_1/normative_documents/in_force", "40"}, {"article20_5/licensing/decisions", "1200"},
                        {"article20_6/penalty/decisions", "45"}, {"article20_6/coercion/decisions", "3"},
                        {"article20_8/fees/amount", "96171.6"}});
  return out;
}

table_cells of_2014() {
  return {{"statistics/received/value", "25"}, {"statistics/received_in_person/value", "5"}, {"statistics/received_online/value", "12"},
          {"statistics/received_letter/value", "8"}, {"statistics/concluded/value", "24"}, {"statistics/concluded_on_time/value", "23"},
          {"statistics/concluded_extended/value", "1"}, {"statistics/answered/value", "24"},
          {"statistics/answered_already_public/value", "4"}, {"statistics/answered_granted/value", "15"},
          {"statistics/answered_partly_granted/value", "2"}, {"statistics/answered_denied/value", "1"},
          {"statistics/answered_nonexistent/value", "2"}, {"statistics/review/value", "1"}, {"statistics/disclosed/value", "2315"},
          {"statistics/normative_made/value", "14"}};
}

/// A report whose part `heading`, or the first one, holds `prose`.
std::string report_with(std::string_view prose, std::string_view heading, report_text const& t) {
  auto text = t.str();
  auto const at = text.find(heading.empty() ? "一、" : "、" + std::string(heading));
  REQUIRE(at != text.npos);
  return text.insert(text.find('\n', at) + 1, "\n" + std::string(prose) + "\n\n");
}

struct told {
  report r;
  finding_sink sink;

  explicit told(std::string const& text, blanks b = blanks::are_no_numbers) {
    finding_sink reading;
    r = read(text, reading).value();
    detail::check_prose(r, sink, {b});
  }
  std::string codes() const {
    std::string out;
    for (auto const& f : sink.findings()) out += (out.empty() ? "" : " ") + f.code;
    return out;
  }
  std::string text_of(std::optional<span> where) const { return where ? std::string((*r.source)[*where]) : "nowhere"; }
};

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

/// Whole paragraphs as agencies write them, all consistent with the tables above or about something else.
constexpr std::string_view consistent[] = {
    "（二）依申请公开情况。2023年，我局进一步规范依申请公开办理流程，加强与申请人的沟通，全年共收到政府信息公开申请180件，较上年增长12.5%，"
    "其中自然人申请150件，占83.3%；法人或其他组织申请30件，占16.7%。上年结转13件，全年共办结181件，结转下年度继续办理12件。",
    "2023年共收到各类政府信息公开申请180件，均按照法定时限予以答复，未发生因政府信息公开被撤销、被责令整改的案件。",
    "本年度共收到政府信息公开申请180件（其中网上申请120件、邮寄申请55件、当面申请5件），上年度结转13件，答复181件，结转下年度12件。",
    "全年受理公民、法人和其他组织提出的政府信息公开申请180件，办理上年度结转申请13件，按时办结率100%。",
    "在办结的181件申请中，予以公开62件，占34.3%；部分公开18件，占9.9%；不予公开14件，占7.7%；无法提供65件，占35.9%；不予处理12件，占6.6%；"
    "其他处理10件，占5.5%。办结181件。",
    "依申请公开的信息主要涉及土地征收、房屋拆迁、项目审批等方面，其中土地征收类60件、房屋拆迁类35件。",
    "做好依申请公开工作。全年共收到政府信息公开申请180件，其中，市政府办公室受理25件，市自然资源局受理60件，其余由各部门受理。",
    "因政府信息公开被申请行政复议4件，被提起行政诉讼4件，均未败诉。",
    "全年因政府信息公开产生行政复议案件4起，其中维持2起，纠正1起；行政诉讼案件4起，其中一审3起、二审1起。",
    "全年共办理行政复议案件350件，其中受理300件，不予受理20件，审结280件，纠错率15%。",
    "全年办理政府信息公开行政诉讼应诉案件20件，出庭应诉20人次。",
    "加强规范性文件管理，全年制发行政规范性文件5件，废止2件，清理规范性文件120件，拟修改8件。",
    "公开规范性文件5件，政策解读15件，召开新闻发布会3场，回应社会关切20次。",
    "本年度审查规范性文件35件，备案规范性文件30件，提出审查意见18条。",
    "2023年共办理行政许可事项3200件，行政处罚案件公示45件，双公示信息5000条。",
    "全年公开行政许可信息900条、行政处罚信息43条，公开行政事业性收费项目5项。",
    "承办人大代表建议32件、政协提案41件，按时办结率、满意率均为100%，公开答复73件。",
    "办理市长信箱来信520件，办结518件，结转2件。收到政府信息公开申请180件。",
    "12345政务服务便民热线受理群众诉求3500件，办结3490件，答复率99.7%。",
    "全年收到群众来信来访56件次，已全部办结答复56件。",
    "门户网站受理留言250条，办理答复250件，公开答复200件。",
    "三年来，我局共收到政府信息公开申请520件，其中2021年160件，2022年180件。",
    "截至2023年12月31日，共收到政府信息公开申请180件，上年结转13件。",
    "2023年1月1日至12月31日，我局新收政府信息公开申请180件，结转上年度申请13件，本年度办理181件，结转下年度12件。",
    "2023年第四季度收到政府信息公开申请48件，办结50件。",
    "全年共收到申请180件，平均每月15件，最多的一个月收到申请31件。",
    "收到申请数量同比由160件增加到180件，办结数由158件增加到181件。",
    "收到政府信息公开申请比2022年的160件增加20件。",
    "收到政府信息公开申请180件，撤回申请3件，补正申请12件，征求第三方意见8件。",
    "共收到申请180件，按时答复159件，延期答复8件，不存在逾期答复情形。",
    "当年受理180件，其中当年办结168件，结转下年度办理12件；上年度结转13件已全部办结。",
    "收到政府信息公开申请180件。从申请方式看，信函申请60件，网络申请120件；从申请主体看，自然人申请150件，法人和其他组织申请30件。",
    "从办理结果看，予以公开62件，占34%；部分公开18件，占10%；不予公开14件，占8%；无法提供65件，占36%。",
    "答复申请中，公开及部分公开80件，占44.2%。依申请公开工作平稳有序。",
    "不予公开的14件申请中，属于行政执法案卷3件，属于过程性信息4件，属于内部事务信息5件，属于国家秘密2件。",
    "对不属于本机关公开的申请，告知申请人向有关机关申请45件。",
    "其他处理10件，其中申请人逾期不补正8件。",
    "机构改革后，新增政府信息公开申请受理点3个，配备专职人员2名。",
    "全系统共收到政府信息公开申请560件，其中局机关180件，下属单位380件。",
    "街道办事处收到申请12件，予以公开8件。",
    "县政府及其部门共收到政府信息公开申请560件，上年结转30件，办结570件，结转下年度20件。",
    "未收取政府信息公开信息处理费。2023年度发出收费通知的件数为0件，总金额为0元。",
    "2023年度我局未收到以政府信息公开申请方式提出的咨询。",
    "无超期未答复的政府信息公开申请，无因答复不当引发的行政复议。",
    "政府信息公开申请办理中没有发生逾期情况，没有被行政复议机关确认违法。",
    "从未发生泄密事件，没有收到政府信息公开方面的投诉举报。",
    "未出现因政府信息公开导致的行政复议纠错、行政诉讼败诉情况。",
    "无结转下年度继续办理的行政许可事项，收到行政许可申请1300件。",
    "全年制作发布政策解读40件，其中部门解读35件、专家解读5件；主动公开重大项目信息62件。",
    "政府采购公开采购项目12件，公开财政预决算信息2份。",
    "全局处理政府信息公开举报0件，涉及政府信息公开的信访0件。",
    "通过政府公报公开规范性文件3件，通过门户网站公开规范性文件5件，现行有效规范性文件均已公开。",
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

TEST_CASE("of paragraphs that agree with the tables, or speak of something else, nothing is told, in whatever part they stand") {
  report_text const t{.cells = of_2021()};
  for (auto prose : consistent)
    for (auto heading : {"总体情况", "收到和处理政府信息公开申请情况"}) {
      INFO(prose);
      INFO(heading);
      CHECK(told(report_with(prose, heading, t)).codes() == "");
    }
}

TEST_CASE("sentences of reports of the form of 2014 against its statistics") {
  check_all(in_2014, {.form = "2014", .title = "某市某局2016年政府信息公开工作年度报告", .cells = of_2014()});
}
