// SPDX-License-Identifier: Apache-2.0
#include "selection.hpp"

#include <gouji/check/finding_codes.hpp>
#include <gouji/source/read.hpp>

#include <utility>  // move

namespace gouji::tool {
namespace {

result<check_profile> read_profile_file(std::string const& file, form_index const& forms, limits const& limit) {
  auto const bytes = read_bytes(file, limit);
  return bytes ? read_profile(*bytes, forms, limit) : bytes.error();
}

/// `figure.blank=error`; what is wrong with it goes into `fault`.
selection_rule rule_of(std::string const& assignment, std::string& fault) {
  auto const equals = assignment.rfind('=');
  auto const level = equals == assignment.npos ? std::nullopt : find_severity(std::string_view(assignment).substr(equals + 1));
  if (!level || *level == severity::unassessed) fault = assignment + " is not CODE=LEVEL with one of error, warning, note for LEVEL";
  return {assignment.substr(0, equals), level};
}

}  // namespace

std::vector<std::string> inputs_of(document_options const& documents, selection_options const& selection) {
  auto all = documents.files;
  all.insert(all.end(), documents.form_files.begin(), documents.form_files.end());
  if (!selection.profile.empty()) all.push_back(selection.profile);
  return all;
}

std::optional<check_profile> load_profile(selection_options const& options, form_index const& forms, limits const& limit) {
  check_profile profile;
  if (!options.profile.empty()) {
    auto read = read_profile_file(options.profile, forms, limit);
    if (!read) {
      tell_error(options.profile, read.error().message);
      return std::nullopt;
    }
    profile = *std::move(read);
  }
  auto const codes = finding_codes(forms);
  auto const add = [&](selection_rule rule, std::string_view option, std::string fault) {
    if (fault.empty()) fault = fault_of_pattern(rule.pattern, codes);
    if (!fault.empty()) tell_error(option, fault);
    profile.selection.rules.push_back(std::move(rule));
    return fault.empty();
  };
  for (auto const& assignment : options.severities) {
    std::string fault;
    auto rule = rule_of(assignment, fault);
    if (!add(std::move(rule), "--severity", fault)) return std::nullopt;
  }
  for (auto const& pattern : options.disable)
    if (!add({pattern, {}}, "--disable", {})) return std::nullopt;
  return profile;
}

}  // namespace gouji::tool
