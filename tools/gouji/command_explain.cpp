// SPDX-License-Identifier: Apache-2.0
#include "command_explain.hpp"

#include "documents.hpp"
#include "output.hpp"

#include <gouji/check/finding_codes.hpp>
#include <gouji/write/reference_json.hpp>

#include <vector>  // vector

namespace gouji::tool {
namespace {

/// The three codes that are most like `code`.
std::string nearest_rows(std::string_view code) {
  std::vector<std::string_view> codes;
  for (catalogue_row const& row : catalogue()) codes.push_back(row.code);
  return nearest_codes(code, codes);
}

void append_text(std::string& out, catalogue_row const& row, explain_options const& options) {
  bool const zh = options.lang == language::zh;
  if (options.code.empty()) {
    out.append(row.code).append("\t").append(name_of(row.level)).append("\n");
    return;
  }
  out.append(row.code).append(" (").append(name_of(row.level)).append(")\n");
  out.append("  ").append(zh ? row.message_zh : row.message_en).append("\n\n");
  out.append(zh ? row.meaning_zh : row.meaning_en).append("\n");
}

}  // namespace

exit_status run(explain_options const& options) {
  bool const json = options.format == reference_format::json;
  std::string text;
  for (catalogue_row const& row : catalogue()) {
    if (!options.code.empty() && options.code != row.code) continue;
    if (json) {
      text += text.empty() ? "[\n" : ",\n";
      append_json(text, row);
    } else {
      append_text(text, row, options);
    }
  }
  if (text.empty()) {
    tell_error("gouji", "there is no finding " + options.code + "; the nearest are " +
                            nearest_rows(options.code) + "; `gouji explain` lists all");
    return exit_status::bad_command_line;
  }
  if (json) text += "\n]\n";
  return output().write(text) ? exit_status::done : exit_status::nothing;
}

}  // namespace gouji::tool
