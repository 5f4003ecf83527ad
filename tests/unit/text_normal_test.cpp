// SPDX-License-Identifier: Apache-2.0
#include <gouji/text/normal.hpp>

#include <doctest/doctest.h>

using namespace gouji;

namespace {

using kind = ordinal::kind;

struct expected {
  std::size_t bytes;
  int value;
  kind style;
};

void check_ordinal(std::string_view folded_text, expected e) {
  CAPTURE(folded_text);
  auto const o = leading_ordinal(folded_text);
  CHECK(o.bytes == e.bytes);
  CHECK(o.value == e.value);
  CHECK(o.style == e.style);
}

void check_no_ordinal(std::string_view folded_text) {
  check_ordinal(folded_text, {0, 0, kind::none});
}

}  // namespace

TEST_CASE("width, compatibility forms and radicals fold to the plain character") {
  CHECK(folded("１２３ＡＢｃ％") == "123abc%");
  CHECK(folded("㈠总计⑺") == "(一)总计(7)");
  CHECK(folded("⒈属于") == "1.属于");
  CHECK(folded("⼆、⽉") == "二,月");
  CHECK(folded("㎡") == "m2");
  CHECK(folded("\u00C9") == folded("e\u0301"));  // a letter with its accent, and in parts
  CHECK(folded("\uF90A") == "金");               // a compatibility ideograph
}

TEST_CASE("circled ordinals and zeros stay") {
  CHECK(folded("①②⑳㊀㊉") == "①②⑳㊀㊉");
  CHECK(folded("二〇二○年") == "二〇二○年");
  CHECK(folded("二零") == "二零");
}

TEST_CASE("blanks, zero-width, direction and control characters are dropped") {
  CHECK(folded(" 总\t　计\u00A0\r\n\v\f") == "总计");
  CHECK(folded("\u202D（\u202C三\u200B\u200D\u2060）\uFEFF不\u00AD予\x01\x7F") == "(三)不予");
  CHECK(folded("总\uFE0F计\u2028") == "总计");
  CHECK(folded("\u3000 \t").empty());
  CHECK(folded("").empty());
}

TEST_CASE("every bracket, dash, comma and quotation mark is one of its kind or none") {
  CHECK(folded("（一）[二]【三】〔四〕｛五｝〖六〗﹙七﹚") == "(一)(二)(三)(四)(五)(六)(七)");
  CHECK(folded("-－–—―‐−﹣─") == "---------");
  CHECK(folded("一、二，三,四﹐五") == "一,二,三,四,五");
  CHECK(folded("3.危及“三安全一稳定”") == folded("3．危及\"三安全一稳定\""));
  CHECK(folded("危及「三安全一稳定」") == "危及三安全一稳定");
  CHECK(folded("不是《条例》所指") == "不是条例所指");
  CHECK(folded("增／减") == "增/减");
}

TEST_CASE("traditional characters of labels fold to simplified ones, others stay") {
  CHECK(folded("總計") == "总计");
  CHECK(folded("尚未審結") == "尚未审结");
  CHECK(folded("行政複議、行政訴訟情況") == "行政复议,行政诉讼情况");
  CHECK(folded("申請答覆數") == "申请答复数");
  CHECK(folded("收到和處理政府信息公開申請情況") == "收到和处理政府信息公开申请情况");
  CHECK(folded("結轉下年度繼續辦理") == "结转下年度继续办理");
  CHECK(folded("檔案") == "档案");  // a converter's misprint of 文件 is a matter of aliases
  CHECK(folded("龜") == "龜");
}

TEST_CASE("folding appends, and keeps damage visible") {
  std::string out = "x";
  append_folded(out, "Ａ\uFFFD");
  CHECK(out == "xa\uFFFD");
  CHECK(folded("年\xE5\xB9") == "年\uFFFD");
}

TEST_CASE("ordinals with a separator") {
  check_ordinal("一,总体情况", {4, 1, kind::chinese});
  check_ordinal("六.其他", {4, 6, kind::chinese});
  check_ordinal("十,附件", {4, 10, kind::chinese});
  check_ordinal("十一,附件", {7, 11, kind::chinese});
  check_ordinal("二十,附件", {7, 20, kind::chinese});
  check_ordinal("九十九,附件", {10, 99, kind::chinese});
  check_ordinal("第一,坚持", {7, 1, kind::chinese});
  check_ordinal("1.属于国家秘密", {2, 1, kind::arabic});
  check_ordinal("12,属于", {3, 12, kind::arabic});
  check_ordinal("一,", {4, 1, kind::chinese});
}

TEST_CASE("bracketed and circled ordinals need no separator and take one") {
  check_ordinal("(一)予以公开", {5, 1, kind::chinese_bracketed});
  check_ordinal("(十二),予以公开", {9, 12, kind::chinese_bracketed});
  check_ordinal("(7)总计", {3, 7, kind::arabic_bracketed});
  check_ordinal("1)属于", {2, 1, kind::arabic_bracketed});
  check_ordinal("三)属于", {4, 3, kind::chinese_bracketed});
  check_ordinal("①属于", {3, 1, kind::circled});
  check_ordinal("⑳,属于", {4, 20, kind::circled});
  check_ordinal("㊉属于", {3, 10, kind::circled});
}

TEST_CASE("words, decimals, years and large numbers have no ordinal") {
  for (auto text : {"",
                    "一",
                    "一般",
                    "一是",
                    "3",
                    "3.5",
                    "1,234",
                    "2020年",
                    "100.x",
                    "0.x",
                    "00,x",
                    "(一",
                    "(",
                    "()",
                    "(本列)数据",
                    "第",
                    "第一)x",
                    "第一项加第二项",
                    "第二十条第(一)项",
                    "十十,x",
                    "总计(7)",
                    "(2020)60号",
                    "一十",
                    "第(一)项",
                    "\xE4\xB8"})
    check_no_ordinal(text);
}

TEST_CASE("glosses go with their brackets") {
  CHECK(without_glosses("规范性文件(含修订)") == "规范性文件");
  CHECK(without_glosses("上一年(指2019年)项目(含(内)层)数量") == "上一年项目数量");
  CHECK(without_glosses("采购总金额(万元") == "采购总金额");
  CHECK(without_glosses("收费)金额") == "收费)金额");
  CHECK(without_glosses("(本列数据的勾稽关系为:一加二)") == "(本列数据的勾稽关系为:一加二)");
  CHECK(without_glosses("(七)总计") == "总计");
  CHECK(without_glosses("").empty());
}
