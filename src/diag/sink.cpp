// SPDX-License-Identifier: Apache-2.0
#include <gouji/diag/sink.hpp>

#include <algorithm>  // max

namespace gouji {

void finding_sink::add(finding f) {
  if (auto const* rule = selection_.find(f.code)) {
    if (!rule->level) {
      ++disabled_[f.code];
      return;
    }
    f.level = *rule->level;
  }
  worst_ = std::max(worst_, std::optional(f.level));  // none is below all
  if (findings_.size() < limit_) {
    findings_.push_back(std::move(f));
  } else {
    ++suppressed_;
    worst_suppressed_ = std::max(worst_suppressed_, std::optional(f.level));
  }
}

untold_findings finding_sink::untold() const {
  untold_findings out{suppressed_, 0, 0};
  for (auto const& [code, count] : disabled_) out.disabled += count;
  return out;
}

}  // namespace gouji
