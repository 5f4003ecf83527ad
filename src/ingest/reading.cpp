// SPDX-License-Identifier: Apache-2.0
#include "ingest/detail/reading.hpp"

#include <gouji/base/text_hash.hpp>
#include <gouji/diag/catalogue.hpp>
#include <gouji/source/kind.hpp>

#include <openssl/evp.h>

#include <algorithm>  // find_if
#include <array>      // array
#include <set>        // set

namespace gouji::detail {
namespace {

/// The number of a cell: 48 bits of the hash of its texts, so that no order of work shows in it. Six bytes in every figure's row;
/// among a million different cells of an archive two are the same with a chance of 1 in 600, found when it is written.
std::int64_t number_of_cell(figure_record const& f) {
  text_hash hash;
  for (auto const text : {f.form, f.table, f.row, f.column, f.unit, f.label}) hash.add(text);
  return static_cast<std::int64_t>((hash.value() ^ hash.value() >> 48) & 0xFFFFFFFFFFFFU);
}

/// Why a document has no figures, by the finding that says it.
void explain_no_table(reading& r) {
  r.status = "no_table";
  auto const& all = r.sink.findings();
  auto const found = std::find_if(all.begin(), all.end(), [](finding const& f) { return f.code == "form.none"; });
  if (found == all.end()) return;
  r.code = found->code;
  r.message = message_of(*found, language::en);
}

std::string dialects_of(document const& source) {
  std::set<std::string_view> names;
  for (auto const& t : source.tables)
    if (!t.dialect.empty()) names.insert(t.dialect);
  std::string all;
  for (auto const name : names) all.append(all.empty() ? "" : " ").append(name);
  return all;
}

}  // namespace

std::string_view code_of(error_kind kind) {
  switch (kind) {
    case error_kind::unreadable: return "unreadable";
    case error_kind::unsupported: return "unsupported";
    case error_kind::damaged: return "damaged";
    case error_kind::limit: return "limit";
  }
  return {};
}

content_name name_of_content(std::string_view bytes) {
  constexpr char digits[] = "0123456789abcdef";
  std::array<unsigned char, EVP_MAX_MD_SIZE> hash{};
  unsigned size = 0;
  EVP_Digest(bytes.data(), bytes.size(), hash.data(), &size, EVP_sha256(), nullptr);
  content_name name;
  std::uint64_t first = 0;
  for (unsigned i = 0; i < size; ++i) {
    if (i < sizeof first) first = first << 8 | hash[i];
    name.sha256 += digits[hash[i] >> 4];
    name.sha256 += digits[hash[i] & 15];
  }
  name.id = static_cast<std::int64_t>(first >> 1);
  return name;
}

std::string variable_name(std::string_view table, std::string_view row, std::string_view column) {
  return std::string(table).append("_").append(row).append("_").append(column);
}

reading read_for_store(std::string_view bytes, content_name name, ingest_options const& options) {
  reading r{std::move(name), bytes.size(), gouji::name_of(detect_kind(bytes)), {}, "read", {}, {}, {},
            finding_sink(options.read.limit.max_findings), {}, {}};
  auto made = read(bytes, r.sink, options.read);
  if (!made) {
    r.status = "failed";
    r.code = code_of(made.error().kind);
    r.message = made.error().message;
    return r;
  }
  r.made = *std::move(made);
  check(*r.made, r.sink, options.check);
  if (r.made->tables.empty()) explain_no_table(r);
  auto const& source = *r.made->source;
  r.dialects = dialects_of(source);
  r.cells.reserve(r.made->figures.size());
  r.places.reserve(r.made->figures.size());
  bool const has_places = !source.map.is_package();
  for (auto const& f : r.made->figures) {
    r.cells.push_back(number_of_cell(f));
    r.places.push_back(f.value.where && has_places ? source.map.find(source.text, *f.value.where) : place{});
  }
  return r;
}

}  // namespace gouji::detail
