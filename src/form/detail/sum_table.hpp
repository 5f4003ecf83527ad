// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_FORM_DETAIL_SUM_TABLE_HPP
#define GOUJI_FORM_DETAIL_SUM_TABLE_HPP
/// \file
/// Layer form, private. Rows of numbers that lost their blanks, and the sums that say where they stood.
///
/// The numbers of a row keep their order, so a placement of k numbers is a set of k places: bit p for place p, and the n-th
/// number stands in the n-th place of the set.

#include <cstddef>  // size_t
#include <cstdint>  // int64_t, uint16_t
#include <vector>   // vector

namespace gouji::detail {

using place_set = std::uint16_t;
inline constexpr std::size_t most_places = 8;

/// What a row says about its last number.
enum class row_kind : std::uint8_t {
  complete,  ///< as many numbers as places
  nothing,   ///< no numbers, or only zeros: adds nothing to a sum, wherever they stand
  sum_fits,  ///< the last is the sum of the others, as a total is; without one it would be so by chance
  exceeds,   ///< the others are more than the last, so it is no total unless the total is wrong
  unknown,   ///< the last is more than the others, or not all are counts: anything may be missing
};

struct sum_row {
  std::vector<std::int64_t> numbers;  ///< left to right, none negative
  bool countable = true;              ///< false: some cell says something else, and the row is unknown
};

struct sum_term {
  std::size_t row;
  bool negative;
};
using sum_equation = std::vector<sum_term>;  ///< zero in every place but that of the total

struct sum_table {
  std::size_t places = 0;  ///< of a row; at most `most_places`
  std::size_t total = 0;   ///< the place that is the sum of all others
  std::vector<sum_row> rows;
  std::vector<sum_equation> equations;
};

row_kind kind_of(sum_row const&, std::size_t places);

/// The rows whose total is printed, by proof (docs/design/placement.md). None where a sum is contradicted.
struct total_proof {
  std::vector<bool> has_total;  ///< by row; true only for `sum_fits`
  bool contradicted = false;
};
total_proof prove_totals(sum_table const&);

/// What stands in a place of a row.
inline constexpr int place_is_open = -2, place_is_empty = -1;  ///< else the number of that index

/// For each row what its places hold in every placement of all rows under which all equations hold. All open where there is
/// none, and in rows that stand in no equation. `work`: steps that may still be made; counted down.
std::vector<std::vector<int>> prove_places(sum_table const&, std::size_t& work);

}  // namespace gouji::detail

#endif
