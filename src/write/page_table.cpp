// SPDX-License-Identifier: Apache-2.0
#include "write/detail/page_table.hpp"

#include <gouji/form/form_index.hpp>

#include <algorithm>  // any_of, max

namespace gouji::detail {
namespace {

constexpr std::size_t most_of_cell = 60, most_of_label = 200;  // characters
constexpr std::uint32_t unwritten = 0xFFFFFFFF;
constexpr std::size_t most_proposals = 3;

std::string_view first_variant(std::string_view variants) { return variants.substr(0, variants.find(variant_separator)); }

/// Of the words in the head of a form's table the first stands in the corner, and the last above all columns, unless it is a
/// variant of the first.
std::string_view word_above(std::string_view head_words) {
  auto const corner = first_variant(head_words);
  auto const at = head_words.rfind(variant_separator);
  if (at == head_words.npos) return {};
  auto const last = head_words.substr(at + variant_separator.size());
  bool const is_variant = corner.find(last) != corner.npos || last.find(corner) != last.npos;
  auto const note = corner.starts_with("（");  // a corner that is a note has another word beside it
  return is_variant || !note ? std::string_view{} : last;
}

void write_span(markup& out, std::string_view name, std::uint32_t count) {
  if (count > 1) out.attribute(name, count);
}

}  // namespace

words words_of(figure_state s) {
  switch (s) {
    case figure_state::missing: return {"缺失", "missing"};
    case figure_state::number: return {};
    case figure_state::blank: return {"空白", "blank"};
    case figure_state::placeholder: return {"占位符", "placeholder"};
    case figure_state::text: return {"文字", "text"};
    case figure_state::ambiguous: return {"无法判定", "ambiguous"};
  }
  return {};
}

page_tables::page_tables(markup& out, report const& r, page_marks const& marks, page_source const& places)
    : out_(out), report_(r), marks_(marks), places_(places), cell_of_(r.figures.size(), unwritten) {}

std::optional<std::uint32_t> page_tables::cell_of(std::uint32_t record) const {
  return cell_of_[record] == unwritten ? std::nullopt : std::optional(cell_of_[record]);
}

void page_tables::write_place(std::optional<span> where) {
  if (!where) return;
  if (auto const pieces = places_.find(*where))
    out_.raw(R"( data-p=")").number(pieces->first).raw("-").number(pieces->last).raw("\"");
  document const& source = *report_.source;
  place const p = source.map.find(source.text, *where);
  if (p.line > 0)
    out_.raw(R"( data-at="l:)").number(p.line).raw(":").number(p.column).raw("\"");
  else if (p.table > 0)
    out_.raw(R"( data-at="t:)").number(p.table).raw(":").number(p.row).raw(":").number(p.cell).raw("\"");
  else if (p.paragraph > 0)
    out_.raw(R"( data-at="p:)").number(p.paragraph).raw("\"");
}

void page_tables::write_link(span place, std::string_view text) {
  auto const pieces = places_.find(place);
  if (pieces) {
    out_.raw(R"(<a class="to-source" href="#p)").number(pieces->first).raw("\"");
    write_place(place);
    out_.raw("><bdi>").text(text, most_of_label).raw("</bdi></a>");
  } else {
    out_.raw("<bdi>").text(text, most_of_label).raw("</bdi>");
  }
}

void page_tables::write(page_grid const& grid) {
  std::size_t levels = 0;
  for (grid_line const& l : grid.lines) levels = std::max(levels, l.levels.size());
  out_.raw(grid.is_missing ? R"(<div class="wide"><table class="form gone")" : R"(<div class="wide"><table class="form")");
  out_.attribute("aria-label", name_of(*grid.table)).raw(">\n");
  write_heads(grid, levels);
  write_lines(grid, levels);
  out_.raw("</table></div>\n");
  if (!grid.rest.empty()) write_rest(grid);
}

void page_tables::write_heads(page_grid const& grid, std::size_t levels) {
  table_data const& table = *grid.table;
  bool const has_units = !table.unit_head.empty();
  auto const width = static_cast<std::int64_t>(levels + has_units + grid.heads.size());
  out_.raw("<thead>\n");
  if (!table.caption.empty()) {
    out_.raw(R"(<tr><th class="caption")").attribute("colspan", width).raw(">");
    out_.text(first_variant(table.caption)).raw("</th></tr>\n");
  }
  std::vector<label_levels> labels;
  for (grid_head const& h : grid.heads) labels.push_back(h.levels);
  auto const cells = merge_labels(labels);
  std::size_t const depth = labels.empty() ? 0 : labels.front().size();
  auto const above = word_above(table.head_words);
  std::size_t const lines = depth + !above.empty();
  for (std::size_t line = 0; line < lines; ++line) {
    out_.raw("<tr>");
    if (line == 0 && levels > 0) {
      out_.raw(R"(<th class="corner")");
      write_span(out_, "colspan", static_cast<std::uint32_t>(levels));
      write_span(out_, "rowspan", static_cast<std::uint32_t>(lines));
      out_.raw(">").text(first_variant(table.head_words)).raw("</th>");
      if (has_units) {
        out_.raw(R"(<th class="unit")");
        write_span(out_, "rowspan", static_cast<std::uint32_t>(lines));
        out_.raw(">").text(first_variant(table.unit_head)).raw("</th>");
      }
    }
    if (line == 0 && !above.empty()) {
      out_.raw("<th").attribute("colspan", static_cast<std::int64_t>(grid.heads.size())).raw(">");
      out_.text(above).raw("</th></tr>\n");
      continue;
    }
    std::size_t const level = line - !above.empty();
    for (std::size_t i = 0; i < cells.size(); ++i) {
      label_cell const& c = cells[i][level];
      if (c.along == 0) continue;
      out_.raw(c.along > 1 ? R"(<th scope="colgroup")" : R"(<th scope="col")");
      if (grid.heads[i].unknown) out_.raw(R"( class="unknown")");
      write_span(out_, "colspan", c.along);
      write_span(out_, "rowspan", c.across);
      out_.raw(">").text(c.text, most_of_label).raw("</th>");
    }
    out_.raw("</tr>\n");
  }
  out_.raw("</thead>\n");
}

void page_tables::write_lines(page_grid const& grid, std::size_t levels) {
  std::vector<label_levels> labels;
  for (grid_line const& l : grid.lines) labels.push_back(l.levels);
  auto const cells = merge_labels(labels);
  bool const has_units = !grid.table->unit_head.empty();
  out_.raw("<tbody>\n");
  for (std::size_t i = 0; i < grid.lines.size(); ++i) {
    grid_line const& line = grid.lines[i];
    out_.raw(line.own ? R"(<tr class="own">)" : line.is_group ? R"(<tr class="group">)" : "<tr>");
    for (label_cell const& c : cells[i]) {
      if (c.along == 0) continue;
      bool const is_last = &c + c.across == cells[i].data() + cells[i].size();
      out_.raw(is_last ? R"(<th scope="row")" : R"(<th scope="rowgroup")");
      if (grid.is_outline) out_.raw(R"( class="in)").number(std::min<std::int64_t>(line.depth, 5)).raw("\"");
      write_span(out_, "rowspan", c.along);
      write_span(out_, "colspan", line.is_group ? static_cast<std::uint32_t>(1 + has_units + grid.heads.size()) : c.across);
      out_.raw("><bdi>").text(c.text, most_of_label).raw("</bdi></th>");
    }
    if (!line.is_group) {
      if (has_units && levels > 0) out_.raw(R"(<td class="unit">)").text(line.unit).raw("</td>");
      write_cells(line);
    }
    out_.raw("</tr>\n");
  }
  out_.raw("</tbody>\n");
}

void page_tables::write_cells(grid_line const& line) {
  for (std::size_t i = 0; i < line.cells.size();) {
    if (line.cells[i] == page_grid::no_record) {
      out_.raw(R"(<td class="none"></td>)");
      ++i;
      continue;
    }
    auto const& first = report_.figures[line.cells[i]].value;
    auto const goes_on = [&](std::uint32_t record) {
      if (record == page_grid::no_record) return false;
      auto const& next = report_.figures[record].value;
      return next.state == figure_state::ambiguous && next.where == first.where;
    };
    auto end = i + 1;
    while (first.state == figure_state::ambiguous && end < line.cells.size() && goes_on(line.cells[end])) ++end;
    write_figure(std::span(line.cells).subspan(i, end - i));
    i = end;
  }
}

void page_tables::write_figure(std::span<std::uint32_t const> records) {
  auto const record = records.front();
  figure_record const& f = report_.figures[record];
  for (auto r : records) cell_of_[r] = record;
  auto const proposals = marks_.proposals_for(record);
  out_.raw(R"(<td class="figure )").raw(gouji::name_of(f.value.state));
  if (f.value.how == basis::inferred && f.value.state != figure_state::missing) out_.raw(" inferred");
  if (marks_.is_broken(record)) out_.raw(" broken");
  if (!proposals.empty()) out_.raw(" culprit");
  out_.raw(R"(" id="f)").number(record).raw("\"");
  write_span(out_, "colspan", static_cast<std::uint32_t>(records.size()));
  write_place(f.value.where);
  write_names(f, report_.figures[records.back()]);
  out_.raw(">");
  auto const pieces = f.value.where ? places_.find(*f.value.where) : std::nullopt;
  if (pieces) out_.raw(R"(<a href="#p)").number(pieces->first).raw("\">");
  write_value(f, record);
  if (pieces) out_.raw("</a>");
  out_.raw("</td>");
}

std::string_view page_tables::head_of(figure_record const& f) const {
  if (f.column_number == label_place::no_item) return f.column.substr(f.column.find('/') + 1);
  return last_level(report_.forms->tables()[f.table_number].table->columns[f.column_number].path);
}

void page_tables::write_names(figure_record const& f, figure_record const& last) {
  std::string name(f.label.substr(0, 4 * most_of_label));
  name.append(" · ").append(head_of(f).substr(0, 4 * most_of_label));
  if (&last != &f) name.append(" … ").append(head_of(last).substr(0, 4 * most_of_label));
  out_.attribute("data-n", name);
  std::string code(f.table);
  code.append("/").append(f.row.substr(0, 4 * most_of_label)).append("/").append(f.column.substr(0, 4 * most_of_label));
  out_.attribute("data-c", code);
  if (f.value.is_number()) out_.attribute("data-v", f.value.value.to_string());
  if (!f.unit.empty()) out_.attribute("data-u", f.unit);
  if (f.value.state == figure_state::missing) return;
  if (f.value.state != figure_state::ambiguous) out_.attribute("data-how", gouji::name_of(f.value.how));
  bool const as_shown = f.value.is_number() && f.raw == f.value.value.to_string();
  if (!as_shown && !f.raw.empty()) out_.attribute("data-raw", f.raw.substr(0, 4 * most_of_label));
}

void page_tables::write_value(figure_record const& f, std::uint32_t record) {
  auto const say = [&](words w) { out_.raw(R"(<span class="said">)").both(w).raw("</span>"); };
  auto const sign = [&](std::string_view shown) {
    out_.raw(R"(<b aria-hidden="true">)").raw(shown).raw("</b>");
    say(words_of(f.value.state));
  };
  auto const proposals = marks_.proposals_for(record);
  if (!proposals.empty()) out_.raw("<s>");
  switch (f.value.state) {
    case figure_state::number: out_.number(f.value.value); break;
    case figure_state::blank: sign("␣"); break;
    case figure_state::missing: sign("∅"); break;
    case figure_state::placeholder:
    case figure_state::text:
      out_.raw("<bdi>").text(f.raw, most_of_cell).raw("</bdi>");
      say(words_of(f.value.state));
      break;
    case figure_state::ambiguous:
      sign("?");
      if (!f.raw.empty()) out_.raw(" <bdi>").text(f.raw, most_of_cell).raw("</bdi>");
      break;
  }
  if (f.value.how == basis::inferred && f.value.state != figure_state::missing) {
    out_.raw(R"(<sup aria-hidden="true">†</sup>)");
    say({"推断", "inferred"});
  }
  if (!proposals.empty()) out_.raw("</s>");
  for (proposal const& p : proposals.first(std::min(proposals.size(), most_proposals))) {
    out_.raw(R"( <span class="proposed">→ )").number(p.value).raw(p.certain ? "" : "?");
    slip_data const& slip = data_of(p.kind);
    out_.raw(R"(<small>)").both({slip.zh, slip.en}).raw("</small></span>");
  }
}

void page_tables::write_rest(page_grid const& grid) {
  out_.raw(R"(<div class="wide"><table class="form rest"><thead><tr><th class="caption" colspan="3">)");
  out_.both({"表式以外的数据", "Figures for which the form has no cell"}).raw("</th></tr><tr>");
  for (words w : {words{"行", "Row"}, words{"列", "Column"}, words{"数据", "Figure"}})
    out_.raw(R"(<th scope="col">)").both(w).raw("</th>");
  out_.raw("</tr></thead><tbody>\n");
  for (auto record : grid.rest) {
    figure_record const& f = report_.figures[record];
    out_.raw(R"(<tr><th scope="row"><bdi>)").text(f.label, most_of_label).raw("</bdi></th><th><bdi>");
    out_.text(head_of(f), most_of_label);
    out_.raw("</bdi></th>");
    write_figure(std::span(&record, 1));
    out_.raw("</tr>\n");
  }
  out_.raw("</tbody></table></div>\n");
}

}  // namespace gouji::detail
