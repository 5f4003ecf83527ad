// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_WRITE_DETAIL_JSON_FINDING_HPP
#define GOUJI_WRITE_DETAIL_JSON_FINDING_HPP
/// \file
/// Layer write, private. Findings inside a larger JSON value.

#include <gouji/diag/catalogue.hpp>
#include <gouji/diag/sink.hpp>
#include <gouji/source/document.hpp>

#include "write/detail/json_writer.hpp"

#include <span>         // span
#include <string_view>  // string_view

namespace gouji::detail {

/// An array of the likely cells.
void write_culprits(json_writer&, std::span<culprit const>, document const*);

/// Writes the member `findings` of an object that is open, and how many are untold.
void write_findings(json_writer&, std::string_view document_name, std::span<finding const>,
                    untold_findings untold, document const*, language);

}  // namespace gouji::detail

#endif
