// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_FORM_DETAIL_ROW_RIVALS_HPP
#define GOUJI_FORM_DETAIL_ROW_RIVALS_HPP
/// \file
/// Layer form, private. Rows whose label another row of the form may claim as well.

#include <gouji/form/row_alignment.hpp>

namespace gouji::detail {

/// 被依法纠错数 stands under 行政复议 and under 行政诉讼, and 申请人逾… may be what is left of two labels. Which row is meant is
/// said by the label of the group, by a row before it that only this group has, or by the order of the form, where the rows above
/// and below leave one place. Where nothing says it, the row becomes one that the form does not have.
void take_back_rivals(row_views const&, form_index const&, cell_places const&, row_alignment&);

}  // namespace gouji::detail

#endif
