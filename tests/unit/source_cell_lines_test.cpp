// SPDX-License-Identifier: Apache-2.0
#include "source/detail/cell_lines.hpp"

#include <doctest/doctest.h>

#include <string>  // string

using namespace gouji;

namespace {

/// The pieces of what stands between two bars, divided by `/`.
std::string lines_of(std::string const& cell) {
  auto const text = "|" + cell + "|";
  std::vector<span> pieces;
  detail::append_cell_lines(text, {1, static_cast<std::uint32_t>(text.size()) - 1}, pieces);
  std::string out;
  for (auto const p : pieces) out += (out.empty() ? "" : "/") + std::string(p.in(text));
  return pieces.empty() ? "none" : out;
}

}  // namespace

TEST_CASE("tags that divide lines divide the cell, others are its text") {
  CHECK(lines_of("结<br>果<BR />维<br/>持") == "结/果/维/持");
  CHECK(lines_of("35.36<sup>1</sup>件") == "35.36/1/件");
  CHECK(lines_of("<p>a</p> <p class=\"x\">b</p>") == "a/b");
  CHECK(lines_of("a < b <x> <b>c</b> <brr> <br") == "a < b <x> <b>c</b> <brr> <br");
}

TEST_CASE("a cell without text has one empty piece") {
  CHECK(lines_of("") == "");
  CHECK(lines_of("<br>") == "");
  CHECK(lines_of(" <br> <br/>") == "");
}

TEST_CASE("many tags without an end take linear time") {
  std::string cell;
  for (int i = 0; i < 300'000; ++i) cell += "<br ";
  CHECK(lines_of(cell) == cell);
}
