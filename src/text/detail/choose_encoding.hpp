// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TEXT_DETAIL_CHOOSE_ENCODING_HPP
#define GOUJI_TEXT_DETAIL_CHOOSE_ENCODING_HPP
/// \file
/// Layer text. Which encoding bytes are in, and what says so.

#include <gouji/text/decode.hpp>

#include <cstddef>      // size_t
#include <string_view>  // string_view

namespace gouji {

struct encoding_choice {
  encoding what = encoding::utf8;
  encoding_evidence why = encoding_evidence::valid_utf8;
  std::size_t mark_bytes = 0;  ///< length of the byte-order mark
  bool is_clean_utf8 = false;  ///< the bytes behind the mark can be taken over as they are
};

encoding_choice choose_encoding(std::string_view bytes, std::string_view declared);

}  // namespace gouji

#endif
