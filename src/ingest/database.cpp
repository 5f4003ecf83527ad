// SPDX-License-Identifier: Apache-2.0
#include "ingest/detail/database.hpp"

#include <sqlite3.h>

#include <charconv>  // from_chars

namespace gouji::detail {
namespace {

/// Waits for another process that reads the store, milliseconds.
constexpr int patience = 10'000;

/// The number as binary floating point prints it back with 15 digits, which are all that a REAL keeps.
std::optional<double> exact_double(decimal d) {
  constexpr std::int64_t fifteen_digits = 1'000'000'000'000'000;
  if (d.digits() >= fifteen_digits || d.digits() <= -fifteen_digits) return std::nullopt;
  auto const printed = d.to_string();
  double number = 0;
  std::from_chars(printed.data(), printed.data() + printed.size(), number);
  return number;
}

}  // namespace

void database::closer::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
void database::statement::finalizer::operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }

result<database> database::open(std::string const& path) {
  sqlite3* handle = nullptr;
  int const code = sqlite3_open_v2(path.c_str(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
  database made(handle);
  if (code != SQLITE_OK)
    return error{error_kind::unreadable, path + " cannot be opened as a store: " + sqlite3_errstr(code) +
                                             "; choose a place that can be written to"};
  sqlite3_busy_timeout(handle, patience);
  return made;
}

void database::note(int code) {
  if (code != SQLITE_OK && problem_->empty()) *problem_ = sqlite3_errmsg(handle_.get());
}

void database::fail(std::string_view problem) {
  if (ok()) *problem_ = problem;
}

error database::why() const {
  return {error_kind::unreadable, "the store could not be used: " + *problem_ + "; what was written before is kept, so mend this and run again"};
}

void database::run(char const* sql) {
  if (ok()) note(sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr));
}

database::statement database::prepare(std::string_view sql) {
  statement made;
  made.connection_ = handle_.get();
  made.problem_ = problem_.get();
  if (!ok()) return made;
  sqlite3_stmt* handle = nullptr;
  note(sqlite3_prepare_v3(handle_.get(), sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &handle, nullptr));
  made.handle_.reset(handle);
  return made;
}

void database::statement::note(int code) {
  if (code != SQLITE_OK && problem_->empty()) *problem_ = sqlite3_errmsg(connection_);
}

database::statement& database::statement::bind(std::int64_t number) {
  if (may_go_on()) note(sqlite3_bind_int64(handle_.get(), next_++, number));
  return *this;
}

database::statement& database::statement::bind(std::optional<std::int64_t> number) {
  return number ? bind(*number) : bind_null();
}

database::statement& database::statement::bind(std::string_view text) {
  // An empty view may have no pointer, which SQLite would take for NULL.
  auto const* begin = text.empty() ? "" : text.data();
  if (may_go_on()) note(sqlite3_bind_text64(handle_.get(), next_++, begin, text.size(), SQLITE_STATIC, SQLITE_UTF8));
  return *this;
}

database::statement& database::statement::bind(decimal d) {
  if (d.is_whole()) return bind(d.digits());
  if (!may_go_on()) return *this;
  if (auto const real = exact_double(d))
    note(sqlite3_bind_double(handle_.get(), next_++, *real));
  else
    note(sqlite3_bind_text(handle_.get(), next_++, d.to_string().c_str(), -1, SQLITE_TRANSIENT));
  return *this;
}

database::statement& database::statement::bind_null() {
  if (may_go_on()) note(sqlite3_bind_null(handle_.get(), next_++));
  return *this;
}

void database::statement::run() {
  step();
  reset();
}

bool database::statement::step() {
  if (!may_go_on()) return false;
  next_ = 1;
  int const code = sqlite3_step(handle_.get());
  if (code != SQLITE_ROW && code != SQLITE_DONE) note(code);
  return code == SQLITE_ROW;
}

std::int64_t database::statement::integer(int column) const {
  return handle_ ? sqlite3_column_int64(handle_.get(), column) : 0;
}

std::string database::statement::text(int column) const {
  if (!handle_) return {};
  auto const* bytes = reinterpret_cast<char const*>(sqlite3_column_text(handle_.get(), column));
  return bytes ? std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column))) : std::string();
}

void database::statement::reset() {
  next_ = 1;
  if (handle_) sqlite3_reset(handle_.get());
}

}  // namespace gouji::detail
