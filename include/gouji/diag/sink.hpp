// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_DIAG_SINK_HPP
#define GOUJI_DIAG_SINK_HPP
/// \file
/// Layer diag. Where findings go.

#include <gouji/diag/finding.hpp>
#include <gouji/diag/selection.hpp>

#include <cstddef>   // size_t
#include <map>       // map
#include <optional>  // optional
#include <string>    // string
#include <utility>   // exchange, move
#include <vector>    // vector

namespace gouji {

/// How many findings a document has that are not told one by one.
struct untold_findings {
  std::size_t suppressed = 0;  ///< beyond `limits::max_findings`
  std::size_t disabled = 0;    ///< by the selection
  std::size_t known = 0;       ///< in the baseline
};

/// Takes findings in the order in which they are met, gives them the severity that the selection wants, and counts what is
/// disabled or exceeds the limit; never drops in silence.
class finding_sink {
 public:
  explicit finding_sink(std::size_t limit = 10'000, finding_selection selection = {})
      : limit_(limit), selection_(std::move(selection)) {}

  void add(finding f);

  std::vector<finding> const& findings() const { return findings_; }
  std::vector<finding> take() { return std::exchange(findings_, {}); }  ///< the counts stay

  std::size_t suppressed() const { return suppressed_; }  ///< beyond the limit; not in `findings()`
  std::map<std::string, std::size_t> const& disabled() const { return disabled_; }  ///< how many of each code
  untold_findings untold() const;

  std::optional<severity> worst() const { return worst_; }  ///< over all that are not disabled, suppressed ones too
  std::optional<severity> worst_suppressed() const { return worst_suppressed_; }

 private:
  std::vector<finding> findings_;
  std::size_t limit_;
  finding_selection selection_;
  std::size_t suppressed_ = 0;
  std::map<std::string, std::size_t> disabled_;
  std::optional<severity> worst_, worst_suppressed_;
};

}  // namespace gouji

#endif
