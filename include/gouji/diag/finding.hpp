// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_DIAG_FINDING_HPP
#define GOUJI_DIAG_FINDING_HPP
/// \file
/// Layer diag. What is told about a document.

#include <gouji/base/decimal.hpp>
#include <gouji/base/span.hpp>
#include <gouji/diag/slip.hpp>

#include <cstdint>      // uint32_t, uint64_t, uint8_t
#include <optional>     // optional
#include <string>       // string
#include <string_view>  // string_view
#include <variant>      // variant
#include <vector>       // vector

namespace gouji {

/// In ascending weight, so that `--fail-on` is one comparison.
enum class severity : std::uint8_t {
  unassessed,  ///< a check that could not be made: operands are missing
  note,        ///< worth a look
  warning,     ///< very likely wrong
  error,       ///< a relation that the form itself states is broken
};

std::string_view name_of(severity);
std::optional<severity> find_severity(std::string_view name);

/// A named value of a message: `{row}` in the message's text is replaced by the argument called
/// `row`.
struct argument {
  std::string name;
  std::variant<std::string, std::int64_t, decimal> value;  ///< numbers stay numbers in JSON
};

/// One figure, or one place, that takes part in a finding.
struct operand {
  std::string table, row, column;  ///< codes of the form; empty for something that is no figure
  std::string label;               ///< what a person calls it, as printed where it is printed
  std::optional<decimal> value;    ///< none: blank, placeholder, missing, ambiguous
  std::optional<span> where;       ///< none: the document has no such place
};

/// A cell that would explain what is broken, and what it would have to say.
struct culprit {
  operand cell;                    ///< its value is what is printed, none where it is blank
  decimal proposed;                ///< with it everything that can be assessed holds
  slip kind = slip::other;
  bool doubtful = false;           ///< its place in the table was inferred: the reading may be wrong and not the report
  std::uint32_t repair = 0;        ///< cells of the same repair change together; repairs exclude each other
};

struct finding {
  std::string code;  ///< of the catalogue (catalogue.hpp), or a relation of a form read at run time
  severity level = severity::note;
  std::vector<argument> arguments;
  std::optional<span> where;      ///< primary place; none for the document as a whole
  std::vector<operand> operands;  ///< every one of them, in the order of the relation
  std::optional<decimal> expected, actual;  ///< where two numbers disagree: what the rest says, and what stands there
  std::vector<culprit> culprits;      ///< the likeliest cells; several repairs: equally likely
  std::vector<culprit> alternatives;  ///< as few cells, but less likely
  std::uint64_t fingerprint = 0;      ///< what it is, whatever the export it was found in (report/fingerprint.hpp); 0: not told
  bool is_known = false;              ///< somebody has it in a baseline (write/baseline.hpp)
};

}  // namespace gouji

#endif
