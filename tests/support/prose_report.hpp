// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TESTS_SUPPORT_PROSE_REPORT_HPP
#define GOUJI_TESTS_SUPPORT_PROSE_REPORT_HPP
/// \file
/// Tests. A report with known figures and a piece of prose, and what is told of it.

#include "check/detail/checks.hpp"

#include "support/report_text.hpp"

#include <map>          // map
#include <optional>     // optional
#include <string>       // string
#include <string_view>  // string_view

namespace gouji::test {

using table_cells = std::map<std::string, std::string>;

inline table_cells applications() {
  table_cells out;
  auto const row = [&](std::string const& name, int natural, int enterprise, int legal, int other) {
    auto const at = "applications/" + name + "/";
    out[at + "natural_person"] = std::to_string(natural);
    out[at + "enterprise"] = std::to_string(enterprise);
    out[at + "legal_service"] = std::to_string(legal);
    out[at + "other_organization"] = std::to_string(other);
    out[at + "total"] = std::to_string(natural + enterprise + legal + other);
  };
  row("received", 150, 20, 6, 4);  // 180
  row("carried_in", 13, 0, 0, 0);
  row("granted", 50, 6, 3, 3);  // 62
  row("partly_granted", 18, 0, 0, 0);
  row("denied_state_secret", 2, 0, 0, 0);
  row("denied_internal_affairs", 3, 2, 0, 0);  // 14 denied
  row("denied_process", 4, 0, 0, 0);
  row("denied_enforcement_file", 3, 0, 0, 0);
  row("unavailable_not_held", 50, 10, 0, 0);  // 65
  row("unavailable_needs_creation", 5, 0, 0, 0);
  row("unprocessed_petition", 9, 0, 0, 0);  // 12
  row("unprocessed_repeated", 3, 0, 0, 0);
  row("other_not_corrected", 8, 0, 0, 0);  // 10
  row("other_rest", 0, 2, 0, 0);
  row("concluded", 155, 20, 3, 3);  // 181
  row("carried_out", 8, 0, 3, 1);  // 12
  return out;
}

inline table_cells of_2021() {
  auto out = applications();
  out.merge(table_cells{{"proceedings/review/upheld", "2"}, {"proceedings/review/corrected", "1"},
                        {"proceedings/review/pending", "1"},
                        {"proceedings/review/total", "4"}, {"proceedings/litigation_direct/upheld", "2"},
                        {"proceedings/litigation_direct/pending", "1"}, {"proceedings/litigation_direct/total", "3"},
                        {"proceedings/litigation_after_review/upheld", "1"}, {"proceedings/litigation_after_review/total", "1"},
                        {"article20_1/normative_documents/made", "5"}, {"article20_1/normative_documents/repealed", "2"},
                        {"article20_1/normative_documents/in_force", "40"}, {"article20_5/licensing/decisions", "1200"},
                        {"article20_6/penalty/decisions", "45"}, {"article20_6/coercion/decisions", "3"},
                        {"article20_8/fees/amount", "96171.6"}});
  return out;
}

inline table_cells of_2014() {
  return {{"statistics/received/value", "25"}, {"statistics/received_in_person/value", "5"},
          {"statistics/received_online/value", "12"}, {"statistics/received_letter/value", "8"},
          {"statistics/concluded/value", "24"}, {"statistics/concluded_on_time/value", "23"},
          {"statistics/concluded_extended/value", "1"}, {"statistics/answered/value", "24"},
          {"statistics/answered_already_public/value", "4"}, {"statistics/answered_granted/value", "15"},
          {"statistics/answered_partly_granted/value", "2"}, {"statistics/answered_denied/value", "1"},
          {"statistics/answered_nonexistent/value", "2"}, {"statistics/review/value", "1"},
          {"statistics/disclosed/value", "2315"},
          {"statistics/normative_made/value", "14"}};
}

/// A report whose part `heading`, or the first one, holds `prose`.
inline std::string report_with(std::string_view prose, std::string_view heading, report_text const& t) {
  auto text = t.str();
  auto const at = text.find(heading.empty() ? "一、" : "、" + std::string(heading));
  return text.insert(text.find('\n', at) + 1, "\n" + std::string(prose) + "\n\n");
}

/// What `check` says of the prose.
struct told_of_prose {
  report r;
  finding_sink sink;

  explicit told_of_prose(std::string const& text, blanks b = blanks::are_no_numbers) {
    finding_sink reading;
    r = read(text, reading).value();
    detail::check_prose(r, sink, {b});
  }
  std::string codes() const {
    std::string out;
    for (auto const& f : sink.findings()) out += (out.empty() ? "" : " ") + f.code;
    return out;
  }
  std::string text_of(std::optional<span> where) const { return where ? std::string((*r.source)[*where]) : "nowhere"; }
};

}  // namespace gouji::test

#endif
