// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_REPORT_DETAIL_FILL_TYPED_HPP
#define GOUJI_REPORT_DETAIL_FILL_TYPED_HPP
/// \file
/// Layer report, private. The records of figures → the figures by name.

#include <gouji/report/report.hpp>

namespace gouji::detail {

/// Fills the typed forms of `r` from `figures`: those of the first report of the document, and of a table that stands more than
/// once the first figure that is there.
void fill_typed(report& r);

}  // namespace gouji::detail

#endif
