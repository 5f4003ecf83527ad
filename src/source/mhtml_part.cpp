// SPDX-License-Identifier: Apache-2.0
#include "detail/mhtml_part.hpp"

#include "detail/html_scan.hpp"

#include <algorithm>  // min
#include <charconv>   // from_chars
#include <cstdint>    // uint32_t
#include <optional>   // optional
#include <utility>    // move

namespace gouji::detail {
namespace {

constexpr std::size_t most_parts = 100;

struct line_range {
  std::size_t begin, end;  ///< without the line end
  std::size_t next;        ///< where the next line begins
};

line_range line_at(std::string_view file, std::size_t begin) {
  auto const feed = std::min(file.find('\n', begin), file.size());
  auto const end = feed > begin && file[feed - 1] == '\r' ? feed - 1 : feed;
  return {begin, end, std::min(feed + 1, file.size())};
}

/// The value of a parameter in a header: `charset="gb2312"`.
std::string_view find_parameter(std::string_view header, std::string_view name) {
  auto const at = find_ignoring_case(header, name);
  if (at == header.npos) return {};
  auto value = header.substr(at + name.size());
  if (value.starts_with('"')) value.remove_prefix(1);
  return value.substr(0, std::min(value.find_first_of("\"; \t\r\n"), value.size()));
}

/// Reads header lines from `at` until an empty one; their values may go on in further lines. A part
/// of another kind is none.
std::optional<mhtml_part> read_header(std::string_view file, std::size_t& at) {
  auto const begin = at;
  while (at < file.size()) {
    auto const line = line_at(file, at);
    at = line.next;
    if (line.begin == line.end) break;
  }
  auto const header = file.substr(begin, at - begin);
  auto const type = find_ignoring_case(header, "content-type:");
  if (type == header.npos) return std::nullopt;
  auto const value = header.substr(type + 13);
  auto const kind = value.find_first_not_of(" \t\r\n");
  auto const names = [&](std::string_view name) {
    return kind != value.npos && equals_ignoring_case(value.substr(kind, name.size()), name);
  };
  if (!names("text/html") && !names("application/xhtml+xml")) return std::nullopt;
  mhtml_part part;
  part.begin = at;
  part.end = file.size();
  part.charset = find_parameter(value, "charset=");
  if (auto const how = find_ignoring_case(header, "content-transfer-encoding:");
      how != header.npos) {
    auto const line = line_at(header, how);
    auto const name = header.substr(how, line.end - how);
    if (find_ignoring_case(name, "quoted-printable") != name.npos)
      part.encoding = transfer_encoding::quoted_printable;
    if (find_ignoring_case(name, "base64") != name.npos) part.encoding = transfer_encoding::base64;
  }
  return part;
}

/// Of one base64 digit; 64 for anything else.
constexpr std::uint32_t base64_value(char c) {
  if (c >= 'A' && c <= 'Z') return static_cast<std::uint32_t>(c - 'A');
  if (c >= 'a' && c <= 'z') return static_cast<std::uint32_t>(c - 'a' + 26);
  if (c >= '0' && c <= '9') return static_cast<std::uint32_t>(c - '0' + 52);
  return c == '+' ? 62 : c == '/' ? 63 : 64;
}

class unpacker {
 public:
  explicit unpacker(std::string_view file) : file_(file) {}

  unpacked_part run(mhtml_part const& part) {
    if (part.encoding == transfer_encoding::none) {
      add(file_.substr(part.begin, part.end - part.begin), part.begin);
      return std::move(out_);
    }
    for (auto at = part.begin; at < part.end;) {
      auto const line = line_at(file_.substr(0, part.end), at);
      if (part.encoding == transfer_encoding::base64)
        add_base64(line);
      else
        add_quoted_printable(line);
      at = line.next;
    }
    return std::move(out_);
  }

 private:
  void add(std::string_view bytes, std::size_t source, std::uint32_t file_step = 1) {
    if (bytes.empty()) return;
    auto const at = static_cast<std::uint32_t>(out_.bytes.size());
    if (out_.runs.empty() || out_.runs.back().file_step != file_step || source != behind_)
      out_.runs.push_back({at, source, 1, file_step});
    out_.bytes += bytes;
    behind_ = source + bytes.size() * file_step;
  }

  void add_quoted_printable(line_range const& line) {
    auto end = line.end;
    while (end > line.begin && (file_[end - 1] == ' ' || file_[end - 1] == '\t')) --end;
    bool const goes_on = end > line.begin && file_[end - 1] == '=';
    if (goes_on) --end;
    for (auto at = line.begin; at < end;) {
      auto const next = std::min(file_.find('=', at), end);
      add(file_.substr(at, next - at), at);
      at = next;
      if (at == end) break;
      unsigned byte = 0;
      auto const* const digits = file_.data() + at + 1;
      bool const is_code =
          at + 3 <= end && std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2;
      char const c = is_code ? static_cast<char>(byte) : '=';
      add({&c, 1}, at, is_code ? 3 : 1);
      at += is_code ? 3 : 1;
    }
    if (!goes_on) add(file_.substr(line.end, line.next - line.end), line.end);
  }

  /// Digits go on from line to line.
  void add_base64(line_range const& line) {
    auto const size = out_.bytes.size();
    for (auto at = line.begin; at < line.end; ++at) {
      auto const value = base64_value(file_[at]);
      if (value > 63) continue;
      bits_ = bits_ << 6 | value;
      if ((bit_count_ += 6) < 8) continue;
      bit_count_ -= 8;
      out_.bytes += static_cast<char>(bits_ >> bit_count_ & 0xFF);
    }
    auto const bytes = static_cast<std::uint32_t>(out_.bytes.size() - size);
    if (bytes > 0)
      out_.runs.push_back({static_cast<std::uint32_t>(size), line.begin, bytes,
                           static_cast<std::uint32_t>(line.end - line.begin)});
  }

  std::string_view file_;
  unpacked_part out_;
  std::size_t behind_ = 0;  ///< where in the file the last run has come to
  std::uint32_t bits_ = 0, bit_count_ = 0;
};

}  // namespace

std::vector<mhtml_part> find_html_parts(std::string_view file) {
  std::vector<mhtml_part> parts;
  std::size_t at = 0;
  std::string_view delimiter;
  while (at < file.size() && parts.size() < most_parts) {
    if (auto part = read_header(file, at)) {
      // Until the delimiter in front of it comes again, at the begin of a line.
      if (!delimiter.empty())
        if (auto const end = file.find("\n" + std::string(delimiter), at == 0 ? 0 : at - 1);
            end != file.npos)
          part->end = end + 1;
      at = part->end;
      parts.push_back(*part);
    }
    for (bool is_found = false; !is_found;) {  // a line of the form `--boundary`
      if (at >= file.size()) return parts;
      auto const line = line_at(file, at);
      at = line.next;
      delimiter = file.substr(line.begin, line.end - line.begin);
      is_found = delimiter.size() > 2 && delimiter.starts_with("--");
    }
  }
  return parts;
}

unpacked_part unpack(std::string_view file, mhtml_part const& part) {
  return unpacker(file).run(part);
}

}  // namespace gouji::detail
