// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_SOURCE_KIND_HPP
#define GOUJI_SOURCE_KIND_HPP
/// \file
/// Layer source. What kind of file some bytes are, whatever its name says.

#include <gouji/base/result.hpp>

#include <cstdint>      // uint8_t
#include <string_view>  // string_view

namespace gouji {

enum class file_kind : std::uint8_t {
  empty,          ///< no bytes, or nothing but white space
  text,           ///< none of the others
  html,           ///< also under the names .doc and .xls
  mhtml,          ///< a web page saved as one file
  docx,           ///< a package whose main part is a Word document; also a zip file so damaged that
                  ///< nobody can tell, since the reader of packages says what is wrong with it
  xlsx,           ///< a package whose main part is a workbook
  pptx,           ///< a package whose main part is a presentation
  odt,            ///< an OpenDocument package of any kind
  zip_other,      ///< some other zip file
  ole,            ///< Word 97–2003 .doc, Excel .xls, WPS .wps
  ole_encrypted,  ///< an Office package under a password
  word_xml,       ///< Word as one XML file: Word 2003 XML, or "flat OPC"
  rtf,
  pdf,
  image,  ///< PNG, JPEG, GIF, TIFF or BMP
};

std::string_view name_of(file_kind);

/// By content alone. Looks at the first bytes, and into the directory of a zip or OLE file; what it
/// cannot place is `text`.
file_kind detect_kind(std::string_view bytes);

/// Why a file of this kind is not read, and what to do about it.
/// \pre not text, not docx
error unsupported_kind(file_kind);

}  // namespace gouji

#endif
