// SPDX-License-Identifier: Apache-2.0
#include <gouji/write/sarif.hpp>

#include <gouji/version.hpp>

#include "write/detail/sarif_result.hpp"

#include <functional>  // less
#include <map>         // map
#include <optional>    // optional
#include <utility>     // pair
#include <vector>      // vector

namespace gouji {

using detail::json_writer;

class sarif_log::writer {
 public:
  writer(std::string& out, form_index const& forms, finding_selection const& selection, language lang)
      : out_(out), json_(out), lang_(lang) {
    json_.begin_object();
    json_.key("$schema").text("https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
    json_.key("version").text("2.1.0").key("runs").begin_array().begin_object();
    json_.key("tool").begin_object().key("driver").begin_object();
    json_.key("name").text("gouji").key("version").text(version).key("language").text(lang == language::zh ? "zh-CN" : "en");
    json_.key("rules").begin_array();
    for (catalogue_row const& row : catalogue()) add_rule(row.code, row, selection);
    for (form_data const* form : forms.forms())
      for (table_data const& table : form->tables)
        for (relation_data const& relation : table.relations) add_rule(relation.code, catalogue_find(relation.code), selection);
    json_.end_array().end_object().end_object();
    json_.key("columnKind").text("unicodeCodePoints").key("results").begin_array();
  }

  void add(std::string_view name, std::span<finding const> findings, untold_findings untold, document const& source) {
    for (finding const& f : findings) {
      out_ += '\n';
      write_sarif_result(json_, name, f, rules_.find(f.code)->second, source, lang_);
    }
    untold_.suppressed += untold.suppressed;
    untold_.disabled += untold.disabled;
  }

  void add_unread(std::string_view name, std::string_view why) { unread_.emplace_back(name, why); }

  void end() {
    json_.end_array();
    write_invocation();
    json_.key("properties").begin_object();
    json_.key("suppressed").whole(static_cast<std::int64_t>(untold_.suppressed));
    json_.key("disabled").whole(static_cast<std::int64_t>(untold_.disabled));
    json_.end_object().end_object().end_array().end_object();
    out_ += '\n';
  }

 private:
  struct override_of_rule {
    std::string code;
    std::size_t rule;
    std::optional<severity> level;
  };

  /// Two forms may have relations of one code.
  void add_rule(std::string_view code, catalogue_row const& row, finding_selection const& selection) {
    auto const index = rules_.size();
    if (!rules_.emplace(code, index).second) return;
    if (auto const* rule = selection.find(code)) overrides_.push_back({std::string(code), index, rule->level});
    auto const meaning = lang_ == language::zh ? row.meaning_zh : row.meaning_en;
    out_ += '\n';
    json_.begin_object().key("id").text(code);
    write_text("shortDescription", first_sentence(meaning));
    write_text("fullDescription", meaning);
    json_.key("defaultConfiguration").begin_object().key("level").text(detail::sarif_level(row.level)).end_object();
    // A helpUri would have to be absolute (3.49.12), and the pages are files beside the program.
    json_.key("properties").begin_object().key("page").text("docs/findings/" + std::string(row.code) + ".md").end_object();
    json_.end_object();
  }

  static std::string_view first_sentence(std::string_view text) {
    auto const english = text.find(". ");
    auto const chinese = text.find("。");
    return text.substr(0, english != text.npos ? english + 1 : chinese != text.npos ? chinese + std::string_view("。").size() : text.npos);
  }

  void write_text(std::string_view name, std::string_view text) {
    json_.key(name).begin_object().key("text").text(text).end_object();
  }

  void write_invocation() {
    json_.key("invocations").begin_array().begin_object().key("executionSuccessful").boolean(unread_.empty());
    json_.key("ruleConfigurationOverrides").begin_array();
    for (auto const& o : overrides_) {
      json_.begin_object().key("descriptor").begin_object();
      json_.key("id").text(o.code).key("index").whole(static_cast<std::int64_t>(o.rule)).end_object();
      json_.key("configuration").begin_object().key("enabled").boolean(o.level.has_value());
      if (o.level) json_.key("level").text(detail::sarif_level(*o.level));
      json_.end_object().end_object();
    }
    json_.end_array().key("toolExecutionNotifications").begin_array();
    for (auto const& [name, why] : unread_) {
      json_.begin_object().key("level").text("error");
      write_text("message", why);
      json_.key("locations").begin_array().begin_object().key("physicalLocation").begin_object();
      detail::write_artifact(json_, name);
      json_.end_object().end_object().end_array().end_object();
    }
    json_.end_array().end_object().end_array();
  }

  std::string& out_;
  json_writer json_;
  language lang_;
  std::map<std::string, std::size_t, std::less<>> rules_;
  std::vector<override_of_rule> overrides_;
  std::vector<std::pair<std::string, std::string>> unread_;
  untold_findings untold_;
};

sarif_log::sarif_log(std::string& out, form_index const& forms, finding_selection const& selection, language lang)
    : writer_(std::make_unique<writer>(out, forms, selection, lang)) {}

sarif_log::~sarif_log() = default;

void sarif_log::add(std::string_view document_name, std::span<finding const> findings, untold_findings untold, document const& source) {
  writer_->add(document_name, findings, untold, source);
}

void sarif_log::add_unread(std::string_view document_name, std::string_view why) { writer_->add_unread(document_name, why); }

void sarif_log::end() { writer_->end(); }

}  // namespace gouji
