// SPDX-License-Identifier: Apache-2.0
/// \file
/// Corpus. Text exports of reports in which figures are broken, missing or oddly printed.

#include "cases.hpp"

#include "support/write_tab_lines.hpp"

namespace gouji::corpus {
namespace {

using test::oddity;

std::string plain_2014() { return in_lines(report_of("2014", 3)); }
std::string plain_2019() {
  return in_lines(report_of("2019", 8, {oddity::own_rows, oddity::word_signs}));
}
std::string plain_2021() { return in_lines(report_of("2021", 5)); }
std::string widened_2021() { return in_lines(report_of("2021", 6, {oddity::widened})); }

/// Each relation of the form once: a sum that was not brought up to date, a part that is too many.
std::string broken_2014() {
  auto r = report_of("2014", 9);
  for (auto sum : {"received", "concluded", "answered", "review", "litigation", "staff"})
    add(figure(r, "statistics", sum), 1);
  add(figure(r, "statistics", "denied_privacy"), 2);
  for (auto part : {"press_conferences_by_head", "online_interviews_by_head"})
    add(figure(r, "statistics", part), 50);
  return in_lines(r);
}

std::string broken_2021() {
  auto r = report_of("2021", 11);
  add(figure(r, "applications", "received", 0), 1);  // balance of 自然人 and of the row
  add(figure(r, "applications", "received", 6), 1);
  add(figure(r, "applications", "granted", 2), 1);  // results of 科研机构 and of the row
  add(figure(r, "proceedings", "review", 4), 1);
  return in_lines(r);
}

std::string broken_subtotals() {
  auto r = report_of("2021", 6, {oddity::widened});
  add(figure(r, "applications", "denied_subtotal", 0), 1);
  add(figure(r, "applications", "denied_subtotal", 6), 2);
  return in_lines(r);
}

/// Three rows whose third figure is last year's items and the change; the fourth counts decisions.
std::string items_2019() {
  auto r = report_of("2019", 12);
  int items = 10;
  for (auto [table, row] :
       {std::pair("article20_5", "licensing"), std::pair("article20_5", "other_management"),
        std::pair("article20_6", "penalty"), std::pair("article20_6", "coercion")}) {
    set(figure(r, table, row, 0), items);
    set(figure(r, table, row, 1), 2);
    set(figure(r, table, row, 2), items + 2);
    items += 10;
  }
  set(figure(r, "article20_6", "coercion", 2), 97);
  return in_lines(r);
}

/// Cells left blank that cannot mean zero.
std::string unfilled() {
  auto r = report_of("2021", 5);
  for (auto const* row : {"received", "concluded"}) figure(r, "applications", row, 0) = {figure_state::blank, {}, ""};
  return in_lines(r);
}

std::string printed(test::model_report& r, std::string_view row, std::int64_t more = 0) {
  return decimal::add(figure(r, "applications", row, 6).value, more)->to_string();
}

/// What the overview says, right and wrong, and a date that is too late.
std::string prose() {
  auto r = report_of("2021", 17);
  auto text = in_lines(r);
  auto const at = text.find('\n', text.find("一、总体情况")) + 1;
  text.insert(at, "本年新收政府信息公开申请" + printed(r, "received") + "件，上年结转" + printed(r, "carried_in", 7) + "件，结转下年度" +
                      printed(r, "carried_out") + "件。\n未发生因政府信息公开引起的行政复议、行政诉讼。\n对收到的申请，予以公开" +
                      printed(r, "granted") + "件，占0.1%。\n收到申请" + printed(r, "received") +
                      "件，其中当面申请1件、信函申请2件、网络申请900件。\n");
  return text + "\n" + std::to_string(r.year + 1) + "年4月20日\n";
}

/// More new than there is, and a purchase without a project.
std::string bounds_2019() {
  auto r = report_of("2019", 16);
  set(figure(r, "article20_1", "normative_documents", 1), 31);
  set(figure(r, "article20_1", "normative_documents", 2), 13);
  set(figure(r, "article20_9", "procurement", 0), 0);
  set(figure(r, "article20_9", "procurement", 1), 86);
  return in_lines(r);
}

/// A budget and fees in yuan under the unit 万元.
std::string amounts_in_yuan() {
  auto r = report_of("2014", 17);
  set(figure(r, "statistics", "fees_charged"), 480);
  set(figure(r, "statistics", "received"), 12);
  set(figure(r, "statistics", "received_in_person"), 12);
  for (auto way : {"received_fax", "received_online", "received_letter"}) set(figure(r, "statistics", way), 0);
  set(figure(r, "statistics", "budget"), 305000);
  set(figure(r, "statistics", "staff"), 4);
  set(figure(r, "statistics", "staff_full_time"), 1);
  set(figure(r, "statistics", "staff_part_time"), 3);
  return in_lines(r);
}

std::string blank_totals() {
  return in_lines(report_of("2021", 14, {oddity::blank_totals, oddity::placeholders}));
}

std::string notes_and_units() {
  auto r = report_of("2019", 15);
  auto print = [&](auto& f, std::string_view text) { f.printed = text; };
  print(figure(r, "article20_1", "normative_documents", 0), "22（其中修订16件）");
  print(figure(r, "article20_1", "normative_documents", 1), "22件");
  print(figure(r, "article20_1", "normative_documents", 2), "40");
  print(figure(r, "article20_1", "rules", 0), "见附表");
  print(figure(r, "article20_1", "rules", 1), "-3");
  print(figure(r, "article20_9", "procurement", 1), "80618.55元");
  print(figure(r, "article20_6", "penalty", 0), "１，２３４");
  return in_lines(r);
}

}  // namespace

std::span<corpus_case const> text_cases() {
  static constexpr corpus_case cases[] = {
      {"plain-2014", "input.txt", plain_2014},
      {"plain-2019", "input.txt", plain_2019},
      {"plain-2021", "input.txt", plain_2021},
      {"widened-2021", "input.txt", widened_2021},
      {"broken-2014", "input.txt", broken_2014},
      {"broken-2021", "input.txt", broken_2021},
      {"broken-subtotals", "input.txt", broken_subtotals},
      {"items-2019", "input.txt", items_2019},
      {"bounds-2019", "input.txt", bounds_2019},
      {"amounts-in-yuan", "input.txt", amounts_in_yuan},
      {"blank-totals", "input.txt", blank_totals},
      {"unfilled", "input.txt", unfilled},
      {"notes-and-units", "input.txt", notes_and_units},
      {"prose", "input.txt", prose},
  };
  return cases;
}

}  // namespace gouji::corpus
