// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_SOURCE_DETAIL_OVER_LIMIT_HPP
#define GOUJI_SOURCE_DETAIL_OVER_LIMIT_HPP
/// \file
/// Layer source, private. The sentence for "more of something than a limit allows".

#include <gouji/base/result.hpp>

#include <cstddef>      // size_t
#include <string>       // string, to_string
#include <string_view>  // string_view

namespace gouji::detail {

inline error over_limit(std::string_view what, std::string_view limit, std::size_t value) {
  return {error_kind::limit, "the document has more " + std::string(what) + " than " +
                                 std::string(limit) + " (" + std::to_string(value) +
                                 "); raise it with --limit " + std::string(limit) + "=N"};
}

}  // namespace gouji::detail

#endif
