// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TESTS_SUPPORT_HTML_READING_HPP
#define GOUJI_TESTS_SUPPORT_HTML_READING_HPP
/// \file
/// What a test says about a page: read it, and print what became of it.

#include <gouji/source/html.hpp>

#include <doctest/doctest.h>

#include <string>       // string, to_string
#include <string_view>  // string_view
#include <utility>      // move
#include <vector>       // vector

namespace gouji::test {

/// Together with what was told.
struct read_page {
  document d;
  std::vector<std::string> codes;
};

inline read_page read(std::string_view page, std::string_view charset = {}) {
  finding_sink sink;
  auto d = read_html(page, charset, {}, sink);
  REQUIRE(d.has_value());
  read_page out{std::move(*d), {}};
  for (auto const& f : sink.findings()) out.codes.push_back(f.code);
  return out;
}

inline std::string rendered(std::string_view text) {
  std::string out;
  for (char const c : text) out += c == '\n' ? '/' : c;
  return out;
}

/// `row,column text`, with `rows x columns` behind where the cell spans any: `0,1 2x1 text`.
inline std::string table_of(document const& d, std::size_t index = 0) {
  REQUIRE(index < d.tables.size());
  std::string out;
  auto const& t = d.tables[index];
  for (auto i = t.first_cell; i < t.first_cell + t.cell_count; ++i) {
    auto const& c = d.cells[i];
    if (!out.empty()) out += " | ";
    out += std::to_string(c.row) + "," + std::to_string(c.column);
    if (c.row_span != 1 || c.column_span != 1)
      out += " " + std::to_string(c.row_span) + "x" + std::to_string(c.column_span);
    out += " " + rendered(d[c.text]);
  }
  return out;
}

/// A line a block: `p text`, `1 text` (heading level), `f text` (furniture), `t` (table).
inline std::string blocks_of(document const& d) {
  std::string out;
  for (auto const& b : d.blocks) {
    if (!out.empty()) out += " | ";
    if (b.kind == block_kind::table)
      out += "t";
    else
      out += (b.kind == block_kind::furniture ? "f"
              : b.outline                     ? std::to_string(b.outline)
                                              : "p") +
             (" " + rendered(d[b.text]));
  }
  return out;
}

}  // namespace gouji::test

#endif
