// SPDX-License-Identifier: Apache-2.0
// A sweep from the first line to the last over the cells that are open, from left to right. A line must have a post at each
// edge of each of them; where a rule connects the edges of a cell, it ends, and what begins below is divided by the bars of
// the next line. Each line costs as much as it is long: an edge without a post ends the sweep.
#include "detail/drawn_grid.hpp"

#include <algorithm>  // max
#include <utility>    // move

namespace gouji {
namespace {

/// Where bars begin below a rule.
enum class begin_of_bars : std::uint8_t {
  at_joints,           ///< all that are drawn
  anywhere,            ///< links draws a joint only where four arms meet, and a dash or bar where three do
  at_joints_and_text,  ///< as the first, and other bars are the text of cells
};

/// Whether bars may stand off their place by as much as characters of ambiguous width before them allow.
enum class fit : std::uint8_t { exact, with_doubt };

class sweep {
 public:
  sweep(std::string_view text, pen with, begin_of_bars bars, fit how) : text_(text), with_(with), bars_(bars), how_(how) {}

  bool take(std::vector<post> const& posts) {
    if (posts.size() < 2) return false;
    posts_ = &posts;
    if (open_.empty() && is_full_rule(posts)) return begin_below_rule();
    if (open_.empty()) begin_without_rule();
    next_.clear();
    next_joints_.clear();
    rule_ = false;
    edge at{0, true};
    if (!matches(posts[0], open_.front().left)) return false;
    for (auto const& s : open_) {
      auto const end = find_edge(at.post + 1, s.right);
      if (end.post == none) return false;
      bool const fits = s.cell == no_cell ? divide(s, at, end) : go_on(s, at, end);
      if (!fits) return false;
      at = end;
    }
    if (at.post + 1 != posts.size()) return false;
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

  /// Of a cell, on the line at hand: at a post, or where a rule without joint passes, behind a post.
  struct edge {
    std::size_t post;
    bool is_post;
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

  edge find_edge(std::size_t from, std::uint32_t x) const {
    if (auto const post = find(from, x); post != none) return {post, true};
    if (bars_ != begin_of_bars::anywhere) return {none, false};
    while (from < posts_->size() && (*posts_)[from].x < x) ++from;
    return {(*posts_)[from - 1].ruled ? from - 1 : none, false};
  }

  bool begin_below_rule() {
    auto const& posts = *posts_;
    if (bars_ == begin_of_bars::anywhere && posts.size() > 2) return false;  // no four arms meet here
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

  bool may_be_text(std::size_t begin, std::size_t end) const {
    return bars_ == begin_of_bars::at_joints_and_text || end == begin + 1;
  }

  bool go_on(stretch_of_x const& s, edge from, edge to) {
    auto const& posts = *posts_;
    auto const begin = from.post, end = to.is_post ? to.post : to.post + 1;  // of the gaps between the edges
    if (!posts[begin].up || !posts[to.post].up) return false;
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
  bool divide(stretch_of_x const& s, edge from, edge to) {
    if (!from.is_post || !to.is_post) return false;
    auto const& posts = *posts_;
    auto const begin = from.post, end = to.post;
    auto left = s.left;
    auto at = begin;
    auto const cell_until = [&](std::uint32_t right, std::size_t bar) {
      if (ruled_gaps(at, bar) != 0 || !may_be_text(at, bar)) return false;
      auto const cell = static_cast<std::uint32_t>(grid_.cells.size());
      grid_.cells.push_back({left, right, s.above, s.above});
      print(cell, at, bar);
      next_.push_back({left, right, cell, s.above});
      left = right;
      at = bar;
      return true;
    };
    if (bars_ == begin_of_bars::anywhere) {
      for (auto i = begin + 1; i < end; ++i)
        if (!cell_until(posts[i].x + (s.left - posts[begin].x), i)) return false;
      return cell_until(s.right, end);
    }
    auto seek = begin + 1;  // posts before it stand too far to the left of all joints to come
    for (auto j = s.joints_begin; j < s.joints_end; ++j) {
      while (seek < end && posts[seek].x + most_doubt < joints_[j]) ++seek;
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
  begin_of_bars bars_;
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
  auto const read = [&](begin_of_bars bars, fit how, unit_of_x unit) -> std::optional<drawn_grid> {
    sweep s(text, with, bars, how);
    for (auto const& l : lines) {
      find_posts(text, l.text, with, edges, unit, posts);
      if (posts.size() > max_posts || !s.take(posts)) return std::nullopt;
    }
    auto grid = s.finish();
    return grid && !is_pushed_aside(*grid) ? std::move(grid) : std::nullopt;
  };
  for (auto const bars : {begin_of_bars::at_joints, begin_of_bars::anywhere, begin_of_bars::at_joints_and_text}) {
    if (with == pen::characters && bars != begin_of_bars::at_joints) break;  // they draw what they mean
    for (auto const how : {fit::exact, fit::with_doubt})
      for (auto const unit : every_unit) {
        if (auto grid = read(bars, how, unit)) return grid;
      }
  }
  return std::nullopt;
}

}  // namespace gouji
