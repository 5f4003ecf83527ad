// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_CHECK_DETAIL_PROSE_SUBJECT_HPP
#define GOUJI_CHECK_DETAIL_PROSE_SUBJECT_HPP
/// \file
/// Layer check, private. What the words around a number speak of.

#include "prose_cells.hpp"
#include "prose_words.hpp"

#include <optional>  // optional
#include <span>      // span
#include <string>    // string
#include <vector>    // vector

namespace gouji::detail {

/// What is being spoken of, as far as it decides what a phrase means.
struct prose_setting {
  std::string_view section;  ///< its code
  bool applications = false;    ///< the part is about them or 申请 was said, and no other matter since
  bool disclosure_act = false;  ///< 信息公开 was said in the sentence
};

/// Phrases whose figures are added up, and the columns that are named. Without phrases: columns of what was spoken of before.
struct prose_subject {
  std::vector<std::uint16_t> phrases;  ///< of `prose_phrases`
  std::vector<std::uint16_t> columns;  ///< of `prose_columns`

  bool empty() const { return phrases.empty() && columns.empty(); }
  std::string_view table() const;
};

/// Of words that lead up to a number and of those behind it up to the next one. Empty where they speak of nothing known, or of
/// more than one thing.
prose_subject find_subject(std::span<prose_word const> before, std::span<prose_word const> after, prose_cells const&,
                           prose_setting const&);

/// The readings of a subject with phrases, the first one first. `columns` in place of the phrases' own.
std::vector<prose_reading> readings_of(prose_subject const&, std::vector<std::uint16_t> const& columns, prose_cells const&);

}  // namespace gouji::detail

#endif
