// SPDX-License-Identifier: Apache-2.0
/// \file
/// The grammar of cells against its twin on cells that are nearly figures, and what may be
/// exchanged in print without exchanging what is said.

#include <gouji/grammar/figure.hpp>
#include <gouji/grammar/numeral.hpp>

#include "../support/figure_twin.hpp"

#include <doctest/doctest.h>

#include <iterator>  // size
#include <random>    // mt19937
#include <string>    // string

namespace {

using namespace gouji;

/// A sign, a numeral, a magnitude, a unit, a note, each there or not, with a few tokens put in or
/// lost by chance.
class cell_maker {
 public:
  explicit cell_maker(unsigned seed) : random_(seed) {}

  std::string make() {
    std::string cell;
    add(cell, blanks, 15);
    add(cell, signs, 30);
    add(cell, blanks, 8);
    if (below(5) == 0)
      for (unsigned n = 1 + below(6); n > 0; --n) cell += pick(chinese);
    else
      add_digits(cell);
    add(cell, blanks, 15);
    add(cell, magnitudes, 15);
    add(cell, blanks, 8);
    add(cell, units, 30);
    add(cell, blanks, 8);
    if (below(4) == 0)
      for (unsigned n = 1 + below(6); n > 0; --n) cell += pick(note_parts);
    add(cell, blanks, 10);
    for (unsigned n = below(6) == 0 ? 1 + below(2) : 0; n > 0; --n) insert(cell, pick(anything));
    return below(12) == 0 ? wild() : cell;
  }

  /// Tokens in any order.
  std::string wild() {
    std::string cell;
    for (unsigned n = below(7); n > 0; --n) cell += pick(anything);
    return cell;
  }

 private:
  unsigned below(unsigned n) { return static_cast<unsigned>(random_() % n); }
  template <std::size_t N>
  char const* pick(char const* const (&tokens)[N]) {
    return tokens[below(N)];
  }
  template <std::size_t N>
  void add(std::string& cell, char const* const (&tokens)[N], unsigned percent) {
    if (below(100) < percent) cell += pick(tokens);
  }
  void add_digits(std::string& cell) {
    for (unsigned n = below(20) == 0 ? 18 + below(50) : 1 + below(4); n > 0; --n)
      cell += pick(digits);
    for (unsigned groups = below(4) == 0 ? 1 + below(3) : 0; groups > 0; --groups) {
      cell += pick(marks);
      for (unsigned n = below(8) == 0 ? below(5) : 3; n > 0; --n) cell += pick(digits);
    }
    if (below(5) == 0) {
      cell += pick(points);
      for (unsigned n = below(12); n > 0; --n) cell += pick(digits);
    }
  }
  void insert(std::string& cell, char const* token) {
    std::size_t at = below(static_cast<unsigned>(cell.size()) + 1);
    while (at < cell.size() && (static_cast<unsigned char>(cell[at]) & 0xC0) == 0x80) ++at;
    cell.insert(at, token);
  }

  static constexpr char const* blanks[] = {" ",      "\t",     "\n", "\u00A0", "\u3000",
                                           "\u200B", "\uFEFF", "  ", "\r\n"};
  static constexpr char const* signs[] = {"增", "减", "增加", "减少", "净增", "净减", "減",
                                          "+",  "-",  "－",   "−",    "–",    "—",    "--",
                                          "＋", "(",  "（",   "约",   "净"};
  static constexpr char const* digits[] = {"0", "1", "2", "3",  "4",  "5", "6",
                                           "7", "8", "9", "０", "５", "９"};
  static constexpr char const* marks[] = {",", "，", " ", "\u3000", "\u00A0", ",", "、", "\n"};
  static constexpr char const* points[] = {".", "．", ".", "。"};
  static constexpr char const* chinese[] = {"零", "〇", "○",  "一", "二", "两", "三",
                                            "五", "九", "十", "十", "百", "千", "万",
                                            "亿", "壹", "拾", "佰", "萬"};
  static constexpr char const* magnitudes[] = {"万",   "亿",   "百",   "千",
                                               "百万", "万亿", "亿万", "十"};
  static constexpr char const* units[] = {"件", "宗", "人次", "人", "元",
                                          "项", "个", "年",   "%",  "项目"};
  static constexpr char const* note_parts[] = {"（", "）",   "(", ")",  "〔",
                                               "】", "其中", "3", "\n", " "};
  static constexpr char const* anything[] = {
      "0",  "1",  "23", "456",    ",",      " ",     "\n", ".",  "-",      "—",   "--", "/",
      "／", "\\", "无", "空",     "不涉及", "N/A",   "na", "n",  "没有",   "件",  "元", "万",
      "（", "）", "(",  ")",      "[",      "]",     "减", "增", "十",     "二",  "年", "%",
      "：", "第", "、", "\u3000", "7",      "（7）", "没", "─",  "不适用", "\xFF"};

  std::mt19937 random_;
};

void require_equal(cell_value const& a, cell_value const& b, std::string const& cell) {
  INFO("cell: [", cell, "]");
  REQUIRE(a.kind == b.kind);
  REQUIRE(a.number.to_string() == b.number.to_string());
  REQUIRE(a.unit == b.unit);
  REQUIRE(a.ten_thousands == b.ten_thousands);
  REQUIRE(a.note == b.note);
  REQUIRE(a.by_word_sign == b.by_word_sign);
}

/// `cell` with every half-width character that has one in its full width, or back.
std::string exchanged_width(std::string const& cell) {
  static constexpr char const* pairs[][2] = {
      {"0", "０"}, {"1", "１"}, {"2", "２"}, {"3", "３"}, {"4", "４"}, {"5", "５"},
      {"6", "６"}, {"7", "７"}, {"8", "８"}, {"9", "９"}, {",", "，"}, {".", "．"},
      {"-", "－"}, {"+", "＋"}, {"/", "／"}, {"(", "（"}, {")", "）"}};
  std::string out;
  for (std::size_t i = 0; i < cell.size();) {
    std::size_t n = 1;
    while (i + n < cell.size() && (static_cast<unsigned char>(cell[i + n]) & 0xC0) == 0x80) ++n;
    std::string c = cell.substr(i, n);
    for (auto const& [half, full] : pairs) {
      if (c == half) {
        c = full;
        break;
      }
      if (c == full) {
        c = half;
        break;
      }
    }
    out += c;
    i += n;
  }
  return out;
}

/// As people write them: `一千零五十`, `十二`, `三万`.
std::string written_below_ten_thousand(int n) {
  static constexpr char const* digit[] = {"零", "一", "二", "三", "四",
                                          "五", "六", "七", "八", "九"};
  std::string out;
  bool gap = false;
  for (auto const& [place, name] : {std::pair{1000, "千"}, {100, "百"}, {10, "十"}, {1, ""}}) {
    int const d = n / place % 10;
    if (d == 0) {
      gap = !out.empty();
      continue;
    }
    if (gap) out += "零";
    gap = false;
    out += std::string(digit[d]) + name;
  }
  return out;
}

}  // namespace

TEST_CASE("the grammar of cells and its twin give equal answers on 200,000 cells") {
  cell_maker maker(20240601);
  int numbers = 0, placeholders = 0, texts = 0;
  for (int i = 0; i < 200'000; ++i) {
    auto const cell = maker.make();
    auto const answer = parse_cell(cell);
    require_equal(answer, twin::parse_cell(cell), cell);
    numbers += answer.kind == cell_kind::number;
    placeholders += answer.kind == cell_kind::placeholder;
    texts += answer.kind == cell_kind::text;
  }
  CHECK(numbers > 40'000);  // the maker must not drift away from figures
  CHECK(placeholders > 300);
  CHECK(texts > 40'000);
}

TEST_CASE("half and full width may be exchanged in a cell") {
  cell_maker maker(7);
  for (int i = 0; i < 50'000; ++i) {
    auto const cell = maker.make(), other = exchanged_width(cell);
    auto const a = parse_cell(cell), b = parse_cell(other);
    INFO("cell: [", cell, "]");
    REQUIRE(a.kind == b.kind);
    REQUIRE(a.number.to_string() == b.number.to_string());
    REQUIRE(a.unit == b.unit);
    REQUIRE(exchanged_width(std::string(a.note)) == b.note);
  }
}

TEST_CASE("blanks of any kind around a cell say nothing") {
  cell_maker maker(11);
  for (int i = 0; i < 50'000; ++i) {
    auto const cell = maker.make();
    auto const padded = "\uFEFF \t\u3000" + cell + "\u00A0\r\n\u200B";
    require_equal(parse_cell(cell), parse_cell(padded), cell);
  }
}

TEST_CASE("a note is a view into the cell") {
  cell_maker maker(13);
  for (int i = 0; i < 50'000; ++i) {
    auto const cell = maker.make();
    auto const note = parse_cell(cell).note;
    if (note.empty()) continue;
    REQUIRE(note.data() >= cell.data());
    REQUIRE(note.data() + note.size() <= cell.data() + cell.size());
  }
}

TEST_CASE("a Chinese numeral has the value from which it was written") {
  for (int n = 1; n < 10'000; ++n) {
    auto const text = written_below_ten_thousand(n);
    INFO(text);
    REQUIRE(chinese_numeral(text) == n);
    REQUIRE(chinese_numeral(text + "万") == n * 10'000LL);
    REQUIRE(chinese_numeral(text + "亿零" + written_below_ten_thousand(n % 1000 + 1)) ==
            n * 100'000'000LL + n % 1000 + 1);
    auto const cell = parse_cell(text + "件");
    REQUIRE(cell.kind == cell_kind::number);
    REQUIRE(cell.number == decimal(n));
  }
}
