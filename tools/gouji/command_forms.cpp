// SPDX-License-Identifier: Apache-2.0
#include "command_forms.hpp"

#include "documents.hpp"
#include "form_files.hpp"
#include "output.hpp"

#include <gouji/write/reference_json.hpp>

#include <algorithm>  // max

namespace gouji::tool {
namespace {

std::string_view first_variant(std::string_view label) {
  return label.substr(0, label.find(variant_separator));
}

std::string years_of(form_data const& form) {
  std::string const first = std::to_string(form.first_year);
  return form.last_year == 0 ? "from " + first : first + "–" + std::to_string(form.last_year);
}

void append_summary(std::string& out, form_data const& form) {
  out.append(form.code).append("  ").append(form.title).append("\n");
  out.append("      ").append(form.source).append(", reports ").append(years_of(form)).append("\n");
  for (table_data const& t : form.tables) {
    out.append("      ").append(t.code).append(": ");
    out.append(std::to_string(t.rows.size())).append(t.rows.size() == 1 ? " row × " : " rows × ");
    out.append(std::to_string(t.columns.size()))
        .append(t.columns.size() == 1 ? " column\n" : " columns\n");
  }
}

std::string_view name_of_kind(figure_kind kind) {
  switch (kind) {
    case figure_kind::count:
      return "";
    case figure_kind::change:
      return "change";
    case figure_kind::amount:
      return "amount";
  }
  return {};
}

/// `    made               本年制发件数  [件]`: rows or columns, and what is special about them.
template <class Lines>
void append_lines(std::string& out, std::string_view heading, Lines const& lines) {
  out.append("  ").append(heading).append("\n");
  std::size_t width = 0;
  for (auto const& line : lines) width = std::max(width, line.code.size());
  for (auto const& line : lines) {
    out.append("    ")
        .append(line.code)
        .append(width - line.code.size() + 2, ' ')
        .append(line.path);
    std::string notes(line.unit);
    auto const note = [&](std::string_view word) {
      if (!word.empty()) notes.append(notes.empty() ? "" : ", ").append(word);
    };
    note(name_of_kind(line.kind));
    if (line.need == presence::optional) note("optional");
    if constexpr (requires { line.below; })
      if (line.below == sub_rows::free) note("rows of the agency's own may follow");
    if (!notes.empty()) out.append("  [").append(notes).append("]");
    out += '\n';
  }
}

void append_relations(std::string& out, table_data const& table) {
  if (table.relations.empty()) return;
  out += "  relations\n";
  for (relation_data const& r : table.relations) {
    out.append("    ").append(r.code);
    out += r.scope == relation_scope::each_column ? ", in each column" : ", in each row";
    if (r.law == relation_law::convention) out += ", by convention";
    if (r.law == relation_law::plausible) out += ", unless a figure is zero";
    out.append("\n      ").append(r.equation).append("\n");
  }
}

void append_details(std::string& out, form_data const& form) {
  out.append(form.code).append("  ").append(form.title).append("\n");
  out.append("      ").append(form.source).append(", reports ").append(years_of(form)).append("\n");
  for (table_data const& t : form.tables) {
    out.append("\n").append(t.code);
    if (!t.caption.empty()) out.append("  ").append(first_variant(t.caption));
    if (!t.section.empty()) out.append("  (").append(t.section).append(")");
    out += '\n';
    append_lines(out, "columns", t.columns);
    append_lines(out, "rows", t.rows);
    append_relations(out, t);
  }
}

}  // namespace

exit_status run(forms_options const& options) {
  auto const index = load_forms(options.form_files, {});
  if (!index) return exit_status::bad_command_line;
  bool const json = options.format == reference_format::json;
  std::string known, text;
  for (form_data const* form : index->forms()) {
    known.append(known.empty() ? "" : ", ").append(form->code);
    if (!options.code.empty() && options.code != form->code) continue;
    if (json) {
      text += text.empty() ? "\n" : ",\n";
      append_json(text, *form);
    } else if (options.code.empty()) {
      append_summary(text, *form);
    } else {
      append_details(text, *form);
    }
  }
  if (text.empty()) {
    tell_error("gouji", "there is no form " + options.code + "; the forms are " + known);
    return exit_status::bad_command_line;
  }
  if (json) text = "{\"forms\":[" + text + "\n]}\n";
  return output().write(text) ? exit_status::done : exit_status::nothing;
}

}  // namespace gouji::tool
