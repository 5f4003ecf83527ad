// SPDX-License-Identifier: Apache-2.0
#include "detail/package.hpp"

#include <zip.h>  // zip_fread

#include <algorithm>  // adjacent_find, clamp, lower_bound, min, sort
#include <new>        // bad_alloc
#include <utility>    // move

namespace gouji::detail {
namespace {

constexpr std::size_t ratio_threshold = std::size_t{1}
                                        << 20;  // small parts may be as dense as they like

std::string key_of(std::string_view name) {
  while (name.starts_with('/') || name.starts_with('\\')) name.remove_prefix(1);
  std::string key(name);
  for (char& c : key)
    if (c >= 'A' && c <= 'Z')
      c = static_cast<char>(c - 'A' + 'a');
    else if (c == '\\')
      c = '/';
  return key;
}

error over(std::string_view name, std::size_t value, std::string_view what) {
  return {error_kind::limit, std::string(what) + " than " + std::string(name) + " (" +
                                 std::to_string(value) + "); raise it with --limit " +
                                 std::string(name) + "=N if you trust the file"};
}

error broken(std::string_view what, std::string_view why) {
  return {error_kind::damaged, std::string(what) + " (" + std::string(why) +
                                   "); get the file again from its source, it may be cut off"};
}

/// Takes the sentence out of an error and frees it.
std::string sentence(zip_error_t& e) {
  if (zip_error_code_zip(&e) == ZIP_ER_MEMORY) throw std::bad_alloc();
  std::string text = zip_error_strerror(&e);
  zip_error_fini(&e);
  return text;
}

struct file_closer {
  void operator()(zip_file_t* f) const { zip_fclose(f); }
};

}  // namespace

void package::closer::operator()(zip* archive) const { zip_discard(archive); }

result<package> package::open(std::string_view bytes, limits const& limit) {
  zip_error_t why;
  zip_error_init(&why);
  auto* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &why);
  if (!source) return broken("the file is no readable zip package", sentence(why));
  package p;
  p.archive_.reset(zip_open_from_source(source, ZIP_RDONLY, &why));
  if (!p.archive_) {
    zip_source_free(source);
    return broken("the file is no readable zip package", sentence(why));
  }
  p.limits_ = &limit;
  p.packed_bytes_ = bytes.size();

  auto const count = static_cast<std::uint64_t>(zip_get_num_entries(p.archive_.get(), 0));
  if (count > limit.max_package_entries)
    return over("max_package_entries", limit.max_package_entries, "the package has more entries");
  for (std::uint64_t i = 0; i < count; ++i) {
    zip_stat_t about;
    if (zip_stat_index(p.archive_.get(), i, ZIP_FL_ENC_RAW, &about) != 0 || !about.name)
      return broken("the package has an entry without a name", "entry " + std::to_string(i));
    if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) && about.encryption_method != ZIP_EM_NONE)
      return error{error_kind::unsupported,
                   "the entry " + std::string(about.name) +
                       " of the package is encrypted; save the document without a password"};
    p.entries_.push_back({key_of(about.name), i});
  }
  auto const by_key = [](entry const& a, entry const& b) { return a.key < b.key; };
  std::sort(p.entries_.begin(), p.entries_.end(), by_key);
  auto const twice =
      std::adjacent_find(p.entries_.begin(), p.entries_.end(),
                         [](entry const& a, entry const& b) { return a.key == b.key; });
  if (twice != p.entries_.end())
    return error{error_kind::damaged,
                 "the package holds the entry " + twice->key +
                     " twice, and programs differ in which one they show; open the document in "
                     "Word and save it again"};
  return p;
}

package::entry const* package::find(std::string_view name) const {
  auto const key = key_of(name);
  auto const at = std::lower_bound(entries_.begin(), entries_.end(), key,
                                   [](entry const& e, std::string const& k) { return e.key < k; });
  return at != entries_.end() && at->key == key ? &*at : nullptr;
}

result<std::string> package::read(std::string_view name) {
  auto const index = find(name)->index;
  auto const what = "the entry " + std::string(name) + " of the package";
  zip_stat_t about;
  std::unique_ptr<zip_file_t, file_closer> file(zip_fopen_index(archive_.get(), index, 0));
  if (!file || zip_stat_index(archive_.get(), index, 0, &about) != 0) {
    auto* const why = zip_get_error(archive_.get());
    bool const is_unknown = zip_error_code_zip(why) == ZIP_ER_COMPNOTSUPP;
    auto failure = broken(what + " cannot be read", sentence(*why));
    if (is_unknown) failure.kind = error_kind::unsupported;
    return failure;
  }
  auto const packed = std::clamp<std::size_t>(about.comp_size, 1, packed_bytes_);

  std::string content;
  content.resize(std::clamp<std::size_t>(about.size + 1, 4'096, ratio_threshold));
  std::size_t size = 0;
  for (;;) {
    if (size == content.size()) content.resize(2 * content.size());
    auto const got = zip_fread(file.get(), content.data() + size, content.size() - size);
    if (got < 0)
      return broken(what + " cannot be inflated", sentence(*zip_file_get_error(file.get())));
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
    inflated_bytes_ += static_cast<std::size_t>(got);
    if (inflated_bytes_ > limits_->max_inflated_bytes)
      return over("max_inflated_bytes", limits_->max_inflated_bytes,
                  what + " inflates to more bytes");
    if (size > ratio_threshold && size / packed > limits_->max_inflation_ratio)
      return over("max_inflation_ratio", limits_->max_inflation_ratio,
                  what + " inflates by a higher factor");
  }
  content.resize(size);
  return content;
}

}  // namespace gouji::detail
