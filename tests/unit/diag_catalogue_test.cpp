// SPDX-License-Identifier: Apache-2.0
#include <gouji/diag/catalogue.hpp>

#include <doctest/doctest.h>

#include <set>     // set
#include <string>  // string

using namespace gouji;

namespace {

/// The names between braces, found without the code under test.
std::set<std::string> placeholders(std::string_view message) {
  std::set<std::string> names;
  for (std::size_t open = message.find('{'); open != message.npos;
       open = message.find('{', open + 1))
    names.emplace(message.substr(open + 1, message.find('}', open) - open - 1));
  return names;
}

/// A finding with a value for everything that its row names.
finding filled(catalogue_row const& row) {
  std::vector<argument> arguments;
  for (auto const& name : placeholders(row.message_en))
    arguments.push_back({name, "<" + name + ">"});
  return make_finding(row.code, std::nullopt, std::move(arguments));
}

}  // namespace

TEST_CASE("the rows ascend by code and no code comes twice") {
  auto const rows = catalogue();
  REQUIRE(rows.size() > 40);
  for (std::size_t i = 1; i < rows.size(); ++i) {
    CAPTURE(rows[i].code);
    CHECK(rows[i - 1].code < rows[i].code);
  }
}

TEST_CASE("a code is small letters, digits, dots and underscores") {
  for (auto const& row : catalogue()) {
    CAPTURE(row.code);
    CHECK(row.code.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_.") == row.code.npos);
  }
}

TEST_CASE("every row speaks both languages and names the same arguments in both") {
  for (auto const& row : catalogue()) {
    CAPTURE(row.code);
    CHECK_FALSE(row.meaning_en.empty());
    CHECK_FALSE(row.meaning_zh.empty());
    CHECK(placeholders(row.message_en) == placeholders(row.message_zh));
    CHECK(row.meaning_en.ends_with('.'));
    CHECK(row.meaning_zh.ends_with("。"));
    CHECK_FALSE(row.message_en.ends_with('.'));
    CHECK_FALSE(row.message_zh.ends_with("。"));
  }
}

TEST_CASE("every message of every row can be filled") {
  for (auto const& row : catalogue())
    for (auto lang : {language::zh, language::en}) {
      CAPTURE(row.code);
      std::string const message = message_of(filled(row), lang);
      for (auto const& name : placeholders(row.message_en))
        CHECK(message.find("<" + name + ">") != message.npos);
      CHECK(message.find_first_of("{}") == message.npos);
    }
}

TEST_CASE("a broken relation tells its equation, its place, both sides and the difference") {
  for (std::string_view code :
       {"applications.applicants", "applications.balance", "applications.concluded",
        "applications.subtotal", "proceedings.total", "relation", "statistics.answered",
        "statistics.concluded", "statistics.denied", "statistics.interview_head",
        "statistics.litigation", "statistics.press_head", "statistics.received",
        "statistics.review", "statistics.staff"}) {
    CAPTURE(code);
    auto const& row = catalogue_find(code);
    CHECK(row.code == code);
    auto names = placeholders(row.message_en);
    CHECK(names.contains("code") == (code == "relation"));
    names.erase("code");
    CHECK(names == std::set<std::string>{"difference", "left", "relation", "right", "where"});
    bool const bound = code == "statistics.press_head" || code == "statistics.interview_head";
    CHECK(row.level == (bound ? severity::warning : severity::error));
  }
}

TEST_CASE("a finding has the severity of its row, and its own code, place and arguments") {
  finding const f = make_finding("row.missing", span{3, 9}, {{"table", "T"}, {"row", "R"}});
  CHECK(f.code == "row.missing");
  CHECK(f.level == severity::warning);
  CHECK(f.where == span{3, 9});
  CHECK(f.arguments.size() == 2);
  CHECK(make_finding("form.none", std::nullopt, {}).level == severity::error);
  CHECK(make_finding("report.title", std::nullopt).level == severity::note);
}

TEST_CASE("a relation of a form read at run time is told by the row relation under its own code") {
  finding const f = make_finding("water.balance", std::nullopt,
                                 {{"code", "water.balance"},
                                  {"where", "合计"},
                                  {"relation", "入 3 = 出 2"},
                                  {"left", 3},
                                  {"right", 2},
                                  {"difference", 1}});
  CHECK(f.code == "water.balance");
  CHECK(f.level == severity::error);
  CHECK(message_of(f, language::en) ==
        "合计: relation water.balance does not hold, 3 against 2 (difference 1): 入 3 = 出 2");
  CHECK(message_of(f, language::zh) ==
        "“合计”：关系water.balance不成立，左边为3，右边为2，相差1：入 3 = 出 2");
}

TEST_CASE("text, whole numbers and exact decimals stand in the message as they are") {
  auto told = [](decltype(argument::value) value) {
    return message_of(
        make_finding("figure.decimals", std::nullopt, {{"figure", "金额"}, {"value", value}}),
        language::zh);
  };
  CHECK(told(std::string("八")) == "金额：八的小数超过四位");
  CHECK(told(std::int64_t{-76}) == "金额：-76的小数超过四位");
  CHECK(told(*decimal::parse("8.061855")) == "金额：8.061855的小数超过四位");
}

TEST_CASE("text of the document that looks like a placeholder is no placeholder") {
  auto const f =
      make_finding("row.unknown", std::nullopt, {{"table", "{printed}"}, {"printed", "{table}"}});
  CHECK(message_of(f, language::en) == "{printed}: row “{table}” is not in the form");
}

TEST_CASE("a message is one line and commands no terminal") {
  auto const f = make_finding("row.unknown", std::nullopt,
                              {{"table", "申请\r\n\t情况"}, {"printed", "\x1B[2J行\u202E政\x01"}});
  CHECK(message_of(f, language::en) ==
        "申请 情况: row “\uFFFD[2J行\uFFFD政\uFFFD” is not in the form");
}

TEST_CASE("an argument of 200 columns is whole, a longer one is cut") {
  auto told = [](std::size_t characters) {
    std::string printed;
    for (std::size_t i = 0; i < characters; ++i) printed += "数";
    auto const f =
        make_finding("row.unknown", std::nullopt, {{"table", "T"}, {"printed", printed}});
    return message_of(f, language::en);
  };
  CHECK(told(100).find("…") == std::string::npos);
  CHECK(told(101) == told(100).insert(told(100).find("”"), "…"));
  CHECK(told(100'000) == told(101));
}
