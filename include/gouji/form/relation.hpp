// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_FORM_RELATION_HPP
#define GOUJI_FORM_RELATION_HPP
/// \file
/// Layer form. An equation of a form, its names resolved.

#include <gouji/form/form.hpp>

#include <cstdint>      // int64_t, uint16_t
#include <optional>     // optional
#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji {

struct relation {
  enum class comparison : std::uint8_t {
    equal,
    at_most,        ///< left <= right
    zero_together,  ///< left is zero exactly when right is
  };
  struct term {
    std::uint16_t item;  ///< row of the table under each_column, column under each_row
    bool negative;
    std::int64_t factor = 1;
  };

  relation_data const* data;
  comparison compare;
  std::vector<term> left, right;
};

/// `EQUATION ::= SUM SIGN SUM`, where the SIGN is that of a comparison, `SUM ::= ["-"] TERM {("+" | "-") TERM}`,
/// `TERM ::= [FACTOR] NAME`, where a FACTOR is a whole number of at most six digits, not zero. None where it is not well formed
/// or names something that the table does not have.
std::optional<relation> resolve(table_data const&, relation_data const&);

/// `=`, `<=`, `<=>`.
std::string_view sign_of(relation::comparison);

}  // namespace gouji

#endif
