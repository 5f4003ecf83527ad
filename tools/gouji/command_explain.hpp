// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TOOLS_COMMAND_EXPLAIN_HPP
#define GOUJI_TOOLS_COMMAND_EXPLAIN_HPP
/// \file
/// Program. `gouji explain`: what a finding means, and what to do about it.

#include "exit_status.hpp"
#include "reference_format.hpp"

#include <gouji/diag/catalogue.hpp>

#include <string>  // string

namespace gouji::tool {

struct explain_options {
  std::string code;  ///< empty: all of them, in text as `code<TAB>severity`
  reference_format format = reference_format::text;
  language lang = language::en;
};

exit_status run(explain_options const&);

}  // namespace gouji::tool

#endif
