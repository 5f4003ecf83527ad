// SPDX-License-Identifier: Apache-2.0
#include "ingest/detail/database.hpp"

#include <doctest/doctest.h>

#include <cstdint>  // int64_t
#include <random>   // mt19937_64

using namespace gouji;
using detail::database;

TEST_CASE("every decimal comes back from the store as it was, and a whole one is an integer") {
  auto d = database::open(":memory:").value();
  d.run("CREATE TABLE t (x)");
  auto insert = d.prepare("INSERT INTO t VALUES (?)");
  auto select = d.prepare("SELECT typeof(x), CAST(x AS TEXT) FROM t");
  std::mt19937_64 random(7);
  for (int i = 0; i < 20'000; ++i) {
    auto const digits = static_cast<std::int64_t>(random() >> (random() % 64)) * (i % 2 == 0 ? 1 : -1);
    auto const number = decimal::from_parts(digits, static_cast<int>(random() % 10));
    REQUIRE(number);
    d.run("DELETE FROM t");
    insert.bind(*number).run();
    REQUIRE(select.step());
    auto const type = select.text(0), text = select.text(1);
    CHECK((type == "integer") == number->is_whole());
    CAPTURE(number->to_string());
    CAPTURE(text);
    // A REAL is printed with 15 digits, with an exponent where it is small.
    bool const has_exponent = text.find('e') != text.npos;
    CHECK((has_exponent || decimal::parse(text) == *number));
    select.reset();
  }
  CHECK(d.ok());
}

TEST_CASE("the first thing that goes wrong is kept, and what follows does nothing") {
  auto d = database::open(":memory:").value();
  d.run("CREATE TABLE t (x UNIQUE)");
  auto insert = d.prepare("INSERT INTO t VALUES (?)");
  insert.bind(std::int64_t{1}).run();
  CHECK(d.ok());
  insert.bind(std::int64_t{1}).run();
  REQUIRE_FALSE(d.ok());
  CHECK(d.why().message.find("UNIQUE") != std::string::npos);
  d.run("DROP TABLE t");
  CHECK(d.why().message.find("UNIQUE") != std::string::npos);
}

TEST_CASE("a store in a folder that is not there cannot be opened") {
  auto const d = database::open("/no/such/folder/store.sqlite");
  REQUIRE_FALSE(d);
  CHECK(d.error().kind == error_kind::unreadable);
}

TEST_CASE("an empty text is a text") {
  auto d = database::open(":memory:").value();
  auto s = d.prepare("SELECT typeof(?), typeof(?)");
  s.bind(std::string_view{}).bind_text_or_null("");
  REQUIRE(s.step());
  CHECK(s.text(0) == "text");
  CHECK(s.text(1) == "null");
}
