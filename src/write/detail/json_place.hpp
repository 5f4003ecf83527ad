// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_WRITE_DETAIL_JSON_PLACE_HPP
#define GOUJI_WRITE_DETAIL_JSON_PLACE_HPP
/// \file
/// Layer write, private. Where something stands, as JSON.

#include <gouji/base/span.hpp>
#include <gouji/source/document.hpp>

#include "write/detail/json_writer.hpp"

#include <optional>  // optional

namespace gouji::detail {

/// Of a file `line`, `column`, `byte_begin`, `byte_end`; of a package `part`, `table`, `row`,
/// `cell`, `paragraph`, `character_begin`, `character_end`, where the table, row and cell of what
/// stands in no table are null. Null where there is no document or no place.
void write_place(json_writer&, std::optional<span> where, document const*);

/// The keys `line`, `byte_begin` and `byte_end` of a place in a file, null for any other, in the object that is open.
void write_line_and_bytes(json_writer&, std::optional<span> where, document const*);

}  // namespace gouji::detail

#endif
