// SPDX-License-Identifier: Apache-2.0
#include "ingest/detail/walk.hpp"

#include "ingest/detail/packed.hpp"

#include <gouji/source/kind.hpp>
#include <gouji/source/read.hpp>
#include <gouji/text/utf8.hpp>

#include <algorithm>     // sort
#include <filesystem>    // directory_iterator, status
#include <fstream>       // ifstream
#include <system_error>  // error_code
#include <utility>       // move
#include <vector>        // vector

namespace gouji::detail {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t max_folder_depth = 256;

/// As UTF-8, whatever the file system holds; different for different names.
std::string printable_name(std::string_view name) {
  constexpr char digits[] = "0123456789ABCDEF";
  std::string out;
  for (std::size_t i = 0; i < name.size();) {
    if (auto const c = first_code_point(name.substr(i)); c.valid && c.value != '\\') {
      out.append(name, i, c.bytes);
      i += c.bytes;
      continue;
    }
    auto const byte = static_cast<unsigned char>(name[i++]);
    out.append("\\x").append({digits[byte >> 4], digits[byte & 15]});
  }
  return out;
}

std::string head_of(std::string const& path) {
  std::ifstream in(path, std::ios::binary);
  std::string head(bytes_that_show_packing, '\0');
  in.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(in.gcount()));
  return head;
}

error unsupported(std::string what) { return {error_kind::unsupported, std::move(what)}; }

class walker {
 public:
  walker(ingest_options const& options, std::function<bool(found_file)> const& take)
      : options_(options), take_(take) {}

  void input(fs::path const& given) {
    auto const path = given.lexically_normal();
     visit(path, fs::status(path, ignored_), 0);
  }

 private:
  void give(std::string container, std::string path, result<std::string> bytes) {
    goes_on_ = goes_on_ && take_({std::move(container), std::move(path), std::move(bytes), false});
  }
  void tell(fs::path const& path, error why) { give({}, printable_name(path.native()), std::move(why)); }

  void visit(fs::path const& path, fs::file_status status, std::size_t depth) {
    if (!goes_on_) return;
    if (fs::is_directory(status)) return folder(path, depth);
    if (fs::is_regular_file(status)) return file(path);
    tell(path, unsupported("this is no regular file; give a copy of what it leads to"));
  }

  void folder(fs::path const& path, std::size_t depth) {
    if (depth == max_folder_depth) return tell(path, {error_kind::limit, "folders are nested too deep; give the inner one itself"});
    std::error_code failed;
    std::vector<fs::directory_entry> entries;
    for (fs::directory_iterator at(path, failed), end; !failed && at != end; at.increment(failed)) entries.push_back(*at);
    if (failed) tell(path, {error_kind::unreadable, "the folder cannot be listed to its end: " + failed.message()});
    std::sort(entries.begin(), entries.end(), [](auto const& a, auto const& b) { return a.path().native() < b.path().native(); });
    for (auto const& entry : entries) {
      auto status = entry.symlink_status(ignored_);
      // A link to a file is that file; one to a folder could lead in a circle.
      if (fs::is_symlink(status))
        if (auto const target = entry.status(ignored_); fs::is_regular_file(target)) status = target;
      visit(entry.path(), status, depth + 1);
    }
  }

  void file(fs::path const& path) {
    if (is_of_store(path)) return;
    auto const head = head_of(path);
    auto const size = fs::file_size(path, ignored_);
    // A zip file that is too large for a document is an archive.
    if (is_packed(head) || (is_zip(head) && size != static_cast<std::uintmax_t>(-1) && size > options_.read.limit.max_input_bytes))
      return archive(printable_name(path.native()), [&](auto const& take) {
        return unpack_file(path.native(), options_.read.limit, options_.max_archive_entries, take);
      }, 1);
    found({}, printable_name(path.native()), read_bytes(path.native(), options_.read.limit), 0);
  }

  /// The store, or one of the files that SQLite keeps beside it.
  bool is_of_store(fs::path const& path) {
    for (auto const* ending : {"", "-wal", "-shm", "-journal"})
      if (fs::path const own = options_.store + ending; path.filename() == own.filename() && fs::equivalent(path, own, ignored_))
        return true;
    return false;
  }

  /// Bytes that may be an archive themselves.
  void found(std::string container, std::string path, result<std::string> bytes, std::size_t depth) {
    if (!bytes) return give(std::move(container), std::move(path), std::move(bytes));
    auto const head = std::string_view(*bytes).substr(0, bytes_that_show_packing);
    if (auto const other = other_archive(head))
      return give(std::move(container), std::move(path),
                  unsupported("this is a " + std::string(*other) + " archive; unpack it, and give the folder"));
    if (!is_packed(head) && !(is_zip(head) && detect_kind(*bytes) == file_kind::zip_other))
      return give(std::move(container), std::move(path), std::move(bytes));
    if (depth == options_.max_archive_depth)
      return give(std::move(container), std::move(path),
                  error{error_kind::limit, "archives are nested more than " + std::to_string(depth) +
                                               " deep (max_archive_depth); unpack the outer one"});
    auto const inner = container.empty() ? path : container + "/" + path;
    archive(inner, [&](auto const& take) {
      return unpack_bytes(*bytes, path, options_.read.limit, options_.max_archive_entries, take);
    }, depth + 1);
  }

  template <class Unpack>
  void archive(std::string const& container, Unpack const& unpack, std::size_t depth) {
    auto const stopped_by = unpack([&](packed_entry e) {
      found(container, std::move(e.name), std::move(e.bytes), depth);
      return goes_on_;
    });
    if (stopped_by) return give({}, container, *stopped_by);
    goes_on_ = goes_on_ && take_({{}, container, std::string(), true});
  }

  ingest_options const& options_;
  std::function<bool(found_file)> const& take_;
  std::error_code ignored_;
  bool goes_on_ = true;
};

}  // namespace

std::optional<error> walk(ingest_options const& options, std::function<bool(found_file)> const& take) {
  for (auto const& input : options.inputs)
    if (std::error_code ignored; !fs::exists(input, ignored))
      return error{error_kind::unreadable, input + " is not there; nothing was read"};
  walker w(options, take);
  for (auto const& input : options.inputs) w.input(input);
  return std::nullopt;
}

}  // namespace gouji::detail
