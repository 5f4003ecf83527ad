// SPDX-License-Identifier: Apache-2.0
#include <gouji/report/forms_with.hpp>

#include <gouji/report/read.hpp>

#include <algorithm>  // any_of
#include <string>     // string
#include <vector>     // vector

namespace gouji {
namespace {

/// An index, and what the forms in it point to.
struct owning_index {
  std::vector<shared_forms> owned;
  form_index index;
};

}  // namespace

result<std::shared_ptr<form_index const>> forms_with(std::span<shared_forms const> own) {
  auto const built_in = built_in_forms()->forms();
  std::vector<form_data const*> all(built_in.begin(), built_in.end());
  std::size_t rows = 0;
  for (auto const& some : own)
    for (auto const& form : *some) {
      if (std::any_of(all.begin(), all.end(), [&](auto const* other) { return other->code == form.code; }))
        return error{error_kind::damaged,
                     "there are two forms with the code `" + std::string(form.code) +
                         "`; give the one that you add another `code` (`gouji forms` lists the built-in ones)"};
      for (auto const& table : form.tables) rows += table.rows.size();
      all.push_back(&form);
    }
  if (all.size() - built_in.size() > max_own_forms)
    return error{error_kind::limit,
                 "there are more than " + std::to_string(max_own_forms) + " forms beside the built-in ones; leave some out"};
  if (rows > max_own_rows)
    return error{error_kind::limit,
                 "the forms have more than " + std::to_string(max_own_rows) + " rows beside the built-in ones; leave some out"};
  auto const whole = std::make_shared<owning_index>(owning_index{{own.begin(), own.end()}, form_index(all)});
  return std::shared_ptr<form_index const>(whole, &whole->index);
}

}  // namespace gouji
