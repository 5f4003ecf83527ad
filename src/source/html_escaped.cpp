// SPDX-License-Identifier: Apache-2.0
#include "detail/html_page.hpp"
#include "detail/html_scan.hpp"

#include <gouji/text/utf8.hpp>

#include <algorithm>  // any_of, max, min
#include <charconv>   // from_chars
#include <cstdint>    // uint32_t
#include <optional>   // optional
#include <span>       // span
#include <utility>    // move

namespace gouji::detail {
namespace {

using namespace std::string_view_literals;

/// One escape: the character, and how long it is in the page.
struct escape {
  std::string character;
  std::size_t bytes = 0;  ///< 0: none
};

std::optional<char32_t> hex(std::string_view digits, std::size_t count) {
  std::uint32_t value = 0;
  if (digits.size() < count) return std::nullopt;
  auto const [end, failed] = std::from_chars(digits.data(), digits.data() + count, value, 16);
  if (failed != std::errc() || end != digits.data() + count) return std::nullopt;
  return value;
}

/// Of JSON and JavaScript. \pre `text` begins with a backslash
escape read_string_escape(std::string_view text) {
  auto const of = [](char32_t c, std::size_t bytes) {
    escape e{{}, bytes};
    append_code_point(e.character, c);
    return e;
  };
  if (text.size() < 2) return {};
  switch (text[1]) {
    case 'n':
      return of('\n', 2);
    case 'r':
      return of('\r', 2);
    case 't':
      return of('\t', 2);
    case 'x':
      if (auto const c = hex(text.substr(2), 2)) return of(*c, 4);
      return {};
    case 'u': {
      auto const c = hex(text.substr(2), 4);
      if (!c) return {};
      if (*c >= 0xD800 && *c < 0xDC00 && text.substr(6, 2) == "\\u")
        if (auto const low = hex(text.substr(8), 4); low && *low >= 0xDC00 && *low < 0xE000)
          return of(0x10000 + ((*c - 0xD800) << 10) + (*low - 0xDC00), 12);
      return of(*c, 6);
    }
    default:
      break;
  }
  if (static_cast<unsigned char>(text[1]) < 0x80) return of(static_cast<char32_t>(text[1]), 2);
  return {};
}

escape read_reference_escape(std::string_view text) {
  auto r = read_reference(text);
  return {std::move(r.character), r.bytes};
}

/// Appends the page from `begin` to `end` with its escapes resolved, each of which begins with `mark`.
template <class Read>
void unescape(std::string_view page, std::size_t begin, std::size_t end, char mark, Read read, escaped_markup& out) {
  auto const add_run = [&](std::size_t from, std::size_t text_step, std::size_t file_step) {
    out.runs.push_back({static_cast<std::uint32_t>(out.text.size()), from,
                        static_cast<std::uint32_t>(text_step),
                        static_cast<std::uint32_t>(file_step)});
  };
  for (auto at = begin; at < end;) {
    auto const next = std::min(page.find(mark, at), end);
    if (next > at) {
      add_run(at, 1, 1);
      out.text += page.substr(at, next - at);
      at = next;
      continue;
    }
    auto e = read(page.substr(at, end - at));
    if (e.bytes == 0) e = {std::string(1, mark), 1};
    add_run(at, e.character.size(), e.bytes);
    out.text += e.character;
    at += e.bytes;
  }
}

struct part {
  std::size_t begin, end;
};

/// What stands in the string literal around `at`. Its quotes are those around `at` of which no
/// other stands in between, the first one where a value may begin: quotes of attributes are
/// neither. No quote before `first` is looked at.
std::optional<part> find_literal(std::string_view page, std::size_t first, std::size_t at) {
  auto const is_escaped = [&](std::size_t i) {
    auto const before = page.substr(0, i).find_last_not_of('\\');
    return (i - (before == page.npos ? 0 : before + 1)) % 2 == 1;
  };
  constexpr auto quotes = "\"'`"sv;
  std::string passed;
  for (auto begin = at; begin-- > first && passed.size() < quotes.size();) {
    char const quote = page[begin];
    if (quotes.find(quote) == quotes.npos || passed.find(quote) != passed.npos || is_escaped(begin))
      continue;
    passed += quote;
    auto const before = page.substr(0, begin).find_last_not_of(" \t\r\n");
    if (before != page.npos && "=(:,+[?"sv.find(page[before]) == std::string_view::npos) continue;
    auto end = page.find(quote, at);
    while (end != page.npos && is_escaped(end)) end = page.find(quote, end + 1);
    return part{begin + 1, std::min(end, page.size())};
  }
  return std::nullopt;
}

/// Between the tags around `at`, or in the attribute's value that it is part of.
part find_text_around(std::string_view page, std::size_t at) {
  auto const tag = page.substr(0, at).find_last_of("<>");
  auto begin = tag == page.npos ? 0 : tag + 1;
  auto end = std::min(page.find('<', at), page.size());
  if (tag != page.npos && page[tag] == '<') {
    auto const equals = page.substr(begin, at - begin).find("=\"");
    if (equals != page.npos) begin += equals + 2;
    end = std::min(page.find('"', at), page.size());
  }
  return {begin, end};
}

constexpr std::string_view marks_in_strings[] = {"\\u003c", "\\x3c", "<"};  // the last one is not escaped
constexpr auto mark_in_text = "&lt;table"sv;

/// The first table from `first` on whose `<` is printed as one of `marks`.
std::optional<std::size_t> find_table(std::string_view page, std::size_t first, std::span<std::string_view const> marks) {
  for (auto at = find_ignoring_case(page, "table", first); at != page.npos; at = find_ignoring_case(page, "table", at + 1))
    for (auto const mark : marks)
      if (at >= first + mark.size() && equals_ignoring_case(page.substr(at - mark.size(), mark.size()), mark))
        return at - mark.size();
  return std::nullopt;
}

/// Whether the string has words of the report or a table, and is not an address or a number.
bool is_text(std::string_view escaped) {
  return escaped.find("\\u") != escaped.npos || find_table(escaped, 0, marks_in_strings) ||
         std::any_of(escaped.begin(), escaped.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

/// Appends the values of JSON that are text, each a paragraph of its own at least: title, date and content of a page often stand
/// in several. \pre `page` begins with a bracket
void append_json_texts(std::string_view page, escaped_markup& out) {
  for (auto at = page.find('"'); at != page.npos; at = page.find('"', at + 1)) {
    auto const begin = at + 1;
    at = page.find_first_of("\"\\", begin);
    while (at != page.npos && page[at] == '\\') at = page.find_first_of("\"\\", std::min(at + 2, page.size()));
    auto const end = std::min(at, page.size());
    auto const behind = page.find_first_not_of(" \t\r\n", std::min(end + 1, page.size()));
    bool const is_key = behind != page.npos && page[behind] == ':';
    if (!is_key && is_text(page.substr(begin, end - begin))) {
      out.runs.push_back({static_cast<std::uint32_t>(out.text.size()), begin});
      out.text += "<div>";
      unescape(page, begin, end, '\\', read_string_escape, out);
    }
    if (at == page.npos) return;
  }
}

}  // namespace

escaped_markup find_escaped_markup(std::string_view page) {
  escaped_markup out;
  auto const start = page.find_first_not_of(" \t\r\n");
  bool const is_json = start != page.npos && (page[start] == '{' || page[start] == '[');
  if (is_json && find_table(page, 0, marks_in_strings)) append_json_texts(page, out);
  if (!out.text.empty()) return out;
  // Behind a literal, or a table in none, the search goes on; so each byte is looked at a few times only.
  for (std::size_t first = 0;;) {
    auto const table = find_table(page, first, marks_in_strings);
    if (!table) break;
    auto const in = find_literal(page, first, *table);
    if (in) unescape(page, in->begin, in->end, '\\', read_string_escape, out);
    first = in ? std::max(in->end, *table + 1) : *table + 1;
  }
  if (!out.text.empty()) return out;
  auto const at = find_ignoring_case(page, mark_in_text);
  if (at == page.npos) return out;
  auto const in = find_text_around(page, at);
  unescape(page, in.begin, in.end, '&', read_reference_escape, out);
  return out;
}

bool holds_escaped_table(std::string_view page) {
  auto const marks = {"\\u003ctable"sv, "\\x3ctable"sv, mark_in_text};
  return std::any_of(marks.begin(), marks.end(), [&](auto mark) { return find_ignoring_case(page, mark) != page.npos; });
}

}  // namespace gouji::detail
