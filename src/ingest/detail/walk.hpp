// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_INGEST_DETAIL_WALK_HPP
#define GOUJI_INGEST_DETAIL_WALK_HPP
/// \file
/// Layer ingest, private. Folders and archives → one file after another.

#include <gouji/base/result.hpp>
#include <gouji/ingest/ingest.hpp>

#include <functional>  // function
#include <optional>    // optional
#include <string>      // string

namespace gouji::detail {

/// One file, or the reason why its bytes could not be had. Names are UTF-8; bytes of a name that are not stand as `\xHH`.
struct found_file {
  std::string container;  ///< the archive that holds it, and of an archive within one `outer.zip/inner.tar`; empty: none
  std::string path;       ///< within the container; else as the caller gave it, or below the folder that was given
  result<std::string> bytes;
  bool is_archive = false;  ///< `path` is one all of whose files were given; it has no bytes of its own
};

/// Gives every file in and below `options.inputs`, in the order of the names, until `take` returns false. Folders are walked
/// without following links; what is no regular file is given as an error, so that nothing passes unseen. The store's own files are
/// left out. Errors: `unreadable`, where an input is not there.
std::optional<error> walk(ingest_options const& options, std::function<bool(found_file)> const& take);

}  // namespace gouji::detail

#endif
