// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_FORM_DETAIL_ROW_GAIN_HPP
#define GOUJI_FORM_DETAIL_ROW_GAIN_HPP
/// \file
/// Layer form, private. How well one observed row fits each place of the forms.

#include <gouji/form/row_alignment.hpp>

#include <cstdint>  // uint32_t
#include <vector>   // vector

namespace gouji::detail {

/// Gains and costs, in units of which a label printed to the letter gains 100.
namespace weight {
inline constexpr int passed_over = 12;   ///< a required row of the form that the document lacks
inline constexpr int unknown = 20;       ///< a row with figures inside a table whose form does not have it
inline constexpr int stray_words = 5;    ///< the same without figures
inline constexpr int enter = 30;         ///< beginning a table
inline constexpr int other_form = 100;  ///< … of another form than the table before it
inline constexpr int midway = 60;        ///< beginning or ending among rows of a table of the document that are of none
inline constexpr int caption = 60;
inline constexpr int head_word = 25;     ///< a column head found
inline constexpr int foreign_head = 20;  ///< … and one that the table does not have; also at the head of a table in which
                                         ///< another is to go on
inline constexpr int own_group = 15;     ///< the group's label stands before the row's
inline constexpr int right_count = 8;    ///< as many figures as the form has columns
inline constexpr int one_row = 60;       ///< a row of nothing but figures, as many as the form has
inline constexpr int some_figures = 20;  ///< … or fewer, below its heads
}  // namespace weight

/// The row is a row of figures of this place, with this gain.
struct row_gain {
  std::uint16_t table;
  std::uint16_t item;  ///< row of the form; 0 for the row of figures of a one_row table
  int gain;
  std::uint32_t label;  ///< position in the row of the label
  bool has_label;
  bool needs_head = false;  ///< says too little by itself to begin a table
  bool in_group = false;    ///< the label of its group stands before its own
};

/// The row is a head (gain above 0) or a group label of this table.
struct frame_gain {
  std::uint16_t table;
  int head;
  bool group;
};

struct row_gains {
  std::vector<row_gain> rows;      ///< ascending by table; a place stands once, with its best gain
  std::vector<frame_gain> frames;  ///< ascending by table
  int stay = 0;                    ///< what the row costs a table that knows nothing of it
  bool words_and_figures = false;  ///< could be an agency's own sub-row

  void clear() { rows.clear(), frames.clear(), stay = 0, words_and_figures = false; }
};

/// Fills `out`, whose memory is used again.
void find_row_gains(row_views const&, row_view const&, form_index const&, cell_places const&, row_gains& out);

}  // namespace gouji::detail

#endif
