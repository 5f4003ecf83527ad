// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TEXT_DECODE_HPP
#define GOUJI_TEXT_DECODE_HPP
/// \file
/// Layer text. Bytes of any encoding met in archives → one UTF-8 text with a way back to the bytes.

#include <gouji/base/limits.hpp>
#include <gouji/base/result.hpp>
#include <gouji/text/source_map.hpp>

#include <cstdint>      // uint8_t
#include <optional>     // optional
#include <string>       // string
#include <string_view>  // string_view

namespace gouji {

enum class encoding : std::uint8_t { utf8, utf16le, utf16be, utf32le, utf32be, gb18030, big5 };

/// `UTF-8`, `GB18030`: as the registry of charsets writes it.
std::string_view name_of(encoding);

/// What made the decision, in the order of the ladder.
enum class encoding_evidence : std::uint8_t {
  byte_order_mark,
  valid_utf8,  ///< strict UTF-8; pure ASCII too
  zero_bytes,  ///< UTF-16 without mark: where the zero bytes and the planes of the code units lie
  declared,  ///< by the file or the caller, and at most one character in a hundred is damaged in it
  fallback,  ///< none of the above: UTF-8 if most of the text is that all the same, else GB18030,
             ///< the superset of gb2312 and GBK, or UTF-8, whichever damages less
};

/// `valid_utf8`: as the enumerator.
std::string_view name_of(encoding_evidence);

struct decoded {
  std::string text;  ///< valid UTF-8, without byte-order mark; NUL and damaged bytes are U+FFFD
  source_map map;
  encoding decision = encoding::utf8;
  encoding_evidence evidence = encoding_evidence::valid_utf8;
  std::optional<std::uint64_t> first_damage;  ///< offset in the input of the first such bytes
  std::uint64_t damaged = 0;                  ///< how many U+FFFD were written for such bytes
};

/// `declared`: a charset name from outside (HTTP, meta, the user), empty if none; gb2312 and gbk
/// are taken as GB18030. It does not override a text that is mostly UTF-8: pages are converted and
/// keep their old declaration. A byte-order mark inside the text stays (folding ignores it).
/// Errors: `limit` (input or text too large).
result<decoded> decode(std::string_view bytes, std::string_view declared, limits const& limit);

}  // namespace gouji

#endif
