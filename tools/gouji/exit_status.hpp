// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TOOLS_EXIT_STATUS_HPP
#define GOUJI_TOOLS_EXIT_STATUS_HPP
/// \file
/// Program. What it tells the shell.

namespace gouji::tool {

/// Values are a promise of the manual.
enum class exit_status : int {
  done = 0,    ///< all documents were read; `check`: and nothing reaches --fail-on
  broken = 1,  ///< some document could not be read; `check`: or something reaches --fail-on
  bad_command_line = 2,
  nothing = 3,  ///< no document could be read, or the output could not be written
};

}  // namespace gouji::tool

#endif
