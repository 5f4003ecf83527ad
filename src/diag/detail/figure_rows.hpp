// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_DIAG_DETAIL_FIGURE_ROWS_HPP
#define GOUJI_DIAG_DETAIL_FIGURE_ROWS_HPP
/// \file
/// Layer diag. Rows of the catalogue about single figures.
///
/// Arguments: `{figure}` the labels of row and column, `{table}` and `{row}` labels, `{printed}`
/// the cell as printed,
/// `{value}` a number, `{year}` a year, `{blanks}`, `{placeholders}` and `{count}` counts, `{candidates}` labels of
/// columns, `{cell}` the labels of row and column, `{proposed}` a number.

#include <gouji/diag/catalogue.hpp>

namespace gouji::detail {

inline constexpr catalogue_row figure_rows[] = {
    {"figure.ambiguous", severity::warning,
     "{table}, row {row}: cannot tell in which columns the figures stand: {candidates}",
     "{table}“{row}”行：无法确定数字属于哪一列：{candidates}",
     "The export dropped empty cells, and more than one placement of the figures fits the row; the "
     "sums of the form do not decide it either. The figures have no value in the output, because a "
     "guess would be worse. Look up the row in the original document or take an export that keeps "
     "empty cells.",
     "导出的文本丢失了空单元格，该行数字有不止一种归列方式，勾稽关系也无法作出判断。"
     "为避免误判，输出中这些数字不给数值。请查阅原文，或者改用保留空单元格的导出方式。"},

    {"figure.blank", severity::note, "{table}: blank cells {blanks}, placeholders {placeholders}",
     "{table}：空白单元格{blanks}个，占位符{placeholders}个",
     "Blank, placeholder (/ — 无) and zero are three different things, and are kept apart in every "
     "output. Many agencies leave cells blank where they mean zero, but the document does not say "
     "so. Relations with such cells are not checked unless you choose `--blank-as-zero`.",
     "空白、占位符（/ — 无）与零是三种不同的情形，输出中始终加以区分。"
     "不少机关以空白表示零，但文件本身并未说明。涉及这些单元格的勾稽关系不予核对，"
     "除非选择 `--blank-as-zero`。"},

    {"figure.converted", severity::note,
     "“{printed}” was converted to {value} {unit}, the unit of the form",
     "“{printed}”已按表式规定的单位换算为{value}{unit}",
     "The cell, its row, the head of its column or a line above the table prints a unit that is not the "
     "one of the form. The value in the output is in the form's unit, exactly converted; the print is "
     "kept. Nothing is scaled where no unit is printed.",
     "单元格、所在行、列名或者表上方印有单位，且与表式规定的单位不同。输出的数值已精确换算为表式规定的单位，"
     "原样文字予以保留。没有写明单位的，不作任何换算。"},

    {"figure.decimals", severity::note, "{figure}: {value} has more than four decimals",
     "{figure}：{value}的小数超过四位",
     "Amounts of these forms are in 万元 with at most four decimals, which is one yuan. More "
     "decimals come from amounts below one yuan, from a calculation, or from a mistyped point. The "
     "value is delivered as printed.",
     "表中金额以万元为单位，至多保留四位小数，即精确到元。"
     "小数更多的，可能是含有角、分，由计算得出，或者小数点有误。数值按原文给出，不作舍入。"},

    {"figure.inferred", severity::note,
     "{table}: figures and empty cells whose column the sums of the form prove: {count}",
     "{table}：有{count}个数字或空单元格的列由勾稽关系推定",
     "The export dropped empty cells. For these figures, and for these empty cells, the sums of the "
     "form allow one column only, provided that the report's own sums are right. They are delivered "
     "like any other, with `inferred` as their grounds; what the sums leave open is told as "
     "`figure.ambiguous`. An export that keeps empty cells needs no such proof.",
     "导出的文本丢失了空单元格。在报告本身合计无误的前提下，按照表式的勾稽关系，这些数字和空单元格只"
     "能属于一列，"
     "故照常给出，其依据标为 `inferred`；勾稽关系不能判断的，另以 `figure.ambiguous` 说明。"
     "采用保留空单元格的导出方式，则无需推定。"},

    {"figure.kind", severity::error, "{figure}: {value} is not a whole number of zero or more",
     "{figure}：{value}不是非负整数",
     "The column counts things, so its figures are whole numbers and not negative. A minus may be "
     "a "
     "dash that stands for nothing, or the figure belongs into a column of change or of money. The "
     "value is delivered as printed; check it against the source.",
     "该列为计数，应填非负整数。负号可能是表示“无”的短横线，数字也可能属于增减列或者金额列。"
     "数值按原文给出，请对照原文核对。"},

    {"figure.note", severity::note, "{table}: cells with a note beside the figure: {count}",
     "{table}：有{count}个单元格在数字之外另有说明",
     "Beside the figure the cell prints words, such as 22（其中修订16件）. The figure is the "
     "number "
     "before the note; the note is kept in the raw text. Nothing is wrong, but a reader of the "
     "figures may want to know.",
     "单元格在数字之外另有文字，例如“22（其中修订16件）”。数值取说明之前的数字，说明保留在原样文字"
     "中。"
     "这不是差错，使用数据时可以留意。"},

    {"figure.text", severity::warning, "{figure}: “{printed}” stands where a figure is expected",
     "{figure}：应填数字处为“{printed}”",
     "The cell holds words, or something that is no single number. It has no value in the output, "
     "and relations with it are not checked. Perhaps the agency explained instead of counting, or "
     "the export moved a label into the cell; look at the source.",
     "单元格中是文字，或者不是单一的数字。输出中不给数值，涉及它的勾稽关系不予核对。"
     "可能是报告机关以文字说明代替数字，也可能是导出时标签移入了该单元格，请查看原文。"},

    {"figure.unfilled", severity::warning, "{cell} has no number, and the relations of the table hold only if it is {proposed}",
     "“{cell}”没有数值，而表内勾稽关系只有在其为{proposed}时才成立",
     "A blank cell may mean zero. This one cannot: with every blank taken as zero the sums do not come out, and of all cells "
     "this is the one whose value mends them. The output has no value for it; ask the agency or look at the original.",
     "空白单元格可能表示零，但这一格不可能：将所有空白按零计，合计不成立，而在所有单元格中只有补上这一格才能使其成立。"
     "输出中该格不给数值，请核对原件或向发布机关核实。"},

    {"figure.unit", severity::warning, "{table}: cannot tell in which unit of money “{printed}” is",
     "{table}：无法确定“{printed}”的金额单位",
     "Different units of money, such as 元 and 万元, are stated for the table, and nothing says which one "
     "holds for this amount. It has no value in the output, because a guess may be wrong by a factor of "
     "ten thousand. Look up the table in the original document.",
     "表中写明了不止一种金额单位（如元和万元），无法确定该金额采用哪一种。误判可能相差一万倍，"
     "因此输出中不给数值。请查阅原文。"},

    {"figure.year", severity::warning,
     "{table}: “{printed}” is not the year {year} of the report; figures without a value: {count}",
     "{table}：“{printed}”不是报告所属的{year}年，有{count}个数字不给数值",
     "A head, a label or the line above the table names another year than that of the report. Perhaps the "
     "figures of two years stand beside each other, or last year's table is printed again. Figures that "
     "may be of another year have no value in the output. If the agency forgot to change last year's "
     "heads, take the figures from the source.",
     "列名、行名或者表上方的文字注明了与报告所属年度不同的年份，可能是两个年度的数据并列，"
     "也可能附列了上一年的表。可能属于其他年度的数字在输出中不给数值。"
     "确属报告机关沿用旧表头漏改的，请按原文取用。"},
};

}  // namespace gouji::detail

#endif
