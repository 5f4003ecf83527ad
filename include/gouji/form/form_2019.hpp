// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_FORM_FORM_2019_HPP
#define GOUJI_FORM_FORM_2019_HPP
/// \file
/// Layer form. The form of 2019: 中华人民共和国政府信息公开工作年度报告格式（试行）, 国办公开办函〔2019〕60号.

#include <gouji/form/form_common.hpp>

namespace gouji::forms::y2019 {

inline constexpr column_data article20_1_columns[] = {
    {"made", "本年新制作数量", "本年新制作 | 本年新制作件数", "件", figure_kind::count},
    {"disclosed", "本年新公开数量", "本年新公开 | 本年新公开件数", "件", figure_kind::count},
    {"disclosed_in_total", "对外公开总数量", "公开总数量 | 对外公开总数 | 对外公开总量", "件", figure_kind::count},
};
inline constexpr row_data article20_1_rows[] = {
    {"rules", "规章"},
    {"normative_documents", "规范性文件", "规范文件 | 行政规范性文件"},
};

inline constexpr relation_data article20_1_relations[] = {
    {"article20.bounds", relation_scope::each_row, "disclosed <= disclosed_in_total"},
};

inline constexpr column_data article20_5_columns[] = {
    {"items_last_year", "上一年项目数量", "上一年项目数 | 上年项目数量", "项", figure_kind::count},
    {"items_change", "本年增/减", "本年增减 | 本年增（减） | 增减", "项", figure_kind::change},
    {"decisions", "处理决定数量", "处理决定数", "件", figure_kind::count},
};
inline constexpr row_data article20_5_rows[] = {
    {"licensing", "行政许可"},
    {"other_management", "其他对外管理服务事项", "其他对外管理服务 | 其他对外管理", "", figure_kind::count, presence::required, sub_rows::free},
};

/// No law: items are counted beside decisions. Some agencies count items there as well.
inline constexpr relation_data items_relations[] = {
    {"article20.items_convention", relation_scope::each_row,
     "decisions = items_last_year + items_change", relation_law::convention},
};

inline constexpr column_data article20_6_columns[] = {
    {"items_last_year", "上一年项目数量", "上一年项目数 | 上年项目数量", "项", figure_kind::count},
    {"items_change", "本年增/减", "本年增减 | 本年增（减） | 增减", "项", figure_kind::change},
    {"decisions", "处理决定数量", "处理决定数", "件", figure_kind::count},
};
inline constexpr row_data article20_6_rows[] = {
    {"penalty", "行政处罚"},
    {"coercion", "行政强制"},
};

inline constexpr column_data article20_8_columns[] = {
    {"items_last_year", "上一年项目数量", "上一年项目数 | 上年项目数量", "项", figure_kind::count},
    {"items_change", "本年增/减", "本年增减 | 本年增（减） | 增减", "项", figure_kind::change},
};
inline constexpr row_data article20_8_rows[] = {
    {"fees", "行政事业性收费", "行政事业型收费 | 行政事业收费"},
};

inline constexpr column_data article20_9_columns[] = {
    {"projects", "采购项目数量", "采购项目数", "项", figure_kind::count},
    {"amount", "采购总金额", "采购金额 | 采购总金额（万元，保留四位小数） | 采购总额", "万元", figure_kind::amount},
};
inline constexpr row_data article20_9_rows[] = {
    {"procurement", "政府集中采购", "政府采购"},
};

/// A project costs more than a hundred yuan, and the projects of an agency not a billion each.
inline constexpr relation_data article20_9_relations[] = {
    {"article20.procurement", relation_scope::each_row, "projects <=> amount"},
    {"amount.unit", relation_scope::each_row, "amount <= 100000 projects", relation_law::plausible},
    {"amount.unit", relation_scope::each_row, "projects <= 100 amount", relation_law::plausible},
};

inline constexpr row_data application_rows[] = {
    {"received", "一、本年新收政府信息公开申请数量", "本年新收政府信息公开申请 | 本年度新收 | 本年新收 | 本年度新收政府信息公开申请数量"},
    {"carried_in", "二、上年结转政府信息公开申请数量", "上年度结转 | 上年结转 | 上年度结转政府信息公开申请数量"},
    {"granted", "三、本年度办理结果 › （一）予以公开", "予以公开数"},
    {"partly_granted", "三、本年度办理结果 › （二）部分公开（区分处理的，只计这一情形，不计其他情形）", "部分公开 | 部分公开（区分处理的，只计这一情况，不计其他情形）"},
    {"denied_state_secret", "三、本年度办理结果 › （三）不予公开 › 1.属于国家秘密", "国家秘密 | 涉及国家秘密"},
    {"denied_other_law", "三、本年度办理结果 › （三）不予公开 › 2.其他法律行政法规禁止公开", "法律、行政法规禁止公开 | 其他法律行政法规禁止 | 其他法律行政止公开"},
    {"denied_safety_stability", "三、本年度办理结果 › （三）不予公开 › 3.危及“三安全一稳定”", "三安全一稳定 | 危及三安全一稳定"},
    {"denied_third_party", "三、本年度办理结果 › （三）不予公开 › 4.保护第三方合法权益", "第三方合法权益 | 保护第三方权益"},
    {"denied_internal_affairs", "三、本年度办理结果 › （三）不予公开 › 5.属于三类内部事务信息", "内部事务 | 内部事务信息 | 三类内部事务信息 | 属于三类内容事务信息"},
    {"denied_process", "三、本年度办理结果 › （三）不予公开 › 6.属于四类过程性信息", "过程性信息 | 四类过程性信息"},
    {"denied_enforcement_file", "三、本年度办理结果 › （三）不予公开 › 7.属于行政执法案卷", "行政执法案卷信息 | 行政执法案卷 | 属于行政执法案卷信息"},
    {"denied_administrative_query", "三、本年度办理结果 › （三）不予公开 › 8.属于行政查询事项", "行政查询事项 | 行政查询"},
    {"denied_subtotal", "三、本年度办理结果 › （三）不予公开 › 小计", "", "", figure_kind::count, presence::optional},
    {"unavailable_not_held", "三、本年度办理结果 › （四）无法提供 › 1.本机关不掌握相关政府信息", "不掌握相关政府信息 | 本机关不掌握 | 本机关不掌握相关信息"},
    {"unavailable_needs_creation", "三、本年度办理结果 › （四）无法提供 › 2.没有现成信息需要另行制作", "需另行制作 | 需要另行制作 | 没有现成信息"},
    {"unavailable_still_unclear", "三、本年度办理结果 › （四）无法提供 › 3.补正后申请内容仍不明确", "申请内容仍不明确 | 补正后仍不明确"},
    {"unavailable_subtotal", "三、本年度办理结果 › （四）无法提供 › 小计", "", "", figure_kind::count, presence::optional},
    {"unprocessed_petition", "三、本年度办理结果 › （五）不予处理 › 1.信访举报投诉类申请", "信访举报投诉 | 信访举报投诉类"},
    {"unprocessed_repeated", "三、本年度办理结果 › （五）不予处理 › 2.重复申请", "重复申请类"},
    {"unprocessed_publication", "三、本年度办理结果 › （五）不予处理 › 3.要求提供公开出版物", "公开出版物 | 要求提供出版物"},
    {"unprocessed_excessive", "三、本年度办理结果 › （五）不予处理 › 4.无正当理由大量反复申请", "大量反复申请 | 无正当理由反复申请"},
    {"unprocessed_confirmation", "三、本年度办理结果 › （五）不予处理 › 5.要求行政机关确认或重新出具已获取信息", "确认或重新出具已获取信息 | 要求确认或重新出具已获取信息"},
    {"unprocessed_subtotal", "三、本年度办理结果 › （五）不予处理 › 小计", "", "", figure_kind::count, presence::optional},
    {"other", "三、本年度办理结果 › （六）其他处理", "（六）其他 | 其他情形"},
    {"concluded", "三、本年度办理结果 › （七）总计", "办理结果总计 | 合计 | 总计（7）"},
    {"carried_out", "四、结转下年度继续办理", "结转下一年度继续办理 | 结转下一年继续办理 | 结转下年度 | 结转下年继续办理 | 结转下一年度"},
};

inline constexpr relation_data application_relations[] = {
    {"applications.balance", relation_scope::each_column,
     "received + carried_in = concluded + carried_out"},
    {"applications.concluded", relation_scope::each_column,
     "concluded = granted + partly_granted + denied_state_secret + denied_other_law"
     " + denied_safety_stability + denied_third_party + denied_internal_affairs"
     " + denied_process + denied_enforcement_file + denied_administrative_query"
     " + unavailable_not_held + unavailable_needs_creation + unavailable_still_unclear"
     " + unprocessed_petition + unprocessed_repeated + unprocessed_publication"
     " + unprocessed_excessive + unprocessed_confirmation + other"},
    {"applications.applicants", relation_scope::each_row,
     "total = natural_person + enterprise + research + public_welfare + legal_service"
     " + other_organization"},
    {"applications.subtotal", relation_scope::each_row,
     "organization_subtotal = enterprise + research + public_welfare + legal_service + other_organization"},
    {"applications.subtotal", relation_scope::each_column,
     "denied_subtotal = denied_state_secret + denied_other_law + denied_safety_stability + denied_third_party + denied_internal_affairs + denied_process + denied_enforcement_file + denied_administrative_query"},
    {"applications.subtotal", relation_scope::each_column,
     "unavailable_subtotal = unavailable_not_held + unavailable_needs_creation + unavailable_still_unclear"},
    {"applications.subtotal", relation_scope::each_column,
     "unprocessed_subtotal = unprocessed_petition + unprocessed_repeated + unprocessed_publication + unprocessed_excessive + unprocessed_confirmation"},
};

inline constexpr table_data tables[] = {
    {"article20_1", "二、主动公开政府信息情况",
     "第二十条第（一）项 | 第二十条第（1）项 | 第二十条第一项",
     "信息内容", "",
     table_layout::rows, article20_1_columns, article20_1_rows, article20_1_relations},
    {"article20_5", "二、主动公开政府信息情况",
     "第二十条第（五）项 | 第二十条第（5）项 | 第二十条第五项",
     "信息内容", "",
     table_layout::rows, article20_5_columns, article20_5_rows, items_relations},
    {"article20_6", "二、主动公开政府信息情况",
     "第二十条第（六）项 | 第二十条第（6）项 | 第二十条第六项",
     "信息内容", "",
     table_layout::rows, article20_6_columns, article20_6_rows, items_relations},
    {"article20_8", "二、主动公开政府信息情况",
     "第二十条第（八）项 | 第二十条第（8）项 | 第二十条第八项",
     "信息内容", "",
     table_layout::rows, article20_8_columns, article20_8_rows, {}},
    {"article20_9", "二、主动公开政府信息情况",
     "第二十条第（九）项 | 第二十条第（9）项 | 第二十条第九项",
     "信息内容", "",
     table_layout::rows, article20_9_columns, article20_9_rows, article20_9_relations},
    {"applications", "三、收到和处理政府信息公开申请情况",
     "",
     "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | 本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和 | 申请人情况", "",
     table_layout::rows, common::applicants, application_rows, application_relations},
    {"proceedings", "四、政府信息公开行政复议、行政诉讼情况",
     "",
     "", "",
     table_layout::one_row, common::outcomes, common::proceedings, common::proceedings_relations},
};

inline constexpr form_data form = {"2019", "中华人民共和国政府信息公开工作年度报告格式（试行）", "国办公开办函〔2019〕60号", 2019, 2020, common::sections, tables};

}  // namespace gouji::forms::y2019

#endif
