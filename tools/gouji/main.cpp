// SPDX-License-Identifier: Apache-2.0
// The command line: which commands and options there are, and what --help says about them.

#include "command_check.hpp"
#include "command_explain.hpp"
#include "command_extract.hpp"
#include "command_forms.hpp"
#include "command_ingest.hpp"
#include "command_inspect.hpp"
#include "command_view.hpp"
#include "output.hpp"

#include <gouji/version.hpp>

#include <CLI/CLI.hpp>  // compiles for seconds: included nowhere else

#include <cstdlib>     // getenv
#include <functional>  // function
#include <sstream>     // ostringstream
#include <utility>     // pair

namespace gouji::tool {
namespace {

constexpr char const* program_footer = R"(Examples:
  gouji extract report.docx                     figures as CSV
  gouji check *.txt                             what does not add up, and where
  gouji view report.docx -o report.html         tables and source side by side
  gouji ingest reports/ --into reports.sqlite   an archive, into one store
  gouji inspect report.docx                     how each row was understood
  gouji explain applications.balance            what a finding means
Each command has its own --help. Exit status: 0 done; 1 some document could not
be read, or check found an error; 2 bad command line; 3 nothing could be done.)";

constexpr char const* extract_footer = R"(Examples:
  gouji extract 2023.docx -o 2023.csv
  gouji extract --format ndjson reports/*.txt > reports.ndjson
  iconv -f big5 old.txt | gouji extract --charset utf-8 -
  gouji extract --form mine.json budget.html    tables of a form of your own, too
A document without any statutory table is told on standard error.
Exit status: 0 all documents were read; 1 some were not; 2 bad command line;
3 none was, or the output could not be written.)";

constexpr char const* check_footer = R"(Examples:
  gouji check 2023.docx
  gouji check --lang zh --min-severity error reports/*.txt
  gouji check --format json --fail-on never - < 2023.txt
  gouji check --disable 'prose.*' --severity figure.blank=warning 2023.docx
  gouji check --write-baseline known.json *.txt; gouji check --baseline known.json *.txt
  gouji check --format sarif *.html > findings.sarif
Exit status: 0 nothing at or above --fail-on; 1 something is, or some document
could not be read; 2 bad command line; 3 no document could be read, or the
output could not be written.)";

constexpr char const* view_footer = R"(Examples:
  gouji view 2023.docx -o 2023.html
  gouji view --lang zh - < 2023.txt > 2023.html
The page needs no network and no other file.
Exit status: 0 done; 2 bad command line; 3 the document could not be read, or
the page could not be written.)";

constexpr char const* ingest_footer = R"(Examples:
  gouji ingest reports/ --into reports.sqlite
  gouji ingest 2023.zip 2022.tar.zst --into reports.sqlite --jobs 8
  find reports -name '*.docx' | gouji ingest - --into reports.sqlite
  sqlite3 reports.sqlite 'SELECT agency, year, applications_received_total FROM panel'
Run again, it reads what is new or has changed and goes on where it was stopped.
Exit status: 0 every file was read; 1 some were not, or it was interrupted;
2 bad command line; 3 an input is not there, or the store cannot be used.)";

constexpr char const* inspect_footer = R"(Examples:
  gouji inspect 2023.docx | less -S
  gouji inspect 2023.txt | grep -B 2 undecided
  gouji inspect --format json 2023.txt | jq '.[].blocks[] | select(.kind == "table")'
Exit status: 0 all documents were read; 1 some were not; 2 bad command line;
3 none was, or the output could not be written.)";

constexpr char const* forms_footer = R"(Examples:
  gouji forms                                   which there are
  gouji forms 2021                              their tables, rows, columns, relations
  gouji forms --format json | jq '.forms[].code'
  gouji forms 2021 --format json > mine.json    to begin one of your own with
  gouji forms mine --form mine.json
Exit status: 0 done; 2 there is no such form, or --form cannot be used; 3 the output could not be written.)";

constexpr char const* explain_footer = R"(Examples:
  gouji explain                                 all codes with their severity
  gouji explain applications.balance --lang zh
  gouji explain --format json | jq -r '.[].code'
Exit status: 0 done; 2 there is no such finding; 3 the output could not be written.)";

/// Of the locale, by the first of its variables that says anything.
language language_of_environment() {
  for (char const* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
    if (char const* value = std::getenv(name); value && *value != '\0')
      return std::string_view(value).starts_with("zh") ? language::zh : language::en;
  return language::en;
}

template <class T>
using choices = std::vector<std::pair<std::string, T>>;

/// An option that takes one of a few words.
template <class T>
void add_choice(CLI::App& app, std::string const& name, T& target, choices<T> const& words,
                std::string const& description) {
  std::vector<std::string> names;
  std::string shown;
  for (auto const& [word, value] : words) {
    names.push_back(word);
    shown.append(shown.empty() ? "" : "|").append(word);
  }
  auto const set = [&target, words](std::string const& given) {
    for (auto const& [word, value] : words)
      if (word == given) target = value;
  };
  app.add_option_function<std::string>(name, set, description)
      ->check(CLI::IsMember(names).description(""))
      ->type_name(shown);
}

void add_language(CLI::App& app, language& lang) {
  add_choice<language>(app, "--lang", lang, {{"zh", language::zh}, {"en", language::en}},
                       "Language of messages; default: that of the locale");
}

void add_forms_of_user(CLI::App& app, std::vector<std::string>& files) {
  app.add_option("--form", files, "Adds the forms in a JSON file to the built-in ones; may be repeated")
      ->type_name("FILE")
      ->allow_extra_args(false);
}

void add_documents(CLI::App& app, document_options& options) {
  app.add_option("FILE", options.files, "Documents; - is standard input")
      ->required()
      ->type_name("");
  add_forms_of_user(app, options.form_files);
  app.add_option("--charset", options.charset,
                 "Encoding of text files, where they do not say it themselves")
      ->type_name("NAME");
  auto const limit = [&options](std::string const& assignment) {
    auto const wrong = set_limit(options.limit, assignment);
    if (!wrong.empty()) throw CLI::ValidationError("--limit", wrong);
  };
  app.add_option_function<std::vector<std::string>>(
         "--limit",
         [limit](std::vector<std::string> const& all) {
           for (auto const& assignment : all) limit(assignment);
         },
         "Resets a limit on what one document may cost (max_cells=100); may be repeated")
      ->type_name("NAME=N")
      ->allow_extra_args(false);
  add_language(app, options.lang);
}

/// An option for a file. An empty value, as of a variable that is not set, would otherwise count as none.
void add_file(CLI::App& app, std::string const& name, std::string& path, std::string const& description) {
  auto const fault = [](std::string const& given) {
    return given.empty() || given == "-" ? std::string("needs the name of a file") : std::string();
  };
  app.add_option(name, path, description)->type_name("FILE")->check(CLI::Validator(fault, ""));
}

void add_selection(CLI::App& app, selection_options& options) {
  app.add_option("--disable", options.disable, "Only counts findings of a code, or of all codes that begin so (prose.*); may be repeated")
      ->type_name("CODE")
      ->allow_extra_args(false);
  app.add_option("--severity", options.severities,
                 "Gives findings another severity (prose.*=note): error, warning or note; may be repeated")
      ->type_name("CODE=LEVEL")
      ->allow_extra_args(false);
  add_file(app, "--profile", options.profile, "Takes these choices from a JSON file; the command line wins");
}

/// A command and what it does once the command line is known to be good.
struct command {
  CLI::App* app;
  std::function<exit_status()> run;
};

command add_extract(CLI::App& program, extract_options& options) {
  auto* app = program.add_subcommand("extract", "Print the figures of reports")->group("Commands");
  add_documents(*app, options.documents);
  add_selection(*app, options.selection);
  add_choice<extract_format>(*app, "--format", options.format,
                             {{"csv", extract_format::csv},
                              {"json", extract_format::json},
                              {"ndjson", extract_format::ndjson}},
                             "csv: figures (default); json, ndjson: sections and findings too");
  app->add_option("-o,--output", options.output, "Write there instead of standard output")
      ->type_name("FILE");
  app->footer(extract_footer);
  return {app, [&options] { return run(options); }};
}

command add_check(CLI::App& program, check_command_options& options) {
  auto* app = program.add_subcommand("check", "Print what is wrong or odd about reports")
                  ->group("Commands");
  add_documents(*app, options.documents);
  add_selection(*app, options.selection);
  add_choice<check_format>(*app, "--format", options.format,
                           {{"text", check_format::text}, {"json", check_format::json}, {"sarif", check_format::sarif}},
                           "text: one finding after another (default); sarif: for editors and code hosts");
  add_choice<std::optional<fail_level>>(*app, "--fail-on", options.fail_on,
                                        {{"error", fail_level{severity::error}},
                                         {"warning", fail_level{severity::warning}},
                                         {"note", fail_level{severity::note}},
                                         {"never", fail_level{}}},
                                        "Exit with status 1 from this severity on; default: error");
  add_choice<std::optional<severity>>(*app, "--min-severity", options.min_severity,
                       {{"error", severity::error},
                        {"warning", severity::warning},
                        {"note", severity::note},
                        {"unassessed", severity::unassessed}},
                       "Show findings from this severity on; default: unassessed, that is all");
  app->add_flag_callback(
      "--blank-as-zero", [&options] { options.blank_cells = blanks::are_zero; },
      "Take blank cells and placeholders for zero in relations");
  add_file(*app, "--baseline", options.baseline, "Only counts findings that this file knows");
  add_file(*app, "--write-baseline", options.write_baseline, "Writes what is found there, for --baseline");
  app->footer(check_footer);
  return {app, [&options] { return run(options); }};
}

command add_view(CLI::App& program, view_options& options) {
  auto* app = program.add_subcommand("view", "Write a report as a page for a browser, beside its source")
                  ->group("Commands");
  add_documents(*app, options.documents);
  add_selection(*app, options.selection);
  app->get_option("FILE")->expected(1)->description("Document; - is standard input");
  app->add_option("-o,--output", options.output, "Write there instead of standard output")
      ->type_name("FILE");
  app->footer(view_footer);
  return {app, [&options] { return run(options); }};
}

command add_ingest(CLI::App& program, ingest_command_options& options) {
  auto* app = program.add_subcommand("ingest", "Read an archive of files into one store")->group("Commands");
  add_documents(*app, options.documents);
  app->get_option("FILE")->description("Files, folders, zip and tar archives; - takes their names from standard input");
  app->remove_option(app->get_option("--lang"));  // a store has its messages in both
  app->add_option("--into", options.ingest.store, "SQLite file; made where there is none")->required()->type_name("STORE");
  app->add_option("--jobs", options.ingest.jobs, "Threads that read documents; default: one for each processor")
      ->check(CLI::Range(0, 256).description(""))
      ->type_name("N");
  app->add_flag_callback(
      "--blank-as-zero", [&options] { options.ingest.check.blank_cells = blanks::are_zero; },
      "Take blank cells and placeholders for zero in relations");
  app->footer(ingest_footer);
  return {app, [&options] { return run(options); }};
}

command add_inspect(CLI::App& program, inspect_command_options& options) {
  auto* app = program.add_subcommand("inspect", "Print how documents were read, row by row")
                  ->group("Commands");
  add_documents(*app, options.documents);
  add_choice<inspect_format>(*app, "--format", options.format,
                             {{"text", inspect_format::text}, {"json", inspect_format::json}},
                             "text: a page for a terminal (default)");
  app->footer(inspect_footer);
  return {app, [&options] { return run(options); }};
}

choices<reference_format> const reference_formats = {{"text", reference_format::text},
                                                     {"json", reference_format::json}};

command add_forms(CLI::App& program, forms_options& options) {
  auto* app =
      program.add_subcommand("forms", "Print the statutory forms that are read")->group("Commands");
  app->add_option("CODE", options.code, "Of one form: its tables in full")->type_name("");
  add_choice(*app, "--format", options.format, reference_formats, "text (default) or json");
  add_forms_of_user(*app, options.form_files);
  app->footer(forms_footer);
  return {app, [&options] { return run(options); }};
}

command add_explain(CLI::App& program, explain_options& options) {
  auto* app = program.add_subcommand("explain", "Print what a finding means and what to do")
                  ->group("Commands");
  app->add_option("CODE", options.code, "Of one finding, as `gouji check` prints it")
      ->type_name("");
  add_choice(*app, "--format", options.format, reference_formats, "text (default) or json");
  add_language(*app, options.lang);
  app->footer(explain_footer);
  return {app, [&options] { return run(options); }};
}

/// Help and version go to standard output; what is wrong with the command line to standard error,
/// with a way out.
exit_status end_early(CLI::App const& program, CLI::ParseError const& why) {
  std::ostringstream text, complaint;
  if (program.exit(why, text, complaint) == 0)
    return output().write(text.str()) ? exit_status::done : exit_status::nothing;
  auto const parsed = program.get_subcommands();
  std::string const help =
      "gouji " + (parsed.empty() ? "" : parsed.front()->get_name() + " ") + "--help";
  tell_error("gouji", std::string(why.what()) + "; `" + help + "` shows what there is");
  return exit_status::bad_command_line;
}

exit_status main(int argc, char const* const* argv) {
  language const lang = language_of_environment();
  extract_options extract;
  check_command_options check;
  view_options view;
  ingest_command_options ingest;
  ingest.ingest.jobs = 0;
  inspect_command_options inspect;
  forms_options forms;
  explain_options explain;
  extract.documents.lang = check.documents.lang = view.documents.lang = inspect.documents.lang = explain.lang = lang;

  CLI::App program(
      "Reads government-information-disclosure annual reports and checks their figures", "gouji");
  program.set_version_flag("--version", "gouji " + std::string(version));
  program.get_formatter()->label("SUBCOMMAND", "COMMAND");
  program.footer(program_footer);
  program.require_subcommand(1);
  command const commands[] = {add_extract(program, extract), add_check(program, check),
                              add_view(program, view), add_ingest(program, ingest), add_inspect(program, inspect), add_forms(program, forms),
                              add_explain(program, explain)};
  try {
    program.parse(argc, argv);
  } catch (CLI::ParseError const& why) {
    return end_early(program, why);
  }
  for (command const& c : commands)
    if (c.app->parsed()) return c.run();
  return exit_status::bad_command_line;  // not reached: a command is required
}

}  // namespace
}  // namespace gouji::tool

int main(int argc, char** argv) { return static_cast<int>(gouji::tool::main(argc, argv)); }
