// SPDX-License-Identifier: Apache-2.0
#include <gouji/form/row_alignment.hpp>

#include "support/locate.hpp"

#include <doctest/doctest.h>

#include <algorithm>  // count, find
#include <string>     // string
#include <vector>     // vector

using namespace gouji;
using test::located_document;
using words = std::vector<std::string>;

namespace {

std::string const heads = "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n";
std::string const both_rows = "规章 | 1 | 2 | 3\n行政规范性文件 | 4 | 5 | 6\n";
std::string const licensing = "信息内容 | 本年处理决定数量\n行政许可 | 7\n";

words roles(std::string const& picture, geometry kind = geometry::rows) {
  return located_document(picture, kind).roles();
}
words instances(std::string const& picture, geometry kind = geometry::rows) {
  return located_document(picture, kind).instances();
}
std::string whole_table(char const* form, char const* table) {
  return test::numbered_picture(test::table_named(form, table));
}

}  // namespace

TEST_CASE("every table of every form is aligned row by row, under exact geometry and under rows") {
  for (auto kind : {geometry::exact, geometry::rows})
    for (auto const& t : built_in_forms()->tables()) {
      auto const got = roles(test::numbered_picture(*t.table), kind);
      words want;
      if (t.table->layout == table_layout::one_row)
        want.push_back("review");
      else
        for (auto const& r : t.table->rows)
          if (r.need == presence::required) want.emplace_back(r.code);
      auto const heads_of = got.size() - want.size();
      CHECK(words(got.begin(), got.begin() + static_cast<std::ptrdiff_t>(heads_of)) ==
            words(heads_of, "head"));
      CHECK_MESSAGE(words(got.begin() + static_cast<std::ptrdiff_t>(heads_of), got.end()) == want,
                    t.table->code);
    }
}

TEST_CASE("the tables of a form may come in any order") {
  auto const a = heads + both_rows + "---\n", b = licensing + "---\n",
             c = whole_table("2021", "proceedings") + "---\n";
  CHECK(instances(a + b + c) == words{"2021/article20_1", "2021/article20_5", "2021/proceedings"});
  CHECK(instances(c + b + a) == words{"2021/proceedings", "2021/article20_5", "2021/article20_1"});
  CHECK(instances(b + c + a) == words{"2021/article20_5", "2021/proceedings", "2021/article20_1"});
}

TEST_CASE("tables that look the same in two generations follow their neighbours") {
  CHECK(instances(heads + both_rows + "---\n" + whole_table("2019", "proceedings")).back() ==
        "2021/proceedings");
  CHECK(instances(whole_table("2019", "article20_9") + "---\n" + whole_table("2021", "proceedings"))
            .back() == "2019/proceedings");
}

TEST_CASE("tables grown into one are told apart by their captions and heads") {
  auto const one =
      "第二十条第（一）项 | > | > | >\n" + heads + both_rows +
      "第二十条第（五）项 | > | > | >\n信息内容 | 本年处理决定数量 | > | >\n行政许可 | 7 | > | >\n";
  for (auto kind : {geometry::exact, geometry::rows}) {
    CHECK(instances(one, kind) == words{"2021/article20_1", "2021/article20_5"});
    CHECK(roles(one, kind) ==
          words{"head", "head", "rules", "normative_documents", "head", "head", "licensing"});
  }
}

TEST_CASE("a table broken in two goes on, with its heads repeated or not") {
  auto const table = whole_table("2021", "applications");
  auto const half = table.find("2.没有现成信息");
  auto const cut = table.rfind('\n', half) + 1;
  auto const second = table.substr(0, table.find("一、本年新收")) + table.substr(cut);
  for (auto const& picture : {table.substr(0, cut) + "---\n" + second}) {
    CHECK(instances(picture) == words{"2021/applications"});
    CHECK(roles(picture).back() == "carried_out");
  }
}

TEST_CASE("unknown rows at the begin, in the middle and at the end belong to the table") {
  std::string const own = "备案文件 | 7 | 8 | 9\n";
  CHECK(roles(heads + own + both_rows) == words{"head", "?", "rules", "normative_documents"});
  CHECK(roles(heads + "规章 | 1 | 2 | 3\n" + own + "行政规范性文件 | 4 | 5 | 6\n") ==
        words{"head", "rules", "?", "normative_documents"});
  CHECK(roles(heads + both_rows + own) == words{"head", "rules", "normative_documents", "?"});
}

TEST_CASE("a row without words is an unknown row, one without anything is none") {
  CHECK(roles(heads + "规章|1|2|3\n|7|8|9\n|||\n行政规范性文件|4|5|6\n") ==
        words{"head", "rules", "?", "group", "normative_documents"});
}

TEST_CASE("an agency's own rows stand under the row that takes them") {
  std::string const table =
      "信息内容 | > | 上一年项目数量 | 本年增/减 | 处理决定数量\n行政许可 | > | 1 | 2 | 3\n"
      "其他对外管理服务事项 | 行政检查 | 4 | 5 | 9\n^ | 行政确认 | 6 | 0 | 6\n";
  for (auto kind : {geometry::exact, geometry::rows})
    CHECK(roles(table, kind) ==
          words{"head", "licensing", "+other_management", "+other_management"});
}

TEST_CASE("missing rows leave the others where they are") {
  auto const table = whole_table("2021", "applications");
  std::string without;
  for (auto const& row : test::rows_of(table)) {
    std::string line;
    for (auto const& c : row.cells) line += (line.empty() ? "" : "|") + c;
    if (line.find("1.属于国家秘密") == line.npos && line.find("（一）予以公开") == line.npos &&
        line.find("（七）") == line.npos)
      without += line + "\n";
  }
  auto const got = roles(without);
  CHECK(std::count(got.begin(), got.end(), "denied_state_secret") == 0);
  CHECK(std::count(got.begin(), got.end(), "concluded") == 0);
  CHECK(got[2] == "received");
  CHECK(got[4] == "partly_granted");
  CHECK(got.back() == "carried_out");
}

TEST_CASE("a subtotal may stand before its group or behind it") {
  for (auto const* code : {"first", "last"}) {
    std::string picture;
    for (auto const& row : test::rows_of(whole_table("2021", "applications"))) {
      std::string line;
      for (auto const& c : row.cells) line += (line.empty() ? "" : "|") + c;
      bool const first = code == std::string("first") && line.find("1.信访") != line.npos;
      if (first)
        picture += "^|（五）不予处理|小计|1|2|3|4|5|6|7\n^|^|1.信访举报投诉类申请|1|2|3|4|5|6|7\n";
      else
        picture += line + "\n";
      if (code == std::string("last") && line.find("5.要求") != line.npos)
        picture += "^|^|小计|1|2|3|4|5|6|7\n";
    }
    for (auto kind : {geometry::exact, geometry::rows}) {
      auto const got = roles(picture, kind);
      CHECK(std::count(got.begin(), got.end(), "unprocessed_subtotal") == 1);
      CHECK(std::count(got.begin(), got.end(), "denied_subtotal") == 0);
      CHECK(std::count(got.begin(), got.end(), "unprocessed_petition") == 1);
      CHECK(std::count(got.begin(), got.end(), "?") == 0);
    }
  }
}

TEST_CASE("foreign tables before, between and behind are outside") {
  std::string const foreign = "项目 | 金额 | 备注\n总计 | 9 | 10\n其他 | 3 | 4\n";
  CHECK(roles(foreign + "---\n" + heads + both_rows + "---\n" + foreign + "---\n" + licensing +
              "---\n" + foreign) == words{"-", "-", "-", "head", "rules", "normative_documents",
                                          "-", "-", "-", "head", "licensing", "-", "-", "-"});
}

TEST_CASE("a foreign table behind one that lacks its last rows does not fill them") {
  auto const table = whole_table("2021", "applications");
  auto const cut = table.substr(0, table.find("^|（六）其他处理"));
  auto const got =
      roles(cut + "---\n项目|甲|乙|丙|丁|戊|己|庚\n总计|9|9|9|9|9|9|9\n其他|3|3|3|3|3|3|3\n");
  CHECK(words(got.end() - 3, got.end()) == words{"-", "-", "-"});
}

TEST_CASE("figures without a label do not begin a table, however many there are") {
  std::string const fifteen = "1|2|3|4|5|6|7|8|9|10|11|12|13|14|15\n";
  CHECK(roles(fifteen) == words{"-"});
  CHECK(roles("部门|1月|2月|3月|4月|5月|6月|7月|8月|9月|10月|11月|12月|合|计|比\n甲局|" +
              fifteen) == words{"-", "-"});
  CHECK(roles(whole_table("2021", "proceedings")).back() == "review");
}

TEST_CASE("a table of one generation in a report of another is recognised by its own heads") {
  auto const got =
      instances(whole_table("2021", "article20_1") + "---\n" + whole_table("2021", "article20_5") +
                "---\n" + whole_table("2019", "applications"));
  CHECK(got == words{"2021/article20_1", "2021/article20_5", "2019/applications"});
}

TEST_CASE("the same table twice is two instances") {
  CHECK(instances(heads + both_rows + "---\n" + heads + both_rows) ==
        words{"2021/article20_1", "2021/article20_1"});
}

TEST_CASE("instances know their first and last row") {
  located_document const d("项目 | 数\n甲 | 9\n---\n" + heads + both_rows + "---\n" + licensing,
                           geometry::rows);
  auto const& i = d.all().alignment.instances;
  REQUIRE(i.size() == 2);
  CHECK(i[0].first == 2);
  CHECK(i[0].last == 4);
  CHECK(i[1].first == 5);
  CHECK(i[1].last == 6);
  CHECK(d.all().alignment.rows[6].instance == 1);
}

TEST_CASE("a document without rows has no instances") { CHECK(instances("# 没有表格\n").empty()); }

TEST_CASE("a second subtotal behind a group is not that group's") {
  std::string picture;
  for (auto const& row : test::rows_of(whole_table("2021", "applications"))) {
    std::string line;
    for (auto const& c : row.cells) line += (line.empty() ? "" : "|") + c;
    if (line.find("1.信访") != line.npos) line = "^|（五）不予处理|小计|1|2|3|4|5|6|7\n^|^|1.信访举报投诉类申请|1|2|3|4|5|6|7";
    picture += line + "\n";
    if (line.find("5.要求") != line.npos) picture += "^|^|小计|8|8|8|8|8|8|8\n";
  }
  auto const got = roles(picture);
  CHECK(std::count(got.begin(), got.end(), "unprocessed_subtotal") == 1);
  CHECK(std::count(got.begin(), got.end(), "?") == 1);
}

namespace {

/// Roles of the rows of 2014's statistics from `review` to `complaints`, those rows given by hand and no label of a group printed.
words roles_between(std::string const& rows) {
  auto const& t = test::table_named("2014", "statistics");
  std::string picture = "统计指标|单位|统计数\n";
  bool skipped = false;
  for (auto const& r : t.rows) {
    skipped = (skipped || r.code == "review") && r.code != "complaints";
    if (r.code == "complaints") picture += rows;
    if (!skipped) picture += std::string(last_level(r.path)) + "|件|7\n";
  }
  auto const all = roles(picture);
  auto const before = std::find(all.begin(), all.end(), "answered_other_channel");
  auto const behind = std::find(all.begin(), all.end(), "complaints");
  return before < behind ? words(before + 1, behind) : all;
}

}  // namespace

TEST_CASE("rows whose labels stand in two groups are those of the group that is named, or of none") {
  std::string const corrected = "（二）被依法纠错数|件|3\n（三）其他情形数|件|4\n";
  std::string const review = "四、行政复议数量|件|1\n", litigation = "五、行政诉讼数量|件|2\n";
  CHECK(roles_between(corrected) == words{"?", "?"});
  CHECK(roles_between(review + corrected) == words{"review", "review_corrected", "review_other"});
  CHECK(roles_between(litigation + corrected) == words{"litigation", "litigation_corrected", "litigation_other"});
  CHECK(roles_between("（一）维持具体行政行为数|件|6\n" + corrected) == words{"review_upheld", "review_corrected", "review_other"});
  CHECK(roles_between(corrected + litigation) == words{"review_corrected", "review_other", "litigation"});
}

TEST_CASE("two sets of equal labels in order are the two groups, of which no label is left") {
  std::string const set = "（二）被依法纠错数|件|3\n（三）其他情形数|件|4\n";
  CHECK(roles_between(set + set) == words{"review_corrected", "review_other", "litigation_corrected", "litigation_other"});
}

TEST_CASE("a cut label that could be several rows is one only where its neighbours leave one") {
  std::string const top = "自然人|法人或其他组织|总计\n商业企业|科研机构|社会公益组织|法律服务机构|其他\n";
  std::string const six = "|1|2|3|4|5|6|21\n", petition = "1.信访举报投诉类申请" + six, rest = "3.其他" + six;
  CHECK(roles(top + petition + "申请人" + six + rest)[3] == "?");
  CHECK(roles(top + petition + "申请人" + six + "申请人" + six + rest) ==
        words{"head", "head", "unprocessed_petition", "other_not_corrected", "other_fee_unpaid", "other_rest"});
}
