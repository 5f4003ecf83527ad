// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_SOURCE_DETAIL_DOCX_PARAGRAPH_HPP
#define GOUJI_SOURCE_DETAIL_DOCX_PARAGRAPH_HPP
/// \file
/// Layer source, private. A paragraph of a Word document while its runs come in: which of the text
/// is to be seen, and what was there before tracked changes.

#include "styles.hpp"

#include <cstddef>      // size_t
#include <cstdint>      // uint32_t
#include <optional>     // optional
#include <string>       // string
#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji::detail {

/// Line ends and tabs inside `w:t` are how the file was laid out, and Word shows blanks; those that
/// stand for `w:br` and `w:tab` are meant.
enum class white_space : bool { meant, of_the_file };

class open_paragraph {
 public:
  /// Begins anew and keeps the memory. `is_hidden`: it stands in a text box of a hidden run.
  void reset(std::uint32_t index, word_style const* default_style, bool is_hidden);

  void begin_run() { run_ = {}; }
  void set_run_property(element e, xml_attributes const& a) { run_.direct.set(e, a); }
  void set_run_style(word_style const* s) { run_.style = s; }
  /// Hidden, or struck out, which is printed to say that it does not count.
  bool is_run_unread() const;
  /// Whether the run's text and the text before it stand at different heights: a mark beside a figure is no digit of it.
  /// Asked once for each text that is appended.
  bool changes_height();
  /// True once for each run.
  bool count_hidden_run();

  /// `w:fldChar`. A field's instruction is not seen. One that has no end in its paragraph is
  /// forgotten with it, so that a damaged field does not swallow the document.
  void field(std::string_view type);
  bool is_in_instruction() const { return instructions_ > 0; }

  /// A tracked change begins: from here on the text before it is kept too.
  void begin_revision();
  /// Neither inserted nor deleted: counts now and counted before.
  void append(std::string_view s, white_space kind, bool is_inserted, bool is_deleted);

  std::uint32_t index = 0;  ///< in docx_draft::paragraphs
  std::string text;
  std::string before;  ///< meaningful only if is_revised
  bool is_revised = false;

  word_style const* style = nullptr;
  std::string style_id;
  std::optional<int> num_id, level;
  std::optional<std::uint8_t> outline;
  bool is_mark_deleted = false;
  bool is_mark_hidden = false;

 private:
  struct run {
    run_format direct;
    word_style const* style = nullptr;
    bool is_counted = false;
  };
  using property = std::optional<bool> run_format::*;
  /// By the run's own property, else by its style and the paragraph's, of which one switches the
  /// other off (ECMA-376 part 1, 17.7.3: toggle properties).
  bool toggles(property) const;
  /// By the nearest of the run, its style and the paragraph's that says something.
  bool is_set(property) const;

  run run_;
  bool is_raised_ = false;  ///< the text before
  bool is_hidden_ = false;
  std::vector<bool> fields_;  ///< of each open field: is this still its instruction?
  std::size_t instructions_ = 0;
};

}  // namespace gouji::detail

#endif
