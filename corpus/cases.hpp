// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_CORPUS_CASES_HPP
#define GOUJI_CORPUS_CASES_HPP
/// \file
/// Corpus. The documents of the corpus, out of the report model of the tests: each is consistent
/// but for what its why.md says.

#include "support/random_report.hpp"

#include <initializer_list>  // initializer_list
#include <span>              // span
#include <string>            // string
#include <string_view>       // string_view
#include <vector>            // vector

namespace gouji::corpus {

struct corpus_case {
  std::string_view id;
  std::string_view file;  ///< `input.txt` or `input.docx`
  std::string (*make)();  ///< its bytes
};

std::span<corpus_case const> text_cases();
std::span<corpus_case const> odd_text_cases();
std::span<corpus_case const> word_cases();

/// What export_family.hpp has, one document each.
struct family_case {
  std::string id;
  std::string_view file;
  std::string bytes;
};
std::vector<family_case> family_cases();

/// A report of the form of that year, with these oddities.
test::model_report report_of(std::string_view form, std::uint64_t seed,
                             std::initializer_list<test::oddity> = {});

/// One figure of a table. \pre it is there
test::model_figure& figure(test::model_report&, std::string_view table, std::string_view row,
                           std::size_t column = 0);
void set(test::model_figure&, decimal value);
void add(test::model_figure&, std::int64_t more);

std::string in_lines(test::model_report const&);  ///< as write_tab_lines has it

}  // namespace gouji::corpus

#endif
