// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_LEX_DETAIL_DIALECT_LIST_HPP
#define GOUJI_LEX_DETAIL_DIALECT_LIST_HPP
/// \file
/// Layer lex, private. One name a dialect; each is defined in the file of that name.

#include <gouji/lex/dialect.hpp>

namespace gouji::dialect_list {

extern dialect const tab_lines;

}  // namespace gouji::dialect_list

#endif
