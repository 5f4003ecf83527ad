// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_WRITE_DETAIL_SARIF_RESULT_HPP
#define GOUJI_WRITE_DETAIL_SARIF_RESULT_HPP
/// \file
/// Layer write, private. A finding as a result of a SARIF log.

#include <gouji/diag/catalogue.hpp>
#include <gouji/diag/finding.hpp>
#include <gouji/source/document.hpp>

#include "write/detail/json_writer.hpp"

#include <cstddef>      // size_t
#include <string>       // string
#include <string_view>  // string_view

namespace gouji::detail {

/// What SARIF calls a severity.
std::string_view sarif_level(severity);

/// A path as an URI reference (RFC 3986): `file:` for an absolute one.
std::string uri_of(std::string_view path);

/// Writes the key `artifactLocation` and its value into the object that is open.
void write_artifact(json_writer&, std::string_view document_name);

/// \param rule  index of its code among the rules of the log
void write_sarif_result(json_writer&, std::string_view document_name, finding const&, std::size_t rule, document const&, language);

}  // namespace gouji::detail

#endif
