// SPDX-License-Identifier: Apache-2.0
#include <gouji/source/read.hpp>

#include <doctest/doctest.h>

#include <cstdio>      // remove
#include <filesystem>  // temp_directory_path
#include <fstream>     // ofstream
#include <string>      // string

using namespace gouji;

namespace {

class temporary_file {
 public:
  explicit temporary_file(std::string const& bytes)
      : path_((std::filesystem::temp_directory_path() / "gouji_source_read_test.txt").string()) {
    std::ofstream(path_, std::ios::binary) << bytes;
  }
  ~temporary_file() { std::remove(path_.c_str()); }
  std::string const& path() const { return path_; }

 private:
  std::string path_;
};

}  // namespace

TEST_CASE("text is read as text whatever comes first in it") {
  finding_sink sink;
  auto const d = read_document("\xEF\xBB\xBF一、总体情况\n", {}, {}, sink);
  REQUIRE(d);
  CHECK(d->kind == source_kind::text);
  REQUIRE(d->blocks.size() == 1);
  CHECK((*d)[d->blocks[0].text] == "一、总体情况");
}

TEST_CASE("a kind that is not read is an error which names the kind") {
  finding_sink sink;
  auto const d = read_document("%PDF-1.7\n1 0 obj\n", {}, {}, sink);
  REQUIRE_FALSE(d);
  CHECK(d.error().kind == error_kind::unsupported);
  CHECK(d.error().message.find("PDF") != std::string::npos);
}

TEST_CASE("max_input_bytes is exact for bytes and for files") {
  limits l;
  l.max_input_bytes = 6;
  finding_sink sink;
  CHECK(read_document("规章", {}, l, sink));
  auto const d = read_document("规章0", {}, l, sink);
  REQUIRE_FALSE(d);
  CHECK(d.error().kind == error_kind::limit);
  CHECK(d.error().message.find("max_input_bytes") != std::string::npos);

  CHECK(read_bytes(temporary_file("123456").path(), l).value() == "123456");
  auto const bytes = read_bytes(temporary_file("1234567").path(), l);
  REQUIRE_FALSE(bytes);
  CHECK(bytes.error().kind == error_kind::limit);
}

TEST_CASE("a file is read to its last byte, zeros and line ends as they are") {
  std::string all;
  for (int i = 0; i < 200'000; ++i) all += static_cast<char>(i * 7);
  all += std::string("\r\n\0\n", 4);
  CHECK(read_bytes(temporary_file(all).path(), {}).value() == all);
  CHECK(read_bytes(temporary_file("").path(), {}).value().empty());
}

TEST_CASE("a file that is not there, or is a folder, is unreadable") {
  auto const gone = read_bytes("/no/such/file.txt", {});
  REQUIRE_FALSE(gone);
  CHECK(gone.error().kind == error_kind::unreadable);
  auto const folder = read_bytes(std::filesystem::temp_directory_path().string(), {});
  REQUIRE_FALSE(folder);
  CHECK(folder.error().kind == error_kind::unreadable);
}
