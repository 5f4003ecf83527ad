// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_DIAG_DETAIL_STRUCTURE_ROWS_HPP
#define GOUJI_DIAG_DETAIL_STRUCTURE_ROWS_HPP
/// \file
/// Layer diag. Rows of the catalogue about the report against its form: tables, rows, columns,
/// sections, year, agency.
///
/// Arguments: `{table}` `{row}` `{column}` `{section}` labels of the form, `{printed}` what the
/// document prints instead,
/// `{form}` and `{report_form}` codes of forms, `{year}` a year, `{years}` a list, `{first}` a title,
/// `{date}` `{deadline}` days.

#include <gouji/diag/catalogue.hpp>

namespace gouji::detail {

inline constexpr catalogue_row structure_rows[] = {
    {"column.missing", severity::warning, "{table}: column {column} is missing",
     "{table}：缺少“{column}”列",
     "The form has this column and the table of the document does not, or its head could not be "
     "recognised. All its figures are told as missing, never as zero. If the document prints the "
     "column under another name, that name may be added to the labels of the form.",
     "表式规定有该列，而文件的表中没有，或者列名无法识别。该列各数均按缺失处理，不作为零。"
     "文件以其他名称印有该列的，可以将该名称补充到表式的标签中。"},

    {"column.unknown", severity::warning, "{table}: column “{printed}” is not in the form",
     "{table}：“{printed}”列不在表式之内",
     "The table has a column that the form does not know. It is kept in the output under its "
     "printed label and takes part in no check. It may be the agency's own addition, or a known "
     "head that the export broke.",
     "表中有一列不在表式之内。该列以印出的名称保留在输出中，不参与核对。"
     "可能是报告机关自行增设，也可能是导出时列名断裂所致。"},

    {"form.mixture", severity::warning,
     "{table} has the layout of form {form}, the report that of form {report_form}",
     "{table}采用{form}年格式，与报告其余部分的{report_form}年格式不一致",
     "Tables or rows of different generations of the form stand in one report, for example the "
     "applications table of 2019 in a report of 2023. Each table is read by the form that it "
     "follows, so its figures are right. Mind the different rows when you compare reports.",
     "同一报告中混用了不同年份的格式，例如2023年的报告使用2019年格式的申请情况表。"
     "各表按其实际采用的格式读取，数值不受影响。比较不同报告时请注意各行含义的差异。"},

    {"form.none", severity::error, "no statutory table was found in the document",
     "文件中没有找到法定表格",
     "The text holds none of the tables of the form, so there are no figures. Often the page only "
     "links to an attachment, shows the tables as pictures, or is a list of reports; a report "
     "without tables is never taken for a report of zeros. Or the tables are in a notation that is not "
     "read (LaTeX, lists of reStructuredText, printed data frames): their figures were not read. Fetch "
     "the attachment or another edition of the report, or export it as DOCX or HTML.",
     "文本中没有表式规定的任何表格，因此没有数据。常见情形：网页只有附件链接，表格是图片，"
     "或者网页只是报告目录。没有表格不等于数据为零。也可能是表格采用了尚不能读取的写法（LaTeX、reStructuredText"
     "列表、打印的数据框），其中的数据未被读取。请取得附件或者报告的其他版本，或者改用DOCX、HTML导出。"},

    {"form.year", severity::warning,
     "the report for {year} uses form {form}, which was not meant for that year",
     "{year}年度的报告采用{form}年格式，该格式不适用于该年度",
     "Each generation of the form was prescribed for certain years. The agency may have used last "
     "year's template, or the year was read from the wrong place. The tables are read by the form "
     "that they follow.",
     "各年份的格式都有规定的适用年度。可能是报告机关沿用了旧模板，也可能是年度识别有误。"
     "各表按其实际采用的格式读取。"},

    {"report.agency", severity::note, "the name of the agency was not found",
     "没有找到报告机关名称",
     "Neither the title nor the end of the report names an agency in a way that was recognised. "
     "The figures are not affected. Give the name from outside if you need it as a key.",
     "标题和落款中都没有识别出报告机关名称。数据不受影响。需要以机关名称作为索引的，请另行提供。"},

    {"report.deadline", severity::note, "published on {date}, after the deadline of {deadline}",
     "发布日期为{date}，晚于规定期限{deadline}",
     "Departments of governments publish their annual report by 31 January of the next year, governments "
     "by 31 March; for years before 2019 all had until 31 March. The date is that of a line of its own "
     "or of a mark such as 发布日期. It may be that of a corrected or moved page.",
     "政府部门应当在次年1月31日前、政府应当在次年3月31日前公布年度报告；2019年以前各年度均为3月31日前。"
     "日期取自单独成行的落款或者“发布日期”等标记，也可能是更正或者迁移网页的日期。"},

    {"report.period", severity::warning, "the figures are those of a part of a year: {printed}",
     "数据只涵盖一年中的一段时间：{printed}",
     "The title or the sentence about the period says that this is a report or a table of half a year, "
     "a quarter or some months, and no annual report, though it looks the same. The figures are "
     "delivered under the year to which the period belongs. Do not put them beside annual figures.",
     "标题或者统计期限表明，这是半年、季度或者若干月份的报告或统计表，形式与年度报告相同，但不是年度数据。"
     "数字照常给出，年度为该期间所属的年份。请勿与年度数据一并比较。"},

    {"report.several", severity::warning, "the document holds another report behind “{first}”: “{printed}”",
     "文件在“{first}”之后还有另一份报告：“{printed}”",
     "Behind the first report a second title is followed by tables of its own: an agency's report and "
     "that of a body below it, or the reports of two years. Every figure is delivered with the agency "
     "and the year of the report that it belongs to, and each report is checked by itself.",
     "第一份报告之后另有标题，并载有自己的表格，例如机关及其下属单位的报告，或者两个年度的报告。"
     "各数字均注明所属报告的机关和年度，各份报告分别核对。"},

    {"report.title", severity::note, "no title of an annual report was found",
     "没有找到年度报告标题",
     "No line reads like 某机关某年政府信息公开工作年度报告. The export may have dropped the "
     "title, or "
     "the document is a part of a report. Year and agency are taken from elsewhere or left empty.",
     "没有一行类似“某机关某年政府信息公开工作年度报告”。可能是导出时丢失了标题，"
     "也可能文件只是报告的一部分。年度和机关名称从其他位置取得，或者留空。"},

    {"report.year", severity::error,
     "title, headings, period and text name different years: {years}",
     "标题、小标题、统计期限和正文所称年度不一致：{years}",
     "The places that say which year the report is about do not agree. Usually one of them was "
     "left "
     "over from last year's report; sometimes a whole table was. Find out which year is right "
     "before you use the figures.",
     "报告中说明所属年度的各处互不一致。多为沿用上一年报告时漏改，有时整张表都是上一年的。"
     "使用数据之前，请先查明正确的年度。"},

    {"row.label", severity::note, "{table}: “{printed}” was read as row {row}",
     "{table}：“{printed}”按“{row}”行读取",
     "The printed label is none that the form knows, but close enough to one of its rows to be the "
     "same misprinted. Its figures are delivered as that row. If the agency means something else, "
     "compare the row with the source; if it is a common print, it may be added to the form's labels.",
     "印出的标签不在表式之内，但与其中一行十分接近，按误印处理，数字归入该行。"
     "报告机关另有所指的，请对照原文；属于常见写法的，可以补充到表式的标签中。"},

    {"row.missing", severity::warning, "{table}: row {row} is missing", "{table}：缺少“{row}”行",
     "The form has this row and the table of the document does not, or its label could not be "
     "recognised. Its figures are told as missing, never as zero, and relations with it are not "
     "checked. Some agencies delete rows that are zero; the document alone cannot prove it.",
     "表式规定有该行，而文件的表中没有，或者标签无法识别。该行各数均按缺失处理，不作为零，"
     "涉及它的勾稽关系不予核对。有的机关删去全为零的行，但仅凭文件无法证实。"},

    {"row.outside", severity::warning, "row “{printed}” beside {table} belongs to no statutory table",
     "“{printed}”行与{table}同在一个表格中，不属于任何法定表格",
     "One table of the document holds a statutory table and other rows. Their figures are no figures of "
     "the form and are not in the output. Often an agency adds a table of its own below the statutory "
     "one, or an export joined two tables; look at the source if these rows matter.",
     "文件中的一个表格除法定表格外还有其他行，这些数字不是表式规定的数字，输出中不包含。"
     "常见情形是报告机关在法定表格之下另加表格，或者导出时两个表格连在一起。需要这些数字的，请查阅原文。"},

    {"row.repeated", severity::warning, "{table}: row {row} stands there more than once",
     "{table}：“{row}”行重复出现",
     "Rows of the table carry the same label. All are kept, each with its place; compare them. A "
     "page "
     "break may have repeated the row, or one of the labels is a misprint.",
     "表中有标签相同的行。各行均予保留并注明位置，请加以比较。"
     "可能是换页时重复，也可能是其中一行的标签有误。"},

    {"row.unknown", severity::warning, "{table}: row “{printed}” is not in the form",
     "{table}：“{printed}”行不在表式之内",
     "The table has a row that the form does not know. It is kept in the output under its printed "
     "label and takes part in no check, so a sum that includes it may look broken. It may be the "
     "agency's own addition, or a known label that the export broke.",
     "表中有一行不在表式之内。该行以印出的标签保留在输出中，不参与核对，"
     "因此包含它的合计可能显得不符。可能是报告机关自行增设，也可能是导出时标签断裂所致。"},

    {"section.missing", severity::warning, "section “{section}” is missing", "缺少“{section}”部分",
     "The form prescribes six sections, and no heading of the document matches this one. Tables "
     "are "
     "found by their own labels, so the figures are not affected. The heading may have been lost "
     "in "
     "the export or replaced by the agency.",
     "表式规定的六个部分中，没有找到与该部分相符的标题。各表按自身标签识别，数据不受影响。"
     "可能是导出时丢失标题，也可能是报告机关改用了其他标题。"},

    {"section.order", severity::warning,
     "section “{section}” does not stand in its place in the order of the form",
     "“{section}”部分的次序与表式不符",
     "The sections of the report follow each other in another order than in the form. Two reports "
     "on one page, or a summary in front of the report, look the same. The figures are not "
     "affected.",
     "报告各部分的次序与表式不同。同一页面载有两份报告，或者报告之前另有摘要，也会如此。"
     "数据不受影响。"},

    {"table.grid", severity::note,
     "table {table} of the document has no grid or a wrong one; it was rebuilt from the cells",
     "文件中第{table}个表格没有网格定义或者定义有误，已根据单元格重建",
     "Word keeps the widths of a table's columns in a grid, and says of every cell how many of "
     "them "
     "it covers. Programs other than Word often leave the grid out or do not keep it up to date. "
     "The cells were placed by their own spans; compare the table if its labels look shifted.",
     "Word "
     "文件以网格记录表格各列，并注明每个单元格跨越的列数。其他软件生成的文件常缺少网格或者未予更新"
     "。"
     "各单元格已按自身的跨度排列；标签有错位迹象的，请对照原表。"},

    {"table.headless", severity::warning, "{table} was recognised by its rows alone: no caption and no heads",
     "{table}没有表题和列名，仅凭行标签识别",
     "The rows look like those of the statutory table, and nothing above them says so. Their figures are "
     "delivered in the order of the form. The export may have lost the heads, or the agency prints a "
     "table of its own with the same rows; compare it with the source.",
     "这些行与法定表格的行一致，但其上没有表题和列名可以印证，数字按表式的顺序归列。"
     "可能是导出时丢失了表头，也可能是报告机关自制的表格恰有相同的行，请对照原文。"},

    {"table.missing", severity::warning, "{table} is missing", "缺少“{table}”表",
     "The form prescribes this table and the document has none that matches. It may be a picture, "
     "stand in an attachment, or have lost its labels in the export. Its figures are told as "
     "missing, never as zero.",
     "表式规定有该表，而文件中没有与之相符的表。可能是图片，可能在附件中，也可能导出时丢失了标签。"
     "该表各数均按缺失处理，不作为零。"},

    {"table.repeated", severity::warning, "{table} stands there more than once",
     "“{table}”表重复出现",
     "More than one table of a report matches this table of the form. Perhaps last year's table is "
     "printed for comparison, or two reports stand on one page and the second has no title that was "
     "recognised. All of them are kept, each with its place.",
     "一份报告中有不止一个表与表式中的该表相符。可能是附列上一年数据以供比较，"
     "也可能是同一页面载有两份报告，而后一份的标题未能识别。各表均予保留，并注明位置。"},
};

}  // namespace gouji::detail

#endif
