// SPDX-License-Identifier: Apache-2.0
#include "detail/build_figures.hpp"

#include "detail/read_figure.hpp"

#include <gouji/diag/catalogue.hpp>
#include <gouji/text/utf8.hpp>

#include <algorithm>  // any_of, max_element

namespace gouji::detail {
namespace {

/// A printed label as one word: line breaks and blanks of the layout are no part of it.
std::string one_line(std::string_view printed) {
  std::string out;
  for (std::size_t at = 0; at < printed.size();) {
    auto const begin = at;
    char32_t const c = next_code_point(printed, at);
    if (c > 0x20 && c != 0xA0 && c != 0x3000 && !(c >= 0x2000 && c <= 0x200F) && c != 0xFEFF)
      out.append(printed.substr(begin, at - begin));
  }
  return out;
}

/// Counts what is told once for a whole table.
struct table_tally {
  std::int64_t blanks = 0, placeholders = 0, notes = 0, inferred = 0;
};

class builder {
 public:
  builder(report& r, located const& l, finding_sink& sink) : report_(r), located_(l), sink_(sink) {}

  void run() {
    auto const& instances = located_.alignment.instances;
    choose_form();
    for (std::uint32_t i = 0; i < instances.size(); ++i) add_instance(i);
    add_missing_tables();
    tell_rows_outside();
  }

 private:
  indexed_table const& indexed(std::uint16_t table) const { return report_.forms->tables()[table]; }

  /// The form to which most tables belong; of two the newer one.
  void choose_form() {
    std::vector<int> votes(report_.forms->forms().size());
    for (auto const& i : located_.alignment.instances) ++votes[indexed(i.table).form_number];
    if (located_.alignment.instances.empty()) return;
    auto const most = std::max_element(votes.rbegin(), votes.rend()) - votes.rbegin();
    report_.form = report_.forms->forms()[votes.size() - 1 - static_cast<std::size_t>(most)]->code;
  }

  /// A table that is the same in two generations is taken to be of the one that the report follows.
  std::uint16_t table_in_report_form(std::uint16_t table) const {
    auto const& found = *indexed(table).table;
    for (std::uint16_t t = 0; t < report_.forms->tables().size(); ++t) {
      auto const& other = *indexed(t).table;
      if (indexed(t).form->code == report_.form && other.code == found.code && other.columns.data() == found.columns.data() &&
          other.rows.data() == found.rows.data())
        return t;
    }
    return table;
  }

  void add_instance(std::uint32_t number) {
    auto const& instance = located_.alignment.instances[number];
    table_ = table_in_report_form(instance.table);
    instance_ = number;
    tally_ = {};
    auto const& data = *indexed(table_).table;
    present_.assign(data.rows.size() * data.columns.size(), false);
    has_sub_rows_.assign(data.rows.size(), false);

    add_occurrence(instance, located_.columns[number]);
    for (; next_figure_ < located_.figures.size() && located_.figures[next_figure_].row <= instance.last; ++next_figure_) {
      add_undecided_before(located_.figures[next_figure_].row);
      add_figure(located_.figures[next_figure_]);
    }
    add_undecided_before(instance.last + 1);
    add_missing_cells();
    tell_tally();
  }

  span row_span(std::uint32_t row) const {
    auto const cells = located_.views.of(located_.views.rows[row]);
    std::optional<span> all;
    for (auto const& c : cells)
      if (!c.from_above) {
        auto const s = report_.source->cells[c.cell].text;
        all = all ? cover(*all, s) : s;
      }
    return all.value_or(report_.source->tables[located_.views.rows[row].table].text);
  }

  void add_occurrence(table_instance const& instance, instance_columns const& columns) {
    table_occurrence o{indexed(table_).form->code, indexed(table_).table->code, table_,
                       cover(row_span(instance.first), row_span(instance.last)), columns.missing, {}, columns.has_heads};
    for (auto c : columns.unknown) o.unknown_heads.push_back(report_.source->cells[c].text);
    report_.tables.push_back(std::move(o));
  }

  std::string_view keep(std::string name) { return report_.names.emplace_back(std::move(name)); }

  std::string_view printed_label(std::uint32_t row) {
    if (row == labelled_row_) return label_;
    auto const& a = located_.alignment.rows[row];
    labelled_row_ = row;
    if (!a.has_label) return label_ = keep("第" + std::to_string(located_.views.rows[row].row + 1) + "行");
    auto const cell = located_.views.of(located_.views.rows[row])[a.label].cell;
    auto const printed = (*report_.source)[report_.source->cells[cell].text];
    auto line = one_line(printed);
    return label_ = line == printed ? printed : keep(std::move(line));
  }

  /// Code of a row of figures: of the form, of an agency's own row, or of an unknown one.
  std::string_view row_code(std::uint32_t row, std::uint16_t item) {
    auto const& rows = indexed(table_).table->rows;
    auto const role = located_.alignment.rows[row].role;
    if (item != label_place::no_item && role != row_role::sub_row) return rows[item].code;
    if (row == coded_row_) return code_;
    coded_row_ = row;
    std::string parent = item == label_place::no_item ? "?" : std::string(rows[item].code);
    return code_ = keep(parent + "/" + std::string(printed_label(row)));
  }

  figure_record& add_record(std::uint32_t row, std::uint16_t item, std::uint16_t column) {
    auto const& t = indexed(table_);
    figure_record f;
    f.form = t.form->code;
    f.table = t.table->code;
    f.row = row_code(row, item);
    bool const beside = t.table->layout == table_layout::one_row && item != label_place::no_item;
    f.label = beside ? last_level(t.table->rows[item].path) : printed_label(row);
    if (column != label_place::no_item) {
      f.column = t.table->columns[column].code;
      f.unit = measure_of(row_data_of(item), t.table->columns[column]).unit;
    }
    f.instance = instance_;
    f.table_number = table_;
    f.item = located_.alignment.rows[row].role == row_role::sub_row ? label_place::no_item : item;
    f.column_number = column;
    return report_.figures.emplace_back(f);
  }

  row_data const* row_data_of(std::uint16_t item) const {
    return item == label_place::no_item ? nullptr : &indexed(table_).table->rows[item];
  }

  void add_figure(located_figure const& l) {
    tally_.inferred += l.how == basis::inferred;
    if (l.cell == located_figure::no_cell) return add_lost_blank(l);
    auto const& source = *report_.source;
    auto& f = add_record(l.row, l.item, l.column);
    auto const& cell = located_.views.values[l.cell];
    auto const m = l.column == label_place::no_item
                       ? measure{{}, figure_kind::change}
                       : measure_of(row_data_of(l.item), indexed(table_).table->columns[l.column]);
    if (l.column == label_place::no_item) f.column = keep("?/" + one_line(source[source.cells[l.head].text]));
    auto const reading = read_figure(cell, m);
    f.raw = source[source.cells[l.cell].text];
    f.value = {reading.state, l.how, reading.value, source.cells[l.cell].text};
    bool const sub_row = located_.alignment.rows[l.row].role == row_role::sub_row;
    if (l.item != label_place::no_item && sub_row) has_sub_rows_[l.item] = true;
    if (l.item != label_place::no_item && l.column != label_place::no_item && !sub_row) mark_present(l.item, l.column);
    tell_figure(f, cell, reading, m);
  }

  void add_lost_blank(located_figure const& l) {
    add_record(l.row, l.item, l.column).value = {figure_state::blank, l.how, {}, row_span(l.row)};
    mark_present(l.item, l.column);
    ++tally_.blanks;
  }

  void mark_present(std::uint16_t item, std::uint16_t column) {
    present_[item * indexed(table_).table->columns.size() + column] = true;
  }

  void tell_figure(figure_record const& f, cell_value const& cell, figure_reading const& reading, measure m) {
    auto const head = f.column_number == label_place::no_item
                          ? f.column.substr(f.column.find('/') + 1)
                          : last_level(indexed(table_).table->columns[f.column_number].path);
    std::string const name = std::string(f.label) + " · " + std::string(head);
    tally_.blanks += reading.state == figure_state::blank;
    tally_.placeholders += reading.state == figure_state::placeholder;
    tally_.notes += !cell.note.empty();
    if (reading.state == figure_state::text)
      sink_.add(make_finding("figure.text", f.value.where, {{"figure", name}, {"printed", std::string(f.raw)}}));
    if (reading.state != figure_state::number) return;
    if (reading.converted)
      sink_.add(make_finding("figure.converted", f.value.where,
                             {{"printed", std::string(f.raw)}, {"value", reading.value}, {"unit", std::string(f.unit)}}));
    if (m.kind == figure_kind::count && (reading.value.is_negative() || !reading.value.is_whole()))
      sink_.add(make_finding("figure.kind", f.value.where, {{"figure", name}, {"value", reading.value}}));
    if (m.kind == figure_kind::amount && reading.value.scale() > 4)
      sink_.add(make_finding("figure.decimals", f.value.where, {{"figure", name}, {"value", reading.value}}));
  }

  void add_undecided_before(std::uint32_t row) {
    for (; next_undecided_ < located_.undecided.size() && located_.undecided[next_undecided_].row < row; ++next_undecided_) {
      auto const& u = located_.undecided[next_undecided_];
      auto const& source = *report_.source;
      bool const nothing_printed = u.cells.empty() && !u.too_short;
      auto const where = u.cells.empty() ? row_span(u.row)
                                         : cover(source.cells[u.cells.front()].text, source.cells[u.cells.back()].text);
      for (auto const& [item, column] : u.places) {
        auto& f = add_record(u.row, item, column);
        f.value = {nothing_printed ? figure_state::blank : figure_state::ambiguous, basis::aligned, {}, where};
        if (!u.cells.empty()) f.raw = source[where];
        if (item != label_place::no_item) mark_present(item, column);
      }
      if (!nothing_printed) tell_undecided(u, where);
    }
  }

  void tell_undecided(undecided_row const& u, span where) {
    std::string candidates;
    for (auto c : u.cells) {
      if (!candidates.empty()) candidates += " | ";
      candidates += (*report_.source)[report_.source->cells[c].text];
    }
    sink_.add(make_finding("figure.ambiguous", where,
                           {{"table", std::string(gouji::name_of(*indexed(table_).table))},
                            {"row", std::string(printed_label(u.row))},
                            {"candidates", candidates.empty() ? "—" : candidates}}));
  }

  void add_missing(std::uint16_t table, std::uint16_t item, std::uint16_t column, std::uint32_t instance) {
    auto const& t = indexed(table);
    auto const& row = t.table->rows[item];
    figure_record f;
    f.form = t.form->code;
    f.table = t.table->code;
    f.row = row.code;
    f.column = t.table->columns[column].code;
    f.unit = measure_of(&row, t.table->columns[column]).unit;
    f.label = last_level(row.path);
    f.instance = instance;
    f.table_number = table;
    f.item = item;
    f.column_number = column;
    report_.figures.push_back(f);
  }

  template <class Present>
  void add_missing_of(std::uint16_t table, std::uint32_t instance, Present present) {
    auto const& data = *indexed(table).table;
    for (std::uint16_t r = 0; r < data.rows.size(); ++r)
      for (std::uint16_t c = 0; c < data.columns.size(); ++c)
        if (data.rows[r].need == presence::required && data.columns[c].need == presence::required && !present(r, c))
          add_missing(table, r, c, instance);
  }

  void add_missing_cells() {
    auto const columns = indexed(table_).table->columns.size();
    add_missing_of(table_, instance_, [&](auto r, auto c) { return present_[r * columns + c] || has_sub_rows_[r]; });
  }

  void add_missing_tables() {
    for (std::uint16_t t = 0; t < report_.forms->tables().size(); ++t) {
      if (indexed(t).form->code != report_.form) continue;
      auto const code = indexed(t).table->code;
      bool const there = std::any_of(report_.tables.begin(), report_.tables.end(), [&](auto const& o) { return o.table == code; });
      if (!there) add_missing_of(t, ~std::uint32_t{0}, [](auto, auto) { return false; });
    }
  }

  /// A table of the document may hold more than a statutory one. The figures of its other rows are no figures of a form, and
  /// are not passed over in silence.
  void tell_rows_outside() {
    auto const& rows = located_.views.rows;
    std::vector<table_data const*> statutory(report_.source->tables.size());
    for (std::uint32_t i = 0; i < rows.size(); ++i)
      if (auto const& a = located_.alignment.rows[i]; a.role != row_role::outside)
        statutory[rows[i].table] = indexed(located_.alignment.instances[a.instance].table).table;
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
      auto const* table = statutory[rows[i].table];
      if (!table || located_.alignment.rows[i].role != row_role::outside) continue;
      auto const cells = located_.views.of(rows[i]);
      auto const is = [&](cell_kind kind) {
        return [&, kind](row_cell c) { return !c.from_above && located_.views.value(c).kind == kind; };
      };
      if (std::none_of(cells.begin(), cells.end(), is(cell_kind::number))) continue;
      auto const words = std::find_if(cells.begin(), cells.end(), is(cell_kind::text));
      auto const where = words == cells.end() ? row_span(i) : report_.source->cells[words->cell].text;
      sink_.add(make_finding("row.outside", row_span(i),
                             {{"table", std::string(gouji::name_of(*table))}, {"printed", one_line((*report_.source)[where])}}));
    }
  }

  void tell_tally() {
    std::string const table(gouji::name_of(*indexed(table_).table));
    auto const where = report_.tables.back().where;
    if (tally_.blanks + tally_.placeholders > 0)
      sink_.add(make_finding("figure.blank", where,
                             {{"table", table}, {"blanks", tally_.blanks}, {"placeholders", tally_.placeholders}}));
    if (tally_.notes > 0) sink_.add(make_finding("figure.note", where, {{"table", table}, {"count", tally_.notes}}));
    if (tally_.inferred > 0) sink_.add(make_finding("figure.inferred", where, {{"table", table}, {"count", tally_.inferred}}));
  }

  report& report_;
  located const& located_;
  finding_sink& sink_;
  std::uint16_t table_ = 0;
  std::uint32_t instance_ = 0;
  std::size_t next_figure_ = 0, next_undecided_ = 0;
  std::vector<bool> present_, has_sub_rows_;
  table_tally tally_;
  std::uint32_t labelled_row_ = ~std::uint32_t{0}, coded_row_ = ~std::uint32_t{0};  // the last ones asked for
  std::string_view label_, code_;
};

// ---------------------------------------------------------------------------------------------------------------------

/// Puts a record into the member of its name.
template <class Table>
void put(Table& table, figure_record const& f) {
  constexpr auto columns = std::size(Table::row::members);
  if (f.column_number >= columns) return;
  if (f.item < std::size(Table::members)) {
    auto& member = table.*Table::members[f.item].*Table::row::members[f.column_number];
    if (member.state == figure_state::missing) member = f.value;
    return;
  }
  if constexpr (requires { table.own_rows(); }) {
    auto const slash = f.row.find('/');
    if (slash == f.row.npos || f.row.starts_with('?')) return;
    auto& rows = table.own_rows();
    auto const member = Table::row::members[f.column_number];
    auto const label = f.row.substr(slash + 1);
    bool const goes_on = !rows.empty() && rows.back().label == label && (rows.back().figures.*member).state == figure_state::missing;
    if (!goes_on) rows.push_back({label, {}});
    rows.back().figures.*member = f.value;
  }
}

template <class Tables>
void fill(std::optional<Tables>& typed, report const& r, std::string_view form) {
  for (auto const& f : r.figures) {
    if (f.form != form) continue;
    if (!typed) typed.emplace();
    // Members and tables of the form stand in the same order.
    std::uint16_t number = 0;
    while (r.forms->tables()[number].form->code != form) ++number;
    typed->for_each([&](auto& table) {
      if (number++ == f.table_number) put(table, f);
    });
  }
}

}  // namespace

void build_figures(report& r, located const& l, finding_sink& sink) {
  builder(r, l, sink).run();
  fill(r.as_2014, r, "2014");
  fill(r.as_2019, r, "2019");
  fill(r.as_2021, r, "2021");
}

}  // namespace gouji::detail
