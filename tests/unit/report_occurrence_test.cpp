// SPDX-License-Identifier: Apache-2.0
#include <gouji/report/occurrence.hpp>

#include "support/report_text.hpp"

#include <doctest/doctest.h>

#include <string>  // string
#include <vector>  // vector

using namespace gouji;

TEST_CASE("tables stand in the order of the document, each with its place") {
  finding_sink sink;
  auto const text = "前言\n" +
                    test::as_tab_lines(
                        "信息内容|本年处理决定数量\n行政许可|7\n---\n信息内容|本年制发件数|"
                        "本年废止件数|现行有效件数\n规章|1|2|3\n") +
                    "\n尾声\n";
  auto const r = read(text, sink).value();
  REQUIRE(r.tables.size() == 2);
  CHECK(r.tables[0].form == "2021");
  CHECK(r.tables[0].table == "article20_5");
  CHECK(r.tables[1].table == "article20_1");
  CHECK(r.forms->tables()[r.tables[1].table_number].table->code == "article20_1");
  CHECK((*r.source)[r.tables[0].where] == "信息内容\n\t本年处理决定数量\n\n\t行政许可\n\t7");
  CHECK((*r.source)[r.tables[1].where].ends_with("\t3"));
}

TEST_CASE("missing columns are of the form, unknown heads are where they are printed") {
  finding_sink sink;
  auto const r =
      read(test::as_tab_lines("信息内容|本年制发件数|备案件数|现行有效件数\n规章|1|9|3\n"), sink)
          .value();
  REQUIRE(r.tables.size() == 1);
  REQUIRE(r.tables[0].missing_columns == std::vector<std::uint16_t>{1});
  REQUIRE(r.tables[0].unknown_heads.size() == 1);
  CHECK((*r.source)[r.tables[0].unknown_heads[0]] == "备案件数");
}
