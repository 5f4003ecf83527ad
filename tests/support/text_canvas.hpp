// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TESTS_SUPPORT_TEXT_CANVAS_HPP
#define GOUJI_TESTS_SUPPORT_TEXT_CANVAS_HPP
/// \file
/// Tests. A page of characters on which texts and rules are painted at places.

#include "support/wrapped.hpp"

#include <cstddef>      // size_t
#include <cstdint>      // uint8_t
#include <string>       // string
#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji::test {

/// A place below or right of the others makes room for itself.
class text_canvas {
 public:
  explicit text_canvas(width_unit unit) : unit_(unit) {}

  /// One line of text; a wide character takes the next place too.
  void put(std::size_t x, std::size_t y, std::string_view text);

  void rule_across(std::size_t left, std::size_t right, std::size_t y);  ///< both ends included
  void rule_down(std::size_t x, std::size_t top, std::size_t bottom);

  enum class ink : std::uint8_t { ascii, box };
  /// The lines, without blanks at their ends.
  std::vector<std::string> lines(ink) const;

 private:
  struct place {
    char32_t character = U' ';  // 0: the one before takes this place too
    unsigned rules = 0;         // to which of the four neighbours a rule goes
  };
  place& at(std::size_t x, std::size_t y);

  width_unit unit_;
  std::vector<std::vector<place>> places_;
};

}  // namespace gouji::test

#endif
