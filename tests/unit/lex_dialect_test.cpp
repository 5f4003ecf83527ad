// SPDX-License-Identifier: Apache-2.0
#include "support/token_stream.hpp"

#include <gouji/lex/dialect.hpp>

#include <string>       // string
#include <string_view>  // string_view

using namespace gouji;
using namespace gouji::test;

TEST_CASE("lines of prose are of no dialect") {
  CHECK(stretches_of("一、总体情况\n全年收到申请3件。\n") == "- 0-1");
  CHECK(find_stretches("", {}).empty());
}

TEST_CASE("cells of one TAB a line are tab-lines, a few indented paragraphs are not") {
  CHECK(stretches_of("二、主动公开\n\t规章\n\t0\n\t0\n\t0\n\n\t规范性文件\n\t1\n\n三、其他\n") ==
        "- 0-0 tab-lines 1-7 - 8-9");
  CHECK(stretches_of("\t第一段\n\t第二段\n\t第三段\n\t第四段\n") == "- 0-3");
}

TEST_CASE("rows of several TABs are no tab-lines") {
  std::string text;
  for (int i = 0; i < 20; ++i) text += "规章\t0\t0\t0\n";
  CHECK(stretches_of(text).find("tab-lines") == std::string::npos);
}
