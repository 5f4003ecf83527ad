// SPDX-License-Identifier: Apache-2.0
// Labels that a converter printed without a blank between them, as the last head of one line and the first of the next.
#include "detail/page_items.hpp"

#include <gouji/form/label_key.hpp>
#include <gouji/text/utf8.hpp>
#include <gouji/text/width.hpp>

#include <cstddef>      // size_t
#include <optional>     // optional
#include <string_view>  // string_view
#include <utility>      // move
#include <vector>       // vector

namespace gouji::detail {
namespace {

constexpr std::size_t longest_pair = 90;   // bytes: two heads of columns
constexpr std::size_t shortest_label = 6;  // two Han characters: 件 of 件数 is no label

bool goes_on(form_index::key_match m) { return m.whole || m.begins; }

/// Where the second label begins, if `text` is one label and then another or the beginning of one.
std::optional<std::size_t> seam_of(std::string_view text, form_index const& index) {
  if (text.size() > longest_pair) return std::nullopt;
  auto const keys = make_label_keys(text);
  bool const is_one = goes_on(index.match(keys.full)) || goes_on(index.match(keys.unnumbered)) || index.match(keys.core).whole;
  if (is_one) return std::nullopt;
  auto const match = [&](std::string_view part) { return index.match(make_label_keys(part).full); };
  std::optional<std::size_t> seam;  // the last one: the longest first label
  for (std::size_t at = 0; at < text.size();) {
    next_code_point(text, at);
    if (at < shortest_label || at + shortest_label > text.size()) continue;
    if (match(text.substr(0, at)).whole && goes_on(match(text.substr(at)))) seam = at;
  }
  return seam;
}

}  // namespace

void part_glued_labels(page& p, form_index const& index) {
  std::vector<atom> atoms;
  for (auto& l : p.lines) {
    auto const first = static_cast<std::uint32_t>(atoms.size());
    for (auto const& a : p.of(l)) {
      atoms.push_back(a);
      auto const text = a.text.in(p.text);
      auto const seam = a.value ? std::nullopt : seam_of(text, index);
      if (!seam) continue;
      auto const head = text.substr(0, *seam);
      auto const display = static_cast<std::uint32_t>(display_width(head));
      auto const count = static_cast<std::uint32_t>(count_code_points(head));
      auto& left = atoms.back();
      auto right = a;
      left.text.end = right.text.begin = a.text.begin + static_cast<std::uint32_t>(*seam);
      left.display[1] = right.display[0] = a.display[0] + display;
      left.counted[1] = right.counted[0] = a.counted[0] + count;
      right.gap = 1;
      atoms.push_back(right);
    }
    l.first = first;
    l.count = static_cast<std::uint32_t>(atoms.size()) - first;
  }
  p.atoms = std::move(atoms);
}

}  // namespace gouji::detail
