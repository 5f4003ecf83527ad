// SPDX-License-Identifier: Apache-2.0
#include <gouji/source/kind.hpp>

#include "detail/relationships.hpp"

#include <gouji/base/limits.hpp>

#include <algorithm>  // all_of, min
#include <string>     // string

namespace gouji {
namespace {

using namespace std::string_view_literals;

/// The first few thousand bytes in ASCII lower case, NULs left out (UTF-16).
std::string head_of(std::string_view bytes) {
  std::string head;
  for (char const c : bytes.substr(0, 4'096))
    if (c != '\0') head += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return head;
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f'; }

bool has(std::string_view text, std::string_view what) { return text.find(what) != text.npos; }

/// Behind byte-order mark, white space, XML declaration and comments: the first tag, if one is
/// there.
std::string_view first_tag(std::string_view head) {
  for (auto const mark : {"\xEF\xBB\xBF"sv, "\xFF\xFE"sv, "\xFE\xFF"sv})
    if (head.starts_with(mark)) head.remove_prefix(mark.size());
  for (;;) {
    while (!head.empty() && is_blank(head.front())) head.remove_prefix(1);
    auto const end = head.starts_with("<?") ? "?>"sv : head.starts_with("<!--") ? "-->"sv : ""sv;
    auto const at = end.empty() ? head.npos : head.find(end);
    if (at == head.npos) return head;
    head.remove_prefix(at + end.size());
  }
}

bool is_image(std::string_view bytes) {
  for (auto const mark : {"\x89PNG"sv, "\xFF\xD8\xFF"sv, "GIF8"sv, "II*\0"sv, "MM\0*"sv})
    if (bytes.starts_with(mark)) return true;
  return bytes.starts_with("BM") && bytes.size() > 14 && bytes.substr(6, 4) == "\0\0\0\0"sv;
}

bool is_html(std::string_view head) {
  auto const tag = first_tag(head);
  for (auto const begin :
       {"<!doctype html"sv, "<html"sv, "<head"sv, "<body"sv, "<meta"sv, "<title"sv, "<table"sv,
        "<div"sv, "<p>"sv, "<p "sv, "<style"sv, "<link"sv, "<script"sv, "<center"sv})
    if (tag.starts_with(begin)) return true;
  return tag.starts_with('<') && has(head, "<html");
}

/// Begins with a header of a message, which may be long (`Subject` in codes), that says it has parts or is a page.
bool is_mhtml(std::string_view head) {
  head = head.substr(std::min(head.find_first_not_of(" \t\r\n"), head.size()));
  auto const name = head.substr(0, head.find(':'));
  bool const is_header = !name.empty() && name.size() < head.size() && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || c == '-';
  });
  auto const type = head.find("content-type:");
  if (!is_header || type == head.npos) return false;
  auto const value = head.substr(type, 200);
  return has(value, "multipart/") || (has(value, "text/html") && has(head, "mime-version:"));
}

/// The directory of an encrypted Office package names its one stream in UTF-16.
bool is_ole_encrypted(std::string_view bytes) {
  std::string name;
  for (char const c : "EncryptedPackage"sv) (name += c) += '\0';
  return has(bytes, name);
}

file_kind kind_of_zip(std::string_view bytes) {
  limits const limit;
  auto opened = detail::package::open(bytes, limit);
  if (!opened) return file_kind::docx;
  if (opened->has("mimetype"))
    if (auto const type = opened->read("mimetype");
        type && type->starts_with("application/vnd.oasis.opendocument"))
      return file_kind::odt;
  auto const main = detail::find_main_part(*opened, limit);
  if (!main) return file_kind::docx;
  switch (main->kind) {
    case detail::main_kind::word:
      return file_kind::docx;
    case detail::main_kind::workbook:
      return file_kind::xlsx;
    case detail::main_kind::presentation:
      return file_kind::pptx;
    case detail::main_kind::none:
      break;
  }
  return file_kind::zip_other;
}

}  // namespace

std::string_view name_of(file_kind k) {
  switch (k) {
    case file_kind::empty:
      return "empty";
    case file_kind::text:
      return "text";
    case file_kind::html:
      return "html";
    case file_kind::mhtml:
      return "mhtml";
    case file_kind::docx:
      return "docx";
    case file_kind::xlsx:
      return "xlsx";
    case file_kind::pptx:
      return "pptx";
    case file_kind::odt:
      return "odt";
    case file_kind::zip_other:
      return "zip";
    case file_kind::ole:
      return "ole";
    case file_kind::ole_encrypted:
      return "ole_encrypted";
    case file_kind::word_xml:
      return "word_xml";
    case file_kind::rtf:
      return "rtf";
    case file_kind::pdf:
      return "pdf";
    case file_kind::image:
      return "image";
  }
  return {};
}

file_kind detect_kind(std::string_view bytes) {
  if (bytes.starts_with("PK\3\4") || bytes.starts_with("PK\5\6")) return kind_of_zip(bytes);
  if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
    return is_ole_encrypted(bytes) ? file_kind::ole_encrypted : file_kind::ole;
  if (is_image(bytes)) return file_kind::image;

  auto const head = head_of(bytes);
  if (bytes.size() <= 4'096 && std::all_of(head.begin(), head.end(), is_blank))
    return file_kind::empty;
  if (has(std::string_view(head).substr(0, 1'024), "%pdf-")) return file_kind::pdf;
  if (first_tag(head).starts_with("{\\rtf")) return file_kind::rtf;
  if (is_mhtml(head)) return file_kind::mhtml;
  // A page that Word saved has the second of these in a comment.
  if (has(head, "progid=\"word.document\"") || first_tag(head).starts_with("<w:worddocument") ||
      first_tag(head).starts_with("<pkg:package"))
    return file_kind::word_xml;
  return is_html(head) ? file_kind::html : file_kind::text;
}

error unsupported_kind(file_kind k) {
  auto const sentence = [](std::string_view what, std::string_view way_out) {
    return error{error_kind::unsupported, std::string(what) + "; " + std::string(way_out)};
  };
  constexpr auto save_as_docx = "open it in Word or WPS and save it as .docx"sv;
  switch (k) {
    case file_kind::empty:
      return {error_kind::damaged, "the file is empty; get it again from its source"};
    case file_kind::html:
      return sentence("the file is a web page (HTML)", save_as_docx);
    case file_kind::mhtml:
      return sentence("the file is a web page saved as one file (MHTML)", save_as_docx);
    case file_kind::xlsx:
      return sentence("the file is an Excel workbook", "save the sheet as CSV or a web page");
    case file_kind::pptx:
      return sentence("the file is a PowerPoint presentation", "copy its tables into a document");
    case file_kind::odt:
      return sentence("the file is an OpenDocument file (.odt)", "save it as .docx");
    case file_kind::zip_other:
      return sentence("the file is a zip file without a Word document in it",
                      "unpack it and give the documents one by one, or use `gouji ingest`");
    case file_kind::ole:
      return sentence("the file is of the old binary format (.doc, .xls or .wps)", save_as_docx);
    case file_kind::ole_encrypted:
      return sentence("the file is encrypted with a password", "save it without a password");
    case file_kind::word_xml:
      return sentence("the file is a Word document as one XML file", save_as_docx);
    case file_kind::rtf:
      return sentence("the file is rich text (RTF)", save_as_docx);
    case file_kind::pdf:
      return sentence("the file is a PDF", "give its text, as `pdftotext -layout` prints it");
    case file_kind::image:
      return sentence("the file is an image", "recognise its text with an OCR program first");
    case file_kind::text:
    case file_kind::docx:
      break;
  }
  return sentence("the file is no Word document", "if it is a text, give it a name that says so");
}

}  // namespace gouji
