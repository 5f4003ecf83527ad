// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_CHECK_PROFILE_HPP
#define GOUJI_CHECK_PROFILE_HPP
/// \file
/// Layer check. How an archive wants its reports checked, as a file that is kept beside them.

#include <gouji/base/limits.hpp>
#include <gouji/base/result.hpp>
#include <gouji/check/check.hpp>
#include <gouji/diag/selection.hpp>
#include <gouji/form/form_index.hpp>

#include <optional>     // optional
#include <string_view>  // string_view

namespace gouji {

/// From which severity on a check has failed.
struct fail_level {
  std::optional<severity> from;  ///< none: never
};

/// What a file does not say, it leaves to others.
struct check_profile {
  finding_selection selection;
  std::optional<fail_level> fail_on;
  std::optional<severity> min_severity;
  std::optional<blanks> blank_cells;
};

/// Reads a profile from JSON: docs/schema/profile.schema.json. What a code or pattern means must be there in the catalogue or
/// in the forms. What it disables wins over the severities that it gives. Errors: `damaged` names the place
/// (`disable[1]`; for what is no JSON line and column) and the way out; `limit` (max_input_bytes, max_cells).
result<check_profile> read_profile(std::string_view json, form_index const&, limits const& = {});

}  // namespace gouji

#endif
