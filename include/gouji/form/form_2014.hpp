// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_FORM_FORM_2014_HPP
#define GOUJI_FORM_FORM_2014_HPP
/// \file
/// Layer form. The form of 2014: 政府信息公开情况统计表, an annex to a report in free prose.

#include <gouji/form/form.hpp>

namespace gouji::forms::y2014 {

inline constexpr section_data sections[] = {
    {"overview", "概述 | 总体情况 | 工作基本情况"},
    {"disclosure", "主动公开政府信息情况 | 主动公开情况"},
    {"applications", "依申请公开政府信息情况 | 依申请公开情况"},
    {"proceedings", "行政复议和行政诉讼情况 | 因政府信息公开申请行政复议、提起行政诉讼的情况"},
    {"problems", "存在的主要问题及改进情况 | 存在的不足及改进措施 | 主要问题和改进措施"},
    {"other", "其他需要说明的事项 | 其他需要报告的事项"},
};

inline constexpr column_data statistics_columns[] = {
    {"value", "统计数", "数量 | 统计数据 | 数值", "件", figure_kind::count},
};

inline constexpr row_data statistics_rows[] = {
    {"disclosed", "一、主动公开情况 › （一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）", "", "条", figure_kind::count},
    {"disclosed_normative", "一、主动公开情况 › （一）主动公开政府信息数 › 其中：主动公开规范性文件数", "", "条", figure_kind::count},
    {"normative_made", "一、主动公开情况 › （一）主动公开政府信息数 › 制发规范性文件总数", "", "件", figure_kind::count},
    {"channel_gazette", "一、主动公开情况 › （二）通过不同渠道和方式公开政府信息的情况 › 1.政府公报公开政府信息数", "", "条", figure_kind::count},
    {"channel_website", "一、主动公开情况 › （二）通过不同渠道和方式公开政府信息的情况 › 2.政府网站公开政府信息数", "", "条", figure_kind::count},
    {"channel_weibo", "一、主动公开情况 › （二）通过不同渠道和方式公开政府信息的情况 › 3.政务微博公开政府信息数", "", "条", figure_kind::count},
    {"channel_wechat", "一、主动公开情况 › （二）通过不同渠道和方式公开政府信息的情况 › 4.政务微信公开政府信息数", "", "条", figure_kind::count},
    {"channel_other", "一、主动公开情况 › （二）通过不同渠道和方式公开政府信息的情况 › 5.其他方式公开政府信息数", "", "条", figure_kind::count},
    {"responses", "二、回应解读情况 › （一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）", "", "次", figure_kind::count},
    {"press_conferences", "二、回应解读情况 › （二）通过不同渠道和方式回应解读的情况 › 1.参加或举办新闻发布会总次数", "", "次", figure_kind::count},
    {"press_conferences_by_head", "二、回应解读情况 › （二）通过不同渠道和方式回应解读的情况 › 1.参加或举办新闻发布会总次数 › 其中：主要负责同志参加新闻发布会次数", "", "次", figure_kind::count},
    {"online_interviews", "二、回应解读情况 › （二）通过不同渠道和方式回应解读的情况 › 2.政府网站在线访谈次数", "", "次", figure_kind::count},
    {"online_interviews_by_head", "二、回应解读情况 › （二）通过不同渠道和方式回应解读的情况 › 2.政府网站在线访谈次数 › 其中：主要负责同志参加政府网站在线访谈次数", "", "次", figure_kind::count},
    {"interpretations", "二、回应解读情况 › （二）通过不同渠道和方式回应解读的情况 › 3.政策解读稿件发布数", "", "篇", figure_kind::count},
    {"weibo_wechat_responses", "二、回应解读情况 › （二）通过不同渠道和方式回应解读的情况 › 4.微博微信回应事件数", "", "次", figure_kind::count},
    {"other_responses", "二、回应解读情况 › （二）通过不同渠道和方式回应解读的情况 › 5.其他方式回应事件数", "", "次", figure_kind::count},
    {"received", "三、依申请公开情况 › （一）收到申请数", "", "件", figure_kind::count},
    {"received_in_person", "三、依申请公开情况 › （一）收到申请数 › 1.当面申请数", "", "件", figure_kind::count},
    {"received_fax", "三、依申请公开情况 › （一）收到申请数 › 2.传真申请数", "", "件", figure_kind::count},
    {"received_online", "三、依申请公开情况 › （一）收到申请数 › 3.网络申请数", "", "件", figure_kind::count},
    {"received_letter", "三、依申请公开情况 › （一）收到申请数 › 4.信函申请数", "", "件", figure_kind::count},
    {"concluded", "三、依申请公开情况 › （二）申请办结数", "", "件", figure_kind::count},
    {"concluded_on_time", "三、依申请公开情况 › （二）申请办结数 › 1.按时办结数", "", "件", figure_kind::count},
    {"concluded_extended", "三、依申请公开情况 › （二）申请办结数 › 2.延期办结数", "", "件", figure_kind::count},
    {"answered", "三、依申请公开情况 › （三）申请答复数", "", "件", figure_kind::count},
    {"answered_already_public", "三、依申请公开情况 › （三）申请答复数 › 1.属于已主动公开范围数", "", "件", figure_kind::count},
    {"answered_granted", "三、依申请公开情况 › （三）申请答复数 › 2.同意公开答复数", "", "件", figure_kind::count},
    {"answered_partly_granted", "三、依申请公开情况 › （三）申请答复数 › 3.同意部分公开答复数", "", "件", figure_kind::count},
    {"answered_denied", "三、依申请公开情况 › （三）申请答复数 › 4.不同意公开答复数", "", "件", figure_kind::count},
    {"denied_state_secret", "三、依申请公开情况 › （三）申请答复数 › 4.不同意公开答复数 › 其中：涉及国家秘密", "", "件", figure_kind::count},
    {"denied_trade_secret", "三、依申请公开情况 › （三）申请答复数 › 4.不同意公开答复数 › 涉及商业秘密", "", "件", figure_kind::count},
    {"denied_privacy", "三、依申请公开情况 › （三）申请答复数 › 4.不同意公开答复数 › 涉及个人隐私", "", "件", figure_kind::count},
    {"denied_safety_stability", "三、依申请公开情况 › （三）申请答复数 › 4.不同意公开答复数 › 危及国家安全、公共安全、经济安全和社会稳定", "", "件", figure_kind::count},
    {"denied_not_government_information", "三、依申请公开情况 › （三）申请答复数 › 4.不同意公开答复数 › 不是《条例》所指政府信息", "", "件", figure_kind::count},
    {"denied_other_law", "三、依申请公开情况 › （三）申请答复数 › 4.不同意公开答复数 › 法律法规规定的其他情形", "", "件", figure_kind::count},
    {"answered_not_this_agency", "三、依申请公开情况 › （三）申请答复数 › 5.不属于本行政机关公开数", "", "件", figure_kind::count},
    {"answered_nonexistent", "三、依申请公开情况 › （三）申请答复数 › 6.申请信息不存在数", "", "件", figure_kind::count},
    {"answered_amend", "三、依申请公开情况 › （三）申请答复数 › 7.告知作出更改补充数", "", "件", figure_kind::count},
    {"answered_other_channel", "三、依申请公开情况 › （三）申请答复数 › 8.告知通过其他途径办理数", "", "件", figure_kind::count},
    {"review", "四、行政复议数量", "", "件", figure_kind::count},
    {"review_upheld", "四、行政复议数量 › （一）维持具体行政行为数", "", "件", figure_kind::count},
    {"review_corrected", "四、行政复议数量 › （二）被依法纠错数", "", "件", figure_kind::count},
    {"review_other", "四、行政复议数量 › （三）其他情形数", "", "件", figure_kind::count},
    {"litigation", "五、行政诉讼数量", "", "件", figure_kind::count},
    {"litigation_upheld", "五、行政诉讼数量 › （一）维持具体行政行为或者驳回原告诉讼请求数", "", "件", figure_kind::count},
    {"litigation_corrected", "五、行政诉讼数量 › （二）被依法纠错数", "", "件", figure_kind::count},
    {"litigation_other", "五、行政诉讼数量 › （三）其他情形数", "", "件", figure_kind::count},
    {"complaints", "六、举报投诉数量", "", "件", figure_kind::count},
    {"fees_charged", "七、依申请公开信息收取的费用", "", "万元", figure_kind::amount},
    {"offices", "八、机构建设和保障经费情况 › （一）政府信息公开工作专门机构数", "", "个", figure_kind::count},
    {"reading_points", "八、机构建设和保障经费情况 › （二）设置政府信息公开查阅点数", "", "个", figure_kind::count},
    {"staff", "八、机构建设和保障经费情况 › （三）从事政府信息公开工作人员数", "", "人", figure_kind::count},
    {"staff_full_time", "八、机构建设和保障经费情况 › （三）从事政府信息公开工作人员数 › 1.专职人员数（不包括政府公报及政府网站工作人员数）", "", "人", figure_kind::count},
    {"staff_part_time", "八、机构建设和保障经费情况 › （三）从事政府信息公开工作人员数 › 2.兼职人员数", "", "人", figure_kind::count},
    {"budget", "八、机构建设和保障经费情况 › （四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）", "", "万元", figure_kind::amount},
    {"meetings", "九、政府信息公开会议和培训情况 › （一）召开政府信息公开工作会议或专题会议数", "", "次", figure_kind::count},
    {"trainings", "九、政府信息公开会议和培训情况 › （二）举办各类培训班数", "", "次", figure_kind::count},
    {"trainees", "九、政府信息公开会议和培训情况 › （三）接受培训人员数", "", "人次", figure_kind::count},
};

inline constexpr relation_data statistics_relations[] = {
    {"statistics.received", relation_scope::each_column,
     "received = received_in_person + received_fax + received_online + received_letter"},
    {"statistics.concluded", relation_scope::each_column,
     "concluded = concluded_on_time + concluded_extended"},
    {"statistics.answered", relation_scope::each_column,
     "answered = answered_already_public + answered_granted + answered_partly_granted"
     " + answered_denied + answered_not_this_agency + answered_nonexistent + answered_amend"
     " + answered_other_channel"},
    {"statistics.denied", relation_scope::each_column,
     "answered_denied = denied_state_secret + denied_trade_secret + denied_privacy"
     " + denied_safety_stability + denied_not_government_information + denied_other_law"},
    {"statistics.review", relation_scope::each_column,
     "review = review_upheld + review_corrected + review_other"},
    {"statistics.litigation", relation_scope::each_column,
     "litigation = litigation_upheld + litigation_corrected + litigation_other"},
    {"statistics.staff", relation_scope::each_column,
     "staff = staff_full_time + staff_part_time"},
    {"statistics.press_head", relation_scope::each_column,
     "press_conferences_by_head <= press_conferences"},
    {"statistics.interview_head", relation_scope::each_column,
     "online_interviews_by_head <= online_interviews"},
    // A copy costs cents, and a whole office less than ten million yuan for each of its staff.
    {"amount.unit", relation_scope::each_column, "fees_charged <= received", relation_law::plausible},
    {"amount.unit", relation_scope::each_column, "budget <= 1000 staff", relation_law::plausible},
};

inline constexpr table_data tables[] = {
    {"statistics", "",
     "政府信息公开情况统计表",
     "统计指标 | 指标名称 | 指标", "单位 | 计量单位",
     table_layout::rows, statistics_columns, statistics_rows, statistics_relations},
};

inline constexpr form_data form = {"2014", "政府信息公开情况统计表", "国办发〔2014〕32号", 2014, 2018, sections, tables};

}  // namespace gouji::forms::y2014

#endif
