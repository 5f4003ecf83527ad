// SPDX-License-Identifier: Apache-2.0
#include <gouji/write/baseline.hpp>

#include <gouji/report/fingerprint.hpp>
#include <gouji/text/json_walk.hpp>

#include "write/detail/json_writer.hpp"

#include <algorithm>  // count_if
#include <utility>    // move

namespace gouji {
namespace {

/// Changes when a fingerprint is made in another way: a baseline of another version knows nothing.
constexpr std::string_view version = "gouji/v1";

class baseline_reader {
 public:
  result<baseline> read(json_value const& root) {
    json_member const known[] = {
        {"fingerprints", json_need::required, [&](auto& m) { check_version(walk_.text(m)); }},
        {"findings", json_need::required,
         [&](auto& m) { walk_.elements(m, [&](json_value const& entry, std::size_t) { read_entry(entry); }); }},
    };
    walk_.members(root, "a baseline", known);
    if (walk_.failed()) return walk_.failure();
    return std::move(entries_);
  }

 private:
  void check_version(std::string_view given) {
    if (given != version)
      walk_.fail("`" + shown(given) + "` is not " + std::string(version) +
                 ", the fingerprints of this version of gouji; write the baseline anew with --write-baseline");
  }

  void read_entry(json_value const& v) {
    baseline_entry entry;
    json_member const known[] = {
        {"agency", json_need::required,
         [&](auto& m) { entry.agency = m.kind == json_kind::null ? std::string_view{} : walk_.text(m); }},
        {"year", json_need::required,
         [&](auto& m) {
           if (m.kind != json_kind::null) entry.year = walk_.year(m);
         }},
        {"code", json_need::required, [&](auto& m) { entry.code = walk_.text(m); }},
        {"fingerprint", json_need::required, [&](auto& m) { entry.fingerprint = fingerprint(walk_.text(m)); }},
    };
    walk_.members(v, "an entry", known);
    entries_.insert(std::move(entry));
  }

  std::uint64_t fingerprint(std::string_view given) {
    auto const value = parse_fingerprint(given);
    if (!value) walk_.fail("`" + shown(given) + "` is no fingerprint; it has 16 digits 0-9 and a-f");
    return value.value_or(0);
  }

  json_walk walk_;
  baseline entries_;
};

}  // namespace

void add_findings(baseline& to, report const& r, std::span<finding const> findings) {
  for (finding const& f : findings) {
    auto const& who = identity_of(r, f);
    to.insert({who.agency, who.year, f.code, f.fingerprint});
  }
}

void append_baseline(std::string& out, baseline const& entries) {
  out.append("{\"fingerprints\":\"").append(version).append("\",\"findings\":[");
  std::string_view before = "\n";
  for (baseline_entry const& entry : entries) {
    out += before;
    before = ",\n";
    detail::json_writer json(out);
    json.begin_object().key("agency").text_or_null(entry.agency).key("year");
    entry.year ? json.whole(*entry.year) : json.null();
    json.key("code").text(entry.code).key("fingerprint").text(fingerprint_text(entry.fingerprint)).end_object();
  }
  out += "\n]}\n";
}

result<baseline> read_baseline(std::string_view json, limits const& limit) {
  auto const tree = parse_json(json, limit);
  if (!tree) return tree.error();
  return baseline_reader().read(*tree);
}

baseline_comparison::baseline_comparison(baseline const& entries) : baseline_(entries) {
  for (baseline_entry const& entry : entries) entries_.insert(entry.fingerprint);
}

void baseline_comparison::compare(report const& r, std::span<finding> findings, std::size_t suppressed) {
  for (std::uint32_t i = 0; suppressed == 0 && i < r.count(); ++i) reports_.emplace(r.identity(i).agency, r.identity(i).year);
  for (finding& f : findings) {
    f.is_known = entries_.contains(f.fingerprint);
    if (!f.is_known) continue;
    ++known_;
    met_.insert(f.fingerprint);
  }
}

std::size_t baseline_comparison::gone(finding_selection const& selection) const {
  return static_cast<std::size_t>(std::count_if(baseline_.begin(), baseline_.end(), [&](baseline_entry const& entry) {
    if (met_.contains(entry.fingerprint) || !reports_.contains({entry.agency, entry.year})) return false;
    auto const* rule = selection.find(entry.code);
    return !rule || rule->level;
  }));
}

}  // namespace gouji
