// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TESTS_SUPPORT_WRITE_HTML_HPP
#define GOUJI_TESTS_SUPPORT_WRITE_HTML_HPP
/// \file
/// Tests. Printed tables as a clean page: merged cells by rowspan and colspan.

#include "support/printed_table.hpp"

#include <cstdint>  // uint8_t
#include <string>   // string
#include <vector>   // vector

namespace gouji::test {

/// How a cell divides its lines; `roles`: by breaks, and all parts of the table are elements that have the role of one.
enum class html_lines : std::uint8_t { breaks, paragraphs, roles };

std::string write_html(std::vector<printed_block> const&, html_lines);

}  // namespace gouji::test

#endif
