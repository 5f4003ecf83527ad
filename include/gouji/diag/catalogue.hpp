// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_DIAG_CATALOGUE_HPP
#define GOUJI_DIAG_CATALOGUE_HPP
/// \file
/// Layer diag. The one table of everything that can be told: code, severity, texts in Chinese and
/// English.

#include <gouji/diag/finding.hpp>

#include <cstdint>      // uint8_t
#include <optional>     // optional
#include <span>         // span
#include <string>       // string
#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji {

enum class language : std::uint8_t { zh, en };

/// One row of the catalogue. Codes are for ever; texts may improve. `{name}` is an argument.
struct catalogue_row {
  std::string_view code;
  severity level;
  std::string_view message_en;  ///< one sentence, without the place and without a full stop
  std::string_view message_zh;
  std::string_view meaning_en;  ///< what `gouji explain` prints: what it means, and what to do
  std::string_view meaning_zh;
};

/// All rows, ascending by code.
std::span<catalogue_row const> catalogue();

/// The row of a code; a relation that no row names (of a form read at run time) has the row
/// "relation". Never null.
catalogue_row const& catalogue_find(std::string_view code);

/// A finding with the severity of its row.
/// \pre `code` is a row's; or it is that of a relation of a form read at run time, and the argument
/// `code` says the same
finding make_finding(std::string_view code, std::optional<span> where,
                     std::vector<argument> arguments = {});

/// The sentence of a finding, its arguments filled in, on one line and fit for a terminal whatever
/// the document printed: control characters are U+FFFD, and an argument longer than 200 columns is
/// cut (the whole stands in the finding).
/// \pre `f.arguments` has all that the row's message names
std::string message_of(finding const& f, language);

}  // namespace gouji

#endif
