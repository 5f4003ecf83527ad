// SPDX-License-Identifier: Apache-2.0
#include "detail/html_body.hpp"

#include "detail/html_line.hpp"
#include "detail/html_looks.hpp"
#include "detail/html_scan.hpp"
#include "detail/html_stack.hpp"
#include "detail/html_tables.hpp"
#include "detail/html_words.hpp"
#include "detail/over_limit.hpp"

#include <gouji/grammar/figure.hpp>
#include <gouji/text/line_end.hpp>

#include <algorithm>  // all_of, max, min
#include <charconv>   // from_chars
#include <string>     // string
#include <utility>    // move

namespace gouji::detail {
namespace {

using namespace std::string_view_literals;

constexpr std::uint32_t most_columns = 1'000;  // as the HTML standard has it
constexpr std::uint32_t most_rows = 65'534;
constexpr std::size_t longest_blank = 300;     // bytes; white space of more is no blank cell but the page's layout
constexpr std::uint32_t icon_size = 100;  // pixels; a picture of a table is larger
constexpr std::uint32_t spacer_size = 4;  // that keeps a cell open, and shows nothing

/// The number at the begin of an attribute's value, cut to `most`; none if there is none.
std::optional<std::uint32_t> number_of(std::optional<std::string_view> value, std::uint32_t most) {
  if (!value) return std::nullopt;
  while (!value->empty() && is_html_space(value->front())) value->remove_prefix(1);
  std::uint32_t number = 0;
  auto const failed = std::from_chars(value->data(), value->data() + value->size(), number).ec;
  if (failed == std::errc::invalid_argument) return std::nullopt;
  return failed == std::errc() && number < most ? number : most;
}

class page_reader {
 public:
  page_reader(std::string_view page, html_lines lines, html_sheets sheets, limits const& limit, html_draft& draft)
      : page_(page),
        scanner_(page, lines == html_lines::kept ? html_origin::text : html_origin::page),
        keeps_lines_(lines == html_lines::kept),
        limits_(limit),
        draft_(draft),
        line_(draft),
        tables_(draft, limit),
        uses_sheets_(sheets == html_sheets::applied) {}

  std::optional<error> run() {
    html_event e;
    while (!failure_ && scanner_.next(e)) {
      if (e.kind == html_event::type::start)
        start(e);
      else if (e.kind == html_event::type::end)
        end(e);
      else
        read_text(e);
    }
    if (!failure_) {
      shrink(0);
      end_line();
      draft_.signs.has_sheet = !sheet_.is_empty();
    }
    return std::move(failure_);
  }

 private:
  void start(html_event const& e);
  void end(html_event const& e);
  void read_text(html_event const& e);
  void push(open_html_element const& o, html_event const& e);
  void open(open_html_element const& o, html_event const& e);
  void note_unread(html_event const& e);
  void read_void(html_tag tag, html_event const& e);
  void read_image(html_event const& e);
  void read_value(std::string_view escaped);
  void set_marks(open_html_element& o, html_event const& e, html_style const& looks);
  void shrink(std::size_t size);
  void divide(html_tag tag, html_event const& e);
  void close_inline();
  void read_lines(html_event const& e);
  bool is_read(std::string_view text);
  void end_line();
  void end_line(html_lines lines);
  bool is_row_of_bars(std::uint32_t at);

  bool is_hidden() const { return stack_.is_in(html_mark::hidden); }
  /// Outside of tables in a text that holds some.
  bool is_in_text() const { return keeps_lines_ && !tables_.is_open(); }
  bool is_preformatted() const { return stack_.is_in(html_mark::preformatted) || is_in_text(); }
  void check(std::optional<error> why) {
    if (why && !failure_) failure_ = std::move(why);
  }

  std::string_view page_;
  html_scanner scanner_;
  bool keeps_lines_;
  limits const& limits_;
  html_draft& draft_;
  html_line line_;
  html_table_stack tables_;
  html_stack stack_;
  html_style_sheet sheet_;
  bool uses_sheets_;
  std::optional<error> failure_;
  bool has_file_link_ = false;  ///< in this line
  bool last_line_has_link_ = false;
  bool is_in_unread_ = false;     ///< the text before was passed over, and is counted
  bool is_blank_line_ = true;     ///< of the page, so far: neither tags nor text
  std::uint32_t row_end_ = 0;     ///< of the line of the page that was last asked for its bars
  bool has_bars_ = false;         ///< that line
  bool is_in_row_ = false;        ///< the tag at hand stands in a row of a table of bars, and divides a cell at most
};

void page_reader::start(html_event const& e) {
  is_blank_line_ = false;
  auto const element = find_html_element(e.name);
  is_in_row_ = is_in_text() && !is_table_part(element.tag) && is_row_of_bars(e.source.begin);
  if (is_void(element.tag)) return read_void(element.tag, e);
  if (uses_sheets_ && equals_ignoring_case(e.name, "style")) sheet_.add(e.content);
  auto const looks = looks_of(e, sheet_);
  auto const tag = tag_by_looks(element.tag, e, looks, stack_);
  bool const is_made = is_table_part(tag) && tag != element.tag;
  divide(tag, e);
  if (!is_made) {
    auto const closed = stack_.closed_by_start(tag);
    if (closed) shrink(*closed);
    bool const is_part = is_table_part(tag) && tag != html_tag::table;
    if (is_part && !closed) return;  // of no table
    if (tag == html_tag::cell && stack_.innermost() != html_tag::row)
      push({.name = "tr", .tag = html_tag::row, .style = stack_.style()}, e);
  }
  if (failure_) return;

  open_html_element o{.name = e.name, .tag = tag, .outline = element.outline, .is_made = is_made, .style = stack_.style()};
  set_marks(o, e, looks);
  if ((tag == html_tag::unread || equals_ignoring_case(e.name, "object")) && !is_hidden()) note_unread(e);
  // What says nothing of its content may as well not be there, and leaves room for what does.
  bool const is_plain = !is_table_part(o.tag) && o.marks == decltype(o.marks){} && o.style == stack_.style();
  if (is_plain && stack_.size() >= limits_.max_depth / 2) return;
  if (stack_.size() >= limits_.max_depth)
    return check(over_limit("elements within one another", "max_depth", limits_.max_depth));
  push(o, e);
  if (tag == html_tag::text_field) read_value(e.content);
  if (e.is_self_closing) shrink(stack_.size() - 1);
}

void page_reader::push(open_html_element const& o, html_event const& e) {
  stack_.push(o);
  line_.count_as_link(stack_.is_in(html_mark::link));
  if (is_hidden())
    draft_.signs.hidden_tables += o.tag == html_tag::table && !o.is_made;
  else
    open(o, e);
}

void page_reader::open(open_html_element const& o, html_event const& e) {
  switch (o.tag) {
    case html_tag::table:
      return check(tables_.begin_table(o.is_made));
    case html_tag::row_group:
      return tables_.divide_rows();
    case html_tag::row:
      return check(tables_.begin_row());
    case html_tag::cell: {
      html_cell c;
      c.columns = std::max(number_of(e.find_attribute(o.is_made ? "aria-colspan" : "colspan"), most_columns).value_or(1), 1U);
      c.rows = number_of(e.find_attribute(o.is_made ? "aria-rowspan" : "rowspan"), most_rows).value_or(1);
      c.source = e.source.end;
      return check(tables_.begin_cell(std::move(c)));
    }
    default:
      break;
  }
}

void page_reader::read_void(html_tag tag, html_event const& e) {
  if (tag == html_tag::br || tag == html_tag::hr) return divide(tag, e);
  if (tag == html_tag::image && !is_hidden()) read_image(e);
  if (tag == html_tag::field && tables_.is_in_cell() && shows_value(e)) read_value(e.find_attribute("value").value_or(""));
}

void page_reader::read_image(html_event const& e) {
  auto const is_below = [&](std::string_view side, std::uint32_t size) {
    auto const value = e.find_attribute(side);
    return value && value->find('%') == value->npos && number_of(value, size).value_or(size) < size;
  };
  if (!is_below("width", spacer_size) && !is_below("height", spacer_size)) note_unread(e);
  bool const is_content = !stack_.is_in(html_mark::link) && !stack_.is_in(html_mark::furniture);
  if (is_content && !is_below("width", icon_size) && !is_below("height", icon_size)) ++draft_.signs.images;
}

/// Something that is seen and is no text: a picture, a choice, what a script writes, a document shown within the page.
void page_reader::note_unread(html_event const& e) {
  tables_.note_unread();
  for (auto const& [name, source] : {std::pair("iframe"sv, "src"sv), {"embed"sv, "src"sv}, {"object"sv, "data"sv}})
    if (equals_ignoring_case(e.name, name)) draft_.signs.attachments += leads_to_file(e.find_attribute(source).value_or(""));
}

/// The value of a field: characters and references. \pre `escaped` is part of the page
void page_reader::read_value(std::string_view escaped) {
  auto const first = static_cast<std::uint32_t>(escaped.data() - page_.data());
  for (std::size_t at = 0; at < escaped.size();) {
    html_event e;
    auto const begin = first + static_cast<std::uint32_t>(at);
    auto const reference = escaped[at] == '&' ? read_reference(escaped.substr(at)) : html_reference();
    auto const end = reference.bytes > 0 ? at + reference.bytes : std::min(escaped.find('&', at + 1), escaped.size());
    e.kind = reference.bytes > 0 ? html_event::type::reference : html_event::type::text;
    e.text = reference.bytes > 0 ? reference.character : escaped.substr(at, end - at);
    e.source = {begin, first + static_cast<std::uint32_t>(end)};
    read_text(e);
    at = end;
  }
}

void page_reader::set_marks(open_html_element& o, html_event const& e, html_style const& looks) {
  if (o.tag == html_tag::unseen || o.tag == html_tag::unread) o.set(html_mark::unseen), o.set(html_mark::hidden);
  bool const is_cut_away = looks.is_cut_away.value_or(false) && !is_table_part(o.tag);
  if (e.find_attribute("hidden") || looks.is_hidden.value_or(false) || is_cut_away) o.set(html_mark::hidden);
  if (looks.is_struck.value_or(o.tag == html_tag::struck) || looks.is_unreadable.value_or(false)) o.set(html_mark::struck);
  if (o.tag == html_tag::pre || o.tag == html_tag::text_field || looks.is_preformatted.value_or(false))
    o.set(html_mark::preformatted);
  if (o.tag == html_tag::heading) o.set(html_mark::heading);
  if (o.tag == html_tag::article) o.set(html_mark::article);
  bool const is_page_banner = o.tag == html_tag::banner && !stack_.is_in(html_mark::article);
  if (o.tag == html_tag::chrome || is_page_banner || has_role_of_chrome(e)) o.set(html_mark::furniture);
  if (auto const href = o.tag == html_tag::link ? e.find_attribute("href") : std::nullopt; href && !leads_to_picture(*href)) {
    o.set(html_mark::link);
    has_file_link_ |= leads_to_file(*href);
  }
  o.style.is_invisible = looks.is_invisible.value_or(o.style.is_invisible);
  o.style.has_no_size = looks.has_no_size.value_or(o.style.has_no_size);
  o.style.ink = looks.ink.value_or(o.style.ink);
  o.style.is_on_color = looks.is_on_color.value_or(o.style.is_on_color);
}

void page_reader::end(html_event const& e) {
  is_blank_line_ = false;
  auto const element = find_html_element(e.name);
  is_in_row_ = is_in_text() && !is_table_part(element.tag) && is_row_of_bars(e.source.begin);
  if (is_void(element.tag)) return element.tag == html_tag::br ? divide(element.tag, e) : void();
  divide(element.tag, e);
  if (auto const size = stack_.closed_by_end(element)) shrink(*size);
  line_.count_as_link(stack_.is_in(html_mark::link));
}

/// Closes what is open beyond `size` elements.
void page_reader::shrink(std::size_t size) {
  while (stack_.size() > size) {
    // The line belongs to what is still open.
    if (is_block(stack_.innermost()) && !is_in_row_) end_line();
    auto const o = stack_.pop();
    if (o.is_hidden) continue;
    if (o.tag == html_tag::table) tables_.end_table();
    if (o.tag == html_tag::row_group) tables_.divide_rows();
    if (o.tag == html_tag::cell) tables_.end_cell();
  }
  line_.count_as_link(stack_.is_in(html_mark::link));
}

void page_reader::read_text(html_event const& e) {
  if (is_preformatted() && e.kind == html_event::type::text) return read_lines(e);
  if (!is_read(e.text)) return;
  if (is_preformatted())
    line_.append_preformatted(e.text, e.source);
  else
    line_.append(e.text, e.source);
}

void page_reader::read_lines(html_event const& e) {
  for (std::size_t at = 0;;) {
    auto const end = std::min(e.text.find_first_of("\r\n", at), e.text.size());
    auto const from = e.source.begin + static_cast<std::uint32_t>(at);
    auto const part = e.text.substr(at, end - at);
    if (is_read(part)) line_.append_preformatted(part, {from, from + static_cast<std::uint32_t>(part.size())});
    is_blank_line_ = is_blank_line_ && std::all_of(part.begin(), part.end(), is_html_space);
    if (end == e.text.size()) return;
    if (is_blank_line_ && is_in_text()) close_inline();
    is_blank_line_ = true;
    end_line(html_lines::kept);
    at = end + line_end_size(e.text.substr(end));
  }
}

/// Counts what is not: struck out, not to be seen, or hidden in a table, where it may have taken a figure's place. Text without
/// a character to be seen is nothing to tell of.
bool page_reader::is_read(std::string_view text) {
  bool const is_counted =
      is_hidden() ? tables_.is_open() && !stack_.is_in(html_mark::unseen) : stack_.is_text_unread();
  if (!is_hidden() && !is_counted) {
    is_in_unread_ = false;
    return true;
  }
  if (is_counted && !is_in_unread_ && parse_cell(text.substr(0, longest_blank)).kind != cell_kind::blank) {
    is_in_unread_ = true;
    if (is_hidden())
      tables_.count_hidden();
    else
      ++draft_.signs.unread_passages;
  }
  return false;
}

/// A blank line of a text ends its paragraph, and with it what began inside: a tag whose end is missing reaches no further.
void page_reader::close_inline() {
  auto size = stack_.size();
  while (size > 0 && !is_block(stack_.tag_at(size - 1))) --size;
  shrink(size);
}

/// A tag that begins or ends lines. In a row of bars it divides no more than a cell, and stays as printed until cells are known.
void page_reader::divide(html_tag tag, html_event const& e) {
  if (!is_block(tag)) return;
  if (is_in_row_ && !is_hidden())
    line_.append_preformatted(e.source.in(page_), e.source);
  else if (tag == html_tag::br && is_preformatted() && !is_hidden())
    end_line(html_lines::kept);
  else
    end_line();
}

/// Whether the line of the page has two bars.
bool page_reader::is_row_of_bars(std::uint32_t at) {
  if (at >= row_end_) {
    auto const before = page_.find_last_of("\r\n", at);
    auto const begin = before == page_.npos ? 0 : before + 1;
    auto const end = std::min(page_.find_first_of("\r\n", at), page_.size());
    row_end_ = static_cast<std::uint32_t>(end);
    auto const line = page_.substr(begin, end - begin);
    auto const bar = line.find('|');
    has_bars_ = bar != line.npos && line.find('|', bar + 1) != line.npos;
  }
  return has_bars_;
}

/// A tag's line end: none of its own where nothing stands before it.
void page_reader::end_line() {
  end_line(is_preformatted() && !line_.text().empty() ? html_lines::kept : html_lines::flow);
}

void page_reader::end_line(html_lines lines) {
  bool const is_link_list = line_.link_bytes() * 2 > line_.text().size();
  bool const has_link = line_.link_bytes() > 0;
  auto const done = lines == html_lines::kept ? std::optional(line_.finish_preformatted()) : line_.finish();
  if (done) {
    auto p = *done;
    p.outline = stack_.outline();
    p.is_furniture =
        !stack_.is_in(html_mark::heading) && (is_link_list || stack_.is_in(html_mark::furniture));
    auto const text = p.text.in(draft_.text);
    auto const index = static_cast<std::uint32_t>(draft_.paragraphs.size());
    if ((has_file_link_ || (has_link && leads_to_file(text))) && is_report_name(text) && draft_.signs.attachments++ == 0)
      draft_.signs.attachment = index;
    if (!p.text.empty()) {
      draft_.signs.dated_links += ((has_link || last_line_has_link_) && has_date(text)) || (has_link && has_year(text));
      last_line_has_link_ = has_link;
    }
    if (index >= limits_.max_cells)
      return check(over_limit("paragraphs", "max_cells", limits_.max_cells));
    tables_.content().push_back({html_item::type::paragraph, index});
    draft_.paragraphs.push_back(p);
  }
  has_file_link_ = false;
}

}  // namespace

std::optional<error> read_html_body(std::string_view page, html_lines lines, html_sheets sheets, limits const& limit,
                                    html_draft& draft) {
  return page_reader(page, lines, sheets, limit, draft).run();
}

}  // namespace gouji::detail
