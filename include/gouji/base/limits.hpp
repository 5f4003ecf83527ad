// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_BASE_LIMITS_HPP
#define GOUJI_BASE_LIMITS_HPP
/// \file
/// Layer base. How much of anything one document may cost; always on, each told by its name when it is hit.

#include <cstddef>      // size_t
#include <iterator>     // size
#include <string_view>  // string_view

namespace gouji {

struct limits {
  std::size_t max_input_bytes = std::size_t{256} << 20;     ///< the document as found
  std::size_t max_text_bytes = std::size_t{256} << 20;      ///< its text in UTF-8
  std::size_t max_package_entries = 4'096;                  ///< files in a zip package
  std::size_t max_inflated_bytes = std::size_t{512} << 20;  ///< of one package, counted while inflating
  std::size_t max_inflation_ratio = 1'000;                  ///< inflated : packed of one entry larger than 1 MiB
  std::size_t max_depth = 256;                              ///< nested elements or tables
  std::size_t max_cells = 4'000'000;                        ///< of all tables of one document, covered ones not counted
  std::size_t max_columns = 4'096;                          ///< of one table's grid
  std::size_t max_rows = 200'000;                       ///< of all tables of one document
  std::size_t max_findings = 10'000;                        ///< told one by one; the rest is counted
};

struct named_limit {
  std::string_view name;
  std::size_t limits::*member;
};

/// Every limit by its name.
inline constexpr named_limit named_limits[] = {
    {"max_input_bytes", &limits::max_input_bytes},
    {"max_text_bytes", &limits::max_text_bytes},
    {"max_package_entries", &limits::max_package_entries},
    {"max_inflated_bytes", &limits::max_inflated_bytes},
    {"max_inflation_ratio", &limits::max_inflation_ratio},
    {"max_depth", &limits::max_depth},
    {"max_cells", &limits::max_cells},
    {"max_columns", &limits::max_columns},
    {"max_rows", &limits::max_rows},
    {"max_findings", &limits::max_findings},
};
static_assert(sizeof(limits) == std::size(named_limits) * sizeof(std::size_t), "a limit has no name");

}  // namespace gouji

#endif
