// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_DIAG_RENDER_HPP
#define GOUJI_DIAG_RENDER_HPP
/// \file
/// Layer diag. A finding as text for a terminal, an editor or a log.

#include <gouji/diag/catalogue.hpp>
#include <gouji/text/source_map.hpp>
#include <gouji/text/width.hpp>

#include <string>       // string
#include <string_view>  // string_view

namespace gouji {

/// What a finding does not know of itself. Everything is borrowed for the time of the call.
struct render_context {
  std::string_view document_name;   ///< as the user gave it: a path, or `-`
  std::string_view text;            ///< of the document
  source_map const* map = nullptr;  ///< null: the document has no places, none is printed
  language lang = language::en;
  ambiguous_width ambiguous = ambiguous_width::one;  ///< what the terminal's font does with “ and ①
};

/// Appends the finding: a clickable line, the line of the source with a caret under the place, the
/// operands, the likely culprits.
///
///     report.txt:4:5: error: column 总计: … [applications.balance]
///     总计 13
///          ^~
///         （七）总计 = 13  (line 4)
///         likely: （七）总计，总计 has 13 and should have 31: neighbouring digits exchanged  (line 4)
///
/// For a package the place is `table 3, row 5, cell 2` or a paragraph of a part. The source line is
/// printed with blanks for tabs, U+FFFD for control characters, and cut to 100 columns around the
/// place; a place of several lines shows its first. Of more than 8 operands those that are zero are
/// only counted, of more than 24 the rest as well; of more than 5 possible repairs their number. Pure; the time does not depend on the length of
/// the line, except for what `source_map::find` takes. \pre the spans of `f` lie in `context.text`
void render_text(std::string& out, finding const& f, render_context const& context);

}  // namespace gouji

#endif
