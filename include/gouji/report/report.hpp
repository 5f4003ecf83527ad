// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_REPORT_REPORT_HPP
#define GOUJI_REPORT_REPORT_HPP
/// \file
/// Layer report. A whole annual report as typed data: who, when, figures, parts, mentions.

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
};

/// Owns the document it was read from: every string_view and span of it stays valid while it lives, also when it is moved.
struct report {
  std::shared_ptr<document const> source;
  std::shared_ptr<form_index const> forms;

  std::string_view form;                ///< code of the form to which most tables belong; empty: no statutory table found
  std::string agency;                   ///< as the title names it; empty if it does not
  std::optional<int> year;              ///< that the report is for
  std::optional<span> title;
  std::optional<period_mention> period; ///< of the statistics, where the report states it
  std::vector<section> sections;

  std::vector<figure_record> figures;   ///< all of them, in the order of the document; then what is missing
  std::vector<table_occurrence> tables; ///< in the order of the document

  /// The same figures by name. Present where a table of that form was found.
  std::optional<form_2014::tables> as_2014;
  std::optional<form_2019::tables> as_2019;
  std::optional<form_2021::tables> as_2021;

  std::deque<std::string> names;        ///< codes and labels that are not the form's own
};

}  // namespace gouji

#endif
