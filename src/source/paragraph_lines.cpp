// SPDX-License-Identifier: Apache-2.0
#include "detail/paragraph_lines.hpp"

#include "detail/token_layout.hpp"

#include <gouji/lex/dialect.hpp>
#include <gouji/source/join_text.hpp>

#include <algorithm>  // any_of, min
#include <utility>    // move

namespace gouji::detail {
namespace {

/// Blocks between two tables, the lines of the text on which they stand, and what the dialects know of them.
struct run_of_lines {
  std::size_t first_block, end_block;
  std::vector<line> lines;
  std::vector<stretch> stretches;
};

/// The lines from `begin` to `end` of the text. What the page calls furniture (a menu) is so as a line.
std::vector<line> lines_of(document const& d, std::uint32_t begin, std::uint32_t end, std::span<block const> blocks) {
  auto lines = split_lines(span{begin, end}.in(d.text));
  auto b = blocks.begin();
  for (auto& l : lines) {
    l.text = {l.text.begin + begin, l.text.end + begin};
    while (b != blocks.end() && b->text.begin < l.text.begin) ++b;
    if (b != blocks.end() && b->text.begin < l.text.end) l.furniture |= b->kind == block_kind::furniture;
  }
  return lines;
}

bool has_family(run_of_lines const& r) {
  return std::any_of(r.stretches.begin(), r.stretches.end(), [](stretch const& s) { return s.family != nullptr; });
}

class relayer {
 public:
  relayer(document& d, limits const& limit) : document_(d), limits_(limit) {}

  std::optional<error> run() {
    if (!find_runs()) return std::nullopt;
    old_ = {std::move(document_.blocks), std::move(document_.tables), std::move(document_.cells)};
    document_.blocks.clear(), document_.tables.clear(), document_.cells.clear();
    text_joiner joiner(document_);
    std::size_t at = 0;
    for (auto const& r : runs_) {
      keep(at, r.first_block);
      auto const first = document_.blocks.size();
      if (auto why = lay_out(document_, r.lines, r.stretches, limits_, joiner)) return why;
      restore_outline(first, r);
      at = r.end_block;
    }
    keep(at, old_.blocks.size());
    joiner.finish();
    return std::nullopt;
  }

 private:
  struct content {
    std::vector<block> blocks;
    std::vector<table> tables;
    std::vector<cell> cells;
  };

  /// Of those in which a dialect knows something; whether there are any.
  bool find_runs() {
    auto const& blocks = document_.blocks;
    std::uint32_t begin = 0;
    for (std::size_t at = 0; at < blocks.size(); ++at) {
      if (blocks[at].kind == block_kind::table) {
        begin = behind(blocks[at].text);
        continue;
      }
      auto end_block = at + 1;
      while (end_block < blocks.size() && blocks[end_block].kind != block_kind::table) ++end_block;
      auto const end = end_block < blocks.size() ? blocks[end_block].text.begin : size();
      run_of_lines r{at, end_block, lines_of(document_, begin, end, std::span(blocks).subspan(at, end_block - at)), {}};
      r.stretches = find_stretches(document_.text, r.lines);
      if (has_family(r)) runs_.push_back(std::move(r));
      at = end_block - 1;
    }
    return !runs_.empty();
  }

  std::uint32_t size() const { return static_cast<std::uint32_t>(document_.text.size()); }
  /// Where the line that follows a table begins.
  std::uint32_t behind(span table) const { return std::min(table.end + 1, size()); }

  void keep(std::size_t begin, std::size_t end) {
    for (auto i = begin; i < end; ++i) {
      auto b = old_.blocks[i];
      if (b.kind == block_kind::table) {
        auto t = old_.tables[b.table];
        auto const first = old_.cells.begin() + t.first_cell;
        t.first_cell = static_cast<std::uint32_t>(document_.cells.size());
        document_.cells.insert(document_.cells.end(), first, first + t.cell_count);
        b.table = static_cast<std::uint32_t>(document_.tables.size());
        document_.tables.push_back(t);
      }
      document_.blocks.push_back(b);
    }
  }

  /// A heading that is a line of no table is a heading still.
  void restore_outline(std::size_t first, run_of_lines const& r) {
    auto old = r.first_block;
    for (auto i = first; i < document_.blocks.size(); ++i) {
      auto& b = document_.blocks[i];
      while (old < r.end_block && old_.blocks[old].text.end <= b.text.begin) ++old;
      if (old < r.end_block && b.kind == block_kind::paragraph && b.text.contains(old_.blocks[old].text))
        b.outline = old_.blocks[old].outline;
    }
  }

  document& document_;
  limits const& limits_;
  std::vector<run_of_lines> runs_;
  content old_;
};

}  // namespace

std::optional<error> read_lines_between_tables(document& d, limits const& limit) { return relayer(d, limit).run(); }

}  // namespace gouji::detail
