// SPDX-License-Identifier: Apache-2.0
#include "write/detail/page_line.hpp"

#include <gouji/diag/printable.hpp>
#include <gouji/text/width.hpp>

#include "write/detail/text.hpp"

namespace gouji::detail {

page_line& page_line::add(std::string_view text) {
  out_ += text;
  column_ += display_width(text);
  return *this;
}

page_line& page_line::add(std::int64_t number) {
  auto const begin = out_.size();
  append_number(out_, number);
  column_ += out_.size() - begin;
  return *this;
}

page_line& page_line::add_printed(std::string_view text, std::size_t most) {
  auto const end = column_ + most;
  std::size_t characters = 0;
  bool blank_before = true;
  for (std::size_t at = 0; at < text.size();) {
    bool const ends_line = text[at] == '\n';
    auto const g = glyph_at(text, at);
    at += g.bytes;
    bool const blank = g.shown == " ";
    if (blank && !ends_line && blank_before) continue;
    blank_before = blank;
    if (column_ + g.columns > end || ++characters > 4 * most) return add(cut_mark);
    out_ += ends_line ? std::string_view("⏎") : g.shown;
    column_ += g.columns;
  }
  return *this;
}

page_line& page_line::pad_to(std::size_t column) {
  if (column > column_) {
    out_.append(column - column_, ' ');
    column_ = column;
  }
  return *this;
}

void page_line::end() {
  while (!out_.empty() && out_.back() == ' ') out_.pop_back();
  out_ += '\n';
  column_ = 0;
}

}  // namespace gouji::detail
