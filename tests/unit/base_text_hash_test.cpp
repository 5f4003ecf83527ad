// SPDX-License-Identifier: Apache-2.0
#include <gouji/base/text_hash.hpp>

#include <doctest/doctest.h>

using gouji::text_hash;

namespace {

std::uint64_t hash_of(std::initializer_list<std::string_view> texts) {
  text_hash h;
  for (auto const t : texts) h.add(t);
  return h.value();
}

}  // namespace

TEST_CASE("the hash is that of FNV-1a, with a byte FF behind each text") {
  CHECK(text_hash().value() == 0xCBF29CE484222325);
  CHECK(hash_of({""}) == 0xAF64724C8602EB6E);    // of the one byte FF
  CHECK(hash_of({"a"}) != hash_of({"b"}));
}

TEST_CASE("where one text ends and the next begins makes a difference") {
  CHECK(hash_of({"ab", "c"}) != hash_of({"a", "bc"}));
  CHECK(hash_of({"ab", ""}) != hash_of({"ab"}));
}
