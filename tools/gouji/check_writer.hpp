// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TOOLS_CHECK_WRITER_HPP
#define GOUJI_TOOLS_CHECK_WRITER_HPP
/// \file
/// Program. The formats of `gouji check`, one interface.

#include <gouji/diag/catalogue.hpp>
#include <gouji/diag/sink.hpp>
#include <gouji/form/form_index.hpp>
#include <gouji/report/report.hpp>

#include <cstdint>      // uint8_t
#include <memory>       // unique_ptr
#include <span>         // span
#include <string>       // string
#include <string_view>  // string_view

namespace gouji::tool {

enum class check_format : std::uint8_t { text, json, sarif };

/// Appends to a text that the caller writes out and empties after each document.
class check_writer {
 public:
  explicit check_writer(std::string& out) : out_(out) {}
  virtual ~check_writer() = default;

  /// Whether findings of the baseline are shown as such; otherwise they are only counted.
  virtual bool shows_known() const { return false; }
  virtual void add(std::string const& file, report const&, std::span<finding const>, untold_findings) = 0;
  virtual void add_unread(std::string const& file, std::string_view why);  ///< nothing, unless the format has a place for it
  /// `summary`: lines about the whole run, mostly none. They go to standard error where the format has no place for them.
  virtual void end(std::string const& summary) = 0;

 protected:
  std::string& out_;
};

std::unique_ptr<check_writer> make_check_writer(check_format, std::string& out, form_index const&, finding_selection const&, language);

}  // namespace gouji::tool

#endif
