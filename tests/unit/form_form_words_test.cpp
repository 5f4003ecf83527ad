// SPDX-License-Identifier: Apache-2.0
#include <gouji/form/form_words.hpp>

#include <doctest/doctest.h>

#include <set>  // set

using namespace gouji;

namespace {

template <class T, std::size_t n>
void words_differ(form_word<T> const (&words)[n]) {
  std::set<std::string_view> seen;
  for (auto const& w : words) {
    CHECK_MESSAGE(seen.insert(w.word).second, w.word);
    CHECK(word_of(words, w.value) == w.word);
  }
}

}  // namespace

TEST_CASE("each choice has one word of its own") {
  words_differ(figure_kind_words);
  words_differ(table_layout_words);
  words_differ(relation_scope_words);
  words_differ(relation_law_words);
}

TEST_CASE("a value without a word has none") {
  constexpr form_word<figure_kind> few[] = {{"count", figure_kind::count}};
  CHECK(word_of(few, figure_kind::amount).empty());
}
