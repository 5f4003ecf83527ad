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
  void set_run_hidden(bool on) { run_.direct = on; }
  /// Struck out: it is printed to say that it does not count.
  void strike_run(bool on) { run_.is_struck = run_.is_struck || on; }
  /// Raised or lowered: a mark beside a figure is no digit of it.
  void set_run_raised(bool on) { run_.is_raised = on; }
  bool is_run_raised() const { return run_.is_raised; }
  void set_run_style(word_style const* s) { run_.style = s; }
  /// By the run's own property, else by its style and the paragraph's, of which one switches the
  /// other off (ECMA-376 part 1, 17.7.3: toggle properties).
  bool is_run_hidden() const;
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
    std::optional<bool> direct;
    word_style const* style = nullptr;
    bool is_struck = false;
    bool is_raised = false;
    bool is_counted = false;
  };
  run run_;
  bool is_hidden_ = false;
  std::vector<bool> fields_;  ///< of each open field: is this still its instruction?
  std::size_t instructions_ = 0;
};

}  // namespace gouji::detail

#endif
