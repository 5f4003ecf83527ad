// SPDX-License-Identifier: Apache-2.0
#include "detail/cell_lines.hpp"

#include "detail/html_elements.hpp"
#include "detail/html_scan.hpp"

#include <gouji/lex/token.hpp>

#include <algorithm>  // max, min
#include <cstddef>    // size_t
#include <cstdint>    // uint32_t

namespace gouji::detail {
namespace {

/// Of the tag that begins at the begin of `text`, if it divides lines; 0 otherwise. \pre `text` begins with `<`
std::size_t size_of_divider(std::string_view text) {
  std::size_t const begin = text.starts_with("</") ? 2 : 1;
  constexpr std::size_t longest_name = 16;  // longer ones divide nothing
  auto const name_area = text.substr(0, begin + longest_name);
  auto const end_of_name = std::min(name_area.find_first_of(" \t/<>", begin), name_area.size());
  if (!is_block(find_html_element(text.substr(begin, end_of_name - begin)).tag)) return 0;
  auto const end = text.find_first_of("<>", end_of_name);
  return end != text.npos && text[end] == '>' ? end + 1 : 0;
}

}  // namespace

void append_cell_lines(std::string_view text, span cell, std::vector<span>& out) {
  auto const whole = cell.in(text);
  auto const first = out.size();
  std::size_t begin = 0;
  auto const add = [&](std::size_t end) {
    auto const at = [&](std::size_t offset) { return cell.begin + static_cast<std::uint32_t>(offset); };
    auto const piece = trimmed(text, {at(begin), at(end)});
    if (!piece.empty()) out.push_back(piece);
  };
  for (auto at = whole.find('<'); at != whole.npos;) {
    auto const size = size_of_divider(whole.substr(at));
    if (size > 0) {
      add(at);
      begin = at + size;
    }
    at = whole.find('<', at + std::max<std::size_t>(size, 1));
  }
  if (begin == 0) return out.push_back(cell);
  add(whole.size());
  if (out.size() == first) out.push_back({cell.begin, cell.begin});
}

}  // namespace gouji::detail
