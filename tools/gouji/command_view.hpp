// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TOOLS_COMMAND_VIEW_HPP
#define GOUJI_TOOLS_COMMAND_VIEW_HPP
/// \file
/// Program. `gouji view`: a report as a page for a browser.

#include "documents.hpp"
#include "exit_status.hpp"
#include "selection.hpp"

#include <string>  // string

namespace gouji::tool {

struct view_options {
  document_options documents;  ///< one file
  selection_options selection;
  std::string output;          ///< a path; empty: standard output
};

/// The tables of one document beside its text, with the findings of reading and checking. A document without a statutory table
/// is one like the others: the page says so.
exit_status run(view_options const&);

}  // namespace gouji::tool

#endif
