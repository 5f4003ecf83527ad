// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TESTS_SUPPORT_DOCX_WRITER_HPP
#define GOUJI_TESTS_SUPPORT_DOCX_WRITER_HPP
/// \file
/// Tests. Small Word packages out of XML snippets.

#include <string>       // string
#include <string_view>  // string_view
#include <utility>      // pair
#include <vector>       // vector

namespace gouji::test {

/// A zip file in memory with these entries, in this order; the same name may come twice.
std::string make_zip(std::vector<std::pair<std::string, std::string>> const& entries);

/// Snippets may use the prefixes w, mc, wps, v, m and r.
struct docx_writer {
  std::string body;       ///< inside `w:body`
  std::string numbering;  ///< inside `w:numbering`; no part if empty
  std::string styles;     ///< inside `w:styles`; no part if empty
  std::string footnotes;  ///< inside `w:footnotes`; no part if empty
  std::string endnotes;   ///< inside `w:endnotes`; no part if empty
  std::string main_name = "word/document.xml";
  bool is_strict = false;                                  ///< the strict namespaces of ISO 29500
  std::vector<std::pair<std::string, std::string>> extra;  ///< further entries

  std::vector<std::pair<std::string, std::string>> entries() const;
  std::string bytes() const { return make_zip(entries()); }
};

/// `<w:p><w:r><w:t>text</w:t></w:r></w:p>`, `properties` inside `w:pPr`.
std::string w_paragraph(std::string_view text, std::string_view properties = {});
/// A cell with one paragraph, `properties` inside `w:tcPr`.
std::string w_cell(std::string_view text, std::string_view properties = {});
std::string w_row(std::string_view cells, std::string_view properties = {});
/// A table with a grid of that many columns; 0: without `w:tblGrid`.
std::string w_table(int columns, std::string_view rows);

}  // namespace gouji::test

#endif
