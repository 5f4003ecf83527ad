// SPDX-License-Identifier: Apache-2.0
#include <gouji/diag/render.hpp>
#include <gouji/text/utf8.hpp>

#include <doctest/doctest.h>

#include <algorithm>  // min
#include <random>     // mt19937
#include <string>     // string

using namespace gouji;

namespace {

constexpr std::string_view characters[] = {
    "a",      "7",    " ", "\t",         "数",     "（", "１",         "ｱ",      "\u0301", "\u200B",
    "\u202E", "\x1B", "“", "\U00020000", "\u3000", "\n", "\U0001F600", "\u00AD", "\uFFFD"};

/// A text, and the offsets at which its characters begin, its end included.
struct sample {
  std::string text;
  std::vector<std::uint32_t> starts{0};
};

sample random_text(std::mt19937& random, std::size_t length) {
  sample s;
  while (length-- > 0) {
    s.text += characters[random() % std::size(characters)];
    s.starts.push_back(static_cast<std::uint32_t>(s.text.size()));
  }
  return s;
}

/// The character of `line` that takes column `column`, combining ones left out.
std::string_view character_at(std::string_view line, std::size_t column) {
  for (std::size_t at = 0; at < line.size();) {
    std::size_t const begin = at;
    std::size_t const width = display_width(next_code_point(line, at));
    if (column < width) return line.substr(begin, at - begin);
    column -= width;
  }
  return {};
}

bool shown_as_itself(std::string_view c) {
  return display_width(c) > 0 && c != "\t" && c != "\n" && c != "\u202E" && c != "\x1B";
}

}  // namespace

TEST_CASE("of any text and any place the caret stands under the place's first character") {
  std::mt19937 random(20190060);
  std::size_t excerpts = 0;
  for (int round = 0; round < 3'000; ++round) {
    sample const s = random_text(random, 1 + random() % 200);
    std::size_t const first = random() % s.starts.size();
    std::size_t const last = std::min(first + random() % 120, s.starts.size() - 1);
    span const marked{s.starts[first], s.starts[last]};
    source_map const map = source_map::of_file(s.text, {{0, 0}}, s.text.size());
    std::string out;
    render_text(out, make_finding("report.title", marked), {"r", s.text, &map});

    CAPTURE(s.text);
    CAPTURE(marked.begin);
    std::string_view rest = std::string_view(out).substr(out.find('\n') + 1);
    if (rest.empty()) continue;  // a line of blanks
    ++excerpts;
    std::string_view const line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(line.size() + 1);
    REQUIRE(rest.ends_with('\n'));
    REQUIRE(rest.find_first_not_of(" ^~\n") == rest.npos);
    std::size_t const caret = rest.find('^');

    CHECK(display_width(line) <= 100);
    CHECK(caret <= display_width(line));
    CHECK(rest.size() - 1 <= display_width(line) + 1);
    CHECK(line.find_first_of("\t\x1B") == line.npos);
    std::string_view const wanted = std::string_view(s.text).substr(
        marked.begin, first + 1 < s.starts.size() ? s.starts[first + 1] - marked.begin : 0);
    if (shown_as_itself(wanted)) CHECK(character_at(line, caret) == wanted);
  }
  CHECK(excerpts > 2'000);
}
