// SPDX-License-Identifier: Apache-2.0
#include <gouji/text/decode.hpp>

#include "text/detail/choose_encoding.hpp"
#include "text/detail/readers.hpp"

#include <algorithm>  // min
#include <limits>     // numeric_limits
#include <utility>    // move
#include <vector>     // vector

namespace gouji {
namespace {

error too_large(std::string_view what, std::string_view name, std::size_t limit) {
  return {error_kind::limit, std::string(what) + " is larger than " + std::string(name) + " (" +
                                 std::to_string(limit) + " bytes); raise it with --limit " +
                                 std::string(name) + "=N"};
}

/// Collects characters into a text and the runs of its source map.
class text_builder {
 public:
  text_builder(decoded& out, std::uint64_t file_offset) : out_(out), file_offset_(file_offset) {}

  void add(code_point c) {
    bool const damaged = !c.valid || c.value == 0;
    if (damaged) {
      if (out_.damaged++ == 0) out_.first_damage = file_offset_;
      c.value = replacement_character;
    }
    auto const begin = static_cast<std::uint32_t>(out_.text.size());
    append_code_point(out_.text, c.value);
    auto const length = static_cast<std::uint32_t>(out_.text.size()) - begin;
    bool const in_step = length == c.bytes;
    add_to_run({begin, file_offset_, in_step ? 1 : length, in_step ? 1U : c.bytes});
    file_offset_ += c.bytes;
  }

  std::vector<source_map::run> take_runs() { return std::move(runs_); }

 private:
  /// Begins a run unless the last one goes on in the same steps.
  void add_to_run(source_map::run r) {
    if (runs_.empty() || runs_.back().text_step != r.text_step ||
        runs_.back().file_step != r.file_step)
      runs_.push_back(r);
  }

  decoded& out_;
  std::uint64_t file_offset_;
  std::vector<source_map::run> runs_;
};

}  // namespace

std::string_view name_of(encoding e) {
  switch (e) {
    case encoding::utf8:
      return "UTF-8";
    case encoding::utf16le:
      return "UTF-16LE";
    case encoding::utf16be:
      return "UTF-16BE";
    case encoding::utf32le:
      return "UTF-32LE";
    case encoding::utf32be:
      return "UTF-32BE";
    case encoding::gb18030:
      return "GB18030";
    case encoding::big5:
      return "Big5";
  }
  return {};
}

std::string_view name_of(encoding_evidence e) {
  switch (e) {
    case encoding_evidence::byte_order_mark:
      return "byte_order_mark";
    case encoding_evidence::valid_utf8:
      return "valid_utf8";
    case encoding_evidence::zero_bytes:
      return "zero_bytes";
    case encoding_evidence::declared:
      return "declared";
    case encoding_evidence::fallback:
      return "fallback";
  }
  return {};
}

result<decoded> decode(std::string_view bytes, std::string_view declared, limits const& limit) {
  if (bytes.size() > limit.max_input_bytes)
    return too_large("the document", "max_input_bytes", limit.max_input_bytes);
  // Spans count in 32 bits.
  auto const max_text =
      std::min<std::size_t>(limit.max_text_bytes, std::numeric_limits<std::uint32_t>::max() - 4);

  auto const choice = choose_encoding(bytes, declared);
  auto const body = bytes.substr(choice.mark_bytes);
  decoded out;
  out.decision = choice.what;
  out.evidence = choice.why;
  std::vector<source_map::run> runs;
  if (choice.is_clean_utf8) {
    if (body.size() > max_text) return too_large("the text", "max_text_bytes", max_text);
    out.text = body;
    runs.push_back({0, choice.mark_bytes});
  } else {
    text_builder builder(out, choice.mark_bytes);
    out.text.reserve(std::min(body.size() + body.size() / 2, max_text) + 4);
    with_reader(choice.what, [&](auto const& read) {
      for (std::size_t at = 0; at < body.size() && out.text.size() <= max_text;) {
        auto const c = read(body.substr(at));
        builder.add(c);
        at += c.bytes;
      }
    });
    if (out.text.size() > max_text) return too_large("the text", "max_text_bytes", max_text);
    runs = builder.take_runs();
  }
  out.map = source_map::of_file(out.text, std::move(runs), bytes.size());
  return out;
}

}  // namespace gouji
