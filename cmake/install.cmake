# SPDX-License-Identifier: Apache-2.0
# What lands on a user's machine: headers, library, program, package files for CMake and pkg-config,
# manual, completions.
include(CMakePackageConfigHelpers)

set(gouji_schemas # of what --format json writes, and --form, --profile and --baseline read
  docs/schema/baseline.schema.json
  docs/schema/finding.schema.json
  docs/schema/findings.schema.json
  docs/schema/form.schema.json
  docs/schema/inspect.schema.json
  docs/schema/place.schema.json
  docs/schema/profile.schema.json
  docs/schema/report.schema.json
)
set(gouji_man_pages
  docs/man/gouji-check.1
  docs/man/gouji-explain.1
  docs/man/gouji-extract.1
  docs/man/gouji-forms.1
  docs/man/gouji-ingest.1
  docs/man/gouji-inspect.1
  docs/man/gouji-view.1
  docs/man/gouji.1
)

install(TARGETS gouji EXPORT gouji-targets FILE_SET HEADERS)
set(gouji_cmake_dir ${CMAKE_INSTALL_LIBDIR}/cmake/gouji)
install(EXPORT gouji-targets NAMESPACE gouji:: DESTINATION ${gouji_cmake_dir})
configure_package_config_file(cmake/gouji-config.cmake.in ${PROJECT_BINARY_DIR}/gouji-config.cmake
  INSTALL_DESTINATION ${gouji_cmake_dir} NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/gouji-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/gouji-config.cmake ${PROJECT_BINARY_DIR}/gouji-config-version.cmake
  DESTINATION ${gouji_cmake_dir})

# Found from the place of the .pc file itself, so that an installed tree may be moved.
file(RELATIVE_PATH gouji_pc_prefix ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_PREFIX})
set(gouji_pc_requires "icu-uc icu-i18n libxml-2.0 libzip")
if(BUILD_SHARED_LIBS) # which knows itself what it needs
  set(gouji_pc_requires "")
endif()
configure_file(cmake/gouji.pc.in ${PROJECT_BINARY_DIR}/gouji.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/gouji.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

install(FILES ${gouji_schemas} DESTINATION ${CMAKE_INSTALL_DATADIR}/gouji/schema)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
if(GOUJI_CLI)
  install(TARGETS gouji_cli)
  install(FILES ${gouji_man_pages} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
  install(FILES completions/gouji.bash RENAME gouji OPTIONAL
    DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
  install(FILES completions/_gouji OPTIONAL DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
  install(FILES completions/gouji.fish OPTIONAL
    DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
endif()
