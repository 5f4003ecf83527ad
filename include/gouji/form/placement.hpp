// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_FORM_PLACEMENT_HPP
#define GOUJI_FORM_PLACEMENT_HPP
/// \file
/// Layer form. Rows that lost their blank cells: the columns of their figures, by proof.

#include <gouji/form/form_index.hpp>
#include <gouji/form/located.hpp>
#include <gouji/source/document.hpp>

namespace gouji {

/// Moves from `undecided` to `figures`, with `basis::inferred`, what the binding equations of the form allow one place only;
/// places that they prove empty get a figure without a cell. What more than one compatible placement leaves open stays where
/// it is, and so does everything in a table where no placement is compatible. What counts as a proof: docs/design/placement.md.
///
/// Bounded: constant work for a row, and a constant for the whole document beyond that; what lies behind it stays undecided.
void place_by_relations(document const&, form_index const&, located&);

}  // namespace gouji

#endif
