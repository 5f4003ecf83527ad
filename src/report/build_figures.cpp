// SPDX-License-Identifier: Apache-2.0
#include "detail/build_figures.hpp"

#include "detail/fill_typed.hpp"
#include "detail/read_figure.hpp"
#include "detail/table_heads.hpp"

#include <gouji/diag/catalogue.hpp>
#include <gouji/text/utf8.hpp>

#include <algorithm>  // find_if, max_element, none_of

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
  std::int64_t blanks = 0, placeholders = 0, notes = 0, inferred = 0, other_years = 0;
  std::optional<span> other_year;
};

class builder {
 public:
  builder(report& r, located const& l, finding_sink& sink) : report_(r), located_(l), heads_(*r.source, l), sink_(sink) {}

  void run(std::span<std::uint32_t const> first_tables) {
    auto const end_of = [&](std::uint32_t number) {
      return number + 1 < first_tables.size() ? first_tables[number + 1]
                                              : static_cast<std::uint32_t>(located_.alignment.instances.size());
    };
    for (number_ = 0; number_ < first_tables.size(); ++number_) {
      choose_form(first_tables[number_], end_of(number_));
      for (auto i = first_tables[number_]; i < end_of(number_); ++i) add_instance(i);
    }
    for (number_ = 0; number_ < first_tables.size(); ++number_) add_missing_tables(first_tables[number_], end_of(number_));
    tell_rows_outside();
  }

 private:
  indexed_table const& indexed(std::uint16_t table) const { return report_.forms->tables()[table]; }

  report_identity& identity() { return report_.identity(number_); }
  report_identity const& identity() const { return report_.identity(number_); }

  /// The form to which most tables of a report belong; of two the newer one.
  void choose_form(std::uint32_t first, std::uint32_t end) {
    if (first == end) return;
    std::vector<int> votes(report_.forms->forms().size());
    for (auto i = first; i < end; ++i) ++votes[indexed(located_.alignment.instances[i].table).form_number];
    auto const most = std::max_element(votes.rbegin(), votes.rend()) - votes.rbegin();
    identity().form = report_.forms->forms()[votes.size() - 1 - static_cast<std::size_t>(most)]->code;
  }

  /// A table that is the same in two generations is taken to be of the one that the report follows.
  std::uint16_t table_in_report_form(std::uint16_t table) const {
    auto const& found = *indexed(table).table;
    for (std::uint16_t t = 0; t < report_.forms->tables().size(); ++t) {
      auto const& other = *indexed(t).table;
      if (indexed(t).form->code == identity().form && other.code == found.code && other.columns.data() == found.columns.data() &&
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
    auto figures_end = next_figure_;
    while (figures_end < located_.figures.size() && located_.figures[figures_end].row <= instance.last) ++figures_end;
    heads_.enter(instance, std::span(located_.figures).subspan(next_figure_, figures_end - next_figure_));
    for (; next_figure_ < figures_end; ++next_figure_) {
      add_undecided_before(located_.figures[next_figure_].row);
      add_figure(located_.figures[next_figure_]);
    }
    add_undecided_before(instance.last + 1);
    add_missing_cells();
    tell_tally();
  }

  /// From the first of the cells to the last, as far as they stand in their place: what is joined of pieces stands elsewhere.
  template <class Cells, class CellOf>
  span hull(std::uint32_t row, Cells const& cells, CellOf cell_of) const {
    auto const& table = report_.source->tables[located_.views.rows[row].table];
    std::optional<span> all;
    for (auto const& c : cells) {
      auto const s = report_.source->cells[cell_of(c)].text;
      if (s.begin >= table.text.begin && s.end <= table.text.end) all = all ? cover(*all, s) : s;
    }
    if (all) return *all;
    return cells.empty() ? table.text : report_.source->cells[cell_of(*cells.begin())].text;
  }

  span row_span(std::uint32_t row) const {
    auto const cells = located_.views.of(located_.views.rows[row]);
    std::vector<row_cell> own;
    for (auto const& c : cells)
      if (!c.from_above) own.push_back(c);
    return hull(row, own, [](row_cell c) { return c.cell; });
  }

  void add_occurrence(table_instance const& instance, instance_columns const& columns) {
    table_occurrence o{indexed(table_).form->code, indexed(table_).table->code, table_,
                       cover(row_span(instance.first), row_span(instance.last)), columns.missing, {}, columns.has_heads, number_};
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
    f.report = number_;
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
    auto const& source = *report_.source;
    auto& f = add_record(l.row, l.item, l.column);
    auto const& cell = located_.views.values[l.cell];
    auto const m = l.column == label_place::no_item
                       ? measure{{}, figure_kind::change}
                       : measure_of(row_data_of(l.item), indexed(table_).table->columns[l.column]);
    if (l.column == label_place::no_item) f.column = keep("?/" + one_line(source[source.cells[l.head].text]));
    bool const money = m.kind == figure_kind::amount && cell.kind == cell_kind::number;
    auto reading = read_figure(cell, m, money ? heads_.unit_of(l) : money_statement{});
    f.raw = source[source.cells[l.cell].text];
    if (auto const other = year_of_others(l); other && reading.state == figure_state::number) {
      reading = {figure_state::ambiguous, {}, false};
      ++tally_.other_years;
      if (!tally_.other_year) tally_.other_year = other;
    } else if (reading.state == figure_state::ambiguous) {
      tell_units(f, source.cells[l.cell].text);
    }
    f.value = {reading.state, l.how, reading.value, source.cells[l.cell].text};
    bool const sub_row = located_.alignment.rows[l.row].role == row_role::sub_row;
    if (l.item != label_place::no_item && sub_row) has_sub_rows_[l.item] = true;
    if (l.item != label_place::no_item && l.column != label_place::no_item && !sub_row) mark_present(l.item, l.column);
    tell_figure(f, cell, reading, m);
  }

  /// Under a head that the form does not have, a figure is of whatever the head says, and told.
  std::optional<span> year_of_others(located_figure const& l) {
    bool const of_form = l.column != label_place::no_item;
    return of_form && identity().year ? heads_.other_year(l, *identity().year) : std::nullopt;
  }

  void tell_units(figure_record const& f, span where) {
    sink_.add(make_finding("figure.unit", where,
                           {{"table", std::string(gouji::name_of(*indexed(table_).table))}, {"printed", std::string(f.raw)}}));
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
                                         : hull(u.row, u.cells, [](std::uint32_t c) { return c; });
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
    f.report = number_;
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

  void add_missing_tables(std::uint32_t first, std::uint32_t end) {
    for (std::uint16_t t = 0; t < report_.forms->tables().size(); ++t) {
      if (indexed(t).form->code != identity().form) continue;
      auto const is_this = [&](auto const& o) { return o.table == indexed(t).table->code; };
      if (std::none_of(report_.tables.begin() + first, report_.tables.begin() + end, is_this))
        add_missing_of(t, ~std::uint32_t{0}, [](auto, auto) { return false; });
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
    if (tally_.other_years > 0)
      sink_.add(make_finding("figure.year", tally_.other_year,
                             {{"table", table},
                              {"printed", one_line((*report_.source)[*tally_.other_year])},
                              {"year", static_cast<std::int64_t>(*identity().year)},
                              {"count", tally_.other_years}}));
    if (tally_.inferred > 0) sink_.add(make_finding("figure.inferred", where, {{"table", table}, {"count", tally_.inferred}}));
  }

  report& report_;
  located const& located_;
  table_heads heads_;
  finding_sink& sink_;
  std::uint32_t number_ = 0;  // of the report at hand
  std::uint16_t table_ = 0;
  std::uint32_t instance_ = 0;
  std::size_t next_figure_ = 0, next_undecided_ = 0;
  std::vector<bool> present_, has_sub_rows_;
  table_tally tally_;
  std::uint32_t labelled_row_ = ~std::uint32_t{0}, coded_row_ = ~std::uint32_t{0};  // the last ones asked for
  std::string_view label_, code_;
};

}  // namespace

void build_figures(report& r, located const& l, std::span<std::uint32_t const> first_tables, finding_sink& sink) {
  builder(r, l, sink).run(first_tables);
  fill_typed(r);
}

}  // namespace gouji::detail
