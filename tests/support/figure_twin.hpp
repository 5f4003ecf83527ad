// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TESTS_SUPPORT_FIGURE_TWIN_HPP
#define GOUJI_TESTS_SUPPORT_FIGURE_TWIN_HPP
/// \file
/// A second reader of cells, written by hand from the same rules and with nothing of the first: it
/// turns the cell into one letter a character and walks over the letters. Slow and plain; a
/// property test demands equal answers.

#include <gouji/grammar/figure.hpp>

#include <algorithm>    // find
#include <cstddef>      // size_t
#include <iterator>     // begin, end
#include <limits>       // numeric_limits
#include <map>          // map
#include <string>       // string
#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji::twin {

__extension__ using wide = __int128;

/// The cell with one letter a character. 0–9, `,` `.` `+` stand for themselves in any width; ` ` a
/// blank that can divide thousands, `_` any other, m minus, d another dash, / slash, ( ) round and
/// [ ] other brackets, D Chinese digit, T 十 H 百 K 千 (t h k as written for amounts), W 万 Y 亿, x
/// the rest.
struct letters {
  std::string kinds;
  std::vector<std::string> prints;
  std::vector<std::size_t> offsets;
};

inline char kind_of(std::string const& c) {
  static std::map<std::string, char> const table = [] {
    std::map<std::string, char> t;
    auto const all = [&](char kind, std::vector<std::string> const& prints) {
      for (auto const& p : prints) t[p] = kind;
    };
    std::vector<std::string> const full_width = {"０", "１", "２", "３", "４",
                                                 "５", "６", "７", "８", "９"};
    for (std::size_t i = 0; i < 10; ++i) {
      char const digit = static_cast<char>('0' + i);
      t[std::string(1, digit)] = t[full_width[i]] = digit;
    }
    all(',', {",", "，"});
    all('.', {".", "．"});
    all('+', {"+", "＋", "﹢"});
    all('m', {"-", "－", "−", "﹣", "–"});
    all('d', {"‐", "‑", "‒", "—", "―", "─", "━", "﹘", "⸺"});
    all('/', {"/", "／", "\\", "＼"});
    all('(', {"(", "（"});
    all(')', {")", "）"});
    all('[', {"[", "〔", "【"});
    all(']', {"]", "〕", "】"});
    all(' ', {" ", "\u00A0", "\u2002", "\u2003", "\u2009", "\u202F", "\u3000"});
    all('_', {"\t", "\n", "\r", "\u200B", "\u2060", "\uFEFF", "\u2028"});
    all('D', {"零", "〇", "○",  "一", "二", "三", "四", "五", "六", "七", "八", "九",
              "两", "兩", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"});
    all('T', {"十"});
    all('H', {"百"});
    all('K', {"千"});
    all('t', {"拾"});
    all('h', {"佰"});
    all('k', {"仟"});
    all('W', {"万", "萬"});
    all('Y', {"亿", "億"});
    return t;
  }();
  auto const found = table.find(c);
  return found == table.end() ? 'x' : found->second;
}

inline letters spell(std::string_view text) {
  letters out;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t n = 1;
    while (i + n < text.size() && (static_cast<unsigned char>(text[i + n]) & 0xC0) == 0x80) ++n;
    out.prints.emplace_back(text.substr(i, n));
    out.kinds += kind_of(out.prints.back());
    out.offsets.push_back(i);
    i += n;
  }
  out.offsets.push_back(text.size());
  return out;
}

inline bool one_of(char c, std::string_view set) { return set.find(c) != set.npos; }

/// A Chinese numeral, by trying out every cut: the value of `a 万 b` is that of its parts.
inline bool chinese(std::vector<std::string> const& prints, bool after, bool before, wide& value) {
  static std::vector<std::vector<std::string>> const digits = {
      {"零", "〇", "○"}, {"一", "壹"}, {"二", "贰", "两", "兩"},
      {"三", "叁"},      {"四", "肆"}, {"五", "伍"},
      {"六", "陆"},      {"七", "柒"}, {"八", "捌"},
      {"九", "玖"}};
  auto const digit = [&](std::string const& c) {
    for (std::size_t d = 0; d < 10; ++d)
      if (std::find(digits[d].begin(), digits[d].end(), c) != digits[d].end())
        return static_cast<int>(d);
    return -1;
  };
  for (char const big : {'Y', 'W'})
    for (std::size_t i = prints.size(); i-- > 0;)
      if (kind_of(prints[i]) == big) {
        auto const at = prints.begin() + static_cast<std::ptrdiff_t>(i);
        wide const unit = big == 'Y' ? 100'000'000 : 10'000;
        wide high = 0, low = 0;
        if (!chinese({prints.begin(), at}, after, true, high) || high >= unit) return false;
        if (i + 1 < prints.size() && !chinese({at + 1, prints.end()}, true, before, low))
          return false;
        value = high * unit + low;
        return true;
      }
  std::string shape;  // o zero, n digit, and the places
  for (auto const& c : prints) {
    int const d = digit(c);
    shape += d == 0 ? 'o' : d > 0 ? 'n' : static_cast<char>(kind_of(c) | 0x20);
  }
  if (shape.empty()) return false;
  if (shape[0] == 'o' && !after) return false;
  value = 0;
  std::size_t i = 0;
  int placed = 0;
  auto const zeros = [&] {
    std::size_t n = 0;
    while (i + n < shape.size() && shape[i + n] == 'o') ++n;
    return n;
  };
  for (auto const& [place, amount] :
       {std::pair{'k', 1000}, std::pair{'h', 100}, std::pair{'t', 10}}) {
    std::size_t const z = zeros();
    if (i + z + 1 < shape.size() && shape[i + z] == 'n' && shape[i + z + 1] == place) {
      value += digit(prints[i + z]) * amount;
      i += z + 2;
      placed = amount;
    } else if (place == 't' && i == 0 && shape[0] == 't') {
      value = 10;
      i = 1;
      placed = 10;
    }
  }
  if (i == shape.size()) return true;
  std::size_t const z = zeros();
  if (i + z + 1 != shape.size() || shape[i + z] != 'n') return false;
  value += digit(prints[i + z]);
  return z > 0 || placed == 10 || (placed == 0 && (before || !after));
}

class reader {
 public:
  explicit reader(std::string_view text)
      : text_(text), cell_(spell(text)), end_(cell_.kinds.size()) {
    while (end_ > 0 && one_of(cell_.kinds[end_ - 1], " _")) --end_;
    while (at_ < end_ && one_of(cell_.kinds[at_], " _")) ++at_;
  }

  cell_value read() {
    cell_value out;
    std::size_t const begin = at_;
    if (begin == end_) {
      out.kind = cell_kind::blank;
    } else if (figure(out) || (at_ = begin, bracketed(out))) {
      out.kind = cell_kind::number;
    } else {
      at_ = begin;
      out = {};
      if (nothing() && note(out)) {
        out.kind = cell_kind::placeholder;
      } else {
        out = {};
      }
    }
    return out;
  }

 private:
  char kind(std::size_t i) const { return i < end_ ? cell_.kinds[i] : '\0'; }
  bool word(std::string_view w) {
    std::string here;
    for (std::size_t i = at_; i < end_ && here.size() < w.size(); ++i) {
      here += cell_.prints[i];
      if (here == w) return at_ = i + 1, true;
    }
    return false;
  }
  std::string run(std::string_view set) {
    std::string out;
    while (at_ < end_ && one_of(cell_.kinds[at_], set)) out += cell_.kinds[at_++];
    return out;
  }

  bool arabic(wide& digits, int& scale) {
    constexpr std::string_view figures = "0123456789";
    std::string whole;
    std::size_t const begin = at_;
    for (char const mark : {',', ' '}) {
      at_ = begin;
      whole = run(figures);
      if (whole.empty()) return false;
      bool ok = whole.size() <= 3 && whole[0] != '0' && kind(at_) == mark;
      int groups = 0;
      while (ok && kind(at_) == mark && one_of(kind(at_ + 1), figures)) {
        std::size_t const before = at_++;
        auto const three = run(figures);
        if (three.size() != 3) {
          at_ = before;
          break;
        }
        whole += three;
        ++groups;
      }
      if (ok && groups > 0) break;
      at_ = begin;
      whole = run(figures);
    }
    std::string fraction;
    if (kind(at_) == '.' && one_of(kind(at_ + 1), figures)) {
      ++at_;
      fraction = run(figures);
    }
    if (whole.size() + fraction.size() + !fraction.empty() > 64) return false;
    while (!fraction.empty() && fraction.back() == '0') fraction.pop_back();
    scale = static_cast<int>(fraction.size());
    digits = 0;
    for (char const c : whole + fraction) {
      digits = digits * 10 + (c - '0');
      if (digits > static_cast<wide>(1) << 70) return false;
    }
    return true;
  }

  bool exact(wide digits, int scale, cell_value& out) {
    while (scale > 0 && digits % 10 == 0) digits /= 10, --scale;
    for (; scale < 0; ++scale) {
      digits *= 10;
      if (digits > static_cast<wide>(1) << 100) return false;
    }
    if (scale > 9 || digits > std::numeric_limits<std::int64_t>::max() ||
        -digits > std::numeric_limits<std::int64_t>::max())
      return false;
    auto const d = decimal::from_parts(static_cast<std::int64_t>(digits), scale);
    if (d) out.number = *d;
    return d.has_value();
  }

  bool figure(cell_value& out) {
    out = {};
    bool negative = false;
    if (word("净增") || word("增加") || word("增")) {
      out.by_word_sign = true;
      run(" _");
    } else if (word("净减") || word("减少") || word("減少") || word("减") || word("減")) {
      out.by_word_sign = negative = true;
      run(" _");
    } else if (kind(at_) == '+') {
      ++at_;
    } else if (kind(at_) == 'm') {
      ++at_;
      if (kind(at_) == 'm') ++at_;
      negative = true;
    }
    wide value = 0;
    int scale = 0;
    std::string last;
    if (std::size_t const begin = at_; !(last = run("DTHKthkWY")).empty()) {
      std::vector<std::string> prints(cell_.prints.begin() + static_cast<std::ptrdiff_t>(begin),
                                      cell_.prints.begin() + static_cast<std::ptrdiff_t>(at_));
      bool const lone_zero =
          prints.size() == 1 && (prints[0] == "零" || prints[0] == "〇" || prints[0] == "○");
      if (!lone_zero && !chinese(prints, false, false, value)) return false;
    } else if (!arabic(value, scale)) {
      return false;
    }
    std::size_t const before = at_;
    run(" _");
    std::string const words = run("HKWY");
    if (words.empty()) at_ = before;
    if (scale > 9) return false;  // the numeral as printed must be exact by itself
    int lowest = 0;
    for (char const c : words) {
      int const power = c == 'H' ? 2 : c == 'K' ? 3 : c == 'W' ? 4 : 8;
      if (power <= lowest || (power < 4 && lowest > 0)) return false;
      lowest = power;
      scale -= power;
    }
    if (!words.empty()) last = words;
    out.ten_thousands = !last.empty() && one_of(last.back(), "WY");
    unit(out);
    return exact(negative ? -value : value, scale, out) && note(out);
  }

  void unit(cell_value& out) {
    static constexpr std::string_view units[] = {"人次", "件次", "件", "宗", "份", "次", "条",
                                                 "项",   "篇",   "个", "人", "元", "期", "场",
                                                 "家",   "处",   "名", "户", "起", "例", "批"};
    std::size_t const before = at_;
    run(" _");
    for (auto const u : units)
      if (word(u)) {
        out.unit = u;
        return;
      }
    at_ = before;
  }

  bool bracketed(cell_value& out) {
    out = {};
    out.by_word_sign = true;
    if (kind(at_) != '(') return false;
    ++at_;
    run(" _");
    wide value = 0;
    int scale = 0;
    if (!arabic(value, scale)) return false;
    run(" _");
    return kind(at_) == ')' && ++at_ == end_ && exact(-value, scale, out);
  }

  bool nothing() {
    if (one_of(kind(at_), "md")) {
      for (std::size_t i = at_; one_of(kind(i), "md _") && i < end_; ++i)
        if (one_of(kind(i), "md")) at_ = i + 1;
      return true;
    }
    if (kind(at_) == '/') return !run("/").empty();
    for (auto const w :
         {"空", "无", "無", "不涉及", "不适用", "暂无", "没有", "NA", "na", "Na", "nA"})
      if (word(w)) return true;
    for (auto const n : {"N", "n"})
      for (auto const s : {"/", "／", "\\", "＼"})
        for (auto const a : {"A", "a"})
          if (word(std::string(n) + s + a)) return true;
    return false;
  }

  /// What is left must be nothing, or one note to the end. Brackets inside a note count once.
  bool note(cell_value& out) {
    run(" _");
    if (at_ == end_) return true;
    if (!one_of(kind(at_), "([")) return false;
    std::size_t i = at_ + 1;
    bool inner = false;
    for (; i < end_; ++i) {
      if (one_of(kind(i), "([")) inner = true;
      if (!one_of(kind(i), ")]")) continue;
      if (!inner) break;
      inner = false;
    }
    if (i < end_ && i + 1 != end_) return false;
    std::size_t from = at_ + 1, to = i;
    while (to > from && one_of(kind(to - 1), " _")) --to;
    while (from < to && one_of(kind(from), " _")) ++from;
    out.note = text_.substr(cell_.offsets[from], cell_.offsets[to] - cell_.offsets[from]);
    return true;
  }

  std::string_view text_;
  letters cell_;
  std::size_t at_ = 0;
  std::size_t end_ = 0;
};

inline cell_value parse_cell(std::string_view text) { return reader(text).read(); }

}  // namespace gouji::twin

#endif
