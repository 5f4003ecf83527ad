// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TESTS_SUPPORT_WRITE_DOCX_HPP
#define GOUJI_TESTS_SUPPORT_WRITE_DOCX_HPP
/// \file
/// Tests. Printed tables as a Word document, with what offices do to such documents.

#include "support/docx_writer.hpp"
#include "support/printed_table.hpp"

#include <cstdint>  // uint64_t
#include <vector>   // vector

namespace gouji::test {

struct docx_options {
  bool grid = true;                ///< w:tblGrid is there
  bool content_controls = false;   ///< w:sdt around some cells and runs
  bool split_runs = false;         ///< text in runs of a character or two
  bool split_tables = false;       ///< a table in two by a page break
  bool repeated_heads = false;     ///< … with its head rows again, if it is one table of the form
  bool automatic_numbers = false;  ///< ordinals of headings and labels by w:numPr
  std::uint64_t seed = 0;          ///< decides where
};

docx_writer write_docx(std::vector<printed_block> const&, docx_options const& = {});

/// Tables with nothing between them become one; the rows of narrower ones end with a wider
/// cell.
std::vector<printed_block> grown_together(std::vector<printed_block> const&);

}  // namespace gouji::test

#endif
