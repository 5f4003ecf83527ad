// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TESTS_SUPPORT_RANDOM_REPORT_HPP
#define GOUJI_TESTS_SUPPORT_RANDOM_REPORT_HPP
/// \file
/// Tests. Reports out of a seed: all equations of the form hold in them, and each oddity that real
/// reports have can be switched on by itself.

#include "support/report_model.hpp"

#include <gouji/form/form.hpp>

#include <bitset>      // bitset
#include <cstdint>     // uint64_t, uint8_t
#include <functional>  // function
#include <span>        // span
#include <string>      // string

namespace gouji::test {

enum class oddity : std::uint8_t {
  widened,         ///< 小计 rows and column
  own_rows,        ///< rows of the agency's own, where the form takes them
  unknown_row,     ///< a row that the form does not have
  other_form,      ///< the applications table of another generation
  blanks,          ///< cells left empty
  placeholders,    ///< / — 无
  blank_totals,    ///< all of （七）总计 left empty
  notes,           ///< 22（其中修订16件）
  units,           ///< 12件, 251000元
  word_signs,      ///< 减76, 增286, （8）
  thousands,       ///< 1,234
  full_width,      ///< １２
  label_variants,  ///< other labels of the form for the same row or column
  unnumbered,      ///< labels without their ordinals
  wrapped_labels,  ///< a label on two lines
  wrapped_title,   ///< a title on two lines
  no_captions,     ///< 第二十条第（…）项 not printed
};
inline constexpr std::size_t oddity_count = 17;
using oddities = std::bitset<oddity_count>;

constexpr std::size_t index_of(oddity o) { return static_cast<std::size_t>(o); }

struct report_options {
  form_data const* form = nullptr;
  oddities odd;
  std::int64_t largest = 40;  ///< of figures that are not sums
};

/// The same report for the same arguments; an oddity that is left out changes nothing else but
/// itself.
model_report random_report(std::uint64_t seed, report_options const&);

/// One of the three forms, each oddity with a chance of one in four.
report_options random_options(std::uint64_t seed);

/// `o` with every oddity gone and every figure small without which `fails` still holds.
report_options shrunk(report_options o, std::function<bool(report_options const&)> const& fails);

/// What a failing test prints: form, oddities, largest.
std::string described(report_options const&);

/// The forms of 2014, 2019 and 2021.
std::span<form_data const* const> all_forms();

}  // namespace gouji::test

#endif
