// SPDX-License-Identifier: Apache-2.0
#include "detail/read_prose.hpp"

#include <gouji/form/label_key.hpp>
#include <gouji/grammar/period.hpp>
#include <gouji/text/normal.hpp>

#include <algorithm>  // find_if
#include <string>     // string

namespace gouji::detail {
namespace {

constexpr std::size_t longest_heading = 150;  // bytes; a longer line is a sentence

/// 二、2023年度主动公开政府信息情况: without the year, where one is named.
std::string without_year(std::string_view heading) {
  std::string out(heading);
  auto const named = find_years(heading);
  if (named.size() != 1) return out;
  std::string_view const whole = "度";
  auto const [begin, end] = named[0].where;
  return out.erase(begin, end - begin + (heading.substr(end).starts_with(whole) ? whole.size() : 0));
}

/// The part of the form whose heading this is; empty if of none, none if it is no heading at all. A heading of the agency's
/// own is one with the ordinal of the highest level: 一、
std::optional<std::string_view> heading_code(std::string_view printed, std::span<indexed_heading const> headings,
                                             std::uint16_t form) {
  if (printed.size() > longest_heading || printed.find("。") != printed.npos) return std::nullopt;
  auto const core = make_label_keys(without_year(printed)).core;
  auto const shape = shape_of(core);
  int best = 84;  // 收到和处理政府信息公开的申请情况 has one character more than the form
  std::optional<std::string_view> code;
  for (auto const& k : headings)
    if (k.form_number != form || !may_be_similar(k.shape, shape)) continue;
    else if (int const s = k.key == core ? 100 : label_similarity(k.key, core); s > best) best = s, code = k.code;
  if (code) return code;
  if (leading_ordinal(folded(printed)).style == ordinal::kind::chinese) return std::string_view{};
  return std::nullopt;
}

/// The form whose parts a report has; the newest one where none of its tables was found.
std::uint16_t form_number_of(report const& r, std::uint32_t number) {
  auto const all = r.forms->forms();
  auto const at = std::find_if(all.begin(), all.end(), [&](auto* f) { return f->code == r.identity(number).form; });
  return static_cast<std::uint16_t>((at != all.end() ? at : all.end() - 1) - all.begin());
}

span shifted(span s, std::uint32_t by) { return {s.begin + by, s.end + by}; }

}  // namespace

void read_sections(report& r) {
  if (r.forms->forms().empty()) return;
  std::uint32_t number = 0;
  auto form = form_number_of(r, number);
  for (auto const& b : r.source->blocks) {
    if (b.kind != block_kind::paragraph) continue;
    if (auto const at = report_at(r, b.text, number); at != number) form = form_number_of(r, number = at);
    if (auto const& title = r.identity(number).title; title && title->contains(b.text)) continue;
    auto const printed = b.text.in(r.source->text);
    if (auto const code = heading_code(printed, r.forms->headings(), form)) {
      r.sections.push_back({*code, b.text, {}, {}, number});
      continue;
    }
    if (r.sections.empty() || r.sections.back().report != number)
      r.sections.push_back({{}, {b.text.begin, b.text.begin}, {}, {}, number});
    auto& section = r.sections.back();
    section.paragraphs.push_back(b.text);
    for (auto m : find_mentions(printed)) {
      for (auto part : {&mention::where, &mention::clause, &mention::sentence, &mention::before, &mention::after})
        m.*part = shifted(m.*part, b.text.begin);
      section.mentions.push_back(m);
    }
  }
}

}  // namespace gouji::detail
