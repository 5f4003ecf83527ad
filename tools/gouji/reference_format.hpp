// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TOOLS_REFERENCE_FORMAT_HPP
#define GOUJI_TOOLS_REFERENCE_FORMAT_HPP
/// \file
/// Program. How `forms` and `explain` print what the program knows.

#include <cstdint>  // uint8_t

namespace gouji::tool {

enum class reference_format : std::uint8_t { text, json };

}  // namespace gouji::tool

#endif
