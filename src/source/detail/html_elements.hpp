// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_SOURCE_DETAIL_HTML_ELEMENTS_HPP
#define GOUJI_SOURCE_DETAIL_HTML_ELEMENTS_HPP
/// \file
/// Layer source, private. What the elements of HTML mean to a reader of tables and paragraphs.

#include <cstdint>      // uint8_t
#include <string_view>  // string_view

namespace gouji::detail {

enum class html_tag : std::uint8_t {
  in_line,  ///< glues: span, b, font, and every name that HTML does not know (Word's o:p)
  block,    ///< begins and ends a paragraph: div, form, ul …
  br,
  image,
  field,  ///< input
  void_tag,  ///< no content, no end tag, no meaning here
  hr,
  link,
  paragraph,
  item,  ///< li, dt, dd
  list,
  heading,
  pre,
  text_field,  ///< textarea
  unseen,  ///< nothing inside is shown: style, template …
  unread,  ///< shows something, and it is no text of the page: script, select, svg …
  struck,  ///< crossed out: del, s, strike
  chrome,  ///< around the page's content by its meaning: nav, aside
  banner,  ///< header and footer: around the page, or around an article in it
  article,
  table,
  caption,
  row_group,
  row,
  cell,
};

struct html_element {
  std::string_view name;
  html_tag tag = html_tag::in_line;
  std::uint8_t outline = 0;  ///< of a heading
};

/// In any case of letters.
html_element find_html_element(std::string_view name);

constexpr bool is_block(html_tag t) {
  return t != html_tag::in_line && t != html_tag::link && t != html_tag::image && t != html_tag::field &&
         t != html_tag::text_field && t != html_tag::void_tag && t != html_tag::unseen && t != html_tag::unread &&
         t != html_tag::struck;
}
constexpr bool is_void(html_tag t) {
  return t == html_tag::br || t == html_tag::image || t == html_tag::field || t == html_tag::void_tag || t == html_tag::hr;
}
/// Part of a table's frame, so that no element inside closes it or is closed across it.
constexpr bool is_table_part(html_tag t) { return t >= html_tag::table; }

}  // namespace gouji::detail

#endif
