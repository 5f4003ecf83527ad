// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_REPORT_OCCURRENCE_HPP
#define GOUJI_REPORT_OCCURRENCE_HPP
/// \file
/// Layer report. A statutory table where it stands in the document.

#include <gouji/base/span.hpp>

#include <cstdint>      // uint16_t, uint32_t
#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji {

struct table_occurrence {
  std::string_view form, table;           ///< codes
  std::uint16_t table_number = 0;         ///< of `form_index::tables()`
  span where;                             ///< from its first row to its last
  std::vector<std::uint16_t> missing_columns;  ///< of the form, required, and printed by no head
  std::vector<span> unknown_heads;        ///< printed, and not of the form
  bool has_heads = false;                 ///< a caption or column heads stand above it
  std::uint32_t report = 0;               ///< of which report of the document: `report::identity`
};

}  // namespace gouji

#endif
