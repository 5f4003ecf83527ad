// SPDX-License-Identifier: Apache-2.0
#include "ingest/detail/store.hpp"

#include "ingest/detail/schema.hpp"

#include <gouji/report/figure.hpp>
#include <gouji/version.hpp>

#include <set>      // set
#include <utility>  // move

namespace gouji::detail {
namespace {

/// Marks an SQLite file as one of ours: "goji".
constexpr char const* application_id = "1735354985";
constexpr int schema_version = 1;

/// Every figure of every form, once: forms of several years share what they have in common.
std::vector<std::string> variables_of(form_index const& forms) {
  std::set<std::string> names;
  for (auto const& t : forms.tables())
    for (auto const& row : t.table->rows)
      for (auto const& column : t.table->columns) names.insert(variable_name(t.table->code, row.code, column.code));
  return {names.begin(), names.end()};
}

std::string quoted(std::string_view name) {
  std::string out = "\"";
  for (char const c : name) out.append(c == '"' ? 2 : 1, c);
  return out += '"';
}

/// One row a report; and `panel`, one row an agency, year and form. Where documents disagree, or a report prints a table twice with
/// different figures, there is none.
std::string wide_schema(std::vector<std::string> const& variables) {
  std::string table = "CREATE TABLE wide (document INTEGER NOT NULL, report INTEGER NOT NULL";
  std::string view =
      "CREATE VIEW panel AS SELECT r.agency, r.year, r.form, count(*) AS reports, min(r.document) AS document_id";
  for (auto const& v : variables) {
    auto const name = quoted(v);
    table.append(", ").append(name);
    view.append(", CASE WHEN min(w.").append(name).append(") = max(w.").append(name).append(") THEN max(w.").append(name);
    view.append(") END AS ").append(name);
  }
  table += ", PRIMARY KEY (document, report)) WITHOUT ROWID;";
  view +=
      " FROM current_report r JOIN wide w ON w.document = r.document AND w.report = r.number"
      " WHERE NOT r.part_of_year AND r.form IS NOT NULL"
      " GROUP BY r.agency, r.year, r.form, CASE WHEN r.agency IS NULL OR r.year IS NULL THEN r.document END;";
  return table + view;
}

std::string names_of_states() {
  std::string sql;
  auto const add = [&](std::string_view table, int id, std::string_view name) {
    sql.append("INSERT INTO ").append(table).append(" VALUES (").append(std::to_string(id)).append(", '");
    sql.append(name).append("');");
  };
  for (auto const s : {figure_state::missing, figure_state::number, figure_state::blank, figure_state::placeholder,
                       figure_state::text, figure_state::ambiguous})
    add("state", static_cast<int>(s), name_of(s));
  for (auto const b : {basis::read, basis::aligned, basis::inferred}) add("basis", static_cast<int>(b), name_of(b));
  return sql;
}

std::int64_t number_from(database& d, char const* sql) {
  auto s = d.prepare(sql);
  auto const number = s.step() ? s.integer(0) : 0;
  s.reset();
  return number;
}

std::string setting(database& d, std::string_view name) {
  auto s = d.prepare("SELECT value FROM setting WHERE name = ?");
  s.bind(name);
  auto value = s.step() ? s.text(0) : std::string();
  s.reset();
  return value;
}

void set(database& d, std::string_view name, std::string_view value) {
  d.prepare("INSERT INTO setting VALUES (?, ?)").bind(name).bind(value).run();
}

/// Why an SQLite file that is there is not to be written into.
std::optional<error> unfit(database& d, std::string const& path, std::string const& settings) {
  if (number_from(d, "PRAGMA application_id") != std::stoll(application_id))
    return error{error_kind::unreadable, path + " is an SQLite file of another program; name one that is not there yet"};
  if (auto const v = number_from(d, "PRAGMA user_version"); v != schema_version)
    return error{error_kind::unsupported, path + " has schema " + std::to_string(v) + ", and this program writes schema " +
                                              std::to_string(schema_version) + "; use the program that made it, or a new store"};
  for (auto const& [name, wanted] : {std::pair{"program", std::string(version)}, {"settings", settings}})
    if (auto const has = setting(d, name); d.ok() && has != wanted)
      return error{error_kind::unsupported, path + " was made with " + name + " `" + has + "` and not `" + wanted +
                                                "`; figures of two readings do not mix: use the same ones, or a new store"};
  return std::nullopt;
}

}  // namespace

result<store_reader> store_reader::open(std::string const& path) {
  auto d = database::open(path);
  if (!d) return d.error();
  return store_reader(*std::move(d));
}

std::string store_reader::status_of(content_name const& name) {
  auto status = find_.bind(name.sha256).step() ? find_.text(0) : std::string();
  find_.reset();
  return status;
}

result<store> store::open(std::string const& path, std::string const& settings, form_index const& forms) {
  auto opened = database::open(path);
  if (!opened) return opened.error();
  store s(*std::move(opened));
  auto& d = s.database_;
  s.variables_ = variables_of(forms);
  auto const is_new = [&] { return number_from(d, "SELECT count(*) FROM sqlite_schema") == 0; };
  if (!is_new())
    if (auto const why = unfit(d, path, settings)) return *why;
  if (!d.ok()) return d.why();
  // What a commit has written survives a loss of power; a reader never waits for the writer.
  d.run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -32768; BEGIN IMMEDIATE");
  if (is_new()) {  // still: another program may have made it since
    s.make_tables();
    set(d, "program", version);
    set(d, "settings", settings);
  }
  s.prepare();
  if (!d.ok()) return d.why();
  return s;
}

void store::make_tables() {
  database_.run((std::string("PRAGMA application_id = ") + application_id).c_str());
  database_.run(("PRAGMA user_version = " + std::to_string(schema_version)).c_str());
  database_.run(schema_sql);
  database_.run(wide_schema(variables_).c_str());
  database_.run(names_of_states().c_str());
}

void store::prepare() {
  auto const rows = [&](std::string_view table, int columns) {
    std::string sql = "INSERT INTO ";
    sql.append(table).append(" VALUES (?");
    for (int i = 1; i < columns; ++i) sql += ", ?";
    return database_.prepare(sql += ")");
  };
  document_ = rows("document", 10);
  place_ = rows("place", 4);
  latest_ = database_.prepare("SELECT document, version FROM place WHERE container = ? AND path = ? ORDER BY version DESC LIMIT 1");
  unreadable_ = database_.prepare("INSERT OR REPLACE INTO unreadable VALUES (?, ?, ?, ?)");
  readable_ = database_.prepare("DELETE FROM unreadable WHERE container = ? AND path = ?");
  report_ = rows("report", 9);
  cell_ = database_.prepare("INSERT OR IGNORE INTO cell VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  same_cell_ = database_.prepare(
      "SELECT 1 FROM cell WHERE id = ? AND form = ? AND \"table\" = ? AND row = ? AND \"column\" = ? AND unit = ? AND label = ?");
  figure_ = rows("figure", 11);
  wide_ = rows("wide", static_cast<int>(variables_.size()) + 2);
  finding_ = rows("finding", 11);
  operand_ = rows("operand", 15);
  section_ = rows("section", 6);
  mention_ = rows("mention", 12);
}

void store::add_place(std::string_view container, std::string_view path, content_name const& content) {
  forget_unreadable(container, path);
  latest_.bind(container).bind(path);
  std::int64_t version = 0;
  bool const is_there = latest_.step() && latest_.integer(0) == content.id;
  version = latest_.integer(1);
  latest_.reset();
  if (!is_there) place_.bind(container).bind(path).bind(version + 1).bind(content.id).run();
}

void store::forget_unreadable(std::string_view container, std::string_view path) {
  readable_.bind(container).bind(path).run();
}

void store::add_unreadable(std::string_view container, std::string_view path, error const& why) {
  unreadable_.bind(container).bind(path).bind(code_of(why.kind)).bind(why.message).run();
}

void store::commit() {
  database_.run("COMMIT; BEGIN IMMEDIATE");
}

}  // namespace gouji::detail
