// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_INGEST_INGEST_HPP
#define GOUJI_INGEST_INGEST_HPP
/// \file
/// Layer ingest. An archive of files → one store that can be stopped, gone on with and queried.

#include <gouji/base/limits.hpp>
#include <gouji/base/result.hpp>
#include <gouji/check/check.hpp>
#include <gouji/report/read.hpp>

#include <cstddef>     // size_t
#include <cstdint>     // uint64_t
#include <functional>  // function
#include <string>      // string
#include <vector>      // vector

namespace gouji {

struct ingest_options {
  std::vector<std::string> inputs;  ///< files, folders, packed archives (zip, tar, also compressed), in any order
  std::string store;                ///< an SQLite file; made where there is none, gone on with where there is
  unsigned jobs = 1;                ///< threads that read documents; the store does not depend on it
  read_options read;
  check_options check;
  std::size_t max_waiting_bytes = std::size_t{64} << 20;  ///< of documents that are in work; one is always let in
  std::size_t max_archive_entries = 10'000'000;           ///< of one packed archive
  std::size_t max_archive_depth = 4;                      ///< archives within archives
};

/// What became of the files of one run so far.
struct ingest_progress {
  std::size_t seen = 0;       ///< files and entries of archives
  std::size_t added = 0;      ///< documents new to the store and read
  std::size_t failed = 0;     ///< gave no figures, now or before, each with its reason in `failures`
  std::size_t unchanged = 0;  ///< others whose bytes the store has already, under this name or another
  std::uint64_t bytes = 0;
  bool stopped = false;       ///< the caller asked for it: the store holds what was done
};

/// Reads every file once and writes what it holds into the store: figures, findings, prose quantities, and for what cannot be
/// read the reason. Documents are known by the SHA-256 of their bytes. What is written is written whole or not at all; a run that
/// was killed is gone on with by running it again, and ends in the same store as one that was not.
///
/// `on_progress` is called from the writing thread after each document; false ends the run early, with what is done.
/// Errors: `unreadable` (an input that is not there; the store cannot be opened or written, or is another program's),
/// `unsupported` (a store that was made with other options or by another version).
result<ingest_progress> ingest(ingest_options const&, std::function<bool(ingest_progress const&)> const& on_progress = {});

}  // namespace gouji

#endif
