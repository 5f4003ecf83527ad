// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_SOURCE_DETAIL_TELL_ENCODING_HPP
#define GOUJI_SOURCE_DETAIL_TELL_ENCODING_HPP
/// \file
/// Layer source, private. What is told about the encoding of a text or page, and what its document keeps of it.

#include <gouji/base/result.hpp>
#include <gouji/diag/catalogue.hpp>
#include <gouji/source/document.hpp>
#include <gouji/text/decode.hpp>

#include <cstdint>   // int64_t
#include <optional>  // nullopt
#include <string>    // string

namespace gouji::detail {

inline void tell_encoding(decoded const& d, finding_sink& sink) {
  if (d.damaged > 0)
    sink.add(make_finding("encoding.damaged", std::nullopt,
                          {{"encoding", std::string(name_of(d.decision))},
                           {"offset", static_cast<std::int64_t>(d.first_damage.value_or(0))},
                           {"count", static_cast<std::int64_t>(d.damaged)}}));
  else if (d.evidence == encoding_evidence::fallback)
    sink.add(make_finding("encoding.guess", std::nullopt,
                          {{"encoding", std::string(name_of(d.decision))}}));
}

/// `made`, which was read from `from`.
inline result<document> with_encoding(result<document> made, decoded const& from) {
  if (made) {
    made->encoding = name_of(from.decision);
    made->encoding_evidence = name_of(from.evidence);
  }
  return made;
}

}  // namespace gouji::detail

#endif
