// SPDX-License-Identifier: Apache-2.0
#include "command_explain.hpp"

#include "documents.hpp"
#include "output.hpp"

#include <gouji/write/reference_json.hpp>

#include <algorithm>  // min, stable_sort
#include <numeric>    // iota
#include <utility>    // swap
#include <vector>     // vector

namespace gouji::tool {
namespace {

/// How many characters must be exchanged, lost or added to make one of the other.
std::size_t edits_between(std::string_view a, std::string_view b) {
  std::vector<std::size_t> above(b.size() + 1), row(b.size() + 1);
  std::iota(above.begin(), above.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j)
      row[j + 1] = std::min({above[j] + (a[i] != b[j]), above[j + 1] + 1, row[j] + 1});
    std::swap(above, row);
  }
  return above.back();
}

/// The three codes that are most like `code`.
std::string nearest_codes(std::string_view code) {
  code = code.substr(0, 100);  // no code is nearly as long
  std::vector<std::pair<std::size_t, std::string_view>> codes;
  for (catalogue_row const& row : catalogue())
    codes.emplace_back(edits_between(code, row.code), row.code);
  std::stable_sort(codes.begin(), codes.end(), [](auto& a, auto& b) { return a.first < b.first; });
  std::string nearest;
  for (std::size_t i = 0; i < std::min<std::size_t>(3, codes.size()); ++i)
    nearest.append(i == 0 ? "" : ", ").append(codes[i].second);
  return nearest;
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
                            nearest_codes(options.code) + "; `gouji explain` lists all");
    return exit_status::bad_command_line;
  }
  if (json) text += "\n]\n";
  return output().write(text) ? exit_status::done : exit_status::nothing;
}

}  // namespace gouji::tool
