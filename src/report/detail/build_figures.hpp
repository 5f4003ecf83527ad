// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_REPORT_DETAIL_BUILD_FIGURES_HPP
#define GOUJI_REPORT_DETAIL_BUILD_FIGURES_HPP
/// \file
/// Layer report, private. Located cells → the figures of the report.

#include <gouji/diag/sink.hpp>
#include <gouji/form/located.hpp>
#include <gouji/report/report.hpp>

#include <cstdint>  // uint32_t
#include <span>     // span

namespace gouji::detail {

/// Fills `figures`, `tables`, the forms of the reports and the typed forms of `r`, of which everything else but the sections is
/// set. Tells `figure.*`. \param first_tables of each report, as read_titles has them
void build_figures(report& r, located const&, std::span<std::uint32_t const> first_tables, finding_sink&);

}  // namespace gouji::detail

#endif
