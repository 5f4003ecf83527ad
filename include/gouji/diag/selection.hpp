// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_DIAG_SELECTION_HPP
#define GOUJI_DIAG_SELECTION_HPP
/// \file
/// Layer diag. Which findings somebody wants to hear of, and how grave they are to them. docs/design/selection.md

#include <gouji/diag/finding.hpp>

#include <optional>     // optional
#include <string>       // string
#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji {

/// What becomes of the findings whose code the pattern means.
struct selection_rule {
  /// A code; or `prefix.*`, which means every code that begins with `prefix.`. The code `relation` means the relations of all
  /// forms that were read at run time: the catalogue explains them in that row.
  std::string pattern;
  std::optional<severity> level;  ///< none: disabled
};

bool matches(selection_rule const&, std::string_view code);

/// Empty: every finding with the severity that the catalogue gives it.
struct finding_selection {
  std::vector<selection_rule> rules;  ///< the last that matches decides

  /// The rule that decides on a code; null: none, the finding stays as it is.
  selection_rule const* find(std::string_view code) const;
};

}  // namespace gouji

#endif
