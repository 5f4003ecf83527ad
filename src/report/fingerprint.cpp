// SPDX-License-Identifier: Apache-2.0
#include <gouji/report/fingerprint.hpp>

#include <gouji/base/text_hash.hpp>
#include <gouji/text/normal.hpp>

#include <algorithm>      // all_of, sort
#include <charconv>       // from_chars
#include <unordered_map>  // unordered_map
#include <variant>        // get_if
#include <vector>         // vector

namespace gouji {
namespace {

constexpr std::size_t text_length = 16;

std::string text_of(std::optional<decimal> value) { return value ? value->to_string() : "-"; }

std::string text_of(operand const& o) {
  constexpr char between = '\x1F';
  return o.table + between + o.row + between + o.column + between + text_of(o.value);
}

std::string text_of(argument const& a) {
  if (auto const* text = std::get_if<std::string>(&a.value)) return folded(*text);
  if (auto const* exact = std::get_if<decimal>(&a.value)) return exact->to_string();
  return std::to_string(*std::get_if<std::int64_t>(&a.value));
}

/// The number of a table, a part of a package, a byte of a file.
bool is_place(argument const& a) {
  return a.name == "part" || a.name == "offset" || (a.name == "table" && std::holds_alternative<std::int64_t>(a.value));
}

std::uint64_t hash_of(finding const& f, report_identity const& who, std::uint32_t ordinal) {
  text_hash hash;
  hash.add(f.code);
  hash.add(folded(who.agency));
  hash.add(who.year ? std::to_string(*who.year) : "-");
  std::vector<std::string> operands;
  for (operand const& o : f.operands) operands.push_back(text_of(o));
  std::sort(operands.begin(), operands.end());
  for (auto const& o : operands) hash.add(o);
  hash.add(text_of(f.expected));
  hash.add(text_of(f.actual));
  if (std::all_of(f.operands.begin(), f.operands.end(), [](auto const& o) { return o.table.empty(); }))
    for (argument const& a : f.arguments)
      if (!is_place(a)) hash.add(text_of(a));
  if (ordinal > 1) hash.add(std::to_string(ordinal));
  return hash.value() == 0 ? 1 : hash.value();  // 0 is none
}

}  // namespace

report_identity const& identity_of(report const& r, finding const& f) {
  std::uint32_t number = 0;
  for (std::uint32_t i = 1; f.where && i < r.count(); ++i)
    if (auto const& title = r.identity(i).title; title && title->begin <= f.where->begin) number = i;
  return r.identity(number);
}

void set_fingerprints(report const& r, std::span<finding> findings) {
  std::unordered_map<std::uint64_t, std::uint32_t> met;
  for (finding& f : findings) {
    auto const& who = identity_of(r, f);
    f.fingerprint = hash_of(f, who, 1);
    if (auto const ordinal = ++met[f.fingerprint]; ordinal > 1) f.fingerprint = hash_of(f, who, ordinal);
  }
}

std::string fingerprint_text(std::uint64_t fingerprint) {
  std::string out(text_length, '0');
  for (auto digit = out.rbegin(); digit != out.rend(); ++digit, fingerprint >>= 4) *digit = "0123456789abcdef"[fingerprint & 0xF];
  return out;
}

std::optional<std::uint64_t> parse_fingerprint(std::string_view text) {
  std::uint64_t value = 0;
  bool const is_hexadecimal = text.find_first_not_of("0123456789abcdef") == text.npos;
  if (text.size() != text_length || !is_hexadecimal) return std::nullopt;
  std::from_chars(text.data(), text.data() + text.size(), value, 16);
  return value == 0 ? std::nullopt : std::optional(value);
}

}  // namespace gouji
