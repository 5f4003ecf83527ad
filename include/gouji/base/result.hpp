// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_BASE_RESULT_HPP
#define GOUJI_BASE_RESULT_HPP
/// \file
/// Layer base. A value, or the reason why there is none.

#include <cassert>  // assert
#include <string>   // string
#include <utility>  // move
#include <variant>  // variant

namespace gouji {

/// Why the work could not go on. An oddity of a document is a finding, not an error.
enum class error_kind : unsigned char {
  unreadable,   ///< the bytes could not be had: no such file, no permission
  unsupported,  ///< recognised by its content, and not a kind that is read: an OLE file, a PDF, an encrypted package
  damaged,      ///< of a kind that is read, and broken beyond use
  limit,        ///< a limit of the options was hit; the message names it
};

/// `message` is one English sentence for a person: what is wrong, where, and what to do next.
struct error {
  error_kind kind = error_kind::damaged;
  std::string message;
};

/// What `std::expected<T, error>` will be when the compilers have it: the same member names, the subset that is used.
template <class T>
class [[nodiscard]] result {
 public:
  result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  result(gouji::error why) : state_(std::in_place_index<1>, std::move(why)) {}

  bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  /// \pre has_value()
  T& value() & { return assert(has_value()), *std::get_if<0>(&state_); }
  T const& value() const& { return assert(has_value()), *std::get_if<0>(&state_); }
  T&& value() && { return assert(has_value()), std::move(*std::get_if<0>(&state_)); }
  T& operator*() & { return value(); }
  T const& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  T* operator->() { return &value(); }
  T const* operator->() const { return &value(); }

  /// \pre !has_value()
  gouji::error const& error() const { return assert(!has_value()), *std::get_if<1>(&state_); }

 private:
  std::variant<T, gouji::error> state_;
};

}  // namespace gouji

#endif
