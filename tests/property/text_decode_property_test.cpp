// SPDX-License-Identifier: Apache-2.0
#include <gouji/text/decode.hpp>
#include <gouji/text/utf8.hpp>

#include "text/detail/utf8_scan.hpp"

#include <doctest/doctest.h>

#include <unicode/ucnv.h>  // an encoder of GB18030 that is not ours

#include <random>   // mt19937
#include <string>   // string, u32string
#include <utility>  // move
#include <vector>   // vector

using namespace gouji;
using namespace std::string_view_literals;

namespace {

using random_source = std::mt19937;

unsigned below(random_source& random, unsigned n) {
  return std::uniform_int_distribution<unsigned>(0, n - 1)(random);
}

/// Any character but NUL and surrogates; all lengths in all encodings are frequent.
char32_t any_character(random_source& random) {
  switch (below(random, 6)) {
    case 0:
      return 1 + below(random, 0x7F);
    case 1:
      return 0x80 + below(random, 0x780);
    case 2:
      return 0x800 + below(random, 0xD000);
    case 3:
      return 0xE000 + below(random, 0x2000);
    case 4:
      return 0x10000 + below(random, 0x100000);
    default:
      return 0x4E00 + below(random, 0x5200);
  }
}

/// What reports are made of: ideographs of GB 2312, figures, punctuation, line ends.
char32_t report_character(random_source& random) {
  constexpr std::u32string_view ideographs =
      U"本年新收政府信息公开申请数量上结转度办理果予以部分不属于规章";
  constexpr std::u32string_view others = U"0123456789\r\n\t、，。（）“”　";
  auto const& from = below(random, 4) > 0 ? ideographs : others;
  return from[below(random, static_cast<unsigned>(from.size()))];
}

template <class Character>
std::u32string random_text(random_source& random, Character character) {
  std::u32string text(1 + below(random, 200), U'年');
  // A first U+FEFF would be a byte-order mark.
  for (auto& c : text) do
      c = character(random);
    while (c == 0xFEFF);
  return text;
}

void append_unit(std::string& out, char32_t unit, int width, bool is_big) {
  for (int i = 0; i < width; ++i) {
    int const shift = 8 * (is_big ? width - 1 - i : i);
    out += static_cast<char>(unit >> shift & 0xFF);
  }
}

std::string to_gb18030(char32_t c) {
  static auto* const converter = [] {
    UErrorCode status = U_ZERO_ERROR;
    return ucnv_open("GB18030", &status);
  }();
  char16_t units[2];
  std::int32_t size = 0;
  U16_APPEND_UNSAFE(units, size, c);
  char bytes[8];
  UErrorCode status = U_ZERO_ERROR;
  auto const length = ucnv_fromUChars(converter, bytes, sizeof bytes, units, size, &status);
  REQUIRE(U_SUCCESS(status));
  return {bytes, static_cast<std::size_t>(length)};
}

std::string encode(char32_t c, encoding e) {
  std::string out;
  bool const is_big = e == encoding::utf16be || e == encoding::utf32be;
  switch (e) {
    case encoding::utf8:
      append_code_point(out, c);
      break;
    case encoding::utf16le:
    case encoding::utf16be:
      if (c < 0x10000) {
        append_unit(out, c, 2, is_big);
      } else {
        append_unit(out, 0xD800 + ((c - 0x10000) >> 10), 2, is_big);
        append_unit(out, 0xDC00 + (c & 0x3FF), 2, is_big);
      }
      break;
    case encoding::utf32le:
    case encoding::utf32be:
      append_unit(out, c, 4, is_big);
      break;
    case encoding::gb18030:
      out = to_gb18030(c);
      break;
    case encoding::big5:
      break;
  }
  return out;
}

struct encoded_text {
  std::string bytes;
  std::vector<std::uint64_t> offsets;  ///< of every character, and the end
};

encoded_text encode(std::u32string_view text, encoding e, bool with_mark) {
  encoded_text out;
  if (with_mark) out.bytes = encode(0xFEFF, e);
  for (char32_t c : text) {
    out.offsets.push_back(out.bytes.size());
    out.bytes += encode(c, e);
  }
  out.offsets.push_back(out.bytes.size());
  return out;
}

std::string to_utf8(std::u32string_view text) {
  std::string out;
  for (char32_t c : text) append_code_point(out, c);
  return out;
}

/// Every character of `d` stands in the file where `offsets` says.
void check_offsets(decoded const& d, std::vector<std::uint64_t> const& offsets) {
  std::size_t n = 0;
  for (std::size_t at = 0; at < d.text.size(); ++n) {
    auto const begin = static_cast<std::uint32_t>(at);
    next_code_point(d.text, at);
    auto const p = d.map.find(d.text, {begin, static_cast<std::uint32_t>(at)});
    REQUIRE(p.byte_begin == offsets[n]);
    REQUIRE(p.byte_end == offsets[n + 1]);
  }
  REQUIRE(n + 1 == offsets.size());
}

void check_round_trip(std::u32string const& text, encoding e, bool with_mark,
                      std::string_view declared = {}) {
  auto const file = encode(text, e, with_mark);
  auto const d = decode(file.bytes, declared, limits{});
  CAPTURE(name_of(e));
  REQUIRE(d.has_value());
  REQUIRE(name_of(d->decision) == name_of(e));
  REQUIRE(d->text == to_utf8(text));
  REQUIRE(d->damaged == 0);
  check_offsets(*d, file.offsets);
}

constexpr encoding with_marks[] = {encoding::utf8,    encoding::utf16le, encoding::utf16be,
                                   encoding::utf32le, encoding::utf32be, encoding::gb18030};

}  // namespace

TEST_CASE("any text with a byte-order mark comes back with the offsets of all its characters") {
  random_source random(20'190'515);
  for (int i = 0; i < 300; ++i) {
    auto const text = random_text(random, any_character);
    for (auto e : with_marks) check_round_trip(text, e, true);
  }
}

TEST_CASE("any text in UTF-8, and in GB18030 that is declared, needs no mark") {
  random_source random(20'080'501);
  for (int i = 0; i < 300; ++i) {
    auto text = random_text(random, any_character);
    check_round_trip(text, encoding::utf8, false);
    // Where a text has hardly a character beyond ASCII, its bytes may well be UTF-8: let it have
    // some.
    text += U"主动公开政府信息情况";
    check_round_trip(text, encoding::gb18030, false, "gb18030");
  }
}

TEST_CASE("what reports are made of is recognised without mark or declaration") {
  random_source random(2'021);
  for (int i = 0; i < 300; ++i) {
    auto const text = random_text(random, report_character) + U"主动公开政府信息情况\n规章\n12";
    for (auto e : {encoding::utf8, encoding::utf16le, encoding::utf16be, encoding::gb18030})
      check_round_trip(text, e, false);
  }
}

TEST_CASE("GB18030 is read as ICU writes it, for every character") {
  std::u32string text;
  for (char32_t c = 1; c < 0x110000; ++c)
    if (c < 0xD800 || c > 0xDFFF) text += c;
  auto const d = decode(encode(text, encoding::gb18030, true).bytes, {}, limits{});
  REQUIRE(d.has_value());
  CHECK(d->damaged == 0);
  bool const is_same = d->text == to_utf8(text);  // too long to be printed
  CHECK(is_same);
}

TEST_CASE("UTF-8 of which single bytes are lost stays UTF-8 and loses only those characters") {
  random_source random(60);
  for (int i = 0; i < 300; ++i) {
    auto const text = random_text(random, report_character) + U"主动公开政府信息情况";
    auto bytes = to_utf8(text);
    auto const lost = bytes.size() - 30 + below(random, 30);  // of the last, all of three bytes
    bytes.erase(lost, 1);
    auto const d = decode(bytes, "gb2312", limits{});
    REQUIRE(d.has_value());
    REQUIRE(d->decision == encoding::utf8);
    REQUIRE(d->damaged >= 1);
    REQUIRE(d->damaged <= 2);
    auto const clean = clean_utf8_prefix(bytes);
    REQUIRE(d->first_damage == clean);
    REQUIRE(d->text.substr(0, clean) == bytes.substr(0, clean));
  }
}

TEST_CASE("any bytes give valid UTF-8, and every byte of the file belongs to one character") {
  random_source random(711);
  for (int i = 0; i < 3'000; ++i) {
    std::string bytes(below(random, 300), '\0');
    unsigned const kind = below(random, 4);
    for (auto& b : bytes) {
      constexpr auto nasty = "\0\n09\x80\x81\xFE\xFF\xE4\xB8\xD8\xDC\xED\xF4"sv;
      b = kind == 0 ? static_cast<char>(below(random, 256)) : nasty[below(random, nasty.size())];
    }
    if (kind > 1) bytes = encode(0xFEFF, with_marks[below(random, std::size(with_marks))]) + bytes;
    constexpr std::string_view names[] = {"", "big5", "gbk", "utf-16", "utf-32be", "utf-8"};
    auto const d = decode(bytes, names[below(random, std::size(names))], limits{});
    REQUIRE(d.has_value());
    REQUIRE(clean_utf8_prefix(d->text) == d->text.size());
    REQUIRE(d->first_damage.has_value() == (d->damaged > 0));

    auto const whole = d->map.find(d->text, {0, static_cast<std::uint32_t>(d->text.size())});
    std::uint64_t expected = whole.byte_begin;
    REQUIRE(expected <= 4);  // nothing but the mark stands in front
    REQUIRE(whole.byte_end == bytes.size());
    std::uint64_t replacements = 0;
    bool is_first_seen = false;
    for (std::size_t at = 0; at < d->text.size();) {
      auto const begin = static_cast<std::uint32_t>(at);
      bool const is_replacement = next_code_point(d->text, at) == replacement_character;
      auto const p = d->map.find(d->text, {begin, static_cast<std::uint32_t>(at)});
      REQUIRE(p.byte_begin == expected);
      REQUIRE(p.byte_end > p.byte_begin);
      replacements += is_replacement;
      is_first_seen |= is_replacement && d->first_damage == p.byte_begin;
      expected = p.byte_end;
    }
    REQUIRE(replacements >= d->damaged);
    REQUIRE(is_first_seen == (d->damaged > 0));
  }
}
