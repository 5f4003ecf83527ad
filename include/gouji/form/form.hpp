// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_FORM_FORM_HPP
#define GOUJI_FORM_FORM_HPP
/// \file
/// Layer form. What a statutory form is: tables with labelled rows and columns, and the equations between their figures.
///
/// A form is data. Labels stand here as they are printed; ` › ` divides the levels of a label, ` | ` the variants in which
/// agencies print its last level. Whoever meets a new variant adds it there and touches no algorithm.

#include <cstdint>      // uint8_t
#include <span>         // span
#include <string_view>  // string_view

namespace gouji {

/// What the figures of a column count, which decides what a cell may say.
enum class figure_kind : std::uint8_t {
  count,   ///< a whole number, not negative
  change,  ///< a whole number of either sign: 减76, +3, （8）
  amount,  ///< money in the column's unit, at most four decimals
};

enum class presence : std::uint8_t {
  required,
  optional,  ///< added by some agencies (小计); its absence is nothing to tell
};

struct column_data {
  std::string_view code;
  std::string_view path;     ///< 法人或其他组织 › 商业企业
  std::string_view aliases = "";  ///< of the last level
  std::string_view unit = "";     ///< of its figures, unless the row has one of its own
  figure_kind kind = figure_kind::count;
  presence need = presence::required;
};

enum class sub_rows : std::uint8_t {
  none,
  free,  ///< the agency names rows of its own under this one (其他对外管理服务事项 › 行政检查)
};

struct row_data {
  std::string_view code;
  std::string_view path;
  std::string_view aliases = "";
  std::string_view unit = "";  ///< empty: the column's
  figure_kind kind = figure_kind::count;  ///< counts only where the row has a unit of its own
  presence need = presence::required;
  sub_rows below = sub_rows::none;
};

/// What a figure counts, and in which unit.
struct measure {
  std::string_view unit;
  figure_kind kind;
};

/// The row goes before the column where it has a unit of its own. \param row  null: no row of the form
constexpr measure measure_of(row_data const* row, column_data const& column) {
  if (row && !row->unit.empty()) return {row->unit, row->kind};
  return {column.unit, column.kind};
}

/// Between which figures an equation holds.
enum class relation_scope : std::uint8_t {
  each_column,  ///< its names are rows; it holds in every column
  each_row,     ///< its names are columns; it holds in every row
};

enum class relation_law : std::uint8_t {
  binding,     ///< the form states it: broken is wrong
  convention,  ///< some agencies fill the table in so; told where a report does, and then what breaks it
  plausible,   ///< a bound that no report comes near, such as money per project; a zero among its figures says nothing
};

struct relation_data {
  std::string_view code;
  relation_scope scope;
  /// `a + b = c + d`, `a <= 100 b` or `a <=> b` (one is zero exactly when the other is), names being codes. A row or column
  /// that is optional and absent is left out of a sum.
  std::string_view equation;
  relation_law law = relation_law::binding;
};

enum class table_layout : std::uint8_t {
  rows,     ///< one printed row for each row of the form
  one_row,  ///< the rows of the form stand beside each other: their labels are the upper levels of the column heads
};

struct table_data {
  std::string_view code;
  std::string_view section;     ///< heading of the part of the report that holds the table; empty: an annex
  std::string_view caption;     ///< printed above or in the first row of the table, with variants after ` | `
  std::string_view head_words;  ///< what else the head rows print: corner note, 信息内容, 申请人情况
  std::string_view unit_head;   ///< head of a column that prints units and no figures: 单位; empty: none
  table_layout layout = table_layout::rows;
  std::span<column_data const> columns;
  std::span<row_data const> rows;
  std::span<relation_data const> relations;
};

struct section_data {
  std::string_view code;   ///< `overview` `disclosure` `applications` …
  std::string_view label;  ///< 总体情况, with variants after ` | `
};

/// One generation of the statutory layout.
struct form_data {
  std::string_view code;   ///< `2014` `2019` `2021`
  std::string_view title;
  std::string_view source; ///< the act that prescribes it
  int first_year, last_year;  ///< of the reports it is meant for; last_year 0: still in force
  std::span<section_data const> sections;
  std::span<table_data const> tables;
};

}  // namespace gouji

#endif
