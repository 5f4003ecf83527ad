// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_WRITE_DETAIL_PAGE_SOURCE_HPP
#define GOUJI_WRITE_DETAIL_PAGE_SOURCE_HPP
/// \file
/// Layer write, private. The text of a document on a page, cut into pieces to which the rest of the page leads.

#include <gouji/source/document.hpp>
#include <gouji/write/page.hpp>

#include "write/detail/markup.hpp"

#include <cstdint>   // uint32_t
#include <optional>  // optional
#include <vector>    // vector

namespace gouji::detail {

/// Places may lie in each other, elements of HTML that begin and end anywhere may not: so the text is cut where any place
/// begins or ends, and at line ends within places. A place is some consecutive pieces. An empty place (a blank cell) is an
/// empty piece.
class page_source {
 public:
  /// \param wanted  the places to which the page leads, in any order
  page_source(document const&, std::vector<span> wanted, page_limits const&);

  /// Pieces first … last; element ids are `p` and the number.
  struct pieces {
    std::uint32_t first, last;
  };
  /// None: the place is not shown.
  std::optional<pieces> find(span place) const;

  /// The lines, each an element, with the number of the line in the file; of a package table.row.cell or ¶paragraph.
  void write(markup&) const;

  bool is_whole() const { return whole_; }

 private:
  void choose_stretches(std::vector<span> const& places, page_limits const&);
  void cut(std::vector<span> const& places);
  void write_stretch(markup&, span, std::size_t& next_piece) const;
  void write_line_begin(markup&, std::uint32_t at, bool is_start) const;

  std::uint32_t number_of(std::vector<span>::const_iterator piece) const {
    return static_cast<std::uint32_t>(piece - pieces_.begin());
  }

  document const& source_;
  bool whole_ = true;
  std::vector<span> stretches_;  // what is shown, ascending
  std::vector<span> pieces_;     // ascending
};

}  // namespace gouji::detail

#endif
