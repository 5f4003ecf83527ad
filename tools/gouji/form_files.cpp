// SPDX-License-Identifier: Apache-2.0
#include "form_files.hpp"

#include "documents.hpp"

#include <gouji/form/read_form.hpp>
#include <gouji/report/forms_with.hpp>
#include <gouji/source/read.hpp>

#include <utility>  // move
#include <vector>   // vector

namespace gouji::tool {
namespace {

result<shared_forms> read_form_file(std::string const& file, limits const& limit) {
  auto const bytes = read_bytes(file, limit);
  return bytes ? read_forms(*bytes, limit) : bytes.error();
}

}  // namespace

std::shared_ptr<form_index const> load_forms(std::span<std::string const> files, limits const& limit) {
  std::vector<shared_forms> own;
  for (std::string const& file : files) {
    auto forms = read_form_file(file, limit);
    if (!forms) {
      tell_error(file, forms.error().message);
      return nullptr;
    }
    own.push_back(*std::move(forms));
  }
  auto all = forms_with(own);
  if (!all) tell_error("--form", all.error().message);
  return all ? *std::move(all) : nullptr;
}

}  // namespace gouji::tool
