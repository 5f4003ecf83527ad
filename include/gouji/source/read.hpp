// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_SOURCE_READ_HPP
#define GOUJI_SOURCE_READ_HPP
/// \file
/// Layer source. A file of any kind → document.

#include <gouji/base/limits.hpp>
#include <gouji/base/result.hpp>
#include <gouji/diag/sink.hpp>
#include <gouji/source/document.hpp>

#include <string>       // string
#include <string_view>  // string_view

namespace gouji {

/// Chooses the reader by the content. Errors: `unsupported` (names the kind and the way out), `damaged`, `limit`.
result<document> read_document(std::string_view bytes, std::string_view declared_charset, limits const&, finding_sink&);

/// All bytes of a file. Errors: `unreadable`, `limit` (max_input_bytes; nothing beyond it is read).
result<std::string> read_bytes(std::string const& path, limits const&);

}  // namespace gouji

#endif
