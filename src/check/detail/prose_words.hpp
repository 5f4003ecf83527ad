// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_CHECK_DETAIL_PROSE_WORDS_HPP
#define GOUJI_CHECK_DETAIL_PROSE_WORDS_HPP
/// \file
/// Layer check, private. Prose as a row of known words, and the phrases that they make.

#include "prose_phrases.hpp"

#include <cstddef>      // size_t
#include <cstdint>      // uint16_t, uint32_t
#include <span>         // span
#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji::detail {

/// What a word may be; several at once.
enum prose_role : std::uint16_t {
  filler = 1,
  conjunction = 2,
  negation = 4,
  zero = 8,
  clause_spoiler = 16,
  sentence_spoiler = 32,
  other_matter = 64,
  channel = 128,
  agency_end = 256,
  separator = 512,
  comparison = 1024,  ///< beside clause_spoiler
};

struct prose_word {
  std::uint16_t number = unknown;  ///< equal for equal words
  std::uint16_t roles = 0;
  std::string_view text;

  static constexpr std::uint16_t unknown = 0xFFFF;
  bool is(prose_role r) const { return (roles & r) != 0; }
};

/// Phrases of prose_phrases that stand between words [first, last).
struct phrase_match {
  std::uint16_t phrase;  ///< index into `prose_phrases`
  std::size_t first, last;
};

/// The words of the tables, compiled. Immutable.
class prose_vocabulary {
 public:
  static prose_vocabulary const& instance();

  /// Longest known words first, left to right; a character of none is a word of its own. Blanks divide nothing.
  void split(std::string_view text, std::vector<prose_word>& out) const;

  /// Where phrases for `tables` stand, ascending; none lies inside another of the same table.
  void find_phrases(std::span<prose_word const> words, std::vector<phrase_match>& out) const;

  /// Rows of `prose_columns` that a word names.
  std::vector<std::uint16_t> const& columns_of(prose_word const&) const;

 private:
  prose_vocabulary();
  std::uint16_t add(std::string_view word, std::uint16_t roles);
  void add_list(std::string_view words, std::uint16_t roles);
  void add_phrase(std::uint16_t phrase, std::string_view wording);
  bool matches(std::span<std::vector<std::uint16_t> const> pattern, std::span<prose_word const> words, std::size_t& at) const;

  struct entry {
    std::string_view text;
    std::uint16_t roles = 0;
    std::vector<std::uint16_t> patterns;  // that begin with it
    std::vector<std::uint16_t> columns;
  };
  struct pattern {
    std::uint16_t phrase;
    std::vector<std::vector<std::uint16_t>> steps;  // words that may stand at each
  };
  std::vector<entry> entries_;
  std::vector<pattern> patterns_;
  std::vector<std::uint16_t> sorted_;  // entries, ascending by text
};

}  // namespace gouji::detail

#endif
