// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_CHECK_DETAIL_PROSE_READER_HPP
#define GOUJI_CHECK_DETAIL_PROSE_READER_HPP
/// \file
/// Layer check, private. The statements that the prose of a report makes about its figures.

#include "prose_subject.hpp"

#include <functional>  // function
#include <vector>      // vector

namespace gouji::detail {

/// A clause that says something of cells.
struct prose_statement {
  enum class kind : std::uint8_t {
    number,      ///< 收到申请25件
    none,        ///< 未收到申请, 行政复议为0
    percentage,  ///< 占34.2%
    channel,     ///< 信函申请5件: a part by the way in which it came
    other,       ///< a number of something else, or that of another time or agency
  } what = kind::other;
  mention const* number = nullptr;  ///< null under none
  span clause;
  prose_subject subject;   ///< under percentage that of the part, empty where it is the number before
  /// What it may mean, the likeliest reading first.
  std::vector<prose_reading> readings;
  std::string_view channel;
};

/// All statements of the prose of one report, paragraph by paragraph.
using paragraph_statements = std::function<void(std::vector<prose_statement> const&)>;
void read_prose(report const&, std::uint32_t number, prose_cells const&, paragraph_statements const&);

}  // namespace gouji::detail

#endif
