// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_REPORT_FIGURE_HPP
#define GOUJI_REPORT_FIGURE_HPP
/// \file
/// Layer report. One value of a form, with its state, its grounds and its place.

#include <gouji/base/decimal.hpp>
#include <gouji/base/span.hpp>
#include <gouji/form/located.hpp>

#include <cstdint>      // uint8_t
#include <optional>     // optional
#include <string_view>  // string_view

namespace gouji {

/// What the source has where the form expects a figure. Nothing is ever taken for zero.
enum class figure_state : std::uint8_t {
  missing,      ///< no such cell: the table, row or column is not there
  number,
  blank,        ///< an empty cell
  placeholder,  ///< a mark for nothing: / — 无
  text,         ///< words, or a number that cannot be this figure
  ambiguous,    ///< the source has a value, but which figure it is cannot be said
};

std::string_view name_of(figure_state);
std::string_view name_of(basis);

struct figure {
  figure_state state = figure_state::missing;
  basis how = basis::aligned;
  decimal value;              ///< only when `state` is number; in the unit of the form
  std::optional<span> where;  ///< the text of the cell; for `ambiguous` that of the row; none when missing

  bool is_number() const { return state == figure_state::number; }
  explicit operator bool() const { return is_number(); }
};

/// A figure with its address in the form: one line of the CSV contract.
struct figure_record {
  std::string_view form;    ///< code of the generation to which its table belongs
  std::string_view table;   ///< codes; a row of the agency's own is `parent/printed label`, another unknown row `?/printed label`,
  std::string_view row;     ///< and a column under an unknown head `?/printed head`
  std::string_view column;
  std::string_view unit;    ///< of the form: 件, 万元 …
  std::string_view raw;     ///< as printed
  std::string_view label;   ///< of the row, as printed; when missing, as the form has it
  figure value;
  std::uint32_t report = 0;                     ///< of which report of the document: `report::identity`
  std::uint32_t instance = 0;                   ///< which occurrence of a table in the document; that of no other table
  std::uint16_t table_number = 0;               ///< of `form_index::tables()`
  std::uint16_t item = label_place::no_item;    ///< row of the form, unless unknown
  std::uint16_t column_number = label_place::no_item;
};

}  // namespace gouji

#endif
