// SPDX-License-Identifier: Apache-2.0
#include "support/export_family.hpp"

#include <initializer_list>  // initializer_list

namespace gouji::test {
namespace {

using rows = row_style;
using layout = layout_style;
using stream = stream_style;
using enum export_family::reading;

constexpr oddities set_of(std::initializer_list<oddity> all) {
  unsigned long long bits = 0;
  for (auto o : all) bits |= 1ULL << index_of(o);
  return {bits};
}

constexpr auto empty_cells = set_of({oddity::blanks, oddity::blank_totals});

constexpr rows csv(covered policy, std::uint32_t columns = 0) {
  rows s = {.between = ",", .policy = policy, .line_break = "\n", .quoting = rows::quotes::as_csv};
  s.columns = columns;
  s.table_end = columns > 0 ? "" : "\n";
  return s;
}

constexpr rows markdown(covered policy, rows::ruler rule, std::string_view line_break = " ") {
  rows s = {.before = "| ", .between = " | ", .after = " |", .policy = policy, .line_break = line_break, .rule = rule};
  s.heading = "## ";
  s.paragraph_end = "\n\n";
  return s;
}

constexpr rows filled(rows s, rows::short_row how) {
  s.filling = how;
  return s;
}

constexpr layout dashes(covered policy) {
  return {.lines_joined = true, .unmerged = policy, .rule = layout::rules::dashes, .gap = 1, .indent = 2};
}

/// Narrow columns, as on a page of paper.
constexpr layout narrow(layout::place vertical) {
  bool const centred = vertical == layout::place::middle;
  return {.vertical = vertical, .centred = centred, .label_width = 16, .group_width = 8, .head_width = 8};
}

constexpr page_style pages = {.rows = 8, .running_head = "云溪市示例区", .heads_again = true};

constexpr layout in_pages(layout s) {
  s.pages = pages;
  s.page_shift = 3;
  return s;
}

/// One row a line, nothing but a blank between its cells.
constexpr stream row_lines(std::size_t label_width) {
  return {.behind_cell = " ", .behind_row = "\n", .empty_dropped = true, .label_width = label_width};
}

constexpr stream in_pages(stream s) {
  s.pages = pages;
  return s;
}

constexpr export_family families[] = {
    // Documents that say where their cells are.
    {"tab-lines", "a cell a line behind a TAB", tab_lines_options{}},
    {"word", "Word", docx_options{}},
    {"page-breaks", "page, lines of a cell by breaks", html_lines::breaks},
    {"page-paragraphs", "page, lines of a cell by paragraphs", html_lines::paragraphs},
    {"page-roles", "page, a table of elements with roles", html_lines::roles},

    // One row a line.
    {"tabs-grid", "TABs, covered places empty", rows{.between = "\t", .policy = covered::empty}},
    {"tabs-repeated", "TABs, covered places repeated", rows{.between = "\t", .policy = covered::repeated}},
    {"tabs-below", "TABs, covered places empty below", rows{.between = "\t", .policy = covered::below_only}},
    {"tabs-origin", "TABs, covered places not printed", rows{.between = "\t"}},
    {"tabs-right-only", "TABs, covered places empty to the right", rows{.between = "\t", .policy = covered::right_only},
     exact, set_of({oddity::own_rows})},  // of a row that is shorter, no head tells where it begins
    {"tabs-filled", "TABs, short rows filled up", filled(rows{.between = "\t"}, rows::short_row::empty_fields)},
    {"tabs-ended", "TABs behind each cell", rows{.between = "\t", .after = "\t", .policy = covered::below_only}},
    {"tabs-broken-lines", "TABs, a cell's lines on lines of their own",
     rows{.between = "\t", .policy = covered::below_only, .line_break = "\n"}},
    {"tabs-one-grid", "TABs, all tables on one grid",
     rows{.between = "\t", .policy = covered::empty, .table_end = "", .columns = 24}},
    {"tabs-exploded", "TABs on lines of their own",
     rows{.between = "\n\n\t\n\n", .after = "\n\n\n", .paragraph_end = "\n\n"}},
    {"csv-repeated", "commas, covered places repeated", csv(covered::repeated)},
    {"csv-semicolons", "semicolons, covered places empty",
     rows{.between = ";", .policy = covered::empty, .line_break = "\n", .quoting = rows::quotes::as_csv}},
    {"csv-one-grid", "commas, all tables on one grid", csv(covered::empty, 24)},
    {"bars-ended", "bars behind each cell", rows{.between = " | ", .after = " |", .table_end = ""}},
    {"bars-repeated", "bars between cells, covered places repeated", rows{.between = " | ", .policy = covered::repeated}},
    {"bars-ruler", "bars between cells, a ruler", rows{.between = " | ", .rule = rows::ruler::below_first_row}},
    {"bars-wide", "bars of full width between cells", rows{.between = "｜"}},
    {"bars-tight", "bars between cells, no blanks", rows{.between = "|"}},
    {"bars-both", "bars around each cell, short rows with bars",
     filled({.before = "| ", .between = " | ", .after = " |", .policy = covered::below_only, .table_end = ""},
            rows::short_row::bare_bars)},
    {"bars-exploded", "bars on lines of their own",
     rows{.between = "\n\n|\n\n", .after = "  \n  ", .paragraph_end = "\n\n"}},
    {"markdown-grid", "Markdown, covered places empty", markdown(covered::empty, rows::ruler::below_first_row, "<br>")},
    {"markdown-headless", "Markdown without a head, covered places empty",
     markdown(covered::empty, rows::ruler::below_empty_head)},
    {"markdown-right-only", "Markdown without a head, covered places empty to the right",
     markdown(covered::right_only, rows::ruler::below_empty_head), exact, set_of({oddity::own_rows})},  // as with TABs
    {"markdown-filled", "Markdown, covered places not printed, short rows filled up",
     filled(markdown(covered::nothing, rows::ruler::below_first_row), rows::short_row::empty_fields)},

    // Rows in the markup of a wiki.
    {"wiki-bars", "wiki, bars around each cell",
     rows{.before = "|", .between = "|", .after = "|", .policy = covered::empty, .heading = "h2. "}},
    {"wiki-heads", "wiki, two bars around each head",
     rows{.before = "|", .between = "|", .after = "|", .head_mark = "||", .policy = covered::empty, .heading = "h2. "},
     exact, set_of({oddity::blank_totals})},  // a label between empty cells looks like a head
    {"wiki-cell-lines", "wiki, a cell a line",
     rows{.before = "|-\n| ", .between = "\n| ", .policy = covered::empty, .line_break = "<br />", .table_begin = "{|\n",
          .table_end = "|}\n\n"}},
    {"wiki-fences", "wiki, tables between lines of |===",
     rows{.before = "|", .between = " |", .policy = covered::empty, .line_break = " +\n", .table_begin = "|===\n",
          .table_end = "|===\n\n"}},

    // Drawn tables.
    {"frames", "frames of + - |", layout{.rule = layout::rules::ascii}},
    {"frames-narrow", "frames of + - |, narrow columns",
     layout{.rule = layout::rules::ascii, .label_width = 12, .group_width = 8, .head_width = 8}},
    {"frames-characters", "frames of + - |, columns counted in characters",
     layout{.unit = width_unit::characters, .rule = layout::rules::ascii, .vertical = layout::place::middle, .centred = true,
            .group_width = 3}},
    {"box-middle", "box drawing, texts in the middle",
     layout{.rule = layout::rules::box, .vertical = layout::place::middle, .centred = true, .label_width = 24, .group_width = 8,
            .head_width = 8}},
    {"bars-unruled", "bars, no rules between rows", layout{.rule = layout::rules::bars}},
    {"dashes", "dashes above and below", dashes(covered::empty)},
    {"dashes-spaced", "dashes above and below, blank lines between rows",
     layout{.unmerged = covered::empty, .rule = layout::rules::dashes, .blank_lines = true, .label_width = 24, .gap = 1,
            .indent = 2}},
    {"dashes-packed", "dashes above and below, cells packed to the left", dashes(covered::nothing)},

    // Columns by blanks alone.
    {"blanks", "columns by blanks", layout{}, lossy},
    {"blanks-characters", "columns by blanks, counted in characters",
     layout{.unit = width_unit::characters, .centred = true}, lossy},
    {"blanks-spaced", "columns by blanks, blank lines between rows",
     layout{.blank_lines = true, .vertical = layout::place::middle, .centred = true, .label_width = 40, .group_width = 16,
            .head_width = 8, .gap = 2},
     lossy},
    {"blanks-first-line", "columns by blanks, figures on the first line of their label", narrow(layout::place::top), lossy},
    {"blanks-middle-line", "columns by blanks, figures amid their label", narrow(layout::place::middle), lossy},
    {"blanks-last-line", "columns by blanks, figures on the last line of their label", narrow(layout::place::bottom), lossy},
    {"blanks-pages", "columns by blanks, in pages", in_pages(narrow(layout::place::middle)), lossy},

    // Nothing but the order of the texts.
    {"lines", "a cell a line", stream{.empty_dropped = true}, lossy, empty_cells},
    {"lines-blank", "a cell a line, covered and empty ones blank", stream{.policy = covered::below_only}, lossy, empty_cells},
    {"lines-no-break", "a cell a line, empty ones as no-break spaces", stream{.empty_cell = "\u00A0"}, lossy},
    {"paragraphs", "a cell a paragraph",
     stream{.behind_cell = "\n\n", .paragraph_end = "\n\n", .empty_dropped = true, .line_break = "\n\n"}, lossy, empty_cells},
    {"paragraphs-blank", "a cell a paragraph, covered and empty ones too",
     stream{.behind_cell = "\n\n", .paragraph_end = "\n\n", .policy = covered::below_only}, lossy, empty_cells},
    {"table-lines", "a table a line",
     stream{.behind_cell = " ", .behind_table = "\n", .empty_dropped = true, .line_break = " "}, lossy, empty_cells},
    {"row-lines", "a row a line, cells by a blank", row_lines(0), lossy, empty_cells},
    {"row-lines-wrapped", "a row a line, wrapped labels before their figures", row_lines(16), lossy, empty_cells},
    {"row-pages", "a row a line, in pages", in_pages(row_lines(16)), lossy, empty_cells},

    // What cannot be rebuilt.
    {"bars-dropped", "bars behind each cell, empty cells dropped",
     filled({.between = " | ", .after = " |", .blanks_dropped = true, .table_end = ""}, rows::short_row::bare_bars), exact,
     empty_cells},  // a bar more at the end is all that is left of them
    {"columns", "a cell a line, column by column", stream{.empty_dropped = true, .by_columns = true}, lossy},
    {"glued", "nothing between cells",
     stream{.behind_cell = "", .behind_table = "\n", .empty_dropped = true, .line_break = ""}, lossy},
    {"lines-once", "a cell a line, equal lines dropped", stream{.empty_dropped = true, .lines_once = true}, lossy},
};

std::string write_as(std::vector<printed_block> const& b, tab_lines_options const& o) { return write_tab_lines(b, o).text; }
std::string write_as(std::vector<printed_block> const& b, docx_options const& o) { return write_docx(b, o).bytes(); }
std::string write_as(std::vector<printed_block> const& b, html_lines lines) { return write_html(b, lines); }
std::string write_as(std::vector<printed_block> const& b, row_style const& s) { return write_rows(b, s); }
std::string write_as(std::vector<printed_block> const& b, layout_style const& s) { return write_layout(b, s); }
std::string write_as(std::vector<printed_block> const& b, stream_style const& s) { return write_stream(b, s); }

}  // namespace

std::span<export_family const> export_families() { return families; }

std::string write(export_family const& family, std::vector<printed_block> const& blocks) {
  return std::visit([&](auto const& style) { return write_as(blocks, style); }, family.style);
}

}  // namespace gouji::test
