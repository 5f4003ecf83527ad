// SPDX-License-Identifier: Apache-2.0
#include <gouji/ingest/ingest.hpp>

#include "ingest/detail/belt.hpp"
#include "ingest/detail/reading.hpp"
#include "ingest/detail/store.hpp"
#include "ingest/detail/walk.hpp"

#include <algorithm>      // max
#include <mutex>          // mutex
#include <thread>         // thread
#include <unordered_set>  // unordered_set
#include <utility>        // move

namespace gouji {
namespace {

using namespace detail;

/// Documents in work beside those that are read this moment: enough that nobody waits for one slow document.
constexpr std::size_t waiting_for_each_job = 16;
/// A commit waits for the disk. So many figures or documents are lost at most when the program is killed, and read again.
constexpr std::size_t documents_in_a_commit = 512;

/// One file on its way: found, then read, then written.
struct unit {
  found_file file;
  content_name name;
  bool is_known = false;  // the store has these bytes, or will have them before this file is written
  bool is_unread = false;  // and they gave no figures
  std::optional<reading> made;
};

/// What the figures depend on besides the bytes.
std::string settings_of(ingest_options const& options) {
  std::string all = "charset=" + std::string(options.read.charset);
  all += options.check.blank_cells == blanks::are_zero ? " blank-as-zero" : "";
  for (auto const& l : named_limits) all.append(" ").append(std::to_string(options.read.limit.*l.member));
  std::string forms;  // as far as a figure's name and unit depend on them
  auto const add = [&](std::string_view text) { forms.append(text).append("\n"); };
  for (auto const& t : options.read.forms->tables()) {
    for (auto const text : {t.form->code, t.table->code}) add(text);
    for (auto const& r : t.table->rows)
      for (auto const text : {r.code, r.path, r.aliases, r.unit}) add(text);
    for (auto const& c : t.table->columns)
      for (auto const text : {c.code, c.path, c.aliases, c.unit}) add(text);
    for (auto const& r : t.table->relations)
      for (auto const text : {r.code, r.equation}) add(text);
  }
  return all.append(" forms=").append(name_of_content(forms).sha256, 0, 16);
}

/// Which bytes the store has or is about to have. Remembers only what is not committed yet.
class known_contents {
 public:
  explicit known_contents(store_reader r) : reader_(std::move(r)) {}

  /// Says of a unit whether its bytes were asked for before. \post they are known
  void meet(unit& u) {
    std::lock_guard lock(mutex_);
    bool const on_the_way = !on_the_way_.insert(u.name.id).second;
    auto const status = on_the_way ? std::string() : reader_.status_of(u.name);
    u.is_known = on_the_way || !status.empty();
    u.is_unread = !status.empty() && status != "read";
  }
  void committed(std::vector<std::int64_t> const& ids) {
    std::lock_guard lock(mutex_);
    for (auto const id : ids) on_the_way_.erase(id);
  }
  bool ok() const { return reader_.ok(); }
  error why() const { return reader_.why(); }

 private:
  std::mutex mutex_;
  std::unordered_set<std::int64_t> on_the_way_;
  store_reader reader_;
};

/// Takes units off the belt, in order, and writes them.
class writer {
 public:
  writer(store& s, known_contents& known, std::function<bool(ingest_progress const&)> const& on_progress)
      : store_(s), known_(known), on_progress_(on_progress) {}

  /// False: the run is to end, since the caller wants it or the store cannot go on.
  bool write(unit const& u) {
    if (u.file.is_archive) {
      store_.forget_unreadable(u.file.container, u.file.path);
      return store_.ok();
    }
    ++progress_.seen;
    if (u.file.bytes)
      write_document(u);
    else
      write_failure(u);
    if (++since_commit_ == documents_in_a_commit) commit();
    progress_.stopped = on_progress_ && !on_progress_(progress_);
    return store_.ok() && !progress_.stopped;
  }

  void commit() {
    store_.commit();
    since_commit_ = 0;
    known_.committed(ids_);
    ids_.clear();
  }

  ingest_progress const& progress() const { return progress_; }

 private:
  void write_document(unit const& u) {
    progress_.bytes += u.file.bytes->size();
    if (u.made) {
      store_.add(*u.made);
      ++(u.made->status == "read" ? progress_.added : progress_.failed);
    } else {
      ++(u.is_unread ? progress_.failed : progress_.unchanged);
    }
    store_.add_place(u.file.container, u.file.path, u.name);
    ids_.push_back(u.name.id);
  }
  void write_failure(unit const& u) {
    store_.add_unreadable(u.file.container, u.file.path, u.file.bytes.error());
    ++progress_.failed;
  }

  store& store_;
  known_contents& known_;
  std::function<bool(ingest_progress const&)> const& on_progress_;
  ingest_progress progress_;
  std::size_t since_commit_ = 0;
  std::vector<std::int64_t> ids_;  // since the last commit
};

}  // namespace

result<ingest_progress> ingest(ingest_options const& given, std::function<bool(ingest_progress const&)> const& on_progress) {
  auto options = given;
  if (!options.read.forms) options.read.forms = built_in_forms();
  auto opened = store::open(options.store, settings_of(options), *options.read.forms);
  if (!opened) return opened.error();
  opened->commit();  // the tables, so that the reader sees them
  auto reader = store_reader::open(options.store);
  if (!reader) return reader.error();
  known_contents known(*std::move(reader));
  writer out(*opened, known, on_progress);

  auto const jobs = std::max(1U, options.jobs);
  belt<unit> units(jobs * waiting_for_each_job, options.max_waiting_bytes);
  std::vector<std::thread> workers;
  for (unsigned i = 0; i < jobs; ++i)
    workers.emplace_back([&] {
      units.work([&](unit& u) {
        if (u.file.bytes && !u.file.is_archive && !u.is_known) u.made = read_for_store(*u.file.bytes, u.name, options);
      });
    });
  std::optional<error> missing;
  std::thread finder([&] {
    missing = walk(options, [&](found_file f) {
      unit u{std::move(f), {}, false, false, {}};
      if (u.file.bytes && !u.file.is_archive) {
        u.name = name_of_content(*u.file.bytes);
        known.meet(u);
      }
      auto const weight = u.file.bytes ? u.file.bytes->size() : 0;
      return units.put(std::move(u), weight);
    });
    units.end();
  });
  while (auto u = units.take())
    if (!out.write(*u)) units.stop();
  finder.join();
  for (auto& w : workers) w.join();
  out.commit();
  if (!opened->ok()) return opened->why();
  if (!known.ok()) return known.why();
  if (missing) return *missing;
  return out.progress();
}

}  // namespace gouji
