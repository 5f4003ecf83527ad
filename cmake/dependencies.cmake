# SPDX-License-Identifier: Apache-2.0
# What the library needs. All of it is private to the library. GLOBAL, since a static library hands
# these targets on to whoever links it, in whichever folder that is.
find_package(ICU REQUIRED GLOBAL COMPONENTS uc i18n)
find_package(LibXml2 REQUIRED GLOBAL)
find_package(Boost 1.74 REQUIRED GLOBAL) # headers only

find_path(RAPIDJSON_INCLUDE_DIR rapidjson/reader.h REQUIRED) # headers only; its package file knows one path

# Not find_package(libzip): Debian's package file fails unless the zip command-line tools are
# installed too.
find_package(PkgConfig REQUIRED)
pkg_check_modules(libzip REQUIRED IMPORTED_TARGET GLOBAL libzip)
