// SPDX-License-Identifier: Apache-2.0
#include "check_writer.hpp"

#include "documents.hpp"

#include <gouji/write/json.hpp>
#include <gouji/write/sarif.hpp>

#include <cstdio>  // fputs

namespace gouji::tool {
namespace {

class text_writer : public check_writer {
 public:
  text_writer(std::string& out, language lang) : check_writer(out), lang_(lang) {}

  void add(std::string const& file, report const& r, std::span<finding const> findings, untold_findings untold) override {
    render_context const context = context_of(file, r, lang_);
    for (finding const& f : findings) render_text(out_, f, context);
    render_suppressed(out_, untold.suppressed, context);
  }
  void end(std::string const& summary) override { out_ += summary; }

 private:
  language lang_;
};

class json_array_writer : public check_writer {
 public:
  json_array_writer(std::string& out, language lang) : check_writer(out), lang_(lang) { out_ += '['; }

  void add(std::string const& file, report const& r, std::span<finding const> findings, untold_findings untold) override {
    out_ += before_;
    before_ = ",\n";
    append_json(out_, file, findings, untold, r.source.get(), lang_);
  }
  void end(std::string const& summary) override {
    out_ += "\n]\n";
    std::fputs(summary.c_str(), stderr);
  }

 private:
  language lang_;
  std::string_view before_ = "\n";
};

class sarif_writer : public check_writer {
 public:
  sarif_writer(std::string& out, form_index const& forms, finding_selection const& selection, language lang)
      : check_writer(out), log_(out, forms, selection, lang) {}

  bool shows_known() const override { return true; }
  void add(std::string const& file, report const& r, std::span<finding const> findings, untold_findings untold) override {
    log_.add(file, findings, untold, *r.source);
  }
  void add_unread(std::string const& file, std::string_view why) override { log_.add_unread(file, why); }
  void end(std::string const& summary) override {
    log_.end();
    std::fputs(summary.c_str(), stderr);
  }

 private:
  sarif_log log_;
};

}  // namespace

void check_writer::add_unread(std::string const&, std::string_view) {}

std::unique_ptr<check_writer> make_check_writer(check_format format, std::string& out, form_index const& forms,
                                                finding_selection const& selection, language lang) {
  switch (format) {
    case check_format::text: return std::make_unique<text_writer>(out, lang);
    case check_format::json: return std::make_unique<json_array_writer>(out, lang);
    case check_format::sarif: return std::make_unique<sarif_writer>(out, forms, selection, lang);
  }
  return nullptr;
}

}  // namespace gouji::tool
