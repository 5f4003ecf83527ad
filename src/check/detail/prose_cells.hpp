// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_CHECK_DETAIL_PROSE_CELLS_HPP
#define GOUJI_CHECK_DETAIL_PROSE_CELLS_HPP
/// \file
/// Layer check, private. The cells that a phrase of the prose speaks of, and what they add up to.

#include <gouji/check/check.hpp>

#include <cstdint>      // uint32_t
#include <map>          // map
#include <optional>     // optional
#include <string_view>  // string_view
#include <tuple>        // tuple
#include <vector>       // vector

namespace gouji::detail {

/// One reading of a phrase: cells that are added up. Empty: the report has no such cells.
struct prose_reading {
  std::vector<figure_record const*> cells;
};

/// The figures of one report of a document by their codes.
class prose_cells {
 public:
  prose_cells(report const&, std::uint32_t number, check_options const&);

  bool has_table(std::string_view table) const { return tables_.contains(table); }

  /// Rows and columns as in prose_phrases: sums, `denied_*`. Nothing is in it where a cell is printed twice or not of the form.
  prose_reading find(std::string_view table, std::string_view rows, std::string_view columns) const;

  /// None where a cell is no number.
  std::optional<decimal> sum(prose_reading const&) const;

 private:
  void for_each_row(std::string_view table, std::string_view rows, std::vector<std::string_view>& out) const;

  report const& report_;
  check_options const& options_;
  std::map<std::tuple<std::string_view, std::string_view, std::string_view>, figure_record const*> cells_;  // null: several
  std::map<std::string_view, table_data const*> tables_;
};

/// From … to, both included: what a number in prose may stand for.
struct prose_interval {
  decimal low, high;
  bool holds(decimal d) const { return low <= d && d <= high; }
};

/// 25件 is 25; 3.2万元 is 31500 to 32500; 约300件 is 200 to 400; 33.9% is 33.85 to 33.95. None where 64 bits do not hold it.
std::optional<prose_interval> interval_of(mention const&, std::string_view printed);

/// 1, 10 000 for 元 against 万元: by what power of ten the unit of the prose is smaller than that of the form.
int unit_power(std::string_view of_prose, std::string_view of_form);

}  // namespace gouji::detail

#endif
