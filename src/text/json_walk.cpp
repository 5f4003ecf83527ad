// SPDX-License-Identifier: Apache-2.0
#include <gouji/text/json_walk.hpp>

#include <gouji/text/utf8.hpp>

#include <algorithm>  // find_if
#include <charconv>   // from_chars
#include <set>        // set

namespace gouji {
namespace {

constexpr std::size_t longest_shown = 60;  // bytes

std::string_view name_of(json_kind kind) {
  switch (kind) {
    case json_kind::null: return "null";
    case json_kind::boolean: return "true or false";
    case json_kind::number: return "a number";
    case json_kind::text: return "a text";
    case json_kind::array: return "an array";
    case json_kind::object: return "an object";
  }
  return {};
}

/// Lengthens the path for as long as it lives.
class step {
 public:
  step(std::string& path, std::string_view part) : path_(path), before_(path.size()) { path += part; }
  step(step const&) = delete;
  step& operator=(step const&) = delete;
  ~step() { path_.resize(before_); }

 private:
  std::string& path_;
  std::size_t before_;
};

}  // namespace

std::string shown(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && at < longest_shown) next_code_point(text, at);
  return std::string(text.substr(0, at)).append(at < text.size() ? "…" : "");
}

void json_walk::fail(std::string_view what_is_wrong, error_kind kind) {
  if (failed()) return;
  failure_.emplace(kind, path_.empty() ? std::string(what_is_wrong) : "`" + path_ + "`: " + std::string(what_is_wrong));
}

void json_walk::fail_below(std::string_view place, std::string_view what_is_wrong) {
  step const there(path_, (path_.empty() ? "" : ".") + std::string(place));
  fail(what_is_wrong);
}

bool json_walk::is(json_value const& v, json_kind kind, std::string_view wanted) {
  if (failed()) return false;
  if (v.kind == kind) return true;
  fail(std::string(name_of(v.kind)).append(" stands where ").append(wanted).append(" belongs"));
  return false;
}

void json_walk::members(json_value const& v, std::string_view what, std::span<json_member const> known) {
  if (!is(v, json_kind::object, what)) return;
  std::uint32_t met = 0;  // one bit for each that is known
  for (auto const& m : v.items) {
    auto const rule = std::find_if(known.begin(), known.end(), [&](auto const& k) { return k.name == m.name; });
    if (rule == known.end()) return fail_on_unknown(m, what, known);
    step const here(path_, (path_.empty() ? "" : ".") + m.name);
    auto const bit = std::uint32_t{1} << (rule - known.begin());
    if ((met & bit) != 0) return fail("stands twice; leave one of them");
    met |= bit;
    rule->take(m);
    if (failed()) return;
  }
  for (std::size_t i = 0; i < known.size(); ++i)
    if (known[i].need == json_need::required && (met >> i & 1) == 0)
      return fail(std::string(what).append(" needs the member `").append(known[i].name).append("`"));
}

void json_walk::fail_on_unknown(json_value const& member, std::string_view what, std::span<json_member const> known) {
  std::string names;
  for (auto const& k : known) names.append(names.empty() ? "" : ", ").append(k.name);
  fail(std::string(what) + " has no member `" + shown(member.name) + "`; it may have " + names);
}

void json_walk::elements(json_value const& v, std::function<void(json_value const&, std::size_t)> const& f) {
  if (!is(v, json_kind::array, "an array")) return;
  for (std::size_t i = 0; i < v.items.size() && !failed(); ++i) {
    step const here(path_, "[" + std::to_string(i) + "]");
    f(v.items[i], i);
  }
}

void json_walk::entries(json_value const& v, std::function<void(json_value const&)> const& f) {
  if (!is(v, json_kind::object, "an object")) return;
  std::set<std::string_view> met;
  for (auto const& m : v.items) {
    step const here(path_, (path_.empty() ? "" : ".") + shown(m.name));
    if (!met.insert(m.name).second) return fail("stands twice; leave one of them");
    f(m);
    if (failed()) return;
  }
}

std::string_view json_walk::text(json_value const& v) {
  return is(v, json_kind::text, "a text") ? std::string_view(v.text) : std::string_view{};
}

bool json_walk::boolean(json_value const& v) { return is(v, json_kind::boolean, "true or false") && v.truth; }

int json_walk::year(json_value const& v) {
  if (!is(v, json_kind::number, "a year")) return 0;
  int value = 0;
  auto const end = v.text.data() + v.text.size();
  auto const [rest, failed] = std::from_chars(v.text.data(), end, value);
  if (failed == std::errc{} && rest == end && value >= 1 && value <= 9999) return value;
  fail("`" + shown(v.text) + "` is no year; write a whole number such as 2021");
  return 0;
}

}  // namespace gouji
