// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_WRITE_DETAIL_JSON_WRITER_HPP
#define GOUJI_WRITE_DETAIL_JSON_WRITER_HPP
/// \file
/// Layer write, private. JSON (RFC 8259) appended to a string, on one line.

#include <gouji/base/decimal.hpp>

#include <cstdint>      // int64_t
#include <optional>     // optional
#include <string>       // string
#include <string_view>  // string_view

namespace gouji::detail {

/// Puts the commas; which value belongs where is the caller's business.
///
/// Every kind of value has a name of its own, since one name would let a string literal become a
/// bool.
class json_writer {
 public:
  explicit json_writer(std::string& out) : out_(out) {}

  json_writer& begin_object() { return open('{'); }
  json_writer& end_object() { return close('}'); }
  json_writer& begin_array() { return open('['); }
  json_writer& end_array() { return close(']'); }

  /// Of the value that follows.
  json_writer& key(std::string_view name);

  /// A string. Bytes that are no UTF-8 become U+FFFD; line ends of every kind are escaped, U+2028
  /// and U+2029 too, so that the output is one line for whoever splits it.
  json_writer& text(std::string_view);
  json_writer& whole(std::int64_t);
  json_writer& number(decimal);
  json_writer& boolean(bool);
  json_writer& null();
  /// Null where there is no text.
  json_writer& text_or_null(std::string_view value) { return value.empty() ? null() : text(value); }

  /// A number as a string of its exact digits: a reader of JSON may turn a number into a binary
  /// float. Null if there is none.
  json_writer& exact(std::optional<decimal>);

 private:
  json_writer& open(char bracket);
  json_writer& close(char bracket);
  void begin_value();

  std::string& out_;
  bool after_value_ = false;  ///< a comma goes before what follows
};

}  // namespace gouji::detail

#endif
