// SPDX-License-Identifier: Apache-2.0
// A sweep from the first line to the last over the cells that are open, from left to right. A line must have a post at each
// edge of each of them; where a rule connects the edges of a cell, it ends, and what begins below is divided by the bars of
// the next line that stand under joints of the rule. Each line costs as much as it is long: an edge without a post ends the sweep.
#include "detail/drawn_grid.hpp"

#include <algorithm>  // max

namespace gouji {
namespace {

/// Whether bars may stand off their place by as much as characters of ambiguous width before them allow.
enum class fit : std::uint8_t { exact, with_doubt };

class sweep {
 public:
  sweep(std::string_view text, pen with, fit how) : text_(text), with_(with), how_(how) {}

  bool take(std::vector<post> const& posts) {
    if (posts.size() < 2) return false;
    posts_ = &posts;
    if (open_.empty() && is_full_rule(posts)) return begin_below_rule();
    if (open_.empty()) begin_without_rule();
    next_.clear();
    next_joints_.clear();
    rule_ = false;
    std::size_t at = 0;
    if (!matches(posts[0], open_.front().left)) return false;
    for (auto const& s : open_) {
      auto const end = find(at + 1, s.right);
      if (end == none) return false;
      bool const fits = s.cell == no_cell ? divide(s, at, end) : go_on(s, at, end);
      if (!fits) return false;
      at = end;
    }
    if (at + 1 != posts.size()) return false;
    open_.swap(next_);
    joints_.swap(next_joints_);
    if (rule_) ++grid_.rows;
    return true;
  }

  /// The last rule may be missing (org), but then under all cells.
  std::optional<drawn_grid> finish() {
    if (open_.empty() || grid_.cells.empty()) return std::nullopt;
    std::size_t without_end = 0;
    for (auto const& s : open_) without_end += s.cell != no_cell;
    if (without_end != 0 && without_end != open_.size()) return std::nullopt;
    if (without_end != 0) ++grid_.rows;
    for (auto const& s : open_)
      if (s.cell != no_cell) grid_.cells[s.cell].below = grid_.rows;
    return std::move(grid_);
  }

 private:
  static constexpr std::uint32_t no_cell = 0xFFFF'FFFF;
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  /// From one bar to another: a cell, or what lies below a rule and is not yet divided, with the joints that may divide it.
  struct stretch_of_x {
    std::uint32_t left, right, cell, above;
    std::size_t joints_begin = 0, joints_end = 0;
  };

  std::uint32_t doubt(post const& p) const { return how_ == fit::exact ? 0 : p.doubt; }

  static std::uint32_t distance(std::uint32_t a, std::uint32_t b) { return a < b ? b - a : a - b; }
  bool matches(post const& p, std::uint32_t x) const { return distance(p.x, x) <= doubt(p); }

  /// The post nearest to `x`, from the post `from` on.
  std::size_t find(std::size_t from, std::uint32_t x) const {
    auto const& posts = *posts_;
    std::size_t best = none;
    for (auto i = from; i < posts.size() && (posts[i].x <= x || matches(posts[i], x)); ++i)
      if (matches(posts[i], x) && (best == none || distance(posts[i].x, x) < distance(posts[best].x, x))) best = i;
    return best;
  }

  bool begin_below_rule() {
    auto const& posts = *posts_;
    for (std::size_t i = 1; i + 1 < posts.size(); ++i)
      if (posts[i].down) joints_.push_back(posts[i].x);
    open_.push_back({posts.front().x, posts.back().x, no_cell, 0, 0, joints_.size()});
    return true;
  }

  void begin_without_rule() {
    auto const& posts = *posts_;
    for (std::size_t i = 1; i + 1 < posts.size(); ++i) joints_.push_back(posts[i].x);
    open_.push_back({posts.front().x, posts.back().x, no_cell, 0, 0, joints_.size()});
  }

  std::size_t ruled_gaps(std::size_t begin, std::size_t end) const {
    std::size_t n = 0;
    for (auto i = begin; i < end; ++i) n += (*posts_)[i].ruled;
    return n;
  }

  /// Posts within a cell are text where signs are the pen, and a contradiction where drawing characters are.
  bool may_be_text(std::size_t begin, std::size_t end) const { return with_ == pen::signs || end == begin + 1; }

  bool go_on(stretch_of_x const& s, std::size_t begin, std::size_t end) {
    auto const& posts = *posts_;
    if (!posts[begin].up || !posts[end].up) return false;
    auto const ruled = ruled_gaps(begin, end);
    if (ruled == 0) {
      if (!may_be_text(begin, end)) return false;
      print(s.cell, begin, end);
      next_.push_back(s);
      return true;
    }
    if (ruled != end - begin) return false;
    rule_ = true;
    grid_.cells[s.cell].below = grid_.rows + 1;
    bool const joins = !next_.empty() && next_.back().cell == no_cell;
    if (!joins) next_.push_back({s.left, s.left, no_cell, grid_.rows + 1, next_joints_.size(), next_joints_.size()});
    if (joins && posts[begin].down) next_joints_.push_back(s.left);
    for (auto i = begin + 1; i < end; ++i) {
      if (with_ == pen::characters && posts[i].up) return false;
      if (posts[i].down) next_joints_.push_back(posts[i].x + (s.left - posts[begin].x));
    }
    next_.back().right = s.right;
    next_.back().joints_end = next_joints_.size();
    return true;
  }

  /// The first line under a rule: its bars divide what lies below.
  bool divide(stretch_of_x const& s, std::size_t begin, std::size_t end) {
    auto left = s.left;
    auto at = begin, seek = begin + 1;  // posts before `seek` stand too far to the left of all joints to come
    auto const cell_until = [&](std::uint32_t right, std::size_t to) {
      if (ruled_gaps(at, to) != 0 || !may_be_text(at, to)) return false;
      auto const cell = static_cast<std::uint32_t>(grid_.cells.size());
      grid_.cells.push_back({left, right, s.above, s.above});
      print(cell, at, to);
      next_.push_back({left, right, cell, s.above});
      left = right;
      at = to;
      return true;
    };
    for (auto j = s.joints_begin; j < s.joints_end; ++j) {
      while (seek < end && (*posts_)[seek].x + most_doubt < joints_[j]) ++seek;
      auto const bar = find(std::max(at + 1, seek), joints_[j]);
      if (bar == none || bar >= end) {
        if (with_ == pen::characters) return false;  // the joint says that a bar goes on below
      } else if (!cell_until(joints_[j], bar)) {
        return false;
      }
    }
    return cell_until(s.right, end);
  }

  void print(std::uint32_t cell, std::size_t begin, std::size_t end) {
    span const inside{(*posts_)[begin].text.end, (*posts_)[end].text.begin};
    grid_.pieces.push_back(line_cell_in(text_, inside));
    grid_.cell_of_piece.push_back(cell);
  }

  std::string_view text_;
  pen with_;
  fit how_;
  drawn_grid grid_;
  std::vector<stretch_of_x> open_, next_;            // cover the table from its left edge to its right one
  std::vector<std::uint32_t> joints_, next_joints_;  // of the stretches that are not yet divided
  std::vector<post> const* posts_ = nullptr;         // of the line at hand
  bool rule_ = false;  // the line at hand has a rule, be it only under some cells
};

/// Whether a cell that spans rows is blank, and not at the left edge. Exporters that lose track of the cells that merged ones
/// cover (wvText) draw them so, and push aside what stands beside them.
bool is_pushed_aside(drawn_grid const& g) {
  std::vector<bool> printed(g.cells.size(), false);
  for (std::size_t p = 0; p < g.pieces.size(); ++p)
    if (!g.pieces[p].text.empty()) printed[g.cell_of_piece[p]] = true;
  for (std::size_t c = 0; c < g.cells.size(); ++c) {
    auto const& cell = g.cells[c];
    if (!printed[c] && cell.below - cell.above > 1 && cell.left != g.cells.front().left) return true;
  }
  return false;
}

}  // namespace

std::optional<drawn_grid> find_grid(std::string_view text, std::span<line const> lines, pen with, frame edges) {
  std::vector<post> posts;
  for (auto const how : {fit::exact, fit::with_doubt})
    for (auto const unit : every_unit) {
      sweep s(text, with, how);
      bool fits = true;
      for (auto const& l : lines) {
        find_posts(text, l.text, with, edges, unit, posts);
        fits = posts.size() <= max_posts && s.take(posts);
        if (!fits) break;
      }
      if (!fits) continue;
      if (auto grid = s.finish(); grid && !is_pushed_aside(*grid)) return grid;
    }
  return std::nullopt;
}

}  // namespace gouji
