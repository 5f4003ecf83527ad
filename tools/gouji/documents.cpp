// SPDX-License-Identifier: Apache-2.0
#include "documents.hpp"

#include <gouji/source/read.hpp>

#include <algorithm>  // find_if, replace_if
#include <charconv>   // from_chars
#include <cstdio>     // fread, fputs
#include <iterator>   // begin, end

namespace gouji::tool {
namespace {

std::string names_of_limits() {
  std::string all;
  for (named_limit const& l : named_limits) all.append(all.empty() ? "" : ", ").append(l.name);
  return all;
}

/// All of standard input, and one byte more than the limit allows where there is more, so that the
/// reader tells it.
result<std::string> read_standard_input(limits const& limit) {
  std::string bytes;
  char buffer[1 << 16];
  while (bytes.size() <= limit.max_input_bytes) {
    auto const count = std::fread(buffer, 1, sizeof buffer, stdin);
    bytes.append(buffer, count);
    if (count == 0) break;
  }
  if (std::ferror(stdin) != 0)
    return error{error_kind::unreadable, "standard input could not be read to its end"};
  return bytes;
}

result<std::string> read_input(std::string const& file, limits const& limit) {
  return file == "-" ? read_standard_input(limit) : read_bytes(file, limit);
}

}  // namespace

std::string set_limit(limits& limit, std::string_view assignment) {
  auto const equals = assignment.find('=');
  auto const name = assignment.substr(0, equals);
  auto const found = std::find_if(std::begin(named_limits), std::end(named_limits),
                                  [&](named_limit const& l) { return l.name == name; });
  if (found == std::end(named_limits))
    return "no limit is called " + std::string(name) + "; there are " + names_of_limits();
  auto const number =
      equals == assignment.npos ? std::string_view{} : assignment.substr(equals + 1);
  std::size_t value = 0;
  auto const end = number.data() + number.size();
  if (auto const [rest, failed] = std::from_chars(number.data(), end, value);
      failed != std::errc{} || rest != end)
    return std::string(assignment) + " is not NAME=N with a whole number N";
  limit.*found->member = value;
  return {};
}

result<report> read_report(std::string const& file, document_options const& options,
                           std::shared_ptr<form_index const> forms, finding_sink& sink) {
  auto const bytes = read_input(file, options.limit);
  if (!bytes) return bytes.error();
  return read(*bytes, sink, {options.charset, std::move(forms), options.limit});
}

result<inspection> inspect_report(std::string const& file, document_options const& options,
                                  std::shared_ptr<form_index const> forms, finding_sink& sink) {
  auto const bytes = read_input(file, options.limit);
  if (!bytes) return bytes.error();
  return inspect(*bytes, sink, {options.charset, std::move(forms), options.limit});
}

render_context context_of(std::string const& file, report const& r, language lang) {
  return {file, r.source->text, &r.source->map, lang};
}

void render_suppressed(std::string& out, std::size_t suppressed, render_context const& context) {
  if (suppressed == 0) return;
  auto const count = static_cast<std::int64_t>(suppressed);
  render_text(out, make_finding("limit.findings", std::nullopt, {{"suppressed", count}}), context);
}

void tell_error(std::string_view name, std::string_view message) {
  std::string line = std::string(name).append(": error: ").append(message);
  std::replace_if(
      line.begin(), line.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; }, '?');
  line += '\n';
  std::fputs(line.c_str(), stderr);
}

exit_status tally::status() const {
  if (unread == 0) return exit_status::done;
  return read == 0 ? exit_status::nothing : exit_status::broken;
}

}  // namespace gouji::tool
