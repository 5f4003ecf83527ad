// SPDX-License-Identifier: Apache-2.0
#include "ingest/detail/packed.hpp"

#include <gouji/text/decode.hpp>

#include <archive.h>
#include <archive_entry.h>

#include <cstdint>        // int64_t
#include <memory>         // unique_ptr
#include <unordered_set>  // unordered_set
#include <utility>        // move

namespace gouji::detail {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t block_size = std::size_t{64} << 10;
/// A ratio says nothing about small archives: a page of blanks packs well.
constexpr std::int64_t ratio_counts_from = std::int64_t{64} << 20;

struct closer {
  void operator()(archive* a) const { archive_read_free(a); }
};
using handle = std::unique_ptr<archive, closer>;

handle new_reader() {
  handle a(archive_read_new());
  for (auto* allow : {archive_read_support_filter_gzip, archive_read_support_filter_bzip2, archive_read_support_filter_xz,
                      archive_read_support_filter_zstd, archive_read_support_format_tar, archive_read_support_format_zip,
                      archive_read_support_format_raw})
    allow(a.get());
  archive_read_set_format_option(a.get(), "tar", "read_concatenated_archives", "1");
  return a;
}

/// Zip files of Chinese systems hold names in GBK and do not say so.
std::string utf8_name(std::string_view name) {
  auto const text = decode(name, {}, limits{});
  return text ? text->text : std::string(name);
}

/// `report.txt.gz` holds report.txt.
std::string without_last_ending(std::string_view name) {
  name.remove_prefix(name.rfind('/') + 1);
  auto const dot = name.rfind('.');
  return std::string(dot == 0 || dot == name.npos ? name : name.substr(0, dot));
}

class unpacking {
 public:
  unpacking(handle a, std::string_view name, limits const& limit, std::size_t max_entries)
      : archive_(std::move(a)), name_(name), limit_(limit), max_entries_(max_entries) {}

  std::optional<error> give_all(std::function<bool(packed_entry)> const& take) {
    archive_entry* entry = nullptr;
    for (std::size_t count = 0;; ++count) {
      int const code = archive_read_next_header(archive_.get(), &entry);
      if (code == ARCHIVE_EOF) return std::nullopt;
      if (code != ARCHIVE_OK && code != ARCHIVE_WARN) return damage();
      if (count == max_entries_)
        return error{error_kind::limit, "the archive holds more than " + std::to_string(max_entries_) +
                                            " entries (max_archive_entries); what came before was taken, unpack it and give the folder"};
      if (archive_entry_filetype(entry) == AE_IFDIR) continue;
      bool const is_file = archive_entry_filetype(entry) == AE_IFREG && !archive_entry_hardlink(entry);
      auto name = unique(name_of(entry));
      auto bytes = is_file ? bytes_of_entry() : no_file();
      bool const inflates = is_bomb();
      if (!take({std::move(name), std::move(bytes)})) return std::nullopt;
      if (inflates)
        return error{error_kind::limit, "the archive inflates to more than " + std::to_string(limit_.max_inflation_ratio) +
                                            " times its size (max_inflation_ratio); what came before was taken, unpack it and give the folder if you trust it"};
    }
  }

 private:
  error damage() const {
    auto const* said = archive_error_string(archive_.get());
    return {error_kind::damaged, std::string("the archive is damaged: ") + (said ? said : "its end is missing") +
                                     "; what came before was taken, get the archive again"};
  }

  static result<std::string> no_file() {
    return error{error_kind::unsupported, "the entry is a link or a device and no file; give what it leads to"};
  }

  std::string name_of(archive_entry* entry) const {
    if (archive_format(archive_.get()) == ARCHIVE_FORMAT_RAW) return without_last_ending(name_);
    auto const* name = archive_entry_pathname(entry);
    return utf8_name(name ? name : "");
  }

  std::string unique(std::string name) {
    auto unused = name;
    for (std::size_t times = 2; !names_.insert(std::hash<std::string>()(unused)).second; ++times)
      unused = name + "#" + std::to_string(times);
    return unused;
  }

  result<std::string> bytes_of_entry() {
    std::string bytes;
    for (;;) {
      auto const old_size = bytes.size();
      bytes.resize(old_size + block_size);
      auto const got = archive_read_data(archive_.get(), bytes.data() + old_size, block_size);
      bytes.resize(old_size + static_cast<std::size_t>(got > 0 ? got : 0));
      if (got < 0) return damage();
      if (got > 0) inflated_ += got;
      if (bytes.size() > limit_.max_input_bytes)
        return error{error_kind::limit, "the file is larger than " + std::to_string(limit_.max_input_bytes) +
                                            " bytes (max_input_bytes); `--limit max_input_bytes=N` raises it"};
      if (got == 0) return bytes;
    }
  }

  bool is_bomb() const {
    auto const packed = archive_filter_bytes(archive_.get(), -1);
    return inflated_ > ratio_counts_from && packed > 0 &&
           inflated_ / packed > static_cast<std::int64_t>(limit_.max_inflation_ratio);
  }

  handle archive_;
  std::string_view name_;
  limits const& limit_;
  std::size_t max_entries_;
  std::int64_t inflated_ = 0;
  std::unordered_set<std::size_t> names_;  // by hash: an archive may have millions
};

std::optional<error> unpack(handle a, int opened, std::string_view name, limits const& limit, std::size_t max_entries,
                            std::function<bool(packed_entry)> const& take) {
  if (opened != ARCHIVE_OK)
    return error{error_kind::damaged, std::string("the archive cannot be opened: ") + archive_error_string(a.get()) +
                                          "; get it again from its source"};
  return unpacking(std::move(a), name, limit, max_entries).give_all(take);
}

/// A header of tar as of 1979, without a mark: its sum of bytes, the eight of the sum itself taken as blanks, stands in it.
bool has_tar_sum(std::string_view head) {
  constexpr std::size_t header = 512, sum_begin = 148, sum_size = 8;
  if (head.size() < header || head.front() == '\0') return false;
  unsigned sum = 0, stated = 0;
  for (std::size_t i = 0; i < header; ++i)
    sum += i - sum_begin < sum_size ? ' ' : static_cast<unsigned char>(head[i]);
  bool any = false;
  for (char const c : head.substr(sum_begin, sum_size)) {
    if (c >= '0' && c <= '7') stated = stated * 8 + static_cast<unsigned>(c - '0'), any = true;
    else if (c != ' ' && c != '\0') return false;
  }
  return any && sum == stated;
}

}  // namespace

bool is_zip(std::string_view head) { return head.starts_with("PK\3\4"sv) || head.starts_with("PK\5\6"sv); }

bool is_packed(std::string_view head) {
  for (auto const mark : {"\x1F\x8B"sv, "BZh"sv, "\xFD" "7zXZ\0"sv, "\x28\xB5\x2F\xFD"sv})
    if (head.starts_with(mark)) return true;
  constexpr std::size_t place_of_tar_mark = 257;
  return (head.size() > place_of_tar_mark && head.substr(place_of_tar_mark).starts_with("ustar"sv)) || has_tar_sum(head);
}

std::optional<std::string_view> other_archive(std::string_view head) {
  if (head.starts_with("Rar!\x1A\7"sv)) return "RAR";
  if (head.starts_with("7z\xBC\xAF\x27\x1C"sv)) return "7z";
  return std::nullopt;
}

std::optional<error> unpack_file(std::string const& path, limits const& limit, std::size_t max_entries,
                                 std::function<bool(packed_entry)> const& take) {
  auto a = new_reader();
  int const opened = archive_read_open_filename(a.get(), path.c_str(), block_size);
  return unpack(std::move(a), opened, path, limit, max_entries, take);
}

std::optional<error> unpack_bytes(std::string_view bytes, std::string_view name, limits const& limit, std::size_t max_entries,
                                  std::function<bool(packed_entry)> const& take) {
  auto a = new_reader();
  int const opened = archive_read_open_memory(a.get(), bytes.data(), bytes.size());
  return unpack(std::move(a), opened, name, limit, max_entries, take);
}

}  // namespace gouji::detail
