// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_FORM_DETAIL_TORN_LABELS_HPP
#define GOUJI_FORM_DETAIL_TORN_LABELS_HPP
/// \file
/// Layer form, private. Labels whose lines became rows of their own.

#include <gouji/form/form_index.hpp>
#include <gouji/source/document.hpp>
#include <gouji/source/join_text.hpp>

namespace gouji::detail {

/// In a table of a text export, rows that are but further lines of others: a piece of a label above or below the row that
/// prints the figures, pieces of several heads or notes each below its cell, and what is left of a row behind a line end in one
/// of its cells. Pieces are joined where together, and not before, they are a label of a form, or a figure and its note. The
/// rows of the pieces are left blank. True if anything was joined.
bool join_torn_labels(document&, table&, form_index const&, text_joiner&);

}  // namespace gouji::detail

#endif
