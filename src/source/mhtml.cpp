// SPDX-License-Identifier: Apache-2.0
#include <gouji/source/html.hpp>

#include "detail/html_page.hpp"
#include "detail/html_scan.hpp"
#include "detail/mhtml_part.hpp"
#include "detail/tell_encoding.hpp"

#include <gouji/text/decode.hpp>

#include <string>  // string, to_string

namespace gouji {

result<document> read_mhtml(std::string_view bytes, std::string_view declared, limits const& limit,
                            finding_sink& sink) {
  if (bytes.size() > limit.max_input_bytes)
    return error{error_kind::limit, "the document has more bytes than max_input_bytes (" +
                                        std::to_string(limit.max_input_bytes) +
                                        "); raise it with --limit max_input_bytes=N"};
  auto const part = detail::find_html_part(bytes);
  if (!part)
    return error{error_kind::damaged,
                 "the web archive (MHTML) has no part that is a web page; save the page again, as "
                 "HTML"};
  auto const content = detail::unpack(bytes, *part);
  auto charset = declared;
  if (charset.empty()) charset = part->charset;
  if (charset.empty()) charset = detail::find_html_charset(content.bytes);
  auto const page = decode(content.bytes, charset, limit);
  if (!page) return page.error();
  detail::tell_encoding(*page, sink);

  // From the page over the part to the file.
  auto const file = source_map::of_file(bytes, {{0, 0}}, bytes.size());
  auto const in_file = source_map::of_excerpt(content.bytes, content.runs, bytes, file);
  auto const map = page->map.over(page->text, content.bytes, in_file);
  return detail::with_encoding(detail::read_page(page->text, map, source_kind::html, limit, sink), *page);
}

}  // namespace gouji
