// SPDX-License-Identifier: Apache-2.0
#include <gouji/form/form.hpp>

#include <gouji/form/form_index.hpp>
#include <gouji/report/read.hpp>

#include <doctest/doctest.h>

#include <map>          // map
#include <set>          // set
#include <string>       // string
#include <string_view>  // string_view

using namespace gouji;

namespace {

std::size_t required(auto const& items) {
  std::size_t n = 0;
  for (auto const& i : items) n += i.need == presence::required;
  return n;
}

}  // namespace

TEST_CASE("each form has as many figures as the act that prescribes it") {
  std::map<std::string, std::size_t> figures;
  for (auto const& t : built_in_forms()->tables())
    figures[std::string(t.form->code) + "/" + std::string(t.table->code)] =
        required(t.table->rows) * required(t.table->columns);
  CHECK(figures == std::map<std::string, std::size_t>{{"2014/statistics", 58},
                                                      {"2019/article20_1", 6},
                                                      {"2019/article20_5", 6},
                                                      {"2019/article20_6", 6},
                                                      {"2019/article20_8", 2},
                                                      {"2019/article20_9", 2},
                                                      {"2019/applications", 161},
                                                      {"2019/proceedings", 15},
                                                      {"2021/article20_1", 6},
                                                      {"2021/article20_5", 1},
                                                      {"2021/article20_6", 2},
                                                      {"2021/article20_8", 1},
                                                      {"2021/applications", 175},
                                                      {"2021/proceedings", 15}});
}

TEST_CASE("codes are unique within their table, and are names") {
  for (auto const& t : built_in_forms()->tables()) {
    std::set<std::string_view> seen;
    auto const is_name = [](std::string_view s) {
      return !s.empty() && s.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == s.npos;
    };
    for (auto const& r : t.table->rows)
      CHECK_MESSAGE((seen.insert(r.code).second && is_name(r.code)), r.code);
    seen.clear();
    for (auto const& c : t.table->columns)
      CHECK_MESSAGE((seen.insert(c.code).second && is_name(c.code)), c.code);
  }
}

TEST_CASE("no label, level or variant of a form is empty") {
  for (auto const& t : built_in_forms()->tables()) {
    auto const check_parts = [](std::string_view text, std::string_view separator) {
      for_each_part(text, separator, [&](std::string_view part) {
        CHECK_MESSAGE(!part.empty(), text);
        CHECK_MESSAGE((!part.starts_with(' ') && !part.ends_with(' ')), text);
        CHECK_MESSAGE((part.find('|') == part.npos && part.find("›") == part.npos), text);
      });
    };
    for (auto const& r : t.table->rows)
      check_parts(r.path, level_separator), check_parts(r.aliases, variant_separator);
    for (auto const& c : t.table->columns)
      check_parts(c.path, level_separator), check_parts(c.aliases, variant_separator);
    check_parts(t.table->caption, variant_separator);
    check_parts(t.table->head_words, variant_separator);
  }
}

TEST_CASE("every figure of a form has a unit, amounts are in money") {
  for (auto const& t : built_in_forms()->tables())
    for (auto const& r : t.table->rows)
      for (auto const& c : t.table->columns) {
        auto const unit = r.unit.empty() ? c.unit : r.unit;
        auto const kind = r.unit.empty() ? c.kind : r.kind;
        CHECK_MESSAGE(!unit.empty(), r.code << " " << c.code);
        CHECK_MESSAGE((kind == figure_kind::amount) == (unit == "万元"), r.code << " " << c.code);
      }
}
