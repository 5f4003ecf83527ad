// SPDX-License-Identifier: Apache-2.0
#include <gouji/check/check.hpp>

#include "detail/checks.hpp"

namespace gouji {

void check(report const& r, finding_sink& sink, check_options const& options) {
  detail::check_structure(r, sink);
  detail::check_years(r, sink);
  detail::check_deadline(r, sink);
  detail::check_relations(r, sink, options);
  detail::check_prose(r, sink, options);
}

}  // namespace gouji
