// SPDX-License-Identifier: Apache-2.0
#include <gouji/form/form_index.hpp>

#include <gouji/report/read.hpp>

#include <doctest/doctest.h>

#include <string>       // string
#include <string_view>  // string_view
#include <tuple>        // tuple

using namespace gouji;

namespace {

form_index const& forms() { return *built_in_forms(); }

std::uint16_t number_of(std::string_view form, std::string_view table) {
  for (std::uint16_t t = 0; t < forms().tables().size(); ++t)
    if (forms().tables()[t].form->code == form && forms().tables()[t].table->code == table)
      return t;
  FAIL("no such table");
  return 0;
}

/// Score of a label as row, column … of a table; 0 if it has no such place.
int score(std::string_view printed, std::uint16_t table, label_role role,
          std::uint16_t item = label_place::no_item) {
  for (auto const& p : forms().find(printed))
    if (p.table == table && p.role == role && p.item == item) return p.score;
  return 0;
}

/// Code of the row that a label names best in a table; empty if of none, `?` if of two.
std::string row_named(std::string_view printed, std::string_view form, std::string_view table) {
  auto const t = number_of(form, table);
  std::string best;
  int most = 0;
  for (auto const& p : forms().find(printed)) {
    if (p.table != t || p.role != label_role::row) continue;
    if (p.score == most) best = "?";
    if (p.score > most) best = forms().tables()[t].table->rows[p.item].code, most = p.score;
  }
  return best;
}

}  // namespace

TEST_CASE("parts of a list are found, of an empty one there are none") {
  std::string joined;
  for_each_part("甲 | 乙 | 丙", variant_separator,
                [&](auto part) { joined += std::string(part) + ";"; });
  CHECK(joined == "甲;乙;丙;");
  for_each_part("", variant_separator, [&](auto) { FAIL("a part of nothing"); });
  CHECK(last_level("一 › 二 › 三") == "三");
  CHECK(upper_levels("一 › 二 › 三") == "一 › 二");
  CHECK(last_level("一") == "一");
  CHECK(upper_levels("一").empty());
}

TEST_CASE("a group is known by its first row") {
  auto const& t = *forms().tables()[number_of("2021", "applications")].table;
  CHECK(t.rows[first_row_under(t, "三、本年度办理结果")].code == "granted");
  CHECK(t.rows[first_row_under(t, "三、本年度办理结果 › （四）无法提供")].code ==
        "unavailable_not_held");
  CHECK(first_row_under(t, "三、本年度") == t.rows.size());
}

TEST_CASE("every label of every form finds its own place, every variant too") {
  for (std::uint16_t t = 0; t < forms().tables().size(); ++t) {
    auto const& data = *forms().tables()[t].table;
    auto const check_variants = [&](std::string_view variants, label_role role,
                                    std::uint16_t item) {
      for_each_part(variants, variant_separator, [&](auto printed) {
        CHECK_MESSAGE(score(printed, t, role, item) == 100, data.code << " " << printed);
      });
    };
    auto const row = data.layout == table_layout::rows ? label_role::row : label_role::row_head;
    for (std::uint16_t r = 0; r < data.rows.size(); ++r) {
      check_variants(last_level(data.rows[r].path), row, r);
      check_variants(data.rows[r].aliases, row, r);
    }
    for (std::uint16_t c = 0; c < data.columns.size(); ++c) {
      check_variants(last_level(data.columns[c].path), label_role::column, c);
      check_variants(data.columns[c].aliases, label_role::column, c);
    }
    check_variants(data.caption, label_role::caption, label_place::no_item);
    check_variants(data.head_words, label_role::head_word, label_place::no_item);
  }
}

TEST_CASE(
    "no row label finds another row of its table as well as its own, unless it is printed the "
    "same") {
  for (std::uint16_t t = 0; t < forms().tables().size(); ++t) {
    auto const& rows = forms().tables()[t].table->rows;
    for (std::uint16_t r = 0; r < rows.size(); ++r)
      for (auto const& p : forms().find(last_level(rows[r].path))) {
        if (p.table != t || p.role != label_role::row || p.item == r) continue;
        if (last_level(rows[p.item].path) == last_level(rows[r].path))
          continue;  // 小计, 其他情形数: told apart by their place
        CHECK_MESSAGE(p.score < 100, rows[r].path << " | " << rows[p.item].path);
      }
  }
}

TEST_CASE("no column head finds another column of its table as well as its own") {
  for (std::uint16_t t = 0; t < forms().tables().size(); ++t) {
    auto const& columns = forms().tables()[t].table->columns;
    for (std::uint16_t c = 0; c < columns.size(); ++c)
      for (auto const& p : forms().find(last_level(columns[c].path)))
        if (p.table == t && p.role == label_role::column && p.item != c)
          CHECK_MESSAGE(p.score < 100, columns[c].path << " | " << columns[p.item].path);
  }
}

TEST_CASE("a label without its number, or with another one, is found a little less well") {
  auto const t = number_of("2021", "applications");
  CHECK(score("1.属于国家秘密", t, label_role::row, 4) == 100);
  CHECK(score("属于国家秘密", t, label_role::row, 4) >= 97);
  CHECK(score("12、属于国家秘密", t, label_role::row, 4) >= 97);
  CHECK(score("1.属于国家秘密（含工作秘密）", t, label_role::row, 4) >= 95);
}

TEST_CASE("labels as they are misprinted in real reports name their row") {
  CHECK(row_named("2.其他法律行政止公开", "2021", "applications") == "denied_other_law");
  CHECK(row_named("5.属于三类内容事务信息", "2021", "applications") == "denied_internal_affairs");
  CHECK(row_named("（二）部分公开（区分处理的，只计这一情况，不计其他情形）", "2021",
                  "applications") == "partly_granted");
  CHECK(row_named("1.信访举报投拆类申请", "2021", "applications") == "unprocessed_petition");
  CHECK(row_named("行政事业型收费", "2019", "article20_8") == "fees");
  CHECK(row_named("法律、行政法规禁止公开", "2021", "applications") == "denied_other_law");
  CHECK(row_named("四、结转下一年继续办理", "2021", "applications") == "carried_out");
  CHECK(row_named("（七）  总  计", "2021", "applications") == "concluded");
}

TEST_CASE("near labels of different rows are not confused") {
  CHECK(row_named("（一）予以公开", "2021", "applications") == "granted");
  CHECK(row_named("行政处罚", "2021", "article20_6") == "penalty");
  CHECK(row_named("行政强制", "2021", "article20_6") == "coercion");
  CHECK(row_named("本年新收", "2021", "applications") == "received");
  CHECK(row_named("上年结转", "2021", "applications") == "carried_in");
  CHECK(row_named("结转下年度", "2021", "applications") == "carried_out");
  CHECK(row_named("2.重复申请", "2021", "applications") == "unprocessed_repeated");
  CHECK(row_named("4.无正当理由大量反复申请", "2021", "applications") == "unprocessed_excessive");
}

TEST_CASE("a last line without any character of the label is another row's label") {
  CHECK(row_named("其他对外管理服\n务事", "2019", "article20_5") == "other_management");
  CHECK(row_named("其他对外管理服\n行政检查", "2019", "article20_5").empty());
}

TEST_CASE("short labels are told apart by the level of their numbers") {
  CHECK(row_named("3.其他", "2021", "applications") == "other_rest");
  CHECK(row_named("（六）其他", "2019", "applications") == "other");
  CHECK(row_named("（六）其他", "2021", "applications") == "");
}

TEST_CASE("the captions of part two are told apart by their brackets") {
  for (auto const* printed : {"第二十条第（五）项", "第二十条第(五)项", "第二十条 第（五）项",
                              "第二十条第（5）项", "第二十条第五项"}) {
    CHECK_MESSAGE(score(printed, number_of("2021", "article20_5"), label_role::caption) == 100,
                  printed);
    CHECK_MESSAGE(score(printed, number_of("2021", "article20_6"), label_role::caption) == 0,
                  printed);
    CHECK_MESSAGE(score(printed, number_of("2021", "article20_1"), label_role::caption) == 0,
                  printed);
  }
}

TEST_CASE("a label of last year is no misprint of one of this year, nor the reverse") {
  CHECK(score("上年处理决定数量", number_of("2021", "article20_5"), label_role::column, 0) == 0);
  CHECK(score("上年度制发件数", number_of("2021", "article20_1"), label_role::column, 0) == 0);
  CHECK(score("去年收费金额", number_of("2021", "article20_8"), label_role::column, 0) == 0);
  CHECK(row_named("本年结转政府信息公开申请数量", "2021", "applications") != "carried_in");
  CHECK(row_named("二、上年度结转政府信息公开申请数", "2021", "applications") == "carried_in");
  CHECK(score("上年项目数量", number_of("2019", "article20_5"), label_role::column, 0) >=
        similar_enough);
}

TEST_CASE("foreign words find nothing") {
  for (auto const* printed :
       {"索引号", "发布机构", "预算数", "备注", "——", "2023", "北京市朝阳区体育局"})
    CHECK_MESSAGE(forms().find(printed).empty(), printed);
  CHECK(forms().find("").empty());
  CHECK(forms().find(std::string(100'000, 'x')).empty());
}

TEST_CASE("places come in order and each only once") {
  for (auto const* printed : {"其他", "总计", "小计", "行政许可", "规章", "重复申请类"}) {
    auto const found = forms().find(printed);
    CHECK_FALSE(found.empty());
    for (std::size_t i = 1; i < found.size(); ++i)
      CHECK(std::tuple(found[i - 1].table, found[i - 1].role, found[i - 1].item) <
            std::tuple(found[i].table, found[i].role, found[i].item));
  }
}

TEST_CASE("a label printed to the letter has the same places by either way of looking") {
  auto const same = [](std::string_view printed) {
    auto const* quick = forms().find_verbatim(printed);
    REQUIRE(quick);
    auto const slow = forms().find(printed);
    REQUIRE(quick->size() == slow.size());
    for (std::size_t i = 0; i < slow.size(); ++i) {
      CHECK((*quick)[i].item == slow[i].item);
      CHECK((*quick)[i].score == slow[i].score);
    }
  };
  same("其他");
  same("1.属于国家秘密");
  CHECK(forms().find_verbatim("属于国家机密") == nullptr);
}

TEST_CASE("a label that was cut names the rows that begin so, and by its number if it can") {
  CHECK(row_named("1.申请人无正当理由…", "2021", "applications") == "other_not_corrected");
  CHECK(row_named("2.申请人逾期 …", "2021", "applications") == "other_fee_unpaid");
  CHECK(row_named("4.无正当理由...", "2021", "applications") == "unprocessed_excessive");
  CHECK(forms().find("…").empty());
  CHECK(forms().find("张三…").empty());
}

TEST_CASE("a label that was cut without a mark is not one that is merely like it and numbered otherwise") {
  CHECK(row_named("2.申请人逾", "2021", "applications") == "other_fee_unpaid");
  CHECK(row_named("1.申请人无", "2021", "applications") == "other_not_corrected");
  CHECK(row_named("9.申请人逾", "2021", "applications").empty());
  CHECK(row_named("7.属于行政查询事顶", "2021", "applications").empty());
  CHECK(row_named("8.属于行政查询事顶", "2021", "applications") == "denied_administrative_query");
}
