// SPDX-License-Identifier: Apache-2.0
#include "detail/prose_reader.hpp"

#include <gouji/form/form_index.hpp>
#include <gouji/grammar/period.hpp>
#include <gouji/text/utf8.hpp>

#include <algorithm>  // all_of, any_of, find_if, max, min, none_of
#include <iterator>   // size
#include <string>     // string

namespace gouji::detail {
namespace {

using kind = prose_statement::kind;

constexpr std::size_t longest_clause = 300;  // words; a longer one is no sentence
constexpr std::size_t most_topics = 8;       // of a sentence that a column may belong to
constexpr std::size_t shortest_full_line = 60;  // bytes; a shorter line was not broken because it was full

bool ends_sentence(char32_t c) { return c == U'。' || c == U'！' || c == U'？' || c == '!' || c == '?' || c == '\n'; }
bool ends_clause(char32_t c) { return ends_sentence(c) || c == U'，' || c == U'；' || c == ',' || c == ';'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool has_unit(std::string_view list, std::string_view unit) {
  bool found = false;
  for_each_part(list, " ", [&](auto u) { found = found || u == unit; });
  return found;
}

class prose_reader {
 public:
  prose_reader(report const& r, std::uint32_t number, prose_cells const& cells, paragraph_statements const& take)
      : report_(r), identity_(r.identity(number)), number_(number), cells_(cells), take_(take),
        text_(r.source->text) {}

  void run() {
    for (auto const& s : report_.sections) {
      if (s.report != number_) continue;
      mentions_ = s.mentions;
      setting_ = {};
      setting_.section = s.code;
      unfinished_ = false;
      for (auto p : s.paragraphs) paragraph(p);
    }
  }

 private:
  /// A line that breaks off goes on in the next: its last clause, and the first one there, are not read.
  void paragraph(span p) {
    bool const continues = unfinished_;
    auto const printed = p.in(text_);
    unfinished_ = printed.size() >= shortest_full_line && !printed.ends_with("。") && !printed.ends_with("；") &&
                  !printed.ends_with("：") && !printed.ends_with("！") && !printed.ends_with("）") && !printed.ends_with(";") &&
                  !printed.ends_with(".") && !printed.ends_with(":");
    statements_.clear();
    if (!continues) begin_paragraph();
    bool first = true;
    for (std::size_t at = p.begin; at < p.end;) {
      auto end = at, next = at;
      char32_t c = 0;
      while (next < p.end) {
        end = next;
        c = next_code_point(text_.substr(0, p.end), next);
        bool const in_number = c == ',' && end > at && is_digit(text_[end - 1]) && next < p.end && is_digit(text_[next]);
        if (ends_clause(c) && !in_number) break;
        end = next;
      }
      bool const cut = (first && continues) || (next >= p.end && unfinished_ && !ends_clause(c));
      clause({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}, first && continues, cut);
      if (c == U'；' || c == ';') among_ = false;
      if (ends_sentence(c) || (next >= p.end && !unfinished_)) end_sentence();
      first = false;
      at = next;
    }
    if (!statements_.empty()) take_(statements_);
  }

  void begin_paragraph() {
    end_sentence();
    topics_.clear();
    setting_.applications = setting_.section == "applications";
  }

  void end_sentence() {
    spoiled_ = among_ = false;
    setting_.disclosure_act = false;
    column_.clear();
    sentence_topics_.clear();
  }

  // --- a clause ---------------------------------------------------------------------------------------------------------

  std::size_t place(prose_word const& w) const { return static_cast<std::size_t>(w.text.data() - text_.data()); }

  /// Marks words that are a part of a phrase: 上年 in 上年结转 tells nothing of another year.
  void cover() {
    std::vector<phrase_match> found;
    prose_vocabulary::instance().find_phrases(words_, found);
    covered_.assign(words_.size(), false);
    for (auto const& m : found)
      if (cells_.has_table(prose_phrases[m.phrase].table))
        for (auto i = m.first; i < m.last; ++i)
          covered_[i] = covered_[i] || !words_[i].is(filler) || i == m.first || i + 1 == m.last;
  }

  bool spoils(std::size_t i, prose_role role) const {
    return words_[i].is(role) && !words_[i].is(channel) && !covered_[i];
  }

  void clause(span c, bool begin_lost, bool cut) {
    auto const begin = mentions_;
    std::size_t count = 0;
    while (count < begin.size() && begin[count].where.begin < c.end) ++count;
    auto const here = begin.first(count);
    mentions_ = begin.subspan(count);
    auto const printed = c.in(text_);
    prose_vocabulary::instance().split(printed, words_);
    if (words_.size() > longest_clause) {
      spoiled_ = true;
      return;
    }
    cover();
    bool const government = identity_.agency.ends_with("政府");
    bool clause_spoiled = false;
    for (std::size_t i = 0; i < words_.size(); ++i)
      clause_spoiled = clause_spoiled || (spoils(i, clause_spoiler) && !(government && words_[i].text.ends_with("政府")));
    auto sentence_spoiled = other_agency(c);
    for (std::size_t i = 0; i < sentence_spoiled; ++i)
      if (spoils(i, sentence_spoiler)) sentence_spoiled = i;
    for (auto const& y : find_years(printed))
      if (identity_.year && y.year != *identity_.year)
        for (std::size_t i = 0; i < sentence_spoiled; ++i)
          if (place(words_[i]) >= c.begin + y.where.begin) sentence_spoiled = i;
    std::size_t at = 0;
    for (std::size_t j = 0; j < here.size(); ++j) {
      auto const& m = here[j];
      auto const first = at;
      while (at < words_.size() && place(words_[at]) < m.where.begin) hear(at++);
      auto before = std::span<prose_word const>(words_).subspan(first, at - first);
      if (auto const mark = first_separator(before); j > 0 && mark < before.size()) before = before.subspan(mark);
      while (at < words_.size() && place(words_[at]) < m.where.end) ++at;
      auto after = std::span<prose_word const>(words_).subspan(at);
      if (j + 1 < here.size()) after = behind(after, here[j + 1]);
      if (j + 1 == here.size())
        for (auto i = at; i < words_.size(); ++i)
          if (names_application(words_[i])) hear(i);
      bool const other = clause_spoiled || spoiled_ || sentence_spoiled < at || (begin_lost && j == 0);
      number(m, c, before, after, other);
    }
    for (; at < words_.size(); ++at) hear(at);
    if (here.empty() && !clause_spoiled && !spoiled_ && sentence_spoiled == words_.size() && !cut) none(c);
    // 与上年相比，…: all that follows; 比上年增加20件: only this clause.
    auto const is_comparison = [](auto const& w) { return w.is(comparison); };
    bool const compares = !here.empty() && std::any_of(words_.begin(), words_.end(), is_comparison);
    if (sentence_spoiled < words_.size() && !compares) spoiled_ = true;
  }

  /// The first word that ends the name of another agency. Its name is known by the two characters before the end: 财政局.
  std::size_t other_agency(span c) const {
    constexpr std::size_t two_characters = 6;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (!words_[i].is(agency_end)) continue;
      auto const end = place(words_[i]) + words_[i].text.size();
      auto const begin = std::max<std::size_t>(c.begin, place(words_[i]) - std::min(place(words_[i]), two_characters));
      auto const before = text_.substr(c.begin, place(words_[i]) - c.begin);
      bool const own = before.ends_with("我") || before.ends_with("本") || before.ends_with("全") ||
                       identity_.agency.find(text_.substr(begin, end - begin)) != std::string::npos;
      if (!own) return i;
    }
    return words_.size();
  }

  static bool names_application(prose_word const& w) {
    return w.text.ends_with("申请") || w.text.find("依申请公开") != w.text.npos;
  }

  static std::size_t first_separator(std::span<prose_word const> w) {
    auto const at = std::find_if(w.begin(), w.end(), [](auto const& x) { return x.is(separator); });
    return static_cast<std::size_t>(at - w.begin());
  }

  /// The words up to the next number that are not its own: none where nothing divides them.
  std::span<prose_word const> behind(std::span<prose_word const> w, mention const& next) const {
    std::size_t n = 0;
    while (n < w.size() && place(w[n]) < next.where.begin) ++n;
    auto const mark = first_separator(w.first(n));
    return mark < n ? w.first(mark) : w.first(0);
  }

  void hear(std::size_t i) {
    auto const& w = words_[i];
    among_ = among_ || w.text == "其中";
    if (names_application(w)) setting_.applications = true;
    else if (w.is(other_matter)) setting_.applications = false;
    if (w.text.find("信息公开") != w.text.npos || w.text.find("政务公开") != w.text.npos || w.text.find("依申请") != w.text.npos)
      setting_.disclosure_act = true;
  }

  // --- statements -------------------------------------------------------------------------------------------------------

  void number(mention const& m, span c, std::span<prose_word const> before, std::span<prose_word const> after, bool other) {
    prose_statement s;
    s.number = &m;
    s.clause = c;
    if (!other) {
      if (m.percent) percentage(s, before);
      else if (auto const name = channel_of(before); !name.empty()) as_channel(s, name, before, after);
      else if (none_of_channels(before, after)) figure(s, before, after);
    }
    statements_.push_back(std::move(s));
  }

  static std::string_view channel_of(std::span<prose_word const> before) {
    std::string_view name;
    for (auto const& w : before)
      if (w.is(channel) && !name.empty()) return {};
      else if (w.is(channel)) name = w.text;
      else if (!name.empty() && !w.is(filler)) return {};
    return name;
  }
  static bool none_of_channels(std::span<prose_word const> before, std::span<prose_word const> after) {
    auto const is_channel = [](auto const& w) { return w.is(channel); };
    return std::none_of(before.begin(), before.end(), is_channel) && std::none_of(after.begin(), after.end(), is_channel);
  }

  /// A way in which applications came; the form of 2014 has cells for it.
  void as_channel(prose_statement& s, std::string_view name, std::span<prose_word const> before,
                  std::span<prose_word const> after) {
    auto const subject = find_subject(before, after, cells_, setting_);
    if (subject.table() == "statistics") figure(s, before, after);
    if (setting_.applications && has_unit(case_units, s.number->unit)) s.what = kind::channel, s.channel = name;
  }

  void figure(prose_statement& s, std::span<prose_word const> before, std::span<prose_word const> after) {
    auto subject = find_subject(before, after, cells_, setting_);
    if (subject.empty()) return;
    for (auto p : subject.phrases)
      if (!has_unit(prose_phrases[p].units, s.number->unit) || (among_ && prose_phrases[p].rank == prose_rank::whole)) return;
    if (subject.phrases.empty() && !has_unit(item_units, s.number->unit) && s.number->unit != "人次") return;
    s.readings = readings(subject);
    if (s.readings.empty()) return;
    s.what = kind::number;
    remember(subject);
    s.subject = std::move(subject);
  }

  void percentage(prose_statement& s, std::span<prose_word const> before) {
    auto const of = std::find_if(before.begin(), before.end(), [](auto const& w) { return w.text == "占" || w.text == "占比"; });
    if (of == before.end()) return;
    auto const part = before.first(static_cast<std::size_t>(of - before.begin()));
    s.subject = find_subject(part, {}, cells_, setting_);
    if (s.subject.empty() && std::any_of(part.begin(), part.end(), [](auto const& w) { return !w.is(filler); })) return;
    if (!s.subject.empty()) s.readings = readings(s.subject);
    s.what = kind::percentage;
  }

  /// 未收到政府信息公开申请; 行政复议、行政诉讼均为0. Up to the end of the clause nothing is said but what there is none of.
  void none(span c) {
    auto const all = std::span<prose_word const>(words_);
    auto const from = std::find_if(all.begin(), all.end(), [](auto const& w) { return w.is(negation); });
    std::span<prose_word const> what;
    if (from != all.end()) what = all.subspan(static_cast<std::size_t>(from - all.begin()) + 1);
    else if (!all.empty() && all.back().is(zero)) what = all.first(all.size() - 1);
    if (what.empty() || what.back().text == "的") return;
    auto subject = find_subject(what, {}, cells_, setting_);
    if (subject.phrases.empty()) subject.phrases = bare_application(what);
    if (subject.phrases.empty()) return;
    if (from != all.end() && !nothing_before(subject, what)) return;
    prose_statement s;
    s.what = kind::none;
    s.clause = c;
    s.readings = readings(subject);
    remember(subject);
    s.subject = std::move(subject);
    if (!s.readings.empty()) statements_.push_back(std::move(s));
  }

  /// Between the negation and the first phrase stand fillers only.
  bool nothing_before(prose_subject const&, std::span<prose_word const> what) const {
    return std::all_of(what.begin(), what.end(), [&](auto const& w) {
      auto const i = static_cast<std::size_t>(&w - words_.data());
      return w.is(filler) || w.is(conjunction) || covered_[i] || !prose_vocabulary::instance().columns_of(w).empty();
    });
  }

  /// 无政府信息公开申请, 没有依申请公开事项: nothing but fillers, and 申请 among them.
  std::vector<std::uint16_t> bare_application(std::span<prose_word const> what) const {
    bool const fillers = std::all_of(what.begin(), what.end(), [](auto const& w) { return w.is(filler); });
    if (!fillers || std::none_of(what.begin(), what.end(), names_application)) return {};
    for (std::uint16_t i = 0; i < std::size(prose_phrases); ++i)
      if (cells_.has_table(prose_phrases[i].table) && prose_phrases[i].rows.starts_with("received")) return {i};
    return {};
  }

  // --- what was spoken of -----------------------------------------------------------------------------------------------

  void remember(prose_subject const& s) {
    if (s.phrases.empty()) {
      column_ = s.columns;
      return;
    }
    topics_.assign(1, s);
    if (sentence_topics_.size() == most_topics) sentence_topics_.erase(sentence_topics_.begin());
    sentence_topics_.push_back(s);
    if (!s.columns.empty()) column_ = s.columns;
  }

  std::vector<prose_reading> readings(prose_subject const& s) const {
    if (!s.phrases.empty()) {
      auto out = readings_of(s, s.columns, cells_);
      // 自然人申请20件，予以公开10件: of all, or of those.
      bool const of_column = s.columns.empty() && !column_.empty() && prose_columns[column_[0]].table == s.table();
      if (of_column) append(out, readings_of(s, column_, cells_));
      return out;
    }
    std::vector<prose_reading> out;
    prose_subject together;
    auto const& spoken_of = sentence_topics_.empty() ? topics_ : sentence_topics_;
    for (auto i = spoken_of.rbegin(); i != spoken_of.rend(); ++i) {
      if (i->table() != s.table()) continue;
      append(out, readings_of(*i, s.columns, cells_));
      if (i->phrases.size() == 1) together.phrases.push_back(i->phrases[0]);
    }
    if (together.phrases.size() > 1) append(out, readings_of(together, s.columns, cells_));
    if (s.table() == "applications" && !out.empty())
      for (auto rows : {"received", "received + carried_in", "concluded"})
        if (s.columns.size() == 1) out.push_back(cells_.find("applications", rows, prose_columns[s.columns[0]].columns));
    return out;
  }

  static void append(std::vector<prose_reading>& out, std::vector<prose_reading> more) {
    for (auto& r : more) out.push_back(std::move(r));
  }

  report const& report_;
  report_identity const& identity_;
  std::uint32_t const number_;
  prose_cells const& cells_;
  paragraph_statements const& take_;
  std::string_view const text_;

  std::span<mention const> mentions_;  // of the section, those that are still to be read
  std::vector<prose_word> words_;      // of the clause
  std::vector<bool> covered_;
  prose_setting setting_;
  bool unfinished_ = false;  // the paragraph before breaks off
  bool spoiled_ = false;     // the rest of the sentence speaks of another year or agency
  bool among_ = false;       // after 其中: 收到申请180件，其中办结168件 is no total
  std::vector<std::uint16_t> column_;          // named last in the sentence
  std::vector<prose_subject> topics_, sentence_topics_;
  std::vector<prose_statement> statements_;    // of the paragraph
};

}  // namespace

void read_prose(report const& r, std::uint32_t number, prose_cells const& cells, paragraph_statements const& take) {
  prose_reader(r, number, cells, take).run();
}

}  // namespace gouji::detail
