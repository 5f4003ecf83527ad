// SPDX-License-Identifier: Apache-2.0
#include <gouji/report/read.hpp>

#include <doctest/doctest.h>

#include <array>        // array
#include <cstddef>      // size_t
#include <memory>       // make_shared
#include <string>       // string
#include <string_view>  // string_view

using namespace gouji;

namespace {

constexpr column_data columns[] = {{"cats", "猫科"}, {"dogs", "犬科"}};
constexpr row_data rows[] = {{"indoors", "室内饲养"}, {"outdoors", "户外放养"}};
constexpr table_data tables[] = {{"animals",
                                  "一、动物情况",
                                  "动物统计表",
                                  "统计内容",
                                  "",
                                  table_layout::rows,
                                  columns,
                                  rows,
                                  {}}};
constexpr form_data form = {"tiny", "动物表", "本测试", 2000, 0, {}, tables};

read_options tiny_form() {
  static form_data const* const forms[] = {&form};
  read_options o;
  o.forms = std::make_shared<form_index const>(forms);
  return o;
}

constexpr std::string_view prints[] = {"0", "1", "", "/"};
constexpr figure_state states[] = {figure_state::number, figure_state::number, figure_state::blank,
                                   figure_state::placeholder};

using assignment = std::array<std::size_t, 4>;  // index into `prints` of each cell, row by row

assignment nth_assignment(std::size_t n) {
  assignment a;
  for (auto& cell : a) cell = n % std::size(prints), n /= std::size(prints);
  return a;
}

std::string tab_lines(assignment const& a) {
  std::string text = "\t动物统计表\n\n\t统计内容\n\t猫科\n\t犬科\n\n";
  for (std::size_t r = 0; r < 2; ++r) {
    text += '\t' + std::string(rows[r].path) + '\n';
    for (std::size_t c = 0; c < 2; ++c) text += '\t' + std::string(prints[a[2 * r + c]]) + '\n';
    text += '\n';
  }
  return text + '\n';
}

}  // namespace

TEST_CASE("every small table of zero, one, blank and slash is read cell by cell") {
  auto const options = tiny_form();
  for (std::size_t n = 0; n < 256; ++n) {
    auto const a = nth_assignment(n);
    CAPTURE(tab_lines(a));
    finding_sink sink;
    auto const r = read(tab_lines(a), sink, options);
    REQUIRE(r);
    REQUIRE(r->figures.size() == 4);
    for (std::size_t i = 0; i < 4; ++i) {
      auto const& f = r->figures[i];
      CHECK(f.row == rows[i / 2].code);
      CHECK(f.column == columns[i % 2].code);
      CHECK(f.value.state == states[a[i]]);
      CHECK(f.raw == prints[a[i]]);
      if (f.value.is_number()) CHECK(f.value.value == decimal(static_cast<std::int64_t>(a[i])));
    }
  }
}

TEST_CASE("a small table that lost one line says nothing that is not printed") {
  auto const options = tiny_form();
  for (std::size_t n = 0; n < 256; ++n) {
    auto const a = nth_assignment(n);
    auto const whole = tab_lines(a);
    for (std::size_t at = whole.find('\t'); at != whole.npos; at = whole.find('\t', at + 1)) {
      auto text = whole;
      text.erase(at, text.find('\n', at) + 1 - at);
      CAPTURE(text);
      finding_sink sink;
      auto const r = read(text, sink, options);
      REQUIRE(r);
      for (auto const& f : r->figures) {
        if (f.item == label_place::no_item || f.column_number == label_place::no_item) continue;
        auto const cell = a[2 * f.item + f.column_number];
        bool const says =
            f.value.state != figure_state::missing && f.value.state != figure_state::ambiguous;
        if (!says) continue;
        CHECK(f.value.state == states[cell]);
        CHECK(f.raw == prints[cell]);
      }
    }
  }
}
