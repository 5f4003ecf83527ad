// SPDX-License-Identifier: Apache-2.0
#include "detail/ruler.hpp"

#include <gouji/text/utf8.hpp>

#include <algorithm>  // max, min

namespace gouji {
namespace {

constexpr std::uint32_t shortest_ruler = 3;

/// A program that counts quotation marks in another way pushes a text as far over the end of its column; more is on purpose.
constexpr std::uint32_t slip = 4;

constexpr bool is_blank(char32_t c) { return c == ' ' || c == '\t' || c == 0xA0 || c == 0x3000; }

struct word {
  span text;
  std::uint32_t begin, end;  // x
  std::uint32_t blanks;      // x between it and the word before
};

/// Calls `take` with each word of the line.
template <class Take>
void each_word(std::string_view text, span line, unit_of_x unit, Take take) {
  std::uint32_t x = 0, end_before = 0;
  for (std::size_t at = line.begin; at < line.end;) {
    auto begin = at, end = at;
    auto const x_begin = x;
    while (end < line.end) {
      auto next = end;
      auto const c = next_code_point(text, next);
      if (is_blank(c)) {
        if (end == begin) x = x_after(x, c, unit), end = next;
        break;
      }
      x = x_after(x, c, unit);
      end = next;
    }
    at = end;
    if (is_blank(first_code_point(text.substr(begin)).value)) continue;
    take(word{{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, x_begin, x, x_begin - end_before});
    end_before = x;
  }
}

/// Puts words into columns, from left to right.
class assigner {
 public:
  explicit assigner(ruler const& r) : columns_(r.columns) {}

  std::size_t operator()(word const& w) {
    while (at_ + 1 < columns_.size() && columns_[at_].end <= w.begin) ++at_;
    auto const goes_on = w.blanks <= 1 && assigned_ != none;
    // Behind a text that came over from another column stands its rest, or, where that only slipped over, the text of this one.
    if (goes_on && reached_ == at_ && assigned_ < at_ && overhang_ > slip) return put(w, assigned_);
    bool const next_too = at_ + 1 < columns_.size() && w.end > columns_[at_ + 1].begin;
    if (next_too && assigned_ == at_ && !goes_on && columns_[at_].end - w.begin < w.end - columns_[at_ + 1].begin) ++at_;
    return put(w, at_);
  }

 private:
  static constexpr auto none = static_cast<std::size_t>(-1);

  std::size_t put(word const& w, std::size_t column) {
    reached_ = at_;
    while (reached_ + 1 < columns_.size() && columns_[reached_ + 1].begin < w.end) ++reached_;
    overhang_ = w.end - std::min(w.end, columns_[reached_].begin);
    return assigned_ = column;
  }

  std::vector<ruler::column> const& columns_;
  std::size_t at_ = 0, assigned_ = none, reached_ = 0;
  std::uint32_t overhang_ = 0;
};

}  // namespace

std::optional<ruler> parse_ruler(std::string_view text, span line) {
  auto const s = line.in(text);
  auto const first = s.find_first_not_of(' ');
  if (first == s.npos || (s[first] != '-' && s[first] != '=')) return std::nullopt;
  ruler r;
  r.sign = s[first];
  std::size_t longest = 0;
  for (auto at = first; at < s.size();) {
    auto end = at;
    while (end < s.size() && s[end] == r.sign) ++end;
    if (end == at || r.columns.size() == most_ruled_columns) return std::nullopt;
    r.columns.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    longest = std::max(longest, end - at);
    at = std::min(s.find_first_not_of(' ', end), s.size());
  }
  if (longest < shortest_ruler) return std::nullopt;
  return r;
}

unit_of_x best_unit(std::string_view text, std::span<line const> lines, ruler const& r) {
  auto best = unit_of_x::columns;
  long best_score = 0;
  for (auto const unit : every_unit) {
    long score = 0;
    for (auto const& l : lines) {
      std::size_t at = 0;
      bool alone = true;  // the first in its column
      each_word(text, l.text, unit, [&](word const& w) {
        for (; at + 1 < r.columns.size() && r.columns[at].end <= w.begin; ++at) alone = true;
        auto const& c = r.columns[at];
        score += (w.begin == c.begin) + (w.end == c.end);
        if (w.begin < c.begin || w.end > c.end) score -= 2;
        if (!alone && w.blanks > 1) score -= 6;
        alone = false;
      });
    }
    if (unit == unit_of_x::columns || score > best_score) best = unit, best_score = score;
  }
  return best;
}

void append_fields(std::string_view text, span line, ruler const& r, unit_of_x unit, std::vector<line_cell>& out) {
  auto const first = out.size();
  out.resize(first + r.columns.size(), {{line.end, line.end}});
  assigner column_of(r);
  each_word(text, line, unit, [&](word const& w) {
    auto const column = column_of(w);
    auto& cell = out[first + column];
    cell.text = cell.text.empty() ? w.text : cover(cell.text, w.text);
  });
}

}  // namespace gouji
