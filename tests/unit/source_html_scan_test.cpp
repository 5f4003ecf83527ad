// SPDX-License-Identifier: Apache-2.0
#include "source/detail/html_scan.hpp"

#include <doctest/doctest.h>

#include <string>  // string

using namespace gouji::detail;
using namespace std::string_view_literals;

namespace {

/// `<name …>` `</name>` `[text]` `{reference}`, each with its place.
std::string events_of(std::string_view page) {
  html_scanner scanner(page);
  html_event e;
  std::string out;
  while (scanner.next(e)) {
    switch (e.kind) {
      case html_event::type::text:
        CHECK(e.source.in(page) == e.text);
        out += "[" + std::string(e.text) + "]";
        break;
      case html_event::type::reference:
        CHECK(e.source.in(page).starts_with('&'));
        out += "{" + std::string(e.text) + "}";
        break;
      case html_event::type::start:
        CHECK(e.source.in(page).front() == '<');
        CHECK(e.source.in(page).back() == '>');
        out += "<" + std::string(e.name) + ">";
        break;
      case html_event::type::end:
        out += "</" + std::string(e.name) + ">";
        break;
    }
  }
  return out;
}

std::string attribute(std::string_view tag, std::string_view name) {
  html_scanner scanner(tag);
  html_event e;
  REQUIRE(scanner.next(e));
  auto const value = e.find_attribute(name);
  return value ? std::string(*value) : "(none)";
}

}  // namespace

TEST_CASE("tags, text and what only looks like a tag") {
  CHECK(events_of("<P class=a>1<2 且 <b>3</b ></p>") == "<P>[1][<2 且 ]<b>[3]</b></p>");
  CHECK(events_of("<公开> < </> </1> <") == "[<公开> ][< ][ ][ ][<]");
  CHECK(events_of("a<!-- <p> -->b<!-->c<!--->d<!doctype html>e<?xml x?>f<![if !x]>g") ==
        "[a][b][c][d][e][f][g]");
  CHECK(events_of("a<!-- never closed") == "[a]");
  CHECK(events_of("a<!-- -- --!>b<!-- --- -->c<!----!>d<!----->e<!--!>f-->g") == "[a][b][c][d][e][g]");
  CHECK(events_of("a<p class='cut") == "[a]");
}

TEST_CASE("scripts and the like hold no tags") {
  CHECK(events_of("<script>a < b; '<p>' </scripty> </SCRIPT ><p>") == "<script></SCRIPT><p>");
  CHECK(events_of("<style><p></style><textarea><td></textarea>x") ==
        "<style></style><textarea></textarea>[x]");
  CHECK(events_of("<title>never closed<p>") == "<title>");
  html_scanner scanner("<style>.a{}</STYLE>");
  html_event e;
  REQUIRE(scanner.next(e));
  CHECK(e.content == ".a{}");
  REQUIRE(scanner.next(e));
  CHECK(e.content.empty());
}

TEST_CASE("attributes, quoted or not, with or without a value") {
  CHECK(attribute("<td colspan=2 rowspan = '3' x>", "colspan") == "2");
  CHECK(attribute("<td colspan=2 rowspan = '3' x>", "rowspan") == "3");
  CHECK(attribute("<td colspan=2 rowspan = '3' x>", "x") == "");
  CHECK(attribute("<td a=\"x > y\"COLSPAN=4>", "colspan") == "4");
  CHECK(attribute("<td colspan=1 colspan=2>", "colspan") == "1");
  CHECK(attribute("<td/colspan=5/>", "colspan") == "5/");
  CHECK(attribute("<td =x hidden>", "hidden") == "");
  CHECK(attribute("<td title=colspan>", "colspan") == "(none)");
}

TEST_CASE("character references by name and number, with and without a semicolon") {
  CHECK(events_of("&nbsp;&amp;&lt;&ldquo;&hellip;") == "{\u00A0}{&}{<}{“}{…}");
  CHECK(events_of("&#65;&#x4e00;&#X4E00&#65 ") == "{A}{一}{一}{A}[ ]");
  CHECK(events_of("&nbsp1&copy &unknown; & &; &# &#x; &ldquo x") ==
        "{\u00A0}[1]{©}[ ][&unknown; ][& ][&; ][&# ][&#x; ][&ldquo x]");
  CHECK(events_of("&#150;&#151;") == "{–}{—}");  // Windows-1252, as browsers read it
  CHECK(events_of("&#0;&#xD800;&#x110000;&#99999999999999;") == "{\uFFFD}{\uFFFD}{\uFFFD}{\uFFFD}");
}
