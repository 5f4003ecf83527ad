// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_INGEST_DETAIL_DATABASE_HPP
#define GOUJI_INGEST_DETAIL_DATABASE_HPP
/// \file
/// Layer ingest, private. SQLite with owners, and errors that stay until somebody asks.

#include <gouji/base/decimal.hpp>
#include <gouji/base/result.hpp>

#include <cstdint>      // int64_t
#include <memory>       // unique_ptr
#include <optional>     // optional
#include <string>       // string
#include <string_view>  // string_view

struct sqlite3;
struct sqlite3_stmt;

namespace gouji::detail {

/// One connection. The first thing that goes wrong is kept; what comes after it does nothing.
class database {
 public:
  static result<database> open(std::string const& path);

  bool ok() const { return problem_->empty(); }
  /// \pre !ok()
  error why() const;

  void run(char const* sql);
  void fail(std::string_view problem);  ///< as if SQLite had said so

  class statement;
  statement prepare(std::string_view sql);

 private:
  struct closer {
    void operator()(sqlite3*) const;
  };
  explicit database(sqlite3* handle) : handle_(handle) {}
  void note(int code);

  std::unique_ptr<sqlite3, closer> handle_;
  std::unique_ptr<std::string> problem_ = std::make_unique<std::string>();  // statements point to it
};

/// `bind` fills parameter after parameter; `run` or `step` executes; then the next row may be bound.
class database::statement {
 public:
  statement& bind(std::int64_t);
  statement& bind(std::optional<std::int64_t>);
  statement& bind(std::string_view);           ///< borrowed until the statement has run
  statement& bind_text_or_null(std::string_view text) { return text.empty() ? bind_null() : bind(text); }
  statement& bind(decimal);                    ///< INTEGER where whole, else REAL where that is exact, else TEXT
  statement& bind(std::optional<decimal> d) { return d ? bind(*d) : bind_null(); }
  statement& bind_null();

  void run();   ///< executes a statement without rows
  bool step();  ///< true: a row is there
  std::int64_t integer(int column) const;
  std::string text(int column) const;
  void reset();

 private:
  friend class database;
  struct finalizer {
    void operator()(sqlite3_stmt*) const;
  };
  bool may_go_on() const { return problem_->empty() && handle_; }
  void note(int code);

  std::unique_ptr<sqlite3_stmt, finalizer> handle_;
  sqlite3* connection_ = nullptr;
  std::string* problem_ = nullptr;
  int next_ = 1;
};

}  // namespace gouji::detail

#endif
