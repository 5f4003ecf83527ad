// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_REPORT_FORMS_WITH_HPP
#define GOUJI_REPORT_FORMS_WITH_HPP
/// \file
/// Layer report. The built-in forms and those of the user, as one index to read with.

#include <gouji/base/result.hpp>
#include <gouji/form/form_index.hpp>
#include <gouji/form/read_form.hpp>

#include <cstddef>  // size_t
#include <memory>   // shared_ptr
#include <span>     // span

namespace gouji {

/// Forms of one index that are not built in; the alignment remembers something for each form and row of a document.
inline constexpr std::size_t max_own_forms = 64;

/// The built-in forms, and behind them the given ones, compiled: for `read_options::forms`. The index keeps what it was made
/// of alive. Errors: `damaged` for a code that two forms have; `limit` (`max_own_forms`, `max_own_rows`).
result<std::shared_ptr<form_index const>> forms_with(std::span<shared_forms const> own);

}  // namespace gouji

#endif
