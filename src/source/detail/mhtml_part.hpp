// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_SOURCE_DETAIL_MHTML_PART_HPP
#define GOUJI_SOURCE_DETAIL_MHTML_PART_HPP
/// \file
/// Layer source, private. The parts of a web page saved as one file (MHTML, RFC 2557).

#include <gouji/text/source_map.hpp>

#include <cstdint>      // uint8_t
#include <string>       // string
#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji::detail {

enum class transfer_encoding : std::uint8_t { none, quoted_printable, base64 };

struct mhtml_part {
  std::size_t begin = 0, end = 0;  ///< of its body in the file
  transfer_encoding encoding = transfer_encoding::none;
  std::string_view charset;  ///< empty if its header names none
};

/// The parts, however deep multiparts nest, whose header says `text/html` or `application/xhtml+xml`: the page, and pages shown
/// within it. The first ones, if there are very many. Linear.
std::vector<mhtml_part> find_html_parts(std::string_view file);

struct unpacked_part {
  std::string bytes;
  std::vector<source_map::run> runs;  ///< from `bytes` into the file; of base64, a run a line
};

/// What is no valid encoding stays as it is (quoted-printable) or is left out (base64).
unpacked_part unpack(std::string_view file, mhtml_part const&);

}  // namespace gouji::detail

#endif
