// SPDX-License-Identifier: Apache-2.0
#include <gouji/source/read.hpp>

#include <gouji/source/docx.hpp>
#include <gouji/source/html.hpp>
#include <gouji/source/kind.hpp>
#include <gouji/source/text.hpp>

#include <algorithm>  // max, min
#include <fstream>    // ifstream

namespace gouji {

result<document> read_document(std::string_view bytes, std::string_view declared_charset, limits const& limit,
                               finding_sink& sink) {
  if (bytes.size() > limit.max_input_bytes)
    return error{error_kind::limit, "the document is larger than max_input_bytes (" + std::to_string(limit.max_input_bytes) +
                                        "); raise it with --limit max_input_bytes=N"};
  switch (auto const kind = detect_kind(bytes)) {
    case file_kind::text: return read_text(bytes, declared_charset, limit, sink);
    case file_kind::docx: return read_docx(bytes, limit, sink);
    case file_kind::html: return read_html(bytes, declared_charset, limit, sink);
    case file_kind::mhtml: return read_mhtml(bytes, declared_charset, limit, sink);
    default: return unsupported_kind(kind);
  }
}

result<std::string> read_bytes(std::string const& path, limits const& limit) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return error{error_kind::unreadable, "the file cannot be opened; check its name and your permission to read it"};
  std::string bytes;
  constexpr std::size_t step = std::size_t{1} << 16;
  while (file) {
    auto const size = bytes.size();
    auto const wanted = std::min(std::max(step, size / 2), limit.max_input_bytes - size + 1);
    bytes.resize(size + wanted);
    file.read(bytes.data() + size, static_cast<std::streamsize>(wanted));
    bytes.resize(size + static_cast<std::size_t>(file.gcount()));
    if (bytes.size() > limit.max_input_bytes)
      return error{error_kind::limit, "the file is larger than max_input_bytes (" + std::to_string(limit.max_input_bytes) +
                                          "); raise it with --limit max_input_bytes=N"};
  }
  if (file.bad()) return error{error_kind::unreadable, "it could not be read to its end; is it a folder?"};
  return bytes;
}

}  // namespace gouji
