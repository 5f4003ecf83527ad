// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_CHECK_DETAIL_CULPRITS_HPP
#define GOUJI_CHECK_DETAIL_CULPRITS_HPP
/// \file
/// Layer check, private. The likely culprits of broken equations.

#include "equations.hpp"

#include <vector>  // vector

namespace gouji::detail {

/// Who is to blame for one equation, its other operands being right.
struct suspects {
  std::vector<culprit> likeliest, others;
};

/// For each equation of `equations::all`; nobody where it holds or cannot be used. Blank cells count as zero, and as the first
/// to be suspected: an equation with a blank may have a culprit though it could not be assessed.
std::vector<suspects> find_culprits(equations const&);

}  // namespace gouji::detail

#endif
