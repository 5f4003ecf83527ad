// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_SOURCE_DETAIL_HTML_STACK_HPP
#define GOUJI_SOURCE_DETAIL_HTML_STACK_HPP
/// \file
/// Layer source, private. The elements of a page that are open, and which of them a tag closes.

#include "html_style.hpp"

#include <array>        // array
#include <cstddef>      // size_t
#include <cstdint>      // uint8_t
#include <optional>     // optional
#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji::detail {

/// What an element says of everything inside of it. `hidden`: not there. `unseen`: hidden since it is no text of the page.
/// `struck`: crossed out, so it does not count, or without opacity.
enum class html_mark : std::uint8_t { hidden, unseen, preformatted, link, furniture, article, heading, struck };
inline constexpr std::size_t html_mark_count = 8;

/// How text looks in an element, unless those inside of it say otherwise.
struct html_text_style {
  bool is_invisible = false;  ///< keeps its place, shows nothing: `visibility`
  bool has_no_size = false;   ///< `font-size`
  html_ink ink = html_ink::seen;
  bool is_on_color = false;  ///< behind it is something that is not white

  bool is_seen() const {
    bool const is_white_on_white = ink == html_ink::white && !is_on_color;
    return !is_invisible && !has_no_size && !is_white_on_white && ink != html_ink::transparent;
  }
  bool operator==(html_text_style const&) const = default;
};

struct open_html_element {
  std::string_view name;  ///< as the page prints it
  html_tag tag = html_tag::in_line;
  std::uint8_t outline = 0;
  std::array<bool, html_mark_count> marks{};
  bool is_made = false;    ///< part of a table by its looks or role only: its tags open and close it as any other's
  bool is_hidden = false;  ///< itself, or something around it
  html_text_style style{};

  void set(html_mark m) { marks[static_cast<std::size_t>(m)] = true; }
  bool has(html_mark m) const { return marks[static_cast<std::size_t>(m)]; }
};

/// The rules of the HTML standard (13.2.6) as far as they decide what stands in which cell and
/// which paragraph: a table's parts close one another and hold everything else; a block closes a
/// paragraph, an item an item. Each look-up goes up to the depth of the stack.
class html_stack {
 public:
  void push(open_html_element e);
  open_html_element pop();

  std::size_t size() const { return open_.size(); }
  /// \pre size() > 0
  html_tag innermost() const { return open_.back().tag; }
  /// \pre i < size()
  html_tag tag_at(std::size_t i) const { return open_[i].tag; }
  /// Text here has its place, but does not count: nobody sees it, or it is crossed out.
  bool is_text_unread() const {
    return is_in(html_mark::struck) || !style().is_seen();
  }
  /// Of the innermost element.
  html_text_style style() const { return open_.empty() ? html_text_style() : open_.back().style; }
  bool is_in(html_mark m) const { return depth_[static_cast<std::size_t>(m)] > 0; }
  /// Of the innermost heading; 0 outside.
  std::uint8_t outline() const;

  /// Whether an element that only looks like this part of a table stands where one may: a row in a table that is such a one …
  bool takes(html_tag part) const;
  /// The size to which the stack must shrink before this tag begins; none if nothing closes.
  std::optional<std::size_t> closed_by_start(html_tag tag) const;
  /// The same for an end tag. An inline element that ends inside of a block which began in it stays
  /// on the stack without its marks.
  std::optional<std::size_t> closed_by_end(html_element e);
  /// Of a table whose cells and caption are closed: what comes next stands between its rows.
  bool is_between_rows() const;

 private:
  template <class Wanted, class Boundary>
  std::optional<std::size_t> find(Wanted wanted, Boundary boundary) const;
  std::optional<std::size_t> find_table_part(html_tag tag) const;
  void clear_marks(open_html_element& e);

  std::vector<open_html_element> open_;
  std::array<std::size_t, html_mark_count> depth_{};
};

}  // namespace gouji::detail

#endif
