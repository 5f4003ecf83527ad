// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TOOLS_COMMAND_EXTRACT_HPP
#define GOUJI_TOOLS_COMMAND_EXTRACT_HPP
/// \file
/// Program. `gouji extract`: the figures of reports.

#include "documents.hpp"
#include "exit_status.hpp"
#include "selection.hpp"

#include <cstdint>  // uint8_t
#include <string>   // string

namespace gouji::tool {

enum class extract_format : std::uint8_t { csv, json, ndjson };

struct extract_options {
  document_options documents;
  selection_options selection;
  extract_format format = extract_format::csv;
  std::string output;  ///< a path; empty: standard output
};

/// A document without a statutory table is told, and counts as one that could not be read.
exit_status run(extract_options const&);

}  // namespace gouji::tool

#endif
