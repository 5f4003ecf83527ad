// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_FORM_DETAIL_TORN_LABELS_HPP
#define GOUJI_FORM_DETAIL_TORN_LABELS_HPP
/// \file
/// Layer form, private. Labels whose lines became rows of their own.

#include <gouji/form/form_index.hpp>
#include <gouji/source/document.hpp>
#include <gouji/source/join_text.hpp>

namespace gouji::detail {

/// In a table of a text export, a row with nothing but a piece of a label, above or below the row that prints the figures: the
/// pieces are joined where together, and not before, they are a label of a form. The row of the piece is left blank. True if
/// anything was joined.
bool join_torn_labels(document&, table const&, form_index const&, text_joiner&);

}  // namespace gouji::detail

#endif
