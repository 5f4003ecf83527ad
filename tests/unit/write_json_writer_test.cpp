// SPDX-License-Identifier: Apache-2.0
#include "write/detail/json_writer.hpp"

#include <doctest/doctest.h>

#include <string>  // string

using namespace gouji;
using detail::json_writer;

namespace {

std::string quoted(std::string_view text) {
  std::string out;
  json_writer(out).text(text);
  return out;
}

}  // namespace

TEST_CASE("commas stand between values and nowhere else") {
  std::string out;
  json_writer json(out);
  json.begin_object().key("a").begin_array().end_array();
  json.key("b").begin_array().whole(1).whole(-2).begin_object().end_object().null().end_array();
  json.key("c").begin_object().key("d").boolean(true).key("e").boolean(false).end_object();
  json.key("f").number(*decimal::parse("0.25")).end_object();
  CHECK(out == R"({"a":[],"b":[1,-2,{},null],"c":{"d":true,"e":false},"f":0.25})");
}

TEST_CASE("what JSON does not allow in a string is escaped") {
  CHECK(quoted(R"(a"b\c/d)") == R"("a\"b\\c/d")");
  CHECK(quoted("\n\r\t") == R"("\n\r\t")");
  CHECK(quoted(std::string_view("\0\x01\x1F", 3)) == R"("\u0000\u0001\u001f")");
}

TEST_CASE("what ends a line or commands a terminal is escaped") {
  CHECK(quoted("a\u2028b\u2029c") == R"("a\u2028b\u2029c")");
  CHECK(quoted("\x7F\u0085") == R"("\u007f\u0085")");
}

TEST_CASE("Chinese and characters beyond the first plane stand as they are") {
  CHECK(quoted("勾稽 \xF0\x9F\x98\x80") == "\"勾稽 \xF0\x9F\x98\x80\"");
}

TEST_CASE("bytes that are no UTF-8 become U+FFFD") {
  CHECK(quoted("\xFF\"\xE5\xB9") == "\"\uFFFD\\\"\uFFFD\"");
}

TEST_CASE("an exact number is a string, none is null") {
  std::string out;
  json_writer json(out);
  json.begin_array().exact(decimal::parse("-8.061855")).exact(std::nullopt).exact(decimal(3));
  json.end_array();
  CHECK(out == R"(["-8.061855",null,"3"])");
}
