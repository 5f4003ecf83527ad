// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_FORM_DETAIL_ROW_DOUBT_HPP
#define GOUJI_FORM_DETAIL_ROW_DOUBT_HPP
/// \file
/// Layer form, private. Rows whose figures cannot be told apart into columns by counting their cells.

#include <gouji/form/located.hpp>

#include <cstdint>      // uint16_t, uint32_t
#include <span>         // span
#include <string_view>  // string_view

namespace gouji::detail {

/// A row, and what is known about the labels of the document.
struct doubted_row {
  document const& source;
  row_views const& views;
  cell_places const& places;
  table_data const& data;  ///< of the table of the form
  std::uint16_t table;     ///< its number in the index
  std::uint32_t row;       ///< of `row_views::rows`
  aligned_row const& aligned;
  std::span<row_cell const> cells;
};

/// Heads of columns and figures in one row, and no label of the form before these: it was joined to a head when the end of a row
/// was lost.
bool holds_heads(doubted_row const&);

/// Two rows beside each other, each with a label: which figures are whose cannot be said.
bool has_two_labels(doubted_row const&);

/// A row that the form does not have, and no row that an agency added: the head of columns, a piece of text or a figure is its
/// label, or
/// it has none and was put together from lines.
bool is_no_row(doubted_row const&);

/// The label ends with a number that the form's does not: the mark between it and the row's first figure was lost.
bool label_holds_figure(doubted_row const&);

/// In a text export, a line of nothing but a number below the row: a piece of its last figure, if no page number. Below a row
/// that lacks figures several of them, the first where labels stand, are its rest.
bool goes_on_below(doubted_row const&);

/// Several numbers, with nothing but white space between: the marks between some cells were lost, if not the other way round.
bool holds_several_figures(std::string_view cell);

/// 行政许可 15 件, as prose has it: a row without heads, of a table that prints the same figure below its heads. It is left
/// undecided.
void doubt_rows_without_heads(located&);

}  // namespace gouji::detail

#endif
