// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_FORM_DETAIL_GAP_READER_HPP
#define GOUJI_FORM_DETAIL_GAP_READER_HPP
/// \file
/// Layer form, private. What stands between the items of a page.

#include "page_items.hpp"

#include <cstdint>   // uint32_t
#include <optional>  // optional
#include <span>      // span

namespace gouji::detail {

/// Walks over what stands between the items of a page: blank cells, as far as lines can be cells, and the ends of pages.
class gap_reader {
 public:
  gap_reader(page const& p, std::span<page_item const> items);

  /// The blank cells before the next item; none before the first.
  std::uint32_t blanks_before(page_item const& i);

  /// Grows with every end of a page that was passed.
  std::uint32_t page_number() const { return pages_; }

 private:
  /// Empty lines beyond the usual ones, and lines of blanks.
  struct gap {
    std::uint32_t extra = 0, blank = 0;
  };

  /// What stands before line `to`, from line `from` on; nothing where a page ends between them.
  gap gap_between(std::uint32_t from, std::uint32_t to) const;

  /// The most frequent number of empty lines between two that print something.
  std::uint32_t usual_spacing(std::span<page_item const> items) const;

  /// How many empty lines a blank cell takes: with or without the spacing behind it.
  std::uint32_t lines_of_blank_cell(std::span<page_item const> items) const;

  std::uint32_t figures_on(page_line const& l) const;

  page const& page_;
  std::uint32_t spacing_;
  std::uint32_t lines_of_blank_;
  bool one_figure_a_line_;
  std::optional<std::uint32_t> next_line_;  // behind the item before
  std::uint32_t pages_ = 0;
};

}  // namespace gouji::detail

#endif
