// SPDX-License-Identifier: Apache-2.0
#include "detail/drawing_line.hpp"

#include <gouji/lex/token.hpp>
#include <gouji/text/utf8.hpp>

#include <algorithm>  // max, min

namespace gouji {
namespace {

enum arm : unsigned { up = 1, right = 2, down = 4, left = 8 };

/// The arms of U+2500 … U+257F, as their Unicode names tell them; one hexadecimal digit a character, 0 for the diagonals.
constexpr std::string_view arms_of_drawing_characters =
    "aa55aa55aa556666cccc333399997777"
    "7777ddddddddeeeeeeeebbbbbbbbffff"
    "ffffffffffffaa55a5666ccc33399977"
    "7dddeeebbbfff6c9300081248124a5a5";

constexpr bool is_drawing_character(char32_t c) { return c >= 0x2500 && c <= 0x257F; }

constexpr unsigned arms_of(char32_t c) {
  if (!is_drawing_character(c)) return 0;
  char const digit = arms_of_drawing_characters[c - 0x2500];
  return static_cast<unsigned>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

/// A character as a part of a table drawn with `with`.
struct part {
  bool post = false, dash = false;
  unsigned arms = 0;
};

constexpr part part_of(char32_t c, pen with) {
  if (with == pen::signs) {
    if (c == '|' || c == '+') return {true, false, up | right | down | left};
    return {false, c == '-' || c == '=' || c == ':', 0};  // `:` marks the alignment of a column in the rule under the head
  }
  auto const arms = arms_of(c);
  return {(arms & (up | down)) != 0, arms != 0 && (arms & (up | down)) == 0, arms};
}

constexpr std::uint32_t least_bare_rule = 3;  // `|---|` without a joint; shorter ones are marks in a cell

/// What stands between two posts.
struct gap {
  std::uint32_t dashes = 0;
  bool blank_or_text = false;
};

/// Dashes between bars are text where they are few and not part of a full rule; so are joints that no rule reaches (`增+5`).
void drop_text(std::string_view text, pen with, std::vector<post>& posts) {
  auto const is_mark = [&](post const& a, post const& b) {
    return a.text.in(text) == "|" && b.text.in(text) == "|" && b.text.begin - a.text.end < least_bare_rule;
  };
  if (with == pen::signs && !is_full_rule(posts))
    for (std::size_t i = 0; i + 1 < posts.size(); ++i)
      if (is_mark(posts[i], posts[i + 1])) posts[i].ruled = false;

  std::size_t kept = 0;
  bool ruled_before = false;
  for (auto const& p : posts) {
    auto const c = p.text.empty() ? U'|' : first_code_point(p.text.in(text)).value;
    bool const joint = with == pen::signs ? c == '+' : (arms_of(c) & (left | right)) != 0;
    if (!joint || ruled_before || p.ruled) posts[kept++] = p;
    ruled_before = p.ruled;
  }
  posts.resize(kept);
}

}  // namespace

line_look look_at(std::string_view text, span line) {
  auto const s = trimmed(text, line).in(text);
  if (s.empty()) return {};
  auto const first = first_code_point(s).value;
  auto last_at = s.size() - 1;
  while (last_at > 0 && (static_cast<unsigned char>(s[last_at]) & 0xC0U) == 0x80) --last_at;
  auto const last = first_code_point(s.substr(last_at)).value;
  line_look look;
  look.with = is_drawing_character(first) ? pen::characters : pen::signs;
  auto const a = part_of(first, look.with), b = part_of(last, look.with);
  look.drawn = a.post && b.post && s.size() > 1;
  if (!a.dash || !b.dash) return look;
  bool joint = false;
  for (std::size_t at = 0; at < s.size();) {
    auto const c = next_code_point(s, at);
    auto const p = part_of(c, look.with);
    if (!(p.post || p.dash) || c == '|' || c == ':') return look;
    joint = joint || p.post;
  }
  look.open_rule = joint;
  return look;
}

void find_posts(std::string_view text, span line, pen with, frame edges, unit_of_x unit, std::vector<post>& out) {
  out.clear();
  std::uint32_t x = 1;
  unsigned ambiguous = 0, arms_before = up | right | down | left;
  if (edges == frame::open) {
    line.end = std::max(line.begin, trimmed(text, line).end);
    out.push_back({x_of_left_edge, {line.begin, line.begin}, true, true});
  }
  bool indentation = true;  // of a rule in an open frame
  gap between;
  // Whether a rule fills the gap that ends at `c`; an edge that is not drawn has none. Posts side by side are joined by arms.
  auto const close_gap = [&](char32_t c, unsigned arms_here) {
    if (out.empty()) return;
    auto& before = out.back();
    bool const meets = (arms_before & right) && (arms_here & left);
    bool const joined = with == pen::signs ? c == '+' && before.text.in(text) == "+" : c != 0 && !before.text.empty();
    before.ruled = !between.blank_or_text && meets && (between.dashes > 0 || joined);
  };
  for (std::size_t at = line.begin; at < line.end;) {
    auto const begin = static_cast<std::uint32_t>(at);
    auto const c = next_code_point(text, at);
    auto const p = part_of(c, with);
    indentation = indentation && c == ' ';
    if (p.post) {
      close_gap(c, p.arms);
      if (out.size() > max_posts) return;
      auto const doubt = static_cast<std::uint8_t>(std::min<unsigned>(ambiguous, most_doubt));
      out.push_back({x, {begin, static_cast<std::uint32_t>(at)}, (p.arms & up) != 0, (p.arms & down) != 0, false, doubt});
      arms_before = p.arms;
      between = {};
    } else if (p.dash) {
      ++between.dashes;
    } else if (!indentation || c != ' ') {
      between.blank_or_text = true;
      if (c >= 0x80 && display_width(c, ambiguous_width::two) != display_width(c)) ++ambiguous;
    }
    x = x_after(x, c, unit);
  }
  if (edges == frame::open) {
    close_gap(0, left);
    out.push_back({x_of_right_edge, {line.end, line.end}, true, true});
  }
  drop_text(text, with, out);
}

bool is_full_rule(std::vector<post> const& posts) {
  if (posts.size() < 2) return false;
  for (std::size_t i = 0; i + 1 < posts.size(); ++i)
    if (!posts[i].ruled) return false;
  return true;
}

}  // namespace gouji
