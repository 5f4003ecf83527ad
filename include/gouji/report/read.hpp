// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_REPORT_READ_HPP
#define GOUJI_REPORT_READ_HPP
/// \file
/// Layer report. Bytes → report: the whole way.

#include <gouji/base/limits.hpp>
#include <gouji/base/result.hpp>
#include <gouji/diag/sink.hpp>
#include <gouji/form/form.hpp>
#include <gouji/form/located.hpp>
#include <gouji/report/report.hpp>

#include <memory>       // shared_ptr
#include <string>       // string
#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji {

/// The statutory forms of 2014, 2019 and 2021, compiled. Cheap to copy; share one among all reads.
std::shared_ptr<form_index const> built_in_forms();

struct read_options {
  std::string_view charset;                 ///< declared from outside for text files; empty: none
  std::shared_ptr<form_index const> forms;  ///< null: `built_in_forms()`
  limits limit;
};

/// Reads one document of any kind that is read, told by its content and not by its name. A document without a statutory table
/// is a report without figures, and told (`form.none`). Safe to call from several threads at once.
/// Errors: `unsupported`, `damaged`, `limit`.
result<report> read(std::string_view bytes, finding_sink&, read_options const& = {});

/// The same for a file. Errors: also `unreadable`.
result<report> read_file(std::string const& path, finding_sink&, read_options const& = {});

/// A report, and the alignment that its figures were built from.
struct inspection {
  report made;
  located found;  ///< rows, cells and instances are those of `*made.source`; instance i is table i of `made`
};

/// The same as `read`, for whoever asks how a figure was found, or why it was not.
result<inspection> inspect(std::string_view bytes, finding_sink&, read_options const& = {});

}  // namespace gouji

#endif
