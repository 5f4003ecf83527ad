// SPDX-License-Identifier: Apache-2.0
#include "command_view.hpp"

#include "form_files.hpp"
#include "output.hpp"

#include <gouji/check/check.hpp>
#include <gouji/write/page.hpp>

namespace gouji::tool {

exit_status run(view_options const& options) {
  auto const forms = load_forms(options.documents.form_files, options.documents.limit);
  if (!forms) return exit_status::bad_command_line;
  auto const profile = load_profile(options.selection, *forms, options.documents.limit);
  if (!profile) return exit_status::bad_command_line;
  std::string const& file = options.documents.files.front();
  finding_sink sink(options.documents.limit.max_findings, profile->selection);
  auto const r = read_report(file, options.documents, forms, sink);
  if (!r) {
    tell_error(file, r.error().message);
    return exit_status::nothing;
  }
  check(*r, sink, {profile->blank_cells.value_or(blanks::are_no_numbers)});
  std::string page;
  append_page(page, file, *r, sink.findings(), sink.untold(), {options.documents.lang, {}});
  output out(options.output, inputs_of(options.documents, options.selection));  // opened when there is something to write
  return out.is_open() && out.write(page) ? exit_status::done : exit_status::nothing;
}

}  // namespace gouji::tool
