// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_SOURCE_JOIN_TEXT_HPP
#define GOUJI_SOURCE_JOIN_TEXT_HPP
/// \file
/// Layer source. Text whose pieces stand apart in the source, as the lines of a cell do where columns stand beside each other.

#include <gouji/source/document.hpp>

#include <span>    // span
#include <vector>  // vector

namespace gouji {

/// Writes such texts out once more behind the text of a document, which is no package. Their places lead to the pieces. Spans stay
/// valid; views of the text do not.
class text_joiner {
 public:
  explicit text_joiner(document& d) : document_(d) {}

  /// One span with the text of all pieces, divided by `separator`. Where nothing but white space stands between two pieces
  /// that follow each other, the span runs over it and nothing is written. `pieces` ascending is not needed.
  span join(std::span<span const> pieces, std::string_view separator);

  /// The same, always written: figures may stand between the pieces.
  span join_apart(std::span<span const> pieces, std::string_view separator);

  /// Makes the places of what was written known. Call once, at the end.
  void finish();

 private:
  document& document_;
  std::string written_;
  std::vector<source_map::run> runs_;
};

}  // namespace gouji

#endif
