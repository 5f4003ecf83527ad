// SPDX-License-Identifier: Apache-2.0
#include <gouji/source/text.hpp>

#include "detail/heading_marks.hpp"
#include "detail/html_page.hpp"
#include "detail/tell_encoding.hpp"
#include "detail/token_layout.hpp"

#include <gouji/text/decode.hpp>

#include <utility>  // move

namespace gouji {

result<document> read_text(std::string_view bytes, std::string_view declared, limits const& limit, finding_sink& sink) {
  auto text = decode(bytes, declared, limit);
  if (!text) return text.error();
  detail::tell_encoding(*text, sink);
  if (detail::holds_markup(text->text))
    return detail::with_encoding(detail::read_page(text->text, text->map, source_kind::text, limit, sink), *text);

  document d;
  d.kind = source_kind::text;
  d.text = std::move(text->text);
  d.map = std::move(text->map);

  auto const lines = split_lines(d.text);
  if (auto const over = detail::lay_out(d, lines, limit)) return *over;
  detail::read_heading_marks(d);
  return detail::with_encoding(std::move(d), *text);
}

}  // namespace gouji
