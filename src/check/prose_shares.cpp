// SPDX-License-Identifier: Apache-2.0
#include "detail/prose_shares.hpp"

#include <gouji/diag/catalogue.hpp>

#include <algorithm>  // any_of, find
#include <optional>   // optional
#include <string>     // string
#include <utility>    // move

namespace gouji::detail {
namespace {

using kind = prose_statement::kind;

constexpr std::int64_t largest_count = 1'000'000'000;  // × 100 × 10^4 stays in 64 bits, for up to four decimals

constexpr std::string_view natural_persons = prose_columns[0].columns, organisations = prose_columns[1].columns;

bool is_count(decimal d) { return d.is_whole() && !d.is_negative() && d.digits() <= largest_count; }

/// Whether part/whole is in a per cent interval, all exactly.
bool is_share(prose_interval percent, std::int64_t part, std::int64_t whole) {
  auto const at_least = [&](decimal d, int sign) {  // 100 × part ≥ d × whole, or ≤
    __extension__ using wide = __int128;
    wide scale = 1;
    for (int i = 0; i < d.scale(); ++i) scale *= 10;
    auto const difference = wide{100} * part * scale - wide{d.digits()} * whole;
    return sign * difference >= 0;
  };
  return at_least(percent.low, 1) && at_least(percent.high, -1);
}

class share_check {
 public:
  share_check(report const& r, prose_cells const& cells, std::vector<prose_statement> const& all, finding_sink& sink)
      : report_(r), cells_(cells), all_(all), sink_(sink) {}

  void run() {
    for (std::size_t i = 0; i < all_.size(); ++i) {
      auto const& s = all_[i];
      if (s.what == kind::percentage) percentage(s);
      if (s.what == kind::number && !s.number->approximate) {
        if (!is_part(s)) parts(i);
        last_ = &s;
        if (is_count(s.number->number) && numbers_.size() < most_numbers) numbers_.push_back(s.number->number.digits());
      } else if (s.what != kind::percentage) {
        last_ = nullptr;
      }
    }
  }

 private:
  static constexpr std::size_t most_numbers = 64;  // of a paragraph that may be the whole of a share

  // --- percentages ------------------------------------------------------------------------------------------------------

  void percentage(prose_statement const& s) {
    if (s.number->approximate) return;
    auto const percent = interval_of(*s.number, s.number->where.in(report_.source->text));
    std::vector<std::int64_t> parts;
    if (s.readings.empty()) {
      if (!last_ || !is_count(last_->number->number)) return;
      parts.push_back(last_->number->number.digits());
    }
    for (auto const& r : s.readings) {
      auto const sum = cells_.sum(r);
      if (!sum || !is_count(*sum)) return;
      parts.push_back(sum->digits());
    }
    auto const wholes = wholes_of(s.readings.empty() ? last_->subject.table() : s.subject.table());
    if (!percent || wholes.empty()) return;
    for (auto part : parts)
      for (auto const& w : wholes)
        if (is_share(*percent, part, w.number)) return;
    auto const claim = std::string((*report_.source)[s.clause]);
    auto f = make_finding("prose.percentage", s.number->where, {{"claim", claim}, {"part", parts[0]}, {"whole", wholes[0].number}});
    f.operands.push_back(operand_of(report_, *s.number));
    if (s.readings.empty()) f.operands.push_back(operand_of(report_, *last_->number));
    else
      for (auto const* cell : s.readings[0].cells) f.operands.push_back(operand_of(report_, *cell, cells_));
    for (auto const* cell : wholes[0].cells.cells) f.operands.push_back(operand_of(report_, *cell, cells_));
    f.expected = percent_of(parts[0], wholes[0].number, s.number->decimals);
    f.actual = s.number->number;
    sink_.add(std::move(f));
  }

  static std::optional<decimal> percent_of(std::int64_t part, std::int64_t whole, int decimals) {
    std::int64_t scaled = 100 * part;
    if (decimals > 4) return std::nullopt;
    for (int i = 0; i < decimals; ++i) scaled *= 10;
    return decimal::from_parts((scaled + whole / 2) / whole, decimals);
  }

  struct whole_number {
    std::int64_t number;
    prose_reading cells;  // empty: a number of the prose
  };

  /// What a share may be one of; nothing where a cell that it could be is no number.
  std::vector<whole_number> wholes_of(std::string_view table) const {
    std::vector<whole_number> out;
    static constexpr struct {
      std::string_view table, rows, column;
    } candidates[] = {
        {"applications", "received", "total"},
        {"applications", "received + carried_in", "total"},
        {"applications", "concluded", "total"},
        {"applications", "denied_*", "total"},
        {"applications", "unavailable_*", "total"},
        {"applications", "unprocessed_*", "total"},
        {"statistics", "received", "value"},
        {"statistics", "concluded", "value"},
        {"statistics", "answered", "value"},
        {"proceedings", "review", "total"},
        {"proceedings", "litigation_direct + litigation_after_review", "total"},
        {"proceedings", "review + litigation_direct + litigation_after_review", "total"},
    };
    for (auto const& c : candidates) {
      if (c.table != table) continue;
      auto cells = cells_.find(table, c.rows, c.column);
      auto const sum = cells_.sum(cells);
      if (!sum || !is_count(*sum)) return {};
      if (sum->digits() > 0) out.push_back({sum->digits(), std::move(cells)});
    }
    if (out.empty()) return {};
    for (auto n : numbers_)
      if (n > 0) out.push_back({n, {}});
    return out;
  }

  // --- parts ------------------------------------------------------------------------------------------------------------

  static bool speaks_of(prose_statement const& s, std::string_view column) {
    return s.subject.columns.size() == 1 && prose_columns[s.subject.columns[0]].columns == column;
  }
  /// Columns alone: a part of what was said before.
  static bool is_part(prose_statement const& s) { return s.subject.phrases.empty(); }

  /// The number at `whole` and the parts that follow it at once: ways in which applications came, or natural persons and
  /// organisations. A sentence may leave out a part that is zero or small, so a sum below the whole is told only where three
  /// ways or both kinds of applicants are named.
  void parts(std::size_t whole) {
    auto const& w = all_[whole];
    bool const of_applications = w.subject.phrases.size() == 1 && w.subject.columns.empty() &&
                                 (w.subject.table() == "applications" || w.subject.table() == "statistics");
    if (!of_applications || !is_count(w.number->number)) return;
    std::vector<prose_statement const*> found;
    std::vector<std::string_view> names;
    std::int64_t sum = 0;
    bool const channels = whole + 1 < all_.size() && all_[whole + 1].what == kind::channel;
    if (channels && prose_phrases[w.subject.phrases[0]].rank != prose_rank::whole) return;
    for (auto i = whole + 1; i < all_.size(); ++i) {
      auto const& s = all_[i];
      if (s.what == kind::percentage) continue;
      bool const of_column = s.what == kind::number && is_part(s) && s.subject.columns.size() == 1;
      bool const belongs = channels ? s.what == kind::channel : of_column;
      if (!belongs) break;
      if (s.number->approximate || !is_count(s.number->number) || s.number->unit != w.number->unit) return;
      auto const name = channels ? s.channel : prose_columns[s.subject.columns[0]].columns;
      if (std::find(names.begin(), names.end(), name) != names.end() || names.size() == most_numbers) return;
      names.push_back(name);
      found.push_back(&s);
      sum += s.number->number.digits();
    }
    auto const applicants = [&](std::string_view column) {
      return std::any_of(found.begin(), found.end(), [&](auto* s) { return speaks_of(*s, column); });
    };
    bool const both = !channels && found.size() == 2 && applicants(natural_persons) && applicants(organisations);
    bool const complete = channels ? found.size() >= 3 : both;
    auto const said = w.number->number.digits();
    bool const overfull = sum > said && found.size() >= 2 && (channels || both);
    if (!overfull && !(complete && sum != said)) return;
    auto f = make_finding("prose.parts", w.number->where,
                          {{"claim", std::string((*report_.source)[w.clause])}, {"whole", said}, {"sum", sum}});
    f.operands.push_back(operand_of(report_, *w.number));
    for (auto const* s : found) f.operands.push_back(operand_of(report_, *s->number));
    f.expected = w.number->number;
    f.actual = decimal(sum);
    sink_.add(std::move(f));
  }

  report const& report_;
  prose_cells const& cells_;
  std::vector<prose_statement> const& all_;
  finding_sink& sink_;
  prose_statement const* last_ = nullptr;  // the number just before, of which a percentage may speak
  std::vector<std::int64_t> numbers_;
};

}  // namespace

void check_shares(report const& r, prose_cells const& cells, std::vector<prose_statement> const& statements,
                  finding_sink& sink) {
  share_check(r, cells, statements, sink).run();
}

}  // namespace gouji::detail
