// SPDX-License-Identifier: Apache-2.0
#include <gouji/check/profile.hpp>

#include <gouji/check/finding_codes.hpp>
#include <gouji/text/json_walk.hpp>

#include <string>   // string
#include <utility>  // move
#include <vector>   // vector

namespace gouji {
namespace {

template <class T>
struct profile_word {
  std::string_view word;
  T value;
};

/// A check that could not be made is none that somebody can make graver or lighter by that name.
constexpr profile_word<severity> level_words[] = {
    {"error", severity::error}, {"warning", severity::warning}, {"note", severity::note}};
constexpr profile_word<severity> min_severity_words[] = {{"error", severity::error},
                                                         {"warning", severity::warning},
                                                         {"note", severity::note},
                                                         {"unassessed", severity::unassessed}};
constexpr profile_word<fail_level> fail_on_words[] = {
    {"error", {severity::error}}, {"warning", {severity::warning}}, {"note", {severity::note}}, {"never", {}}};

class profile_reader {
 public:
  explicit profile_reader(form_index const& forms) : codes_(finding_codes(forms)) {}

  result<check_profile> read(json_value const& root) {
    json_member const known[] = {
        {"disable", json_need::optional, [&](auto& m) { read_disabled(m); }},
        {"severity", json_need::optional, [&](auto& m) { read_severities(m); }},
        {"fail_on", json_need::optional, [&](auto& m) { profile_.fail_on = walk_.choice(m, fail_on_words); }},
        {"min_severity", json_need::optional, [&](auto& m) { profile_.min_severity = walk_.choice(m, min_severity_words); }},
        {"blank_as_zero", json_need::optional,
         [&](auto& m) { profile_.blank_cells = walk_.boolean(m) ? blanks::are_zero : blanks::are_no_numbers; }},
    };
    walk_.members(root, "a profile", known);
    if (walk_.failed()) return walk_.failure();
    profile_.selection.rules = std::move(severities_);
    for (auto& rule : disabled_) profile_.selection.rules.push_back(std::move(rule));
    return std::move(profile_);
  }

 private:
  void read_disabled(json_value const& v) {
    walk_.elements(v, [&](json_value const& item, std::size_t) { disabled_.push_back({pattern(walk_.text(item)), {}}); });
  }

  void read_severities(json_value const& v) {
    walk_.entries(v, [&](json_value const& item) {
      auto name = pattern(item.name);
      severities_.push_back({std::move(name), walk_.choice(item, level_words)});
    });
  }

  std::string pattern(std::string_view given) {
    if (auto const fault = fault_of_pattern(given, codes_); !fault.empty()) walk_.fail(fault);
    return std::string(given);
  }

  std::vector<std::string_view> codes_;
  json_walk walk_;
  check_profile profile_;
  std::vector<selection_rule> severities_, disabled_;
};

}  // namespace

result<check_profile> read_profile(std::string_view json, form_index const& forms, limits const& limit) {
  auto const tree = parse_json(json, limit);
  if (!tree) return tree.error();
  return profile_reader(forms).read(*tree);
}

}  // namespace gouji
