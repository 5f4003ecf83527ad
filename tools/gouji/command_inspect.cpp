// SPDX-License-Identifier: Apache-2.0
#include "command_inspect.hpp"

#include "form_files.hpp"
#include "output.hpp"

#include <gouji/write/inspect.hpp>

namespace gouji::tool {
namespace {

void append_text(std::string& out, std::string const& file, inspection const& of, finding_sink const& sink, language lang) {
  append_inspection(out, file, of);
  render_context const context = context_of(file, of.made, lang);
  for (finding const& f : sink.findings()) render_text(out, f, context);
  render_suppressed(out, sink.suppressed(), context);
}

}  // namespace

exit_status run(inspect_command_options const& options) {
  auto const forms = load_forms(options.documents.form_files, options.documents.limit);
  if (!forms) return exit_status::bad_command_line;
  output out;
  bool const json = options.format == inspect_format::json;
  language const lang = options.documents.lang;
  tally documents;
  std::string piece = json ? "[" : "";
  std::string_view before = "\n";
  for (std::string const& file : options.documents.files) {
    finding_sink sink(options.documents.limit.max_findings);
    auto const inspected = inspect_report(file, options.documents, forms, sink);
    if (!inspected) {
      tell_error(file, inspected.error().message);
      ++documents.unread;
      continue;
    }
    if (json || documents.read > 0) piece += before;  // text: an empty line between two documents
    ++documents.read;
    if (json) {
      before = ",\n";
      append_inspection_json(piece, file, *inspected, sink.findings(), sink.untold(), lang);
    } else {
      append_text(piece, file, *inspected, sink, lang);
    }
    if (!out.write(piece)) return exit_status::nothing;
    piece.clear();
  }
  if (json) piece += "\n]\n";
  return out.write(piece) ? documents.status() : exit_status::nothing;
}

}  // namespace gouji::tool
