// SPDX-License-Identifier: Apache-2.0
#include "detail/docx_body.hpp"
#include "detail/docx_paragraph.hpp"
#include "detail/docx_tables.hpp"
#include "detail/xml.hpp"

#include <gouji/text/utf8.hpp>

#include <algorithm>  // clamp, min
#include <charconv>   // from_chars
#include <limits>     // numeric_limits
#include <utility>    // move

namespace gouji::detail {
namespace {

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

class body_reader final : public xml_handler {
 public:
  body_reader(body_context const& context, std::uint32_t part, std::vector<draft_item>& root)
      : context_(context),
        draft_(context.draft),
        tables_(context.draft, root, context.limit),
        part_(part) {}

  void start(element e, xml_attributes const& a) override;
  void end(element e) override;
  void text(std::string_view characters) override;

 private:
  void start_property(element e, xml_attributes const& a);
  void start_run_property(element e, xml_attributes const& a);

  void begin_paragraph();
  void end_paragraph();
  std::string label_of(open_paragraph const& p);
  void append(std::string_view s, white_space kind = white_space::meant,
              bool is_text_deleted = false);

  open_paragraph* paragraph() { return open_ ? &paragraphs_[open_ - 1] : nullptr; }
  bool is_deleted() const { return deleted_ > 0 || tables_.is_row_deleted(); }

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
  body_context const& context_;
  docx_draft& draft_;
  table_stack tables_;
  std::uint32_t part_;
  std::uint32_t part_paragraphs_ = 0;

  std::vector<open_paragraph> paragraphs_;  ///< the first `open_` are open: text boxes nest them
  std::size_t open_ = 0;
  std::vector<open_control> controls_;
  int inserted_ = 0, deleted_ = 0, placeholders_ = 0;
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
      return append(tables_.cell() ? " " : "\t");
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
      if (auto why = tables_.start(e, parent(), a)) return fail(std::move(*why));
      start_property(e, a);
  }
}

void body_reader::start_property(element e, xml_attributes const& a) {
  auto const in = parent();
  auto* const p = paragraph();
  if (e == element::del && in == element::tr_pr) {
    tables_.delete_row();
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
  if (parent(2) == element::r) {
    p->set_run_property(e, a);
    if (e == element::r_style) p->set_run_style(context_.styles.find(a.val()));
  } else if (parent(2) == element::p_pr) {
    if (e == element::vanish || e == element::spec_vanish) p->is_mark_hidden = a.is_on();
    if (e == element::del || e == element::move_from) p->is_mark_deleted = true;
  }
}

void body_reader::end(element e) {
  switch (e) {
    case element::p:
      return end_paragraph();
    case element::tbl:
    case element::tr:
    case element::tc:
      return tables_.end(e);
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
  if (in != element::t && in != element::del_text) return;
  auto* const p = paragraph();
  if (p && p->changes_height() && tables_.cell()) append("\n");
  append(characters, white_space::of_the_file, in == element::del_text);
}

void body_reader::begin_paragraph() {
  if (is_separator_note_) return;
  auto const index = static_cast<std::uint32_t>(draft_.paragraphs.size());
  if (index >= context_.limit.max_cells)
    return fail(over_limit("paragraphs", "max_cells", context_.limit.max_cells));
  tables_.content().push_back({draft_item::type::paragraph, index});

  draft_paragraph d;
  d.part = part_;
  if (!tables_.number(d)) d.number = ++part_paragraphs_;
  draft_.paragraphs.push_back(d);

  bool const is_hidden = open_ > 0 && paragraph()->is_run_unread();
  if (open_ == paragraphs_.size()) paragraphs_.emplace_back();
  paragraphs_[open_++].reset(index, context_.styles.find_paragraph_style(""), is_hidden);
  if (inserted_ > 0 || is_deleted()) paragraph()->begin_revision();
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
  if (auto* const holder = tables_.cell(); holder && !holder->has_text)
    holder->has_text = !label.empty() || p.text.find_first_not_of(" \n") != std::string::npos;

  auto const most = std::min<std::size_t>(context_.limit.max_text_bytes,
                                          std::numeric_limits<std::int32_t>::max());  // spans
  if (draft_.text.size() + label.size() + p.text.size() + draft_.paragraphs.size() > most)
    return fail(over_limit("bytes of text", "max_text_bytes", most));
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
  if (is_gone || is_deleted() || tables_.is_row_hidden()) return {};
  bool const is_styled = style && style->num_id == num_id;
  auto const level = p.level ? p.level : is_styled ? style->level : std::nullopt;
  auto label =
      context_.counters.next_label(*num_id, std::clamp(level.value_or(0), 0, numbering_levels - 1));
  if (!label && !draft_.first_undefined) draft_.first_undefined = {p.index, *num_id};
  return std::move(label).value_or(std::string());
}

void body_reader::append(std::string_view s, white_space kind, bool is_text_deleted) {
  auto* const p = paragraph();
  if (!p || p->is_in_instruction()) return;
  if (placeholders_ > 0 || tables_.is_row_hidden() || p->is_run_unread()) {
    if (p->count_hidden_run()) ++draft_.hidden_runs;
    return;
  }
  p->append(s, kind, inserted_ > 0, is_text_deleted || is_deleted());
}

}  // namespace

std::optional<error> read_body(std::string_view part, std::uint32_t part_id, std::string xml,
                               body_context const& context, std::vector<draft_item>& into) {
  body_reader reader(context, part_id, into);
  return parse_xml(part, std::move(xml), context.limit, reader);
}

}  // namespace gouji::detail
