// SPDX-License-Identifier: Apache-2.0
#include "support/text_canvas.hpp"

namespace gouji::test {
namespace {

constexpr unsigned up = 1, down = 2, left = 4, right = 8;

std::string_view glyph(unsigned rules, text_canvas::ink ink) {
  static constexpr std::string_view box[] = {" ", "│", "│", "│", "─", "┘", "┐", "┤", "─", "└", "┌", "├", "─", "┴", "┬", "┼"};
  if (ink == text_canvas::ink::box) return box[rules];
  if ((rules & (left | right)) == 0) return "|";
  return (rules & (up | down)) == 0 ? "-" : "+";
}

}  // namespace

void text_canvas::put(std::size_t x, std::size_t y, std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    auto const c = next_code_point(text, i);
    auto const wide = width_of(c, unit_);
    at(x, y).character = c;
    for (std::size_t more = 1; more < wide; ++more) at(x + more, y).character = 0;
    x += wide;
  }
}

void text_canvas::rule_across(std::size_t from, std::size_t to, std::size_t y) {
  for (auto x = from; x <= to; ++x) at(x, y).rules |= (x > from ? left : 0) | (x < to ? right : 0);
}

void text_canvas::rule_down(std::size_t x, std::size_t top, std::size_t bottom) {
  for (auto y = top; y <= bottom; ++y) at(x, y).rules |= (y > top ? up : 0) | (y < bottom ? down : 0);
}

std::vector<std::string> text_canvas::lines(ink how) const {
  std::vector<std::string> out;
  for (auto const& row : places_) {
    std::string line;
    for (auto const& p : row) {
      if (p.rules != 0)
        line += glyph(p.rules, how);
      else if (p.character != 0)
        append_code_point(line, p.character);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out.push_back(std::move(line));
  }
  return out;
}

text_canvas::place& text_canvas::at(std::size_t x, std::size_t y) {
  if (y >= places_.size()) places_.resize(y + 1);
  auto& row = places_[y];
  if (x >= row.size()) row.resize(x + 1);
  return row[x];
}

}  // namespace gouji::test
