// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TOOLS_COMMAND_INGEST_HPP
#define GOUJI_TOOLS_COMMAND_INGEST_HPP
/// \file
/// Program. `gouji ingest`: an archive of files into one store.

#include "documents.hpp"
#include "exit_status.hpp"

#include <gouji/ingest/ingest.hpp>

namespace gouji::tool {

struct ingest_command_options {
  document_options documents;  ///< files, folders and archives; `-`: their names stand on standard input, one a line
  ingest_options ingest;  ///< `inputs` and `read` are taken from `documents`; `jobs` 0: one for each processor
};

/// Shows how far it is on a terminal. An interrupt (Ctrl-C) or a request to terminate ends it with what is done.
exit_status run(ingest_command_options const&);

}  // namespace gouji::tool

#endif
