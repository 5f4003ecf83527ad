// SPDX-License-Identifier: Apache-2.0
#include "write/detail/page_labels.hpp"

#include <gouji/form/form_index.hpp>

namespace gouji::detail {
namespace {

/// How many levels the cell at `level` covers.
std::uint32_t width_at(label_levels const& label, std::size_t level) {
  std::uint32_t across = 1;
  while (level + across < label.size() && label[level + across].empty()) ++across;
  return across;
}

}  // namespace

label_levels levels_of(std::string_view path) {
  label_levels levels;
  for_each_part(path, level_separator, [&](std::string_view level) { levels.push_back(level); });
  return levels;
}

std::vector<std::vector<label_cell>> merge_labels(std::vector<label_levels> const& labels) {
  std::vector<std::vector<label_cell>> cells(labels.size());
  std::vector<std::size_t> shared(labels.size());  // levels in common with the label before
  for (std::size_t i = 0; i < labels.size(); ++i) {
    auto const& label = labels[i];
    bool common = i > 0;
    for (std::size_t level = 0; level < label.size(); level += width_at(label, level)) {
      auto const across = width_at(label, level);
      bool const is_last = level + across == label.size();
      common = common && !is_last && label[level] == labels[i - 1][level] && across == width_at(labels[i - 1], level);
      if (common) shared[i] = level + across;
    }
    cells[i].resize(label.size());
  }
  for (std::size_t i = labels.size(); i-- > 0;) {
    auto const& label = labels[i];
    for (std::size_t level = 0; level < label.size(); ++level) {
      if (label[level].empty()) continue;
      bool const goes_on = i + 1 < labels.size() && level < shared[i + 1];
      std::uint32_t const along = 1 + (goes_on ? cells[i + 1][level].along : 0);
      cells[i][level] = {label[level], along, width_at(label, level)};
      if (goes_on) cells[i + 1][level].along = 0;
    }
  }
  return cells;
}

}  // namespace gouji::detail
