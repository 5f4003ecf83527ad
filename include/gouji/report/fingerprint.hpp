// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_REPORT_FINGERPRINT_HPP
#define GOUJI_REPORT_FINGERPRINT_HPP
/// \file
/// Layer report. What makes a finding the same one when the report is exported again, read again or moved.

#include <gouji/diag/finding.hpp>
#include <gouji/report/report.hpp>

#include <cstdint>      // uint64_t
#include <optional>     // optional
#include <span>         // span
#include <string>       // string
#include <string_view>  // string_view

namespace gouji {

/// The report of the document whose finding it is: the last one whose title does not stand behind the finding's place.
report_identity const& identity_of(report const&, finding const&);

/// Gives each finding its fingerprint: a hash (FNV-1a, 64 bits) of its code, of agency and year of its report, of the codes
/// and values of its operands, and of the numbers that disagree; where no operand is a figure of the form, of the arguments of
/// its message instead, texts as `folded` has them. Of equal findings of one document the second, third … differ by that number.
/// Places, names of files, language, severity and the order of different findings do not matter. docs/design/selection.md
void set_fingerprints(report const&, std::span<finding>);

/// 16 digits 0-9a-f.
std::string fingerprint_text(std::uint64_t fingerprint);
/// None for anything else.
std::optional<std::uint64_t> parse_fingerprint(std::string_view text);

}  // namespace gouji

#endif
