// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_CHECK_LOCALISE_HPP
#define GOUJI_CHECK_LOCALISE_HPP
/// \file
/// Layer check. Which cells are wrong: the smallest changes after which a system of equations holds.
///
/// The principle is that of I. P. Fellegi and D. Holt, A systematic approach to automatic edit and imputation, Journal of the
/// American Statistical Association 71 (1976): as few fields as possible are changed so that all edits are satisfied. Here the
/// fields are whole numbers, the edits linear, and what may be changed at once is a slip: one cell, or several cells that one
/// slip of the clerk changes. Method, costs and limits: docs/design/culprit.md.

#include <gouji/diag/slip.hpp>

#include <cstddef>  // size_t
#include <cstdint>  // int64_t
#include <vector>   // vector

namespace gouji {

/// Cells, and the equations between them.
struct cell_system {
  struct cell {
    std::int64_t value = 0;         ///< as printed; of a blank one 0
    bool blank = false;
    bool may_be_negative = false;
    bool is_sum = false;            ///< stands alone on a side of an equation
    bool money = false;
    bool doubtful = false;          ///< where it belongs was inferred: the reading may be wrong
  };
  struct term {
    std::uint32_t cell;
    int sign;                       ///< +1 or -1
  };
  struct equation {
    std::vector<term> terms;        ///< their sum is zero …
    bool at_most = false;           ///< … or not above zero
  };

  std::vector<cell> cells;
  std::vector<equation> equations;
};

struct cell_change {
  std::uint32_t cell;
  std::int64_t to;

  friend auto operator<=>(cell_change const&, cell_change const&) = default;
};

/// One slip, undone. Of several cells: proposed from outside, since it depends on which cells are neighbours.
struct repair {
  slip kind = slip::other;
  std::vector<cell_change> changes;  ///< ascending by cell
  unsigned cost = 0;

  friend auto operator<=>(repair const&, repair const&) = default;
};

/// Repairs after which every equation holds.
struct explanation {
  std::vector<repair> repairs;  ///< ascending
  unsigned cost = 0;
};

struct localise_limits {
  std::size_t max_repairs = 4;           ///< of one explanation
  std::size_t max_explanations = 64;     ///< kept
  std::size_t max_steps = 400'000;       ///< equations looked at
};

struct localisation {
  /// All with the fewest repairs, cheapest first. Empty: nothing is broken, or no explanation was found.
  std::vector<explanation> explanations;
  enum class outcome : std::uint8_t {
    nothing_broken,
    complete,      ///< `explanations` are all there are
    more,          ///< there are more than `max_explanations`
    not_localised  ///< none within `max_repairs`, or none found and looked through within `max_steps`
  } result = outcome::nothing_broken;
};

/// Equations that have nothing in common are better given one after another: their explanations multiply.
/// \pre the cells of terms and repairs exist, and sums of all values stay below 2^62
/// \param several  repairs of several cells that are plausible where the cells stand: exchanged, split, shifted
localisation localise(cell_system const&, std::vector<repair> const& several, localise_limits const& = {});

}  // namespace gouji

#endif
