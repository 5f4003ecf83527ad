// SPDX-License-Identifier: Apache-2.0
#include "support/token_stream.hpp"

using namespace gouji;
using namespace gouji::test;

TEST_CASE("bars among characters cut in two are not read") {
  auto const text =
      "二、\n ______\n|_信息|\xEF\xBF\xBD_件|\n|行政\xEF\xBF\xBD|__7_|\n|_规章|__2_|\n\n三、\n";
  CHECK(stretches_of(text) == "- 0-1 overwritten 2-4 - 5-6");
  CHECK(stream_of("overwritten", text) == "¶二、¶ ______¶|_信息|\xEF\xBF\xBD_件|¶|行政\xEF\xBF\xBD|__7_|¶|_规章|__2_|¶三、");
}

TEST_CASE("a damaged character here and there says nothing about the others") {
  CHECK(stretches_of("| 规\xEF\xBF\xBD章 | 2 |\n| 规\xEF\xBF\xBD章 | 3 |\n").find("overwritten") == std::string::npos);
  CHECK(stretches_of("|规\xEF\xBF\xBD|2|\n|文件|3|\n|许可|4|\n").find("overwritten") == std::string::npos);
  std::string text;
  for (int i = 0; i < 9; ++i) text += "| 规章 | 2 |\n";
  CHECK(stretches_of("|\xEF\xBF\xBD|2|\n" + text + "|\xEF\xBF\xBD|2|\n").find("overwritten") == std::string::npos);
}
