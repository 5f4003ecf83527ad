// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_GOUJI_HPP
#define GOUJI_GOUJI_HPP
/// \file
/// Everything: read a report, check it, write it.

#include <gouji/check/check.hpp>
#include <gouji/check/profile.hpp>
#include <gouji/diag/catalogue.hpp>
#include <gouji/diag/render.hpp>
#include <gouji/report/fingerprint.hpp>
#include <gouji/report/forms_with.hpp>
#include <gouji/report/read.hpp>
#include <gouji/version.hpp>
#include <gouji/write/baseline.hpp>
#include <gouji/write/csv.hpp>
#include <gouji/write/inspect.hpp>
#include <gouji/write/json.hpp>
#include <gouji/write/page.hpp>
#include <gouji/write/sarif.hpp>

#endif
