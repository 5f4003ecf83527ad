// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TOOLS_FORM_FILES_HPP
#define GOUJI_TOOLS_FORM_FILES_HPP
/// \file
/// Program. The forms of a command line: those built in, and those of `--form`.

#include <gouji/base/limits.hpp>
#include <gouji/form/form_index.hpp>

#include <memory>  // shared_ptr
#include <span>    // span
#include <string>  // string

namespace gouji::tool {

/// The built-in forms and those that the files hold. Null where one of these cannot be used, which is told on standard error:
/// the command line is bad.
std::shared_ptr<form_index const> load_forms(std::span<std::string const> files, limits const&);

}  // namespace gouji::tool

#endif
