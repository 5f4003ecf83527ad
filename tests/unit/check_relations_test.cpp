// SPDX-License-Identifier: Apache-2.0
#include "check/detail/checks.hpp"

#include "support/report_text.hpp"

#include <doctest/doctest.h>

#include <string>       // string
#include <string_view>  // string_view
#include <vector>       // vector

using namespace gouji;
using test::report_text;

namespace {

struct told {
  report r;
  finding_sink sink;

  explicit told(std::string const& text, blanks b = blanks::are_no_numbers) {
    finding_sink reading;
    r = read(text, reading).value();
    detail::check_relations(r, sink, {b});
  }
  explicit told(report_text const& t, blanks b = blanks::are_no_numbers) : told(t.str(), b) {}

  std::vector<std::string> codes() const {
    std::vector<std::string> out;
    for (auto const& f : sink.findings()) out.push_back(f.code);
    return out;
  }
  finding const& at(std::size_t i) const { return sink.findings().at(i); }
  std::string argument(std::size_t i, std::string_view name) const {
    for (auto const& a : at(i).arguments)
      if (a.name == name) {
        if (auto const* s = std::get_if<std::string>(&a.value)) return *s;
        if (auto const* d = std::get_if<decimal>(&a.value)) return d->to_string();
        return std::to_string(std::get<std::int64_t>(a.value));
      }
    return "no such argument";
  }
  /// The operands' values in order, `?` for none.
  std::string operands(std::size_t i) const {
    std::string out;
    for (auto const& o : at(i).operands)
      out += (out.empty() ? "" : " ") + (o.value ? o.value->to_string() : "?");
    return out;
  }
  std::string text_of(std::optional<span> where) const {
    return where ? std::string((*r.source)[*where]) : "nowhere";
  }
};

using codes = std::vector<std::string>;

report_text with(std::map<std::string, std::string> cells, std::string_view form = "2021") {
  report_text t;
  t.form = form;
  t.cells = std::move(cells);
  return t;
}

}  // namespace

TEST_CASE("a consistent report is told nothing, zeros and figures alike") {
  CHECK(told(with({})).codes().empty());
  CHECK(told(with({}, "2014")).codes().empty());
  CHECK(told(with({}, "2019")).codes().empty());
  CHECK(told(with({{"applications/received/natural_person", "7"},
                   {"applications/received/total", "7"},
                   {"applications/granted/natural_person", "4"},
                   {"applications/granted/total", "4"},
                   {"applications/concluded/natural_person", "4"},
                   {"applications/concluded/total", "4"},
                   {"applications/carried_out/natural_person", "3"},
                   {"applications/carried_out/total", "3"}}))
            .codes()
            .empty());
}

TEST_CASE(
    "applications.balance: received and carried in against concluded and carried out, column by "
    "column") {
  told const t(with({{"applications/received/enterprise", "8"},
                     {"applications/carried_in/enterprise", "1"},
                     {"applications/received/total", "8"},
                     {"applications/carried_in/total", "1"},
                     {"applications/carried_out/enterprise", "5"},
                     {"applications/carried_out/total", "9"}}));
  REQUIRE(t.codes() == codes{"applications.balance", "applications.applicants"});
  CHECK(t.argument(0, "where") == "商业企业");
  CHECK(t.argument(0, "relation") == "8 + 1 = 0 + 5");
  CHECK(t.argument(0, "left") == "9");
  CHECK(t.argument(0, "right") == "5");
  CHECK(t.argument(0, "difference") == "4");
  REQUIRE(t.at(0).operands.size() == 4);
  CHECK(t.at(0).operands[1].row == "carried_in");
  CHECK(t.at(0).operands[1].column == "enterprise");
  CHECK(t.at(0).operands[1].label == "二、上年结转政府信息公开申请数量");
  CHECK(t.text_of(t.at(0).operands[3].where) == "5");
  CHECK(t.text_of(t.at(0).where) == "8");
  CHECK(t.at(0).level == severity::error);
}

TEST_CASE("applications.concluded: the total of the results against all of them") {
  told const t(with({{"applications/received/natural_person", "5"},
                     {"applications/received/total", "5"},
                     {"applications/granted/natural_person", "2"},
                     {"applications/granted/total", "2"},
                     {"applications/other_rest/natural_person", "2"},
                     {"applications/other_rest/total", "2"},
                     {"applications/concluded/natural_person", "5"},
                     {"applications/concluded/total", "5"}}));
  CHECK(t.codes() == codes{"applications.concluded", "applications.concluded"});
  CHECK(t.argument(0, "where") == "自然人");
  CHECK(t.argument(1, "where") == "总计");
  CHECK(t.argument(0, "difference") == "1");
  CHECK(t.at(0).operands.size() == 22);
  CHECK(t.operands(0) == "5 2 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 2");
}

TEST_CASE("applications.applicants: a row's total against its applicants") {
  told const t(with({{"applications/granted/legal_service", "2"},
                     {"applications/granted/total", "3"},
                     {"applications/concluded/legal_service", "2"},
                     {"applications/concluded/total", "3"},
                     {"applications/received/legal_service", "2"},
                     {"applications/received/total", "3"}}));
  CHECK(t.codes() ==
        codes{"applications.applicants", "applications.applicants", "applications.applicants"});
  CHECK(t.argument(1, "where") == "（一）予以公开");
  CHECK(t.argument(1, "relation") == "3 = 0 + 0 + 0 + 0 + 2 + 0");
  CHECK(t.operands(1) == "3 0 0 0 0 2 0");
}

TEST_CASE("applications.subtotal: only where there are subtotals") {
  auto text = with({}).str();
  auto const at = text.find("\t\n\t（四）无法提供");
  REQUIRE(at != text.npos);
  text.insert(at, "\t\n\t\n\t小计\n\t1\n\t0\n\t0\n\t0\n\t0\n\t0\n\t1\n\n");
  told const t(text);
  REQUIRE(t.codes() == codes{"applications.subtotal", "applications.subtotal"});
  CHECK(t.argument(0, "where") == "自然人");
  CHECK(t.at(0).operands.size() == 9);
  CHECK(t.at(0).operands[0].row == "denied_subtotal");
  CHECK(t.argument(0, "left") == "1");
  CHECK(t.argument(0, "right") == "0");
}

TEST_CASE("proceedings.total: each group of the one row by itself") {
  told const t(with({{"proceedings/litigation_direct/pending", "2"},
                     {"proceedings/litigation_direct/total", "1"},
                     {"proceedings/review/upheld", "3"},
                     {"proceedings/review/total", "3"}}));
  REQUIRE(t.codes() == codes{"proceedings.total"});
  CHECK(t.argument(0, "where") == "未经复议直接起诉");
  CHECK(t.argument(0, "difference") == "-1");
  CHECK(t.operands(0) == "1 0 0 0 2");
}

TEST_CASE("the sums and bounds of the form of 2014, each with its own code") {
  struct slip {
    char const *row, *code;
    std::size_t operands;
  };
  for (auto const& s : {slip{"received_fax", "statistics.received", 5},
                        {"concluded_on_time", "statistics.concluded", 3},
                        {"answered_amend", "statistics.answered", 9},
                        {"denied_privacy", "statistics.denied", 7},
                        {"review_other", "statistics.review", 4},
                        {"litigation_upheld", "statistics.litigation", 4},
                        {"staff_part_time", "statistics.staff", 3},
                        {"press_conferences_by_head", "statistics.press_head", 2},
                        {"online_interviews_by_head", "statistics.interview_head", 2}}) {
    told const t(with({{"statistics/" + std::string(s.row) + "/value", "2"}}, "2014"));
    REQUIRE_MESSAGE(t.codes() == codes{s.code}, s.row);
    CHECK(t.at(0).operands.size() == s.operands);
    CHECK((t.argument(0, "difference") == "2" || t.argument(0, "difference") == "-2"));
  }
  CHECK(told(with({{"statistics/press_conferences/value", "2"}}, "2014")).codes().empty());
}

TEST_CASE(
    "a relation with a blank or a placeholder is not assessed, and told once with all that is "
    "missing") {
  told const t(
      with({{"applications/received/natural_person", ""}, {"applications/received/total", "/"}}));
  REQUIRE(t.codes() == codes{"relation.unassessed", "relation.unassessed"});
  CHECK(t.argument(0, "code") == "applications.applicants");
  CHECK(t.argument(0, "where") == "一、本年新收政府信息公开申请数量");
  CHECK(t.argument(0, "missing") == "总计、自然人");
  CHECK(t.argument(1, "code") == "applications.balance");
  CHECK(t.argument(1, "where") == "自然人、总计");
  CHECK(t.argument(1, "missing") == "一、本年新收政府信息公开申请数量");
  CHECK(t.at(0).level == severity::unassessed);
}

TEST_CASE("where the caller says so a blank or a placeholder is zero, words are not") {
  auto const cells =
      with({{"applications/received/natural_person", ""}, {"applications/received/total", "/"}});
  CHECK(told(cells, blanks::are_zero).codes().empty());
  CHECK(told(with({{"applications/received/natural_person", ""},
                   {"applications/received/total", "4"}}),
             blanks::are_zero)
            .codes() == codes{"applications.balance", "applications.applicants"});
  CHECK(
      told(with({{"applications/received/natural_person", "见附件"}}), blanks::are_zero).codes() ==
      codes{"relation.unassessed", "relation.unassessed"});
}

TEST_CASE("a row that is missing leaves its relations unassessed") {
  auto text = with({}).str();
  auto const begin = text.find("\t\n\t\n\t2.重复申请"), end = text.find("\t\n\t\n\t3.要求提供");
  told const t(text.substr(0, begin) + text.substr(end));
  REQUIRE(t.codes() == codes{"relation.unassessed", "relation.unassessed"});
  CHECK(t.argument(0, "code") == "applications.applicants");
  CHECK(t.argument(0, "where") == "2.重复申请");
  CHECK(t.argument(1, "code") == "applications.concluded");
  CHECK(t.argument(1, "missing") == "2.重复申请");
}

TEST_CASE("a group that prints figures itself stands for its missing rows, once") {
  // （六）其他处理 as one row in the form of 2021
  auto text = with({{"applications/received/natural_person", "5"},
                    {"applications/received/total", "5"},
                    {"applications/concluded/natural_person", "5"},
                    {"applications/concluded/total", "5"}})
                  .str();
  auto const begin = text.find("\t\n\t（六）其他处理"), end = text.find("\t\n\t（七）总计");
  REQUIRE(begin < end);
  auto const with_group = [&](std::string const& n) {
    return text.substr(0, begin) + "\t\n\t（六）其他处理\n\t" + n +
           "\n\t0\n\t0\n\t0\n\t0\n\t0\n\t" + n + "\n\n" + text.substr(end);
  };
  told const right(with_group("5"));
  CHECK(right.codes().empty());
  told const wrong(with_group("4"));
  REQUIRE(wrong.codes() == codes{"applications.concluded", "applications.concluded"});
  CHECK(wrong.operands(0).ends_with(" 4"));
  CHECK(wrong.argument(0, "difference") == "1");
}

TEST_CASE(
    "article20.items: a convention counts where two rows follow it, and then tells who does not") {
  auto const row = [](char const* table, char const* code, char const* last, char const* change,
                      char const* decisions) {
    auto const at = std::string(table) + "/" + code + "/";
    return std::map<std::string, std::string>{{at + "items_last_year", last},
                                              {at + "items_change", change},
                                              {at + "decisions", decisions}};
  };
  auto cells = row("article20_5", "licensing", "10", "增2", "12");
  CHECK(told(with(cells, "2019")).codes().empty());
  cells.merge(row("article20_6", "penalty", "30", "减5", "25"));
  told const two(with(cells, "2019"));
  REQUIRE(two.codes() == codes{"article20.items_convention"});
  CHECK(two.argument(0, "rows") == "2");
  cells.merge(row("article20_6", "coercion", "7", "0", "9"));
  told const three(with(cells, "2019"));
  REQUIRE(three.codes() == codes{"article20.items_convention", "article20.items"});
  CHECK(three.argument(1, "row") == "行政强制");
  CHECK(three.argument(1, "left") == "7");
  CHECK(three.argument(1, "right") == "9");
  CHECK(three.text_of(three.at(1).where) == "9");
}

TEST_CASE("own rows of one label are checked one by one") {
  std::string const text = test::as_tab_lines(
      "信息内容|上一年项目数量|本年增/"
      "减|处理决定数量\n行政许可|1|0|1\n其他对外管理服务事项|行政检查|4|5|9\n^|行政检查|6|1|8\n");
  told const t(text);
  REQUIRE(t.codes() == codes{"article20.items_convention", "article20.items"});
  CHECK(t.argument(1, "left") == "7");
  CHECK(t.argument(1, "right") == "8");
}

TEST_CASE("numbers beyond sixty-four bits are not added up") {
  told const t(with({{"applications/received/natural_person", "9000000000000000000"},
                     {"applications/received/enterprise", "9000000000000000000"},
                     {"applications/received/total", "0"}}));
  bool unassessed = false;
  for (auto const& f : t.sink.findings())
    unassessed = unassessed || f.code == "relation.unassessed";
  CHECK(unassessed);
}

TEST_CASE("thousands of rows that cannot be assessed are told at once, each by its name") {
  auto const whole = with({}).str();
  auto const part =
      whole.substr(whole.find("\t（本列数据"),
                   whole.find("四、政府信息公开行政复议") - whole.find("\t（本列数据"));
  std::string text;
  int own_rows = 0;
  for (int table = 0; table < 200; ++table)
    for (std::size_t begin = 0, end; (end = part.find("\n\n", begin)) != part.npos;
         begin = end + 2) {
      auto const row = part.substr(begin, end + 2 - begin);
      text += row;
      if (row.find("\t0\n") != row.npos)
        text += "\t甲" + std::to_string(own_rows++) + "乙丙\n\t\n\t0\n\t0\n\t0\n\t0\n\t0\n\t0\n\n";
    }
  told const t(text);
  CHECK(own_rows == 5'000);
  REQUIRE(t.codes() == codes{"relation.unassessed"});
  CHECK(t.argument(0, "where").find("、甲4999乙丙") != std::string::npos);
}

TEST_CASE("article20.bounds: what is new is among all that there is") {
  auto const told_2019 = [](std::string made, std::string disclosed, std::string in_total) {
    return told(with({{"article20_1/rules/made", made},
                      {"article20_1/rules/disclosed", disclosed},
                      {"article20_1/rules/disclosed_in_total", in_total}},
                     "2019"));
  };
  CHECK(told_2019("9", "3", "3").codes().empty());
  told const t = told_2019("9", "4", "3");
  REQUIRE(t.codes() == codes{"article20.bounds"});
  CHECK(t.at(0).level == severity::warning);
  CHECK(t.argument(0, "where") == "规章");
  CHECK(t.argument(0, "relation") == "4 <= 3");
  CHECK(t.at(0).culprits.empty());
  CHECK(t.text_of(t.at(0).operands.at(1).where) == "3");
  CHECK(told_2019("9", "4", "/").codes() == codes{"relation.unassessed"});
  CHECK(told_2019("9", "/", "3").codes() == codes{"relation.unassessed"});
  CHECK_MESSAGE(told_2019("9", "0", "/").codes().empty(), "nothing is at most any number");
}

TEST_CASE("article20.bounds: what was made is in force, unless it was repealed") {
  auto const told_2021 = [](std::string made, std::string repealed, std::string in_force) {
    return told(with({{"article20_1/normative_documents/made", made},
                      {"article20_1/normative_documents/repealed", repealed},
                      {"article20_1/normative_documents/in_force", in_force}}));
  };
  CHECK(told_2021("5", "2", "3").codes().empty());
  told const t = told_2021("6", "2", "3");
  REQUIRE(t.codes() == codes{"article20.bounds"});
  CHECK(t.argument(0, "relation") == "6 <= 3 + 2");
  CHECK(t.argument(0, "difference") == "1");
  CHECK(told_2021("6", "/", "3").codes() == codes{"relation.unassessed"});
  CHECK_MESSAGE(told_2021("3", "/", "3").codes().empty(), "whatever was repealed");
}

TEST_CASE("article20.procurement: projects are zero exactly when their amount is") {
  auto const told_of = [](std::string projects, std::string amount) {
    return told(with({{"article20_9/procurement/projects", projects}, {"article20_9/procurement/amount", amount}}, "2019"));
  };
  CHECK(told_of("0", "0.00").codes().empty());
  CHECK(told_of("3", "35.6").codes().empty());
  told const t = told_of("3", "0");
  REQUIRE(t.codes() == codes{"article20.procurement"});
  CHECK(t.at(0).level == severity::warning);
  CHECK(t.argument(0, "left") == "3");
  CHECK(t.argument(0, "right") == "0");
  CHECK(t.argument(0, "relation") == "3 <=> 0");
  CHECK(told_of("0", "35.6").codes() == codes{"article20.procurement"});
}

TEST_CASE("amount.unit: money per project, application and member of staff") {
  auto const bought = [](std::string projects, std::string amount) {
    return told(with({{"article20_9/procurement/projects", projects}, {"article20_9/procurement/amount", amount}}, "2019"));
  };
  CHECK(bought("3", "300000").codes().empty());
  CHECK(bought("3", "0.03").codes().empty());
  told const in_yuan = bought("3", "300001");
  REQUIRE(in_yuan.codes() == codes{"amount.unit"});
  CHECK(in_yuan.at(0).level == severity::warning);
  CHECK(in_yuan.argument(0, "relation") == "300001 <= 100000 × 3");
  CHECK(in_yuan.operands(0) == "300001 3");
  CHECK(in_yuan.text_of(in_yuan.at(0).where) == "300001");
  CHECK(bought("3", "299元").argument(0, "relation") == "3 <= 100 × 0.0299");

  auto const of_statistics = [](std::string fees, std::string received, std::string budget, std::string staff) {
    return told(with({{"statistics/fees_charged/value", fees},
                      {"statistics/received/value", received},
                      {"statistics/received_online/value", received},
                      {"statistics/budget/value", budget},
                      {"statistics/staff/value", staff},
                      {"statistics/staff_part_time/value", staff}},
                     "2014"));
  };
  CHECK(of_statistics("0.04", "12", "30.5", "4").codes().empty());
  CHECK(of_statistics("12", "12", "4000", "4").codes().empty());
  CHECK(of_statistics("480", "12", "305000", "4").codes() == codes{"amount.unit", "amount.unit"});
  CHECK_MESSAGE(of_statistics("480", "0", "305000", "0").codes().empty(), "nothing to divide by");
}

TEST_CASE("a bound without one of its figures is not assessed, but for a zero") {
  auto const bought = [](std::string projects, std::string amount) {
    return told(with({{"article20_9/procurement/projects", projects}, {"article20_9/procurement/amount", amount}}, "2019"));
  };
  told const t = bought("3", "/");
  CHECK(t.codes() == codes{"relation.unassessed", "relation.unassessed"});
  CHECK(t.argument(0, "code") == "amount.unit");
  CHECK(t.argument(1, "code") == "article20.procurement");
  CHECK(t.argument(1, "missing") == "采购总金额");
  CHECK(bought("0", "/").codes() == codes{"relation.unassessed"});
}
