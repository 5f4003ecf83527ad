// SPDX-License-Identifier: Apache-2.0
#include <gouji/text/width.hpp>

#include <doctest/doctest.h>

using namespace gouji;

TEST_CASE("ideographs and full-width forms take two columns, ASCII and half-width forms one") {
  CHECK(display_width("abc 12") == 6);
  CHECK(display_width("年度") == 4);
  CHECK(display_width("１２（一）　") == 12);
  CHECK(display_width(U'ｱ') == 1);
  CHECK(display_width(U'𠀀') == 2);
  CHECK(display_width("") == 0);
}

TEST_CASE("combining, zero-width and control characters take no column") {
  CHECK(display_width("e\u0301") == 1);
  CHECK(display_width("1\u200B\u200D\uFEFF\u202D2") == 2);
  CHECK(display_width("\t\r\n") == 0);
  CHECK(display_width("\u1112\u1161\u11AB") == 2);  // a syllable in parts
}

TEST_CASE("the width of ambiguous characters is the caller's choice") {
  CHECK(display_width("“—①│”") == 5);
  CHECK(display_width("“—①│”", ambiguous_width::two) == 10);
  CHECK(display_width("年1", ambiguous_width::two) == 3);
}

TEST_CASE("a damaged byte takes the column of a replacement character") {
  CHECK(display_width("1\xFF") == 1 + display_width(U'\uFFFD'));
}
