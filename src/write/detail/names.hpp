// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_WRITE_DETAIL_NAMES_HPP
#define GOUJI_WRITE_DETAIL_NAMES_HPP
/// \file
/// Layer write, private. What the formats call the kinds of things.

#include <gouji/form/row_alignment.hpp>
#include <gouji/grammar/figure.hpp>
#include <gouji/lex/token.hpp>
#include <gouji/source/document.hpp>

#include <string_view>  // string_view

namespace gouji::detail {

std::string_view name_of(source_kind);
std::string_view name_of(block_kind);
std::string_view name_of(geometry);
std::string_view name_of(cell_kind);
std::string_view name_of(row_role);

}  // namespace gouji::detail

#endif
