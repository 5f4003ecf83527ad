// SPDX-License-Identifier: Apache-2.0
#include <gouji/source/html.hpp>

#include "detail/html_body.hpp"
#include "detail/html_page.hpp"
#include "detail/html_scan.hpp"
#include "detail/tell_encoding.hpp"

#include <gouji/text/decode.hpp>

#include <algorithm>  // any_of
#include <optional>   // optional
#include <utility>    // move

namespace gouji {
namespace detail {
namespace {

std::string_view without_leading_space(std::string_view page) {
  while (!page.empty() && is_html_space(page.front())) page.remove_prefix(1);
  return page;
}

/// JSON, which is no markup even where it holds some.
bool is_data(std::string_view page) {
  page = without_leading_space(page);
  if (!page.starts_with('{') && !page.starts_with('[')) return false;
  page = without_leading_space(page.substr(1));
  return page.starts_with('"') || page.starts_with('{') || page.starts_with('[');
}

bool has_table(html_draft const& draft) {
  return std::any_of(draft.tables.begin(), draft.tables.end(),
                     [](auto const& t) { return !t.is_frame; });
}

/// A text that does not begin with a tag is one that holds some, and its lines are its own.
html_lines lines_of(std::string_view page) {
  return without_leading_space(page).starts_with('<') ? html_lines::flow : html_lines::kept;
}

document lay_out_page(std::string_view page, html_draft const& draft, source_map const& map,
                      limits const& limit, finding_sink& sink) {
  document d;
  d.kind = source_kind::html;
  auto const out = lay_out(draft, limit, d, sink);
  d.map = source_map::of_excerpt(d.text, out.runs, page, map);
  tell_page(draft.signs, out, d, sink);
  return d;
}

/// The page inside of the page, if it has figures.
result<std::optional<document>> read_escaped(std::string_view page, source_map const& map,
                                             limits const& limit, finding_sink& sink) {
  auto const inner = find_escaped_markup(page);
  if (inner.text.empty()) return std::optional<document>();
  html_draft draft;
  if (auto why = read_html_body(inner.text, html_lines::flow, limit, draft)) return *why;
  finding_sink inner_sink(limit.max_findings);
  auto d =
      lay_out_page(inner.text, draft, source_map::of_excerpt(inner.text, inner.runs, page, map),
                   limit, inner_sink);
  if (!has_figures(d)) return std::optional<document>();
  for (auto const& f : inner_sink.findings()) sink.add(f);
  return std::optional(std::move(d));
}

}  // namespace

result<document> read_page(std::string const& page, source_map const& map, limits const& limit,
                           finding_sink& sink) {
  html_draft draft;
  if (!is_data(page))
    if (auto why = read_html_body(page, lines_of(page), limit, draft)) return *why;
  if (!has_table(draft)) {
    auto inner = read_escaped(page, map, limit, sink);
    if (!inner) return inner.error();
    if (*inner) return std::move(**inner);
  }
  return lay_out_page(page, draft, map, limit, sink);
}

/// In `<meta charset="x">`, `<meta content="text/html; charset=x">` or `<?xml encoding="x"?>`.
std::string_view find_html_charset(std::string_view bytes) {
  auto const head = bytes.substr(0, 4'096);
  auto at = find_ignoring_case(head, "charset");
  if (at != head.npos)
    at += 7;
  else if (head.starts_with("<?xml") && (at = find_ignoring_case(head, "encoding")) != head.npos)
    at += 8;
  else
    return {};
  auto const is_around = [](char c) {
    return is_html_space(c) || c == '=' || c == '"' || c == '\'';
  };
  while (at < head.size() && is_around(head[at])) ++at;
  auto end = at;
  while (end < head.size() && !is_around(head[end]) && head[end] != ';' && head[end] != '>' &&
         head[end] != '/')
    ++end;
  return head.substr(at, end - at);
}

}  // namespace detail

result<document> read_html(std::string_view bytes, std::string_view declared, limits const& limit,
                           finding_sink& sink) {
  auto const page =
      decode(bytes, declared.empty() ? detail::find_html_charset(bytes) : declared, limit);
  if (!page) return page.error();
  detail::tell_encoding(*page, sink);
  return detail::read_page(page->text, page->map, limit, sink);
}

}  // namespace gouji
