// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TEXT_SOURCE_MAP_HPP
#define GOUJI_TEXT_SOURCE_MAP_HPP
/// \file
/// Layer text. From a span of the document's text back to its place in the file as found.

#include <gouji/base/span.hpp>
#include <gouji/text/place.hpp>

#include <cstdint>      // uint32_t, uint64_t
#include <string>       // string
#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji {

/// Two shapes, one question. Text and HTML sources: runs of characters of equal length in text and
/// file, and line starts. Packages: anchors in the order of the text, each beginning a paragraph of
/// a part (and cell of a table). Lookups are binary searches; building appends only.
class source_map {
 public:
  /// From `text_offset` on, and until the next run, each `text_step` bytes of the text stand for
  /// `file_step` bytes of the file, beginning at `file_offset`. 1 and 1: byte by byte in step. An
  /// ideograph of GB18030 is 3 and 2, damage of one byte 3 (U+FFFD) and 1, `&nbsp;` of HTML 2
  /// and 6. Bytes of the file between two runs stand for no text.
  struct run {
    std::uint32_t text_offset;
    std::uint64_t file_offset;
    std::uint32_t text_step = 1;
    std::uint32_t file_step = 1;
  };
  /// From `text_offset` on, the text is paragraph `paragraph` of `part`. `table`, `row`, `cell`
  /// count from 1, 0: in no table. The first `generated` characters (automatic numbering) are not
  /// in the source's character count.
  struct anchor {
    std::uint32_t text_offset;
    std::uint32_t part;  ///< index of `add_part`
    std::uint32_t table, row, cell, paragraph;
    std::uint32_t generated;
  };

  /// A text file. `runs` is ascending and begins at text offset 0; lines end as `line_end_size` says.
  static source_map of_file(std::string_view text, std::vector<run> runs, std::uint64_t file_size);

  /// A text made out of another one, as a page's is of its markup. `runs` (ascending, from text
  /// offset 0 on, their `file_offset` one of `whole`, in any order) say where it stands in `whole`,
  /// and `outer` leads from there to the file: lines, columns and bytes are the file's. Where one
  /// step of `outer` stands for many characters (a line of base64), places lead to all of it.
  static source_map of_excerpt(std::string_view text, std::vector<run> const& runs,
                               std::string_view whole, source_map const& outer);
  /// The same with this map, of `text`, for the runs: `whole` is what this map calls the file.
  source_map over(std::string_view text, std::string_view whole, source_map const& outer) const {
    return of_excerpt(text, runs_, whole, outer);
  }

  std::uint32_t add_part(std::string name);
  /// \pre ascending in `text_offset`
  void add_anchor(anchor a) { anchors_.push_back(a); }

  /// Makes counting characters cheap in lines and paragraphs of any length, where `find` would
  /// count each time from their begin. `of_file` has done it; call it when a package's text is
  /// complete.
  void index_characters(std::string_view text);

  bool is_package() const { return !parts_.empty(); }

  /// The place of `s`. `text` is the document's text, needed to count characters. Of a package,
  /// what stands before the first anchor has no place, and a span that leaves its paragraph is cut
  /// there.
  place find(std::string_view text, span s) const;

  /// The whole line (of a package: the paragraph) that holds `offset`, without its line end.
  span line_of(std::string_view text, std::uint32_t offset) const;

 private:
  /// The text from `text_offset` on stands in this line of the file, beginning at this column.
  struct line_mark {
    std::uint32_t text_offset;
    std::uint32_t line, column;
  };
  class excerpt_builder;

  place find_in_file(std::string_view text, span s) const;
  place find_bytes(span s) const;
  line_mark mark_at(std::uint32_t offset) const;
  /// Where the run or the line that holds `offset` ends, whichever ends first.
  std::uint32_t stretch_end(std::uint32_t offset) const;
  place find_in_package(std::string_view text, span s) const;
  run const& run_at(std::uint32_t offset) const;
  anchor const* anchor_at(std::uint32_t offset) const;
  std::uint32_t end_of(anchor const& a, std::string_view text) const;
  std::uint32_t characters(std::string_view text, std::uint32_t begin, std::uint32_t end) const;

  std::vector<run> runs_;
  std::vector<std::uint32_t> line_starts_;  ///< of the text
  std::vector<line_mark> line_marks_;       ///< empty: the text's lines are the file's
  std::uint64_t file_size_ = 0;
  std::vector<std::string> parts_;
  std::vector<anchor> anchors_;
  std::vector<std::uint32_t> characters_before_;  ///< each block of the text; empty: not indexed
};

}  // namespace gouji

#endif
