// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_CHECK_DETAIL_CHECKS_HPP
#define GOUJI_CHECK_DETAIL_CHECKS_HPP
/// \file
/// Layer check, private. The parts of `check`.

#include <gouji/check/check.hpp>

namespace gouji::detail {

/// `table.*` `row.*` `column.*` `section.*` `form.*` `report.title` `report.agency`
void check_structure(report const&, finding_sink&);

/// The equations of the form, table by table.
void check_relations(report const&, finding_sink&, check_options const&);

/// Numbers, shares and claims of nothing in the prose against the tables: `prose.*`. Method: docs/design/prose.md.
void check_prose(report const&, finding_sink&, check_options const&);

/// `report.year`
void check_years(report const&, finding_sink&);

/// `report.deadline`
void check_deadline(report const&, finding_sink&);

}  // namespace gouji::detail

#endif
