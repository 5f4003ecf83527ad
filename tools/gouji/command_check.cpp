// SPDX-License-Identifier: Apache-2.0
#include "command_check.hpp"

#include "form_files.hpp"
#include "output.hpp"

#include <gouji/report/fingerprint.hpp>
#include <gouji/source/read.hpp>
#include <gouji/write/baseline.hpp>

#include <algorithm>  // any_of, copy_if, count_if
#include <cstddef>    // size_t
#include <iterator>   // back_inserter
#include <map>        // map

namespace gouji::tool {
namespace {

/// Empty without a file; none where it cannot be used, which is told.
std::optional<baseline> load_baseline(std::string const& file, limits const& limit) {
  if (file.empty()) return baseline{};
  auto const bytes = read_bytes(file, limit);
  auto read = bytes ? read_baseline(*bytes, limit) : bytes.error();
  if (read) return *std::move(read);
  tell_error(file, read.error().message);
  return std::nullopt;
}

class check_run {
 public:
  check_run(check_command_options const& options, std::shared_ptr<form_index const> forms, check_profile profile,
            baseline const& known)
      : options_(options), forms_(std::move(forms)), profile_(std::move(profile)), known_(known),
        writer_(make_check_writer(options.format, piece_, *forms_, profile_.selection, options.documents.lang)),
        fails_from_(options.fail_on.value_or(profile_.fail_on.value_or(fail_level{severity::error})).from),
        shown_from_(options.min_severity.value_or(profile_.min_severity.value_or(severity::unassessed))),
        check_{options.blank_cells.value_or(profile_.blank_cells.value_or(blanks::are_no_numbers))} {}

  exit_status run() {
    for (std::string const& file : options_.documents.files) {
      add(file);
      if (!flush()) return exit_status::nothing;
    }
    writer_->end(summary());
    exit_status const status = documents_.status();
    if (!flush() || (status != exit_status::nothing && !write_baseline())) return exit_status::nothing;
    return status == exit_status::done && reached_ ? exit_status::broken : status;
  }

 private:
  void add(std::string const& file) {
    finding_sink sink(options_.documents.limit.max_findings, profile_.selection);
    auto const r = read_report(file, options_.documents, forms_, sink);
    if (!r) {
      tell_error(file, r.error().message);
      writer_->add_unread(file, r.error().message);
      ++documents_.unread;
      return;
    }
    ++documents_.read;
    check(*r, sink, check_);
    auto findings = sink.take();
    set_fingerprints(*r, findings);
    known_.compare(*r, findings, sink.suppressed());
    left_out_ += sink.suppressed();
    if (!options_.write_baseline.empty()) add_findings(written_, *r, findings);
    for (auto const& [code, count] : sink.disabled()) disabled_[code] += count;

    auto const fails = [&](std::optional<severity> level) { return fails_from_ && level && *level >= *fails_from_; };
    reached_ = reached_ || fails(sink.worst_suppressed()) ||
               std::any_of(findings.begin(), findings.end(), [&](auto const& f) { return !f.is_known && fails(f.level); });

    auto untold = sink.untold();
    untold.known = static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(), [](auto const& f) { return f.is_known; }));
    std::vector<finding> shown;
    std::copy_if(findings.begin(), findings.end(), std::back_inserter(shown),
                 [&](auto const& f) { return f.level >= shown_from_ && (!f.is_known || writer_->shows_known()); });
    writer_->add(file, *r, shown, untold);
  }

  bool flush() {
    bool const written = out_.write(piece_);
    piece_.clear();
    return written;
  }

  /// What is not told one by one, of all documents.
  std::string summary() const {
    bool const zh = options_.documents.lang == language::zh;
    std::string out;
    if (!disabled_.empty()) {
      std::string codes;
      std::size_t all = 0;
      for (auto const& [code, count] : disabled_) {
        codes.append(codes.empty() ? "" : zh ? "、" : ", ").append(code).append(" ").append(std::to_string(count));
        all += count;
      }
      out += zh ? "按 --disable 或者配置文件停用的结果：" : "findings disabled by --disable or the profile: ";
      out.append(std::to_string(all)).append(zh ? "（" : " (").append(codes).append(zh ? "）\n" : ")\n");
    }
    if (!options_.baseline.empty()) {
      out += zh ? "基线已知的结果：" : "findings known by the baseline: ";
      out += std::to_string(known_.known());
      out += zh ? "；基线中不再出现的：" : "; known ones that no longer occur: ";
      out.append(std::to_string(known_.gone(profile_.selection))).append("\n");
    }
    return out;
  }

  bool write_baseline() const {
    if (options_.write_baseline.empty()) return true;
    if (left_out_ > 0)
      tell_error(options_.write_baseline, std::to_string(left_out_) + " findings beyond max_findings are not in the baseline");
    std::string text;
    append_baseline(text, written_);
    return replace_file(options_.write_baseline, inputs_of(options_.documents, options_.selection), text);
  }

  check_command_options const& options_;
  std::shared_ptr<form_index const> forms_;
  check_profile profile_;
  baseline_comparison known_;
  output out_;
  std::string piece_;
  std::unique_ptr<check_writer> writer_;
  std::optional<severity> fails_from_;
  severity shown_from_;
  check_options check_;
  tally documents_;
  bool reached_ = false;      ///< --fail-on
  std::size_t left_out_ = 0;  ///< findings beyond the limit
  std::map<std::string, std::size_t> disabled_;
  baseline written_;
};

}  // namespace

exit_status run(check_command_options const& options) {
  auto const forms = load_forms(options.documents.form_files, options.documents.limit);
  if (!forms) return exit_status::bad_command_line;
  auto const profile = load_profile(options.selection, *forms, options.documents.limit);
  if (!profile) return exit_status::bad_command_line;
  auto const known = load_baseline(options.baseline, options.documents.limit);
  if (!known) return exit_status::bad_command_line;
  return check_run(options, forms, *profile, *known).run();
}

}  // namespace gouji::tool
