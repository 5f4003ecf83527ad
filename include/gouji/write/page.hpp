// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_WRITE_PAGE_HPP
#define GOUJI_WRITE_PAGE_HPP
/// \file
/// Layer write. A report as a page for a browser: its tables as the form prints them, beside the text they were read from.

#include <gouji/diag/catalogue.hpp>
#include <gouji/diag/sink.hpp>
#include <gouji/report/report.hpp>

#include <cstddef>      // size_t
#include <span>         // span
#include <string>       // string
#include <string_view>  // string_view

namespace gouji {

/// What a browser can bear. What exceeds a limit is told on the page with its number.
struct page_limits {
  std::size_t max_source_bytes = std::size_t{1} << 19;  ///< a longer text is shown around what the page leads to
  std::size_t max_source_lines = 20'000;                ///< the same
  std::size_t max_cells = 20'000;                       ///< of all tables
  std::size_t max_findings = 1'000;
};

struct page_options {
  language lang = language::en;  ///< in which the page opens; it holds both
  page_limits limit;
};

/// Appends one HTML document (also well-formed XML) that needs nothing beside itself: style and script are in it, and its
/// policy forbids everything else, the network too. `findings` and `untold` are those of reading and checking.
///
/// Each figure has its cell in a table of the form, or in the list below the table where the form has no such row or column;
/// cell and place in the source lead to each other. Whatever the document prints is text: markup is escaped, and characters
/// that act without being seen (controls, changes of direction) stand as their names.
///
/// Linear in the document, except for sorting.
void append_page(std::string& out, std::string_view document_name, report const&, std::span<finding const>,
                 untold_findings untold, page_options const& = {});

}  // namespace gouji

#endif
