// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_DIAG_DETAIL_PROSE_ROWS_HPP
#define GOUJI_DIAG_DETAIL_PROSE_ROWS_HPP
/// \file
/// Layer diag. Rows of the catalogue about what the prose says of the figures.
///
/// Arguments: `{claim}` the clause as printed, `{cells}` what the tables have, one value for each way in which the clause can
/// be read, `{part}` `{whole}` `{sum}` numbers.

#include <gouji/diag/catalogue.hpp>

namespace gouji::detail {

inline constexpr catalogue_row prose_rows[] = {
    {"prose.figure", severity::warning, "the text says “{claim}”, the tables have {cells}",
     "正文称“{claim}”，表中为{cells}",
     "A sentence of the report names a figure of the form by its statutory words, and the cells of the "
     "tables have another number. Where the words can be read in more than one way (received, with or "
     "without those carried in), no reading agrees, and all of them are given. Find out which of the two "
     "is right; often the text was taken over from last year's report.",
     "正文以法定用语说明了表式中的某项数字，而表中对应单元格的数字不同。用语可作多种理解的"
     "（如收到申请数是否含上年结转），各种理解均不相符，各值一并列出。请查明何者正确；"
     "常见原因是正文沿用了上一年的报告。"},

    {"prose.parts", severity::warning, "the text says {whole} and names parts that add up to {sum}: “{claim}”",
     "正文总数为{whole}，所列各部分相加为{sum}：“{claim}”",
     "A sentence gives a number of applications and at once its parts, by the way in which they came or "
     "by applicants, and the parts do not make the whole. A sum below the whole is told only where the "
     "list is complete: three ways or more, or natural persons and organisations.",
     "正文给出申请总数，随即按提交方式或者申请人列出各部分，各部分之和与总数不符。"
     "各部分之和小于总数时，仅在列举完整（三种以上方式，或者自然人与法人两类）的情况下提示。"},

    {"prose.percentage", severity::warning,
     "the text says “{claim}”, but {part} is no such share of {whole} or of any other total it may mean",
     "正文称“{claim}”，但{part}占{whole}或者其他可能的总数均不是该比例",
     "A percentage of the text fits no whole that the sentence may mean: neither the totals of the tables "
     "nor the numbers named before it in the paragraph. It is compared within the decimals that are "
     "printed: 34.2% stands for 34.15 to 34.25. Some agencies cut decimals off instead of rounding.",
     "正文中的百分比与任何可能的总数（表中的总计以及同段前文的各数）都不相符。"
     "比较时以印出的小数位为准：34.2%代表34.15%至34.25%。有的机关舍去尾数而不四舍五入。"},

    {"prose.zero_claim", severity::error, "the text says “{claim}”, the tables have {cells}",
     "正文称“{claim}”，表中为{cells}",
     "The text says that there was nothing where the tables have a number, or the reverse: 未收到申请 "
     "beside three applications received. One of the two is wrong, often because the text or the table "
     "was taken over from last year's report.",
     "正文称没有发生，而表中有数，或者相反，例如正文称未收到申请，表中新收为3件。"
     "两者必有一误，常见原因是正文或者表格沿用了上一年的报告。"},
};

}  // namespace gouji::detail

#endif
