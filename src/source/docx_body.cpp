// SPDX-License-Identifier: Apache-2.0
#include "detail/docx_body.hpp"
#include "detail/docx_paragraph.hpp"
#include "detail/xml.hpp"

#include <gouji/text/utf8.hpp>

#include <algorithm>  // clamp, min
#include <charconv>   // from_chars
#include <limits>     // numeric_limits
#include <utility>    // move

namespace gouji::detail {
namespace {

/// A table while its cells come in. The document need not be sane: rows in cells, cells in no row.
struct open_table {
  std::uint32_t index;  ///< in docx_draft::tables
  std::uint32_t row = 0, cell = 0, paragraph = 0;  ///< physical numbers, from 1
  std::uint64_t row_columns = 0;
  bool is_in_row = false, is_in_cell = false;
  bool is_row_hidden = false, is_row_deleted = false;
};

/// A content control; its text does not count while it shows its placeholder.
struct open_control {
  bool shows_placeholder = false;
  bool has_begun = false;
};

/// The character of `w:sym`. Symbol fonts have theirs in the private area, where they mean nothing.
char32_t symbol(std::string_view hex) {
  std::uint32_t code = 0;
  auto const [end, failed] = std::from_chars(hex.data(), hex.data() + hex.size(), code, 16);
  bool const is_normal = failed == std::errc() && end == hex.data() + hex.size() && code >= 0x20 &&
                         !(code >= 0xD800 && code <= 0xF8FF);
  return is_normal ? code : replacement_character;
}

draft_cell::merge merge_of(xml_attributes const& a) {
  return a.val() == "restart" ? draft_cell::merge::restart : draft_cell::merge::continued;
}

class body_reader final : public xml_handler {
 public:
  body_reader(body_context const& context, std::uint32_t part, std::vector<draft_item>& root)
      : context_(context), draft_(context.draft), root_(root), part_(part) {}

  void start(element e, xml_attributes const& a) override;
  void end(element e) override;
  void text(std::string_view characters) override;

 private:
  void start_table_part(element e, xml_attributes const& a);
  void start_property(element e, xml_attributes const& a);
  void start_run_property(element e, xml_attributes const& a);

  void begin_table();
  void begin_row();
  void leave_row(open_table& t);
  void begin_cell();
  void add_columns(std::uint32_t& to, std::optional<int> count, int least);
  void begin_paragraph();
  void end_paragraph();
  std::string label_of(open_paragraph const& p);
  void append(std::string_view s, bool is_deleted_text = false);

  open_paragraph* paragraph() { return open_ ? &paragraphs_[open_ - 1] : nullptr; }
  open_table* table() { return tables_.empty() ? nullptr : &tables_.back(); }
  draft_row& row_of(open_table const& t) { return draft_.tables[t.index].rows.back(); }
  draft_cell* cell() {
    for (auto t = tables_.rbegin(); t != tables_.rend(); ++t)
      if (t->is_in_cell) return &row_of(*t).cells.back();
    return nullptr;
  }
  std::vector<draft_item>& content() { return cell() ? cell()->content : root_; }

  /// `w:ins` and its kind stand around runs and paragraphs; inside of properties they say that the
  /// thing itself (a row, a paragraph's mark, a numbering) was inserted or deleted.
  bool is_property() const {
    auto const in = parent();
    return in == element::r_pr || in == element::tr_pr || in == element::num_pr ||
           in == element::tc_pr;
  }
  void begin_change(int& depth) {
    ++depth;
    if (auto* const p = paragraph()) p->begin_revision();
  }
  void over(std::string_view what, std::string_view name, std::size_t value) {
    fail({error_kind::limit, "the document has more " + std::string(what) + " than " +
                                 std::string(name) + " (" + std::to_string(value) +
                                 "); raise it with --limit " + std::string(name) + "=N"});
  }

  body_context const& context_;
  docx_draft& draft_;
  std::vector<draft_item>& root_;
  std::uint32_t part_;
  std::uint32_t part_paragraphs_ = 0, part_tables_ = 0;

  std::vector<open_paragraph> paragraphs_;  ///< the first `open_` are open: text boxes nest them
  std::size_t open_ = 0;
  std::vector<open_table> tables_;
  std::vector<open_control> controls_;
  int inserted_ = 0, deleted_ = 0, hidden_rows_ = 0, placeholders_ = 0;
  bool is_separator_note_ = false;
};

void body_reader::start(element e, xml_attributes const& a) {
  auto* const p = paragraph();
  switch (e) {
    case element::body:
      draft_.has_body = true;
      return;
    case element::alt_chunk:
      draft_.has_embedded_file = true;
      return;
    case element::footnote:
    case element::endnote:
      is_separator_note_ = !a.find("type").empty() && a.find("type") != "normal";
      return;
    case element::p:
      return begin_paragraph();
    case element::r:
      if (p) p->begin_run();
      return;
    case element::br:
      // A page break is no text, but it does part what stands before and after it.
      if (p && (!p->text.empty() || a.find("type").empty() || a.find("type") == "textWrapping"))
        append("\n");
      return;
    case element::cr:
      return append("\n");
    case element::tab:
    case element::ptab:
      return append(cell() ? " " : "\t");
    case element::no_break_hyphen:
      return append("-");
    case element::sym: {
      std::string character;
      append_code_point(character, symbol(a.find("char")));
      return append(character);
    }
    case element::fld_char:
      if (p) p->field(a.find("fldCharType"));
      return;
    case element::ins:
    case element::move_to:
      if (is_property()) return;
      return begin_change(inserted_);
    case element::del:
    case element::move_from:
      if (is_property()) return start_property(e, a);
      return begin_change(deleted_);
    case element::sdt:
      controls_.emplace_back();
      return;
    case element::showing_plc_hdr:
      if (!controls_.empty() && !controls_.back().has_begun)
        controls_.back().shows_placeholder = a.is_on();
      return;
    case element::sdt_content:
      if (controls_.empty() || controls_.back().has_begun) return;
      controls_.back().has_begun = true;
      if (controls_.back().shows_placeholder) ++placeholders_;
      return;
    default:
      start_table_part(e, a);
      start_property(e, a);
  }
}

void body_reader::start_table_part(element e, xml_attributes const& a) {
  if (e == element::tbl) return begin_table();
  auto* const t = table();
  if (!t) return;
  auto* const c = t->is_in_cell ? &row_of(*t).cells.back() : nullptr;
  switch (e) {
    case element::grid_col:
      ++draft_.tables[t->index].grid_columns;
      return;
    case element::tr:
      return begin_row();
    case element::grid_before:
      if (t->is_in_row) add_columns(row_of(*t).before, a.number(), 0);
      return;
    case element::grid_after:
      if (t->is_in_row) add_columns(row_of(*t).after, a.number(), 0);
      return;
    case element::hidden:
      if (parent() != element::tr_pr || !t->is_in_row || t->is_row_hidden || !a.is_on()) return;
      t->is_row_hidden = row_of(*t).is_dropped = true;
      ++hidden_rows_;
      return;
    case element::tc:
      return begin_cell();
    case element::grid_span:
      if (c) add_columns(c->columns, a.number(), 1);
      return;
    case element::v_merge:
      if (c) c->vertical = merge_of(a);
      return;
    case element::h_merge:
      if (c) c->horizontal = merge_of(a);
      return;
    default:
      return;
  }
}

void body_reader::start_property(element e, xml_attributes const& a) {
  auto const in = parent();
  auto* const p = paragraph();
  if (e == element::del && in == element::tr_pr) {
    auto* const t = table();
    if (!t || !t->is_in_row || t->is_row_deleted) return;
    t->is_row_deleted = row_of(*t).is_dropped = true;
    ++deleted_;
  } else if (!p) {
    return;
  } else if (in == element::r_pr) {
    start_run_property(e, a);
  } else if (in == element::p_pr && e == element::p_style) {
    p->style_id = a.val();
    p->style = context_.styles.find_paragraph_style(p->style_id);
  } else if (in == element::p_pr && e == element::outline_lvl) {
    p->outline = outline_of_level(a.number());
  } else if (in == element::num_pr && e == element::num_id) {
    p->num_id = a.number();
  } else if (in == element::num_pr && e == element::ilvl) {
    p->level = a.number();
  }
}

void body_reader::start_run_property(element e, xml_attributes const& a) {
  auto* const p = paragraph();
  bool const is_vanish = e == element::vanish || e == element::spec_vanish;
  if (parent(2) == element::r) {
    if (is_vanish) p->set_run_hidden(a.is_on());
    if (e == element::r_style) p->set_run_style(context_.styles.find(a.val()));
  } else if (parent(2) == element::p_pr) {
    if (is_vanish) p->is_mark_hidden = a.is_on();
    if (e == element::del || e == element::move_from) p->is_mark_deleted = true;
  }
}

void body_reader::end(element e) {
  switch (e) {
    case element::p:
      return end_paragraph();
    case element::tbl:
      if (tables_.empty()) return;
      leave_row(tables_.back());
      tables_.pop_back();
      return;
    case element::tr:
      if (table()) leave_row(*table());
      return;
    case element::tc:
      if (table()) table()->is_in_cell = false;
      return;
    case element::ins:
    case element::move_to:
      if (!is_property()) --inserted_;
      return;
    case element::del:
    case element::move_from:
      if (!is_property()) --deleted_;
      return;
    case element::sdt:
      controls_.pop_back();
      return;
    case element::sdt_content:
      if (controls_.empty() || !controls_.back().shows_placeholder) return;
      controls_.back().shows_placeholder = false;
      --placeholders_;
      return;
    default:
      return;
  }
}

void body_reader::text(std::string_view characters) {
  auto const in = parent();
  if (in == element::t)
    append(characters);
  else if (in == element::del_text)
    append(characters, true);
}

void body_reader::begin_table() {
  auto const index = static_cast<std::uint32_t>(draft_.tables.size());
  if (auto* const holder = cell()) holder->has_table = true;
  content().push_back({draft_item::type::table, index});
  draft_.tables.emplace_back().number = ++part_tables_;
  tables_.push_back({index});
}

void body_reader::begin_row() {
  if (++draft_.rows > context_.limit.max_rows) return over("rows", "max_rows", context_.limit.max_rows);
  auto& t = tables_.back();
  leave_row(t);
  draft_.tables[t.index].rows.emplace_back();
  t.is_in_row = true;
  ++t.row;
  t.cell = 0;
  t.row_columns = 0;
}

void body_reader::leave_row(open_table& t) {
  if (t.is_row_hidden) --hidden_rows_;
  if (t.is_row_deleted) --deleted_;
  t.is_row_hidden = t.is_row_deleted = t.is_in_row = t.is_in_cell = false;
}

void body_reader::begin_cell() {
  auto& t = tables_.back();
  if (!t.is_in_row) return;
  if (++draft_.cells > context_.limit.max_cells)
    return over("cells", "max_cells", context_.limit.max_cells);
  row_of(t).cells.emplace_back().columns = 0;
  add_columns(row_of(t).cells.back().columns, 1, 1);
  t.is_in_cell = true;
  ++t.cell;
  t.paragraph = 0;
}

/// Sets a number of grid columns, all of which one row has a limited number of.
void body_reader::add_columns(std::uint32_t& to, std::optional<int> count, int least) {
  auto& t = tables_.back();
  auto const columns = static_cast<std::uint32_t>(std::max(count.value_or(least), least));
  t.row_columns = t.row_columns - to + columns;
  to = columns;
  if (t.row_columns > context_.limit.max_columns)
    over("columns in one table", "max_columns", context_.limit.max_columns);
}

void body_reader::begin_paragraph() {
  if (is_separator_note_) return;
  auto const index = static_cast<std::uint32_t>(draft_.paragraphs.size());
  if (index >= context_.limit.max_cells)
    return over("paragraphs", "max_cells", context_.limit.max_cells);
  content().push_back({draft_item::type::paragraph, index});

  draft_paragraph d;
  d.part = part_;
  if (cell()) {
    auto t = tables_.rbegin();
    while (!t->is_in_cell) ++t;
    d.table = draft_.tables[t->index].number;
    d.row = t->row;
    d.cell = t->cell;
    d.number = ++t->paragraph;
  } else {
    d.number = ++part_paragraphs_;
  }
  draft_.paragraphs.push_back(d);

  bool const is_hidden = open_ > 0 && paragraph()->is_run_hidden();
  if (open_ == paragraphs_.size()) paragraphs_.emplace_back();
  paragraphs_[open_++].reset(index, context_.styles.find_paragraph_style(""), is_hidden);
  if (inserted_ > 0 || deleted_ > 0) paragraph()->begin_revision();
}

void body_reader::end_paragraph() {
  if (is_separator_note_ || open_ == 0) return;
  auto& p = *paragraph();
  auto& d = draft_.paragraphs[p.index];
  d.joins_next = p.is_mark_deleted;
  d.outline = p.outline.value_or(p.style ? p.style->outline.value_or(0) : 0);
  if (d.table != 0 && p.is_revised && p.before != p.text) {
    d.before = static_cast<std::uint32_t>(draft_.befores.size());
    draft_.befores.push_back(p.before);
  }
  auto const label = label_of(p);
  d.label_bytes = static_cast<std::uint32_t>(label.size());
  if (auto* const holder = cell(); holder && !holder->has_text)
    holder->has_text =
        !label.empty() || p.text.find_first_not_of(" \n") != std::string::npos;

  auto const most = std::min<std::size_t>(context_.limit.max_text_bytes,
                                          std::numeric_limits<std::int32_t>::max());  // spans
  if (draft_.text.size() + label.size() + p.text.size() + draft_.paragraphs.size() > most)
    return over("bytes of text", "max_text_bytes", most);
  d.text.begin = static_cast<std::uint32_t>(draft_.text.size());
  draft_.text.append(label).append(p.text);
  d.text.end = static_cast<std::uint32_t>(draft_.text.size());
  --open_;
}

std::string body_reader::label_of(open_paragraph const& p) {
  auto const* const style = p.style;
  auto const num_id = p.num_id ? p.num_id : style ? style->num_id : std::nullopt;
  if (!num_id || *num_id == 0) return {};
  bool const is_gone = p.text.empty() && (p.is_mark_deleted || p.is_mark_hidden);
  if (is_gone || deleted_ > 0 || hidden_rows_ > 0) return {};
  bool const is_styled = style && style->num_id == num_id;
  auto const level = p.level ? p.level : is_styled ? style->level : std::nullopt;
  auto label = context_.counters.next_label(*num_id,
                                            std::clamp(level.value_or(0), 0, numbering_levels - 1));
  if (!label && !draft_.first_undefined) draft_.first_undefined = {p.index, *num_id};
  return std::move(label).value_or(std::string());
}

void body_reader::append(std::string_view s, bool is_deleted_text) {
  auto* const p = paragraph();
  if (!p || p->is_in_instruction()) return;
  if (placeholders_ > 0 || hidden_rows_ > 0 || p->is_run_hidden()) {
    if (p->count_hidden_run()) ++draft_.hidden_runs;
    return;
  }
  p->append(s, inserted_ > 0, deleted_ > 0 || is_deleted_text);
}

}  // namespace

std::optional<error> read_body(std::string_view part, std::uint32_t part_id, std::string xml,
                               body_context const& context, std::vector<draft_item>& into) {
  body_reader reader(context, part_id, into);
  return parse_xml(part, std::move(xml), context.limit, reader);
}

}  // namespace gouji::detail
