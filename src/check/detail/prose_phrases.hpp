// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_CHECK_DETAIL_PROSE_PHRASES_HPP
#define GOUJI_CHECK_DETAIL_PROSE_PHRASES_HPP
/// \file
/// Layer check, private. What the prose of a report calls its figures, as data.
///
/// Whoever meets a new wording adds it here and touches no algorithm; docs/design/prose.md says how the tables are used.

#include <cstdint>      // uint8_t
#include <string_view>  // string_view

namespace gouji::detail {

/// What must have been spoken of for a phrase to mean a figure of the form.
enum class prose_context : std::uint8_t {
  none,          ///< the phrase says it all
  applications,  ///< the part about applications, or 申请 in the same paragraph, and no other matter since
  disclosure,    ///< the part about disclosure on one's own initiative
  proceedings,   ///< the part about proceedings, or 信息公开 in the same sentence
};

/// Of two phrases in one clause the more exact one is meant: 收到申请并予以公开3件.
enum class prose_rank : std::uint8_t { whole, group, detail };

struct prose_phrase {
  /// Wordings, divided by ` | `. Blanks divide words that follow each other with fillers and names of columns between them,
  /// `/` words that may stand for each other.
  std::string_view words;
  std::string_view table;
  /// What may be meant, divided by ` | `: sums of rows. `denied_*`: all required rows whose codes begin so.
  std::string_view rows;
  std::string_view column;  ///< unless the prose names one
  std::string_view units;   ///< in which it is counted
  prose_context context;
  prose_rank rank;
};

inline constexpr std::string_view case_units = "件 宗 份 次 人次 起 例 件次 条";
inline constexpr std::string_view item_units = "件 宗 份 起 例 件次";
inline constexpr std::string_view money_units = "元";

using enum prose_context;
using enum prose_rank;

inline constexpr prose_phrase prose_phrases[] = {
    // Applications, forms of 2019 and 2021
    {"收到/共收到/受理/共受理/接收/接到/收件 申请/依申请公开 | 申请/依申请公开 总数/总量/总数量", "applications",
     "received | received + carried_in", "total", case_units, none, whole},
    {"新收/新收到/新增/新受理/新接收 申请/依申请公开 | 新收/新收到", "applications", "received", "total", case_units, applications, whole},
    {"上年结转/上年度结转/上一年结转/上一年度结转/去年结转/结转上年/结转上年度/上年度转入/上年转入/上年遗留", "applications",
     "carried_in", "total", case_units, applications, group},
    {"结转下年度/结转下年/结转下一年度/结转下一年/结转至下年度/结转至下年/结转至下一年度/结转至下一年/结转到下年度/结转到下一年度/"
     "转下年度/转下一年度/转入下年度/转入下一年度/结转次年/顺延到下年度/顺延至下年度/顺延至下一年度",
     "applications", "carried_out", "total", case_units, applications, group},
    {"办结/已办结/办理完毕/处理完毕/审结申请", "applications", "concluded", "total", case_units, applications, whole},
    {"答复/办理答复/已答复/依法答复", "applications",
     "concluded | granted + partly_granted + denied_* + unavailable_*"
     " | granted + partly_granted + denied_* + unavailable_* + unprocessed_*",
     "total", case_units, applications, whole},
    {"予以公开/同意公开/全部公开/予以全部公开/全部予以公开/公开答复", "applications", "granted | granted + partly_granted", "total",
     case_units, applications, group},
    {"部分公开/予以部分公开/部分予以公开/同意部分公开", "applications", "partly_granted", "total", case_units, applications, group},
    {"公开及部分公开/公开和部分公开/公开、部分公开/公开或部分公开/公开或者部分公开", "applications", "granted + partly_granted",
     "total", case_units, applications, group},
    {"不予公开/不予以公开/不同意公开", "applications", "denied_*", "total", case_units, applications, group},
    {"无法提供/未能提供", "applications", "unavailable_*", "total", case_units, applications, group},
    {"不予处理/不予以处理", "applications", "unprocessed_*", "total", case_units, applications, group},
    {"其他处理/其它处理", "applications", "other*", "total", case_units, applications, group},
    {"国家秘密/属于国家秘密/涉及国家秘密", "applications", "denied_state_secret", "total", case_units, applications, detail},
    {"其他法律行政法规禁止公开/其他法律、行政法规禁止公开/法律行政法规禁止公开/法律、行政法规禁止公开", "applications",
     "denied_other_law", "total", case_units, applications, detail},
    {"三安全一稳定", "applications", "denied_safety_stability", "total", case_units, applications, detail},
    {"第三方合法权益/保护第三方合法权益", "applications", "denied_third_party", "total", case_units, applications, detail},
    {"内部事务信息/三类内部事务信息/属于三类内部事务信息", "applications", "denied_internal_affairs", "total", case_units,
     applications, detail},
    {"过程性信息/四类过程性信息/属于四类过程性信息", "applications", "denied_process", "total", case_units, applications, detail},
    {"行政执法案卷/行政执法案卷信息/属于行政执法案卷", "applications", "denied_enforcement_file", "total", case_units, applications,
     detail},
    {"行政查询事项/属于行政查询事项", "applications", "denied_administrative_query", "total", case_units, applications, detail},
    {"不掌握相关政府信息/本机关不掌握相关政府信息/本机关不掌握", "applications", "unavailable_not_held", "total", case_units,
     applications, detail},
    {"没有现成信息/没有现成信息需要另行制作/需要另行制作/需另行制作", "applications", "unavailable_needs_creation", "total",
     case_units, applications, detail},
    {"补正后申请内容仍不明确/申请内容仍不明确/补正后仍不明确", "applications", "unavailable_still_unclear", "total", case_units,
     applications, detail},
    {"信访举报投诉类申请/信访举报投诉类/信访、举报、投诉类申请/信访、举报、投诉类", "applications", "unprocessed_petition", "total",
     case_units, applications, detail},
    {"重复申请", "applications", "unprocessed_repeated", "total", case_units, applications, detail},
    {"要求提供公开出版物/公开出版物", "applications", "unprocessed_publication", "total", case_units, applications, detail},
    {"无正当理由大量反复申请/大量反复申请", "applications", "unprocessed_excessive", "total", case_units, applications, detail},
    {"确认或重新出具已获取信息/要求行政机关确认或重新出具已获取信息", "applications", "unprocessed_confirmation", "total",
     case_units, applications, detail},
    {"逾期不补正/申请人无正当理由逾期不补正", "applications", "other_not_corrected", "total", case_units, applications, detail},

    // Proceedings, forms of 2019 and 2021
    {"行政复议", "proceedings", "review", "total", item_units, proceedings, group},
    {"行政诉讼", "proceedings", "litigation_direct + litigation_after_review", "total", item_units, proceedings, group},
    {"未经复议直接起诉/直接起诉/未经复议直接提起诉讼", "proceedings", "litigation_direct", "total", item_units, proceedings, detail},
    {"复议后起诉/经复议后起诉/复议后提起诉讼/复议后提起行政诉讼", "proceedings", "litigation_after_review", "total", item_units,
     proceedings, detail},

    // Article 20, forms of 2019 and 2021
    {"制发/制定/出台/印发/制定出台/制定印发/制定发布/新制作 规范性文件/行政规范性文件 | 规范性文件/行政规范性文件 制发/制定",
     "article20_1", "normative_documents", "made", item_units, none, group},
    {"废止 规范性文件/行政规范性文件 | 规范性文件/行政规范性文件 废止", "article20_1", "normative_documents", "repealed", item_units,
     none, group},
    {"现行有效 规范性文件/行政规范性文件 | 规范性文件/行政规范性文件 现行有效", "article20_1", "normative_documents", "in_force",
     item_units, none, group},
    {"新公开 规范性文件/行政规范性文件", "article20_1", "normative_documents", "disclosed", item_units, none, group},
    {"制发/制定/出台 规章/政府规章", "article20_1", "rules", "made", item_units, none, group},
    {"废止 规章/政府规章", "article20_1", "rules", "repealed", item_units, none, group},
    {"现行有效 规章/政府规章", "article20_1", "rules", "in_force", item_units, none, group},
    {"行政许可", "article20_5", "licensing", "decisions", item_units, disclosure, group},
    {"行政处罚", "article20_6", "penalty", "decisions", item_units, disclosure, group},
    {"行政强制", "article20_6", "coercion", "decisions", item_units, disclosure, group},
    {"行政事业性收费", "article20_8", "fees", "amount", money_units, none, group},
    {"政府集中采购", "article20_9", "procurement", "amount", money_units, disclosure, group},

    // The statistics of 2014
    {"收到/共收到/受理/共受理/接收/接到/新收/新收到/收件 申请/依申请公开", "statistics", "received", "value", case_units, none, whole},
    {"当面申请/现场申请/当面", "statistics", "received_in_person", "value", case_units, applications, detail},
    {"传真申请/传真", "statistics", "received_fax", "value", case_units, applications, detail},
    {"网络申请/网上申请/网络", "statistics", "received_online", "value", case_units, applications, detail},
    {"信函申请/信函", "statistics", "received_letter", "value", case_units, applications, detail},
    {"办结/已办结/办理完毕", "statistics", "concluded", "value", case_units, applications, whole},
    {"按时办结/按期办结", "statistics", "concluded_on_time | concluded", "value", case_units, applications, group},
    {"延期办结", "statistics", "concluded_extended", "value", case_units, applications, group},
    {"答复/办理答复/已答复/依法答复", "statistics", "answered | concluded", "value", case_units, applications, whole},
    {"属于已主动公开范围/属于主动公开范围/已主动公开", "statistics", "answered_already_public", "value", case_units, applications, detail},
    {"同意公开/予以公开/同意公开答复/全部公开", "statistics",
     "answered_granted | answered_granted + answered_partly_granted | answered_granted + answered_already_public", "value",
     case_units, applications, group},
    {"部分公开/同意部分公开/同意部分公开答复/予以部分公开", "statistics", "answered_partly_granted", "value", case_units, applications,
     group},
    {"不予公开/不同意公开/不同意公开答复", "statistics", "answered_denied", "value", case_units, applications, group},
    {"不属于本行政机关公开/不属于本机关公开", "statistics", "answered_not_this_agency", "value", case_units, applications, detail},
    {"申请信息不存在/信息不存在/政府信息不存在", "statistics", "answered_nonexistent", "value", case_units, applications, detail},
    {"告知作出更改补充", "statistics", "answered_amend", "value", case_units, applications, detail},
    {"告知通过其他途径办理", "statistics", "answered_other_channel", "value", case_units, applications, detail},
    {"行政复议", "statistics", "review", "value", item_units, proceedings, group},
    {"行政诉讼", "statistics", "litigation", "value", item_units, proceedings, group},
    {"主动公开政府信息", "statistics", "disclosed", "value", "条", none, group},
    {"制发/制定/出台/印发 规范性文件", "statistics", "normative_made", "value", item_units, none, group},
};

/// Words that name a column, with the columns of each table that they mean.
struct prose_column {
  std::string_view words;  ///< divided by `/`
  std::string_view table;
  std::string_view columns;  ///< a sum
};

inline constexpr prose_column prose_columns[] = {
    {"自然人", "applications", "natural_person"},
    {"法人或其他组织/法人和其他组织/法人及其他组织/法人或者其他组织/法人、其他组织/法人", "applications",
     "enterprise + research + public_welfare + legal_service + other_organization"},
    {"商业企业", "applications", "enterprise"},
    {"科研机构", "applications", "research"},
    {"社会公益组织", "applications", "public_welfare"},
    {"法律服务机构", "applications", "legal_service"},
    {"结果维持/维持", "proceedings", "upheld"},
    {"结果纠正/纠正/被纠错/被纠正", "proceedings", "corrected"},
    {"其他结果", "proceedings", "other"},
    {"尚未审结/未审结/正在审理", "proceedings", "pending"},
};

/// How an application may come in. Together they are all applications.
inline constexpr std::string_view prose_channels =
    "当面/当面申请/现场/现场申请/信函/信函申请/信件/邮寄/邮寄申请/传真/传真申请/网络/网络申请/网上/网上申请/网站/在线申请/"
    "平台/邮件/电子邮件/邮箱/其他方式/其他形式";

/// What may stand between the words of a phrase, and between a phrase and its number, and changes nothing.
inline constexpr std::string_view prose_fillers =
    "公民、法人和其他组织/公民、法人或其他组织/公民、法人或者其他组织/公民、法人及其他组织/占/占比/比例/比重/通过/方式/形式/渠道/"
    "政府信息公开/信息公开/政府信息/信息/公开/依申请公开/依申请/申请/的/有/为/是/共/共有/共计/合计/总计/一共/总/数/数量/件数/总数/总量/"
    "总数量/量/案件/案/情况/事项/决定/处理决定/处理/办理/继续办理/继续/了/各类/书面/到/已/已经/均/皆/达/达到/约/近/大约/超过/至少/余/本年度/本年/"
    "全年/年内/当年/今年/仅/只/计/其/情形/申请人/因/由/引起/引发/提起/产生/导致/发生/被/涉及本机关/：/:/（/）/(/)/结果/“/”/《条例》/"
    "其中/包括/含/另有/还有/等/分别/分别为/类/类申请/件/现行有效/现行/截至年底/收费/金额/收入/收取/采购/总金额/新/提出/向/我局/本机关/本局/"
    "本级/政务公开/政府/申请件/予以/作出/做出/依法/并/全部/上/方面/任何/一/相关/有关/个人/公民/且/地/出现/来自/属于/关于";

/// Joins phrases to a sum: 行政复议、行政诉讼0件.
inline constexpr std::string_view prose_conjunctions = "、/和/及/以及/与/或/或者";

/// There is none of what follows.
inline constexpr std::string_view prose_negations =
    "未/无/没有/没/未发生/未出现/未产生/未有/不存在/尚未/未曾/从未/没有发生/没有出现/未因/无因/未再";

/// There is none of what stands before.
inline constexpr std::string_view prose_zeros = "为0/为零/均为0/均为零/都为0/都是0/皆为0/为〇/均为〇/为０/均为０";

/// What divides the words behind one number from those before the next.
inline constexpr std::string_view prose_separators = "、/：/:/（/）/(/)";

/// The figure is not that of this report's table, or not all of it. The number of its own clause is left alone …
inline constexpr std::string_view prose_clause_spoilers =
    "月均/平均/每月/每/各/百分点/涉及/有关部门/当场/口头/电话/逾期/"
    "延期/超期/当面/现场/信函/信件/邮寄/传真/网络/网上/网站/平台/公众号/微信/微博/新媒体/邮件/电子邮件/邮箱/在线/拟/计划/预计/目标/如/若/凡/"
    "应诉/出庭/受理/审理/审结/公示/公布/发布/上传/推送/录入/归集/备案/审查/清理/修改/修订/涉/类型/领域/率/案例/超过半数/撤回/撤销/主动撤/"
    "本级/待/部分/一个月/个月/当月/月收到/最多/最高/当年办结/当年答复/工作日/工作日内/日内/收录/补正/市政府/县政府/区政府/省政府/州政府/市人民政府/县人民政府/区人民政府/省人民政府/转办/移交/转交/指导/协助/代/会同/"
    "作为被告/作为被申请人/参加";

/// … also by comparison, and then a year that is named is done with the clause: 比上年增加20件，办结181件.
inline constexpr std::string_view prose_comparisons = "同比/环比/增加/减少/增长/下降/上升/降低/增幅/降幅/多于/少于/相比/较/比/翻";

/// … and those of all that follow in the sentence: other times, other agencies, shortcomings with their examples.
inline constexpr std::string_view prose_sentence_spoilers =
    "去年/上年/上年度/上一年/上一年度/往年/历年/近年/近三年/近五年/五年/三年/累计/同期/以来/截至目前/截止目前/上半年/下半年/季度/月份/第一季度/前三季度/"
    "全市/全县/全区/全省/全州/全旗/全国/全系统/全街道/全镇/全乡/各部门/各单位/各县/各区/各乡镇/各镇/各乡/各街道/各级/各科室/各地/各市/各县区/"
    "下属/其余/及其部门/及部门/及其所属/街道办事处/街道办/经补正/补正后/镇政府/乡政府/"
    "所属/下级/市直/县直/区直/直属/二级单位/事业单位/市本级/县本级/区本级/省本级/局机关/机关本级/本级机关/市政府办/县政府办/区政府办/派出所/分局/"
    "县区/区县/乡镇/局属/司法局/法院/上级/其他部门/其他单位/省厅/市局/"
    "不准确/不规范/不及时/不到位/不严谨/不全面/不够";

/// What names of agencies end with. One that is no part of the name of the report's own agency speaks of another agency:
/// 市自然资源局收到申请60件 in the report of a government.
inline constexpr std::string_view prose_agency_ends = "局/厅/镇/街道/委员会/管委会/办公室";

/// Other matters: from here on 办结, 答复 and 结转 speak of them, until the next 申请.
inline constexpr std::string_view prose_other_matters =
    "行政复议/行政诉讼/建议/提案/议案/信访/热线/12345/留言/咨询/来信/来电/投诉/举报/信箱/工单/诉求/意见/解读/回应/培训/会议/留言板/服务事项/审批";

}  // namespace gouji::detail

#endif
