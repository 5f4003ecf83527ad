// SPDX-License-Identifier: Apache-2.0
#include <gouji/report/forms_with.hpp>

#include <gouji/check/check.hpp>
#include <gouji/report/read.hpp>
#include <gouji/write/csv.hpp>

#include <doctest/doctest.h>

#include <filesystem>  // directory_iterator
#include <fstream>     // ifstream
#include <iterator>    // istreambuf_iterator
#include <optional>    // optional
#include <string>      // string
#include <vector>      // vector

using namespace gouji;

namespace {

std::string form_text(std::string const& code, std::size_t rows = 2) {
  std::string text = R"({"code":")" + code +
                     R"(","title":"动物表","first_year":2000,"tables":[{"code":"animals","caption":["动物统计表"],)"
                     R"("columns":[{"code":"number","path":["数量"],"unit":"只"}],"rows":[)";
  for (std::size_t i = 0; i + 1 < rows; ++i)
    text += R"({"code":"cat)" + std::to_string(i) + R"(","path":["猫科)" + std::to_string(i) + R"("]},)";
  return text +
         R"({"code":"all","path":["合计"]}],)"
         R"("relations":[{"code":"animals.all","scope":"each_column","equation":"all = cat0"}]}]})";
}

shared_forms forms_of(std::string const& text) {
  auto forms = read_forms(text);
  REQUIRE_MESSAGE(forms, forms.error().message);
  return *forms;
}

std::string complaint(std::vector<shared_forms> const& own) {
  auto const index = forms_with(own);
  return index ? std::string("none") : index.error().message;
}

constexpr std::string_view zoo = "\t动物统计表\n\n\t动物\n\t数量\n\n\t猫科0\n\t3\n\n\t合计\n\t5\n\n\n";

std::string content(std::filesystem::path const& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Figures and findings of a document.
std::string all_of(std::string const& bytes, read_options const& options) {
  finding_sink sink;
  auto const r = read(bytes, sink, options);
  if (!r) return r.error().message;
  check(*r, sink);
  std::string out;
  append_csv(out, "x", *r);
  for (auto const& f : sink.findings()) out += f.code + '\n';
  return out;
}

}  // namespace

TEST_CASE("the forms of the user stand behind the built-in ones") {
  auto const index =
      forms_with(std::vector{forms_of(form_text("zoo")), forms_of("[" + form_text("a") + "," + form_text("b") + "]")});
  REQUIRE(index);
  std::string codes;
  for (auto const* form : (*index)->forms()) codes.append(form->code).append(" ");
  CHECK(codes == "2014 2019 2021 zoo a b ");
}

TEST_CASE("without forms of the user there are the built-in ones") {
  auto const index = forms_with({});
  REQUIRE(index);
  CHECK((*index)->forms().size() == built_in_forms()->forms().size());
}

TEST_CASE("an index keeps the forms alive, and a report its index") {
  std::optional<report> kept;
  finding_sink sink;
  {
    read_options options;
    {
      std::vector<shared_forms> own = {forms_of(form_text("zoo"))};
      auto const index = forms_with(own);
      REQUIRE(index);
      options.forms = *index;
    }
    auto r = read(zoo, sink, options);
    REQUIRE(r);
    kept = std::move(*r);
  }
  REQUIRE(kept->figures.size() == 2);
  CHECK(kept->form == "zoo");
  CHECK(kept->figures[0].row == "cat0");
  CHECK(kept->figures[0].column == "number");
  CHECK(kept->figures[0].unit == "只");
  CHECK(kept->figures[0].value.value == decimal(3));
  check(*kept, sink);
  bool told = false;
  for (auto const& f : sink.findings()) told = told || f.code == "animals.all";
  CHECK(told);
}

TEST_CASE("no two forms have the same code") {
  std::string const way_out = "`; give the one that you add another `code` (`gouji forms` lists the built-in ones)";
  CHECK(complaint({forms_of(form_text("2021"))}) == "there are two forms with the code `2021" + way_out);
  CHECK(complaint({forms_of(form_text("zoo")), forms_of(form_text("zoo"))}) ==
        "there are two forms with the code `zoo" + way_out);
  auto const index = forms_with(std::vector{forms_of(form_text("2019"))});
  REQUIRE_FALSE(index);
  CHECK(index.error().kind == error_kind::damaged);
}

TEST_CASE("limits of all forms together let through what reaches them") {
  std::vector<shared_forms> many;
  for (std::size_t i = 0; i < max_own_forms; ++i) many.push_back(forms_of(form_text("f" + std::to_string(i))));
  CHECK(complaint(many) == "none");
  many.push_back(forms_of(form_text("one_more")));
  CHECK(complaint(many) == "there are more than 64 forms beside the built-in ones; leave some out");

  std::vector<shared_forms> long_ones = {forms_of(form_text("a", max_own_rows / 2)),
                                         forms_of(form_text("b", max_own_rows / 2))};
  CHECK(complaint(long_ones) == "none");
  long_ones.push_back(forms_of(form_text("c")));
  CHECK(complaint(long_ones) == "the forms have more than 2000 rows beside the built-in ones; leave some out");
}

TEST_CASE("a form of the user changes nothing in reports that do not hold its tables") {
  std::filesystem::path const corpus = GOUJI_CORPUS_DIR;
  read_options options;
  auto const index = forms_with(std::vector{forms_of(content(corpus.parent_path() / "examples/final_accounts/form.json"))});
  REQUIRE(index);
  options.forms = *index;
  std::size_t documents = 0;
  for (auto const& folder : std::filesystem::directory_iterator(corpus)) {
    if (!folder.is_directory()) continue;
    for (auto const& file : std::filesystem::directory_iterator(folder))
      if (file.path().filename().string().starts_with("input.")) {
        auto const bytes = content(file.path());
        CHECK_MESSAGE(all_of(bytes, options) == all_of(bytes, {}), file.path());
        ++documents;
      }
  }
  CHECK(documents >= 16);
}
