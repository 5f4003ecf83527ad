// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_SOURCE_DETAIL_HTML_STYLE_HPP
#define GOUJI_SOURCE_DETAIL_HTML_STYLE_HPP
/// \file
/// Layer source, private. What a page says of the looks of an element, as far as it decides whether
/// its text is seen, and whether it is a table.

#include "html_elements.hpp"

#include <cstdint>        // uint8_t
#include <optional>       // optional
#include <string>         // string
#include <string_view>    // string_view
#include <unordered_map>  // unordered_map
#include <vector>         // vector

namespace gouji::detail {

enum class html_ink : std::uint8_t { seen, white, transparent };

/// Declarations of CSS; what none of them says is not set.
struct html_style {
  std::optional<bool> is_hidden;     ///< takes no place, or none that anybody sees: `display:none`, off the page
  std::optional<bool> is_cut_away;   ///< of no height or width, and what does not fit is not shown; cells grow instead
  std::optional<bool> is_invisible;  ///< keeps its place, shows nothing: `visibility`
  std::optional<bool> has_no_size;   ///< `font-size:0`
  std::optional<bool> is_struck;     ///< crossed out
  std::optional<bool> is_unreadable;  ///< `opacity:0`, moved away from its place, or its characters in reverse order
  std::optional<bool> is_preformatted;
  std::optional<bool> is_raised;  ///< a mark beside the line, as <sup> and <sub> are
  std::optional<html_ink> ink;
  std::optional<bool> is_on_color;  ///< behind it is something that is not white
  std::optional<html_tag> part;     ///< of a table: `display:table-row`; `block`: of none

  /// What `over` says counts.
  void add(html_style const& over);
  bool operator==(html_style const&) const = default;
};

/// Of `style="…"`, or between the braces of a rule. Linear.
html_style read_declarations(std::string_view css);

/// Of `color` and `bgcolor`, which are older than CSS.
html_ink ink_of(std::string_view color);

/// The rules of a page's own style sheets that name an element by tag, class and id alone. Others
/// depend on what stands around the element, on the reader's device or on what he does: they are
/// passed over.
class html_style_sheet {
 public:
  /// The content of a <style>. Linear.
  void add(std::string_view css);
  /// The rules for an element, the weakest first, as one. Time: that of the attributes' length.
  html_style find(std::string_view tag, std::optional<std::string_view> id, std::optional<std::string_view> classes) const;
  bool is_empty() const { return rules_.empty(); }

 private:
  struct rule {
    std::string tag, id;  ///< empty: any
    std::vector<std::string> classes;
    html_style style;
    std::size_t order = 0;

    std::size_t weight() const { return id.empty() ? classes.size() * 2 + !tag.empty() : 1'000 + classes.size(); }
  };

  void add_selector(std::string_view selector, html_style const&);

  /// By the name that is rarest in pages: the first class, else the id, else the tag.
  std::unordered_map<std::string, std::vector<rule>> rules_;
  std::size_t count_ = 0;
};

}  // namespace gouji::detail

#endif
