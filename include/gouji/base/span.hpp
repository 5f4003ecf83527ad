// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_BASE_SPAN_HPP
#define GOUJI_BASE_SPAN_HPP
/// \file
/// Layer base. A range of bytes in the text of one document.

#include <algorithm>    // min, max
#include <cstdint>      // uint32_t
#include <string_view>  // string_view

namespace gouji {

/// Bytes [begin, end) of `document::text`, which is UTF-8; both ends stand between characters.
///
/// Everything that came from a document carries one, so that every value leads back to its source.
/// 32 bits are enough: the limit on a document's text is far below 4 GiB.
struct span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(span inner) const { return begin <= inner.begin && inner.end <= end; }
  constexpr bool operator==(span const&) const = default;

  /// The bytes themselves. \pre `end <= text.size()`
  constexpr std::string_view in(std::string_view text) const { return text.substr(begin, size()); }
};

/// The smallest span that holds both.
constexpr span cover(span a, span b) { return {std::min(a.begin, b.begin), std::max(a.end, b.end)}; }

}  // namespace gouji

#endif
