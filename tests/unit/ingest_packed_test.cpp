// SPDX-License-Identifier: Apache-2.0
#include "ingest/detail/packed.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <doctest/doctest.h>

#include <memory>   // unique_ptr
#include <string>   // string
#include <utility>  // pair
#include <vector>   // vector

using namespace gouji;
using namespace gouji::detail;

namespace {

using files = std::vector<std::pair<std::string, std::string>>;

/// An archive in memory, written by libarchive. Names are written byte by byte.
std::string packed(int format, int filter, files const& all) {
  std::string out(64 << 20, '\0');
  std::size_t used = 0;
  std::unique_ptr<archive, int (*)(archive*)> a(archive_write_new(), archive_write_free);
  archive_write_set_format(a.get(), format);
  archive_write_add_filter(a.get(), filter);
  if (format == ARCHIVE_FORMAT_ZIP) archive_write_set_options(a.get(), "hdrcharset=BINARY");
  REQUIRE(archive_write_open_memory(a.get(), out.data(), out.size(), &used) == ARCHIVE_OK);
  for (auto const& [name, bytes] : all) {
    std::unique_ptr<archive_entry, void (*)(archive_entry*)> e(archive_entry_new(), archive_entry_free);
    archive_entry_set_pathname(e.get(), name.c_str());
    archive_entry_set_size(e.get(), static_cast<la_int64_t>(bytes.size()));
    archive_entry_set_filetype(e.get(), AE_IFREG);
    archive_entry_set_perm(e.get(), 0644);
    REQUIRE(archive_write_header(a.get(), e.get()) >= ARCHIVE_WARN);
    archive_write_data(a.get(), bytes.data(), bytes.size());
  }
  archive_write_close(a.get());
  out.resize(used);
  return out;
}

struct unpacked {
  files all;
  std::vector<error> errors;  // of entries
  std::optional<error> stopped;
};

unpacked unpack(std::string_view bytes, std::string_view name = "a.zip", limits const& limit = {}, std::size_t entries = 100) {
  unpacked out;
  out.stopped = unpack_bytes(bytes, name, limit, entries, [&](packed_entry e) {
    if (e.bytes)
      out.all.emplace_back(e.name, *e.bytes);
    else
      out.errors.push_back(e.bytes.error());
    return true;
  });
  return out;
}

files const two = {{"2022/甲.txt", "one"}, {"2023/乙.txt", std::string(200'000, 'x')}};

}  // namespace

TEST_CASE("zip and tar, packed by any of the programs, give their files in order") {
  CHECK(unpack(packed(ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE, two)).all == two);
  for (int const filter :
       {ARCHIVE_FILTER_NONE, ARCHIVE_FILTER_GZIP, ARCHIVE_FILTER_BZIP2, ARCHIVE_FILTER_XZ, ARCHIVE_FILTER_ZSTD}) {
    CAPTURE(filter);
    auto const bytes = packed(ARCHIVE_FORMAT_TAR_USTAR, filter, two);
    CHECK(is_packed(std::string_view(bytes).substr(0, bytes_that_show_packing)));
    auto const got = unpack(bytes);
    CHECK(got.all == two);
    CHECK_FALSE(got.stopped);
  }
}

TEST_CASE("documents are no archives, and other archives have names") {
  for (auto const* text : {"", "政府信息公开", "%PDF-1.4", "<html>", "PK"}) CHECK_FALSE(is_packed(text));
  CHECK(is_zip("PK\3\4"));
  CHECK(other_archive("Rar!\x1A\7\1") == "RAR");
  CHECK(other_archive("7z\xBC\xAF\x27\x1C") == "7z");
  CHECK_FALSE(other_archive("Rar"));
}

TEST_CASE("a tar without a mark is one by the sum of its header, and a text is none") {
  auto const bytes = packed(ARCHIVE_FORMAT_TAR_USTAR, ARCHIVE_FILTER_NONE, {{"a", "one"}});
  auto old = bytes;
  for (std::size_t i = 257; i < 512; ++i) old[i] = '\0';  // mark and what came with it
  unsigned sum = 0;
  for (std::size_t i = 0; i < 512; ++i) sum += i - 148 < 8 ? ' ' : static_cast<unsigned char>(old[i]);
  for (std::size_t i = 0; i < 6; ++i) old[148 + i] = static_cast<char>('0' + (sum >> 3 * (5 - i)) % 8);
  CHECK(is_packed(std::string_view(old).substr(0, bytes_that_show_packing)));
  old[0] = 'X';
  CHECK_FALSE(is_packed(std::string_view(old).substr(0, bytes_that_show_packing)));
  CHECK_FALSE(is_packed(std::string(512, '0')));
}

TEST_CASE("a name in GBK that nothing declares is read as such") {
  auto const got = unpack(packed(ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE, {{"\xC4\xEA\xB6\xC8\xB1\xA8\xB8\xE6.txt", "x"}}));
  REQUIRE(got.all.size() == 1);
  CHECK(got.all[0].first == "年度报告.txt");
}

TEST_CASE("a file that is compressed alone has the name of the archive without its ending") {
  auto const got = unpack(packed(ARCHIVE_FORMAT_RAW, ARCHIVE_FILTER_GZIP, {{"", "text"}}), "folder/2023.txt.gz");
  CHECK(got.all == files{{"2023.txt", "text"}});
}

TEST_CASE("two entries of one name are two files") {
  auto const got = unpack(packed(ARCHIVE_FORMAT_TAR_USTAR, ARCHIVE_FILTER_NONE, {{"a", "1"}, {"a", "2"}}));
  CHECK(got.all == files{{"a", "1"}, {"a#2", "2"}});
}

TEST_CASE("an archive that is cut off gives what came before and says so") {
  auto const bytes = packed(ARCHIVE_FORMAT_TAR_USTAR, ARCHIVE_FILTER_NONE, two);
  auto const got = unpack(std::string_view(bytes).substr(0, 50'000));
  CHECK(got.all.size() == 1);
  CHECK(got.errors.size() + (got.stopped ? 1 : 0) > 0);
}

TEST_CASE("limits: bytes of a file, entries, inflation") {
  limits small;
  small.max_input_bytes = 100'000;
  auto const got = unpack(packed(ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE, two), "a.zip", small);
  CHECK(got.all.size() == 1);
  REQUIRE(got.errors.size() == 1);
  CHECK(got.errors[0].message.find("max_input_bytes") != std::string::npos);

  auto const one = unpack(packed(ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE, two), "a.zip", {}, 1);
  CHECK(one.all.size() == 1);
  REQUIRE(one.stopped);
  CHECK(one.stopped->message.find("max_archive_entries") != std::string::npos);
  CHECK_FALSE(unpack(packed(ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE, two), "a.zip", {}, 2).stopped);

  files bomb;
  for (int i = 0; i < 3; ++i) bomb.emplace_back(std::to_string(i), std::string(60 << 20, '\0'));
  limits tight;
  tight.max_inflation_ratio = 100;
  auto const inflated = unpack(packed(ARCHIVE_FORMAT_TAR_USTAR, ARCHIVE_FILTER_ZSTD, bomb), "a.zip", tight);
  CHECK(inflated.all.size() < 3);
  REQUIRE(inflated.stopped);
  CHECK(inflated.stopped->message.find("max_inflation_ratio") != std::string::npos);
}

TEST_CASE("bytes that are damaged anywhere end with an error or a file, never otherwise") {
  for (int const format : {ARCHIVE_FORMAT_ZIP, ARCHIVE_FORMAT_TAR_USTAR}) {
    auto const whole = packed(format, ARCHIVE_FILTER_NONE, {{"a", "some bytes"}, {"b", "others"}});
    for (std::size_t i = 0; i < whole.size(); ++i) {
      auto damaged = whole;
      damaged[i] = static_cast<char>(damaged[i] ^ 0x55);
      CHECK(unpack(damaged).all.size() <= 3);
    }
  }
}
