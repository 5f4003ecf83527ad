// SPDX-License-Identifier: Apache-2.0
#include "docx_writer.hpp"

#include <zip.h>  // zip_file_add, zip_file_set_dostime

#include <stdexcept>  // runtime_error

namespace gouji::test {
namespace {

std::string replace_all(std::string text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

std::string part(std::string_view root, std::string_view inside) {
  std::string xml = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";
  xml.append("<w:").append(root);
  xml.append(R"( xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")"
             R"( xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006")"
             R"( xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape")"
             R"( xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml")"
             R"( xmlns:v="urn:schemas-microsoft-com:vml")"
             R"( xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math")"
             R"( xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">)");
  xml.append(inside).append("</w:").append(root).append(">");
  return xml;
}

std::string relationship(std::string_view type, std::string_view target) {
  return "<Relationship Id=\"" + std::string(type) +
         "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" +
         std::string(type) + "\" Target=\"" + std::string(target) + "\"/>";
}

std::string relationships(std::string_view inside) {
  return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
         std::string(inside) + "</Relationships>";
}

void require(bool ok, char const* what) {
  if (!ok) throw std::runtime_error(what);
}

}  // namespace

std::string make_zip(std::vector<std::pair<std::string, std::string>> const& entries) {
  zip_error_t why;
  zip_error_init(&why);
  auto* const target = zip_source_buffer_create(nullptr, 0, 0, &why);
  require(target, "no target");
  zip_source_keep(target);
  auto* const archive = zip_open_from_source(target, ZIP_TRUNCATE, &why);
  require(archive, "no archive");
  std::vector<std::string> names;
  for (auto const& [name, content] : entries) {
    auto* const source = zip_source_buffer(archive, content.data(), content.size(), 0);
    // The library refuses a name twice: write another of that length, and put it right below.
    std::string unique = name;
    for (auto const& n : names)
      if (n == unique) unique.back() = '\x01';
    names.push_back(unique);
    auto const entry = zip_file_add(archive, unique.c_str(), source, 0);
    require(entry >= 0, "no entry");
    constexpr zip_uint16_t midnight = 0, first_of_1980 = (1 << 5) | 1;  // the same bytes today and tomorrow, in every time zone
    require(zip_file_set_dostime(archive, static_cast<zip_uint64_t>(entry), midnight, first_of_1980, 0) == 0, "no date");
  }
  require(zip_close(archive) == 0, "not written");
  zip_source_open(target);
  zip_source_seek(target, 0, SEEK_END);
  std::string bytes(static_cast<std::size_t>(zip_source_tell(target)), '\0');
  zip_source_seek(target, 0, SEEK_SET);
  zip_source_read(target, bytes.data(), bytes.size());
  zip_source_close(target);
  zip_source_free(target);
  for (std::size_t i = 0; i < entries.size(); ++i)
    if (names[i] != entries[i].first) bytes = replace_all(bytes, names[i], entries[i].first);
  return bytes;
}

std::vector<std::pair<std::string, std::string>> docx_writer::entries() const {
  auto const slash = main_name.rfind('/') + 1;
  auto const folder = main_name.substr(0, slash);
  std::string links;
  std::vector<std::pair<std::string, std::string>> all;
  auto const add = [&](std::string const& type, std::string const& inside) {
    if (inside.empty()) return;
    links += relationship(type, type + ".xml");
    all.emplace_back(folder + type + ".xml", part(type, inside));
  };
  all.emplace_back(
      "[Content_Types].xml",
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/" +
          main_name +
          "\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml."
          "document.main+xml\"/></Types>");
  all.emplace_back("_rels/.rels", relationships(relationship("officeDocument", main_name)));
  add("numbering", numbering);
  add("styles", styles);
  add("footnotes", footnotes);
  add("endnotes", endnotes);
  all.emplace_back(folder + "_rels/" + main_name.substr(slash) + ".rels", relationships(links));
  all.emplace_back(main_name, part("document", "<w:body>" + body + "</w:body>"));
  all.insert(all.end(), extra.begin(), extra.end());
  if (is_strict)
    for (auto& [name, content] : all) {
      content = replace_all(content, "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                            "http://purl.oclc.org/ooxml/wordprocessingml/main");
      content = replace_all(content,
                            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                            "http://purl.oclc.org/ooxml/officeDocument/relationships");
    }
  return all;
}

std::string w_paragraph(std::string_view text, std::string_view properties) {
  std::string xml = "<w:p>";
  if (!properties.empty()) xml.append("<w:pPr>").append(properties).append("</w:pPr>");
  if (!text.empty()) xml.append("<w:r><w:t>").append(text).append("</w:t></w:r>");
  return xml + "</w:p>";
}

std::string w_cell(std::string_view text, std::string_view properties) {
  return "<w:tc><w:tcPr>" + std::string(properties) + "</w:tcPr>" + w_paragraph(text) + "</w:tc>";
}

std::string w_row(std::string_view cells, std::string_view properties) {
  return "<w:tr><w:trPr>" + std::string(properties) + "</w:trPr>" + std::string(cells) + "</w:tr>";
}

std::string w_table(int columns, std::string_view rows) {
  std::string xml = "<w:tbl><w:tblPr><w:tblW w:w=\"0\"/></w:tblPr>";
  if (columns > 0) xml += "<w:tblGrid>";
  for (int i = 0; i < columns; ++i) xml += "<w:gridCol w:w=\"900\"/>";
  if (columns > 0) xml += "</w:tblGrid>";
  return xml.append(rows).append("</w:tbl>");
}

}  // namespace gouji::test
