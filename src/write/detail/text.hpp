// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_WRITE_DETAIL_TEXT_HPP
#define GOUJI_WRITE_DETAIL_TEXT_HPP
/// \file
/// Layer write, private. What every format of text needs: numbers without a locale, characters that
/// are UTF-8 for certain.

#include <gouji/base/decimal.hpp>

#include <cstdint>      // int64_t
#include <string>       // string
#include <string_view>  // string_view

namespace gouji::detail {

/// Appends as `decimal::to_string` writes, into `out` and without a string between.
void append_number(std::string& out, decimal);
void append_number(std::string& out, std::int64_t);

/// Appends `text` with U+FFFD for bytes that are no UTF-8. A document's text is valid; its name,
/// which is a path, may be anything.
void append_utf8(std::string& out, std::string_view text);

}  // namespace gouji::detail

#endif
