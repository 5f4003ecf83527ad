// SPDX-License-Identifier: Apache-2.0
#include <gouji/source/html.hpp>

#include "detail/html_page.hpp"
#include "detail/html_scan.hpp"
#include "detail/mhtml_part.hpp"
#include "detail/tell_encoding.hpp"

#include <gouji/text/decode.hpp>

#include <algorithm>  // find_if
#include <string>     // string, to_string

namespace gouji {

namespace {

struct archive {
  std::string_view bytes;
  source_map map;  ///< of the file as it is
  std::string_view declared;  ///< charset
};

result<document> read_part(archive const& in, detail::mhtml_part const& part, limits const& limit, finding_sink& sink) {
  auto const content = detail::unpack(in.bytes, part);
  auto charset = in.declared;
  if (charset.empty()) charset = part.charset;
  if (charset.empty()) charset = detail::find_html_charset(content.bytes);
  auto const page = decode(content.bytes, charset, limit);
  if (!page) return page.error();
  detail::tell_encoding(*page, sink);

  // From the page over the part to the file.
  auto const in_file = source_map::of_excerpt(content.bytes, content.runs, in.bytes, in.map);
  auto const map = page->map.over(page->text, content.bytes, in_file);
  return detail::with_encoding(detail::read_page(page->text, map, source_kind::html, limit, sink), *page);
}

}  // namespace

result<document> read_mhtml(std::string_view bytes, std::string_view declared, limits const& limit,
                            finding_sink& sink) {
  if (bytes.size() > limit.max_input_bytes)
    return error{error_kind::limit, "the document has more bytes than max_input_bytes (" +
                                        std::to_string(limit.max_input_bytes) +
                                        "); raise it with --limit max_input_bytes=N"};
  auto const parts = detail::find_html_parts(bytes);
  if (parts.empty())
    return error{error_kind::damaged,
                 "the web archive (MHTML) has no part that is a web page; save the page again, as "
                 "HTML"};
  archive const file{bytes, source_map::of_file(bytes, {{0, 0}}, bytes.size()), declared};
  // A portal often shows the report in a frame, which is a part of its own.
  auto const* chosen = &parts.front();
  if (parts.size() > 1) {
    auto const with_figures = std::find_if(parts.begin(), parts.end(), [&](auto const& part) {
      finding_sink unused(limit.max_findings);
      auto const d = read_part(file, part, limit, unused);
      return d && detail::has_figures(*d);
    });
    if (with_figures != parts.end()) chosen = &*with_figures;
  }
  return read_part(file, *chosen, limit, sink);
}

}  // namespace gouji
