// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TEXT_PLACE_HPP
#define GOUJI_TEXT_PLACE_HPP
/// \file
/// Layer text. Where something stands in the source, in the terms of a person who has the file before them.

#include <cstdint>      // uint32_t, uint64_t
#include <string_view>  // string_view

namespace gouji {

/// Of a text or HTML file: line, column and bytes of the file as found, whatever its encoding.
/// Of a Word document: part, table, row, cell and characters, since its bytes are packed and say nothing to anyone.
/// Numbers count from 1; 0 means that this kind of source has no such thing.
struct place {
  std::uint32_t line = 0;
  std::uint32_t column = 0;          ///< in characters (code points)
  std::uint64_t byte_begin = 0;      ///< in the original file
  std::uint64_t byte_end = 0;        ///< one past the last byte
  std::string_view part;             ///< of a package, `/word/document.xml`; owned by the document
  std::uint32_t table = 0;           ///< in the order in which tables begin
  std::uint32_t row = 0;
  std::uint32_t cell = 0;            ///< physical cells of the row, merged ones counted once
  std::uint32_t paragraph = 0;       ///< of the cell, or of the part where there is no table
  std::uint32_t character_begin = 0; ///< counts from 0, within the paragraph
  std::uint32_t character_end = 0;
};

}  // namespace gouji

#endif
