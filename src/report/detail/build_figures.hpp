// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_REPORT_DETAIL_BUILD_FIGURES_HPP
#define GOUJI_REPORT_DETAIL_BUILD_FIGURES_HPP
/// \file
/// Layer report, private. Located cells → the figures of the report.

#include <gouji/diag/finding.hpp>
#include <gouji/form/located.hpp>
#include <gouji/report/report.hpp>

namespace gouji::detail {

/// Fills `figures`, `tables`, `form` and the typed forms of `r`, whose `source` and `forms` are set. Tells `figure.*`.
void build_figures(report& r, located const&, finding_sink&);

}  // namespace gouji::detail

#endif
