// SPDX-License-Identifier: Apache-2.0
#include <gouji/source/html.hpp>

#include "detail/heading_marks.hpp"
#include "detail/html_body.hpp"
#include "detail/html_page.hpp"
#include "detail/html_scan.hpp"
#include "detail/paragraph_lines.hpp"
#include "detail/tell_encoding.hpp"

#include <gouji/text/decode.hpp>
#include <gouji/text/line_end.hpp>

#include <algorithm>  // any_of, min
#include <optional>   // optional
#include <utility>    // move

namespace gouji {
namespace detail {
namespace {

using namespace std::string_view_literals;

std::string_view without_leading_space(std::string_view page) {
  while (!page.empty() && is_html_space(page.front())) page.remove_prefix(1);
  return page;
}

/// JSON or a script, which is no markup even where its strings hold some, with quotes and slashes escaped.
bool is_data(std::string_view page) {
  page = without_leading_space(page);
  if (page.starts_with('<')) return false;
  auto const inside = without_leading_space(page.substr(std::min<std::size_t>(page.size(), 1)));
  if ((page.starts_with('{') || page.starts_with('[')) &&
      (inside.starts_with('"') || inside.starts_with('{') || inside.starts_with('[')))
    return true;
  return page.find("=\\\"") != page.npos || page.find("<\\/") != page.npos;
}

bool has_table(html_draft const& draft) {
  return std::any_of(draft.tables.begin(), draft.tables.end(),
                     [](auto const& t) { return !t.is_frame; });
}

/// A whole page, not a piece of one.
bool has_page_frame(std::string_view page) {
  for (auto const tag : {"<html"sv, "<body"sv, "<head"sv, "<!doctype"sv})
    if (find_ignoring_case(page.substr(0, 4'096), tag) != page.npos) return true;
  return false;
}

/// Whether some line is a heading of Markdown, or a row of bars.
bool has_markdown_line(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at += line_end_size(text.substr(at))) {
    auto const end = std::min(text.find_first_of("\r\n", at), text.size());
    auto const line = text.substr(at, end - at);
    auto const marks = std::min(line.find_first_not_of('#'), line.size());
    if (marks > 0 && line.substr(marks).starts_with(' ')) return true;
    auto const shown = without_leading_space(line);
    auto const last = shown.find_last_not_of(" \t");
    if (shown.starts_with('|') && last > 0 && shown[last] == '|') return true;
    at = end;
  }
  return false;
}

/// The lines of a text are its own. What is called a page but is none, not beginning with a tag, or beginning with one as
/// Markdown may, is a text.
html_lines lines_of(std::string_view page, source_kind kind) {
  bool const is_page = kind == source_kind::html && without_leading_space(page).starts_with('<') &&
                       (has_page_frame(page) || !has_markdown_line(page));
  return is_page ? html_lines::flow : html_lines::kept;
}

result<document> lay_out_page(std::string_view page, html_draft const& draft, source_map const& map,
                              source_kind kind, limits const& limit, finding_sink& sink) {
  document d;
  d.kind = kind;
  auto const out = lay_out(draft, limit, d, sink);
  d.map = source_map::of_excerpt(d.text, out.runs, page, map);
  if (auto why = read_lines_between_tables(d, limit)) return *why;
  tell_hidden(draft.signs, sink);
  if (kind == source_kind::html) tell_page(draft.signs, out, d, sink);
  return d;
}

/// The page inside of the page, if it has figures; inside of data, if it has a table.
result<std::optional<document>> read_escaped(std::string_view page, source_map const& map, source_kind kind,
                                             limits const& limit, finding_sink& sink) {
  auto const inner = find_escaped_markup(page);
  if (inner.text.empty()) return std::optional<document>();
  html_draft draft;
  if (auto why = read_html_body(inner.text, html_lines::flow, limit, draft)) return *why;
  finding_sink inner_sink(limit.max_findings);
  auto d =
      lay_out_page(inner.text, draft, source_map::of_excerpt(inner.text, inner.runs, page, map),
                   kind, limit, inner_sink);
  if (!d) return d.error();
  if (is_data(page) ? d->tables.empty() : !has_figures(*d)) return std::optional<document>();
  for (auto const& f : inner_sink.findings()) sink.add(f);
  return std::optional(std::move(*d));
}

}  // namespace

result<document> read_page(std::string const& page, source_map const& map, source_kind kind, limits const& limit,
                           finding_sink& sink) {
  html_draft draft;
  auto const lines = lines_of(page, kind);
  auto const read_body = [&] { return read_html_body(page, lines, limit, draft); };
  bool const is_markup = !is_data(page);
  if (is_markup)
    if (auto why = read_body()) return *why;
  if (!has_table(draft)) {
    auto inner = read_escaped(page, map, kind, limit, sink);
    if (!inner) return inner.error();
    if (*inner) return std::move(**inner);
  }
  if (!is_markup)
    if (auto why = read_body()) return *why;
  auto d = lay_out_page(page, draft, map, kind, limit, sink);
  if (d && lines == html_lines::kept) read_heading_marks(*d);
  return d;
}

bool holds_markup(std::string_view text) {
  for (auto at = text.find('<'); at != text.npos; at = text.find('<', at + 1)) {
    auto const tag = text.substr(at + 1, 3);
    if (tag.size() > 1 && tag[0] == '/' && ascii_lower(tag[1]) >= 'a' && ascii_lower(tag[1]) <= 'z') return true;
    if (tag.size() == 3 && equals_ignoring_case(tag.substr(0, 2), "td") && (tag[2] == '>' || is_html_space(tag[2])))
      return true;
  }
  return holds_escaped_table(text);
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
  return detail::with_encoding(detail::read_page(page->text, page->map, source_kind::html, limit, sink), *page);
}

}  // namespace gouji
