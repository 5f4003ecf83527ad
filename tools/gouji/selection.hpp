// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TOOLS_SELECTION_HPP
#define GOUJI_TOOLS_SELECTION_HPP
/// \file
/// Program. Which findings are wanted: `--disable`, `--severity`, `--profile`; the same for every command that tells findings.

#include "documents.hpp"

#include <gouji/base/limits.hpp>
#include <gouji/check/profile.hpp>
#include <gouji/form/form_index.hpp>

#include <optional>  // optional
#include <string>    // string
#include <vector>    // vector

namespace gouji::tool {

struct selection_options {
  std::vector<std::string> disable;     ///< patterns
  std::vector<std::string> severities;  ///< `pattern=level`
  std::string profile;                  ///< a path; empty: none
};

/// The profile, and over it what the command line says; there, too, what is disabled wins. None where one of these cannot be
/// used, which is told on standard error: the command line is bad.
std::optional<check_profile> load_profile(selection_options const&, form_index const&, limits const&);

/// All files that a command reads: none may be written over.
std::vector<std::string> inputs_of(document_options const&, selection_options const&);

}  // namespace gouji::tool

#endif
