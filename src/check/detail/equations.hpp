// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_CHECK_DETAIL_EQUATIONS_HPP
#define GOUJI_CHECK_DETAIL_EQUATIONS_HPP
/// \file
/// Layer check, private. The equations of the forms between the figures of a report, each with its outcome.

#include <gouji/check/check.hpp>
#include <gouji/form/relation.hpp>

#include <cstdint>   // int64_t, uint32_t
#include <deque>     // deque
#include <optional>  // optional
#include <span>      // span
#include <vector>    // vector

namespace gouji::detail {

/// What stands for one name of an equation.
struct equation_term {
  figure_record const* figure;  ///< null: no such row or column
  std::uint16_t item;           ///< row of the form under each_column, column under each_row
  bool right;                   ///< side of the equation
  bool negative;
  std::int64_t factor;

  /// +1 or -1 in left - right.
  int sign() const { return right == negative ? 1 : -1; }
};

enum class outcome : std::uint8_t {
  holds,
  broken,      ///< also where a number is missing, but none that is possible mends it
  unassessed,  ///< depends on a number that is not there
};

/// One equation in one row or column of one printed table.
struct equation {
  relation const* law;
  table_data const* table;
  std::uint32_t printed_table;  ///< which one of the document
  std::uint32_t report;  ///< of which report of the document: `report::identity`
  std::uint16_t column;  ///< under each_column
  std::span<equation_term const> terms;
  outcome result = outcome::holds;
  decimal left, right;  ///< of the numbers that are there
};

struct equations {
  std::deque<relation> laws;
  std::deque<std::vector<equation_term>> terms;
  std::vector<equation> all;  ///< table by table, relation by relation, line by line
};

/// Those of which at least one cell is printed. A sum whose own optional row or column is absent (小计) has none.
equations find_equations(report const&, check_options const&);

/// The number that a cell counts as; none where it has none.
std::optional<decimal> number_of(figure_record const*, check_options const&);

/// What the figure counts.
figure_kind kind_of(equation const&, equation_term const&);

/// The head of the column or the label of the row in which it holds, as a person finds it in the table.
std::string name_of_line(equation const&);
/// What a person calls one of its terms.
std::string name_of_term(equation const&, equation_term const&);

}  // namespace gouji::detail

#endif
