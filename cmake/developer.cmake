# SPDX-License-Identifier: Apache-2.0
# What only those who work on gouji want. Sanitizers and coverage are compiler flags of
# CMakePresets.json, not of the project.

if(GOUJI_DEVELOPER)
  set(CMAKE_VERIFY_INTERFACE_HEADER_SETS ON)
  set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
  find_program(GOUJI_CCACHE ccache)
  if(GOUJI_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${GOUJI_CCACHE})
  endif()
endif()

# Every target of the project is given to this function; in a user's build it changes nothing but
# the visibility of inlines.
function(gouji_target_defaults target)
  set_target_properties(${target} PROPERTIES CXX_EXTENSIONS OFF VISIBILITY_INLINES_HIDDEN ON)
  if(GOUJI_DEVELOPER)
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)
    target_compile_definitions(${target} PRIVATE _GLIBCXX_ASSERTIONS)
  endif()
endfunction()
