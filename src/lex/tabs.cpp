// SPDX-License-Identifier: Apache-2.0
// One row a line with TABs between the cells, or behind each: python-docx, word-extractor, Chromium, spreadsheets.
#include "detail/dialect_list.hpp"
#include "detail/separated_rows.hpp"

namespace gouji::dialect_list {
namespace {

void find(std::string_view text, std::span<line const> lines, std::vector<line_range>& out) {
  find_separated_rows(text, lines, tab_mark, out);
}

void tokenize(std::string_view text, std::span<line const> lines, std::vector<token>& out) {
  write_separated_rows(text, lines, tab_mark, out);
}

}  // namespace

dialect const tabs = {"tabs", find, tokenize};

}  // namespace gouji::dialect_list
