// SPDX-License-Identifier: Apache-2.0
#include <gouji/text/line_end.hpp>

#include <doctest/doctest.h>

TEST_CASE("a line ends with LF, CR LF, CR CR LF or CR, and nothing else ends it") {
  using gouji::line_end_size;
  CHECK(line_end_size("\n\n") == 1);
  CHECK(line_end_size("\r\nx") == 2);
  CHECK(line_end_size("\r\r\n") == 3);
  CHECK(line_end_size("\r\r") == 1);
  CHECK(line_end_size("\r") == 1);
  CHECK(line_end_size("\f") == 0);
  CHECK(line_end_size("x\n") == 0);
  CHECK(line_end_size("") == 0);
}
