// SPDX-License-Identifier: Apache-2.0
#include "write/detail/markup.hpp"

#include <doctest/doctest.h>

#include <string>  // string

using namespace gouji::detail;

namespace {

std::string text(std::string_view s) {
  std::string out;
  markup(out).text(s);
  return out;
}

std::string attribute(std::string_view s) {
  std::string out;
  markup(out).attribute("a", s);
  return out;
}

}  // namespace

TEST_CASE("text cannot become markup") {
  CHECK(text("<b a=\"x\" c='y'>&amp;") == "&lt;b a=&quot;x&quot; c=&#39;y&#39;&gt;&amp;amp;");
  CHECK(attribute("\"><script>") == " a=\"&quot;&gt;&lt;script&gt;\"");
}

TEST_CASE("characters that act without being seen stand as their names, in attributes as U+FFFD") {
  CHECK(text("a\tb\n") == "a\tb\n");
  CHECK(text(std::string_view("\0", 1)) == "<i class=\"ctl\">U+0000</i>");
  CHECK(text("\xE2\x80\xAE") == "<i class=\"ctl\">U+202E</i>");
  CHECK(text("\xE2\x81\xA6") == "<i class=\"ctl\">U+2066</i>");
  CHECK(text("\xEF\xBF\xBF") == "<i class=\"ctl\">U+FFFF</i>");
  CHECK(text("\xF3\xA0\x80\xA1") == "<i class=\"ctl\">U+0E0021</i>");
  CHECK(attribute("\xE2\x80\xA8\n\x1B") == " a=\"\uFFFD\uFFFD\uFFFD\"");
}

TEST_CASE("bytes that are no UTF-8 become U+FFFD") {
  CHECK(text("a\xFFz") == "a\uFFFDz");
  CHECK(text("\xE4\xBA") == "\uFFFD");
}

TEST_CASE("a text is cut between characters") {
  std::string out;
  markup(out).text("规章和<", 3);
  CHECK(out == "规章和…");
  out.clear();
  markup(out).text("规章", 2);
  CHECK(out == "规章");
}
