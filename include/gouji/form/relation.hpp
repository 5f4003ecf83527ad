// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_FORM_RELATION_HPP
#define GOUJI_FORM_RELATION_HPP
/// \file
/// Layer form. An equation of a form, its names resolved.

#include <gouji/form/form.hpp>

#include <cstdint>   // uint16_t
#include <optional>  // optional
#include <vector>    // vector

namespace gouji {

/// left = right, or left <= right.
struct relation {
  enum class comparison : std::uint8_t { equal, at_most };
  struct term {
    std::uint16_t item;  ///< row of the table under each_column, column under each_row
    bool negative;
  };

  relation_data const* data;
  comparison compare;
  std::vector<term> left, right;
};

/// `EQUATION ::= SUM ("=" | "<=") SUM`, `SUM ::= ["-"] NAME {("+" | "-") NAME}`. None where it is not well formed or names
/// something that the table does not have.
std::optional<relation> resolve(table_data const&, relation_data const&);

}  // namespace gouji

#endif
