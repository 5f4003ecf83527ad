// SPDX-License-Identifier: Apache-2.0
#include <gouji/diag/selection.hpp>

#include <gouji/diag/catalogue.hpp>

#include <algorithm>  // find_if

namespace gouji {

bool matches(selection_rule const& rule, std::string_view code) {
  std::string_view const pattern = rule.pattern;
  if (pattern.ends_with(".*")) return code.starts_with(pattern.substr(0, pattern.size() - 1));
  return pattern == code || pattern == catalogue_find(code).code;
}

selection_rule const* finding_selection::find(std::string_view code) const {
  auto const rule = std::find_if(rules.rbegin(), rules.rend(), [&](auto const& r) { return matches(r, code); });
  return rule == rules.rend() ? nullptr : &*rule;
}

}  // namespace gouji
