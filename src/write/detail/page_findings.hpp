// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_WRITE_DETAIL_PAGE_FINDINGS_HPP
#define GOUJI_WRITE_DETAIL_PAGE_FINDINGS_HPP
/// \file
/// Layer write, private. Findings as a list whose entries lead to table and source.

#include "write/detail/page_table.hpp"

#include <cstddef>  // size_t
#include <span>     // span

namespace gouji::detail {

/// `more`: findings beyond those given; `disabled`: those that nobody wants to hear of. \pre the tables have been written: they
/// know which figure is in which cell
void write_findings(markup&, page_tables&, page_marks const&, std::span<finding const>, std::size_t more, std::size_t disabled);

/// The sign and the words of a severity.
words words_of(severity);
std::string_view sign_of(severity);

}  // namespace gouji::detail

#endif
