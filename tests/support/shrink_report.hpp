// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TESTS_SUPPORT_SHRINK_REPORT_HPP
#define GOUJI_TESTS_SUPPORT_SHRINK_REPORT_HPP
/// \file
/// Tests. From a report with which something fails, one that a person can read.

#include "support/report_model.hpp"

#include <functional>  // function

namespace gouji::test {

/// `r` without every section, table, paragraph and row that is not needed for `fails`, and every figure 0 that may be.
/// \pre fails(r)
model_report shrunk(model_report r, std::function<bool(model_report const&)> const& fails);

}  // namespace gouji::test

#endif
