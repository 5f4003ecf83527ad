// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TEXT_DETAIL_UTF8_SCAN_HPP
#define GOUJI_TEXT_DETAIL_UTF8_SCAN_HPP
/// \file
/// Layer text. Whether bytes are UTF-8, at the speed of memory where they mostly are.

#include <cstddef>      // size_t
#include <string_view>  // string_view

namespace gouji {

/// How many bytes at the begin of `bytes` are whole characters of strict UTF-8 other than NUL.
std::size_t clean_utf8_prefix(std::string_view bytes);

}  // namespace gouji

#endif
