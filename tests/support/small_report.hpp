// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TESTS_SUPPORT_SMALL_REPORT_HPP
#define GOUJI_TESTS_SUPPORT_SMALL_REPORT_HPP
/// \file
/// A report of a few figures over a text of one's own, for tests of what is written.

#include <gouji/report/read.hpp>
#include <gouji/report/report.hpp>

#include <memory>       // make_shared
#include <string>       // string
#include <string_view>  // string_view
#include <utility>      // move

namespace gouji::test {

/// The span of the first `part` in `text`.
inline span span_of(std::string_view text, std::string_view part) {
  auto const at = static_cast<std::uint32_t>(text.find(part));
  return {at, at + static_cast<std::uint32_t>(part.size())};
}

/// A report of the form of 2021 without figures. `file_offset` is where the text begins in the
/// file.
inline report report_over(std::string text, std::uint64_t file_offset = 0) {
  auto source = std::make_shared<document>();
  source->text = std::move(text);
  source->map =
      source_map::of_file(source->text, {{0, file_offset}}, file_offset + source->text.size());
  report r;
  r.source = std::move(source);
  r.forms = built_in_forms();
  r.form = "2021";
  return r;
}

/// A figure of the table of reviews and lawsuits, the number that `raw` prints.
inline figure_record& add_figure(report& r, std::string_view column, std::string_view raw) {
  figure_record f;
  f.form = "2021";
  f.table = "proceedings";
  f.row = "review";
  f.column = column;
  f.unit = "件";
  f.label = "行政复议";
  f.raw = raw;
  f.value.where = span_of(r.source->text, raw);
  if (auto const number = decimal::parse(raw)) {
    f.value.state = figure_state::number;
    f.value.value = *number;
  }
  return r.figures.emplace_back(f);
}

}  // namespace gouji::test

#endif
