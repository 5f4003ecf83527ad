// SPDX-License-Identifier: Apache-2.0
/// \file
/// Corpus. Word documents: the three forms, and what offices leave in such documents.

#include "cases.hpp"

#include "support/write_docx.hpp"

#include <algorithm>  // find_if
#include <stdexcept>  // runtime_error

namespace gouji::corpus {
namespace {

using test::docx_options;
using test::oddity;

std::string word(test::model_report const& r, docx_options const& o = {}) {
  return test::write_docx(test::print_blocks(r), o).bytes();
}

std::string word_2014() { return word(report_of("2014", 41)); }
std::string word_2019() {
  return word(report_of("2019", 42, {oddity::own_rows, oddity::word_signs}));
}
std::string word_2021() { return word(report_of("2021", 43, {oddity::widened})); }

/// Page breaks cut the tables, heads are printed again, numbers are split into runs.
std::string split_tables() {
  docx_options o;
  o.split_tables = o.repeated_heads = o.split_runs = o.content_controls = true;
  o.seed = 44;
  return word(report_of("2021", 44), o);
}

/// Tables that follow each other have grown into one; digits of full width.
std::string grown_together() {
  auto const blocks = test::print_blocks(report_of("2021", 45, {oddity::full_width}),
                                         test::part_two::single_tables);
  return test::write_docx(test::grown_together(blocks)).bytes();
}

std::string automatic_numbers() {
  docx_options o;
  o.automatic_numbers = true;
  return word(report_of("2019", 46), o);
}

void replace_first(std::string& text, std::string_view from, std::string_view to) {
  auto const at = text.find(from);
  if (at == text.npos) throw std::runtime_error("nothing to replace");
  text.replace(at, from.size(), to);
}

/// 3100 for 3010 in a figure, and a hidden remark of the editor.
std::string tracked_changes() {
  auto r = report_of("2021", 47);
  set(figure(r, "article20_6", "penalty"), 3100);
  auto w = test::write_docx(test::print_blocks(r));
  replace_first(
      w.body, "<w:r><w:t xml:space=\"preserve\">3100</w:t></w:r>",
      "<w:r><w:t>3</w:t></w:r><w:del w:id=\"1\"><w:r><w:delText>01</w:delText></w:r></w:del>"
      "<w:ins w:id=\"2\"><w:r><w:t>10</w:t></w:r></w:ins><w:r><w:t>0</w:t></w:r>");
  w.body += "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>请财务科再核一次</w:t></w:r></w:p>";
  return w.bytes();
}

/// No grid, a list that is defined nowhere, a package that does not say where its document is.
std::string careless() {
  docx_options o;
  o.grid = false;
  auto w = test::write_docx(test::print_blocks(report_of("2021", 48)), o);
  w.body += test::w_paragraph("附：办理流程",
                              "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"77\"/></w:numPr>");
  w.numbering = "<w:abstractNum w:abstractNumId=\"0\"/>";
  auto entries = w.entries();
  std::erase_if(entries, [](auto const& e) { return e.first == "_rels/.rels"; });
  return test::make_zip(entries);
}

}  // namespace

std::span<corpus_case const> word_cases() {
  static constexpr corpus_case cases[] = {
      {"word-2014", "input.docx", word_2014},
      {"word-2019", "input.docx", word_2019},
      {"word-2021", "input.docx", word_2021},
      {"word-split-tables", "input.docx", split_tables},
      {"word-grown-together", "input.docx", grown_together},
      {"word-automatic-numbers", "input.docx", automatic_numbers},
      {"word-tracked-changes", "input.docx", tracked_changes},
      {"word-careless", "input.docx", careless},
  };
  return cases;
}

}  // namespace gouji::corpus
