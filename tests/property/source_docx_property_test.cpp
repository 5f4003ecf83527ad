// SPDX-License-Identifier: Apache-2.0
/// \file
/// Tests. Whatever elements stand in a Word document, in whatever order: what comes out is sound,
/// and taking formatting out before parsing changes nothing.

#include <gouji/source/docx.hpp>

#include <doctest/doctest.h>  // TEST_CASE

#include <random>   // mt19937
#include <sstream>  // ostringstream
#include <utility>  // move, pair

#include "support/docx_reading.hpp"

using namespace gouji;
using namespace gouji::test;

namespace {

/// Well-formed nonsense of the elements that the reader knows. `prefix` is that of
/// WordprocessingML.
class nonsense {
 public:
  nonsense(unsigned seed, std::string prefix) : random_(seed), prefix_(std::move(prefix)) {}

  std::string document() {
    out_ << "<" << prefix_ << ":document xmlns:" << prefix_
         << "=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            " xmlns:v=\"urn:v\"><"
         << prefix_ << ":body>";
    for (int i = 0; i < 12; ++i) element(0, below(2) ? "tbl" : "p");
    out_ << "</" << prefix_ << ":body></" << prefix_ << ":document>";
    return out_.str();
  }

 private:
  unsigned below(unsigned n) { return static_cast<unsigned>(random_()) % n; }

  /// Mostly what belongs there, so that there is something to be wrong about.
  static std::string_view usual_child(std::string_view parent) {
    constexpr std::pair<std::string_view, std::string_view> children[] = {
        {"tbl", "tr"}, {"tr", "tc"}, {"tc", "p"}, {"p", "r"}, {"r", "t"}, {"sdt", "sdtContent"}};
    for (auto const& [name, child] : children)
      if (name == parent) return child;
    return {};
  }

  void element(int depth, std::string_view usual = {}) {
    static constexpr std::string_view containers[] = {
        "tbl",         "tr",      "tc",    "tr",       "tc",    "p",      "p",
        "r",           "r",       "sdt",   "ins",      "del",   "pPr",    "sdtContent",
        "txbxContent", "rPr",     "t",     "unknown",  "tabs",  "trPr",   "tcPr",
        "numPr",       "delText", "sdtPr", "moveFrom", "tblPr", "tblGrid"};
    static constexpr std::string_view leaves[] = {
        "gridSpan", "vMerge", "hMerge", "gridBefore", "gridAfter", "vanish", "hidden",
        "tab",      "br",     "cr",     "fldChar",    "numId",     "ilvl",   "outlineLvl",
        "gridCol",  "jc",     "del",    "sym",        "tabs",      "tblPr",  "showingPlcHdr"};
    static constexpr std::string_view values[] = {"1",       "2",        "3", "0",
                                                  "restart", "continue", "",  "x"};
    bool const is_usual = !usual.empty() && below(4) > 0;
    if (depth > 9 || (!is_usual && below(3) == 0)) {
      out_ << "<" << prefix_ << ":" << leaves[below(std::size(leaves))];
      if (below(2)) out_ << " " << prefix_ << ":val=\"" << values[below(std::size(values))] << "\"";
      if (below(4) == 0) out_ << " " << prefix_ << ":fldCharType='begin'";
      out_ << "/>";
    } else if (below(8) == 0) {
      out_ << "<mc:AlternateContent><mc:Choice Requires=\"v\">";
      element(depth + 1);
      out_ << "</mc:Choice><mc:Fallback>";
      element(depth + 1);
      out_ << "</mc:Fallback></mc:AlternateContent>";
    } else {
      auto const name = is_usual ? usual : containers[below(std::size(containers))];
      out_ << "<" << prefix_ << ":" << name << (below(3) ? ">" : " a=\"b>c\">");
      if (name == "t" || name == "delText") out_ << below(100) << "件";
      if (below(12) == 0) out_ << "<!-- </" << prefix_ << ":tabs> -->";
      for (auto i = below(4); i > 0; --i) element(depth + 1, usual_child(name));
      out_ << "</" << prefix_ << ":" << name << ">";
    }
  }

  std::mt19937 random_;
  std::string prefix_;
  std::ostringstream out_;
};

reading read_main_part(std::string const& xml) {
  docx_writer w;
  w.numbering =
      "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"%1.\"/></w:lvl>"
      "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
  auto entries = w.entries();
  for (auto& [name, content] : entries)
    if (name == "word/document.xml") content = xml;
  return read_bytes_as_docx(make_zip(entries));
}

/// Cells lie in their table's grid, apart and in reading order, and all spans in the text.
void check_sound(document const& d) {
  for (auto const& b : d.blocks) CHECK((b.text.begin <= b.text.end && b.text.end <= d.text.size()));
  for (auto const& t : d.tables) {
    std::vector<bool> taken(std::size_t{t.row_count} * t.column_count);
    std::uint32_t last_end = 0;
    for (auto i = t.first_cell; i < t.first_cell + t.cell_count; ++i) {
      auto const& c = d.cells.at(i);
      CHECK(c.text.begin >= last_end);
      last_end = c.text.end;
      REQUIRE(c.row + c.row_span <= t.row_count);
      REQUIRE(c.column + c.column_span <= t.column_count);
      for (auto row = c.row; row < c.row + c.row_span; ++row)
        for (auto column = c.column; column < c.column + c.column_span; ++column) {
          auto const slot = std::size_t{row} * t.column_count + column;
          CHECK_FALSE(taken[slot]);
          taken[slot] = true;
        }
    }
    CHECK(last_end <= d.text.size());
  }
}

}  // namespace

TEST_CASE("well-formed nonsense gives a sound document, the same with and without formatting") {
  std::size_t tables = 0;
  for (unsigned seed = 0; seed < 400; ++seed) {
    INFO(seed);
    auto const trimmed = read_main_part(nonsense(seed, "w").document());
    REQUIRE(trimmed.failure == "");
    check_sound(trimmed.doc);
    tables += trimmed.doc.tables.size();

    auto const whole = read_main_part(nonsense(seed, "q").document());
    REQUIRE(whole.failure == "");
    CHECK(trimmed.doc.text == whole.doc.text);
    CHECK(trimmed.blocks() == whole.blocks());
    CHECK(trimmed.codes() == whole.codes());
    REQUIRE(trimmed.doc.tables.size() == whole.doc.tables.size());
    for (std::size_t i = 0; i < trimmed.doc.tables.size(); ++i)
      CHECK(trimmed.cells(i) == whole.cells(i));
  }
  CHECK(tables > 500);  // the nonsense is not so wild that nothing is tested
}
