// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_INGEST_DETAIL_STORE_HPP
#define GOUJI_INGEST_DETAIL_STORE_HPP
/// \file
/// Layer ingest, private. The SQLite file: what goes in, and what it has already.

#include "ingest/detail/database.hpp"
#include "ingest/detail/reading.hpp"

#include <gouji/base/result.hpp>
#include <gouji/form/form_index.hpp>

#include <cstdint>        // int64_t
#include <string>         // string
#include <string_view>    // string_view
#include <unordered_set>  // unordered_set
#include <vector>         // vector

namespace gouji::detail {

/// Whether the store has a document, asked while another connection writes. Sees what was committed.
class store_reader {
 public:
  static result<store_reader> open(std::string const& path);
  /// The status of a document; empty: the store does not have it.
  std::string status_of(content_name const&);
  bool ok() const { return database_.ok(); }
  error why() const { return database_.why(); }

 private:
  explicit store_reader(database d) : database_(std::move(d)), find_(database_.prepare("SELECT status FROM document WHERE sha256 = ?")) {}
  database database_;
  database::statement find_;
};

/// Writes. Everything between two commits is in the store whole or not at all.
class store {
 public:
  /// Opens the store, or makes it. `settings`: what the figures depend on besides the bytes; a store keeps to those it was made with.
  static result<store> open(std::string const& path, std::string const& settings, form_index const& forms);

  void add(reading const&);
  /// The file of this name has this content: a version more if it had another.
  void add_place(std::string_view container, std::string_view path, content_name const&);
  /// The file, or the archive, could be read.
  void forget_unreadable(std::string_view container, std::string_view path);
  void add_unreadable(std::string_view container, std::string_view path, error const&);
  void commit();

  bool ok() const { return database_.ok(); }
  error why() const { return database_.why(); }

 private:
  explicit store(database d) : database_(std::move(d)) {}
  void make_tables();
  void prepare();
  void add_reports(reading const&);
  void add_figures(reading const&);
  void add_cell(std::int64_t number, figure_record const&);
  void add_wide(reading const&, std::uint32_t report);
  void add_findings(reading const&);
  void add_operand(reading const&, std::int64_t finding, std::int64_t number, std::string_view role, operand const&, culprit const*);
  void add_sections(reading const&);

  database database_;
  std::vector<std::string> variables_;  // columns of table `wide`, ascending
  std::unordered_set<std::int64_t> known_cells_;
  database::statement document_, place_, latest_, unreadable_, readable_, report_, cell_, same_cell_, figure_, wide_;
  database::statement finding_, operand_, section_, mention_;
};

}  // namespace gouji::detail

#endif
