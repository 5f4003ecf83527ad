// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_FORM_FORM_COMMON_HPP
#define GOUJI_FORM_FORM_COMMON_HPP
/// \file
/// Layer form. What the generations of 2019 and 2021 share: applicants, proceedings, the parts of the report.

#include <gouji/form/form.hpp>

namespace gouji::forms::common {

/// The parts of a report since 2019, in order.
inline constexpr section_data sections[] = {
    {"overview", "总体情况 | 工作基本情况 | 概述"},
    {"disclosure", "主动公开政府信息情况 | 主动公开政府信息的情况"},
    {"applications", "收到和处理政府信息公开申请情况 | 收到和处理政府信息公开申请的情况 | 收到和处理政府信息公开的申请情况"},
    {"proceedings", "政府信息公开行政复议、行政诉讼情况 | 因政府信息公开工作被申请行政复议、提起行政诉讼情况"},
    {"problems", "存在的主要问题及改进情况 | 存在问题及改进情况 | 政府信息公开工作存在的主要问题及改进情况 | 存在的主要问题及整改措施 | 存在的主要问题和改进措施"},
    {"other", "其他需要报告的事项 | 其他需要报告事项 | 其他事项"},
};

/// Who applied: the columns of part three.
inline constexpr column_data applicants[] = {
    {"natural_person", "自然人", "", "件", figure_kind::count},
    {"enterprise", "法人或其他组织 › 商业企业", "商业", "件", figure_kind::count},
    {"research", "法人或其他组织 › 科研机构", "科研", "件", figure_kind::count},
    {"public_welfare", "法人或其他组织 › 社会公益组织", "社会公益 | 公益组织", "件", figure_kind::count},
    {"legal_service", "法人或其他组织 › 法律服务机构", "法律服务", "件", figure_kind::count},
    {"other_organization", "法人或其他组织 › 其他", "其他组织", "件", figure_kind::count},
    {"organization_subtotal", "法人或其他组织 › 小计", "", "件", figure_kind::count, presence::optional},
    {"total", "总计", "合计", "件", figure_kind::count},
};

/// Part four: outcomes, and the proceedings they belong to.
inline constexpr column_data outcomes[] = {
    {"upheld", "结果维持", "维持", "件", figure_kind::count},
    {"corrected", "结果纠正", "纠正", "件", figure_kind::count},
    {"other", "其他结果", "其他", "件", figure_kind::count},
    {"pending", "尚未审结", "未审结", "件", figure_kind::count},
    {"total", "总计", "合计", "件", figure_kind::count},
};

inline constexpr row_data proceedings[] = {
    {"review", "行政复议"},
    {"litigation_direct", "行政诉讼 › 未经复议直接起诉", "未经复议直接提起诉讼 | 直接起诉"},
    {"litigation_after_review", "行政诉讼 › 复议后起诉", "经复议后起诉 | 复议后提起诉讼"},
};

inline constexpr relation_data proceedings_relations[] = {
    {"proceedings.total", relation_scope::each_row,
     "total = upheld + corrected + other + pending"},
};

}  // namespace gouji::forms::common

#endif
