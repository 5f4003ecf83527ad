// SPDX-License-Identifier: Apache-2.0
#include <gouji/diag/finding.hpp>

namespace gouji {

std::string_view name_of(severity level) {
  switch (level) {
    case severity::unassessed:
      return "unassessed";
    case severity::note:
      return "note";
    case severity::warning:
      return "warning";
    case severity::error:
      return "error";
  }
  return {};
}

std::optional<severity> find_severity(std::string_view name) {
  for (auto const level : {severity::unassessed, severity::note, severity::warning, severity::error})
    if (name == name_of(level)) return level;
  return std::nullopt;
}

}  // namespace gouji
