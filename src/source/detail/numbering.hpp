// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_SOURCE_DETAIL_NUMBERING_HPP
#define GOUJI_SOURCE_DETAIL_NUMBERING_HPP
/// \file
/// Layer source, private. Automatic numbering of a Word document: the definitions of
/// `numbering.xml`, and the counters that make a label of each numbered paragraph.

#include "number_format.hpp"

#include <gouji/base/limits.hpp>
#include <gouji/base/result.hpp>

#include <array>        // array
#include <cstdint>      // uint32_t
#include <map>          // map
#include <optional>     // optional
#include <string>       // string
#include <string_view>  // string_view

namespace gouji::detail {

inline constexpr int numbering_levels = 9;

/// `w:lvl`.
struct numbering_level {
  std::uint32_t start = 0;
  number_format format = number_format::decimal;
  std::string text;   ///< `（%2）`: a percent sign and a level from 1 stand for its counter
  std::string style;  ///< id of the paragraph style that has this level
  std::optional<int> restart;  ///< `w:lvlRestart`: after which level, from 1; 0: never
  bool is_legal = false;       ///< all counters in decimal
  bool has_separator = true;   ///< `w:suff` tab or space, not nothing
};

/// `w:abstractNum`: a list; all `w:num` that refer to it share its counters.
struct numbering_list {
  std::array<numbering_level, numbering_levels> levels;
  std::string style_link;      ///< this list is what the numbering style of that id stands for
  std::string num_style_link;  ///< this list is the one of that numbering style
};

/// `w:num`: what paragraphs and styles refer to.
struct numbering_instance {
  struct override_ {
    std::optional<std::uint32_t> start;
    std::optional<numbering_level> level;
  };
  int list = -1;                       ///< id of the list; -1: not defined
  std::map<int, override_> overrides;  ///< by level; most have none
};

/// `numbering.xml`, by the ids of the file.
struct numbering_definitions {
  std::map<int, numbering_list> lists;
  std::map<int, numbering_instance> instances;

  /// Null where there is none, or where its list is not defined.
  numbering_instance const* find_instance(int id) const;
  /// The level that is linked to a paragraph style.
  std::optional<int> find_level(numbering_instance const&, std::string_view style) const;
  /// Lets instances of a list that names a numbering style refer to the list which defines it.
  void resolve_links();
};

/// Fills `into` as far as the part can be read; links are resolved.
std::optional<error> read_numbering(std::string_view part, std::string xml, limits const&,
                                    numbering_definitions& into);

/// Counts through one document. Paragraphs are asked for in reading order.
class numbering_counters {
 public:
  explicit numbering_counters(numbering_definitions const& definitions)
      : definitions_(definitions) {}

  /// Counts one paragraph and gives its label, as printed: `一、` `（二）` `3.` `第四条` `1.2 `.
  /// Between label and text Word puts a tab or a space. Here it is one blank where the label ends
  /// in an ASCII letter or digit, so that it does not grow into the text, and nothing elsewhere.
  /// Empty for bullets. None where the numbering is not defined. \pre 0 <= level < 9
  std::optional<std::string> next_label(int instance, int level);

 private:
  struct counter {
    std::uint32_t value = 0;
    bool is_running = false;
  };

  numbering_definitions const& definitions_;
  std::map<int, std::array<counter, numbering_levels>> by_list_;
  std::map<int, std::array<bool, numbering_levels>> has_started_;  ///< by instance
};

}  // namespace gouji::detail

#endif
