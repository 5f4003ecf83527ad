// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_CHECK_DETAIL_ROW_SLIPS_HPP
#define GOUJI_CHECK_DETAIL_ROW_SLIPS_HPP
/// \file
/// Layer check, private. Slips that change several neighbouring cells at once.

#include <gouji/check/localise.hpp>

#include <cstdint>   // uint32_t
#include <optional>  // optional
#include <vector>    // vector

namespace gouji::detail {

/// Cells of one row, left to right, or of one column, from above.
struct cell_line {
  std::vector<std::uint32_t> cells;
  std::optional<std::size_t> sum;  ///< which of them is the sum of all others
};

/// Two neighbours exchanged, a number split over two neighbours; where the line has a sum, its cells moved by one place.
void append_line_slips(cell_system const&, cell_line const&, std::vector<repair>& out);

}  // namespace gouji::detail

#endif
