// SPDX-License-Identifier: Apache-2.0
#include "output.hpp"

#include "documents.hpp"

#include <algorithm>     // any_of
#include <cerrno>        // errno
#include <filesystem>    // equivalent
#include <system_error>  // generic_category, error_code

namespace gouji::tool {
namespace {

std::string reason() { return std::generic_category().message(errno); }

bool is_one_of(std::string const& path, std::vector<std::string> const& inputs) {
  return std::any_of(inputs.begin(), inputs.end(), [&](std::string const& input) {
    std::error_code not_there;
    return std::filesystem::equivalent(path, input, not_there);
  });
}

}  // namespace

output::output(std::string const& path, std::vector<std::string> const& inputs)
    : name_(path.empty() ? "standard output" : path) {
  if (path.empty()) {
    file_ = stdout;
  } else if (is_one_of(path, inputs)) {
    tell_error(path, "is one of the files that are read; choose another file for the output");
  } else {
    owned_.reset(std::fopen(path.c_str(), "wb"));
    file_ = owned_.get();
    if (!file_) tell_error(path, "cannot be written: " + reason());
  }
  if (file_) std::setvbuf(file_, nullptr, _IONBF, 0);
}

bool output::write(std::string_view bytes) {
  if (std::fwrite(bytes.data(), 1, bytes.size(), file_) == bytes.size()) return true;
  tell_error(name_, "cannot be written: " + reason());
  return false;
}

bool replace_file(std::string const& path, std::vector<std::string> const& inputs, std::string_view bytes) {
  std::error_code failed;
  bool const whole = !is_one_of(path, inputs) && (!std::filesystem::exists(path, failed) || std::filesystem::is_regular_file(path, failed));
  auto const written = whole ? path + ".new" : path;
  bool good = false;
  if (output out(written, inputs); out.is_open()) good = out.write(bytes);
  if (!whole) return good;
  if (good) std::filesystem::rename(written, path, failed);
  if (good && failed) tell_error(path, "cannot be written: " + failed.message());
  if (!good || failed) std::filesystem::remove(written, failed);
  return good && !failed;
}

}  // namespace gouji::tool
