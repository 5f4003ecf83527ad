// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_CHECK_DETAIL_CHECKS_HPP
#define GOUJI_CHECK_DETAIL_CHECKS_HPP
/// \file
/// Layer check, private. The parts of `check`.

#include <gouji/check/check.hpp>

namespace gouji::detail {

/// `table.*` `row.*` `column.*` `section.*` `form.*` `report.*`
void check_structure(report const&, finding_sink&);

/// The equations of the form, table by table.
void check_relations(report const&, finding_sink&, check_options const&);

}  // namespace gouji::detail

#endif
