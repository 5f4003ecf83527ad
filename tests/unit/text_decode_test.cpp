// SPDX-License-Identifier: Apache-2.0
#include <gouji/text/decode.hpp>

#include <doctest/doctest.h>

#include <cstdint>  // uint64_t
#include <string>   // string

using namespace gouji;
using namespace std::string_literals;
using namespace std::string_view_literals;

namespace {

decoded decode_all(std::string_view bytes, std::string_view declared = {}) {
  auto d = decode(bytes, declared, limits{});
  REQUIRE(d.has_value());
  return std::move(d).value();
}

void check_decision(decoded const& d, encoding what, encoding_evidence why) {
  CHECK(name_of(d.decision) == name_of(what));
  CHECK(name_of(d.evidence) == name_of(why));
}

/// Where `needle` stands in the text, and the bytes of the file it came from.
std::string bytes_of(decoded const& d, std::string_view file, std::string_view needle) {
  auto const at = d.text.find(needle);
  REQUIRE(at != d.text.npos);
  auto const begin = static_cast<std::uint32_t>(at);
  auto const p = d.map.find(d.text, {begin, begin + static_cast<std::uint32_t>(needle.size())});
  return std::string(file.substr(p.byte_begin, p.byte_end - p.byte_begin));
}

/// `年度报告12\n规章` in the encodings of archives.
constexpr auto utf8 = "年度报告12\n规章"sv;
constexpr auto gbk =
    "\xC4\xEA\xB6\xC8\xB1\xA8\xB8\xE6"
    "12\n\xB9\xE6\xD5\xC2"sv;
constexpr auto utf16le =
    "\x74\x5E\xA6\x5E\xA5\x62\x4A\x54"
    "1\0002\0\n\0\xC4\x89\xE0\x7A"sv;
constexpr auto utf16be =
    "\x5E\x74\x5E\xA6\x62\xA5\x54\x4A"
    "\0001\0002\0\n\x89\xC4\x7A\xE0"sv;
constexpr auto big5 =
    "\xA6\x7E\xAB\xD7"
    "12\n\xB3\xF8\xA7i"sv;  // 年度12\n報告

}  // namespace

TEST_CASE("strict UTF-8 is UTF-8, with offsets in step") {
  auto const d = decode_all(utf8);
  check_decision(d, encoding::utf8, encoding_evidence::valid_utf8);
  CHECK(d.text == utf8);
  CHECK(bytes_of(d, utf8, "规") == "规");
  CHECK_FALSE(d.first_damage);
  check_decision(decode_all("plain 12"), encoding::utf8, encoding_evidence::valid_utf8);
  CHECK(decode_all("").text.empty());
}

TEST_CASE("a byte-order mark decides, is not part of the text, and counts in offsets") {
  struct marked {
    std::string file;
    encoding what;
    std::string ideograph;
  };
  for (auto const& m : {
           marked{"\xEF\xBB\xBF"s + std::string(utf8), encoding::utf8, "规"},
           marked{"\xFF\xFE"s + std::string(utf16le), encoding::utf16le, "\xC4\x89"},
           marked{"\xFE\xFF"s + std::string(utf16be), encoding::utf16be, "\x89\xC4"},
           marked{"\x84\x31\x95\x33"s + std::string(gbk), encoding::gb18030, "\xB9\xE6"},
       }) {
    auto const d = decode_all(m.file, "big5");
    check_decision(d, m.what, encoding_evidence::byte_order_mark);
    CHECK(d.text == utf8);
    CHECK(bytes_of(d, m.file, "规") == m.ideograph);
    CHECK(bytes_of(d, m.file, d.text).size() + 4 >= m.file.size());
    CHECK(d.damaged == 0);
  }
  auto const utf32le = "\xFF\xFE\0\0\xC4\x89\0\0\1\xF6\1\0"sv;
  auto const d = decode_all(utf32le);
  check_decision(d, encoding::utf32le, encoding_evidence::byte_order_mark);
  CHECK(d.text == "规\U0001F601");
  CHECK(bytes_of(d, utf32le, "\U0001F601") == "\1\xF6\1\0"s);
  check_decision(decode_all("\0\0\xFE\xFF\0\0\x89\xC4"sv), encoding::utf32be,
                 encoding_evidence::byte_order_mark);
  CHECK(decode_all("\xFF\xFE").text.empty());
}

TEST_CASE("a byte-order mark inside the text stays where it is") {
  auto const d = decode_all("\xEF\xBB\xBF年\xEF\xBB\xBF度");
  CHECK(d.text == "年\uFEFF度");
  CHECK(d.damaged == 0);
}

TEST_CASE("UTF-16 without mark shows itself by zero bytes and planes") {
  for (auto const& [file, what] :
       {std::pair{utf16le, encoding::utf16le}, {utf16be, encoding::utf16be}}) {
    auto const d = decode_all(file, "gbk");
    check_decision(d, what, encoding_evidence::zero_bytes);
    CHECK(d.text == utf8);
    CHECK(bytes_of(d, file, "2") == std::string(file.substr(10, 2)));
  }
  auto const ascii = decode_all("1\0002\0\r\0\n\0"sv);  // valid UTF-8 too
  check_decision(ascii, encoding::utf16le, encoding_evidence::zero_bytes);
  CHECK(ascii.text == "12\r\n");

  std::string without_zeros;
  for (int i = 0; i < 8; ++i) without_zeros += utf16le.substr(0, 8);
  check_decision(decode_all(without_zeros), encoding::utf16le, encoding_evidence::zero_bytes);
}

TEST_CASE("a Latin text in pairs of letters is not taken for UTF-16") {
  auto const file = "thisappcanbreakwithoutblanksinit\xFF"sv;
  check_decision(decode_all(file), encoding::utf8, encoding_evidence::fallback);
}

TEST_CASE("a few rare pairs of GBK, which might be UTF-16, are not enough to be") {
  auto const d = decode_all("\xE9\x5F\xE9\x54\x96\x7C");
  check_decision(d, encoding::gb18030, encoding_evidence::fallback);
  CHECK(d.text == "開門東");
}

TEST_CASE("the declared charset is taken where the bytes allow it") {
  for (auto name : {"gb2312", "GBK", "x-gbk", "GB18030", "windows-936"}) {
    auto const d = decode_all(gbk, name);
    check_decision(d, encoding::gb18030, encoding_evidence::declared);
    CHECK(d.text == utf8);
  }
  auto const d = decode_all(big5, "Big5");
  check_decision(d, encoding::big5, encoding_evidence::declared);
  CHECK(d.text == "年度12\n報告");
  CHECK(bytes_of(d, big5, "告") == "\xA7i");
}

TEST_CASE("a wrong or unknown declaration is passed over") {
  check_decision(decode_all(gbk, "utf-8"), encoding::gb18030, encoding_evidence::fallback);
  check_decision(decode_all(gbk, "klingon"), encoding::gb18030, encoding_evidence::fallback);
  check_decision(decode_all(utf8, "gb2312"), encoding::utf8, encoding_evidence::valid_utf8);
}

TEST_CASE("GB18030 of one, two and four bytes keeps its offsets") {
  auto const file =
      "\x80"
      "1\xD2\xBB\x82\x35\x98\x32\x95\x32\x82\x36\xA3\xB1"sv;  // €1一鿿𠀀１
  auto const d = decode_all(file, "gb18030");
  CHECK(d.damaged == 0);
  CHECK(d.text == "€1一\u9FFF\U00020000１");
  CHECK(bytes_of(d, file, "€") == "\x80");
  CHECK(bytes_of(d, file, "一") == "\xD2\xBB");
  CHECK(bytes_of(d, file, "\u9FFF") == "\x82\x35\x98\x32");
  CHECK(bytes_of(d, file, "\U00020000") == "\x95\x32\x82\x36");
  CHECK(bytes_of(d, file, "１") == "\xA3\xB1");
}

TEST_CASE("four bytes of GB18030 that mean no character are damage as a whole") {
  auto const d = decode_all(std::string(gbk) + "\xE3\x32\x9A\x35\xE3\x32\x9A\x36\x84\x39\x81\x30");
  CHECK(d.text == std::string(utf8) + "\U0010FFFF\uFFFD\uFFFD");
  CHECK(d.damaged == 2);
  CHECK(d.first_damage == gbk.size() + 4);
}

TEST_CASE("without any sign GB18030 is assumed, and its damage told") {
  auto const clean = decode_all(gbk);
  check_decision(clean, encoding::gb18030, encoding_evidence::fallback);
  CHECK(clean.text == utf8);

  auto const file = std::string(gbk.substr(0, 8)) + "\xFF\n" + std::string(gbk) + "\xB9";
  auto const d = decode_all(file);
  check_decision(d, encoding::gb18030, encoding_evidence::fallback);
  CHECK(d.text == "年度报告\uFFFD\n" + std::string(utf8) + "\uFFFD");
  CHECK(d.first_damage == 8);
  CHECK(d.damaged == 2);
  CHECK(bytes_of(d, file, "\uFFFD") == "\xFF");
}

TEST_CASE("a lead byte before a line end does not swallow it") {
  auto const d = decode_all(std::string(gbk) + "\xB9\n12", "gbk");
  CHECK(d.text == std::string(utf8) + "\uFFFD\n12");
}

TEST_CASE("UTF-8 with cut characters stays UTF-8, whatever is declared, and the damage is told") {
  auto const file = "主动公开政府\xE4\xBF息情况\n规章\xE7"s;
  for (auto declared : {"", "gb2312", "utf-8"}) {
    auto const d = decode_all(file, declared);
    check_decision(d, encoding::utf8, encoding_evidence::fallback);
    CHECK(d.text == "主动公开政府\uFFFD息情况\n规章\uFFFD");
    CHECK(d.first_damage == 18);
    CHECK(d.damaged == 2);
    CHECK(bytes_of(d, file, "\uFFFD") == "\xE4\xBF");
    CHECK(bytes_of(d, file, "息") == "息");
  }
}

TEST_CASE("NUL is damage, not a character, in every encoding") {
  auto const file = "年度\0报告"sv;
  auto const d = decode_all(file);
  check_decision(d, encoding::utf8, encoding_evidence::valid_utf8);
  CHECK(d.text == "年度\uFFFD报告");
  CHECK(d.first_damage == 6);
  CHECK(d.damaged == 1);
  CHECK(bytes_of(d, file, "报") == "报");
  CHECK(decode_all("\xFF\xFE\x74\x5E\0\0"sv).text == "年\uFFFD"s);
}

TEST_CASE("lone surrogates and a last odd byte are damage of UTF-16") {
  auto const file = "\xFF\xFE\x74\x5E\x00\xD8\xA6\x5E\x3D\xD8\x01\xDE\x00\xDC\x41"sv;
  auto const d = decode_all(file);
  CHECK(d.text == "年\uFFFD度\U0001F601\uFFFD\uFFFD");
  CHECK(d.first_damage == 4);
  CHECK(d.damaged == 3);
  CHECK(bytes_of(d, file, "\U0001F601") == "\x3D\xD8\x01\xDE");
}

TEST_CASE("limits hold at their value and are told by name one above it") {
  limits limit;
  limit.max_input_bytes = gbk.size();
  limit.max_text_bytes = utf8.size();
  CHECK(decode(gbk, "", limit).has_value());

  limit.max_text_bytes = utf8.size() - 1;
  for (auto file : {gbk, utf8}) {
    limit.max_input_bytes = file.size();
    auto const d = decode(file, "", limit);
    REQUIRE_FALSE(d.has_value());
    CHECK(d.error().kind == error_kind::limit);
    CHECK(d.error().message.find("--limit max_text_bytes=N") != std::string::npos);
  }

  limit.max_input_bytes = gbk.size() - 1;
  auto const d = decode(gbk, "", limit);
  REQUIRE_FALSE(d.has_value());
  CHECK(d.error().kind == error_kind::limit);
  CHECK(d.error().message.find("--limit max_input_bytes=N") != std::string::npos);
}
