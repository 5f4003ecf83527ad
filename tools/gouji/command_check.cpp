// SPDX-License-Identifier: Apache-2.0
#include "command_check.hpp"

#include "form_files.hpp"
#include "output.hpp"

#include <gouji/write/json.hpp>

#include <algorithm>  // copy_if
#include <iterator>   // back_inserter

namespace gouji::tool {
namespace {

void append_text(std::string& out, std::string const& file, report const& r,
                 std::vector<finding> const& findings, std::size_t suppressed, language lang) {
  render_context const context = context_of(file, r, lang);
  for (finding const& f : findings) render_text(out, f, context);
  render_suppressed(out, suppressed, context);
}

}  // namespace

exit_status run(check_command_options const& options) {
  auto const forms = load_forms(options.documents.form_files, options.documents.limit);
  if (!forms) return exit_status::bad_command_line;
  output out;
  bool const json = options.format == check_format::json;
  language const lang = options.documents.lang;
  tally documents;
  bool reached = false;  // --fail-on
  std::string piece = json ? "[" : "";
  std::string_view before = "\n";
  for (std::string const& file : options.documents.files) {
    finding_sink sink(options.documents.limit.max_findings);
    auto const r = read_report(file, options.documents, forms, sink);
    if (!r) {
      tell_error(file, r.error().message);
      ++documents.unread;
      continue;
    }
    ++documents.read;
    check(*r, sink, options.check);
    reached = reached || (options.fail_on && sink.worst() && *sink.worst() >= *options.fail_on);
    std::vector<finding> shown;
    std::copy_if(sink.findings().begin(), sink.findings().end(), std::back_inserter(shown),
                 [&](finding const& f) { return f.level >= options.min_severity; });
    if (json) {
      piece += before;
      before = ",\n";
      append_json(piece, file, shown, sink.suppressed(), r->source.get(), lang);
    } else {
      append_text(piece, file, *r, shown, sink.suppressed(), lang);
    }
    if (!out.write(piece)) return exit_status::nothing;
    piece.clear();
  }
  if (json) piece += "\n]\n";
  if (!out.write(piece)) return exit_status::nothing;
  exit_status const status = documents.status();
  return status == exit_status::done && reached ? exit_status::broken : status;
}

}  // namespace gouji::tool
