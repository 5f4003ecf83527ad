// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_WRITE_DETAIL_PAGE_LABELS_HPP
#define GOUJI_WRITE_DETAIL_PAGE_LABELS_HPP
/// \file
/// Layer write, private. Labels of several levels as a form prints them: what neighbours have in common is one merged cell.

#include <cstddef>      // size_t
#include <cstdint>      // uint32_t
#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji::detail {

/// The levels of one label, from the outermost on. All labels of a table have as many; an empty level is covered by the one
/// before it.
using label_levels = std::vector<std::string_view>;

/// A cell of a label: over `along` neighbours and `across` levels. `along` 0: covered by another cell.
struct label_cell {
  std::string_view text;
  std::uint32_t along = 0, across = 1;
};

/// For each label its cells, one a level. Neighbours share the cells of the levels in which they agree, from the outermost on;
/// the last level of a label is its own.
std::vector<std::vector<label_cell>> merge_labels(std::vector<label_levels> const&);

/// The levels of a path of a form: `法人或其他组织 › 商业企业`.
label_levels levels_of(std::string_view path);

}  // namespace gouji::detail

#endif
