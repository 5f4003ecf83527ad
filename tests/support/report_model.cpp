// SPDX-License-Identifier: Apache-2.0
#include "support/report_model.hpp"

#include <algorithm>  // find_if, erase
#include <cassert>    // assert
#include <set>        // set

namespace gouji::test {
namespace {

/// A label in lines is one word.
std::string joined(std::string label) {
  std::erase(label, '\n');
  return label;
}

/// Lines end as they do in the model, whatever the file has.
std::string with_plain_line_ends(std::string_view printed) {
  std::string text(printed);
  std::erase(text, '\r');
  return text;
}

std::string shown(figure_state state, decimal value, std::string_view printed) {
  auto text = std::string(name_of(state));
  if (state == figure_state::number) text += ' ' + value.to_string();
  return text + " “" + std::string(printed) + "”";
}

std::string row_code(model_table const& t, model_row const& r) {
  switch (r.kind) {
    case model_row::kind_type::own:
      return std::string(t.data->rows[r.item].code) + '/' + joined(r.label);
    case model_row::kind_type::unknown:
      return "?/" + joined(r.label);
    case model_row::kind_type::of_form:
      break;
  }
  return std::string(t.data->rows[r.item].code);
}

}  // namespace

model_row& model_table::row(std::string_view code) {
  auto const at = std::find_if(rows.begin(), rows.end(), [&](auto const& r) {
    return r.kind == model_row::kind_type::of_form && data->rows[r.item].code == code;
  });
  assert(at != rows.end());
  return *at;
}

model_table& model_report::table(std::string_view code) {
  for (auto& s : sections)
    for (auto& t : s.tables)
      if (t.data->code == code) return t;
  assert(false);
  return sections.front().tables.front();
}

std::string figure_key(model_table const& t, model_row const& r, std::size_t column) {
  return std::string(t.data->code) + '/' + row_code(t, r) + '/' +
         std::string(t.data->columns[t.columns[column]].code);
}

std::string figure_key(figure_record const& f) {
  return std::string(f.table) + '/' + std::string(f.row) + '/' + std::string(f.column);
}

figure_truth truth_of(model_report const& r) {
  figure_truth truth;
  for (auto const& s : r.sections)
    for (auto const& t : s.tables)
      for (auto const& row : t.rows)
        for (std::size_t c = 0; c < row.figures.size(); ++c)
          truth.emplace(figure_key(t, row, c), row.figures[c]);
  return truth;
}

std::string difference(figure_truth const& truth, report const& r) {
  std::string out;
  std::set<std::string> delivered;
  for (auto const& f : r.figures) {
    auto const key = figure_key(f);
    auto const at = truth.find(key);
    auto const read = shown(f.value.state, f.value.value, with_plain_line_ends(f.raw));
    if (at == truth.end()) {
      if (f.value.state != figure_state::missing)
        out += key + ": not printed, read as " + read + '\n';
      continue;
    }
    if (!delivered.insert(key).second) out += key + ": read twice, also as " + read + '\n';
    auto const& e = at->second;
    auto const expected = shown(e.state, e.value, e.printed);
    if (read != expected) out += key + ": printed " + expected + ", read as " + read + '\n';
  }
  for (auto const& [key, e] : truth)
    if (!delivered.contains(key)) out += key + ": printed “" + e.printed + "”, not read\n";
  return out;
}

std::string wrong_figures(figure_truth const& truth, report const& r) {
  std::string out;
  for (auto const& f : r.figures) {
    auto const state = f.value.state;
    bool const says_what_is_printed = state == figure_state::number ||
                                      state == figure_state::blank ||
                                      state == figure_state::placeholder;
    if (!says_what_is_printed) continue;
    auto const is_true = [&](auto const& entry) {
      return entry.second.state == state &&
             (state != figure_state::number || entry.second.value == f.value.value);
    };
    auto const key = figure_key(f);
    auto at = truth.find(key);
    if (f.row.starts_with("?/")) {
      if (state != figure_state::number) continue;
      auto const column = '/' + std::string(f.column);
      at = std::find_if(truth.begin(), truth.end(), [&](auto const& entry) {
        return entry.first.ends_with(column) && is_true(entry);
      });
    }
    if (at != truth.end() && is_true(*at)) continue;
    out += key + ": " +
           (at == truth.end() ? "not printed" : "printed “" + at->second.printed + "”") +
           ", read as " + shown(state, f.value.value, f.raw) + '\n';
  }
  return out;
}

}  // namespace gouji::test
