// SPDX-License-Identifier: Apache-2.0
#include "detail/page_items.hpp"

#include <gouji/form/label_key.hpp>
#include <gouji/grammar/money_unit.hpp>
#include <gouji/text/utf8.hpp>

#include <algorithm>    // find, find_if, max
#include <iterator>     // begin, end
#include <optional>     // optional
#include <string>       // string
#include <string_view>  // string_view
#include <utility>      // move

namespace gouji::detail {
namespace {

constexpr std::uint32_t farthest_line = 6;   // from one piece of a label to the next, page marks included
constexpr std::uint32_t most_tried = 64;     // atoms, for each piece
constexpr std::size_t most_pieces = 40;      // a label set in single characters, with its gloss
constexpr std::size_t longest_words = 240;   // bytes: longer ones are prose
constexpr int surely_similar = 80;           // a label that is not printed to the letter
constexpr std::uint32_t crooked = 4;         // columns by which a page misses what stands below each other
constexpr std::uint32_t far = 24;            // columns; nothing of one cell is as far apart

/// From one interval of columns to the next; 0 where they overlap.
std::uint32_t distance(std::uint32_t const (&a)[2], std::uint32_t const (&b)[2]) {
  return a[1] <= b[0] ? b[0] - a[1] + 1 : b[1] <= a[0] ? a[0] - b[1] + 1 : 0;
}

class item_reader {
 public:
  item_reader(page const& p, form_index const& index) : page_(p), index_(index), used_(p.atoms.size()), keys_(p.atoms.size()) {}

  std::vector<page_item> read() {
    for (std::uint32_t a = 0; a < page_.atoms.size(); ++a) {
      if (used_[a] || line_of(a).furniture) continue;
      auto const& at = page_.atoms[a];
      if (is_in_bracket(a)) add(page_item::type::words, {a}, {});
      else if (auto figure = noted_figure_from(a); !figure.empty()) add(page_item::type::value, std::move(figure), {});
      else if (is_sign(a)) add(page_item::type::value, {a, a + 1}, {});
      else if (at.value && !at.numeral) add(page_item::type::value, {a}, {});
      else if (is_unit_of_last(a)) extend_last(a);
      else if (auto pieces = label_from(a); !pieces.empty()) add_label(std::move(pieces));
      else add_words(a);
    }
    for (auto& i : items_)
      if (i.kind == page_item::type::words) recognise(i);
    return std::move(items_);
  }

 private:
  page_line const& line_of(std::uint32_t a) const { return page_.lines[page_.atoms[a].line]; }

  std::string const& key(std::uint32_t a) {
    auto& k = keys_[a];
    if (!k) k = make_label_keys(page_.print_of(a)).full;
    return *k;
  }

  void add(page_item::type kind, std::vector<std::uint32_t> pieces, std::vector<label_place> places) {
    std::uint32_t last = 0;
    for (auto p : pieces) {
      used_[p] = true;
      last = std::max(last, page_.atoms[p].line);
    }
    auto const line = page_.atoms[pieces.front()].line;
    items_.push_back({kind, std::move(pieces), std::move(places), line, last});
  }

  void add_label(std::vector<std::uint32_t> pieces) {
    auto places = index_.find(page_.print_of(pieces));
    add(page_item::type::label, std::move(pieces), std::move(places));
  }

  /// Words that a single blank parts are one text; a numeral that is no piece of a label is a figure.
  void add_words(std::uint32_t a) {
    auto const& at = page_.atoms[a];
    if (at.numeral) return add(page_item::type::value, {a}, {});
    bool const is_next = a > 0 && !items_.empty() && items_.back().kind != page_item::type::value && items_.back().pieces.back() == a - 1;
    if (is_next && at.gap == 1 && (page_.print_of(a) == "…" || page_.print_of(a) == "...")) return cut_last(a);
    if (key(a).empty()) return;  // punctuation that fell out of a gloss
    if (auto* cut = words_around_figures(a)) return extend(*cut, a);
    bool const goes_on = is_next && items_.back().kind == page_item::type::words && (at.gap == 1 || is_last_character(a));
    if (!goes_on) return add(page_item::type::words, {a}, {});
    extend_last(a);
  }

  /// A program that cut a text says so with an ellipsis behind it: what looked like a label may be the beginning of another.
  void cut_last(std::uint32_t a) {
    extend_last(a);
    items_.back().kind = page_item::type::words;
    items_.back().places.clear();
  }

  /// One Han character that begins a line, between words alone on theirs and a figure: no text of its own, but the end of what a
  /// narrow cell wraps.
  bool is_last_character(std::uint32_t a) const {
    auto const &at = page_.atoms[a], &before = page_.atoms[a - 1];
    bool const below = line_of(a).first == a && page_.lines[before.line].count == 1 && at.line == before.line + 1;
    bool const before_figure = a + 1 < page_.atoms.size() && page_.atoms[a + 1].value;
    return below && before_figure && count_code_points(page_.print_of(a)) == 1 && count_code_points(page_.print_of(a - 1)) > 1;
  }

  /// The words, no beginning of a label, that end with the one Han character on a line of its own, below the figures of their
  /// row: a page sets these beside the lines of a cell, in their middle or with the first. Null if it is no such end.
  page_item* words_around_figures(std::uint32_t a) {
    auto const& at = page_.atoms[a];
    if (line_of(a).count != 1 || line_of(a).empty_before > 0 || count_code_points(page_.print_of(a)) != 1) return nullptr;
    auto const words = std::find_if(items_.rbegin(), items_.rend(), [&](auto const& i) {
      return i.kind != page_item::type::value || i.line + 1 < at.line;
    });
    if (words == items_.rbegin() || words == items_.rend() || words->kind != page_item::type::words) return nullptr;
    auto const figures = items_.back().line;
    bool const beside = words->last_line == figures, above = words->last_line + 1 == figures && page_.lines[figures].empty_before == 0;
    bool const right_below = (beside || above) && at.line == figures + 1 && words.base()->line == figures;
    bool const below = right_below && distance(at.display, page_.atoms[words->pieces.back()].display) == 0;
    return below && !goes_on(start(words->pieces.front())) ? &*words : nullptr;
  }

  void extend_last(std::uint32_t a) { extend(items_.back(), a); }

  void extend(page_item& i, std::uint32_t a) {
    used_[a] = true;
    i.pieces.push_back(a);
    i.last_line = std::max(i.last_line, page_.atoms[a].line);
  }

  /// 元 behind a sum of money: a text of its own in the file, or on the next line of a narrow cell. Bars part texts as blanks do.
  bool is_unit_of_last(std::uint32_t a) const {
    auto const before = a > 1 && page_.print_of(a - 1) == "|" ? a - 2 : a - 1;
    if (a == 0 || items_.empty() || items_.back().kind != page_item::type::value || items_.back().pieces.back() != before) return false;
    if (money_unit_alone(page_.print_of(a)).empty()) return false;
    auto const figure = parse_cell(page_.print_of(items_.back().pieces));
    return figure.kind == cell_kind::number && figure.unit.empty();
  }

  /// A label that is not printed to the letter.
  void recognise(page_item& i) {
    auto const text = page_.print_of(i.pieces);
    if (text.size() > longest_words) return;
    auto places = index_.find(text);
    std::erase_if(places, [](auto const& p) { return p.score < surely_similar; });
    if (places.empty()) return;
    i.kind = page_item::type::label;
    i.places = std::move(places);
  }

  /// How far the pieces of a label that were joined go.
  struct state {
    std::string full, unnumbered;  // empty: no longer possible
    bool whole = false, begins = false;
    bool but_for_gloss = false;  // whole but for the bracket that it opens
    bool open = false;           // a bracket is
  };
  static bool goes_on(state const& s) { return s.whole || s.begins; }

  /// One piece.
  state start(std::uint32_t a) {
    auto const text = page_.print_of(a);
    if (text.size() > longest_words) return {};
    auto const keys = make_label_keys(text);
    state s{keys.full, keys.unnumbered};
    judge(s);
    s.open = is_open_after(text, false);
    s.but_for_gloss = index_.match(keys.core).whole;
    s.whole = s.whole || (s.but_for_gloss && !s.open);
    return s;
  }

  /// Whether a bracket is open behind `text`, where one is or is not before it.
  static bool is_open_after(std::string_view text, bool before) {
    auto const behind_last = [&](std::string_view wide, char narrow) { return std::max(text.rfind(wide) + 1, text.rfind(narrow) + 1); };
    auto const open = behind_last("（", '('), close = behind_last("）", ')');  // 0: none
    return open == close ? before : open > close;
  }

  /// Compares the keys with those of all labels.
  void judge(state& s) const {
    s.whole = s.begins = false;
    for (auto* k : {&s.full, &s.unnumbered}) {
      auto const m = index_.match(*k);
      s.whole = s.whole || m.whole;
      s.begins = s.begins || m.begins;
      if (!m.whole && !m.begins) k->clear();
    }
  }

  /// The pieces of `s` and one more.
  state with(state const& s, std::uint32_t next) {
    state t{s.full.empty() ? "" : s.full + key(next), s.unnumbered.empty() ? "" : s.unnumbered + key(next)};
    judge(t);
    t.open = is_open_after(page_.print_of(next), s.open);
    return t;
  }

  /// The longest label that begins with atom `a`; empty if there is none.
  std::vector<std::uint32_t> label_from(std::uint32_t a) {
    std::vector<std::uint32_t> pieces{a}, best;
    auto s = start(a);
    if (s.whole || s.but_for_gloss) best = pieces;
    while (s.begins && pieces.size() < most_pieces) {
      auto const next = next_piece(s, pieces.back());
      if (!next) break;
      s = with(s, *next);
      pieces.push_back(*next);
      if (s.whole) best = pieces;
    }
    // 本年增 / 减: the stroke between two pieces that follow each other is no mark for nothing.
    for (std::size_t i = 1; i < best.size(); ++i)
      if (best[i] == best[i - 1] + 2 && is_stroke_behind(best[i - 1])) used_[best[i] - 1] = true;
    return best;
  }

  /// A stroke that stands right behind an atom, or on the next line: behind a gap it is the mark of another cell.
  bool is_stroke_behind(std::uint32_t a) const {
    auto const print = page_.print_of(a + 1);
    bool const is_stroke = print == "/" || print == "／";
    return is_stroke && (page_.atoms[a + 1].line != page_.atoms[a].line || page_.atoms[a + 1].gap <= 1);
  }

  /// （, 2017, 年度）: markup stood between them.
  bool is_in_bracket(std::uint32_t a) const {
    auto const before = a > 0 ? page_.print_of(a - 1) : std::string_view{};
    return page_.atoms[a].value && (before.ends_with("（") || before.ends_with('('));
  }

  /// 减 before 76, where markup or a page stood between them. A dash is no sign: it may be the mark of the cell before.
  bool is_sign(std::uint32_t a) const {
    static constexpr std::string_view signs[] = {"增", "减", "增加", "减少"};
    if (a + 1 >= page_.atoms.size()) return false;
    if (std::find(std::begin(signs), std::end(signs), page_.print_of(a)) == std::end(signs)) return false;
    auto const& next = page_.atoms[a + 1];
    auto const digit = page_.print_of(a + 1).front();
    auto const& sign = page_.atoms[a];
    bool const alone = next.line == sign.line + 1 && page_.lines[sign.line].count == 1;
    return next.value && (next.line == sign.line || alone) && next.gap <= 1 && digit >= '0' && digit <= '9';
  }

  /// A figure and the note that markup or lines cut to pieces, 55, （含自然失效, 29, 件）, with a number in it that is no figure;
  /// empty if there is none.
  std::vector<std::uint32_t> noted_figure_from(std::uint32_t a) const {
    constexpr std::uint32_t most = 5;
    auto const digit = page_.print_of(a).front();
    if (digit < '0' || digit > '9') return {};
    std::vector<std::uint32_t> pieces;
    bool open = false, has_number = false;
    for (auto next = a; next < page_.atoms.size() && next < a + most && !used_[next] && !line_of(next).furniture; ++next) {
      auto const text = page_.print_of(next);
      bool const begins = text.starts_with("（") || text.starts_with('(');
      if (next > a && !open && !begins) return {};
      pieces.push_back(next);
      open = is_open_after(text, open);
      has_number = has_number || (next == a ? open : page_.atoms[next].value && !page_.atoms[next].numeral);
      if (next == a || open) continue;
      return has_number && parse_cell(page_.print_of(pieces)).kind == cell_kind::number ? pieces : std::vector<std::uint32_t>{};
    }
    return {};
  }

  /// What goes on: the neighbour, else what stands below, else what comes next. A label that is whole already goes on only
  /// with one of the first two, and not with what is a label by itself.
  std::optional<std::uint32_t> next_piece(state const& s, std::uint32_t last) {
    auto const& from = page_.atoms[last];
    std::optional<std::uint32_t> later;
    std::uint32_t tried = 0;
    bool value_between = false;
    for (auto b = last + 1; b < page_.atoms.size() && tried < most_tried; ++b, ++tried) {
      auto const& at = page_.atoms[b];
      if (at.line > from.line + farthest_line) break;
      if (line_of(b).furniture || used_[b]) continue;
      if (at.value && (!at.numeral || key(b).empty())) {  // 〇 is a piece of no label
        bool const in_gloss = b == last + 1 && s.open && at.gap <= 1 && !key(b).empty();  // 计1条
        if (in_gloss && goes_on(with(s, b))) return b;
        value_between = true;
        continue;
      }
      bool const neighbour = b == last + 1 && (at.line == from.line ? at.gap <= 1 : !value_between);
      auto const apart = at.line > from.line ? distance(at.display, from.display) : far;
      bool const below = apart <= (value_between ? 0 : crooked);
      auto const t = with(s, b);
      if (!goes_on(t)) continue;
      if (s.whole) {
        // With the row's figures between, only what stands right below; else also what begins no label of its own.
        bool const right_below = below && at.line <= from.line + 2 && page_.lines[at.line].empty_before == 0;
        bool const is_rest = t.whole && apart <= far / 2 && !goes_on(start(b));
        if (value_between ? !right_below : !below && !neighbour && !is_rest) continue;
      }
      if (s.whole && !t.whole && start(b).whole) continue;
      if (neighbour || below) return b;
      if (!later) later = b;
    }
    return later;
  }

  page const& page_;
  form_index const& index_;
  std::vector<bool> used_;
  std::vector<std::optional<std::string>> keys_;
  std::vector<page_item> items_;
};

}  // namespace

std::uint32_t column_of(page const& p, page_item const& i) { return p.atoms[i.pieces.front()].display[0]; }

bool stand_below(page const& p, page_item const& a, page_item const& b) {
  auto const &x = p.atoms[a.pieces.front()].display, &y = p.atoms[b.pieces.front()].display;
  return x[0] < y[1] && y[0] < x[1];
}

bool is_note(page const& p, page_item const& i) {
  auto const print = p.print_of(i.pieces.front());
  return i.kind == page_item::type::words && (print.starts_with("（") || print.starts_with('('));
}

std::vector<page_item> read_items(page const& p, form_index const& index) {
  return item_reader(p, index).read();
}

}  // namespace gouji::detail
