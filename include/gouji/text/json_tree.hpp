// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TEXT_JSON_TREE_HPP
#define GOUJI_TEXT_JSON_TREE_HPP
/// \file
/// Layer text. JSON (RFC 8259) as a tree that keeps the order of its members and those that stand twice.

#include <gouji/base/limits.hpp>
#include <gouji/base/result.hpp>

#include <cstddef>      // size_t
#include <cstdint>      // uint8_t
#include <string>       // string
#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji {

enum class json_kind : std::uint8_t { null, boolean, number, text, array, object };

struct json_value {
  json_kind kind = json_kind::null;
  bool truth = false;
  std::string name;               ///< as a member of an object
  std::string text;               ///< of a text its characters, of a number its digits as printed
  std::vector<json_value> items;  ///< elements of an array, members of an object
};

/// Deeper than anything that is read from JSON.
inline constexpr std::size_t max_json_depth = 16;

/// Errors: `damaged` with line and column; `limit` (max_input_bytes, max_cells for the number of values).
result<json_value> parse_json(std::string_view json, limits const&);

}  // namespace gouji

#endif
