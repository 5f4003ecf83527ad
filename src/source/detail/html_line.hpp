// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_SOURCE_DETAIL_HTML_LINE_HPP
#define GOUJI_SOURCE_DETAIL_HTML_LINE_HPP
/// \file
/// Layer source, private. The line of a page that is being read, its white space as a browser shows
/// it.

#include "html_draft.hpp"

#include <cstddef>      // size_t
#include <cstdint>      // uint32_t
#include <optional>     // optional
#include <string_view>  // string_view

namespace gouji::detail {

/// Writes into the text and runs of a draft.
class html_line {
 public:
  explicit html_line(html_draft& draft) : draft_(draft) {}

  /// `characters` stand for `source` of the page: byte by byte if they are as long. White space is
  /// one blank, none at the begin and the end, and none where a line of the markup breaks between
  /// two ideographs (CSS Text 3, 4.1.3).
  void append(std::string_view characters, span source);
  /// White space counts as it is; `characters` have no line end.
  void append_preformatted(std::string_view characters, span source);
  void count_as_link(bool on) { is_link_ = on; }

  /// The line as a paragraph, and a new one begins; none if it shows nothing.
  std::optional<html_paragraph> finish();
  /// The same for a line of preformatted text, where blank lines are lines and white space at the end stays.
  html_paragraph finish_preformatted();

  std::string_view text() const { return std::string_view(draft_.text).substr(begin_); }
  std::size_t link_bytes() const { return link_bytes_; }

 private:
  void put(std::string_view characters, span source);
  void put_pending_space(std::string_view next);
  html_paragraph paragraph(std::size_t shown) const;
  void begin_next();

  html_draft& draft_;
  std::size_t begin_ = 0, first_run_ = 0, link_bytes_ = 0;
  std::optional<std::uint32_t> space_;  ///< white space to come, and where it begins
  bool has_break_ = false;              ///< and a line of the markup ends in it
  bool is_link_ = false;
};

}  // namespace gouji::detail

#endif
