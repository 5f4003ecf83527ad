// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_CHECK_FINDING_CODES_HPP
#define GOUJI_CHECK_FINDING_CODES_HPP
/// \file
/// Layer check. Which codes findings can have, and what a person meant who wrote another one.

#include <gouji/form/form_index.hpp>

#include <span>         // span
#include <string>       // string
#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji {

/// The codes of the catalogue and those of the relations of the forms, ascending, each once. Valid while the forms live.
std::vector<std::string_view> finding_codes(form_index const&);

/// The three of `codes` that are most like `code`, with commas between.
std::string nearest_codes(std::string_view code, std::span<std::string_view const> codes);

/// What is wrong with the pattern of a `selection_rule`: it means none of `codes`. Empty: nothing.
std::string fault_of_pattern(std::string_view pattern, std::span<std::string_view const> codes);

}  // namespace gouji

#endif
