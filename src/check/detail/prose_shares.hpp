// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_CHECK_DETAIL_PROSE_SHARES_HPP
#define GOUJI_CHECK_DETAIL_PROSE_SHARES_HPP
/// \file
/// Layer check, private. Percentages and parts that the prose states.

#include "prose_reader.hpp"

namespace gouji::detail {

/// `prose.percentage` and `prose.parts` of one paragraph.
void check_shares(report const&, prose_cells const&, std::vector<prose_statement> const&, finding_sink&);

operand operand_of(report const&, mention const&);
operand operand_of(report const&, figure_record const&, prose_cells const&);

}  // namespace gouji::detail

#endif
