// SPDX-License-Identifier: Apache-2.0
#include "command_extract.hpp"

#include "output.hpp"

#include <gouji/check/check.hpp>
#include <gouji/write/csv.hpp>
#include <gouji/write/json.hpp>

#include <cstdio>  // fputs

namespace gouji::tool {
namespace {

/// The findings are those of reading and checking: JSON is the whole record of a document.
void append_record(std::string& out, std::string const& file, report const& r, finding_sink& sink,
                   extract_options const& options) {
  if (options.format == extract_format::csv) return append_csv(out, file, r);
  check(r, sink);
  append_json(out, file, r, sink.findings(), sink.suppressed(), options.documents.lang);
}

void tell_that_nothing_was_found(std::string const& file, report const& r, finding_sink const& sink,
                                 language lang) {
  std::string text;
  for (finding const& f : sink.findings())
    if (f.code == "form.none") render_text(text, f, context_of(file, r, lang));
  std::fputs(text.c_str(), stderr);
}

/// What stands before the first record, between two, and after the last one.
struct frame {
  std::string_view begin, between, end;
};

frame frame_of(extract_format format) {
  switch (format) {
    case extract_format::csv:
      return {csv_header(), "", ""};
    case extract_format::json:
      return {"[\n", ",\n", "\n]\n"};
    case extract_format::ndjson:
      return {"", "\n", "\n"};
  }
  return {};
}

}  // namespace

exit_status run(extract_options const& options) {
  output out(options.output, options.documents.files);
  if (!out.is_open()) return exit_status::nothing;

  frame const marks = frame_of(options.format);
  tally documents;
  std::string piece(marks.begin);
  bool first = true;
  for (std::string const& file : options.documents.files) {
    finding_sink sink(options.documents.limit.max_findings);
    auto const r = read_report(file, options.documents, sink);
    if (!r) {
      tell_error(file, r.error().message);
      ++documents.unread;
      continue;
    }
    if (r->tables.empty()) tell_that_nothing_was_found(file, *r, sink, options.documents.lang);
    ++(r->tables.empty() ? documents.unread : documents.read);
    if (!first) piece += marks.between;
    first = false;
    append_record(piece, file, *r, sink, options);
    if (!out.write(piece)) return exit_status::nothing;
    piece.clear();
  }
  if (!(first && options.format == extract_format::ndjson)) piece += marks.end;
  return out.write(piece) ? documents.status() : exit_status::nothing;
}

}  // namespace gouji::tool
