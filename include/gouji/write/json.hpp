// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_WRITE_JSON_HPP
#define GOUJI_WRITE_JSON_HPP
/// \file
/// Layer write. A report with its figures, parts, mentions and findings as JSON (RFC 8259).
///
/// docs/schema says member by member what comes out. Each function appends one object on one line,
/// without a line end: `ndjson` is one such line a document, `json` an array of them.

#include <gouji/diag/catalogue.hpp>
#include <gouji/diag/sink.hpp>
#include <gouji/report/report.hpp>

#include <span>         // span
#include <string>       // string
#include <string_view>  // string_view

namespace gouji {

/// The report: report.schema.json. `untold` is what `finding_sink::untold` says.
void append_json(std::string& out, std::string_view document_name, report const&,
                 std::span<finding const>, untold_findings, language);

/// One finding: finding.schema.json. Without a document it has no places.
void append_json(std::string& out, std::string_view document_name, finding const&, document const*,
                 language);

/// What was told about one document: `{"document": …, "findings": […], "suppressed": 0, "disabled": 0, "known": 0}`.
void append_json(std::string& out, std::string_view document_name, std::span<finding const>,
                 untold_findings, document const*, language);

}  // namespace gouji

#endif
