// SPDX-License-Identifier: Apache-2.0
#include <gouji/report/figure.hpp>

namespace gouji {

std::string_view name_of(figure_state s) {
  switch (s) {
    case figure_state::missing: return "missing";
    case figure_state::number: return "number";
    case figure_state::blank: return "blank";
    case figure_state::placeholder: return "placeholder";
    case figure_state::text: return "text";
    case figure_state::ambiguous: return "ambiguous";
  }
  return {};
}

std::string_view name_of(basis b) {
  switch (b) {
    case basis::read: return "read";
    case basis::aligned: return "aligned";
    case basis::inferred: return "inferred";
  }
  return {};
}

}  // namespace gouji
