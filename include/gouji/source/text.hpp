// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_SOURCE_TEXT_HPP
#define GOUJI_SOURCE_TEXT_HPP
/// \file
/// Layer source. Text exports → document.

#include <gouji/base/limits.hpp>
#include <gouji/base/result.hpp>
#include <gouji/diag/finding.hpp>
#include <gouji/source/document.hpp>

#include <string_view>  // string_view

namespace gouji {

/// `declared`: a charset from outside, or empty. Tells how the encoding was found where that is in doubt.
/// Errors: `limit`.
result<document> read_text(std::string_view bytes, std::string_view declared, limits const&, finding_sink&);

}  // namespace gouji

#endif
