// SPDX-License-Identifier: Apache-2.0
/// \file
/// Tests. The container of a Word document, which is hostile until proven otherwise.

#include <gouji/source/docx.hpp>

#include <doctest/doctest.h>  // TEST_CASE

#include <initializer_list>  // initializer_list

#include "support/docx_reading.hpp"

using namespace gouji;
using namespace gouji::test;

namespace {

docx_writer small() {
  docx_writer w;
  w.body = w_paragraph("42") + w_table(2, w_row(w_cell("a") + w_cell("b")));
  w.styles = "<w:style w:type=\"paragraph\" w:styleId=\"A\"/>";
  return w;
}

std::string without(docx_writer const& w, std::initializer_list<std::string_view> names) {
  auto entries = w.entries();
  for (auto const name : names)
    std::erase_if(entries, [&](auto const& e) { return e.first == name; });
  return make_zip(entries);
}

/// Message and kind of a failure in one look.
bool fails(reading const& r, error_kind kind, std::string_view with) {
  INFO(r.failure);
  CHECK(r.failure_kind == kind);
  return r.failure.find(with) != std::string::npos;
}

/// A member of the first entry's record of that signature, in the place the zip format gives it.
void patch(std::string& zip, std::string_view signature, std::size_t offset,
           std::string_view bytes) {
  auto const at = zip.find(signature);
  REQUIRE(at != std::string::npos);
  zip.replace(at + offset, bytes.size(), bytes);
}

}  // namespace

TEST_CASE("the main part is where the package says, under any name") {
  auto w = small();
  w.main_name = "text/main.xml";
  auto const r = read(w);
  CHECK(r.blocks() == "42|#");
  CHECK(r.codes() == "");
  CHECK(r.doc.map.find(r.doc.text, r.doc.blocks[0].text).part == "/text/main.xml");
}

TEST_CASE("a package that does not say where its parts are is read at the usual place, and told") {
  auto const w = small();
  auto const all =
      without(w, {"[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels"});
  CHECK(read_bytes_as_docx(all).blocks() == "42|#");
  CHECK(read_bytes_as_docx(all).codes() == "source.relationships");
  CHECK(read_bytes_as_docx(without(w, {"_rels/.rels"})).codes() == "source.relationships");
  CHECK(read_bytes_as_docx(without(w, {"[Content_Types].xml"})).codes() == "source.relationships");
  CHECK(read_bytes_as_docx(without(w, {"word/_rels/document.xml.rels"})).codes() ==
        "source.relationships");
  CHECK(read_bytes_as_docx(without(w, {"word/styles.xml"})).codes() == "");
}

TEST_CASE("names may have backslashes, other case and a leading slash") {
  auto entries = small().entries();
  for (auto& [name, content] : entries) {
    if (name == "word/document.xml") name = "Word\\Document.xml";
    if (name == "word/styles.xml") name = "WORD/STYLES.XML";
  }
  CHECK(read_bytes_as_docx(make_zip(entries)).blocks() == "42|#");
}

TEST_CASE("external relationships are not followed") {
  auto entries = small().entries();
  for (auto& [name, content] : entries)
    if (name == "_rels/.rels")
      content.replace(content.find("Target="), 7, "TargetMode=\"External\" Target=");
  CHECK(read_bytes_as_docx(make_zip(entries)).codes() == "source.relationships");
}

TEST_CASE("a package without a Word document is refused by what it is") {
  CHECK(fails(read_bytes_as_docx(make_zip({{"a.txt", "x"}})), error_kind::unsupported, "zip file"));
  CHECK(fails(read_bytes_as_docx(make_zip({{"word/document.xml", "<a/>"}})), error_kind::damaged,
              "no Word document"));
  auto entries = small().entries();
  for (auto& [name, content] : entries)
    if (auto const at = content.find("wordprocessingml.document.main"); at != content.npos)
      content.replace(at, 30, "spreadsheetml.sheet.main");
  CHECK(fails(read_bytes_as_docx(make_zip(entries)), error_kind::unsupported, "Excel"));
}

TEST_CASE("a package cut off anywhere is an error and nothing worse") {
  auto const whole = small().bytes();
  REQUIRE(read_bytes_as_docx(whole).failure == "");
  for (std::size_t size = 0; size < whole.size(); size += 97)
    CHECK(read_bytes_as_docx(whole.substr(0, size)).failure != "");
}

TEST_CASE("a package with any byte changed is read or refused, and nothing worse") {
  auto const whole = small().bytes();
  for (std::size_t i = 0; i < whole.size(); i += 3) {
    auto damaged = whole;
    damaged[i] = static_cast<char>(damaged[i] ^ 0x5A);
    auto const r = read_bytes_as_docx(damaged);
    if (r.failure.empty()) CHECK(r.doc.text.find("42") != std::string::npos);
  }
}

TEST_CASE("the same entry twice is refused, in any case of letters") {
  auto w = small();
  w.extra = {{"word/document.xml", "<other/>"}};
  CHECK(fails(read(w), error_kind::damaged, "word/document.xml twice"));
  w.extra = {{"WORD/document.xml", "<other/>"}};
  CHECK(fails(read(w), error_kind::damaged, "twice"));
}

TEST_CASE("an encrypted entry is refused by name") {
  auto bytes = small().bytes();
  patch(bytes, "PK\1\2", 8, std::string("\1\0", 2));  // general purpose bit 0
  CHECK(fails(read_bytes_as_docx(bytes), error_kind::unsupported,
              "[Content_Types].xml of the package is encrypted"));
}

TEST_CASE("too many entries are too many, and one less is not") {
  docx_writer w = small();
  auto const own = w.entries().size();
  for (int i = 0; i < 20; ++i) w.extra.emplace_back("media/" + std::to_string(i), "x");
  limits limit;
  limit.max_package_entries = own + 20;
  CHECK(read(w, limit).failure == "");
  --limit.max_package_entries;
  CHECK(fails(read(w, limit), error_kind::limit, "--limit max_package_entries=N"));
  for (int i = 20; i < 10'000; ++i) w.extra.emplace_back("media/" + std::to_string(i), "x");
  CHECK(fails(read(w), error_kind::limit, "max_package_entries (4096)"));
}

TEST_CASE("inflated bytes are counted while inflating") {
  auto w = small();
  w.body += "<!--" + std::string(3'000'000, ' ') + "-->";
  CHECK(read(w).blocks() == "42|#");
  limits limit;
  limit.max_inflated_bytes = 1'000'000;
  CHECK(fails(read(w, limit), error_kind::limit, "--limit max_inflated_bytes=N"));
  limit = {};
  limit.max_inflation_ratio = 100;
  CHECK(fails(read(w, limit), error_kind::limit, "--limit max_inflation_ratio=N"));
}

TEST_CASE("inflated sizes that the package declares do not count") {
  auto bytes = small().bytes();
  for (auto at = bytes.find("PK\1\2"); at != bytes.npos; at = bytes.find("PK\1\2", at + 1))
    bytes.replace(at + 24, 4, std::string("\1\0\0\0", 4));
  CHECK(read_bytes_as_docx(bytes).failure == "");
  CHECK(read_bytes_as_docx(bytes).blocks() == "42|#");
}

TEST_CASE("ZIP64 packages are read like any other") {
  auto bytes = small().bytes();
  auto const end = bytes.size() - 22;  // of the central directory; the package has no comment
  auto const number = [&](std::size_t at, std::size_t size) {
    return bytes.substr(end + at, size) + std::string(8 - size, '\0');
  };
  std::string offset;
  for (auto rest = end; offset.size() < 8; rest >>= 8) offset += static_cast<char>(rest & 0xFF);
  auto const record = "PK\6\6" + std::string("\x2C\0\0\0\0\0\0\0\x2D\0\x2D\0", 12) +
                      std::string(8, '\0') + number(8, 2) + number(10, 2) + number(12, 4) +
                      number(16, 4);
  auto const locator = "PK\6\7" + std::string(4, '\0') + offset + std::string("\1\0\0\0", 4);
  bytes.replace(end + 8, 12, std::string(12, '\xFF'));  // see the other record
  bytes.insert(end, record + locator);
  CHECK(read_bytes_as_docx(bytes).failure == "");
  CHECK(read_bytes_as_docx(bytes).blocks() == "42|#");
}

TEST_CASE("more input than allowed is refused before anything is done") {
  limits limit;
  auto const bytes = small().bytes();
  limit.max_input_bytes = bytes.size();
  CHECK(read_bytes_as_docx(bytes, limit).failure == "");
  --limit.max_input_bytes;
  CHECK(fails(read_bytes_as_docx(bytes, limit), error_kind::limit, "max_input_bytes"));
}
