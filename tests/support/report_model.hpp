// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TESTS_SUPPORT_REPORT_MODEL_HPP
#define GOUJI_TESTS_SUPPORT_REPORT_MODEL_HPP
/// \file
/// Tests. An annual report as truth: what its agency means, and how it prints that. Writers flatten
/// it, the library reads it back, and the two must agree.

#include <gouji/base/decimal.hpp>
#include <gouji/form/form.hpp>
#include <gouji/form/form_index.hpp>
#include <gouji/report/report.hpp>

#include <cstdint>      // uint16_t
#include <functional>   // less
#include <map>          // map
#include <string>       // string
#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji::test {

struct model_figure {
  figure_state state = figure_state::number;
  decimal value;        ///< in the unit of the form, when the state is number
  std::string printed;  ///< lines divided by '\n'
};

struct model_row {
  std::uint16_t item = 0;  ///< row of the form; for an agency's own row the one above it
  enum class kind_type : std::uint8_t { of_form, own, unknown } kind = kind_type::of_form;
  std::string label;  ///< as printed, lines divided by '\n'; without its upper levels
  std::vector<model_figure> figures;  ///< one for each of `model_table::columns`
};

struct model_table {
  form_data const* form = nullptr;
  table_data const* data = nullptr;
  std::vector<std::uint16_t> columns;  ///< of the form, as printed from left to right
  std::vector<std::string> heads;      ///< one for each column, as printed
  std::string caption;                 ///< empty: not printed
  /// Labels above rows, as printed, by the levels that a row's path has above its last; and that of
  /// a row under which the agency has rows of its own, by its path.
  std::map<std::string, std::string, std::less<>> groups;
  std::vector<model_row> rows;

  /// The row of a code of the form. \pre it is there
  model_row& row(std::string_view code);
};

struct model_section {
  std::string heading;  ///< as printed; empty: none
  std::vector<std::string> paragraphs;
  std::vector<model_table> tables;
};

struct model_report {
  form_data const* form = nullptr;
  std::string agency;
  int year = 0;
  std::vector<std::string> title;  ///< its lines
  std::vector<model_section> sections;

  /// The table of a code. \pre it is there
  model_table& table(std::string_view code);
};

/// Where a figure belongs: `table/row/column`, codes as `figure_record` has them. Without the form,
/// which for tables that are the same in two generations is only that of their neighbours.
std::string figure_key(model_table const&, model_row const&, std::size_t column);
std::string figure_key(figure_record const&);

using figure_truth = std::map<std::string, model_figure>;
figure_truth truth_of(model_report const&);

/// What a reading has other than the truth, a line each; empty if nothing. Figures that are in the
/// truth must be delivered with their state, value and print, and no others but missing ones.
std::string difference(figure_truth const&, report const&);

/// What a reading of a damaged report says that the report does not print, a line each; empty if
/// the promise is kept: a figure delivered as a number, as blank or as a placeholder is that of the
/// truth. A row that the reader calls unknown is right where some row has these numbers: damage may
/// have put it below the caption of another table.
std::string wrong_figures(figure_truth const&, report const&);

}  // namespace gouji::test

#endif
