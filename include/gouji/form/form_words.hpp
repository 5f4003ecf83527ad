// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_FORM_FORM_WORDS_HPP
#define GOUJI_FORM_FORM_WORDS_HPP
/// \file
/// Layer form. The words by which a form that is written as JSON names the choices of `form.hpp`; for reading and writing.

#include <gouji/form/form.hpp>

#include <cstddef>      // size_t
#include <string_view>  // string_view

namespace gouji {

template <class T>
struct form_word {
  std::string_view word;
  T value;
};

inline constexpr form_word<figure_kind> figure_kind_words[] = {
    {"count", figure_kind::count}, {"change", figure_kind::change}, {"amount", figure_kind::amount}};
inline constexpr form_word<table_layout> table_layout_words[] = {{"rows", table_layout::rows},
                                                                 {"one_row", table_layout::one_row}};
inline constexpr form_word<relation_scope> relation_scope_words[] = {
    {"each_column", relation_scope::each_column}, {"each_row", relation_scope::each_row}};
inline constexpr form_word<relation_law> relation_law_words[] = {
    {"binding", relation_law::binding}, {"convention", relation_law::convention}, {"plausible", relation_law::plausible}};

/// Empty for a value that has no word.
template <class T, std::size_t n>
constexpr std::string_view word_of(form_word<T> const (&words)[n], T value) {
  for (auto const& w : words)
    if (w.value == value) return w.word;
  return {};
}

}  // namespace gouji

#endif
