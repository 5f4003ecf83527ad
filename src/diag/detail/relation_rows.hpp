// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_DIAG_DETAIL_RELATION_ROWS_HPP
#define GOUJI_DIAG_DETAIL_RELATION_ROWS_HPP
/// \file
/// Layer diag. Rows of the catalogue about equations and bounds between figures.
///
/// Arguments of a broken relation: `{relation}` the equation with labels and numbers filled in,
/// `{where}` the printed label of the column or row in which it was checked, `{left}` and `{right}`
/// its sides, `{difference}` left minus right.

#include <gouji/diag/catalogue.hpp>

namespace gouji::detail {

inline constexpr catalogue_row relation_rows[] = {
    {"amount.unit", severity::warning,
     "{where}: the amount is plausible only in another unit, 元 for 万元 or the reverse: {relation} does not hold",
     "“{where}”：金额只有换一种单位（元与万元互换）才合理：{relation}不成立",
     "Amounts of the forms are in 万元. For what they are counted by, this one is out of all proportion: more than "
     "ten million yuan of budget for each of the staff, ten thousand yuan of fees for each application, or a "
     "purchase of more than a billion yuan, or less than a hundred yuan, for each project. Mostly the agency wrote "
     "yuan. The value is delivered as printed; check the unit against the accounts.",
     "表中金额以万元为单位。按所列人数、件数或者项目数折算，该金额明显不合理：人均经费超过1000万元，"
     "每件申请收费超过1万元，或者每个采购项目平均超过10亿元、不足100元。多为以元填报。"
     "数值按原文给出，请对照决算资料核对单位。"},

    {"applications.applicants", severity::error,
     "row {where}: the total is {left}, but the applicants add up to {right} (difference "
     "{difference}): {relation}",
     "“{where}”行：总计为{left}，各类申请人相加为{right}，相差{difference}：{relation}",
     "In every row of the applications table the total is the sum of natural persons and the five "
     "kinds of organisations. Usual causes are a total that was not brought up to date, a figure "
     "typed into the neighbouring column, or a converter that dropped an empty cell. Compare the "
     "row with the source; if the source prints the same figures, the error is the agency's own.",
     "申请情况表每一行的总计应等于自然人与五类法人或其他组织之和。常见原因："
     "总计没有随分项更新，数字填入相邻的列，或者格式转换时丢失了空单元格。"
     "请对照原文核对该行；原文如此印制的，属于报告自身的差错。"},

    {"applications.balance", severity::error,
     "column {where}: received and carried in make {left}, but concluded and carried out make "
     "{right} (difference {difference}): {relation}",
     "“{where}”列：本年新收与上年结转之和为{left}，办理结果总计与结转下年度之和为{right}，"
     "相差{difference}：{relation}",
     "The form prints this equation in the corner of the applications table: the first item plus "
     "the second equals the third plus the fourth, in every column. If only one column is broken, "
     "look there for a mistyped figure; if one column has too much and another as much too little, "
     "a figure stands in the wrong column. Check all four figures against the source.",
     "申请情况表左上角载明：本列第一项加第二项之和，等于第三项加第四项之和，每一列都应成立。"
     "只有一列不成立的，多为该列某个数字填错；一列多出的数恰为另一列缺少的数，"
     "多为数字错列。请对照原文核对这四个数字。"},

    {"applications.concluded", severity::error,
     "column {where}: the total of the results is {left}, but the results add up to {right} "
     "(difference {difference}): {relation}",
     "“{where}”列：办理结果总计为{left}，各项办理结果相加为{right}，相差{difference}：{relation}",
     "Row （七）总计 of the applications table is the sum of all result rows above it. Usual "
     "causes "
     "are a result that was counted twice or left out, and a total that was not brought up to "
     "date. The operands list every row that is not zero; compare them with the source.",
     "申请情况表的“（七）总计”应等于其上各项办理结果之和。常见原因：某项结果重复计入或者漏计，"
     "总计没有随分项更新。所列各数为不等于零的分项，请逐项对照原文。"},

    {"applications.subtotal", severity::error,
     "{where}: the subtotal is {left}, but its items add up to {right} (difference {difference}): "
     "{relation}",
     "“{where}”：小计为{left}，所含各项相加为{right}，相差{difference}：{relation}",
     "Some agencies add rows or a column 小计 to the applications table; they are the sum of the "
     "items of their group. The statutory form does not ask for them, so a wrong subtotal does not "
     "make the items wrong. Check the subtotal first, then its items.",
     "部分机关在申请情况表中增设“小计”行或者“小计”列，应等于所在组各项之和。"
     "法定格式没有小计，小计有误不等于分项有误。请先核对小计，再核对分项。"},

    {"article20.bounds", severity::warning,
     "row {where}: {left} of this year are more than the {right} that they are among (difference {difference}): {relation}",
     "“{where}”行：本年数{left}多于包含它的总数{right}，相差{difference}：{relation}",
     "What was newly disclosed this year is among all that is disclosed (form of 2019), and what was made this "
     "year is in force unless it was repealed (form of 2021). Often the column of the total was filled in "
     "for this year only, or two figures changed places. Compare the row with the source.",
     "本年新公开的应当包含在对外公开总数量之内（2019年格式）；本年制发的，除已废止的以外，"
     "应当包含在现行有效件数之内（2021年格式）。常见原因：总数一列只填了本年数，或者两个数字互换。"
     "请对照原文核对该行。"},

    {"article20.items", severity::warning,
     "row {row}: last year's items and the change make {left}, but the row says {right}, while "
     "other rows of this report follow that sum",
     "“{row}”行：上一年项目数量与本年增减之和为{left}，处理决定数量为{right}，"
     "而本报告其他各行均按此关系填写",
     "The 2019 form counts items in two columns and decisions in the third, so the sum is no law. "
     "This report uses the third column for this year's items in its other rows, and this row does "
     "not follow. Either the row was filled in as the form asks or one of its figures is wrong; "
     "only the agency can tell.",
     "2019年格式前两列计项目数、第三列计处理决定数，三者并无必然关系。"
     "本报告其他各行把第三列用作本年项目数，唯独该行不符。"
     "可能是该行按格式原意填写，也可能是某个数字有误，需向报告机关核实。"},

    {"article20.items_convention", severity::note,
     "the report uses the column of decisions for this year's number of items; rows that follow "
     "last year plus change: {rows}",
     "报告把“处理决定数量”用作本年项目数量：有{rows}行符合上一年项目数量加本年增减",
     "In the 2019 form the third column asks for decisions, not for items. Where two or more rows "
     "that are not zero equal last year's items plus the change, the agency evidently counted "
     "items "
     "there. Do not compare that column with reports that count decisions.",
     "2019年格式第三列应填处理决定数，而不是项目数。两行以上非零数据恰等于上一年项目数量加本年增减"
     "的，"
     "说明报告机关在该列填写的是项目数。该列不宜与按处理决定数填写的报告相比较。"},

    {"article20.procurement", severity::warning,
     "row {where}: projects {left}, amount {right} 万元; one is zero and the other is not",
     "“{where}”行：采购项目数量为{left}，采购总金额为{right}万元，一项为零而另一项不为零",
     "Where something was bought there is at least one project and an amount, and where nothing was bought both "
     "are zero. Often one of the two was forgotten, or an amount below one 万元 was rounded to zero. Compare both "
     "with the source.",
     "有采购的，项目数量和金额都应大于零；没有采购的，两者都应为零。"
     "常见原因：漏填其中一项，或者不足一万元的金额舍入为零。请对照原文核对。"},

    {"proceedings.total", severity::error,
     "{where}: the total is {left}, but the outcomes add up to {right} (difference {difference}): "
     "{relation}",
     "“{where}”：总计为{left}，各种结果相加为{right}，相差{difference}：{relation}",
     "In each group of the table of reviews and lawsuits the total is upheld plus corrected plus "
     "other plus pending. Often the pending cases were forgotten in the total, or the figures "
     "moved "
     "by one column. Compare the five figures of the group with the source.",
     "行政复议、行政诉讼情况表每一组的总计应等于结果维持、结果纠正、其他结果、尚未审结之和。"
     "常见原因：总计漏计尚未审结的案件，或者数字整体错开一列。请对照原文核对该组五个数字。"},

    {"relation", severity::error,
     "{where}: relation {code} does not hold, {left} against {right} (difference {difference}): "
     "{relation}",
     "“{where}”：关系{code}不成立，左边为{left}，右边为{right}，相差{difference}：{relation}",
     "A relation of a form that was loaded from a file is broken. The relation and its code are "
     "those of that file; the operands are listed with their places. Check the figures against the "
     "source, and the relation against the instructions of the form.",
     "从文件读入的表式中规定的一项勾稽关系不成立。关系及其代码由该文件定义，所涉数字及位置一并列出"
     "。"
     "请对照原文核对数字，并对照填表说明核对该关系。"},

    {"relation.unassessed", severity::unassessed,
     "relation {code} could not be checked in {where}: no number for {missing}",
     "关系{code}在“{where}”中无法核对：{missing}没有数值",
     "A relation can be checked only when all its operands are numbers. A blank, a placeholder or "
     "a "
     "missing cell is not zero, so nothing is said about the relation. If the agency leaves cells "
     "blank for zero, that is a choice for you to make: `--blank-as-zero`.",
     "各项都有数值时才能核对勾稽关系。空白、占位符和缺失都不等于零，因此不对该关系下结论。"
     "确知报告机关以空白表示零的，可以自行选择 `--blank-as-zero`。"},

    {"statistics.answered", severity::error,
     "column {where}: answered is {left}, but the kinds of answers add up to {right} (difference "
     "{difference}): {relation}",
     "“{where}”列：申请答复数为{left}，各类答复相加为{right}，相差{difference}：{relation}",
     "In the 2014 form 申请答复数 is the sum of the eight kinds of answers below it. Mind that "
     "不同意公开答复数 counts once, without its own sub-items. Compare the nine figures with the "
     "source.",
     "2014年格式中申请答复数应等于其下八类答复之和，其中不同意公开答复数只计一次，不再计其下各项。"
     "请对照原文核对这九个数字。"},

    {"statistics.concluded", severity::error,
     "column {where}: concluded is {left}, but on time and extended add up to {right} (difference "
     "{difference}): {relation}",
     "“{where}”列：申请办结数为{left}，按时办结数与延期办结数之和为{right}，"
     "相差{difference}：{relation}",
     "In the 2014 form 申请办结数 is 按时办结数 plus 延期办结数. Often one of the two was left at "
     "its "
     "old value or at zero. Compare the three figures with the source.",
     "2014年格式中申请办结数应等于按时办结数与延期办结数之和。常见原因是其中一项未填或者未更新。"
     "请对照原文核对这三个数字。"},

    {"statistics.denied", severity::error,
     "column {where}: denied is {left}, but its reasons add up to {right} (difference "
     "{difference}): {relation}",
     "“{where}”列：不同意公开答复数为{left}，各项理由相加为{right}，相差{difference}：{relation}",
     "In the 2014 form 不同意公开答复数 is the sum of its six reasons. Usual causes are an answer "
     "counted under two reasons and a reason that was left out. Compare the seven figures with the "
     "source.",
     "2014年格式中不同意公开答复数应等于其下六项理由之和。常见原因：一件答复计入两项理由，或者漏填"
     "某项。"
     "请对照原文核对这七个数字。"},

    {"statistics.interview_head", severity::warning,
     "column {where}: {left} online interviews with the head, but only {right} interviews in all "
     "(difference {difference}): {relation}",
     "“{where}”列：主要负责同志参加在线访谈{left}次，多于在线访谈总次数{right}次，"
     "相差{difference}：{relation}",
     "The interviews in which the head of the agency took part are among all interviews, so they "
     "cannot be more. Perhaps the two figures changed places, or persons were counted instead of "
     "interviews. Compare both with the source.",
     "主要负责同志参加的在线访谈包含在政府网站在线访谈之内，不可能更多。"
     "可能是两个数字互换，或者按人次填写。请对照原文核对。"},

    {"statistics.litigation", severity::error,
     "column {where}: lawsuits are {left}, but their outcomes add up to {right} (difference "
     "{difference}): {relation}",
     "“{where}”列：行政诉讼数量为{left}，各种结果相加为{right}，相差{difference}：{relation}",
     "In the 2014 form 行政诉讼数量 is upheld plus corrected plus other. The form has no row for "
     "pending cases, so agencies that count them only in the sum break it. Compare the four "
     "figures "
     "with the source.",
     "2014年格式中行政诉讼数量应等于维持、被依法纠错、其他情形之和。"
     "该格式没有未审结一项，只在总数中计入未审结案件的，会导致不符。请对照原文核对这四个数字。"},

    {"statistics.press_head", severity::warning,
     "column {where}: {left} press conferences with the head, but only {right} in all (difference "
     "{difference}): {relation}",
     "“{where}”列：主要负责同志参加新闻发布会{left}次，多于新闻发布会总次数{right}次，"
     "相差{difference}：{relation}",
     "The press conferences in which the head of the agency took part are among all of them, so "
     "they cannot be more. Perhaps the two figures changed places, or persons were counted instead "
     "of conferences. Compare both with the source.",
     "主要负责同志参加的新闻发布会包含在新闻发布会总次数之内，不可能更多。"
     "可能是两个数字互换，或者按人次填写。请对照原文核对。"},

    {"statistics.received", severity::error,
     "column {where}: received is {left}, but the ways of applying add up to {right} (difference "
     "{difference}): {relation}",
     "“{where}”列：收到申请数为{left}，各种申请方式相加为{right}，相差{difference}：{relation}",
     "In the 2014 form 收到申请数 is the sum of applications in person, by fax, online and by "
     "letter. "
     "Some agencies received applications in other ways and had no row for them. Compare the five "
     "figures with the source.",
     "2014年格式中收到申请数应等于当面、传真、网络、信函申请数之和。"
     "以其他方式收到的申请没有对应的行，可能导致不符。请对照原文核对这五个数字。"},

    {"statistics.review", severity::error,
     "column {where}: reviews are {left}, but their outcomes add up to {right} (difference "
     "{difference}): {relation}",
     "“{where}”列：行政复议数量为{left}，各种结果相加为{right}，相差{difference}：{relation}",
     "In the 2014 form 行政复议数量 is upheld plus corrected plus other. The form has no row for "
     "pending cases, so agencies that count them only in the sum break it. Compare the four "
     "figures "
     "with the source.",
     "2014年格式中行政复议数量应等于维持、被依法纠错、其他情形之和。"
     "该格式没有未审结一项，只在总数中计入未审结案件的，会导致不符。请对照原文核对这四个数字。"},

    {"statistics.staff", severity::error,
     "column {where}: staff is {left}, but full time and part time add up to {right} (difference "
     "{difference}): {relation}",
     "“{where}”列：工作人员数为{left}，专职与兼职人员之和为{right}，相差{difference}：{relation}",
     "In the 2014 form 从事政府信息公开工作人员数 is 专职人员数 plus 兼职人员数. Often the staff "
     "of the "
     "gazette or the web site was counted only in the sum, although the form leaves it out. "
     "Compare "
     "the three figures with the source.",
     "2014年格式中从事政府信息公开工作人员数应等于专职人员数与兼职人员数之和。"
     "政府公报和政府网站工作人员不计入专职人员，只计入总数的会导致不符。请对照原文核对这三个数字"
     "。"},
};

}  // namespace gouji::detail

#endif
