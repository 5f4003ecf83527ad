// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_DIAG_DETAIL_SOURCE_ROWS_HPP
#define GOUJI_DIAG_DETAIL_SOURCE_ROWS_HPP
/// \file
/// Layer diag. Rows of the catalogue about the file: its encoding, what hides in it, and the limits
/// of one run.
///
/// Arguments: `{encoding}` a name, `{offset}` a byte of the file, `{count}` and `{suppressed}`
/// counts, `{now}` and
/// `{before}` readings of one passage, `{id}` of a numbering, `{part}` of a package.

#include <gouji/diag/catalogue.hpp>

namespace gouji::detail {

inline constexpr catalogue_row source_rows[] = {
    {"encoding.damaged", severity::warning,
     "the text is damaged, not valid {encoding}, first at byte {offset}; damaged places: {count}",
     "文本有损坏：{count}处不是有效的 {encoding} 编码，首处位于第 {offset} 字节",
     "Some bytes cannot be read in the encoding of the file and became U+FFFD. Figures and labels "
     "near such places may be wrong or lost. The file was cut off, or was saved in a wrong "
     "encoding "
     "before; get a better copy, or name the encoding if you know it.",
     "部分字节无法按文件的编码读取，已替换为 U+FFFD，附近的数字和标签可能有误或者丢失。"
     "可能是文件不完整，或者此前以错误的编码保存过。请取得完好的副本；知道正确编码的，请予指明。"},

    {"encoding.guess", severity::note,
     "nothing says in which encoding the file is; it was read as {encoding}",
     "文件没有说明编码，已按 {encoding} 读取",
     "The file has no byte-order mark, is not valid UTF-8, and no encoding was declared that fits. "
     "For Chinese documents GB18030 is nearly always right. If the text looks garbled, name the "
     "encoding.",
     "文件没有字节顺序标记，不是有效的 UTF-8，也没有声明相符的编码。"
     "中文文件按 GB18030 读取一般无误。文字显示为乱码的，请指明编码。"},

    {"html.attachment", severity::warning,
     "the page has no table with figures; files attached that are named like reports: {count}",
     "网页中没有数据表，另附名称与报告有关的文件{count}个",
     "The page only announces the report, or holds its text without the tables; the figures stand in "
     "files that it links to. Download the attached files and read those.",
     "网页只是发布报告的页面，或者只有正文而没有表格，数据在所附文件中。请下载附件后读取。"},

    {"html.images", severity::warning,
     "the page has no table with figures; pictures where tables may be: {count}",
     "网页中没有数据表，正文中有图片{count}张，表格可能为图片",
     "Many agencies publish the tables, or the whole report, as pictures. Nothing is read out of "
     "pictures. Recognise their text with an OCR program, or look for another edition of the report.",
     "不少机关以图片形式发布表格或者整份报告，图片中的内容无法读取。"
     "请用文字识别软件处理，或者查找报告的其他版本。"},

    {"html.list", severity::warning,
     "the page is a list: links with a date: {count}, and no table with figures",
     "网页是列表页：带日期的链接{count}个，没有数据表",
     "The page lists documents and is none itself. Follow its links and save the report's own page.",
     "该网页是文件列表，不是报告本身。请打开列表中的链接，保存报告所在的网页。"},

    {"html.shell", severity::warning, "the page has hardly any text and no table with figures",
     "网页几乎没有文字，也没有数据表",
     "The page is a shell that a browser fills by running its scripts, or a notice of an error; the "
     "report is not in the file. Save the page from a browser after it has shown the report.",
     "该网页是空壳，内容由浏览器运行脚本后载入，或者是出错提示；文件中没有报告。"
     "请在浏览器中显示报告后再保存网页。"},

    {"limit.findings", severity::warning, "findings counted but not shown: {suppressed}",
     "另有{suppressed}条结果只计数，未列出",
     "The limit on findings of one document was reached. The worst severity and the exit status "
     "take all of them into account. Raise the limit `max_findings` to see the rest; so many "
     "findings usually mean that the document is no report or is badly damaged.",
     "单个文件的结果条数已达上限。最高严重程度和退出状态已计入全部结果。"
     "需要查看其余结果的，请提高上限 "
     "`max_findings`；结果如此之多，通常说明文件不是年度报告或者严重损坏。"},

    {"source.distinct_lines", severity::error,
     "no line stands twice in the text: equal figures are lost, and none is read from its tables",
     "文本中没有重复的行：相同的数字已经丢失，表格数据未予读取",
     "The text keeps each distinct line once, as programs do that remove repeated lines. A report prints 0 many times and the "
     "same heads in several tables; of those only the first are left, so that nothing says any more which figure stood where. "
     "Convert the report again from its source without that step.",
     "文本中每一种内容的行只保留了一次，应是转换时去除了重复行。报告中的 0 和相同的表头会出现多次，去重后只剩第一个，"
     "已无法判断各个数字原来的位置。请从原文件重新转换，不要去除重复行。"},

    {"source.hidden", severity::note, "passages hidden or struck out, not read: {count}",
     "文件中有{count}处隐藏或者加删除线的文字，未予读取",
     "The document holds text that nobody who opens it sees, or that is crossed out. Neither is what the report says, and both "
     "were left out: a figure crossed out is no figure. If figures seem to be missing, look at the hidden and the struck-out "
     "text in Word or in a browser.",
     "文件中有打开时看不到的隐藏文字，或者加了删除线的文字。这些文字不属于报告内容，未予读取；划去的数字不是数据。"
     "疑似缺少数据的，请在 Word 或者浏览器中查看隐藏文字和加删除线的文字。"},

    {"source.numbering", severity::note,
     "automatic numbering {id} is not defined in the document; its labels are left out",
     "文件中没有自动编号 {id} 的定义，相应序号从略",
     "Paragraphs refer to a list whose definition is missing, so the ordinals that Word would "
     "print "
     "(一、 （一） 1.) cannot be made. Rows and sections are still recognised by their words. "
     "Saving "
     "the document again in Word usually repairs it.",
     "段落引用的列表没有定义，因此无法生成 Word 本应显示的序号（一、 （一） 1.）。"
     "各行和各部分仍按文字识别。用 Word 重新保存文件，通常可以修复。"},

    {"source.relationships", severity::note,
     "the package does not say properly where its parts are; {part} was read",
     "文件包没有正确说明各部分的位置，已读取 {part}",
     "The files `[Content_Types].xml` and `_rels/.rels` of a Word package say where the main "
     "document is. Here they are missing or wrong, and the usual place was taken. Nothing is lost "
     "if the text reads as expected.",
     "Word 文件包由 `[Content_Types].xml` 和 `_rels/.rels` 说明正文所在位置。"
     "此文件中二者缺失或者有误，已按通常位置读取。正文内容正常的，不影响使用。"},

    {"source.revision", severity::note, "tracked changes: reads “{now}” now, “{before}” before",
     "修订标记：现为“{now}”，原为“{before}”",
     "The Word document was published with tracked changes that nobody accepted or rejected. "
     "Insertions count and deletions do not, as if all changes were accepted. Where the change is "
     "inside a figure, make sure which of the two the agency meant.",
     "发布的 Word "
     "文件中留有未接受也未拒绝的修订。读取时视为全部接受，即计入插入内容，不计删除内容。"
     "修订涉及数字的，请核实报告机关的本意。"},
};

}  // namespace gouji::detail

#endif
