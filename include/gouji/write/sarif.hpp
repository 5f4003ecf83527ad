// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_WRITE_SARIF_HPP
#define GOUJI_WRITE_SARIF_HPP
/// \file
/// Layer write. Findings as a SARIF 2.1.0 log (OASIS Standard), which editors and code hosts show.

#include <gouji/diag/catalogue.hpp>
#include <gouji/diag/sink.hpp>
#include <gouji/form/form_index.hpp>
#include <gouji/source/document.hpp>

#include <memory>       // unique_ptr
#include <span>         // span
#include <string>       // string
#include <string_view>  // string_view

namespace gouji {

/// One log of one run, written piece by piece: nothing of a document is kept once it is added.
///
/// Each code is a rule, each finding a result with the figures that take part as related locations, its fingerprint as
/// `gouji/v1`, and a suppression where it is known. A check that could not be made is of kind `open` and level `none`.
/// Lines, columns (in characters) and bytes are those of the file; what stands in a package has a logical location.
class sarif_log {
 public:
  /// Appends the head. `out` may be emptied between calls. \pre `out` outlives the log
  sarif_log(std::string& out, form_index const&, finding_selection const&, language);
  ~sarif_log();

  /// Appends the findings of a document. `document_name`: a path, which becomes an URI; a relative one stays relative.
  void add(std::string_view document_name, std::span<finding const>, untold_findings, document const&);
  /// A document that could not be read, and why.
  void add_unread(std::string_view document_name, std::string_view why);
  /// Appends what ends the log.
  void end();

 private:
  class writer;
  std::unique_ptr<writer> writer_;
};

}  // namespace gouji

#endif
