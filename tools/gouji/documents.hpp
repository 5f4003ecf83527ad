// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TOOLS_DOCUMENTS_HPP
#define GOUJI_TOOLS_DOCUMENTS_HPP
/// \file
/// Program. The documents of a command line, and how they are read: the same for every command.

#include "exit_status.hpp"

#include <gouji/base/limits.hpp>
#include <gouji/base/result.hpp>
#include <gouji/diag/catalogue.hpp>
#include <gouji/diag/sink.hpp>
#include <gouji/diag/render.hpp>
#include <gouji/report/read.hpp>

#include <cstddef>      // size_t
#include <memory>       // shared_ptr
#include <string>       // string
#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji::tool {

struct document_options {
  std::vector<std::string> files;       ///< `-` is standard input
  std::vector<std::string> form_files;  ///< of forms beside the built-in ones
  std::string charset;                  ///< of text files; empty: found
  limits limit;
  language lang = language::en;
};

/// Sets the limit that `assignment` names (`max_cells=100`). What is wrong with it, or nothing.
std::string set_limit(limits&, std::string_view assignment);

/// The report in `file`; what is wrong with the document goes into the sink. `forms`: of
/// `load_forms`.
result<report> read_report(std::string const& file, document_options const&,
                           std::shared_ptr<form_index const> forms, finding_sink&);

/// The same, with the alignment that led to it.
result<inspection> inspect_report(std::string const& file, document_options const&,
                                  std::shared_ptr<form_index const> forms, finding_sink&);

/// How to render findings of a report that was read from `file`.
render_context context_of(std::string const& file, report const&, language);

/// Appends that findings beyond the limit were only counted, if there are any.
void render_suppressed(std::string& out, std::size_t suppressed, render_context const&);

/// Tells on standard error why `name` could not be read or written. Control characters,
/// which a name may hold, are shown as `?`.
void tell_error(std::string_view name, std::string_view message);

/// What became of the documents of one run.
struct tally {
  std::size_t read = 0;
  std::size_t unread = 0;

  exit_status status() const;
};

}  // namespace gouji::tool

#endif
