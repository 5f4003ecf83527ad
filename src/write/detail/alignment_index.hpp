// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_WRITE_DETAIL_ALIGNMENT_INDEX_HPP
#define GOUJI_WRITE_DETAIL_ALIGNMENT_INDEX_HPP
/// \file
/// Layer write, private. What became of each row and cell of a document, by look-up.

#include <gouji/report/read.hpp>

#include <cstdint>  // uint32_t
#include <span>     // span
#include <vector>   // vector

namespace gouji::detail {

/// Borrows the inspection.
class alignment_index {
 public:
  explicit alignment_index(inspection const&);

  /// Rows `begin` … `end` - 1 of `row_views::rows` are those of a table of the document.
  struct row_range {
    std::uint32_t begin, end;
  };
  row_range rows_of(std::uint32_t table) const;

  /// What the cell is, in the row in which it begins; null: no figure.
  located_figure const* figure_of(std::uint32_t cell) const;
  /// A value of a row that is undecided.
  bool is_undecided(std::uint32_t cell) const { return is_undecided_[cell]; }
  bool is_label(std::uint32_t row, std::uint32_t position) const;

  /// Those that the export lost, too.
  std::span<located_figure const> figures_of(std::uint32_t row) const;
  std::span<undecided_row const> undecided_of(std::uint32_t row) const;

  /// What the form expects and occurrence `instance` of its table lacks.
  std::span<figure_record const* const> missing_of(std::uint32_t instance) const;
  /// Tables of the form of which there is no occurrence: a record of each.
  std::vector<figure_record const*> missing_tables() const;

  /// Of the form that the report follows.
  table_data const& form_table(std::uint32_t instance) const;
  /// Of the form: that of the row, the one above an agency's own row; null where there is none.
  row_data const* form_row(std::uint32_t row) const;
  /// The row of the form whose figures stand in one printed row with those of others; null elsewhere.
  row_data const* row_beside(std::uint32_t row, std::uint16_t item) const;

 private:
  inspection const& of_;
  std::vector<std::uint32_t> figure_of_cell_;  ///< of `located::figures`
  std::vector<bool> is_undecided_;
  std::vector<figure_record const*> missing_;  ///< ascending by instance
};

}  // namespace gouji::detail

#endif
