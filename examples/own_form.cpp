// SPDX-License-Identifier: Apache-2.0
// Prints the figures of a document, some of whose tables belong to a form that is read at run time.
#include <gouji/gouji.hpp>

#include <fstream>
#include <iostream>
#include <iterator>

int main(int argc, char** argv) {
  if (argc != 3) return std::cerr << "usage: own_form FORM.json DOCUMENT\n", 2;
  std::ifstream file(argv[1], std::ios::binary);
  auto const own = gouji::read_forms(std::string(std::istreambuf_iterator<char>(file), {}));
  if (!own) return std::cerr << argv[1] << ": " << own.error().message << '\n', 1;
  auto const forms = gouji::forms_with({&*own, 1});
  if (!forms) return std::cerr << argv[1] << ": " << forms.error().message << '\n', 1;

  gouji::read_options options;
  options.forms = *forms;  // keeps alive what it was made of
  gouji::finding_sink findings;
  auto const report = gouji::read_file(argv[2], findings, options);
  if (!report) return std::cerr << report.error().message << '\n', 1;
  for (auto const& figure : report->figures)
    std::cout << figure.table << ' ' << figure.row << ": " << figure.raw << '\n';
}
