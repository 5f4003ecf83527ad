// SPDX-License-Identifier: Apache-2.0
#include "write/detail/page_source.hpp"

#include "support/small_report.hpp"

#include <doctest/doctest.h>

#include <string>  // string

using namespace gouji;
using detail::page_source;

namespace {

std::string written(page_source const& source) {
  std::string out;
  detail::markup markup(out);
  source.write(markup);
  return out;
}

std::string piece(int number, std::string const& text) {
  return "<span class=\"piece\" id=\"p" + std::to_string(number) + "\">" + text + "</span>";
}

std::string row(int number, std::string const& markup) {
  return "<span class=\"line\" data-line=\"" + std::to_string(number) + "\">" + markup + "</span>\n";
}

}  // namespace

TEST_CASE("places that lie in each other are cut into pieces, one after another") {
  auto const r = test::report_over("ab12cd\n");
  page_source const source(*r.source, {{1, 5}, {2, 4}}, {});
  CHECK(written(source) == row(1, "a" + piece(0, "b") + piece(1, "12") + piece(2, "c") + "d"));
  auto const outer = source.find({1, 5}), inner = source.find({2, 4});
  REQUIRE(outer);
  REQUIRE(inner);
  CHECK(outer->first == 0);
  CHECK(outer->last == 2);
  CHECK(inner->first == 1);
  CHECK(inner->last == 1);
}

TEST_CASE("a place of several lines has a piece in each that is not empty") {
  auto const r = test::report_over("ab\n\ncd\n");
  page_source const source(*r.source, {{1, 5}}, {});
  CHECK(written(source) == row(1, "a" + piece(0, "b")) + row(2, "") + row(3, piece(1, "c") + "d"));
}

TEST_CASE("an empty place is an empty piece, and is not its neighbour") {
  auto const r = test::report_over("a12\n");
  page_source const source(*r.source, {{1, 1}, {1, 3}, {3, 3}}, {});
  CHECK(written(source) == row(1, "a" + piece(0, "") + piece(1, "12") + piece(2, "")));
  CHECK(source.find({1, 1})->last == 0);
  CHECK(source.find({3, 3})->first == 2);
  CHECK(source.find({1, 3})->first == 1);
  CHECK(source.find({1, 3})->last == 1);
}

TEST_CASE("of a text that is too long only what surrounds the places is shown") {
  std::string const far(2'000, 'x');
  auto const r = test::report_over(far + "\n12\n" + far + "\n34\n" + far);
  page_limits limit;
  limit.max_source_bytes = 1'000;
  page_source const source(*r.source, {{2'001, 2'003}, {4'005, 4'007}}, limit);
  CHECK(!source.is_whole());
  auto const out = written(source);
  CHECK(out.find(piece(0, "12")) != out.npos);
  CHECK(source.find({2'001, 2'003}));
  CHECK(out.find("<span class=\"gap\">… ") != out.npos);
  CHECK(out.size() < 2'500);
  CHECK(!source.find({10, 20}));
}

TEST_CASE("a place beyond the limit is not shown") {
  auto const r = test::report_over(std::string(5'000, 'x'));
  page_limits limit;
  limit.max_source_bytes = 700;
  page_source const source(*r.source, {{10, 12}, {4'000, 4'002}}, limit);
  CHECK(source.find({10, 12}));
  CHECK(!source.find({4'000, 4'002}));
  limit.max_source_bytes = 5'000;
  CHECK(page_source(*r.source, {}, limit).is_whole());
  limit.max_source_lines = 0;
  CHECK(!page_source(*r.source, {}, limit).is_whole());
}
