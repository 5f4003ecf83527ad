// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_FORM_DETAIL_FORM_TEXTS_HPP
#define GOUJI_FORM_DETAIL_FORM_TEXTS_HPP
/// \file
/// Layer form, private. The texts of a form that is read at run time: codes, labels and what else it says in words.

#include <gouji/text/json_walk.hpp>

#include "form_store.hpp"

#include <string_view>  // string_view

namespace gouji::detail {

/// Each takes the value at the place of the walk, which fails if it is not as it should be, and keeps it in the store.
class form_texts {
 public:
  form_texts(json_walk& walk, form_store& store) : walk_(walk), store_(store) {}

  std::string_view code(json_value const&);           ///< `[a-z0-9_]+`
  std::string_view relation_code(json_value const&);  ///< such names with points between them
  std::string_view plain_text(json_value const&);     ///< one line without white space around it, or nothing
  std::string_view label(json_value const&);          ///< the same, not empty and without what divides levels and variants
  std::string_view variants(json_value const&);       ///< an array of labels, joined as `form.hpp` has them
  std::string_view levels(json_value const&);         ///< the same, not empty

 private:
  std::string_view joined(json_value const&, std::string_view separator);

  json_walk& walk_;
  form_store& store_;
};

}  // namespace gouji::detail

#endif
