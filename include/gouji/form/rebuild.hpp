// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_FORM_REBUILD_HPP
#define GOUJI_FORM_REBUILD_HPP
/// \file
/// Layer form. Tables of which an export kept no rows: a cell a line without any mark, lines of a page, everything on one line.

#include <gouji/diag/sink.hpp>
#include <gouji/form/form_index.hpp>
#include <gouji/source/document.hpp>

#include <string_view>  // string_view

namespace gouji {

/// `table::dialect` of what was made of lines.
inline constexpr std::string_view dialect_of_lines = "lines";

/// Finds, among the paragraphs of a document, those that are cells of a form's table, and makes tables of them. Labels of
/// the forms, in their order, say where rows begin; figures are taken as they come, and blank cells only where columns or
/// blank lines prove them. Nothing is placed here: which figure is which is found out afterwards, as in any other table, and a
/// row that shows fewer figures than columns stays undecided. A text of which every line stands there once only has lost the
/// figures that were equal: it is told (`source.distinct_lines`), and nothing is made of it. Linear in the text. Does nothing to
/// packages (DOCX).
void rebuild_tables(document&, form_index const&, finding_sink&);

}  // namespace gouji

#endif
