// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TOOLS_COMMAND_FORMS_HPP
#define GOUJI_TOOLS_COMMAND_FORMS_HPP
/// \file
/// Program. `gouji forms`: the forms that are read.

#include "exit_status.hpp"
#include "reference_format.hpp"

#include <string>  // string
#include <vector>  // vector

namespace gouji::tool {

struct forms_options {
  std::string code;  ///< empty: all of them, in text without their rows
  reference_format format = reference_format::text;
  std::vector<std::string> form_files;  ///< of forms beside the built-in ones
};

exit_status run(forms_options const&);

}  // namespace gouji::tool

#endif
