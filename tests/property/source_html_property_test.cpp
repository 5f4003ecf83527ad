// SPDX-License-Identifier: Apache-2.0
#include <gouji/source/html.hpp>

#include "support/html_reading.hpp"

#include <doctest/doctest.h>

#include <array>    // array
#include <cstdint>  // uint32_t
#include <random>   // mt19937
#include <string>   // string
#include <vector>   // vector

using namespace gouji;
using namespace gouji::test;

namespace {

/// A character in the two encodings in which pages come. Two bytes of GB18030 that no UTF-8 has.
struct character {
  char const* utf8;
  char const* gb18030;
};
constexpr std::array alphabet = {
    character{"规", "\xB9\xE6"}, character{"章", "\xD5\xC2"}, character{"件", "\xBC\xFE"},
    character{"１", "\xA3\xB1"}, character{"0", "0"},         character{"7", "7"},
    character{".", "."},         character{"x", "x"},
};

struct area {
  std::uint32_t row, column, rows, columns;
};

/// A page with one table, and what it must become.
struct made_page {
  std::string file;
  std::vector<area> areas;           ///< in reading order
  std::vector<std::string> texts;    ///< in UTF-8
  std::vector<std::string> sources;  ///< the bytes in the file
  std::uint32_t columns = 0;
};

class page_maker {
 public:
  page_maker(unsigned seed, bool is_gb18030) : random_(seed), is_gb18030_(is_gb18030) {}

  made_page make() {
    page_.file = "<html><body>";
    space();
    page_.file += "<table>";
    std::uint32_t const rows = 1 + number(6), columns = 2 + number(6);
    std::vector<std::vector<bool>> taken(rows, std::vector<bool>(columns, false));
    for (std::uint32_t r = 0; r < rows; ++r) {
      space();
      page_.file += "<tr>";
      for (std::uint32_t c = 0; c < columns; ++c)
        if (!taken[r][c]) add_cell(taken, r, c);
      if (number(2)) page_.file += "</tr>";
    }
    page_.file += "</table>";
    for (auto& a : page_.areas) a.columns = std::min(a.columns, page_.columns - a.column);
    return std::move(page_);
  }

 private:
  std::uint32_t number(std::uint32_t below) {
    return static_cast<std::uint32_t>(random_() % below);
  }
  void space() {
    for (auto n = number(3); n-- > 0;) page_.file += number(2) ? "\n" : "\r\n ";
  }

  void add_cell(std::vector<std::vector<bool>>& taken, std::uint32_t r, std::uint32_t c) {
    area a{r, c, 1, 1};
    while (number(3) == 0 && c + a.columns < taken[0].size() && !taken[r][c + a.columns])
      ++a.columns;
    while (number(3) == 0 && r + a.rows < taken.size()) ++a.rows;
    for (auto i = r; i < r + a.rows; ++i)
      for (auto k = c; k < c + a.columns; ++k) taken[i][k] = true;
    page_.file +=
        "<td colspan=" + std::to_string(a.columns) + " rowspan=" + std::to_string(a.rows) + ">";
    space();
    if (number(2)) page_.file += "<p>";
    auto const begin = page_.file.size();
    std::string text;
    for (auto n = number(30); n-- > 0;) add_character(text, n == 0);
    page_.texts.push_back(text);
    page_.sources.push_back(page_.file.substr(begin));
    space();
    if (number(2)) page_.file += "</td>";
    page_.areas.push_back(a);
    page_.columns = std::max(page_.columns, c + 1);
  }

  void add_character(std::string& text, bool is_last) {
    auto const& c = alphabet[number(alphabet.size())];
    text += c.utf8;
    page_.file += is_gb18030_ ? c.gb18030 : c.utf8;
    if (is_last || number(8)) return;
    switch (number(3)) {
      case 0:
        page_.file += "</span><b class='a>b'><!-- x -->";
        break;
      case 1:
        text += "\u00A0";
        page_.file += "&nbsp;";
        add_character(text, true);
        break;
      default:
        text += "0 0";
        page_.file += "0 \r\n 0";
    }
  }

  std::mt19937 random_;
  bool is_gb18030_;
  made_page page_;
};

/// Line and column of a byte, counted one by one. Two bytes are a character in GB18030 from 0x81
/// on.
std::pair<std::uint32_t, std::uint32_t> count_to(std::string_view file, std::size_t byte,
                                                 bool is_gb18030) {
  std::uint32_t line = 1, column = 1;
  for (std::size_t i = 0; i < byte; ++i) {
    auto const b = static_cast<unsigned char>(file[i]);
    if (b == '\n') {
      ++line;
      column = 1;
    } else if (is_gb18030 && b >= 0x81) {
      ++i;
      ++column;
    } else {
      column += (b & 0xC0U) != 0x80;
    }
  }
  return {line, column};
}

}  // namespace

TEST_CASE("a table written with spans is read with the same areas, texts and places") {
  for (unsigned seed = 0; seed < 2'000; ++seed) {
    bool const is_gb18030 = seed % 2 == 1;
    auto const made = page_maker(seed, is_gb18030).make();
    CAPTURE(seed);
    CAPTURE(made.file);
    bool is_table = false;  // one with a second column
    for (std::size_t i = 1; i < made.areas.size(); ++i)
      is_table |= made.areas[i].row == made.areas[i - 1].row;
    auto const d = read(made.file, is_gb18030 ? "gb18030" : "").d;
    if (!is_table) continue;
    REQUIRE(d.tables.size() == 1);
    bool has_spans = false;
    for (auto const& a : made.areas) has_spans |= a.rows != 1 || a.columns != 1;
    bool const is_flat = !has_spans && made.areas.back().row > 0;
    bool const is_cut = !has_spans && made.file.find("span=") != std::string::npos;  // to 1: what the page says counts
    if (!is_cut) CHECK(d.tables[0].kind == (is_flat ? geometry::fields : geometry::exact));
    CHECK(d.tables[0].column_count == made.columns);
    REQUIRE(d.cells.size() == made.areas.size());
    for (std::size_t i = 0; i < d.cells.size(); ++i) {
      auto const& c = d.cells[i];
      auto const& a = made.areas[i];
      CHECK(c.row == a.row);
      CHECK(c.column == a.column);
      CHECK(c.row_span == a.rows);
      CHECK(c.column_span == a.columns);
      CHECK(d[c.text] == made.texts[i]);
      auto const p = d.map.find(d.text, c.text);
      CHECK(made.file.substr(p.byte_begin, p.byte_end - p.byte_begin) == made.sources[i]);
      auto const [line, column] = count_to(made.file, p.byte_begin, is_gb18030);
      CHECK(p.line == line);
      CHECK(p.column == column);
    }
  }
}
