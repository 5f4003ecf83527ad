// SPDX-License-Identifier: Apache-2.0
#include <gouji/form/read_form.hpp>
#include <gouji/report/forms_with.hpp>
#include <gouji/report/read.hpp>
#include <gouji/write/reference_json.hpp>

#include "support/dice.hpp"

#include <doctest/doctest.h>

#include <algorithm>    // min
#include <string>       // string
#include <string_view>  // string_view
#include <vector>       // vector

using namespace gouji;
using namespace gouji::test;

namespace {

void same_line(auto const& read, auto const& written) {
  CAPTURE(written.code);
  CHECK(read.code == written.code);
  CHECK(read.path == written.path);
  CHECK(read.aliases == written.aliases);
  CHECK(read.unit == written.unit);
  CHECK(read.kind == written.kind);
  CHECK(read.need == written.need);
  if constexpr (requires { read.below; }) CHECK(read.below == written.below);
}

void same_table(table_data const& read, table_data const& written) {
  CAPTURE(written.code);
  CHECK(read.code == written.code);
  CHECK(read.section == written.section);
  CHECK(read.caption == written.caption);
  CHECK(read.head_words == written.head_words);
  CHECK(read.unit_head == written.unit_head);
  CHECK(read.layout == written.layout);
  REQUIRE(read.columns.size() == written.columns.size());
  for (std::size_t i = 0; i < read.columns.size(); ++i) same_line(read.columns[i], written.columns[i]);
  REQUIRE(read.rows.size() == written.rows.size());
  for (std::size_t i = 0; i < read.rows.size(); ++i) same_line(read.rows[i], written.rows[i]);
  REQUIRE(read.relations.size() == written.relations.size());
  for (std::size_t i = 0; i < read.relations.size(); ++i) {
    CHECK(read.relations[i].code == written.relations[i].code);
    CHECK(read.relations[i].scope == written.relations[i].scope);
    CHECK(read.relations[i].equation == written.relations[i].equation);
    CHECK(read.relations[i].law == written.relations[i].law);
  }
}

void same_form(form_data const& read, form_data const& written) {
  CHECK(read.code == written.code);
  CHECK(read.title == written.title);
  CHECK(read.source == written.source);
  CHECK(read.first_year == written.first_year);
  CHECK(read.last_year == written.last_year);
  REQUIRE(read.sections.size() == written.sections.size());
  for (std::size_t i = 0; i < read.sections.size(); ++i) {
    CHECK(read.sections[i].code == written.sections[i].code);
    CHECK(read.sections[i].label == written.sections[i].label);
  }
  REQUIRE(read.tables.size() == written.tables.size());
  for (std::size_t i = 0; i < read.tables.size(); ++i) same_table(read.tables[i], written.tables[i]);
}

std::string written(form_data const& form) {
  std::string text;
  append_json(text, form);
  return text;
}

/// All that a form can say, small.
constexpr std::string_view small_form =
    R"({"code":"f","title":"甲","source":"乙","first_year":2020,"last_year":null,"sections":[{"code":"s","label":["丙","丁"]}],)"
    R"("tables":[{"code":"t","section":"一、戊","caption":["己"],"head_words":["项目"],"unit_head":["单位"],"layout":"rows",)"
    R"("columns":[{"code":"a","path":["上","左"],"aliases":["左面"],"unit":"件","kind":"count","optional":false},)"
    R"({"code":"b","path":["上","右"],"unit":"万元","kind":"amount","optional":true}],)"
    R"("rows":[{"code":"x","path":["组","天"],"unit":"","kind":"count","optional":false,"sub_rows":true},)"
    R"({"code":"y","path":["组","小计"],"optional":true},{"code":"z","path":["合计"]}],)"
    R"("relations":[{"code":"t.all","scope":"each_column","equation":"z = x + y - x","law":"binding"},)"
    R"({"code":"t.most","scope":"each_row","equation":"a <= b"}]}]})";

/// Its table, and what else a form that comes out of a mutation may take for one of its own.
constexpr std::string_view printed =
    "甲2020年政府信息公开工作年度报告\n一、戊\n\t己\n\n\t项目\n\t单位\n\t左\n\t右\n\n\t天\n\t件\n\t1\n\t2."
    "5\n\n\t小计\n\t件\n\t3\n\t/\n\n"
    "\t合计\n\t件\n\t4\n\t\n\n\n";

std::vector<std::string_view> pieces_of(std::string_view json) {
  std::vector<std::string_view> pieces;
  for (std::size_t begin = 0; begin < json.size();) {
    auto const end = std::min(json.find_first_of(",:[]{}", begin + 1), json.size());
    pieces.push_back(json.substr(begin, end - begin));
    begin = end;
  }
  return pieces;
}

/// The text with some of its pieces lost, doubled, exchanged or put elsewhere, and some bytes changed.
std::string mutated(std::string_view json, dice& random) {
  auto pieces = pieces_of(json);
  for (auto times = random.below(3); times > 0; --times) {
    auto& here = pieces[random.below(pieces.size())];
    switch (auto const there = pieces[random.below(pieces.size())]; random.below(3)) {
      case 0: here = {}; break;
      case 1: here = there; break;
      default: pieces.insert(pieces.begin() + static_cast<std::ptrdiff_t>(random.below(pieces.size())), there);
    }
  }
  std::string text;
  for (auto piece : pieces) text += piece;
  for (auto times = random.below(2); times > 0 && !text.empty(); --times)
    text[random.below(text.size())] =
        random.chance(50) ? "[]{},:\"\\0"[random.below(9)] : static_cast<char>(random.below(256));
  if (random.chance(5)) text.resize(random.below(text.size() + 1));
  return text;
}

}  // namespace

TEST_CASE("what is written of a built-in form is read as that form") {
  for (auto const* form : built_in_forms()->forms()) {
    CAPTURE(form->code);
    auto const forms = read_forms(written(*form));
    REQUIRE_MESSAGE(forms, forms.error().message);
    REQUIRE((*forms)->size() == 1);
    same_form((*forms)->front(), *form);
  }
}

TEST_CASE("what is written of a form of the user is read as that form") {
  auto const first = read_forms(small_form);
  REQUIRE_MESSAGE(first, first.error().message);
  auto const again = read_forms(written((*first)->front()));
  REQUIRE_MESSAGE(again, again.error().message);
  same_form((*again)->front(), (*first)->front());
}

TEST_CASE("a damaged form is told, or is a form to read with; nothing worse") {
  std::size_t good = 0, bad = 0;
  for (std::uint64_t seed = 0; seed < 4'000; ++seed) {
    dice random(seed);
    auto const text = mutated(small_form, random);
    CAPTURE(text);
    auto const forms = read_forms(text);
    if (!forms) {
      CHECK_FALSE(forms.error().message.empty());
      ++bad;
      continue;
    }
    ++good;
    for (auto const& form : **forms) same_form(read_forms(written(form)).value()->front(), form);
    auto const index = forms_with(std::vector{*forms});
    REQUIRE(index);
    finding_sink sink;
    read_options options;
    options.forms = *index;
    CHECK(read(printed, sink, options));
  }
  CHECK(good > 400);
  CHECK(bad > 400);
}

TEST_CASE("a form that is cut off anywhere is told") {
  for (std::size_t size = 0; size < small_form.size(); ++size) CHECK_FALSE(read_forms(small_form.substr(0, size)));
}
