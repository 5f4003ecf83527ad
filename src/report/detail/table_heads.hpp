// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_REPORT_DETAIL_TABLE_HEADS_HPP
#define GOUJI_REPORT_DETAIL_TABLE_HEADS_HPP
/// \file
/// Layer report, private. What stands above and beside the figures of a table, beyond which figures they are: the year that they
/// are for, and the unit of the amounts.

#include <gouji/form/located.hpp>
#include <gouji/grammar/money_unit.hpp>
#include <gouji/source/document.hpp>

#include <cstdint>      // uint32_t
#include <optional>     // optional
#include <span>         // span
#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji::detail {

/// The years of heads and lines. Figures of several years may stand beside each other, or last year's table be printed again.
struct named_years {
  std::vector<int> all;
  std::optional<span> where;  ///< of the first

  bool other_than(int year) const;
};

class table_heads {
 public:
  table_heads(document const&, located const&);

  /// Reads what stands above the figures of the next table. \param figures all those of the instance
  void enter(table_instance const&, std::span<located_figure const> figures);

  /// The unit that is stated for an amount: in its row (a column of units, the label), in its own head, else for the whole table.
  money_statement unit_of(located_figure const&) const;

  /// Where a year is named for this figure, and it is another one than `year`: the place of the name. Its own head and label
  /// say it, else what stands above all columns.
  std::optional<span> other_year(located_figure const&, int year);

 private:
  struct head {
    std::uint32_t cell;
    named_years years;
    money_statement unit;
  };

  std::string_view text(std::uint32_t cell) const { return document_[document_.cells[cell].text]; }
  bool holds_no_figures(std::uint32_t row) const;
  void read_rows_above(table_instance const&);
  void read_head_row(std::uint32_t row);
  void read_lines_above(std::uint32_t table);
  void add_table_unit(std::string_view printed);
  head const* own_head(located_figure const&) const;

  document const& document_;
  located const& located_;
  std::vector<std::uint32_t> block_of_table_;
  std::vector<head> heads_;  // of single columns, by cell
  named_years years_;        // above all columns
  money_statement unit_;
  std::uint32_t labelled_row_ = ~std::uint32_t{0};  // the last one asked for
  named_years label_years_;
};

}  // namespace gouji::detail

#endif
