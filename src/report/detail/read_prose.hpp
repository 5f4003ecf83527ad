// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_REPORT_DETAIL_READ_PROSE_HPP
#define GOUJI_REPORT_DETAIL_READ_PROSE_HPP
/// \file
/// Layer report, private. What the paragraphs say: title, agency, year, period, parts.

#include <gouji/report/report.hpp>

namespace gouji::detail {

/// Fills `title`, `agency`, `year` and `period` of `r`, whose `source` is set.
void read_title(report& r);

/// Fills `sections` of `r`, whose `source`, `forms` and `form` are set.
void read_sections(report& r);

}  // namespace gouji::detail

#endif
