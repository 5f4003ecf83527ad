// SPDX-License-Identifier: Apache-2.0
#include "command_ingest.hpp"

#include "form_files.hpp"

#include <algorithm>  // max
#include <atomic>     // atomic
#include <chrono>     // steady_clock
#include <csignal>    // sigaction
#include <cstdio>     // fprintf
#include <iostream>   // cin
#include <thread>     // hardware_concurrency
#include <unistd.h>   // isatty

namespace gouji::tool {
namespace {

using clock = std::chrono::steady_clock;

std::atomic<bool> interrupted = false;  // the one thing that a signal handler may touch

void end_when_interrupted() {
  struct sigaction action = {};
  action.sa_handler = [](int) { interrupted = true; };
  action.sa_flags = SA_RESETHAND;  // a second one ends the program at once
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
  std::signal(SIGXFSZ, SIG_IGN);  // a store that may not grow is an error like a full disk
}

double seconds_since(clock::time_point begin) { return std::chrono::duration<double>(clock::now() - begin).count(); }

/// One line on a terminal, written over and over.
class progress_line {
 public:
  void show(ingest_progress const& p) {
    constexpr auto between = std::chrono::milliseconds(200);
    if (!is_terminal_ || clock::now() < next_) return;
    next_ = clock::now() + between;
    std::fprintf(stderr, "\r%zu files, %zu read, %zu not, %zu known; %.0f/s\x1b[K", p.seen, p.added, p.failed, p.unchanged,
                 static_cast<double>(p.seen) / std::max(seconds_since(begin_), 0.001));
  }
  void clear() const {
    if (is_terminal_) std::fputs("\r\x1b[K", stderr);
  }
  double seconds() const { return seconds_since(begin_); }

 private:
  bool const is_terminal_ = isatty(STDERR_FILENO) != 0;
  clock::time_point const begin_ = clock::now();
  clock::time_point next_ = begin_;
};

std::vector<std::string> inputs_of(std::vector<std::string> const& files) {
  std::vector<std::string> inputs;
  for (auto const& file : files) {
    if (file != "-") {
      inputs.push_back(file);
      continue;
    }
    for (std::string line; std::getline(std::cin, line);)
      if (!line.empty()) inputs.push_back(line);
  }
  return inputs;
}

}  // namespace

exit_status run(ingest_command_options const& given) {
  auto const forms = load_forms(given.documents.form_files, given.documents.limit);
  if (!forms) return exit_status::bad_command_line;
  auto options = given.ingest;
  options.inputs = inputs_of(given.documents.files);
  options.read = {given.documents.charset, forms, given.documents.limit};
  if (options.jobs == 0) options.jobs = std::max(1U, std::thread::hardware_concurrency());

  end_when_interrupted();
  progress_line line;
  auto const done = ingest(options, [&](ingest_progress const& p) {
    line.show(p);
    return !interrupted;
  });
  line.clear();
  if (!done) {
    tell_error("gouji ingest", done.error().message);
    return exit_status::nothing;
  }
  std::fprintf(stderr, "%zu files: %zu read, %zu not (view failures says why), %zu known before; %.1f s%s\n", done->seen, done->added,
               done->failed, done->unchanged, line.seconds(), done->stopped ? "; stopped, run again to go on" : "");
  bool const all = done->failed == 0 && !done->stopped;
  return all ? exit_status::done : exit_status::broken;
}

}  // namespace gouji::tool
