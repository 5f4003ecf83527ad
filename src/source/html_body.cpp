// SPDX-License-Identifier: Apache-2.0
#include "detail/html_body.hpp"

#include "detail/html_line.hpp"
#include "detail/html_scan.hpp"
#include "detail/html_stack.hpp"
#include "detail/html_tables.hpp"
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

bool has(std::string_view text, std::string_view what) { return text.find(what) != text.npos; }

/// The number at the begin of an attribute's value, cut to `most`; none if there is none.
std::optional<std::uint32_t> number_of(std::optional<std::string_view> value, std::uint32_t most) {
  if (!value) return std::nullopt;
  while (!value->empty() && is_html_space(value->front())) value->remove_prefix(1);
  std::uint32_t number = 0;
  auto const failed = std::from_chars(value->data(), value->data() + value->size(), number).ec;
  if (failed == std::errc::invalid_argument) return std::nullopt;
  return failed == std::errc() && number < most ? number : most;
}

/// `2024-01-20` `2024/1/20` `2024年1月` somewhere in the text.
bool has_date(std::string_view text) {
  auto const is_digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
  for (auto at = text.find("20"); at != text.npos; at = text.find("20", at + 1)) {
    if (at + 5 >= text.size() || !is_digit(at + 2) || !is_digit(at + 3)) continue;
    auto rest = text.substr(at + 4);
    for (auto const mark : {"-"sv, "/"sv, "."sv, "年"sv})
      if (rest.starts_with(mark) && rest.size() > mark.size() && rest[mark.size()] >= '0' &&
          rest[mark.size()] <= '9')
        return true;
  }
  return false;
}

bool is_report_name(std::string_view text) {
  for (auto const word : {"报告"sv, "年报"sv, "信息公开"sv, "統計"sv, "统计"sv, "附件"sv})
    if (has(text, word)) return true;
  return false;
}

bool leads_to_file(std::string_view href) {
  for (auto const ending : {".doc"sv, ".docx"sv, ".pdf"sv, ".xls"sv, ".xlsx"sv, ".wps"sv, ".et"sv,
                            ".ofd"sv, ".zip"sv, ".rar"sv}) {
    auto const at = find_ignoring_case(href, ending);
    if (at == href.npos) continue;
    auto const behind = href.substr(at + ending.size());
    if (behind.empty() || behind[0] == '?' || behind[0] == '&' || behind[0] == '#') return true;
  }
  return false;
}

/// The value of the last declaration of that name. \pre `style` has no white space
std::optional<std::string_view> property(std::string_view style, std::string_view name) {
  std::optional<std::string_view> value;
  for (std::size_t at = 0; at < style.size();) {
    auto const end = std::min(style.find(';', at), style.size());
    auto const declaration = style.substr(at, end - at);
    if (declaration.size() > name.size() && declaration.starts_with(name) && declaration[name.size()] == ':')
      value = declaration.substr(name.size() + 1);
    at = end + 1;
  }
  return value;
}

class page_reader {
 public:
  page_reader(std::string_view page, html_lines lines, limits const& limit, html_draft& draft)
      : page_(page),
        scanner_(page, lines == html_lines::kept ? html_origin::text : html_origin::page),
        keeps_lines_(lines == html_lines::kept),
        limits_(limit),
        draft_(draft),
        line_(draft),
        tables_(draft, limit) {}

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
    }
    return std::move(failure_);
  }

 private:
  void start(html_event const& e);
  void end(html_event const& e);
  void read_text(html_event const& e);
  void push(open_html_element const& o, html_event const& e);
  void open(html_tag tag, html_event const& e);
  void read_void(html_tag tag, html_event const& e);
  void set_marks(open_html_element& o, html_event const& e);
  void set_style(open_html_element& o, std::string_view style);
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
  std::optional<error> failure_;
  std::string style_;
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
  divide(element.tag, e);
  auto const closed = stack_.closed_by_start(element.tag);
  if (closed) shrink(*closed);
  bool const is_part = is_table_part(element.tag) && element.tag != html_tag::table;
  if (is_part && !closed) return;  // of no table
  if (element.tag == html_tag::cell && stack_.innermost() != html_tag::row)
    push({.name = "tr", .tag = html_tag::row, .style = stack_.style()}, e);
  if (failure_) return;

  open_html_element o{.name = e.name, .tag = element.tag, .outline = element.outline, .style = stack_.style()};
  set_marks(o, e);
  // What says nothing of its content may as well not be there, and leaves room for what does.
  bool const is_plain = !is_table_part(o.tag) && o.marks == decltype(o.marks){} && o.style == stack_.style();
  if (is_plain && stack_.size() >= limits_.max_depth / 2) return;
  if (stack_.size() >= limits_.max_depth)
    return check(over_limit("elements within one another", "max_depth", limits_.max_depth));
  push(o, e);
  if (e.is_self_closing) shrink(stack_.size() - 1);
}

void page_reader::push(open_html_element const& o, html_event const& e) {
  stack_.push(o);
  line_.count_as_link(stack_.is_in(html_mark::link));
  if (is_hidden())
    draft_.signs.hidden_tables += o.tag == html_tag::table;
  else
    open(o.tag, e);
}

void page_reader::open(html_tag tag, html_event const& e) {
  switch (tag) {
    case html_tag::table:
      return check(tables_.begin_table());
    case html_tag::row_group:
      return tables_.divide_rows();
    case html_tag::row:
      return check(tables_.begin_row());
    case html_tag::cell: {
      html_cell c;
      c.columns = std::max(number_of(e.find_attribute("colspan"), most_columns).value_or(1), 1U);
      c.rows = number_of(e.find_attribute("rowspan"), most_rows).value_or(1);
      c.source = e.source.end;
      return check(tables_.begin_cell(std::move(c)));
    }
    default:
      break;
  }
}

void page_reader::read_void(html_tag tag, html_event const& e) {
  if (tag == html_tag::br || tag == html_tag::hr) return divide(tag, e);
  if (tag != html_tag::image || is_hidden() || stack_.is_in(html_mark::link) ||
      stack_.is_in(html_mark::furniture))
    return;
  auto const is_small = [&](std::string_view side) {
    return number_of(e.find_attribute(side), icon_size).value_or(icon_size) < icon_size;
  };
  if (!is_small("width") && !is_small("height")) ++draft_.signs.images;
}

void page_reader::set_marks(open_html_element& o, html_event const& e) {
  if (o.tag == html_tag::unseen || e.find_attribute("hidden")) o.set(html_mark::hidden);
  if (o.tag == html_tag::struck) o.set(html_mark::struck);
  if (o.tag == html_tag::pre) o.set(html_mark::preformatted);
  if (o.tag == html_tag::heading) o.set(html_mark::heading);
  if (o.tag == html_tag::article) o.set(html_mark::article);
  bool const is_page_banner = o.tag == html_tag::banner && !stack_.is_in(html_mark::article);
  if (o.tag == html_tag::chrome || is_page_banner) o.set(html_mark::furniture);
  if (auto const role = e.find_attribute("role"))
    for (auto const chrome :
         {"navigation"sv, "banner"sv, "contentinfo"sv, "complementary"sv, "search"sv, "menubar"sv})
      if (equals_ignoring_case(*role, chrome)) o.set(html_mark::furniture);
  if (auto const href = o.tag == html_tag::link ? e.find_attribute("href") : std::nullopt) {
    o.set(html_mark::link);
    has_file_link_ |= leads_to_file(*href);
  }
  if (auto const style = e.find_attribute("style")) set_style(o, *style);
}

void page_reader::set_style(open_html_element& o, std::string_view style) {
  style_.clear();
  for (char const c : style)
    if (!is_html_space(c)) style_ += ascii_lower(c);
  if (has(style_, "display:none") || has(style_, "mso-hide:all")) o.set(html_mark::hidden);
  if (has(style_, "white-space:pre")) o.set(html_mark::preformatted);
  if (has(style_, "line-through") && !has(style_, "line-through:none")) o.set(html_mark::struck);
  if (auto const visibility = property(style_, "visibility"))
    o.style.is_invisible = visibility->starts_with("hidden") || visibility->starts_with("collapse");
  if (auto const size = property(style_, "font-size")) {
    auto const behind = size->find_first_not_of("0.");  // `0`, `0px`, `0.0em`, but not `0.5em`
    bool const is_number = behind != size->npos && (*size)[behind] >= '1' && (*size)[behind] <= '9';
    o.style.has_no_size = size->starts_with('0') && !is_number;
  }
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

/// Counts what is not: struck out, or not to be seen. Text without a character to be seen is nothing to tell of.
bool page_reader::is_read(std::string_view text) {
  if (is_hidden()) return false;
  if (!stack_.is_text_unread()) {
    is_in_unread_ = false;
    return true;
  }
  if (!is_in_unread_ && parse_cell(text.substr(0, longest_blank)).kind != cell_kind::blank) {
    is_in_unread_ = true;
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
    if (has_file_link_ && is_report_name(text) && draft_.signs.attachments++ == 0)
      draft_.signs.attachment = index;
    if (!p.text.empty()) {
      draft_.signs.dated_links += (has_link || last_line_has_link_) && has_date(text);
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

std::optional<error> read_html_body(std::string_view page, html_lines lines, limits const& limit,
                                    html_draft& draft) {
  return page_reader(page, lines, limit, draft).run();
}

}  // namespace gouji::detail
