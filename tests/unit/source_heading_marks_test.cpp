// SPDX-License-Identifier: Apache-2.0
#include "source/detail/heading_marks.hpp"

#include <gouji/source/text.hpp>

#include "support/html_reading.hpp"

#include <doctest/doctest.h>

#include <string>  // string

using namespace gouji;
using namespace gouji::test;

namespace {

std::string headings_of(std::string_view text) {
  finding_sink sink;
  auto const d = read_text(text, {}, {}, sink);
  REQUIRE(d.has_value());
  return blocks_of(*d);
}

}  // namespace

TEST_CASE("headings of Markdown, MediaWiki, Textile and Jira give their level, and the marks are no text of theirs") {
  CHECK(headings_of("# 题 #\n## 一、总体 情况  \n= 题 =\n=== （一）平台  ===\nh2. 二、公开\n") ==
        "1 题 | 2 一、总体 情况 | 1 题 | 3 （一）平台 | 2 二、公开");
}

TEST_CASE("what only looks like marks stays as it is") {
  CHECK(headings_of("#12 号\n####### 七\n#\n# #\n====\n= 3\n== 3 =\nh7. 甲\nh2.甲\n- 4 -\n") ==
        "p #12 号 | p ####### 七 | p # | p # # | p ==== | p = 3 | p == 3 = | p h7. 甲 | p h2.甲 | f - 4 -");
}

TEST_CASE("the heading's place is that of its words") {
  finding_sink sink;
  auto const d = read_text("文\n\n## 一、总体\n", {}, {}, sink);
  REQUIRE(d.has_value());
  auto const p = d->map.find(d->text, d->blocks[1].text);
  CHECK(p.line == 3);
  CHECK(p.column == 4);
}
