// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_SOURCE_DETAIL_XML_TRIM_HPP
#define GOUJI_SOURCE_DETAIL_XML_TRIM_HPP
/// \file
/// Layer source, private. Formatting out of a part before it is parsed.

#include <gouji/base/result.hpp>

#include <optional>     // optional
#include <string>       // string
#include <string_view>  // string_view

namespace gouji::detail {

/// Takes out of `xml` (UTF-8) what no handler would see: comments, processing instructions, the
/// subtrees of `element::ignored`, empty elements that are `element::other`, attributes of elements
/// that are known by their mere presence. Seven eighths of a Word part go, and with them most of
/// the time that parsing takes. What is left means the same; text is never touched.
///
/// Also refuses what would make the parser slow: a document type, and elements with more
/// attributes than any program writes (the parser compares each with each).
std::optional<error> trim_xml(std::string_view part, std::string& xml);

}  // namespace gouji::detail

#endif
