// SPDX-License-Identifier: Apache-2.0
/// \file
/// Tests. Kinds of files by content.

#include <gouji/source/kind.hpp>

#include <doctest/doctest.h>  // TEST_CASE

#include <string>  // string

#include "support/docx_reading.hpp"

using namespace gouji;
using namespace gouji::test;
using namespace std::string_literals;

namespace {

std::string utf16(std::string_view ascii) {
  std::string wide;
  for (char const c : ascii) (wide += c) += '\0';
  return wide;
}

constexpr auto ole_mark = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

}  // namespace

TEST_CASE("kinds are told by content, whatever the name") {
  docx_writer w;
  CHECK(detect_kind(w.bytes()) == file_kind::docx);
  CHECK(detect_kind(w.bytes().substr(0, 200)) == file_kind::docx);  // its reader says what is wrong
  CHECK(detect_kind(make_zip({{"a.txt", "x"}})) == file_kind::zip_other);
  CHECK(detect_kind(make_zip({{"mimetype", "application/vnd.oasis.opendocument.text"},
                              {"content.xml", "<a/>"}})) == file_kind::odt);
  CHECK(detect_kind(ole_mark + std::string(600, '\0')) == file_kind::ole);
  CHECK(detect_kind(ole_mark + std::string(600, '\0') + utf16("EncryptedPackage")) ==
        file_kind::ole_encrypted);
  CHECK(detect_kind("%PDF-1.7\n") == file_kind::pdf);
  CHECK(detect_kind("{\\rtf1\\ansi") == file_kind::rtf);
  CHECK(detect_kind("\x89PNG\r\n") == file_kind::image);
  CHECK(detect_kind("\xFF\xD8\xFF\xE0") == file_kind::image);
  CHECK(detect_kind("") == file_kind::empty);
  CHECK(detect_kind("\r\n \t") == file_kind::empty);
}

TEST_CASE("web pages are told from texts that hold a tag somewhere") {
  CHECK(detect_kind("<!DOCTYPE html>\n<html>") == file_kind::html);
  CHECK(detect_kind("\xEF\xBB\xBF\n<!-- saved --><HTML xmlns:o=\"x\">") == file_kind::html);
  CHECK(detect_kind("<?xml version=\"1.0\"?><html>") == file_kind::html);
  CHECK(detect_kind("\xFF\xFE" + utf16("<html><body>")) == file_kind::html);
  CHECK(detect_kind("<table border=1><tr>") == file_kind::html);
  CHECK(detect_kind("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"x\"\n") ==
        file_kind::mhtml);
  CHECK(detect_kind("From: <Saved by Blink>\r\nSubject: " + std::string(900, 'x') +
                    "\r\nContent-Type: multipart/related;\r\n\tboundary=\"x\"\r\n") == file_kind::mhtml);
  CHECK(detect_kind("Subject: x\nMIME-Version: 1.0\nContent-Type: text/html\n") == file_kind::mhtml);
  CHECK(detect_kind("a: b\ncontent-type: text/html\n") == file_kind::text);
  CHECK(detect_kind("一: content-type: multipart/related\n") == file_kind::text);
  CHECK(detect_kind("一、总体情况\n<table><tr><td>1</td></tr></table>") == file_kind::text);
  CHECK(detect_kind("a < b") == file_kind::text);
  CHECK(detect_kind("\xFF\xFE" + utf16("abc")) == file_kind::text);
}

TEST_CASE("Word documents as one XML file are told from web pages") {
  CHECK(
      detect_kind(
          "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument>") ==
      file_kind::word_xml);
  CHECK(detect_kind("<pkg:package xmlns:pkg=\"x\">") == file_kind::word_xml);
  CHECK(detect_kind("<html xmlns:w=\"x\"><head><!--[if gte mso 9]><xml><w:WordDocument></xml><![endif]-->") == file_kind::html);
}

TEST_CASE("what is not read says what it is and what to do") {
  struct {
    std::string bytes;
    std::string_view says;
  } const files[] = {
      {ole_mark + std::string(600, '\0'), ".doc"},
      {ole_mark + std::string(600, '\0') + utf16("EncryptedPackage"), "password"},
      {"<html>", "HTML"},
      {"MIME-Version: 1.0\nContent-Type: text/html", "MHTML"},
      {"{\\rtf1", "RTF"},
      {"%PDF-1.4", "PDF"},
      {make_zip({{"mimetype", "application/vnd.oasis.opendocument.text"}}), "OpenDocument"},
      {"\x89PNG", "image"},
      {"<pkg:package>", "XML"},
      {"some text", "no Word document"},
  };
  for (auto const& f : files) {
    auto const r = read_bytes_as_docx(f.bytes);
    INFO(r.failure);
    CHECK(r.failure_kind == error_kind::unsupported);
    CHECK(r.failure.find(f.says) != std::string::npos);
    CHECK(r.failure.find(';') != std::string::npos);  // the way out
  }
  CHECK(read_bytes_as_docx("").failure_kind == error_kind::damaged);
}

TEST_CASE("every kind has a name of its own") {
  std::string all = " ";
  for (int k = 0; k <= static_cast<int>(file_kind::image); ++k) {
    auto const name = " " + std::string(name_of(static_cast<file_kind>(k))) + " ";
    CHECK(name.size() > 2);
    CHECK(all.find(name) == std::string::npos);
    all += name.substr(1);
  }
}
