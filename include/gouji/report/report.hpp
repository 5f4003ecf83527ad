// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_REPORT_REPORT_HPP
#define GOUJI_REPORT_REPORT_HPP
/// \file
/// Layer report. A document's annual report as typed data: who, when, figures, parts, mentions.

#include <gouji/base/span.hpp>
#include <gouji/form/form_index.hpp>
#include <gouji/grammar/mention.hpp>
#include <gouji/grammar/period.hpp>
#include <gouji/report/figure.hpp>
#include <gouji/report/occurrence.hpp>
#include <gouji/report/typed_2014.hpp>
#include <gouji/report/typed_2019.hpp>
#include <gouji/report/typed_2021.hpp>
#include <gouji/source/document.hpp>

#include <cstdint>      // uint32_t
#include <deque>        // deque
#include <memory>       // shared_ptr
#include <optional>     // optional
#include <string>       // string
#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji {

/// A part of the report: its heading, and its prose without the tables.
struct section {
  std::string_view code;   ///< of the form (`overview`, `disclosure` …); empty for a part that the form does not have
  span heading;
  std::vector<span> paragraphs;
  std::vector<mention> mentions;  ///< figures of its prose, in order; spans are of the document's text
  std::uint32_t report = 0;       ///< of which report of the document: `report::identity`
};

/// Whose report it is, and of when.
struct report_identity {
  std::string_view form;                ///< code of the form to which most of its tables belong; empty: no statutory table
  std::string agency;                   ///< as the title names it; empty if it does not
  std::optional<int> year;              ///< that the report is for
  bool part_of_year = false;            ///< title or period say that it is not for the whole year: figures of half a year …
  std::optional<span> title;
  std::optional<period_mention> period; ///< of the statistics, where the report states it
};

/// Owns the document it was read from: every string_view and span of it stays valid while it lives, also when it is moved.
struct report : report_identity {
  std::shared_ptr<document const> source;
  std::shared_ptr<form_index const> forms;

  /// The annual reports that follow the first one in the same document: an agency's and its subordinate's, or those of several
  /// years. Mostly none. Figures, tables and sections stand in one list and say of which report they are.
  std::vector<report_identity> others;
  report_identity const& identity(std::uint32_t number) const { return number == 0 ? *this : others[number - 1]; }
  report_identity& identity(std::uint32_t number) { return number == 0 ? *this : others[number - 1]; }
  std::uint32_t count() const { return static_cast<std::uint32_t>(others.size() + 1); }

  std::vector<section> sections;

  std::vector<figure_record> figures;   ///< all of them, in the order of the document; then what is missing
  std::vector<table_occurrence> tables; ///< in the order of the document

  /// The figures of the first report by name. Present where it has a table of that form.
  std::optional<form_2014::tables> as_2014;
  std::optional<form_2019::tables> as_2019;
  std::optional<form_2021::tables> as_2021;

  std::deque<std::string> names;        ///< codes and labels that are not the form's own
};

}  // namespace gouji

#endif
