// SPDX-License-Identifier: Apache-2.0
#include "text/detail/choose_encoding.hpp"

#include "text/detail/readers.hpp"
#include "text/detail/utf8_scan.hpp"

#include <algorithm>  // max
#include <array>      // array
#include <optional>   // optional
#include <string>     // string

namespace gouji {
namespace {

using namespace std::string_view_literals;

struct mark {
  std::string_view bytes;
  encoding means;
};

/// Longest first: UTF-32's begins with UTF-16's.
constexpr std::array marks = {
    mark{"\xFF\xFE\0\0"sv, encoding::utf32le},     mark{"\0\0\xFE\xFF"sv, encoding::utf32be},
    mark{"\x84\x31\x95\x33"sv, encoding::gb18030}, mark{"\xEF\xBB\xBF"sv, encoding::utf8},
    mark{"\xFF\xFE"sv, encoding::utf16le},         mark{"\xFE\xFF"sv, encoding::utf16be},
};

struct charset_name {
  std::string_view name;  ///< lower case, letters and digits only
  encoding means;
};

constexpr std::array charset_names = {
    charset_name{"utf8", encoding::utf8},        charset_name{"utf16", encoding::utf16le},
    charset_name{"utf16le", encoding::utf16le},  charset_name{"utf16be", encoding::utf16be},
    charset_name{"utf32", encoding::utf32le},    charset_name{"utf32le", encoding::utf32le},
    charset_name{"utf32be", encoding::utf32be},  charset_name{"gb18030", encoding::gb18030},
    charset_name{"gbk", encoding::gb18030},      charset_name{"xgbk", encoding::gb18030},
    charset_name{"gb2312", encoding::gb18030},   charset_name{"gb231280", encoding::gb18030},
    charset_name{"csgb2312", encoding::gb18030}, charset_name{"euccn", encoding::gb18030},
    charset_name{"cp936", encoding::gb18030},    charset_name{"windows936", encoding::gb18030},
    charset_name{"big5", encoding::big5},        charset_name{"cnbig5", encoding::big5},
    charset_name{"big5hkscs", encoding::big5},   charset_name{"cp950", encoding::big5},
};

std::optional<encoding> find_charset(std::string_view declared) {
  std::string name;
  for (char c : declared.substr(0, 64)) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) name += c;
  }
  for (auto const& known : charset_names)
    if (known.name == name) return known.means;
  return std::nullopt;
}

/// What reading `bytes` in one encoding would give. NUL counts as a character: no encoding forbids
/// it.
struct survey {
  std::size_t damaged = 0;
  std::size_t beyond_ascii = 0;  ///< undamaged characters from U+0080
  std::size_t long_utf8 = 0;     ///< those of them from U+0800, three or four bytes in UTF-8

  double damage_rate() const {
    return static_cast<double>(damaged) /
           static_cast<double>(std::max<std::size_t>(damaged + beyond_ascii, 1));
  }
};

survey survey_of(std::string_view bytes, encoding e) {
  return with_reader(e, [&](auto const& read) {
    survey s;
    for (std::size_t at = 0; at < bytes.size();) {
      auto const c = read(bytes.substr(at));
      at += c.bytes;
      s.damaged += !c.valid;
      s.beyond_ascii += c.valid && c.value >= 0x80;
      s.long_utf8 += c.valid && c.value >= 0x800;
    }
    return s;
  });
}

/// Characters that reports are made of: ASCII, Latin-1, punctuation and circled numbers, box
/// drawing, ideographs, full-width forms.
constexpr bool is_usual(char32_t u) {
  return u == '\t' || u == '\n' || u == '\r' || u == '\f' || (u >= 0x20 && u <= 0x7E) ||
         (u >= 0xA0 && u <= 0xFF) || (u >= 0x2010 && u <= 0x203B) || (u >= 0x2460 && u <= 0x249B) ||
         (u >= 0x2500 && u <= 0x25FF) || (u >= 0x3000 && u <= 0x301F) ||
         (u >= 0x3220 && u <= 0x3229) || (u >= 0x4E00 && u <= 0x9FFF) ||
         (u >= 0xFF01 && u <= 0xFF5E) || u == 0xFEFF;
}

constexpr bool is_graphic_ascii(char32_t byte) { return byte >= 0x20 && byte <= 0x7E; }

struct utf16_signs {
  std::size_t units = 0;
  std::size_t usual = 0;        ///< units that are characters of reports
  std::size_t ascii = 0;        ///< units with a zero byte in front of an ASCII character
  std::size_t ascii_pairs = 0;  ///< units both of whose bytes are ASCII

  /// Two letters of ASCII make an ideograph, so a Latin text may look like Chinese in UTF-16; but
  /// of real ideographs only a third are of two ASCII bytes. GB18030 shows itself by its high
  /// bytes, which land outside the planes of `is_usual`. Without any zero byte that takes some text
  /// to show.
  bool convincing() const {
    return usual * 20 >= units * 19 && ascii_pairs * 2 <= units && (ascii > 0 || units >= 16);
  }
};

template <byte_order Order>
utf16_signs signs_of(std::string_view bytes) {
  utf16_signs s;
  for (std::size_t at = 0; at + 2 <= bytes.size(); at += 2, ++s.units) {
    char32_t const unit = unit_at<Order, 2>(bytes, at);
    s.usual += is_usual(unit);
    s.ascii += unit > 0 && unit < 0x80;
    s.ascii_pairs += is_graphic_ascii(unit >> 8) && is_graphic_ascii(unit & 0xFF);
  }
  return s;
}

std::optional<encoding> find_utf16(std::string_view bytes) {
  constexpr std::size_t enough = 2'048;  // a thousand code units show what they are
  auto const sample = bytes.substr(0, enough);
  if (signs_of<byte_order::little>(sample).convincing()) return encoding::utf16le;
  if (signs_of<byte_order::big>(sample).convincing()) return encoding::utf16be;
  return std::nullopt;
}

}  // namespace

encoding_choice choose_encoding(std::string_view bytes, std::string_view declared) {
  for (auto const& m : marks)
    if (bytes.starts_with(m.bytes)) {
      auto const rest = bytes.substr(m.bytes.size());
      bool const clean = m.means == encoding::utf8 && clean_utf8_prefix(rest) == rest.size();
      return {m.means, encoding_evidence::byte_order_mark, m.bytes.size(), clean};
    }

  if (clean_utf8_prefix(bytes) == bytes.size())
    return {encoding::utf8, encoding_evidence::valid_utf8, 0, true};

  // UTF-16 of ASCII alone is valid UTF-8 too, full of NUL: the zero bytes are asked first.
  if (auto const found = find_utf16(bytes)) return {*found, encoding_evidence::zero_bytes};

  auto const as_utf8 = survey_of(bytes, encoding::utf8);
  if (as_utf8.damaged == 0) return {encoding::utf8, encoding_evidence::valid_utf8};

  // Mostly UTF-8 is UTF-8 with some damage, whatever is declared: hardly any three bytes of another
  // encoding make a UTF-8 character, while GB18030 allows nearly every pair of bytes and would turn
  // the whole text to nonsense with little damage.
  if (as_utf8.long_utf8 > as_utf8.damaged) return {encoding::utf8, encoding_evidence::fallback};

  if (auto const named = find_charset(declared)) {
    auto const as_named = survey_of(bytes, *named);
    if (as_named.damaged * 100 <= as_named.beyond_ascii)
      return {*named, encoding_evidence::declared};
  }

  auto const as_gb18030 = survey_of(bytes, encoding::gb18030);
  bool const less = as_gb18030.damage_rate() < as_utf8.damage_rate();
  return {less ? encoding::gb18030 : encoding::utf8, encoding_evidence::fallback};
}

}  // namespace gouji
