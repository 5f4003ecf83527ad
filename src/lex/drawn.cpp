// SPDX-License-Identifier: Apache-2.0
// Tables in boxes: of `+---+` and `|`, or of drawing characters. The family of the text browsers with borders (w3m, elinks,
// links), of Pandoc's grids and reStructuredText, of the clients of data bases, of org and of the libraries that print tables.
#include "detail/dialect_list.hpp"
#include "detail/drawn_grid.hpp"
#include "detail/drawn_rows.hpp"
#include "detail/paragraphs.hpp"

#include <utility>  // move

namespace gouji::dialect_list {
namespace {

constexpr std::size_t most_head_lines = 8;   // above the rule of an open frame

using lines_view = std::span<line const>;

/// A table among the lines; or a frame round lines that may hold tables themselves; or neither: a drawing that contradicts
/// itself, which is taken all the same, as paragraphs, lest others believe its bars.
struct drawing {
  line_range lines;
  std::optional<drawn_grid> grid = std::nullopt;  // of a table
  std::vector<line> inside = {};                  // of a frame
};

/// A full rule that is evidence of a drawing: `|---|---|` alone is the ruler of a Markdown table.
bool is_evidence(std::string_view text, line const& l, pen with) {
  return with == pen::characters || l.text.in(text).find('+') != std::string_view::npos;
}

/// One cell and nothing but a frame round it: its lines without the bars; empty if the lines are none.
std::vector<line> lines_in_frame(std::string_view text, lines_view lines, pen with) {
  std::vector<post> posts;
  for (auto const unit : every_unit) {
    std::vector<line> inside;
    std::uint32_t left = 0, right = 0;
    bool fits = lines.size() > 2;
    for (std::size_t i = 0; i < lines.size() && fits; ++i) {
      find_posts(text, lines[i].text, with, frame::closed, unit, posts);
      fits = posts.size() >= 2 && posts.size() <= max_posts;
      if (!fits) break;
      bool const edge = i == 0 || i + 1 == lines.size();
      bool const rule_begins = posts[0].ruled, rule_ends = posts[posts.size() - 2].ruled;
      if (i == 0) left = posts.front().x, right = posts.back().x;
      fits = (edge ? rule_begins && posts.size() == 2 : !rule_begins && !rule_ends) && posts.front().x == left &&
             posts.back().x == right;
      span const s{posts.front().text.end, posts.back().text.begin};
      if (!edge) inside.push_back({s, trimmed(text, s).empty(), false});
    }
    if (fits) return inside;
  }
  return {};
}

class finder {
 public:
  finder(std::string_view text, lines_view lines) : text_(text), lines_(lines) {}

  /// Calls `take` with each drawing, in order.
  template <class Take>
  void find(Take take) {
    std::size_t taken = 0;
    for (std::size_t i = 0; i < lines_.size();) {
      auto const look = look_at(text_, lines_[i].text);
      if (look.drawn) {
        i = closed(i, look.with, take);
      } else if (look.open_rule) {
        i = open(i, taken, look.with, take);
      } else {
        ++i;
        continue;
      }
      taken = i;
    }
  }

 private:
  /// Lines that begin and end with bars or joints; two rules under each other end one table and begin another.
  template <class Take>
  std::size_t closed(std::size_t i, pen with, Take& take) {
    auto begin = i;
    bool rule_before = false, evidence = false;
    for (; i < lines_.size(); ++i) {
      auto const look = look_at(text_, lines_[i].text);
      if (!look.drawn || look.with != with) break;
      find_posts(text_, lines_[i].text, with, frame::closed, unit_of_x::characters, posts_);
      bool const rule = is_full_rule(posts_);
      if (rule && rule_before && i > begin + 1) {
        if (evidence) one({begin, i}, with, frame::closed, take);
        begin = i;
        evidence = false;
      }
      evidence = evidence || (rule && is_evidence(text_, lines_[i], with));
      rule_before = rule;
    }
    if (evidence) one({begin, i}, with, frame::closed, take);
    return i;
  }

  std::size_t bars(std::size_t i, pen with) {
    find_posts(text_, lines_[i].text, with, frame::open, unit_of_x::characters, posts_);
    return posts_.size();
  }

  /// The lines round a rule that have as many bars as it has joints.
  template <class Take>
  std::size_t open(std::size_t i, std::size_t not_before, pen with, Take& take) {
    auto const n = bars(i, with);
    auto begin = i, end = i + 1;
    if (n > max_posts) return end;
    while (begin > not_before && i - begin < most_head_lines && bars(begin - 1, with) == n) --begin;
    while (end < lines_.size() && bars(end, with) == n) ++end;
    if (begin < i) one({begin, end}, with, frame::open, take);
    return end;
  }

  template <class Take>
  void one(line_range r, pen with, frame edges, Take& take) {
    auto const lines = lines_.subspan(r.begin, r.end - r.begin);
    auto grid = find_grid(text_, lines, with, edges);
    if (grid && grid->cells.size() > 1) return take(drawing{r, std::move(grid)});
    if (auto inside = lines_in_frame(text_, lines, with); edges == frame::closed && !inside.empty())
      return take(drawing{r, std::nullopt, std::move(inside)});
    if (with == pen::characters) take(drawing{r});
  }

  std::string_view text_;
  lines_view lines_;
  std::vector<post> posts_;
};

void find(std::string_view text, lines_view lines, std::vector<line_range>& out) {
  finder(text, lines).find([&](drawing const& d) { out.push_back(d.lines); });
}

/// What a frame holds is a document of its own; frames in frames are not opened.
void write_framed(std::string_view text, lines_view lines, std::vector<token>& out);

void write(std::string_view text, lines_view lines, bool open_frames, std::vector<token>& out) {
  std::size_t at = 0;
  finder(text, lines).find([&](drawing const& d) {
    write_paragraphs(lines.subspan(at, d.lines.begin - at), out);
    at = d.lines.end;
    if (d.grid)
      write_drawn_table(text, *d.grid, out);
    else if (d.inside.empty())
      write_paragraphs(lines.subspan(d.lines.begin, d.lines.end - d.lines.begin), out);
    else if (open_frames)
      write_framed(text, d.inside, out);
    else
      write_paragraphs(d.inside, out);
  });
  write_paragraphs(lines.subspan(at), out);
}

void tokenize(std::string_view text, lines_view lines, std::vector<token>& out) { write(text, lines, true, out); }

void write_framed(std::string_view text, lines_view lines, std::vector<token>& out) {
  for (auto const& s : find_stretches(text, lines)) {
    auto const part = lines.subspan(s.lines.begin, s.lines.end - s.lines.begin);
    if (!s.family)
      write_paragraphs(part, out);
    else if (s.family->tokenize == tokenize)
      write(text, part, false, out);
    else
      s.family->tokenize(text, part, out);
  }
}

}  // namespace

dialect const drawn = {"drawn", find, tokenize};

}  // namespace gouji::dialect_list
