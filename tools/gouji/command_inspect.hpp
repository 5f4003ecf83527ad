// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TOOLS_COMMAND_INSPECT_HPP
#define GOUJI_TOOLS_COMMAND_INSPECT_HPP
/// \file
/// Program. `gouji inspect`: why figures were read as they were, or were not.

#include "documents.hpp"
#include "exit_status.hpp"

#include <cstdint>  // uint8_t

namespace gouji::tool {

enum class inspect_format : std::uint8_t { text, json };

struct inspect_command_options {
  document_options documents;
  inspect_format format = inspect_format::text;
};

/// Each document with its blocks, tables and rows; then what was told when it was read, without the checks of `gouji check`.
/// A document without a statutory table is one like the others.
exit_status run(inspect_command_options const&);

}  // namespace gouji::tool

#endif
