// SPDX-License-Identifier: Apache-2.0
#include <gouji/diag/finding.hpp>

#include <utility>  // move

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

void finding_sink::add(finding f) {
  if (!worst_ || *worst_ < f.level) worst_ = f.level;
  if (findings_.size() < limit_)
    findings_.push_back(std::move(f));
  else
    ++suppressed_;
}

}  // namespace gouji
