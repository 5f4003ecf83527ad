// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TOOLS_OUTPUT_HPP
#define GOUJI_TOOLS_OUTPUT_HPP
/// \file
/// Program. Where the data go: standard output, or a file.

#include <cstdio>       // FILE
#include <memory>       // unique_ptr
#include <string>       // string
#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji::tool {

/// Every piece is written when it is given, so that a full disk is told at the document that it
/// hit. What fails is told on standard error, once.
///
/// SIGPIPE is left to the shell: `gouji … | head` ends like any other program. Where it is ignored,
/// a closed pipe is a failed write.
class output {
 public:
  /// `path` empty: standard output. Refuses to write over one of `inputs`.
  explicit output(std::string const& path = {}, std::vector<std::string> const& inputs = {});

  bool is_open() const { return file_ != nullptr; }

  /// False if it failed. \pre is_open()
  bool write(std::string_view bytes);

 private:
  struct closer {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };

  std::string name_;
  std::unique_ptr<std::FILE, closer> owned_;
  std::FILE* file_ = nullptr;
};

/// Gives a file new contents, whole or not at all: a full disk leaves the old ones. What is no regular file is written into. False
/// if it failed, which is told.
bool replace_file(std::string const& path, std::vector<std::string> const& inputs, std::string_view bytes);

}  // namespace gouji::tool

#endif
