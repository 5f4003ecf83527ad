// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TOOLS_COMMAND_CHECK_HPP
#define GOUJI_TOOLS_COMMAND_CHECK_HPP
/// \file
/// Program. `gouji check`: what is odd or wrong about reports.

#include "check_writer.hpp"
#include "documents.hpp"
#include "exit_status.hpp"
#include "selection.hpp"

#include <gouji/check/check.hpp>

#include <optional>  // optional
#include <string>    // string

namespace gouji::tool {

/// What is not given is for the profile to say.
struct check_command_options {
  document_options documents;
  selection_options selection;
  check_format format = check_format::text;
  std::optional<blanks> blank_cells;
  std::optional<severity> min_severity;  ///< what is below it is not shown; neither says: everything is
  std::optional<fail_level> fail_on;     ///< counts what is not shown, too; neither says: error
  std::string baseline;                  ///< a path; empty: none
  std::string write_baseline;            ///< the same
};

/// The findings of each document in the order in which they were met. A clean one prints nothing.
exit_status run(check_command_options const&);

}  // namespace gouji::tool

#endif
