// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_WRITE_BASELINE_HPP
#define GOUJI_WRITE_BASELINE_HPP
/// \file
/// Layer write. Findings that somebody knows already, as a file that a person can read and compare.

#include <gouji/base/limits.hpp>
#include <gouji/base/result.hpp>
#include <gouji/diag/finding.hpp>
#include <gouji/diag/selection.hpp>
#include <gouji/report/report.hpp>

#include <compare>        // operator<=>
#include <cstddef>        // size_t
#include <cstdint>        // uint64_t
#include <optional>       // optional
#include <set>            // set
#include <span>           // span
#include <string>         // string
#include <string_view>    // string_view
#include <unordered_set>  // unordered_set
#include <utility>        // pair

namespace gouji {

/// A finding of a report, without what it says.
struct baseline_entry {
  std::string agency;       ///< empty: the report does not say
  std::optional<int> year;  ///< the same
  std::string code;
  std::uint64_t fingerprint = 0;

  friend auto operator<=>(baseline_entry const&, baseline_entry const&) = default;
};

/// Sorted by agency, year, code and fingerprint.
using baseline = std::set<baseline_entry>;

/// Adds the findings of a report. \pre they have their fingerprints
void add_findings(baseline&, report const&, std::span<finding const>);

/// Appends the baseline as JSON: baseline.schema.json, one line each.
void append_baseline(std::string& out, baseline const&);

/// Reads what `append_baseline` writes. Errors: `damaged` names the place (`findings[3].year`) and the way out; `limit`
/// (max_input_bytes, max_cells: about five values each).
result<baseline> read_baseline(std::string_view json, limits const& = {});

/// Compares documents, one after another, with a baseline.
class baseline_comparison {
 public:
  /// \pre the baseline outlives it
  explicit baseline_comparison(baseline const&);

  /// Says of each finding whether it is known. \pre they have their fingerprints
  /// \param suppressed  findings of the report beyond the limit: where there are some, nothing of it is called gone
  void compare(report const&, std::span<finding>, std::size_t suppressed);

  std::size_t known() const { return known_; }  ///< findings so far
  /// Entries about reports that were compared, and that these no longer have; not what the selection disables.
  std::size_t gone(finding_selection const& = {}) const;

 private:
  baseline const& baseline_;
  std::unordered_set<std::uint64_t> entries_, met_;
  std::set<std::pair<std::string, std::optional<int>>> reports_;
  std::size_t known_ = 0;
};

}  // namespace gouji

#endif
