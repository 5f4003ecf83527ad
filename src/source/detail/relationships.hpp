// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_SOURCE_DETAIL_RELATIONSHIPS_HPP
#define GOUJI_SOURCE_DETAIL_RELATIONSHIPS_HPP
/// \file
/// Layer source, private. Where the parts of an Office package are, by what the package itself
/// says.

#include "package.hpp"

#include <string>       // string
#include <string_view>  // string_view

namespace gouji::detail {

enum class main_kind : unsigned char { none, word, workbook, presentation };

struct main_part {
  std::string name;  ///< without the leading `/`
  main_kind kind = main_kind::none;
  bool is_guess = false;  ///< the package does not say it; the usual place was taken
};

/// Looks into `_rels/.rels` and `[Content_Types].xml`, then at the usual place of a Word document.
/// A package that holds none of it has kind `none`.
result<main_part> find_main_part(package&, limits const&);

/// The parts which the main part names; empty where it names none or the part is not there.
struct word_parts {
  std::string styles, numbering, footnotes, endnotes;
  bool is_guess = false;  ///< the relationships are missing or damaged
};

result<word_parts> find_word_parts(package&, std::string_view main_name, limits const&);

}  // namespace gouji::detail

#endif
