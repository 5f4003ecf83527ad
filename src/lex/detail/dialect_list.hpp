// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_LEX_DETAIL_DIALECT_LIST_HPP
#define GOUJI_LEX_DETAIL_DIALECT_LIST_HPP
/// \file
/// Layer lex, private. One name a dialect; each is defined in the file of that name.

#include <gouji/lex/dialect.hpp>

namespace gouji::dialect_list {

extern dialect const antiword;
extern dialect const asciidoc;
extern dialect const bars;
extern dialect const csv;
extern dialect const drawn;
extern dialect const overwritten;
extern dialect const ruled;
extern dialect const tab_ladder;
extern dialect const tab_lines;
extern dialect const tabs;
extern dialect const wiki;

}  // namespace gouji::dialect_list

#endif
