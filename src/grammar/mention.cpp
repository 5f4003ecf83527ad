// SPDX-License-Identifier: Apache-2.0
#include <gouji/grammar/mention.hpp>

#include "detail/characters.hpp"
#include "detail/quantity.hpp"

#include <algorithm>  // max
#include <cstddef>    // size_t
#include <utility>    // move

namespace gouji {
namespace {

using namespace detail;

constexpr bool is_sentence_end(char32_t c) {
  return c == U'。' || c == U'！' || c == U'？' || c == '!' || c == '?';
}
constexpr bool is_clause_end(char32_t c) {
  return is_sentence_end(c) || c == U'，' || c == U'；' || c == ',' || c == ';';
}
constexpr bool is_colon(char32_t c) { return c == ':' || c == U'：'; }
constexpr bool is_separator(char32_t c) {
  return is_colon(c) || c == U'、' || c == '(' || c == U'（' || c == ')' || c == U'）';
}
constexpr bool is_opening_quote(char32_t c) {
  return c == U'“' || c == U'‘' || c == U'「' || c == U'『' || c == U'《' || c == '"' || c == '\'';
}
constexpr bool is_numeral_part(char32_t c) { return is_digit(c) || is_chinese_numeral_part(c); }

/// What a number directly behind hangs on: it is a part of a word, a formula, an address or a
/// longer number.
constexpr bool is_joint(char32_t c) {
  constexpr std::u32string_view marks = U".．+＋/／~～_@#&=%％*×〔[";
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || is_minus(c) ||
         marks.find(c) != marks.npos;
}

/// Whether the number that follows `context` can count something.
bool can_begin(std::string_view context, bool chinese) {
  std::string_view rest = context;
  for (auto c = last_character(rest); !rest.empty() && is_blank(c.code) && !is_line_end(c.code);
       c = last_character(rest))
    rest.remove_suffix(c.bytes);
  bool const apart = rest.size() < context.size();
  auto const c = last_character(rest);
  rest.remove_suffix(c.bytes);
  if (c.code == U'第' || (apart && is_digit(c.code))) return false;  // 第 3 次; 1 23件
  if (apart || c.bytes == 0) return true;
  if (is_joint(c.code)) return false;
  if (chinese && (c.code == U'几' || c.code == U'数' || is_opening_quote(c.code)))
    return false;  // 几十件, “三个强化”
  bool const links =
      is_colon(c.code) || is_comma(c.code) || is_dash(c.code) || c.code == U'至' || c.code == U'到';
  return !links || !is_numeral_part(last_character(rest).code);  // 20:20, 1,23件, 三至五件
}

template <std::size_t N>
bool strip_prefix(std::string_view& s, std::string_view const (&words)[N]) {
  for (auto const w : words)
    if (s.starts_with(w)) return s.remove_prefix(w.size()), true;
  return false;
}

template <std::size_t N>
bool strip_suffix(std::string_view& s, std::string_view const (&words)[N]) {
  for (auto const w : words)
    if (s.ends_with(w)) return s.remove_suffix(w.size()), true;
  return false;
}

/// Reduces the words before a number to what is counted; true where they make the number
/// approximate.
bool strip_connectives(std::string_view& words) {
  static constexpr std::string_view leading[] = {"其中", "共计", "合计", "总计", "累计",
                                                 "分别", "包括", "另有", "以及", "含"};
  static constexpr std::string_view trailing[] = {"共计",   "合计", "总计", "累计",
                                                  "分别为", "分别", "共"};
  static constexpr std::string_view vague[] = {"大约", "约", "接近",   "将近", "近",  "逾",
                                               "超过", "超", "不少于", "不足", "至少"};
  bool approximate = false;
  for (bool more = true; more;) {
    words = trimmed(words);
    bool const is_vague = strip_suffix(words, vague);
    approximate = approximate || is_vague;
    more = is_vague || strip_suffix(words, trailing);
  }
  for (std::size_t i = words.size(); i > 0; --i)
    if (is_colon(first_character(words.substr(i - 1)).code)) {
      words.remove_prefix(i - 1);
      break;
    }
  for (bool more = true; more;) {
    words = trimmed(words);
    auto const c = first_character(words);
    more = is_separator(c.code) || strip_prefix(words, leading);
    if (is_separator(c.code)) words.remove_prefix(c.bytes);
  }
  return approximate;
}

/// Goes through the text once and keeps what is not yet closed.
class scanner {
 public:
  scanner(std::string_view text, line_end lines) : text_(text), lines_(lines) {}

  std::vector<mention> scan() {
    for (std::size_t at = 0; at < text_.size();) {
      auto const c = first_character(text_.substr(at));
      std::size_t const next = at + c.bytes;
      if (is_numeral_part(c.code)) {
        bool const begins = !inside_numeral_ && can_begin(text_.substr(0, at), !is_digit(c.code));
        inside_numeral_ = true;
        at = begins ? read(at, next) : next;
        continue;
      }
      inside_numeral_ = false;
      if (ends_clause(c.code)) close(at, next, is_sentence_end(c.code) || is_line_end(c.code));
      at = next;
    }
    close(text_.size(), text_.size(), true);
    return std::move(found_);
  }

 private:
  static std::uint32_t offset(std::size_t n) { return static_cast<std::uint32_t>(n); }
  span span_of(std::string_view part) const {
    auto const begin = offset(static_cast<std::size_t>(part.data() - text_.data()));
    return {begin, begin + offset(part.size())};
  }
  std::string_view between(std::size_t begin, std::size_t end) const {
    return text_.substr(begin, end - begin);
  }

  bool ends_clause(char32_t c) const {
    return is_clause_end(c) || (lines_ == line_end::ends_clause && is_line_end(c));
  }

  bool crosses_line(std::string_view s) const {
    if (lines_ == line_end::blank) return false;
    for (std::size_t i = 0; i < s.size(); i += first_character(s.substr(i)).bytes)
      if (is_line_end(first_character(s.substr(i)).code)) return true;
    return false;
  }

  /// The numeral at `at`; returns where to go on.
  std::size_t read(std::size_t at, std::size_t next) {
    auto const reading = read_quantity(text_.substr(at));
    if (!reading.value || crosses_line(text_.substr(at, reading.value->bytes)))
      return at + std::max(reading.numeral_bytes, next - at);

    auto const& q = *reading.value;
    bool const first = found_.size() == first_of_clause_;
    std::size_t const words_begin = first ? clause_begin_ : found_.back().where.end;
    auto words = between(words_begin, at);
    if (!first) {
      auto const mark = first_separator(words);
      found_.back().after = span_of(trimmed(words.substr(0, mark)));
      if (mark != words.npos) words.remove_prefix(mark);
    }
    mention m;
    m.number = q.number;
    m.unit = q.unit;
    m.percent = q.percent;
    m.decimals = q.decimals;
    m.approximate = strip_connectives(words) || q.approximate;
    m.before = span_of(words);
    m.where = {offset(at), offset(at + q.bytes)};
    m.clause.begin = offset(clause_begin_);
    m.sentence.begin = offset(sentence_begin_);
    found_.push_back(m);
    inside_numeral_ = false;
    return at + q.bytes;
  }

  static std::size_t first_separator(std::string_view words) {
    for (std::size_t i = 0; i < words.size(); i += first_character(words.substr(i)).bytes)
      if (is_separator(first_character(words.substr(i)).code)) return i;
    return words.npos;
  }

  /// A clause, and perhaps the sentence, ends at `end`; the next begins at `next`.
  void close(std::size_t end, std::size_t next, bool sentence_too) {
    for (std::size_t i = first_of_clause_; i < found_.size(); ++i)
      found_[i].clause.end = offset(end);
    if (first_of_clause_ < found_.size())
      found_.back().after = span_of(trimmed(between(found_.back().where.end, end)));
    first_of_clause_ = found_.size();
    clause_begin_ = next;
    if (!sentence_too) return;
    for (std::size_t i = first_of_sentence_; i < found_.size(); ++i)
      found_[i].sentence.end = offset(end);
    first_of_sentence_ = found_.size();
    sentence_begin_ = next;
  }

  std::string_view text_;
  line_end lines_;
  std::vector<mention> found_;
  bool inside_numeral_ = false;
  std::size_t clause_begin_ = 0, sentence_begin_ = 0;        // offsets
  std::size_t first_of_clause_ = 0, first_of_sentence_ = 0;  // indices of found_
};

}  // namespace

std::vector<mention> find_mentions(std::string_view text, line_end lines) {
  return scanner(text, lines).scan();
}

}  // namespace gouji
