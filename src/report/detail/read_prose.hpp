// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_REPORT_DETAIL_READ_PROSE_HPP
#define GOUJI_REPORT_DETAIL_READ_PROSE_HPP
/// \file
/// Layer report, private. What the lines beside the tables say: which reports the document holds, and the parts of each.

#include <gouji/diag/sink.hpp>
#include <gouji/form/located.hpp>
#include <gouji/report/report.hpp>

#include <cstdint>  // uint32_t
#include <vector>   // vector

namespace gouji::detail {

/// Fills the identity of `r`, whose `source` and `forms` are set, and `others`; their forms stay empty. Tells `report.several` and
/// `report.period`. Returns the first statutory table (of `row_alignment::instances`) of each report.
std::vector<std::uint32_t> read_titles(report& r, located const&, finding_sink&);

/// The report of a passage that stands behind one of the report `number`.
std::uint32_t report_at(report const&, span, std::uint32_t number);

/// Fills `sections` of `r`, whose `source`, `forms`, identities and forms of these are set.
void read_sections(report& r);

}  // namespace gouji::detail

#endif
