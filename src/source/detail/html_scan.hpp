// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_SOURCE_DETAIL_HTML_SCAN_HPP
#define GOUJI_SOURCE_DETAIL_HTML_SCAN_HPP
/// \file
/// Layer source, private. The markup of a page as a stream of tags and characters, each with its
/// place.
///
/// Follows the tokenization of the HTML standard (13.2.5), so that what a browser takes for a tag,
/// a comment or text is so here. Not libxml2's parser: that one says only roughly where it stands,
/// prints Word's `<![if …]>` as text, and takes quadratic time for many attributes or open
/// elements.

#include <gouji/base/span.hpp>

#include <cstddef>      // size_t
#include <optional>     // optional
#include <string>       // string
#include <string_view>  // string_view

namespace gouji::detail {

/// ASCII white space, which HTML treats alike wherever it treats it at all.
constexpr bool is_html_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}
constexpr char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}
bool equals_ignoring_case(std::string_view a, std::string_view lower);
/// Of the first occurrence from `from` on; npos if there is none.
std::size_t find_ignoring_case(std::string_view text, std::string_view lower, std::size_t from = 0);

struct html_event {
  enum class type : unsigned char {
    text,       ///< characters as they stand in the page
    reference,  ///< one character reference: `&nbsp;` `&#160;`
    start,
    end,
  } kind = type::text;
  std::string_view text;  ///< of `text`: in the page; of `reference`: valid until the next event
  std::string_view name;  ///< of a tag, as printed
  std::string_view attributes;   ///< of a start tag, everything behind its name
  std::string_view content;      ///< of a start tag, what stands inside and holds no tags: of script, style, textarea …
  bool is_self_closing = false;  ///< ends in `/>`, which means something in XML only
  span source;                   ///< in the page

  /// The value of an attribute as printed; empty where it has none, none where it is missing.
  std::optional<std::string_view> find_attribute(std::string_view lower_name) const;
};

/// What is scanned. In a text that holds markup, what has no end as markup is characters: `a<b`, a comment that goes on for ever.
enum class html_origin : unsigned char { page, text };

/// Total and linear: every page is some stream of events, and each character is looked at a few
/// times.
class html_scanner {
 public:
  /// \pre `page.size()` fits into 32 bits
  explicit html_scanner(std::string_view page, html_origin origin = html_origin::page)
      : page_(page), is_text_(origin == html_origin::text), is_xml_(page.starts_with("<?xml")) {}

  /// False at the end of the page. Comments, declarations, and what stands inside of scripts,
  /// styles and the like are no events.
  bool next(html_event& e);

 private:
  bool scan_markup(html_event& e);
  void scan_text(html_event& e);
  bool scan_reference(html_event& e);
  bool scan_tag(html_event& e, bool is_end);
  bool is_markup();
  bool skip_raw_text(std::string_view name);
  void skip_comment();
  void skip_behind(std::string_view what);
  span since(std::size_t begin) const;

  std::string_view page_;
  bool is_text_;
  bool is_xml_;
  bool has_ends_ = true;  ///< of a text: whether the last element of raw text or comment looked for its end with success
  std::size_t at_ = 0;
  std::string character_;
};

/// The character that a reference at the begin of `text` stands for, in UTF-8, and how many bytes
/// the reference has; 0 where there is none. Names are those of HTML 4.
struct html_reference {
  std::string character;
  std::size_t bytes = 0;
};
/// \pre `text` begins with `&`
html_reference read_reference(std::string_view text);

}  // namespace gouji::detail

#endif
