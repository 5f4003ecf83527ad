// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_WRITE_DETAIL_PAGE_MARKS_HPP
#define GOUJI_WRITE_DETAIL_PAGE_MARKS_HPP
/// \file
/// Layer write, private. Which figures of a report its findings speak of.

#include <gouji/diag/finding.hpp>
#include <gouji/report/report.hpp>

#include <compare>      // strong_ordering
#include <cstdint>      // uint32_t
#include <map>          // map
#include <optional>     // optional
#include <span>         // span
#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji::detail {

/// What a finding proposes for a figure.
struct proposal {
  std::uint32_t record;
  decimal value;
  slip kind;
  bool certain;  ///< the only one of its finding, at a place that was not inferred
};

/// Borrows report and findings.
class page_marks {
 public:
  page_marks(report const&, std::span<finding const>);

  /// Index of `report::figures`; none for what is no figure, or could be several.
  std::optional<std::uint32_t> record_of(operand const&) const;

  /// The likeliest culprits only, each proposal once.
  std::span<proposal const> proposals_for(std::uint32_t record) const;

  /// The figure at which a broken relation is told.
  bool is_broken(std::uint32_t record) const;

 private:
  struct key {
    std::string_view table, row, column;
    std::uint32_t begin, end;
    friend auto operator<=>(key const&, key const&) = default;
  };
  static key key_of(operand const&);
  void propose(finding const&);

  std::map<key, std::uint32_t> records_;
  std::vector<proposal> proposals_;     // ascending by record
  std::vector<std::uint32_t> broken_;   // ascending
};

}  // namespace gouji::detail

#endif
