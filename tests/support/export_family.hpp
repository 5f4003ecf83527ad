// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TESTS_SUPPORT_EXPORT_FAMILY_HPP
#define GOUJI_TESTS_SUPPORT_EXPORT_FAMILY_HPP
/// \file
/// Tests. The families of exports that flatten reports, each with its style and with what may be asked of its reader. A new
/// family is one entry of the table.

#include "support/printed_table.hpp"
#include "support/random_report.hpp"
#include "support/write_docx.hpp"
#include "support/write_html.hpp"
#include "support/write_layout.hpp"
#include "support/write_rows.hpp"
#include "support/write_stream.hpp"
#include "support/write_tab_lines.hpp"

#include <cstdint>      // uint8_t
#include <span>         // span
#include <string>       // string
#include <string_view>  // string_view
#include <variant>      // variant
#include <vector>       // vector

namespace gouji::test {

struct export_family {
  std::string_view code;  ///< short, for lists and folders
  std::string_view name;
  std::variant<tab_lines_options, docx_options, html_lines, row_style, layout_style, stream_style> style;

  enum class reading : std::uint8_t {
    exact,  ///< a report without the oddities of `lost` comes back as it was, any other with nothing wrong
    lossy,  ///< nothing that comes back is wrong
  } read = reading::exact;
  oddities lost = {};  ///< of a report, those that this family does not show
};

std::span<export_family const> export_families();

std::string write(export_family const&, std::vector<printed_block> const&);

}  // namespace gouji::test

#endif
