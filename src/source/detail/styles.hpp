// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_SOURCE_DETAIL_STYLES_HPP
#define GOUJI_SOURCE_DETAIL_STYLES_HPP
/// \file
/// Layer source, private. What styles of a Word document say about numbering, headings and text that
/// does not count; nothing else of them matters here.

#include "numbering.hpp"
#include "xml.hpp"

#include <gouji/base/limits.hpp>
#include <gouji/base/result.hpp>

#include <cstdint>      // uint8_t
#include <functional>   // less
#include <map>          // map
#include <optional>     // optional
#include <string>       // string
#include <string_view>  // string_view

namespace gouji::detail {

/// `w:outlineLvl` 0…8 → 1…9, all else 0.
std::uint8_t outline_of_level(std::optional<int> level);

/// What a run, or a style, says of whether and how its text is seen; none: nothing.
struct run_format {
  std::optional<bool> is_hidden, is_struck, is_struck_twice;
  std::optional<bool> is_raised;  ///< or lowered

  /// Takes over what the element says, if it is a property of that kind.
  void set(element, xml_attributes const&);
};

/// One style; after `resolve` with all that it inherits.
struct word_style {
  std::string based_on;
  std::optional<int> num_id;            ///< 0 switches numbering off
  std::optional<int> level;             ///< of the numbering, from 0
  std::optional<std::uint8_t> outline;  ///< 1…9; 0: body text
  run_format format;
};

class word_styles {
 public:
  /// The style of an id, or the default paragraph style where the id is empty; null if there is
  /// none.
  word_style const* find_paragraph_style(std::string_view id) const {
    return find(id.empty() ? std::string_view(default_paragraph_style) : id);
  }
  word_style const* find(std::string_view id) const;

  /// Follows `w:basedOn`, and finds the level of style-linked numbering: the level which names the
  /// style counts, and what the style says itself only where none does (ECMA-376, 17.9.23).
  void resolve(numbering_definitions const&);

  std::map<std::string, word_style, std::less<>> by_id;
  std::string default_paragraph_style;
};

std::optional<error> read_styles(std::string_view part, std::string xml, limits const&,
                                 word_styles& into);

}  // namespace gouji::detail

#endif
