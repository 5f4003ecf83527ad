// SPDX-License-Identifier: Apache-2.0
#include "command_extract.hpp"

#include "form_files.hpp"
#include "output.hpp"

#include <gouji/check/check.hpp>
#include <gouji/report/fingerprint.hpp>
#include <gouji/write/csv.hpp>
#include <gouji/write/json.hpp>

#include <cstdio>  // fputs

namespace gouji::tool {
namespace {

/// The findings are those of reading and checking: JSON is the whole record of a document.
void append_record(std::string& out, std::string const& file, report const& r, finding_sink& sink,
                   extract_options const& options, check_profile const& profile) {
  if (options.format == extract_format::csv) return append_csv(out, file, r);
  check(r, sink, {profile.blank_cells.value_or(blanks::are_no_numbers)});
  auto findings = sink.take();
  set_fingerprints(r, findings);
  append_json(out, file, r, findings, sink.untold(), options.documents.lang);
  if (options.format == extract_format::ndjson) out += '\n';
}

void tell_that_nothing_was_found(std::string const& file, report const& r, finding_sink const& sink,
                                 language lang) {
  render_context const context = context_of(file, r, lang);
  std::string text;
  for (finding const& f : sink.findings())
    if (f.code == "form.none") render_text(text, f, context);
  render_suppressed(text, sink.suppressed(), context);
  std::fputs(text.c_str(), stderr);
}

}  // namespace

exit_status run(extract_options const& options) {
  auto const forms = load_forms(options.documents.form_files, options.documents.limit);
  if (!forms) return exit_status::bad_command_line;
  auto const profile = load_profile(options.selection, *forms, options.documents.limit);
  if (!profile) return exit_status::bad_command_line;
  output out(options.output, inputs_of(options.documents, options.selection));
  if (!out.is_open()) return exit_status::nothing;

  bool const json = options.format == extract_format::json;
  tally documents;
  std::string piece(options.format == extract_format::csv ? csv_header() : json ? "[" : "");
  std::string_view before = json ? "\n" : "";
  for (std::string const& file : options.documents.files) {
    finding_sink sink(options.documents.limit.max_findings, profile->selection);
    auto const r = read_report(file, options.documents, forms, sink);
    if (!r) {
      tell_error(file, r.error().message);
      ++documents.unread;
      continue;
    }
    if (r->tables.empty()) tell_that_nothing_was_found(file, *r, sink, options.documents.lang);
    ++(r->tables.empty() ? documents.unread : documents.read);
    piece += before;
    if (json) before = ",\n";
    append_record(piece, file, *r, sink, options, *profile);
    if (!out.write(piece)) return exit_status::nothing;
    piece.clear();
  }
  if (json) piece += "\n]\n";
  return out.write(piece) ? documents.status() : exit_status::nothing;
}

}  // namespace gouji::tool
