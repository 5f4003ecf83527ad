// SPDX-License-Identifier: Apache-2.0
#include "diag/detail/excerpt.hpp"

#include <gouji/diag/printable.hpp>

#include <algorithm>  // max, min

namespace gouji::detail {
namespace {

constexpr std::size_t max_columns = 100;        // the marks of a cut at either end included
constexpr std::size_t max_marked_columns = 60;  // so that something around the place is seen
constexpr std::size_t max_characters = 400;     // of one walk: combining characters take no column

/// A growing part of one line, in bytes and in columns.
struct window {
  std::string_view line;
  std::size_t begin, end;
  ambiguous_width ambiguous;
  std::size_t columns = 0;

  void grow_right(std::size_t to, std::size_t budget) {
    for (std::size_t n = 0; end < to && n < max_characters; ++n) {
      glyph const g = glyph_at(line, end, ambiguous);
      if (columns + g.columns > budget) return;
      columns += g.columns;
      end += g.bytes;
    }
  }

  void grow_left(std::size_t budget) {
    for (std::size_t n = 0; begin > 0 && n < max_characters; ++n) {
      glyph const g = glyph_before(line, begin, ambiguous);
      if (columns + g.columns > budget) return;
      columns += g.columns;
      begin -= g.bytes;
    }
  }
};

std::string shown(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    glyph const g = glyph_at(text, at);
    out += g.shown;
    at += g.bytes;
  }
  return out;
}

}  // namespace

void append_excerpt(std::string& out, std::string_view text, span line, span marked,
                    ambiguous_width ambiguous) {
  std::string_view const whole = line.in(text);
  std::size_t const begin = std::min<std::size_t>(marked.begin - line.begin, whole.size());
  std::size_t const end = std::min<std::size_t>(marked.end - line.begin, whole.size());

  window place{whole, begin, begin, ambiguous};
  place.grow_right(end, max_marked_columns);

  std::size_t const mark_columns = display_width(cut_mark, ambiguous);
  std::size_t const room = max_columns - 2 * mark_columns;
  // Half of the room to the right, what is needed to the left, the rest to the right again.
  window around = place;
  around.grow_right(whole.size(), (room + place.columns) / 2);
  std::size_t const right_columns = around.columns;
  around.grow_left(room);
  std::size_t const left_columns = around.columns - right_columns;
  around.grow_right(whole.size(), room);
  place.grow_right(std::min(end, around.end), room);

  std::string const seen = shown(whole.substr(around.begin, around.end - around.begin));
  if (seen.find_first_not_of(' ') == seen.npos) return;

  bool const cut_left = around.begin > 0;
  if (cut_left) out += cut_mark;
  out += seen;
  if (around.end < whole.size()) out += cut_mark;
  out += '\n';
  out.append(left_columns + (cut_left ? mark_columns : 0), ' ');
  out += '^';
  out.append(std::max<std::size_t>(place.columns, 1) - 1, '~');
  out += '\n';
}

}  // namespace gouji::detail
