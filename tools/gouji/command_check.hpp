// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TOOLS_COMMAND_CHECK_HPP
#define GOUJI_TOOLS_COMMAND_CHECK_HPP
/// \file
/// Program. `gouji check`: what is odd or wrong about reports.

#include "documents.hpp"
#include "exit_status.hpp"

#include <gouji/check/check.hpp>

#include <cstdint>   // uint8_t
#include <optional>  // optional

namespace gouji::tool {

enum class check_format : std::uint8_t { text, json };

struct check_command_options {
  document_options documents;
  check_format format = check_format::text;
  check_options check;
  severity min_severity = severity::unassessed;  ///< what is below it is not shown
  std::optional<severity> fail_on =
      severity::error;  ///< none: never; counts what is not shown, too
};

/// The findings of each document in the order in which they were met. A clean one prints nothing.
exit_status run(check_command_options const&);

}  // namespace gouji::tool

#endif
