// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TESTS_SUPPORT_DOCX_READING_HPP
#define GOUJI_TESTS_SUPPORT_DOCX_READING_HPP
/// \file
/// Tests. A Word package read back in forms that a test can compare at a glance.

#include "docx_writer.hpp"

#include <gouji/source/docx.hpp>

#include <string>   // string
#include <utility>  // move
#include <vector>   // vector

namespace gouji::test {

struct reading {
  document doc;
  std::vector<finding> findings;
  std::string failure;  ///< the error's sentence; empty if there is a document
  error_kind failure_kind = error_kind::unreadable;

  /// Paragraphs divided by `|`, tables as `#`, notes in `(…)`; '\n' as `/`.
  std::string blocks() const {
    std::string all;
    for (auto const& b : doc.blocks) {
      if (!all.empty()) all += '|';
      std::string text(doc[b.text]);
      if (b.kind == block_kind::table) text = "#";
      if (b.kind == block_kind::note) text = "(" + text + ")";
      all += text;
    }
    return flat(all);
  }

  /// Of one table, `row,column row_span×column_span text` each, divided by `|`; 1×1 is left out.
  std::string cells(std::size_t index = 0) const {
    std::string all;
    auto const& t = doc.tables.at(index);
    for (std::uint32_t i = 0; i < t.cell_count; ++i) {
      auto const& c = doc.cells[t.first_cell + i];
      if (i > 0) all += '|';
      all += std::to_string(c.row) + ',' + std::to_string(c.column);
      if (c.row_span > 1 || c.column_span > 1)
        all += ' ' + std::to_string(c.row_span) + 'x' + std::to_string(c.column_span);
      if (!c.text.empty()) all.append(" ").append(doc[c.text]);
    }
    return flat(all);
  }

  std::string shape(std::size_t index = 0) const {
    return std::to_string(doc.tables.at(index).row_count) + 'x' +
           std::to_string(doc.tables.at(index).column_count);
  }

  /// The codes of all findings, divided by blanks.
  std::string codes() const {
    std::string all;
    for (auto const& f : findings) all += (all.empty() ? "" : " ") + f.code;
    return all;
  }

 private:
  static std::string flat(std::string s) {
    for (char& c : s)
      if (c == '\n') c = '/';
    return s;
  }
};

inline reading read_bytes_as_docx(std::string const& bytes, limits const& limit = {}) {
  reading r;
  finding_sink sink;
  auto d = read_docx(bytes, limit, sink);
  r.findings = sink.findings();
  if (!d) {
    r.failure = d.error().message;
    r.failure_kind = d.error().kind;
  } else {
    r.doc = std::move(*d);
  }
  return r;
}

inline reading read(docx_writer const& w, limits const& limit = {}) {
  return read_bytes_as_docx(w.bytes(), limit);
}

/// A document of this body alone.
inline reading read_body(std::string body) {
  docx_writer w;
  w.body = std::move(body);
  return read(w);
}

}  // namespace gouji::test

#endif
