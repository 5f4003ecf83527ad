// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_WRITE_DETAIL_MARKUP_HPP
#define GOUJI_WRITE_DETAIL_MARKUP_HPP
/// \file
/// Layer write, private. Text inside HTML that is well-formed XML too.

#include <gouji/base/decimal.hpp>

#include <cstddef>      // size_t
#include <cstdint>      // int64_t
#include <string>       // string
#include <string_view>  // string_view

namespace gouji::detail {

/// The same in both languages of a page.
struct words {
  std::string_view zh, en;
};

/// Appends to a string. What it is given as text or value is escaped; the rest is the program's own markup.
class markup {
 public:
  explicit markup(std::string& out) : out_(out) {}

  /// Markup of the program.
  markup& raw(std::string_view tags) {
    out_ += tags;
    return *this;
  }

  /// Inside an element. A character that acts without being seen (control, change of direction, line separator, no
  /// character) stands as `<i class="ctl">U+202E</i>`; bytes that are no UTF-8 as U+FFFD. TAB and LF stay.
  markup& text(std::string_view);
  /// The same, cut after `most` characters.
  markup& text(std::string_view, std::size_t most);
  markup& number(std::int64_t);
  markup& number(decimal);

  /// ` name="value"`; characters that act are U+FFFD in it, TAB and LF too.
  markup& attribute(std::string_view name, std::string_view value);
  markup& attribute(std::string_view name, std::int64_t value);

  /// Both languages; the style shows one.
  markup& both(words);

 private:
  enum class inside : bool { element, attribute };
  void escape(std::string_view, std::size_t most, inside);

  std::string& out_;
};

}  // namespace gouji::detail

#endif
